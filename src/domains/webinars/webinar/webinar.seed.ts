import { updateEach } from '../../../database/bulk.js';
import { RegistrationModel } from '../registration/registration.model.js';
import { WebinarModel } from './webinar.model.js';
import { progressWebinars } from './webinar-progress.service.js';

const MINUTE = 60_000;

/** For the demo: moves a webinar and its registrations into the past, as if it had taken place then. */
export async function backdateWebinar(id: string, startsAt: Date, durationMinutes: number): Promise<void> {
  const endsAt = new Date(startsAt.getTime() + durationMinutes * MINUTE);
  await WebinarModel.updateOne({ _id: id }, { $set: { startsAt, endsAt, durationMinutes } });
  await updateEach(
    RegistrationModel,
    { webinarId: id },
    { $set: { scheduledDate: startsAt, scheduledEnd: endsAt }, $unset: { remindAt: 1 } },
  );
  await progressWebinars(new Date());
}
