import { isDeepStrictEqual } from 'node:util';
import type { ClientSession, UpdateQuery } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { createOnce } from '../../../database/idempotency.js';
import {
  changeRecord,
  changeRecordIn,
  type Decide as DecideChange,
  type RecordTarget,
} from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { postMails, type MailContent } from '../../../mail/outbox.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { invalidState } from '../../../shared/states.js';
import { isClosedPosting } from '../job-posting/job-posting-retention.service.js';
import { interviewsOff, mailsOfInterviewsOff } from '../interview/interview-off.service.js';
import { freePlace } from './job-application-place.service.js';
import { applicationFor, onlookerOf, seesAsStaff, type Onlooker } from './job-application-view.js';
import { applicationLoader, noteLoader, ownFilter, scorecardLoader } from './job-application.loaders.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import type { ApplicationNote, JobApplicationStatusChange, Scorecard } from './job-application-parts.model.js';
import { JobApplicationStatus } from './job-application.enums.js';
import { holdsPlace, isLive, movesFrom, publicStatusOf } from './job-application.states.js';
import { retainedUntil } from './job-application-retention.rules.js';

/** An application as read for writing. */
export type StoredApplication = Omit<
  JobApplication,
  | 'id'
  | 'offer'
  | 'stageLabel'
  | 'nextStep'
  | 'availableTransitions'
  | 'scorecards'
  | 'searchWords'
  | 'duplicateKeys'
  | 'staffIds'
>;

/** The result of a use case: fields to change and emails to send with them. */
export interface ApplicationUpdate {
  set: Partial<Omit<StoredApplication, 'anonymizeAt'>>;
  row?: JobApplicationStatusChange;
  /** IDs of staff that the change adds to the record. */
  staffIds?: readonly string[];
  mail?: MailContent | undefined;
  /** Emails to people other than the applicant. */
  mails?: readonly MailContent[];
  /** A submitted scorecard. */
  scorecard?: ScorecardRecord;
  /** A new note. */
  note?: NoteRecord;
  /** Whether the change is invisible to the applicant, although it affects fields they partly see. */
  silent?: boolean;
  /** Whether `mail` already mentions the canceled interviews. */
  namesInterviews?: boolean;
}

/** A scorecard as it is stored. */
export type ScorecardRecord = Omit<Scorecard, 'id'>;

/** A note as it is stored. */
export type NoteRecord = Omit<ApplicationNote, 'id'>;

/** Returns undefined if there is nothing to do. All its reads and writes must use the session. */
type Decide = (
  application: StoredApplication,
  session: ClientSession,
) => ApplicationUpdate | undefined | Promise<ApplicationUpdate | undefined>;

/** Fields visible to the applicant. Other changes must not update `updatedAt`. */
const SHOWS: readonly (keyof StoredApplication)[] = ['publicStatus', 'interviews', 'offers', 'resume', 'anonymized'];

/** Changes an application as staff; not allowed for their own application. */
export async function changeAsStaff(context: Context, id: string, decide: Decide, now: Date): Promise<JobApplication> {
  return change(context, targetOf(id), onlyOthers(await onlookerOf(context), decide), now);
}

/** An idempotent request that creates a part of an application. */
interface PartRequest {
  operation: string;
  key: string | null | undefined;
  input: object;
  prefix: string;
}

/** Like `changeAsStaff`, but idempotent by key; `decide` receives the ID of the new part. */
export async function addAsStaff(
  context: Context,
  id: string,
  { operation, key, input, prefix }: PartRequest,
  decide: (application: StoredApplication, partId: string, session: ClientSession) => ReturnType<Decide>,
  now: Date,
): Promise<JobApplication> {
  const { userId } = requireUser(context.viewer);
  const request = { actor: userId, operation, key, input: { id, ...input }, prefix };
  const onlooker = await onlookerOf(context);
  await createOnce(request, async (partId, session) => {
    const decideNow = onlyOthers(onlooker, (application) => decide(application, partId, session));
    await changeRecordIn(session, JobApplicationModel, targetOf(id), written(decideNow, now));
    return { _id: partId };
  });
  clearApplication(context, id);
  const stored = await JobApplicationModel.findOne({ _id: id }).lean<JobApplication>();
  if (!stored) throw notFound('application');
  return seen(context, stored, now);
}

function onlyOthers(onlooker: Onlooker, decide: Decide): Decide {
  return (application, session) => {
    if (seesAsStaff(onlooker, application)) return decide(application, session);
    throw inputError('NOT_ALLOWED', 'id', 'This is your own application. Another recruiter must handle it.');
  };
}

/** Changes an application as its applicant; applications of others are reported as not found. */
export function changeAsApplicant(context: Context, id: string, decide: Decide, now: Date): Promise<JobApplication> {
  const own = ownFilter(context.viewer);
  if (!own) throw notFound('application');
  return change(context, targetOf(id, own), decide, now);
}

function targetOf(id: string, own: object = {}): RecordTarget<JobApplication> {
  return { filter: { _id: id, ...own }, what: 'application', select: '+notes' };
}

async function change(
  context: Context,
  target: RecordTarget<JobApplication>,
  decide: Decide,
  now: Date,
): Promise<JobApplication> {
  const { after } = await changeRecord(JobApplicationModel, target, written(decide, now));
  clearApplication(context, after._id);
  return seen(context, after, now);
}

/** Writes the result of a decision: the record, the freed place, canceled interviews and the related emails. */
function written(decide: Decide, now: Date): DecideChange<JobApplication> {
  return async (stored, session) => {
    const decided = await decide(stored, session);
    if (!decided) return undefined;
    const off = decided.row && !isLive(decided.row.to) ? interviewsOff(stored, now) : [];
    const retention = decided.row ? await retentionAfter(stored, decided.row.to, session, now) : {};
    const update = { ...decided, set: { ...decided.set, ...ended(stored, off, now), ...retention } };
    const told = decided.namesInterviews === true || decided.row?.byApplicant === true;
    await postMails(
      [
        ...(update.mail ? [update.mail] : []),
        ...(update.mails ?? []),
        ...(await mailsOfInterviewsOff(stored, off, { actorId: update.row?.actorId ?? null, told }, session)),
      ],
      session,
    );
    await freeAfter(stored, update, session);
    // updatedAt is set explicitly, since changes visible only to staff must not update it.
    return { update: commandFor(stored, update, now), timestamps: false };
  };
}

/** Cancels interviews of applications with a final decision. */
function ended(
  { interviews }: StoredApplication,
  off: readonly { _id: string }[],
  now: Date,
): Partial<StoredApplication> {
  if (off.length === 0) return {};
  const ids = new Set(off.map(({ _id }) => _id));
  return {
    interviews: interviews.map((known) =>
      ids.has(known._id) ? Object.assign({}, known, { cancelledAt: now }) : known,
    ),
  };
}

/** Every move sets the date again: none for a hire, and none for an undecided application of an open posting. */
async function retentionAfter(
  stored: StoredApplication,
  to: JobApplicationStatus,
  session: ClientSession,
  now: Date,
): Promise<Pick<StoredApplication, 'anonymizeAt'>> {
  if (to === JobApplicationStatus.HIRED) return { anonymizeAt: null };
  const isOver = !isLive(to) || (await isClosedPosting(stored.jobId, session));
  return { anonymizeAt: isOver ? retainedUntil(stored, now) : null };
}

async function seen(context: Context, stored: JobApplication, now: Date): Promise<JobApplication> {
  return applicationFor(seesAsStaff(await onlookerOf(context), stored), stored, now);
}

export function clearApplication(context: Context, id: string): void {
  applicationLoader(context).clear(id);
  scorecardLoader(context).clear(id);
  noteLoader(context).clear(id);
}

function commandFor(stored: StoredApplication, update: ApplicationUpdate, now: Date): UpdateQuery<JobApplication> {
  const { set, row, scorecard, note, silent = false, staffIds = [] } = update;
  const moved = row ? { status: row.to, publicStatus: publicStatusOf(row.to), stageSince: row.at } : {};
  const changed: Partial<StoredApplication> = { ...set, ...moved };
  const shows = !silent && SHOWS.some((field) => field in changed && !isDeepStrictEqual(changed[field], stored[field]));
  const staff = [...staffIds, ...(row?.actorId && !row.byApplicant ? [row.actorId] : [])];
  return {
    $set: { ...changed, ...(shows ? { updatedAt: now } : {}) },
    $inc: { revision: 1 },
    ...(row || scorecard || note
      ? {
          $push: {
            ...(row ? { history: row } : {}),
            ...(scorecard ? { scorecards: scorecard } : {}),
            ...(note ? { notes: note } : {}),
          },
        }
      : {}),
    ...(staff.length > 0 ? { $addToSet: { staffIds: { $each: staff } } } : {}),
  };
}

/** After a rejection or withdrawal the person can apply again. */
async function freeAfter(before: StoredApplication, { row }: ApplicationUpdate, session: ClientSession): Promise<void> {
  if (!row || !holdsPlace(before.status) || holdsPlace(row.to) || before.email === null) return;
  const { _id, email, jobId, round } = before;
  await freePlace({ email, jobId, applicationId: _id, round }, session);
}

/** Actor for history rows: an account, or null for an applicant with an emailed link. */
export function actorOf({ viewer }: Context): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** Rejects a transition that is not allowed and lists the allowed ones. */
export function assertMove(application: StoredApplication, to: JobApplicationStatus, field: string): void {
  const possible = movesFrom(application);
  if (!possible.includes(to)) throw invalidState(application.status, to, possible, field);
}

/** The same for an applicant, who must not learn the internal stage. */
export function assertOwnMove(application: StoredApplication, to: JobApplicationStatus): void {
  if (movesFrom(application).includes(to)) return;
  throw invalidState(application.publicStatus, to, [], 'id');
}
