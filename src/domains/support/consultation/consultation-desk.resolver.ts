import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { assignConsultationHost } from './consultation-assign.service.js';
import {
  completeConsultation,
  confirmConsultation,
  declineConsultation,
  consultations,
  markConsultationNoShow,
  startConsultation,
} from './consultation-desk.service.js';
import { updateConsultation } from '../consultation-calendar/consultation-place.service.js';
import { preloadConsultations } from './consultation-people.js';
import {
  AssignConsultationHostInput,
  CompleteConsultationInput,
  ConfirmConsultationInput,
  ConsultationsArgs,
  ConsultationsOfUserArgs,
  DeclineConsultationInput,
  MarkConsultationNoShowInput,
  UpdateConsultationInput,
} from './consultation.inputs.js';
import { ConsultationConnection, ConsultationPayload } from './consultation.payloads.js';
import { consultationsOfUser } from './consultation.service.js';
import { NO_SHOW_DAYS } from '../consultation-calendar/consultation.settings.js';

const CONSULTATION = 'Id of the consultation.';

/** What the hosts' side does with consultations. */
@Resolver()
export class ConsultationDeskResolver {
  @Access('support')
  @Query(() => ConsultationConnection, { description: 'Consultations: what lies ahead, or those in one status.' })
  async consultations(
    @Ctx() context: Context,
    @Args(() => ConsultationsArgs) { filter, sort, ...page }: ConsultationsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof ConsultationConnection>> {
    const found = await consultations(filter ?? {}, sort, page);
    await preloadConsultations(context, found.nodes, info);
    return new ConsultationConnection(found);
  }

  @Access('support')
  @Query(() => ConsultationConnection, { description: 'The consultations of an account, newest first.' })
  async consultationsOfUser(
    @Ctx() context: Context,
    @Args(() => ConsultationsOfUserArgs) { userId, filter, ...page }: ConsultationsOfUserArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof ConsultationConnection>> {
    const found = await consultationsOfUser(userId, filter ?? {}, page);
    await preloadConsultations(context, found.nodes, info);
    return new ConsultationConnection(found);
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: 'Says yes to a REQUESTED consultation. Its guest is told, and reminded a day and an hour before.',
  })
  async confirmConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => ConfirmConsultationInput, { nullable: true, description: 'How to meet.' })
    input?: ConfirmConsultationInput | null,
  ): Promise<ConsultationPayload> {
    return { consultation: await confirmConsultation(context, id, input ?? {}) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: 'Says no to a REQUESTED consultation, with a reason that is mailed; its time is free again.',
  })
  async declineConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => DeclineConsultationInput, { description: 'Why.' }) input: DeclineConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await declineConsultation(context, id, input.reason) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description:
      'Gives a REQUESTED or CONFIRMED consultation to another host, who must be free at its time. Its status stays.',
  })
  async assignConsultationHost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => AssignConsultationHostInput, { description: 'To whom.' }) input: AssignConsultationHostInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await assignConsultationHost(context, id, input) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description:
      'Changes where a consultation that is REQUESTED, CONFIRMED or IN_PROGRESS takes place. Once it is confirmed, both sides are mailed the new place.',
  })
  async updateConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => UpdateConsultationInput, { description: 'Where.' }) input: UpdateConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await updateConsultation(context, id, input) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: 'Notes that a CONFIRMED consultation has begun; not before its time.',
  })
  async startConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
  ): Promise<ConsultationPayload> {
    return { consultation: await startConsultation(context, id) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: `Notes what came of a consultation that took place. Its guest is asked for feedback. Of a NO_SHOW it is the correction, for ${String(NO_SHOW_DAYS)} days.`,
  })
  async completeConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => CompleteConsultationInput, { description: 'What came of it.' })
    input: CompleteConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await completeConsultation(context, id, input) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: `Notes that one side did not come to a CONFIRMED consultation; not before its time. For ${String(NO_SHOW_DAYS)} days completeConsultation corrects it.`,
  })
  async markConsultationNoShow(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => MarkConsultationNoShowInput, { description: 'Who.' }) input: MarkConsultationNoShowInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await markConsultationNoShow(context, id, input) };
  }
}
