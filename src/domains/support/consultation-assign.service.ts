import type { ClientSession } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import type { Context } from '../../graphql/context.js';
import { postMails } from '../../mail/outbox.js';
import { inputError } from '../../shared/errors.js';
import { book, release, type KnownCalendar, type WantedTime } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { consultationForWrite, written } from './consultation-write.service.js';
import { ConsultationStatus } from './consultation.enums.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';
import { statusAt } from './consultation.states.js';

const ASSIGNABLE: readonly ConsultationStatus[] = [ConsultationStatus.REQUESTED, ConsultationStatus.CONFIRMED];

interface WantedHost extends WantedTime {
  before: Consultation;
}

interface AssignFields {
  hostId: string;
  reason?: string | null | undefined;
  meetingUrl?: string | null | undefined;
  details?: string | null | undefined;
}

/** Gives a consultation to another host: one calendar takes its time, the other gets it back, in one transaction. */
export async function assignConsultationHost(
  context: Context,
  id: string,
  input: AssignFields,
  now = new Date(),
): Promise<Consultation> {
  const { hostId } = input;
  const { userId: actorId } = requireUser(context.viewer);
  const { publicUrl } = context.platform.config;
  const assigned = await book(
    async (): Promise<WantedHost> => {
      const before = await consultationForWrite(id, {});
      assertAssignable(before, hostId, now);
      return {
        before,
        consultationId: id,
        consultationType: before.consultationType,
        startsAt: before.scheduledAt,
        field: 'input.hostId',
        byStaff: true,
        moved: { consultationId: id, hostId: before.hostId },
        onlyHostId: hostId,
      };
    },
    async (host, { before }, session) => {
      const after = await writeHost(before, host, { ...input, actorId, now }, session);
      if (!after) return undefined;
      if (before.hostId) await release(before.hostId, id, session);
      await postMails(newsMails(after, 'assigned', { publicUrl, hostEmail: host.email }), session);
      return after;
    },
    now,
  );
  return written(context, assigned);
}

function assertAssignable(before: Consultation, hostId: string, now: Date): void {
  const status = statusAt(before, now);
  if (!ASSIGNABLE.includes(status)) {
    const allowed = ASSIGNABLE.map((one) => one.toUpperCase());
    throw inputError('INVALID_STATE', 'id', `It is ${status.toUpperCase()}: nobody else can take it now.`, allowed);
  }
  if (before.hostId === hostId) throw inputError('ALREADY_DONE', 'input.hostId', 'This host has it already.');
}

/** Calendars hear of it, for their file names the host; the history keeps it as a change that leaves the status. */
async function writeHost(
  { _id, revision, status, meeting: { durationMinutes, endsAt } }: Consultation,
  { hostId }: KnownCalendar,
  { actorId, reason, meetingUrl, details, now }: AssignFields & { actorId: string; now: Date },
  session: ClientSession,
): Promise<Consultation | undefined> {
  const after = await ConsultationModel.findOneAndUpdate(
    { _id, revision },
    {
      $set: { hostId, meeting: { durationMinutes, endsAt, url: meetingUrl ?? null, details: details ?? null } },
      $push: { history: { from: status, to: status, actorId, reason: reason ?? null, at: now } },
      $inc: { revision: 1, calendarSequence: 1 },
    },
    { session, returnDocument: 'after' },
  ).lean<Consultation>();
  return after ?? undefined;
}
