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
/** Stages before the first contact with the applicant, in which the verified owner of the address can replace the application. */
const UNTOUCHED: readonly JobApplicationStatus[] = [
  JobApplicationStatus.SUBMITTED,
  JobApplicationStatus.UNDER_REVIEW,
  JobApplicationStatus.SHORTLISTED,
];

export interface Submission {
  jobId?: string | null | undefined;
  /** Title of an open posting, used if `jobId` is omitted. */
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

/** The sender of an application. Only a verified owner of the address learns whether an application exists. */
interface Sender {
  userId: string | null;
  /** Recipient of emails and owner of the application. */
  email: string;
  /** Address shown to recruiters. */
  shown: string;
  isProven: boolean;
}

/**
 * Submits an application, one at a time per person and posting. For an unverified address the response is the same whether or not
 * an application exists, and the owner of the address is notified by email. The resume refers to an upload.
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
      'consent must be true: we can store your application only if you agree.',
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
  // Concurrent duplicates wait for the first request.
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
    ? inputError('NOT_FOUND', 'input.position', 'No open job posting with this name was found.')
    : inputError('REQUIRED', 'input.jobId', 'jobId is required, or position with the name of an open job posting.');
}

async function senderOf(context: Context, { applicant }: Submission): Promise<Sender> {
  const { viewer } = context;
  const given = applicant.email ? normalizeEmail(applicant.email) : undefined;
  const user = viewer.kind === 'user' ? await userLoader(context).load(viewer.userId) : null;
  if (user) return { userId: user._id, email: user.email, shown: given ?? user.email, isProven: true };
  const proven = viewer.kind === 'capability' && viewer.scope === EmailScope.APPLICATIONS ? viewer.email : undefined;
  const email = given ?? proven;
  if (email !== undefined) return { userId: null, email, shown: email, isProven: email === proven };
  throw inputError('REQUIRED', 'input.applicant.email', 'email is required so that we can contact you.');
}

interface NewApplication {
  id: string;
  sender: Sender;
  posting: JobPosting;
  input: Submission;
  now: Date;
}

/** Writes place, resume, application and email in one transaction. */
async function submit(context: Context, application: NewApplication, session: ClientSession): Promise<JobApplication> {
  const { id, sender, posting, input, now } = application;
  const { publicUrl } = context.platform.config;
  const known = await placeHolder(sender.email, posting._id, session);
  if (known && sender.isProven) await replace(known, session, now);
  const resume = input.resumeUploadId ? await claimResume(input.resumeUploadId, id, session, now) : null;
  const record = newRecord(application, resume);
  if (known && !sender.isProven) {
    // Indistinguishable from a new application for the caller, but nothing is stored.
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

/** Withdraws an application from an unverified address in favor of the owner's, unless recruiters have already contacted the applicant. */
async function replace(known: JobApplication, session: ClientSession, now: Date): Promise<void> {
  const isOpen = known.userId === null && !known.isProven && UNTOUCHED.includes(known.status);
  if (!isOpen || known.interviews.length > 0) throw alreadyApplied('input.jobId');
  const { WITHDRAWN } = JobApplicationStatus;
  const reason = 'Replaced by an application of the verified owner of the email address.';
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

/** The words by which an application is found. */
export function applicationWords({ name, email, location, coverLetter }: ApplicantDetails, position: string): string[] {
  return wordsToFind(`${name} ${email}`, [position, location ?? '', coverLetter ?? ''].join(' '), SEARCHED_WORDS);
}
