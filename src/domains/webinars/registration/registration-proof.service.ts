import { EmailScope } from '../../../auth/viewer.js';
import { registrationAt } from './registration-access.service.js';
import { RegistrationStatus } from './registration.enums.js';
import { RegistrationModel, type WebinarRegistration } from './registration.model.js';
import { confirmAddress } from './registration.service.js';
import { atDesk } from '../webinar/webinar-desk.service.js';

/** Opening the emailed link proves the address: registrations with it are confirmed. */
export async function proveRegistrations({ email, scope }: { email: string; scope: EmailScope }): Promise<void> {
  if (scope !== EmailScope.REGISTRATIONS) return;
  const waiting = await RegistrationModel.find(
    { email, status: RegistrationStatus.UNCONFIRMED },
    { webinarId: 1 },
  ).lean<Pick<WebinarRegistration, '_id' | 'webinarId'>[]>();
  const now = new Date();
  for (const { _id, webinarId } of waiting) {
    await atDesk(webinarId, now, async (desk) => {
      const current = await registrationAt(_id, desk.session);
      if (current.status === RegistrationStatus.UNCONFIRMED) await confirmAddress(desk, current);
    });
  }
}
