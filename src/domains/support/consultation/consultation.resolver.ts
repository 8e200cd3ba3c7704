import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { preloadConsultations } from './consultation-people.js';
import { requestConsultation } from './consultation-request.service.js';
import { rescheduleConsultation } from './consultation-reschedule.service.js';
import {
  CancelConsultationInput,
  ConsultationSlotsArgs,
  MyConsultationsArgs,
  RequestConsultationInput,
  RescheduleConsultationInput,
  SubmitConsultationFeedbackInput,
} from './consultation.inputs.js';
import { consultationLoader } from './consultation.loaders.js';
import { Consultation } from './consultation.model.js';
import { ConsultationConnection, ConsultationPayload, ConsultationSlot } from './consultation.payloads.js';
import {
  cancelConsultation,
  consultationsByEmail,
  consultationSlots,
  myConsultations,
  submitConsultationFeedback,
} from './consultation.service.js';
import {
  CHANGE_NOTICE_HOURS,
  DAILY_CAP,
  HORIZON_DAYS,
  MAX_OPEN,
  MAX_RESCHEDULES,
} from '../consultation-calendar/consultation.settings.js';

const CONSULTATION = 'ID of the consultation.';

type ConsultationPage = InstanceType<typeof ConsultationConnection>;

/** Consultation operations for guests: with an account, or with a capability for their address. */
@Resolver()
export class ConsultationResolver {
  @Access('public')
  @RateLimit(120, 60)
  @Query(() => [ConsultationSlot], {
    description: `Free slots for a type of consultation, in order, considering notice, buffers, working hours, and the limit of ${String(DAILY_CAP)} per host and day. Up to ${String(HORIZON_DAYS)} days ahead.`,
    complexity: 20,
  })
  consultationSlots(
    @Ctx() context: Context,
    @Args(() => ConsultationSlotsArgs) { type, from, to, timeZone, moving }: ConsultationSlotsArgs,
  ): Promise<ConsultationSlot[]> {
    return consultationSlots(context, { type, from, to, timeZone, moving });
  }

  @Access('user')
  @Query(() => ConsultationConnection, { description: 'Your consultations, newest first.' })
  async myConsultations(
    @Ctx() context: Context,
    @Args(() => MyConsultationsArgs) { filter, ...page }: MyConsultationsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsultationPage> {
    const found = await myConsultations(context, filter ?? {}, page);
    await preloadConsultations(context, found.nodes, info);
    return new ConsultationConnection(found);
  }

  @Access('capability')
  @Query(() => ConsultationConnection, {
    description:
      'Consultations of the address that your capability proves, newest first, requested with or without an account. Requires the scope CONSULTATIONS.',
  })
  async consultationsByEmail(
    @Ctx() context: Context,
    @Args(() => MyConsultationsArgs) { filter, ...page }: MyConsultationsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsultationPage> {
    const found = await consultationsByEmail(context, filter ?? {}, page);
    await preloadConsultations(context, found.nodes, info);
    return new ConsultationConnection(found);
  }

  @Access('user', 'capability')
  @Query(() => Consultation, {
    nullable: true,
    description: 'Your consultation, or any for support agents; null if it does not exist or you cannot see it.',
  })
  consultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
  ): Consultation | null | Promise<Consultation | null> {
    return consultationLoader(context).load(id);
  }

  @Access('public')
  @RateLimit(10, 3_600)
  @Mutation(() => ConsultationPayload, {
    description: `Requests a demo or a consultation and holds its time until a host confirms or declines it. At most ${String(MAX_OPEN)} can be upcoming. Without an account, pass contact; a link from requestEmailAccess opens the consultation later.`,
  })
  async requestConsultation(
    @Ctx() context: Context,
    @Arg('input', () => RequestConsultationInput, { description: 'Topic, time, and contact.' })
    input: RequestConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await requestConsultation(context, input) };
  }

  @Access('user', 'capability')
  @RateLimit(30, 3_600)
  @Mutation(() => ConsultationPayload, {
    description: `Reschedules a CONFIRMED consultation: it closes as RESCHEDULED, and the new one is returned. At most ${String(MAX_RESCHEDULES)} times; guests can do so until ${String(CHANGE_NOTICE_HOURS)} hours before it starts, support agents at any time with a reason.`,
  })
  async rescheduleConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => RescheduleConsultationInput, { description: 'The new time.' })
    input: RescheduleConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await rescheduleConsultation(context, id, input) };
  }

  @Access('user', 'capability')
  @RateLimit(30, 3_600)
  @Mutation(() => ConsultationPayload, {
    description: `Cancels a REQUESTED or CONFIRMED consultation and releases its time. Once it is confirmed, guests can cancel until ${String(CHANGE_NOTICE_HOURS)} hours before it starts, support agents at any time with a reason.`,
  })
  async cancelConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => CancelConsultationInput, { nullable: true, description: 'The reason.' })
    input?: CancelConsultationInput | null,
  ): Promise<ConsultationPayload> {
    return { consultation: await cancelConsultation(context, id, input?.reason) };
  }

  @Access('user', 'capability')
  @RateLimit(30, 3_600)
  @Mutation(() => ConsultationPayload, {
    description: 'Submits feedback on your COMPLETED consultation. It can be submitted only once.',
  })
  async submitConsultationFeedback(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => SubmitConsultationFeedbackInput, { description: 'The feedback.' })
    input: SubmitConsultationFeedbackInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await submitConsultationFeedback(context, id, input) };
  }
}
