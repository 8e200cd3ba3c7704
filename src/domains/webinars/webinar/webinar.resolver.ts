import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { spokenTime } from '../../../shared/time-zones.js';
import { User, userLoader } from '../../identity/index.js';
import { myRegistrationLoader } from '../registration/registration.loaders.js';
import { WebinarRegistration } from '../registration/registration.model.js';
import { calendarFile } from './webinar-calendar.js';
import { CancelWebinarInput, CreateWebinarInput, UpdateWebinarInput, WebinarsArgs } from './webinar.inputs.js';
import { webinarLoader } from './webinar.loaders.js';
import { Webinar, WebinarStatusChange } from './webinar.model.js';
import { WebinarConnection, WebinarPayload, WebinarStats } from './webinar.payloads.js';
import {
  archiveWebinar,
  cancelWebinar,
  createWebinar,
  webinars,
  publishWebinar,
  updateWebinar,
} from './webinar.service.js';
import { webinarStats } from './webinar-stats.service.js';

/** Few accounts host many webinars, and they are loaded together. */
const HOST_COST = 0.1;

@Resolver(() => Webinar)
export class WebinarResolver {
  @Access('public')
  @Query(() => WebinarConnection, { description: 'Webinars by start time.' })
  async webinars(
    @Ctx() context: Context,
    @Args(() => WebinarsArgs) { filter, sort, ...page }: WebinarsArgs,
  ): Promise<InstanceType<typeof WebinarConnection>> {
    return new WebinarConnection(await webinars(context, filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => Webinar, {
    nullable: true,
    description: 'A webinar by its ID, or null if it does not exist or you cannot see it.',
  })
  webinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the webinar.' }) id: string,
  ): MaybePromise<Webinar | null> {
    return webinarLoader(context).load(id);
  }

  @Access('events')
  @Query(() => WebinarStats, { description: 'Statistics of a webinar.' })
  webinarStats(@Arg('id', () => ID, { description: 'ID of the webinar.' }) id: string): Promise<WebinarStats> {
    return webinarStats(id);
  }

  @Access('events')
  @RateLimit(60, 3_600)
  @Mutation(() => WebinarPayload, { description: 'Creates a webinar: a DRAFT, unless it is published at once.' })
  async createWebinar(
    @Ctx() context: Context,
    @Arg('input', () => CreateWebinarInput, { description: 'The webinar.' }) input: CreateWebinarInput,
  ): Promise<WebinarPayload> {
    return { webinar: await createWebinar(context, input) };
  }

  @Access('events')
  @Mutation(() => WebinarPayload, {
    description: 'Updates a webinar. Registrants are notified of a new time; new seats are offered to the waitlist.',
  })
  async updateWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the webinar.' }) id: string,
    @Arg('input', () => UpdateWebinarInput, { description: 'The changes.' }) input: UpdateWebinarInput,
  ): Promise<WebinarPayload> {
    return { webinar: await updateWebinar(context, id, input) };
  }

  @Access('events')
  @Mutation(() => WebinarPayload, { description: 'Publishes a DRAFT and opens registration.' })
  async publishWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the webinar.' }) id: string,
  ): Promise<WebinarPayload> {
    return { webinar: await publishWebinar(context, id) };
  }

  @Access('events')
  @Mutation(() => WebinarPayload, {
    description:
      'Cancels a SCHEDULED webinar and its registrations, and notifies the registrants. A DRAFT is canceled without notification.',
  })
  async cancelWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the webinar.' }) id: string,
    @Arg('input', () => CancelWebinarInput, { description: 'The reason.' }) { reason }: CancelWebinarInput,
  ): Promise<WebinarPayload> {
    return { webinar: await cancelWebinar(context, id, reason) };
  }

  @Access('events')
  @Mutation(() => WebinarPayload, {
    description: 'Archives a webinar that has ended, or a DRAFT, and removes it from lists.',
  })
  async archiveWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the webinar.' }) id: string,
  ): Promise<WebinarPayload> {
    return { webinar: await archiveWebinar(context, id) };
  }

  @FieldResolver(() => [User], { description: 'Hosts, at most 10.', complexity: HOST_COST })
  async hosts(@Root() { hostIds }: Webinar, @Ctx() context: Context): Promise<User[]> {
    const hosts = await userLoader(context).loadMany(hostIds);
    return hosts.filter((host) => host !== null);
  }

  @Access('events')
  @FieldResolver(() => Int, { nullable: true, description: 'Number of seats taken or offered.' })
  seatsTaken(@Root() webinar: Webinar): number {
    return webinar.seatsTaken;
  }

  @Access('events')
  @FieldResolver(() => Int, { nullable: true, description: 'Number of registrations pending approval.' })
  pendingCount(@Root() webinar: Webinar): number {
    return webinar.pendingCount;
  }

  @FieldResolver(() => String, { description: "Start time as text in the hosts' time zone." })
  startsAtLocal(@Root() { startsAt, timeZone }: Webinar): string {
    return spokenTime(startsAt, timeZone);
  }

  @FieldResolver(() => String, {
    description: 'Calendar file of the webinar (iCalendar, text/calendar), without the join link.',
  })
  calendarFile(@Root() webinar: Webinar): string {
    return calendarFile(webinar);
  }

  @FieldResolver(() => WebinarRegistration, {
    nullable: true,
    description: 'Your registration, or null if you are not signed in or not registered.',
  })
  myRegistration(@Root() { _id }: Webinar, @Ctx() context: Context): MaybePromise<WebinarRegistration | null> {
    return context.viewer.kind === 'user' ? myRegistrationLoader(context).load(_id) : null;
  }
}

@Resolver(() => WebinarStatusChange)
export class WebinarStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The account that made the change, or null if it was automatic; visible only to event managers.',
  })
  actor(@Root() { actorId }: WebinarStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorId && isCaller(context.viewer, 'events') ? userLoader(context).load(actorId) : null;
  }
}
