import { requireUser } from '../../../auth/viewer.js';
import { changeRecordIn } from '../../../database/record.js';
import { inTransaction } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { postMails } from '../../../mail/outbox.js';
import { inputError } from '../../../shared/errors.js';
import { doerOf } from './consultation-access.js';
import { holdTime, hostById, inBookingTurn, release } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { consultationTarget, written } from './consultation-write.service.js';
import { ConsultationStatus } from './consultation.enums.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';
import { statusAt } from './consultation.states.js';

const ASSIGNABLE: readonly ConsultationStatus[] = [ConsultationStatus.REQUESTED, ConsultationStatus.CONFIRMED];

interface AssignFields {
  hostId: string;
  reason?: string | null | undefined;
  meetingUrl?: string | null | undefined;
  details?: string | null | undefined;
}

/**
 * Assigns a consultation to another host: one calendar takes the time and the other releases it, in one transaction.
 * The meeting place belonged to the previous host, so it is cleared unless a new one is passed. Calendars are updated,
 * because the file names the host; the history records a change that keeps the status.
 */
export async function assignConsultationHost(
  context: Context,
  id: string,
  { hostId, reason, meetingUrl, details }: AssignFields,
  now = new Date(),
): Promise<Consultation> {
  const { userId: actorId } = requireUser(context.viewer);
  const { publicUrl } = context.platform.config;
  const by = await doerOf(context);
  const { after } = await inBookingTurn(() =>
    inTransaction((session) =>
      changeRecordIn(session, ConsultationModel, consultationTarget(id, {}), async (before) => {
        assertAssignable(before, hostId, now);
        const { consultationType, scheduledAt, status } = before;
        const wanted = {
          ...{ consultationId: id, consultationType, startsAt: scheduledAt, field: 'input.hostId' },
          byStaff: true,
          onlyHostId: hostId,
        };
        const host = await holdTime(wanted, session, now);
        if (before.hostId) await release(before.hostId, id, session);
        const place = { url: meetingUrl ?? null, details: details ?? null };
        const meeting = Object.assign({}, before.meeting, place);
        const telling = { publicUrl, reason, by, host, formerHost: await hostById(before.hostId) };
        const after = Object.assign({}, before, { hostId, meeting });
        await postMails(await newsMails(after, 'assigned', session, telling), session);
        return {
          update: {
            $set: { hostId, meeting },
            $push: { history: { from: status, to: status, actorId, reason: reason ?? null, at: now } },
            $inc: { revision: 1, calendarSequence: 1 },
          },
        };
      }),
    ),
  );
  return written(context, after);
}

function assertAssignable(before: Consultation, hostId: string, now: Date): void {
  const status = statusAt(before, now);
  if (!ASSIGNABLE.includes(status)) {
    const allowed = ASSIGNABLE.map((one) => one.toUpperCase());
    throw inputError(
      'INVALID_STATE',
      'id',
      `The consultation is ${status.toUpperCase()}; it can no longer be assigned to another host.`,
      allowed,
    );
  }
  if (before.hostId === hostId) throw inputError('ALREADY_DONE', 'input.hostId', 'This host is already assigned.');
}
