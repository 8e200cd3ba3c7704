import { requireUser } from '../../auth/viewer.js';
import { findPage, type Page } from '../../database/page.js';
import { timesBetween } from '../../database/times.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { newsMails } from './consultation-mails.js';
import { assertBegun, assertCorrectable } from './consultation-rules.js';
import { moveConsultation, written, type Move } from './consultation-write.service.js';
import { nextReminder } from './consultation.calendar.js';
import {
  ConsultationSort,
  ConsultationStatus,
  type ConsultationParty,
  type ConsultationType,
} from './consultation.enums.js';
import { Consultation, ConsultationModel } from './consultation.model.js';
import type { PageRequest } from './ticket.service.js';

type Plan = Omit<Move, 'to' | 'actorId'>;

/** Any support agent may move any consultation. */
async function moveAsStaff(
  context: Context,
  id: string,
  to: ConsultationStatus,
  now: Date,
  plan: (before: Consultation) => Plan,
): Promise<Consultation> {
  const { userId: actorId } = requireUser(context.viewer);
  return written(
    context,
    await moveConsultation({ id, reach: {}, to, now }, (before) => ({ actorId, ...plan(before) })),
  );
}

/** Says yes to a request; from then on its guest is reminded. */
export function confirmConsultation(
  context: Context,
  id: string,
  { meetingUrl, details }: { meetingUrl?: string | null | undefined; details?: string | null | undefined },
  now = new Date(),
): Promise<Consultation> {
  return moveAsStaff(
    context,
    id,
    ConsultationStatus.CONFIRMED,
    now,
    ({ meeting: { durationMinutes, endsAt }, scheduledAt }) => ({
      fields: {
        meeting: { durationMinutes, endsAt, url: meetingUrl ?? null, details: details ?? null },
        remindAt: nextReminder(scheduledAt, now),
      },
      mails: (after) => newsMails(after, 'confirmed', { publicUrl: context.platform.config.publicUrl }),
    }),
  );
}

/** Says no to a request; its time is free again. */
export function declineConsultation(
  context: Context,
  id: string,
  reason: string,
  now = new Date(),
): Promise<Consultation> {
  const { publicUrl } = context.platform.config;
  return moveAsStaff(context, id, ConsultationStatus.DECLINED, now, () => ({
    reason,
    mails: (after) => newsMails(after, 'declined', { publicUrl, reason }),
  }));
}

export function startConsultation(context: Context, id: string, now = new Date()): Promise<Consultation> {
  return moveAsStaff(context, id, ConsultationStatus.IN_PROGRESS, now, (before) => {
    assertBegun(before, now);
    return { fields: { remindAt: null } };
  });
}

/** Notes what came of it. A no-show is corrected by this, for some days. */
export function completeConsultation(
  context: Context,
  id: string,
  { summary, nextSteps }: { summary: string; nextSteps?: string | null | undefined },
  now = new Date(),
): Promise<Consultation> {
  return moveAsStaff(context, id, ConsultationStatus.COMPLETED, now, (before) => {
    assertBegun(before, now);
    assertCorrectable(before, now);
    return {
      fields: { outcome: { summary, nextSteps: nextSteps ?? null, completedAt: now }, noShow: null, remindAt: null },
      mails: (after) => newsMails(after, 'completed', { publicUrl: context.platform.config.publicUrl }),
    };
  });
}

export function markConsultationNoShow(
  context: Context,
  id: string,
  { party, reason }: { party: ConsultationParty; reason?: string | null | undefined },
  now = new Date(),
): Promise<Consultation> {
  return moveAsStaff(context, id, ConsultationStatus.NO_SHOW, now, (before) => {
    assertBegun(before, now);
    return { reason, fields: { noShow: { party, markedAt: now }, remindAt: null } };
  });
}

export interface DeskFilter {
  status?: ConsultationStatus | null | undefined;
  consultationType?: ConsultationType | null | undefined;
  host?: string | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
}

type Sort = Parameters<typeof findPage<Consultation>>[2]['sort'];

const SORTS: Readonly<Record<ConsultationSort, Sort>> = {
  [ConsultationSort.SCHEDULED_AT_ASC]: { field: 'scheduledAt', direction: 1 },
  [ConsultationSort.CREATED_AT_DESC]: { field: '_id', direction: -1 },
};

/** The staff's list: of one status, or of everything that lies ahead; of some days where times are given. */
export function listConsultations(
  { status, consultationType, host, from, to }: DeskFilter,
  sort: ConsultationSort,
  page: PageRequest,
): Promise<Page<Consultation>> {
  if (from && to && to <= from) throw inputError('OUT_OF_RANGE', 'filter.to', 'to must lie after from.');
  const scheduledAt = timesBetween(from, to);
  return findPage(ConsultationModel, Consultation, {
    filter: {
      ...(status ? { status } : { open: true }),
      ...(consultationType ? { consultationType } : {}),
      ...(host ? { hostId: host } : {}),
      ...(scheduledAt ? { scheduledAt } : {}),
    },
    sort: SORTS[sort],
    ...page,
  });
}
