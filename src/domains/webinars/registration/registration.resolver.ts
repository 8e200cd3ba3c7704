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

/** Operations for registrants: with an account, or with the link emailed to their address. */
@Resolver()
export class RegistrationResolver {
  @Access('user')
  @Query(() => WebinarRegistrationConnection, { description: 'Your registrations, newest first.' })
  async myRegistrations(
    @Ctx() context: Context,
    @Args(() => MyRegistrationsArgs) { filter, ...page }: MyRegistrationsArgs,
  ): Promise<InstanceType<typeof WebinarRegistrationConnection>> {
    return new WebinarRegistrationConnection(await myRegistrations(context, filter ?? {}, page));
  }

  @Access('capability', 'events')
  @Query(() => WebinarRegistrationConnection, {
    description:
      'Registrations of an email address, newest first: your own with an email capability, any for event managers.',
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
    description: 'Your registration, or any for event managers; null if it does not exist or you cannot see it.',
  })
  registration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
  ): WebinarRegistration | null | Promise<WebinarRegistration | null> {
    return registrationLoader(context).load(id);
  }

  @Access('public')
  @RateLimit(30, 3_600)
  @Mutation(() => RegisterForWebinarPayload, {
    description:
      "Registers for a SCHEDULED webinar, once per address: with a seat, on the waitlist, or pending approval. Existing registrations stay unchanged. A guest's registration counts once the link emailed to the address has been opened.",
  })
  registerForWebinar(
    @Ctx() context: Context,
    @Arg('input', () => RegisterForWebinarInput, { description: 'Webinar and registrant.' })
    input: RegisterForWebinarInput,
  ): Promise<RegisterForWebinarPayload> {
    return registerForWebinar(context, input);
  }

  @Access('user', 'capability')
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Confirms the seat that is held for you. Each offered seat can be taken only once.',
  })
  async confirmWaitlistOffer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await confirmWaitlistOffer(context, id) };
  }

  @Access('user', 'capability')
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Cancels a registration before the start; its seat is offered to the next person on the waitlist.',
  })
  async cancelRegistration(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
    @Arg('input', () => CancelRegistrationInput, { nullable: true, description: 'The reason.' })
    input?: CancelRegistrationInput | null,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await cancelRegistration(context, id, input?.reason) };
  }

  @Access('user', 'capability')
  @RateLimit(300, 3_600)
  @Mutation(() => JoinWebinarPayload, {
    description: 'Returns the join link, from 15 minutes before the start until the end, and counts attendance.',
  })
  joinWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
    @Arg('input', () => JoinWebinarInput, { nullable: true, description: 'The device that joins.' })
    input?: JoinWebinarInput | null,
  ): Promise<JoinWebinarPayload> {
    return joinWebinar(context, id, input?.connectionId ?? ONE_DEVICE);
  }

  @Access('user', 'capability')
  @Mutation(() => WebinarRegistrationPayload, { description: 'Ends a period of attendance. Safe to repeat.' })
  async leaveWebinar(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
    @Arg('input', () => LeaveWebinarInput, { nullable: true, description: 'The device that leaves.' })
    input?: LeaveWebinarInput | null,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await leaveWebinar(context, id, input?.connectionId ?? undefined) };
  }

  @Access('user', 'capability')
  @RateLimit(600, 3_600)
  @Mutation(() => WebinarRegistrationPayload, {
    description: 'Counts an interaction, such as a question, poll answer, or reaction, while you are present.',
  })
  async recordEngagement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
    @Arg('input', () => RecordEngagementInput, { description: 'The interaction.' }) input: RecordEngagementInput,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await recordEngagement(context, id, input) };
  }

  @Access('user', 'capability')
  @Mutation(() => WebinarRegistrationPayload, { description: 'Rates a webinar that you attended, once.' })
  async submitWebinarFeedback(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
    @Arg('input', () => SubmitWebinarFeedbackInput, { description: 'The rating.' }) input: SubmitWebinarFeedbackInput,
  ): Promise<WebinarRegistrationPayload> {
    return { registration: await submitWebinarFeedback(context, id, input) };
  }

  @Access('user', 'capability')
  @Mutation(() => OpenWebinarRecordingPayload, {
    description: 'Returns the recording if you had a seat. A no-show becomes WATCHED_RECORDING.',
  })
  openWebinarRecording(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the registration.' }) id: string,
  ): Promise<OpenWebinarRecordingPayload> {
    return openWebinarRecording(context, id);
  }
}
