import { requireUser } from '../../../auth/viewer.js';
import { findPage, type Page } from '../../../database/page.js';
import { timesBetween } from '../../../database/times.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { doerOf } from './consultation-access.js';
import { hostById } from './consultation-booking.service.js';
import { newsMails, type Telling } from './consultation-mails.js';
import { assertBegun, assertCorrectable } from '../consultation-calendar/consultation-rules.js';
import { moveConsultation, written, type Move } from './consultation-write.service.js';
import { nextReminder } from '../consultation-calendar/consultation.calendar.js';
import {
  ConsultationSort,
  ConsultationStatus,
  type ConsultationParty,
  type ConsultationType,
} from './consultation.enums.js';
import { Consultation, ConsultationModel } from './consultation.model.js';
import type { PageRequest } from '../ticket/ticket.service.js';

type Plan = Omit<Move, 'to' | 'actorId'>;

/** Any support agent can change any consultation. */
async function moveAsStaff(
  context: Context,
  id: string,
  to: ConsultationStatus,
  now: Date,
  plan: (before: Consultation, telling: Telling) => Plan,
): Promise<Consultation> {
  const { userId: actorId } = requireUser(context.viewer);
  const { publicUrl } = context.platform.config;
  const by = await doerOf(context);
  const moved = await moveConsultation({ id, reach: {}, to, now }, async (before) => {
    const telling = { publicUrl, by, host: await hostById(before.hostId) };
    return { actorId, ...plan(before, telling) };
  });
  return written(context, moved);
}

/** Confirms a request and schedules reminders. A meeting place set earlier stays unless a new one is passed. */
export function confirmConsultation(
  context: Context,
  id: string,
  { meetingUrl, details }: { meetingUrl?: string | null | undefined; details?: string | null | undefined },
  now = new Date(),
): Promise<Consultation> {
  const { CONFIRMED } = ConsultationStatus;
  return moveAsStaff(context, id, CONFIRMED, now, ({ meeting, scheduledAt }, telling) => ({
    fields: {
      meeting: {
        durationMinutes: meeting.durationMinutes,
        endsAt: meeting.endsAt,
        url: meetingUrl === undefined ? meeting.url : meetingUrl,
        details: details === undefined ? meeting.details : details,
      },
      remindAt: nextReminder(scheduledAt, now),
    },
    mails: (after, session) => newsMails(after, 'confirmed', session, telling),
  }));
}

/** Declines a request and releases its time. */
export function declineConsultation(
  context: Context,
  id: string,
  reason: string,
  now = new Date(),
): Promise<Consultation> {
  return moveAsStaff(context, id, ConsultationStatus.DECLINED, now, (_before, telling) => ({
    reason,
    mails: (after, session) => newsMails(after, 'declined', session, { ...telling, reason }),
  }));
}

export function startConsultation(context: Context, id: string, now = new Date()): Promise<Consultation> {
  return moveAsStaff(context, id, ConsultationStatus.IN_PROGRESS, now, (before) => {
    assertBegun(before, now);
    return { fields: { remindAt: null } };
  });
}

/** Records the outcome. Within some days this also corrects a no-show. */
export function completeConsultation(
  context: Context,
  id: string,
  { summary, nextSteps }: { summary: string; nextSteps?: string | null | undefined },
  now = new Date(),
): Promise<Consultation> {
  return moveAsStaff(context, id, ConsultationStatus.COMPLETED, now, (before, telling) => {
    assertBegun(before, now);
    assertCorrectable(before, now);
    return {
      fields: { outcome: { summary, nextSteps: nextSteps ?? null, completedAt: now }, noShow: null, remindAt: null },
      mails: (after, session) => newsMails(after, 'completed', session, telling),
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

/** The staff list: one status or everything upcoming, optionally within a time range. */
export function consultations(
  { status, consultationType, host, from, to }: DeskFilter,
  sort: ConsultationSort,
  page: PageRequest,
): Promise<Page<Consultation>> {
  if (from && to && to <= from) throw inputError('OUT_OF_RANGE', 'filter.to', 'to must be later than from.');
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
