import { viewerKey } from '../../auth/viewer.js';
import { recordIdFor } from '../../database/idempotency.js';
import type { Context } from '../../graphql/context.js';
import { postMails } from '../../mail/outbox.js';
import { actorOf, partyOf, reachOf } from './consultation-access.js';
import { book, release, type KnownCalendar, type WantedTime } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { createConsultation, timeOf, type NewConsultation, type TimeFields } from './consultation-request.service.js';
import { assertChangeable, assertMovesLeft } from './consultation-rules.js';
import { assertMove, consultationForWrite, writeMove, written } from './consultation-write.service.js';
import { endOf, nextReminder } from './consultation.calendar.js';
import { ConsultationParty, ConsultationStatus } from './consultation.enums.js';
import { consultationLoader } from './consultation.loaders.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';

export interface RescheduleFields extends TimeFields {
  timeZone?: string | null | undefined;
  reason?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** What is moved, as it was read, and to when. */
interface WantedMove extends WantedTime {
  before: Consultation;
}

/**
 * Moves a consultation: the old one closes as RESCHEDULED and a new one follows it, in one transaction with both times in
 * the hosts' calendars. It stays confirmed: its host is free at the new time, or somebody else is.
 */
export async function rescheduleConsultation(
  context: Context,
  id: string,
  input: RescheduleFields,
  now = new Date(),
): Promise<Consultation> {
  await consultationForWrite(id, reachOf(context.viewer));
  const { id: nextId, replayed } = await recordIdFor({
    actor: viewerKey(context.viewer),
    operation: 'rescheduleConsultation',
    key: input.idempotencyKey ?? undefined,
    input: { ...input, id },
    prefix: 'con',
  });
  const made = replayed ? await ConsultationModel.findOne({ _id: nextId }).lean<Consultation>() : null;
  if (made) return written(context, made);
  try {
    return await moveTo(context, id, nextId, input, now);
  } catch (error) {
    // The same request, sent twice at once, found the consultation moved by its twin.
    const twin = input.idempotencyKey ? await ConsultationModel.findOne({ _id: nextId }).lean<Consultation>() : null;
    if (twin) return written(context, twin);
    throw error;
  }
}

async function moveTo(
  context: Context,
  id: string,
  nextId: string,
  input: RescheduleFields,
  now: Date,
): Promise<Consultation> {
  const { viewer, platform } = context;
  const actorId = actorOf(viewer);
  const { reason } = input;
  const next = await book(
    async (): Promise<WantedMove> => {
      const before = await consultationForWrite(id, reachOf(viewer));
      assertMove(before, ConsultationStatus.RESCHEDULED, now);
      assertMovesLeft(before);
      assertChangeable(viewer, before, reason, now);
      return {
        before,
        consultationId: nextId,
        consultationType: before.consultationType,
        ...timeOf(input, input.timeZone ?? before.timeZone),
        byStaff: partyOf(viewer, before) === ConsultationParty.HOST,
        moved: { consultationId: id, hostId: before.hostId },
      };
    },
    async (host, wanted, session) => {
      const { before } = wanted;
      const close = { to: ConsultationStatus.RESCHEDULED, actorId, reason, fields: { nextId, remindAt: null } };
      if (!(await writeMove(before, close, now, session))) return undefined;
      if (before.hostId && before.hostId !== host.hostId) await release(before.hostId, id, session);
      const record = followUp(wanted, host, { timeZone: input.timeZone, actorId, reason, now });
      const made = await createConsultation(record, session);
      const news = { publicUrl: platform.config.publicUrl, reason, hostEmail: host.email };
      await postMails(newsMails(made, 'moved', news), session);
      return made;
    },
    now,
  );
  consultationLoader(context).clear(id);
  return written(context, next);
}

/** What follows the consultation that is moved. Another host gives another place to meet. */
function followUp(
  { before, consultationId, startsAt }: WantedMove,
  { hostId }: KnownCalendar,
  move: { timeZone: string | null | undefined; actorId: string | null; reason: string | null | undefined; now: Date },
): NewConsultation {
  const { consultationType, userId, contact, company, project, meeting, seriesId } = before;
  const { durationMinutes } = meeting;
  const place =
    hostId === before.hostId ? { url: meeting.url, details: meeting.details } : { url: null, details: null };
  return {
    _id: consultationId,
    ...{ consultationType, userId, contact, company, project, seriesId, hostId },
    status: ConsultationStatus.CONFIRMED,
    open: true,
    scheduledAt: startsAt,
    timeZone: move.timeZone ?? before.timeZone,
    meeting: { durationMinutes, endsAt: endOf(startsAt, durationMinutes), ...place },
    history: [
      {
        from: ConsultationStatus.REQUESTED,
        to: ConsultationStatus.CONFIRMED,
        actorId: move.actorId,
        reason: move.reason ?? null,
        at: move.now,
      },
    ],
    previousId: before._id,
    rescheduleCount: before.rescheduleCount + 1,
    calendarSequence: before.calendarSequence + 1,
    remindAt: nextReminder(startsAt, move.now),
  };
}
