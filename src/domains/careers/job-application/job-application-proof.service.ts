import { EmailScope } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { JobApplicationModel } from './job-application.model.js';

/** Opening the emailed link verifies the address, including applications submitted with it without an account. */
export async function proveApplications({ email, scope }: { email: string; scope: EmailScope }): Promise<void> {
  if (scope !== EmailScope.APPLICATIONS) return;
  await updateEach(JobApplicationModel, { email }, { $set: { isProven: true } }, { timestamps: false });
}
