import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import {
  joinWebinar,
  leaveWebinar,
  openWebinarRecording,
  recordEngagement,
  submitWebinarFeedback,
} from './registration-attendance.service.js';
import {
  CancelRegistrationInput,
  JoinWebinarInput,
  LeaveWebinarInput,
  MyRegistrationsArgs,
  RecordEngagementInput,
  RegisterForWebinarInput,
  RegistrationsByEmailArgs,
  SubmitWebinarFeedbackInput,
} from './registration.inputs.js';
import { myRegistrations, registrationsByEmail } from './registration-list.service.js';
import { registrationLoader } from './registration.loaders.js';
import { WebinarRegistration } from './registration.model.js';
import { cancelRegistration, confirmWaitlistOffer } from './registration-seats.service.js';
import { registerForWebinar } from './registration.service.js';
import {
  JoinWebinarPayload,
  OpenWebinarRecordingPayload,
  RegisterForWebinarPayload,
  WebinarRegistrationConnection,
  WebinarRegistrationPayload,
} from '../webinar/webinar.payloads.js';

const ONE_DEVICE = 'default';

/** What registrants do themselves: with an account, or with the link that was mailed to their address. */
@Resolver()
export class RegistrationResolver {
  @Access('user')
  @Query(() => WebinarRegistrationConnection, { description: 'The own registrations, newest first.' })
  async myRegistrations(
    @Ctx() context: Context,
    @Args(() => MyRegistrationsArgs) { filter, ...page }: MyRegistrationsArgs,
  ): Promise<InstanceType<typeof WebinarRegistrationConnection>> {
    return new WebinarRegistrationConnection(await myRegistrations(context, filter ?? {}, page));
  }

  @Access('capability', 'events')
  @Query(() => WebinarRegistrationConnection, {
    description:
      'The registrations of an address, newest first: the own one of an e-mail capability, any for event managers.',
  })
  async registrationsByEmail(
    @Ctx() context: Context,
    @Args(() => RegistrationsByEmailArgs) { email, filter, ...page }: RegistrationsByEmailArgs,
  ): Promise<InstanceType<typeof WebinarRegistrationConnection>> {
    return new WebinarRegistrationConnection(await registrationsByEmail(context, email, filter ?? {}, page));
  }

  @Access('user', 'capability')
  @Query(() => WebinarRegistration, {
    nullable: true,
    description: 'An own registration, or any for event managers; null when it is missing or not for you.',
  })
  registration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the registration.' }) id: string,
  ): WebinarRegistration | null | Promise<WebinarRegistration | null> {
    return registrationLoader(context).load(id);
  }

  @Access('public')
  @RateLimit(30, 3_600)
  @Mutation(() => RegisterForWebinarPayload, {
    description:
      'Registers for a SCHEDULED webinar, once for each address: with a seat, on the waitlist, or until an event manager decides. Who is registered stays so. What a guest sends counts once the link was opened that is mailed to the address.',
  })
  registerForWebinar(
    @Ctx() context: Context,
    @Arg('input', () => RegisterForWebinarInput, { description: 'Who, and for what.' }) input: RegisterForWebinarInput,
  ): Promise<RegisterForWebinarPayload> {
    return registerForWebinar(context, input);
  }

  @Access('user', 'capability')
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Confirms the seat that is held for you. Of many who try, each seat has one taker.',
  })
  async confirmWaitlistOffer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the registration.' }) id: string,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await confirmWaitlistOffer(context, id) };
  }

  @Access('user', 'capability')
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Takes a registration back before the start; its seat is offered to who is next in line.',
  })
  async cancelRegistration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the registration.' }) id: string,
    @Arg('input', () => CancelRegistrationInput, { nullable: true, description: 'Why.' })
    input?: CancelRegistrationInput | null,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await cancelRegistration(context, id, input?.reason) };
  }

  @Access('user', 'capability')
  @RateLimit(300, 3_600)
  @Mutation(() => JoinWebinarPayload, {
    description: 'Gives the link to join, from 15 minutes before the start until the end, and counts attendance.',
  })
  joinWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the registration.' }) id: string,
    @Arg('input', () => JoinWebinarInput, { nullable: true, description: 'From where.' })
    input?: JoinWebinarInput | null,
  ): Promise<JoinWebinarPayload> {
    return joinWebinar(context, id, input?.connectionId ?? ONE_DEVICE);
  }

  @Access('user', 'capability')
  @Mutation(() => WebinarRegistrationPayload, { description: 'Ends a time of attendance. It may be sent twice.' })
  async leaveWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the registration.' }) id: string,
    @Arg('input', () => LeaveWebinarInput, { nullable: true, description: 'From where.' })
    input?: LeaveWebinarInput | null,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await leaveWebinar(context, id, input?.connectionId ?? undefined) };
  }

  @Access('user', 'capability')
  @RateLimit(600, 3_600)
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Counts a question, an answer, a reaction and the like while you are there.',
  })
  async recordEngagement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the registration.' }) id: string,
    @Arg('input', () => RecordEngagementInput, { description: 'What.' }) input: RecordEngagementInput,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await recordEngagement(context, id, input) };
  }

  @Access('user', 'capability')
  @Mutation(() => WebinarRegistrationPayload, { description: 'Rates a webinar that you attended, once.' })
  async submitWebinarFeedback(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the registration.' }) id: string,
    @Arg('input', () => SubmitWebinarFeedbackInput, { description: 'The rating.' }) input: SubmitWebinarFeedbackInput,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await submitWebinarFeedback(context, id, input) };
  }

  @Access('user', 'capability')
  @Mutation(() => OpenWebinarRecordingPayload, {
    description: 'Gives the recording to who had a seat. Who did not come counts as WATCHED_RECORDING then.',
  })
  openWebinarRecording(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the registration.' }) id: string,
  ): Promise<OpenWebinarRecordingPayload> {
    return openWebinarRecording(context, id);
  }
}
