import { EmailScope } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { JobApplicationModel } from './job-application.model.js';

/** Who opened the mailed link owns the address: what was sent in with it without an account is theirs. */
export async function proveApplications({ email, scope }: { email: string; scope: EmailScope }): Promise<void> {
  if (scope !== EmailScope.APPLICATIONS) return;
  await updateEach(JobApplicationModel, { email }, { $set: { isProven: true } }, { timestamps: false });
}
