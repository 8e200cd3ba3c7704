import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { attendanceOf, engagementScore, SCORE_FORMULA } from './registration-attendance.js';
import { recordWebinarAttendance } from './registration-attendance.service.js';
import { RegistrationStatus } from './registration.enums.js';
import {
  RecordWebinarAttendanceInput,
  RegistrationsArgs,
  RegistrationsOfUserArgs,
  RejectRegistrationInput,
} from './registration.inputs.js';
import { registrations, registrationsOfUser } from './registration-list.service.js';
import { waitingBeforeLoader } from './registration.loaders.js';
import { WebinarRegistration } from './registration.model.js';
import { WebinarAttendance, WebinarEngagement, WebinarRegistrationStatusChange } from './registration.parts.js';
import { approveRegistration, offerWebinarSeat, rejectRegistration } from './registration-seats.service.js';
import { webinarLoader } from '../webinar/webinar.loaders.js';
import { Webinar } from '../webinar/webinar.model.js';
import { WebinarRegistrationConnection, WebinarRegistrationPayload } from '../webinar/webinar.payloads.js';

/** Registration operations for event managers. */
@Resolver()
export class RegistrationDeskResolver {
  @Access('events')
  @Query(() => WebinarRegistrationConnection, { description: 'Registrations of a webinar, newest first.' })
  async registrations(
    @Args(() => RegistrationsArgs) { webinarId, filter, ...page }: RegistrationsArgs,
  ): Promise<InstanceType<typeof WebinarRegistrationConnection>> {
    return new WebinarRegistrationConnection(await registrations(webinarId, filter ?? {}, page));
  }

  @Access('events')
  @Query(() => WebinarRegistrationConnection, { description: "A user's registrations, newest first." })
  async registrationsOfUser(
    @Args(() => RegistrationsOfUserArgs) { userId, filter, ...page }: RegistrationsOfUserArgs,
  ): Promise<InstanceType<typeof WebinarRegistrationConnection>> {
    return new WebinarRegistrationConnection(await registrationsOfUser(userId, filter ?? {}, page));
  }

  @Access('events')
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Approves a registration that is pending approval and assigns a seat.',
  })
  async approveRegistration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await approveRegistration(context, id) };
  }

  @Access('events')
  @Mutation(() => WebinarRegistrationPayload, { description: 'Rejects a registration that is pending approval.' })
  async rejectRegistration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
    @Arg('input', () => RejectRegistrationInput, { nullable: true, description: 'The reason.' })
    input?: RejectRegistrationInput | null,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await rejectRegistration(context, id, input?.reason) };
  }

  @Access('events')
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Offers a free seat out of turn, for example again after an offer expired.',
  })
  async offerWebinarSeat(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await offerWebinarSeat(context, id) };
  }

  @Access('events')
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Adds attendance that was not tracked, after the webinar has ended. A NO_SHOW becomes ATTENDED.',
  })
  async recordWebinarAttendance(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
    @Arg('input', () => RecordWebinarAttendanceInput, { description: 'The attendance.' })
    input: RecordWebinarAttendanceInput,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await recordWebinarAttendance(context, id, input) };
  }
}

@Resolver(() => WebinarRegistration)
export class RegistrationFieldsResolver {
  @FieldResolver(() => Webinar, { nullable: true, description: 'The webinar.' })
  webinar(@Root() { webinarId }: WebinarRegistration, @Ctx() context: Context): MaybePromise<Webinar | null> {
    return webinarLoader(context).load(webinarId);
  }

  @FieldResolver(() => User, { nullable: true, description: "The registrant's account, or null for guests." })
  user(@Root() { userId }: WebinarRegistration, @Ctx() context: Context): MaybePromise<User | null> {
    return userId ? userLoader(context).load(userId) : null;
  }

  @FieldResolver(() => WebinarAttendance, { description: 'When the registrant attended.' })
  attendance(@Root() registration: WebinarRegistration): WebinarAttendance {
    return attendanceOf(registration, new Date());
  }

  @FieldResolver(() => WebinarEngagement, { description: "The registrant's interactions." })
  engagement(@Root() registration: WebinarRegistration): WebinarEngagement {
    return registration.engagement;
  }

  @FieldResolver(() => Int, { description: `Engagement score. ${SCORE_FORMULA}` })
  engagementScore(@Root() registration: WebinarRegistration): number {
    return engagementScore(registration.engagement, attendanceOf(registration, new Date()).percent);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Position on the waitlist, from 1, or null if not on it.' })
  waitlistPosition(
    @Root() { status, webinarId, place }: WebinarRegistration,
    @Ctx() context: Context,
  ): MaybePromise<number | null> {
    if (status !== RegistrationStatus.WAITLISTED || place === undefined) return null;
    const before = waitingBeforeLoader(context).load(`${webinarId}:${String(place)}`);
    return before instanceof Promise ? before.then((count) => count + 1) : before + 1;
  }
}

@Resolver(() => WebinarRegistrationStatusChange)
export class RegistrationStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description:
      'The account that made the change, or null for automatic changes and guests; visible only to event managers.',
  })
  actor(@Root() { actorId }: WebinarRegistrationStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorId && isCaller(context.viewer, 'events') ? userLoader(context).load(actorId) : null;
  }
}
