import type { ClientSession } from 'mongoose';
import { EmailScope, viewerKey } from '../../../auth/viewer.js';
import { createOnce } from '../../../database/idempotency.js';
import { changeRecordIn } from '../../../database/record.js';
import { claimFile, releaseFile } from '../../../files/stored-file.service.js';
import type { Context } from '../../../graphql/context.js';
import { postMails } from '../../../mail/outbox.js';
import { postUnproven } from '../../../mail/unproven.js';
import { inputError } from '../../../shared/errors.js';
import { normalizeEmail, wordsToFind } from '../../../shared/text.js';
import { inTurn } from '../../../shared/turns.js';
import { userLoader } from '../../identity/index.js';
import { duplicateKeys, placeOf } from './job-application-duplicates.js';
import { alreadyApplied, freePlace, placeHolder, takePlace } from './job-application-place.service.js';
import { retainedUntil } from './job-application-retention.rules.js';
import { applicationFor } from './job-application-view.js';
import { knownMail, receivedMail } from './job-application.mails.js';
import { SEARCHED_WORDS } from '../job-posting/job-posting.inputs.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import type { ApplicantDetails, ResumeDetails } from './job-application-parts.model.js';
import { ApplicationSource, JobApplicationStatus } from './job-application.enums.js';
import { rowTo } from './job-application-stage.service.js';
import type { JobPosting } from '../job-posting/job-posting.model.js';
import { openPostingNamed, postingToApplyFor } from '../job-posting/job-posting.service.js';

const DEFAULT_MONTHS = 6;
/** Until then nobody has been in touch with the applicant: who proves the address may apply in its place. */
const UNTOUCHED: readonly JobApplicationStatus[] = [
  JobApplicationStatus.SUBMITTED,
  JobApplicationStatus.UNDER_REVIEW,
  JobApplicationStatus.SHORTLISTED,
];

export interface Submission {
  jobId?: string | null | undefined;
  /** The title of an open posting, where its id is not given. */
  position?: string | null | undefined;
  applicant: {
    name: string;
    email?: string | null | undefined;
    phone?: string | null | undefined;
    location?: string | null | undefined;
    links?: string[] | null | undefined;
    coverLetter?: string | null | undefined;
  };
  resumeUploadId?: string | null | undefined;
  source?: ApplicationSource | null | undefined;
  campaign?: string | null | undefined;
  consent: boolean;
  retentionMonths?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Who applies. Only who has proven the address learns whether there is an application with it. */
interface Sender {
  userId: string | null;
  /** Where mails go, and whose the application is. */
  email: string;
  /** The address that recruiters see. */
  shown: string;
  isProven: boolean;
}

/**
 * Applies for a position: one application at a time for a person and a posting. Without a proof of the address the answer is the
 * same whether or not there is one, and who owns the address is told by mail. The resume is taken by its upload.
 */
export async function submitApplication(
  context: Context,
  input: Submission,
  now = new Date(),
): Promise<JobApplication> {
  if (!input.consent) {
    throw inputError(
      'REQUIRED',
      'input.consent',
      'We may keep your application only if you agree: consent must be true.',
    );
  }
  const jobId = await jobIdOf(input);
  const sender = await senderOf(context, input);
  const request = {
    actor: sender.isProven
      ? (sender.userId ?? `email:${sender.email}`)
      : `${viewerKey(context.viewer)} ${sender.email}`,
    operation: 'submitApplication',
    key: input.idempotencyKey,
    input,
    prefix: 'app',
    people: [`email:${sender.email}`],
  };
  // Who sends the same twice at once waits for the first.
  const { record, replayed } = await inTurn(`application/${placeOf(sender.email, jobId)}`, () =>
    createOnce(request, async (id, session) => {
      const posting = await postingToApplyFor(context, jobId, now);
      return submit(context, { id, sender, posting, input, now }, session);
    }),
  );
  const live =
    replayed && sender.isProven ? await JobApplicationModel.findOne({ _id: record._id }).lean<JobApplication>() : null;
  return applicationFor(false, live ?? record, now);
}

async function jobIdOf({ jobId, position }: Submission): Promise<string> {
  const id = jobId ?? (position ? await openPostingNamed(position) : undefined);
  if (id !== undefined) return id;
  throw position
    ? inputError('NOT_FOUND', 'input.position', 'There is no open posting of this name.')
    : inputError('REQUIRED', 'input.jobId', 'jobId must be given, or position with the name of an open posting.');
}

async function senderOf(context: Context, { applicant }: Submission): Promise<Sender> {
  const { viewer } = context;
  const given = applicant.email ? normalizeEmail(applicant.email) : undefined;
  const user = viewer.kind === 'user' ? await userLoader(context).load(viewer.userId) : null;
  if (user) return { userId: user._id, email: user.email, shown: given ?? user.email, isProven: true };
  const proven = viewer.kind === 'capability' && viewer.scope === EmailScope.APPLICATIONS ? viewer.email : undefined;
  const email = given ?? proven;
  if (email !== undefined) return { userId: null, email, shown: email, isProven: email === proven };
  throw inputError(
    'REQUIRED',
    'input.applicant.email',
    'email must not be left out: we would not know whom to answer.',
  );
}

interface NewApplication {
  id: string;
  sender: Sender;
  posting: JobPosting;
  input: Submission;
  now: Date;
}

/** Place, resume, application and mail: all of it or nothing. */
async function submit(context: Context, application: NewApplication, session: ClientSession): Promise<JobApplication> {
  const { id, sender, posting, input, now } = application;
  const { publicUrl } = context.platform.config;
  const known = await placeHolder(sender.email, posting._id, session);
  if (known && sender.isProven) await replace(known, session, now);
  const resume = input.resumeUploadId ? await claimResume(input.resumeUploadId, id, session, now) : null;
  const record = newRecord(application, resume);
  if (known && !sender.isProven) {
    // It looks like any other, and nothing of it is kept.
    if (resume) await releaseFile(resume.fileId, session, now);
    await postUnproven(knownMail(sender.email, posting.title, publicUrl), session, now);
    return record;
  }
  await takePlace({ email: sender.email, jobId: posting._id, applicationId: id, round: 0 }, 'input.jobId', session);
  await JobApplicationModel.create([record], { session });
  const mail = receivedMail(record, publicUrl);
  if (mail && sender.isProven) await postMails([mail], session);
  else if (mail) await postUnproven(mail, session, now);
  return record;
}

/** An application that somebody sent in without proving the address gives way to that of the owner, until we are in touch about it. */
async function replace(known: JobApplication, session: ClientSession, now: Date): Promise<void> {
  const isOpen = known.userId === null && !known.isProven && UNTOUCHED.includes(known.status);
  if (!isOpen || known.interviews.length > 0) throw alreadyApplied('input.jobId');
  const { WITHDRAWN } = JobApplicationStatus;
  const reason = 'The owner of the address applied; this application was sent without a proof of it.';
  await changeRecordIn(session, JobApplicationModel, { filter: { _id: known._id }, what: 'application' }, (stored) => ({
    update: {
      $set: {
        ...{ status: WITHDRAWN, publicStatus: WITHDRAWN, stageSince: now, updatedAt: now },
        anonymizeAt: retainedUntil(stored, now),
      },
      $push: { history: rowTo(stored, WITHDRAWN, { actorId: null, reason, at: now }) },
      $inc: { revision: 1 },
    },
    timestamps: false,
  }));
  const { _id, email, jobId, round } = known;
  if (email !== null) await freePlace({ email, jobId, applicationId: _id, round }, session);
}

async function claimResume(uploadId: string, id: string, session: ClientSession, now: Date): Promise<ResumeDetails> {
  const file = await claimFile(uploadId, { id, field: 'input.resumeUploadId' }, session, now);
  const { _id: fileId, contentHash, fileName, size, contentType } = file;
  return { fileId, contentHash, fileName, size, contentType, attachedAt: now };
}

function newRecord({ id, sender, posting, input, now }: NewApplication, resume: ResumeDetails | null): JobApplication {
  const { name, phone = null, location = null, links, coverLetter = null } = input.applicant;
  const { userId, email, shown, isProven } = sender;
  const applicant: ApplicantDetails = { name, email: shown, phone, location, links: links ?? [], coverLetter };
  const record = {
    _id: id,
    jobId: posting._id,
    position: posting.title,
    userId,
    email,
    isProven,
    applicant,
    resume,
    status: JobApplicationStatus.SUBMITTED,
    publicStatus: JobApplicationStatus.SUBMITTED,
    stageSince: now,
    interviews: [],
    scorecards: [],
    offers: [],
    offerExpiresAt: null,
    history: [],
    rejection: null,
    consent: { givenAt: now, retentionMonths: input.retentionMonths ?? DEFAULT_MONTHS },
    source: input.source ?? ApplicationSource.CAREERS_PAGE,
    campaign: input.campaign ?? null,
    anonymizeAt: null,
    anonymized: false,
    searchWords: applicationWords(applicant, posting.title),
    duplicateKeys: duplicateKeys(applicant, resume?.contentHash),
    staffIds: [],
    revision: 0,
    round: 0,
    createdAt: now,
    updatedAt: now,
  };
  return record as unknown as JobApplication;
}

/** The words that an application is found by. */
export function applicationWords({ name, email, location, coverLetter }: ApplicantDetails, position: string): string[] {
  return wordsToFind(`${name} ${email}`, [position, location ?? '', coverLetter ?? ''].join(' '), SEARCHED_WORDS);
}
