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

const CONSULTATION = 'ID of the consultation.';

/** Consultation operations for staff. */
@Resolver()
export class ConsultationDeskResolver {
  @Access('support')
  @Query(() => ConsultationConnection, { description: 'Upcoming consultations, or those with one status.' })
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
  @Query(() => ConsultationConnection, { description: "A user's consultations, newest first." })
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
    description:
      'Confirms a REQUESTED consultation. The guest is notified, and reminded a day and an hour before it starts.',
  })
  async confirmConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => ConfirmConsultationInput, { nullable: true, description: 'The meeting place.' })
    input?: ConfirmConsultationInput | null,
  ): Promise<ConsultationPayload> {
    return { consultation: await confirmConsultation(context, id, input ?? {}) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: 'Declines a REQUESTED consultation with a reason that is emailed to the guest, and releases its time.',
  })
  async declineConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => DeclineConsultationInput, { description: 'The reason.' }) input: DeclineConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await declineConsultation(context, id, input.reason) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description:
      'Assigns a REQUESTED or CONFIRMED consultation to another host, who must be free at its time. The status stays the same.',
  })
  async assignConsultationHost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => AssignConsultationHostInput, { description: 'The new host.' })
    input: AssignConsultationHostInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await assignConsultationHost(context, id, input) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description:
      'Changes the meeting place of a consultation that is REQUESTED, CONFIRMED, or IN_PROGRESS. Once it is confirmed, both sides are emailed the new place.',
  })
  async updateConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => UpdateConsultationInput, { description: 'The new meeting place.' })
    input: UpdateConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await updateConsultation(context, id, input) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: 'Marks a CONFIRMED consultation as started. Fails before its start time.',
  })
  async startConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
  ): Promise<ConsultationPayload> {
    return { consultation: await startConsultation(context, id) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: `Completes a consultation with its outcome and asks the guest for feedback. Also corrects a NO_SHOW, for ${String(NO_SHOW_DAYS)} days.`,
  })
  async completeConsultation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => CompleteConsultationInput, { description: 'The outcome.' })
    input: CompleteConsultationInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await completeConsultation(context, id, input) };
  }

  @Access('support')
  @Mutation(() => ConsultationPayload, {
    description: `Marks a CONFIRMED consultation as a no-show of one side. Fails before its start time; completeConsultation can correct it for ${String(NO_SHOW_DAYS)} days.`,
  })
  async markConsultationNoShow(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: CONSULTATION }) id: string,
    @Arg('input', () => MarkConsultationNoShowInput, { description: 'Which side was absent.' })
    input: MarkConsultationNoShowInput,
  ): Promise<ConsultationPayload> {
    return { consultation: await markConsultationNoShow(context, id, input) };
  }
}
