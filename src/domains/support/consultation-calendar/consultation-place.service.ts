import { changeRecord } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { postMails } from '../../../mail/outbox.js';
import { inputError } from '../../../shared/errors.js';
import { doerOf } from '../consultation/consultation-access.js';
import { hostById } from '../consultation/consultation-booking.service.js';
import { newsMails } from '../consultation/consultation-mails.js';
import { consultationTarget, written } from '../consultation/consultation-write.service.js';
import { ConsultationStatus } from '../consultation/consultation.enums.js';
import { ConsultationModel, type Consultation } from '../consultation/consultation.model.js';
import { isOpen, statusAt } from '../consultation/consultation.states.js';

interface PlaceFields {
  meetingUrl?: string | null | undefined;
  details?: string | null | undefined;
}

/**
 * Changes where the two sides meet; omitted fields stay, null clears. Once the consultation is confirmed, both sides
 * are notified.
 */
export async function updateConsultation(
  context: Context,
  id: string,
  { meetingUrl, details }: PlaceFields,
  now = new Date(),
): Promise<Consultation> {
  const { publicUrl } = context.platform.config;
  const by = await doerOf(context);
  const { after } = await changeRecord(ConsultationModel, consultationTarget(id, {}), async (before, session) => {
    assertAhead(before, now);
    const place = {
      ...(meetingUrl === undefined ? {} : { url: meetingUrl }),
      ...(details === undefined ? {} : { details }),
    };
    const meeting = Object.assign({}, before.meeting, place);
    if (meeting.url === before.meeting.url && meeting.details === before.meeting.details) return undefined;
    const isAnnounced = before.status !== ConsultationStatus.REQUESTED;
    const telling = { publicUrl, by, host: await hostById(before.hostId) };
    const moved = Object.assign({}, before, { meeting });
    if (isAnnounced) await postMails(await newsMails(moved, 'place', session, telling), session);
    return {
      update: {
        $set: Object.fromEntries(Object.entries(place).map(([field, value]) => [`meeting.${field}`, value])),
        $inc: { revision: 1, ...(isAnnounced ? { calendarSequence: 1 } : {}) },
      },
    };
  });
  return written(context, after);
}

function assertAhead(before: Consultation, now: Date): void {
  const status = statusAt(before, now);
  if (isOpen(status)) return;
  throw inputError(
    'INVALID_STATE',
    'id',
    `The consultation is ${status.toUpperCase()}; its meeting place can no longer be changed.`,
    ['REQUESTED', 'CONFIRMED', 'IN_PROGRESS'],
  );
}
