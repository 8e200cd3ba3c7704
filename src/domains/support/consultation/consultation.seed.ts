import { ConsultationCalendarModel } from '../consultation-calendar/consultation-calendar.model.js';
import { DAY, endOf, HOUR } from '../consultation-calendar/consultation.calendar.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';

/**
 * Moves a consultation into the past, for demo data: its history is dated around the new start. Call it before
 * `completeConsultation` and similar so that they are allowed, and again afterwards to backdate their timestamps.
 */
export async function backdateConsultation(id: string, startsAt: Date): Promise<void> {
  const stored = await ConsultationModel.findOne({ _id: id }).lean<Consultation>();
  if (!stored) return;
  const endsAt = endOf(startsAt, stored.meeting.durationMinutes);
  const askedAt = new Date(startsAt.getTime() - 6 * DAY);
  const answeredAt = new Date(askedAt.getTime() + 4 * HOUR);
  await ConsultationModel.collection.updateOne(
    { _id: id as never },
    {
      $set: {
        createdAt: askedAt,
        updatedAt: endsAt,
        scheduledAt: startsAt,
        'meeting.endsAt': endsAt,
        ...Object.fromEntries(
          stored.history.map((_, index) => [`history.${String(index)}.at`, index === 0 ? answeredAt : endsAt]),
        ),
        ...(stored.outcome ? { 'outcome.completedAt': endsAt } : {}),
        ...(stored.noShow ? { 'noShow.markedAt': endsAt } : {}),
        ...(stored.feedback ? { 'feedback.submittedAt': new Date(endsAt.getTime() + DAY) } : {}),
      },
    },
  );
  if (stored.hostId === null) return;
  await ConsultationCalendarModel.updateOne(
    { _id: stored.hostId },
    { $pull: { held: { consultationId: id } }, $inc: { revision: 1 } },
  );
}
