import { trusted, type ClientSession, type UpdateQuery } from 'mongoose';
import { changeRecord, changeRecordIn, type Decide, type RecordTarget } from '../../../database/record.js';
import { releaseFile } from '../../../files/stored-file.service.js';
import type { Context } from '../../../graphql/context.js';
import { postMails } from '../../../mail/outbox.js';
import { inputError } from '../../../shared/errors.js';
import { interviewsOff, mailsOfInterviewsOff } from '../interview/interview-off.service.js';
import { withOfferClosed } from './job-application-offer.rules.js';
import { freePlace } from './job-application-place.service.js';
import { rowTo } from './job-application-stage.service.js';
import { applicationFor, onlookerOf, seesAsStaff } from './job-application-view.js';
import { clearApplication } from './job-application-write.service.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import { JobApplicationStatus, JobOfferStatus } from './job-application.enums.js';
import { isLive } from './job-application.states.js';
import { withChanges } from './stored-part.js';

const BATCH = 100;

/**
 * Removes everything that identifies the applicant: name, email, cover letter, resume and everything written about them.
 * Position, stages with times, rejection reasons, ratings, source and salary remain for statistics.
 */
export async function anonymizeApplication(context: Context, id: string, now = new Date()): Promise<JobApplication> {
  const { after } = await changeRecord(JobApplicationModel, targetOf(id), (stored, session) => {
    if (stored.anonymized) throw inputError('ALREADY_DONE', 'id', 'This application is already anonymized.');
    if (isLive(stored.status)) {
      throw inputError('INVALID_STATE', 'id', 'This application is still undecided. Reject it first.', ['REJECTED']);
    }
    return anonymous(now)(stored, session);
  });
  clearApplication(context, id);
  return applicationFor(seesAsStaff(await onlookerOf(context), after), after, now);
}

/** Anonymizes applications whose retention period has ended; returns how many. */
export async function anonymizeDue(now = new Date()): Promise<number> {
  let done = 0;
  for (;;) {
    const due = await JobApplicationModel.find({ anonymizeAt: trusted({ $gt: new Date(0), $lte: now }) }, { _id: 1 })
      .limit(BATCH)
      .lean<{ _id: string }[]>();
    let written = 0;
    for (const { _id } of due) {
      const { before, after } = await changeRecord(JobApplicationModel, targetOf(_id), (stored, session) =>
        isDue(stored, now) ? anonymous(now)(stored, session) : undefined,
      );
      if (before !== after) written += 1;
    }
    done += written;
    // Nothing written means that another server or a recruiter has handled the rest.
    if (due.length < BATCH || written === 0) return done;
  }
}

/** Hires are kept, even if an older version set a date when the posting was closed. */
function isDue({ anonymizeAt, status }: JobApplication, now: Date): boolean {
  return status !== JobApplicationStatus.HIRED && anonymizeAt !== null && anonymizeAt <= now;
}

/** Anonymizes an application in the transaction of an erasure; an undecided one is withdrawn. */
export async function anonymizeIn(session: ClientSession, id: string, now: Date): Promise<void> {
  await changeRecordIn(session, JobApplicationModel, targetOf(id), (stored, own) =>
    stored.anonymized ? undefined : anonymous(now)(stored, own),
  );
}

function targetOf(_id: string): RecordTarget<JobApplication> {
  return { filter: { _id }, what: 'application', select: '+scorecards' };
}

function anonymous(now: Date): Decide<JobApplication> {
  return async (stored, session) => {
    const { _id, email, jobId, round, resume } = stored;
    const off = interviewsOff(stored, now);
    await postMails(await mailsOfInterviewsOff(stored, off, { actorId: null, told: true }, session), session);
    if (email !== null) await freePlace({ email, jobId, applicationId: _id, round }, session);
    if (resume) await releaseFile(resume.fileId, session, now);
    return { update: withoutPerson(stored, now), timestamps: false };
  };
}

function withoutPerson(stored: JobApplication, now: Date): UpdateQuery<JobApplication> {
  const { interviews, scorecards, history, rejection, userId } = stored;
  const { WITHDRAWN } = JobApplicationStatus;
  const withdrawn = isLive(stored.status);
  const closed = withOfferClosed(stored, JobOfferStatus.DECLINED, now, now);
  const off = new Set(interviewsOff(stored, now).map(({ _id }) => _id));
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
      interviews: interviews.map((interview) =>
        withChanges(interview, {
          location: null,
          briefing: null,
          ...(off.has(interview._id) ? { cancelledAt: now } : {}),
        }),
      ),
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
