import type { ClientSession } from 'mongoose';
import { inputError } from '../../shared/errors.js';
import { placeOf } from './job-application-duplicates.js';
import {
  ApplicationPlaceModel,
  JobApplicationModel,
  type ApplicationPlace,
  type JobApplication,
} from './job-application.model.js';
import { holdsPlace } from './job-application.states.js';

/** Who takes the place of a person and a posting: one application at a time. */
export interface PlaceHolder {
  email: string;
  jobId: string;
  applicationId: string;
  round: number;
}

/**
 * Takes the place, or refuses where an application holds it. A place that was left behind (its application ended, and the
 * process with it before the place was freed) is taken over. Of two at once, one breaks the uniqueness of `_id`.
 */
export async function takePlace(holder: PlaceHolder, field: string, session: ClientSession): Promise<void> {
  const { email, jobId, applicationId, round } = holder;
  const _id = placeOf(email, jobId);
  const known = await ApplicationPlaceModel.findOne({ _id }).session(session).lean<ApplicationPlace>();
  if (!known) {
    await ApplicationPlaceModel.create([{ _id, applicationId, round }], { session });
    return;
  }
  if (known.applicationId !== applicationId) await assertFree(known.applicationId, field, session);
  await ApplicationPlaceModel.updateOne({ _id }, { $set: { applicationId, round } }, { session });
}

async function assertFree(applicationId: string, field: string, session: ClientSession): Promise<void> {
  const other = await JobApplicationModel.findOne({ _id: applicationId }, { status: 1 })
    .session(session)
    .lean<Pick<JobApplication, 'status'>>();
  if (other && holdsPlace(other.status)) throw alreadyApplied(field);
}

/** Frees the place that an application held in this round; a later round keeps its own. */
export async function freePlace(
  { email, jobId, applicationId, round }: PlaceHolder,
  session?: ClientSession,
): Promise<void> {
  await ApplicationPlaceModel.deleteOne(
    { _id: placeOf(email, jobId), applicationId, round },
    session ? { session } : {},
  );
}

export function alreadyApplied(field: string): Error {
  return inputError(
    'ALREADY_DONE',
    field,
    'There is an application with this address for this position already. Withdraw it to apply again.',
  );
}
