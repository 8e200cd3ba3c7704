import type { ClientSession } from 'mongoose';
import { viewerKey } from '../../../auth/viewer.js';
import { createOnce } from '../../../database/idempotency.js';
import { changeRecordIn } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { postMails } from '../../../mail/outbox.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { DEFAULT_ZONE, knownZone } from '../../../shared/time-zones.js';
import { actorOf, doerOf, reachOf } from './consultation-access.js';
import { holdTime, hostById, inBookingTurn, release, type Host } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { createConsultation, timeOf, type NewConsultation, type TimeFields } from './consultation-request.service.js';
import { assertChangeable, assertMovesLeft } from '../consultation-calendar/consultation-rules.js';
import { assertMove, consultationTarget, moveOf, written } from './consultation-write.service.js';
import { endOf, nextReminder } from '../consultation-calendar/consultation.calendar.js';
import { ConsultationParty, ConsultationStatus } from './consultation.enums.js';
import { consultationLoader } from './consultation.loaders.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';

export interface RescheduleFields extends TimeFields {
  timeZone?: string | null | undefined;
  reason?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/**
 * Reschedules a consultation: the old one closes as RESCHEDULED and a new one follows it, in one transaction with both
 * times in the hosts' calendars. It stays confirmed: its host is free at the new time, or another host is.
 */
export async function rescheduleConsultation(
  context: Context,
  id: string,
  input: RescheduleFields,
  now = new Date(),
): Promise<Consultation> {
  const { viewer } = context;
  const reach = reachOf(viewer);
  const request = {
    ...{ actor: viewerKey(viewer), operation: 'rescheduleConsultation', prefix: 'con' },
    ...{ key: input.idempotencyKey, input: { ...input, id } },
  };
  let next: Consultation | undefined;
  const { record } = await inBookingTurn(() =>
    // The key stores only the ID: the rest contains data about the guest.
    createOnce<{ _id: string }>(request, async (nextId, session) => {
      next = await moveTo({ context, id, nextId, input, now }, session);
      return { _id: nextId };
    }),
  );
  consultationLoader(context).clear(id);
  const made = next ?? (reach && (await ConsultationModel.findOne({ _id: record._id, ...reach }).lean<Consultation>()));
  if (!made) throw notFound('consultation');
  return written(context, made);
}

interface WantedMove {
  context: Context;
  id: string;
  nextId: string;
  input: RescheduleFields;
  now: Date;
}

async function moveTo(wanted: WantedMove, session: ClientSession): Promise<Consultation> {
  const { context, id, nextId, input, now } = wanted;
  const { viewer, platform } = context;
  const actorId = actorOf(viewer);
  const { reason } = input;
  let next: Consultation | undefined;
  await changeRecordIn(session, ConsultationModel, consultationTarget(id, reachOf(viewer)), async (before) => {
    assertMove(before, ConsultationStatus.RESCHEDULED, now);
    const time = timeOf(input, input.timeZone ?? knownZone(before.timeZone) ?? DEFAULT_ZONE);
    assertOtherTime(before, time);
    assertMovesLeft(before);
    assertChangeable(viewer, before, reason, now);
    const by = await doerOf(context, before);
    const held = {
      ...{ consultationId: nextId, consultationType: before.consultationType, ...time },
      byStaff: by.party === ConsultationParty.HOST,
      moved: { consultationId: id, hostId: before.hostId },
    };
    const host = await holdTime(held, session, now);
    const changesHost = before.hostId !== host.hostId;
    if (before.hostId && changesHost) await release(before.hostId, id, session);
    next = await createConsultation(followUp(before, wanted, { host, startsAt: time.startsAt, actorId }), session);
    const formerHost = changesHost ? await hostById(before.hostId) : undefined;
    const telling = { publicUrl: platform.config.publicUrl, reason, by, host, formerHost };
    await postMails(await newsMails(next, 'moved', session, telling), session);
    const close = { to: ConsultationStatus.RESCHEDULED, actorId, reason, fields: { nextId, remindAt: null } };
    return { update: await moveOf(before, close, session, now) };
  });
  if (!next) throw new Error('The consultation was not moved.');
  return next;
}

/** Rescheduling to the same time would use up one of few attempts and email everyone for nothing. */
function assertOtherTime({ scheduledAt }: Consultation, { startsAt, field }: { startsAt: Date; field: string }): void {
  if (startsAt.getTime() !== scheduledAt.getTime()) return;
  throw inputError('ALREADY_DONE', field, 'The consultation already starts at this time.');
}

/** The successor of a rescheduled consultation. A new host means a new meeting place. */
function followUp(
  before: Consultation,
  { nextId, input, now }: WantedMove,
  { host: { hostId }, startsAt, actorId }: { host: Host; startsAt: Date; actorId: string | null },
): NewConsultation {
  const { consultationType, userId, contact, company, project, meeting, seriesId } = before;
  const { durationMinutes } = meeting;
  const place =
    hostId === before.hostId ? { url: meeting.url, details: meeting.details } : { url: null, details: null };
  return {
    _id: nextId,
    ...{ consultationType, userId, contact, company, project, seriesId, hostId },
    status: ConsultationStatus.CONFIRMED,
    open: true,
    scheduledAt: startsAt,
    timeZone: input.timeZone ?? before.timeZone,
    meeting: { durationMinutes, endsAt: endOf(startsAt, durationMinutes), ...place },
    history: [
      {
        from: ConsultationStatus.REQUESTED,
        to: ConsultationStatus.CONFIRMED,
        actorId,
        reason: input.reason ?? null,
        at: now,
      },
    ],
    previousId: before._id,
    rescheduleCount: before.rescheduleCount + 1,
    calendarSequence: before.calendarSequence + 1,
    remindAt: nextReminder(startsAt, now),
  };
}
