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

/** An application as writes read it. */
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

/** What a use case wants: the fields that change, and a mail that goes out with them. */
export interface ApplicationUpdate {
  set: Partial<Omit<StoredApplication, 'anonymizeAt'>>;
  row?: JobApplicationStatusChange;
  /** Ids of the staff that the change puts into the record. */
  staffIds?: readonly string[];
  mail?: MailContent | undefined;
  /** Mails to others than the applicant. */
  mails?: readonly MailContent[];
  /** A scorecard that is handed in. */
  scorecard?: ScorecardRecord;
  /** A note that is added. */
  note?: NoteRecord;
  /** Whether nothing of it shows to the applicant, although it changes what they see a part of. */
  silent?: boolean;
  /** Whether `mail` says already that interviews do not take place. */
  namesInterviews?: boolean;
}

/** A scorecard as it is stored. */
export type ScorecardRecord = Omit<Scorecard, 'id'>;

/** A note as it is stored. */
export type NoteRecord = Omit<ApplicationNote, 'id'>;

/** Answers undefined where nothing is left to do. Whatever else it reads or writes belongs to the session. */
type Decide = (
  application: StoredApplication,
  session: ClientSession,
) => ApplicationUpdate | undefined | Promise<ApplicationUpdate | undefined>;

/** What shows to the applicant: whatever else changes must not move `updatedAt`. */
const SHOWS: readonly (keyof StoredApplication)[] = ['publicStatus', 'interviews', 'offers', 'resume', 'anonymized'];

/** What the staff does to an application: anybody's but their own. */
export async function changeAsStaff(context: Context, id: string, decide: Decide, now: Date): Promise<JobApplication> {
  return change(context, targetOf(id), onlyOthers(await onlookerOf(context), decide), now);
}

/** What a key stands for: a part of an application, made once. */
interface PartRequest {
  operation: string;
  key: string | null | undefined;
  input: object;
  prefix: string;
}

/** Like `changeAsStaff`, for what a key makes at most once: `decide` gets the id of the new part. */
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
    throw inputError('NOT_ALLOWED', 'id', 'This is your own application: another recruiter has to decide on it.');
  };
}

/** What applicants do to their own application; anybody else's is as good as missing. */
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

/** What is written of a decision: the record, the place that it frees, interviews that it ends, and the mails about all that. */
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
    // updatedAt is set by hand: what only the staff sees must not move it.
    return { update: commandFor(stored, update, now), timestamps: false };
  };
}

/** Nobody meets an applicant on whom somebody has decided for good. */
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

/** Every move sets the date anew: none for a hire, who must be kept, nor for an open application of an open posting. */
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

/** After a rejection or withdrawal the person may apply again. */
async function freeAfter(before: StoredApplication, { row }: ApplicationUpdate, session: ClientSession): Promise<void> {
  if (!row || !holdsPlace(before.status) || holdsPlace(row.to) || before.email === null) return;
  const { _id, email, jobId, round } = before;
  await freePlace({ email, jobId, applicationId: _id, round }, session);
}

/** Who does it, for history rows: an account, or the applicant by a mailed link. */
export function actorOf({ viewer }: Context): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** Refuses a change of stage that cannot follow now, and says what can. */
export function assertMove(application: StoredApplication, to: JobApplicationStatus, field: string): void {
  const possible = movesFrom(application);
  if (!possible.includes(to)) throw invalidState(application.status, to, possible, field);
}

/** The same for an applicant, who must not learn the stage behind the one that shows. */
export function assertOwnMove(application: StoredApplication, to: JobApplicationStatus): void {
  if (movesFrom(application).includes(to)) return;
  throw invalidState(application.publicStatus, to, [], 'id');
}
