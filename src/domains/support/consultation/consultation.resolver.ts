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

const CONSULTATION = 'Id of the consultation.';

type ConsultationPage = InstanceType<typeof ConsultationConnection>;

/** What guests do: with an account, or with the capability of their address. */
@Resolver()
export class ConsultationResolver {
  @Access('public')
  @RateLimit(120, 60)
  @Query(() => [ConsultationSlot], {
    description: `When a consultation of a type could begin, in order: notice, buffers, hours of the hosts and their cap of ${String(DAILY_CAP)} a day are reckoned with. Up to ${String(HORIZON_DAYS)} days ahead.`,
    complexity: 20,
  })
  consultationSlots(
    @Ctx() context: Context,
    @Args(() => ConsultationSlotsArgs) { type, from, to, timeZone, moving }: ConsultationSlotsArgs,
  ): Promise<ConsultationSlot[]> {
    return consultationSlots(context, { type, from, to, timeZone, moving });
  }

  @Access('user')
  @Query(() => ConsultationConnection, { description: 'The own consultations, newest first.' })
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
      'The consultations of the address that the capability proves, newest first: what was asked for with and without an account. The scope must be CONSULTATIONS.',
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
    description: 'An own consultation, or any for support agents; null when it is missing or not for you.',
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
    description: `Asks for a demo or a consultation. The time is held at once; a host confirms or declines. At most ${String(MAX_OPEN)} can lie ahead. Without an account give contact: a link mailed by requestEmailAccess opens it later.`,
  })
  async requestConsultation(
    @Ctx() context: Context,
    @Arg('input', () => RequestConsultationInput, { description: 'What and when.' }) input: RequestConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await requestConsultation(context, input) };
  }

  @Access('user', 'capability')
  @RateLimit(30, 3_600)
  @Mutation(() => ConsultationPayload, {
    description: `Moves a CONFIRMED consultation: it closes as RESCHEDULED, and the answer is the new one that follows it. At most ${String(MAX_RESCHEDULES)} times; by the guest until ${String(CHANGE_NOTICE_HOURS)} hours before it begins, by support agents always, with a reason.`,
  })
  async rescheduleConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => RescheduleConsultationInput, { description: 'To when.' }) input: RescheduleConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await rescheduleConsultation(context, id, input) };
  }

  @Access('user', 'capability')
  @RateLimit(30, 3_600)
  @Mutation(() => ConsultationPayload, {
    description: `Calls off a REQUESTED or CONFIRMED consultation; its time is free again. Once it is confirmed, by the guest until ${String(CHANGE_NOTICE_HOURS)} hours before it begins, by support agents always, with a reason.`,
  })
  async cancelConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => CancelConsultationInput, { nullable: true, description: 'Why.' })
    input?: CancelConsultationInput | null,
  ): Promise<ConsultationPayload> {
    return { consultation: await cancelConsultation(context, id, input?.reason) };
  }

  @Access('user', 'capability')
  @RateLimit(30, 3_600)
  @Mutation(() => ConsultationPayload, {
    description: 'Says what the guest thought of an own consultation, once it is COMPLETED. It can be said once.',
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
