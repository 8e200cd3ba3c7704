import { isDuplicateKey } from '../../database/connection.js';
import { recordIdFor } from '../../database/idempotency.js';
import { inTurn } from '../../database/turns.js';
import { claimFile } from '../../files/stored-file.service.js';
import type { Context } from '../../graphql/context.js';
import { inputError, InputError } from '../../shared/errors.js';
import { normalizeEmail, searchWords } from '../../shared/text.js';
import { userLoader } from '../identity/index.js';
import { duplicateKeys, placeOf } from './job-application-duplicates.js';
import { takePlace } from './job-application-place.service.js';
import { applicationFor } from './job-application-view.js';
import { receivedMail } from './job-application.mails.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import type { ApplicantDetails, ResumeDetails } from './job-application-parts.model.js';
import { ApplicationSource, JobApplicationStatus } from './job-application.enums.js';
import type { JobPosting } from './job-posting.model.js';
import { postingToApplyFor } from './job-posting.service.js';

const DEFAULT_MONTHS = 6;

export interface Submission {
  jobId: string;
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

/** Applies for a position: one application at a time for an address and a posting. The resume is taken by its upload. */
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
  const email = await addressOf(context, input);
  const { id, replayed } = await recordIdFor({
    actor: context.viewer.kind === 'user' ? context.viewer.userId : `email:${email}`,
    operation: 'submitApplication',
    key: input.idempotencyKey ?? undefined,
    input,
    prefix: 'app',
  });
  const made = replayed ? await readMade(id) : null;
  if (made) return made;
  const posting = await postingToApplyFor(context, input.jobId, now);
  try {
    return await insert(context, { id, email, posting, input, now });
  } catch (error) {
    // The same request, sent twice at once: the other one was first.
    const same = error instanceof InputError || isDuplicateKey(error) ? await readMade(id) : null;
    if (same) return same;
    throw error;
  }
}

/** The applicant's address; that of the account, where none is given. */
async function addressOf(context: Context, { applicant }: Submission): Promise<string> {
  if (applicant.email) return normalizeEmail(applicant.email);
  const { viewer } = context;
  const user = viewer.kind === 'user' ? await userLoader(context).load(viewer.userId) : null;
  if (user) return user.email;
  throw inputError(
    'REQUIRED',
    'input.applicant.email',
    'email must not be left out: we would not know whom to answer.',
  );
}

async function readMade(id: string): Promise<JobApplication | null> {
  const stored = await JobApplicationModel.findOne({ _id: id }).lean<JobApplication>();
  return stored && applicationFor(false, stored);
}

interface NewApplication {
  id: string;
  email: string;
  posting: JobPosting;
  input: Submission;
  now: Date;
}

/** Place, resume, application and mail: all of it or nothing. Who sends the same twice at once waits for the first. */
function insert(context: Context, application: NewApplication): Promise<JobApplication> {
  const { id, email, posting, input, now } = application;
  const { outbox, config } = context.platform;
  return inTurn(placeOf(email, posting._id), async (session) => {
    await takePlace({ email, jobId: posting._id, applicationId: id, round: 0 }, 'input.jobId', session);
    const resume = input.resumeUploadId ? await claimResume(input.resumeUploadId, id, session, now) : null;
    const record = newRecord(context, application, resume);
    await JobApplicationModel.create([record], { session });
    const stored = record as unknown as JobApplication;
    const mail = receivedMail(stored, config.publicUrl);
    if (mail) await outbox.post(mail, session);
    return applicationFor(false, stored, now);
  });
}

async function claimResume(
  uploadId: string,
  id: string,
  session: Parameters<typeof claimFile>[2],
  now: Date,
): Promise<ResumeDetails> {
  const file = await claimFile(uploadId, { id, field: 'input.resumeUploadId' }, session, now);
  const { _id: fileId, contentHash, fileName, size, contentType } = file;
  return { fileId, contentHash, fileName, size, contentType, attachedAt: now };
}

function newRecord(
  { viewer }: Context,
  { id, email, posting, input, now }: NewApplication,
  resume: ResumeDetails | null,
): Record<string, unknown> {
  const { name, phone = null, location = null, links, coverLetter = null } = input.applicant;
  const applicant: ApplicantDetails = { name, email, phone, location, links: links ?? [], coverLetter };
  return {
    _id: id,
    jobId: posting._id,
    position: posting.title,
    userId: viewer.kind === 'user' ? viewer.userId : null,
    email,
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
    searchWords: searchWords([name, email, posting.title, location ?? '', coverLetter ?? ''].join(' ')),
    duplicateKeys: duplicateKeys(applicant, resume?.contentHash),
    staffIds: [],
    revision: 0,
    round: 0,
    createdAt: now,
    updatedAt: now,
  };
}
