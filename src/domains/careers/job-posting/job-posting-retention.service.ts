import { trusted, type AnyBulkWriteOperation, type ClientSession } from 'mongoose';
import { inTransaction } from '../../../database/transaction.js';
import { JobApplicationModel, type JobApplication } from '../job-application/job-application.model.js';
import { retainedUntil } from '../job-application/job-application-retention.rules.js';
import { LIVE } from '../job-application/job-application.states.js';
import { JobPostingStatus } from './job-posting.enums.js';
import { JobPostingModel, type JobPosting } from './job-posting.model.js';

const BATCH = 100;
const POSTINGS_AT_ONCE = 50;
/** Applications submitted while the posting was being closed are visible after this time. */
const SETTLED_AFTER = 60_000;

export async function isClosedPosting(id: string, session: ClientSession): Promise<boolean> {
  const posting = await JobPostingModel.findOne({ _id: id }, { status: 1 }, { session }).lean<
    Pick<JobPosting, 'status'>
  >();
  return posting?.status === JobPostingStatus.CLOSED;
}

/** Sets the anonymization date of the undecided applications of a closed posting. */
export async function dateApplications(jobId: string, closedAt: Date): Promise<number> {
  let dated = 0;
  for (let before: string | undefined; ;) {
    const from = before;
    const { count, last } = await inTransaction((session) => dateBatch(jobId, closedAt, from, session));
    dated += count;
    if (last === undefined) return dated;
    before = last;
  }
}

async function dateBatch(
  jobId: string,
  closedAt: Date,
  before: string | undefined,
  session: ClientSession,
): Promise<{ count: number; last: string | undefined }> {
  const filter = {
    ...{ jobId, anonymized: false, status: trusted({ $in: [...LIVE] }) },
    ...(before === undefined ? {} : { _id: trusted({ $lt: before }) }),
  };
  const found = await JobApplicationModel.find(filter, { consent: 1, stageSince: 1, anonymizeAt: 1 }, { session })
    .sort({ _id: -1 })
    .limit(BATCH)
    .lean<Pick<JobApplication, '_id' | 'consent' | 'stageSince' | 'anonymizeAt'>[]>();
  const undated = found.filter(({ anonymizeAt }) => !anonymizeAt);
  const writes = undated.map((application): AnyBulkWriteOperation<JobApplication> => {
    const { _id, stageSince } = application;
    const from = stageSince && stageSince > closedAt ? stageSince : closedAt;
    const update = { $set: { anonymizeAt: retainedUntil(application, from) }, $inc: { revision: 1 } };
    return { updateOne: { filter: { _id }, update, timestamps: false } };
  });
  if (writes.length > 0) await JobApplicationModel.bulkWrite(writes, { session });
  return { count: undated.length, last: found.length < BATCH ? undefined : found.at(-1)?._id };
}

/** Continues for postings whose closing was interrupted; returns how many applications got an anonymization date. */
export async function dateClosedPostings(now = new Date()): Promise<number> {
  const closed = await JobPostingModel.find({ status: JobPostingStatus.CLOSED, isDated: trusted({ $ne: true }) })
    .limit(POSTINGS_AT_ONCE)
    .lean<JobPosting[]>();
  let dated = 0;
  for (const { _id, closedAt, updatedAt } of closed) {
    const at = closedAt ?? updatedAt;
    dated += await dateApplications(_id, at);
    if (now.getTime() - at.getTime() < SETTLED_AFTER) continue;
    await JobPostingModel.updateOne({ _id }, { $set: { isDated: true } }, { timestamps: false });
  }
  return dated;
}
