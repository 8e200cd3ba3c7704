import { trusted, type ClientSession, type UpdateQuery } from 'mongoose';
import { inTransaction } from '../../database/transaction.js';
import { releaseFile } from '../../files/stored-file.service.js';
import type { Context } from '../../graphql/context.js';
import { conflict, inputError, notFound } from '../../shared/errors.js';
import { withOfferClosed } from './job-application-offer.rules.js';
import { freePlace } from './job-application-place.service.js';
import { rowTo } from './job-application-stage.service.js';
import { applicationFor, seesAsStaff } from './job-application-view.js';
import { clearApplication } from './job-application-write.service.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import { JobApplicationStatus, JobOfferStatus } from './job-application.enums.js';
import { isLive } from './job-application.states.js';
import { withChanges } from './stored-part.js';

const BATCH = 100;
const MAX_TRIES = 5;

/**
 * Takes everything out that identifies the applicant: name, address, letter, resume, what was written about them. What
 * remains are figures: position, stages with their times, kinds of reasons, ratings, source, pay.
 */
export async function anonymizeApplication(context: Context, id: string, now = new Date()): Promise<JobApplication> {
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const stored = await readWhole(id);
    if (!stored) throw notFound('application');
    if (stored.anonymized) throw inputError('ALREADY_DONE', 'id', 'This application is anonymised.');
    if (isLive(stored.status)) {
      throw inputError('INVALID_STATE', 'id', 'The applicant is still in the running: reject the application first.', [
        'REJECTED',
      ]);
    }
    if (!(await inTransaction((session) => anonymize(stored, session, now)))) continue;
    clearApplication(context, id);
    const after = await readWhole(id);
    if (after) return applicationFor(seesAsStaff(context.viewer, after), after, now);
  }
  throw conflict();
}

/** Anonymises what was rejected or withdrawn as long ago as the applicant agreed to; answers how many. */
export async function anonymizeDue(now = new Date()): Promise<number> {
  let done = 0;
  for (;;) {
    const due = await JobApplicationModel.find({ anonymizeAt: trusted({ $gt: new Date(0), $lte: now }) })
      .select('+scorecards')
      .limit(BATCH)
      .lean<JobApplication[]>();
    let written = 0;
    for (const stored of due) if (await inTransaction((session) => anonymize(stored, session, now))) written += 1;
    done += written;
    // Who was overtaken by another server, or by a recruiter, has nothing left to do.
    if (due.length < BATCH || written === 0) return done;
  }
}

function readWhole(id: string): Promise<JobApplication | null> {
  return JobApplicationModel.findOne({ _id: id }).select('+scorecards').lean<JobApplication>();
}

/** Anonymises an application as it was read; false where it has changed since. One that is still open is withdrawn by it. */
export async function anonymize(stored: JobApplication, session: ClientSession, now: Date): Promise<boolean> {
  const { _id, revision, email, jobId, round, resume } = stored;
  const { modifiedCount } = await JobApplicationModel.updateOne({ _id, revision }, anonymous(stored, now), {
    session,
    timestamps: false,
  });
  if (modifiedCount === 0) return false;
  if (email !== null) await freePlace({ email, jobId, applicationId: _id, round }, session);
  if (resume) await releaseFile(resume.fileId, session, now);
  return true;
}

function anonymous(stored: JobApplication, now: Date): UpdateQuery<JobApplication> {
  const { interviews, scorecards, history, rejection, userId } = stored;
  const { WITHDRAWN } = JobApplicationStatus;
  const withdrawn = isLive(stored.status);
  const closed = withOfferClosed(stored, JobOfferStatus.DECLINED, now, now);
  const rows = withdrawn
    ? [...history, rowTo(stored, WITHDRAWN, { actorId: null, reason: null, at: now, byApplicant: true })]
    : history;
  return {
    $set: {
      ...closed,
      ...(withdrawn ? { status: WITHDRAWN, publicStatus: WITHDRAWN, stageSince: now } : {}),
      userId: null,
      email: null,
      applicant: null,
      resume: null,
      campaign: null,
      offers: closed.offers.map((offer) => withChanges(offer, { terms: null })),
      interviews: interviews.map((interview) => withChanges(interview, { location: null, briefing: null })),
      notes: [],
      scorecards: scorecards.map((card) => withChanges(card, { strengths: null, concerns: null, notes: null })),
      history: rows.map((row) =>
        withChanges(row, { reason: null, actorId: row.actorId === userId ? null : row.actorId }),
      ),
      rejection: rejection && withChanges(rejection, { note: null }),
      anonymizeAt: null,
      anonymized: true,
      searchWords: [],
      duplicateKeys: [],
      updatedAt: now,
    },
    $inc: { revision: 1 },
  };
}
