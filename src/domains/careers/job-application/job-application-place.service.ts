import type { ClientSession } from 'mongoose';
import { lockKey } from '../../../database/lock.js';
import { inputError } from '../../../shared/errors.js';
import { placeOf } from './job-application-duplicates.js';
import {
  ApplicationPlaceModel,
  JobApplicationModel,
  type ApplicationPlace,
  type JobApplication,
} from './job-application.model.js';
import { holdsPlace } from './job-application.states.js';

/** An application that occupies the place of a person and a posting; only one can at a time. */
export interface PlaceHolder {
  email: string;
  jobId: string;
  applicationId: string;
  round: number;
}

/** Occupies the place, or fails if another application holds it. A lock serializes concurrent requests. */
export async function takePlace(holder: PlaceHolder, field: string, session: ClientSession): Promise<void> {
  const { email, jobId, applicationId, round } = holder;
  const other = await placeHolder(email, jobId, session);
  if (other && other._id !== applicationId) throw alreadyApplied(field);
  await ApplicationPlaceModel.updateOne(
    { _id: placeOf(email, jobId) },
    { $set: { applicationId, round } },
    { session, upsert: true },
  );
}

/** The application that holds the place, locked until the transaction ends. */
export async function placeHolder(
  email: string,
  jobId: string,
  session: ClientSession,
): Promise<JobApplication | undefined> {
  const _id = placeOf(email, jobId);
  await lockKey(session, `application/${_id}`);
  const known = await ApplicationPlaceModel.findOne({ _id }).session(session).lean<ApplicationPlace>();
  if (!known) return undefined;
  const holder = await JobApplicationModel.findOne({ _id: known.applicationId })
    .session(session)
    .lean<JobApplication>();
  return holder && holdsPlace(holder.status) ? holder : undefined;
}

/** Whether an application holds its place in this round. */
export async function hasPlace(
  { email, jobId, applicationId, round }: PlaceHolder,
  session: ClientSession,
): Promise<boolean> {
  const filter = { _id: placeOf(email, jobId), applicationId, round };
  return (await ApplicationPlaceModel.findOne(filter, { _id: 1 }, { session }).lean()) !== null;
}

/** Frees the place that an application held in this round; the place of a later round stays. */
export async function freePlace(
  { email, jobId, applicationId, round }: PlaceHolder,
  session: ClientSession,
): Promise<void> {
  await ApplicationPlaceModel.deleteOne({ _id: placeOf(email, jobId), applicationId, round }, { session });
}

export function alreadyApplied(field: string): Error {
  return inputError(
    'ALREADY_DONE',
    field,
    'An application for this position with this email address already exists. Withdraw it to apply again.',
  );
}
