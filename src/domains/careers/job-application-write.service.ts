import { isDeepStrictEqual } from 'node:util';
import type { ClientSession, UpdateQuery } from 'mongoose';
import { inTransaction } from '../../database/transaction.js';
import type { Context } from '../../graphql/context.js';
import type { MailContent } from '../../mail/outbox.js';
import { conflict, inputError, notFound } from '../../shared/errors.js';
import { invalidState } from '../../shared/states.js';
import { freePlace } from './job-application-place.service.js';
import { applicationFor, seesAsStaff } from './job-application-view.js';
import { applicationLoader, noteLoader, ownFilter, scorecardLoader } from './job-application.loaders.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import type { ApplicationNote, JobApplicationStatusChange, Scorecard } from './job-application-parts.model.js';
import type { JobApplicationStatus } from './job-application.enums.js';
import { holdsPlace, movesFrom, publicStatusOf } from './job-application.states.js';

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
  set: Partial<StoredApplication>;
  row?: JobApplicationStatusChange;
  /** Ids of the staff that the change puts into the record. */
  staffIds?: readonly string[];
  mail?: MailContent | undefined;
  /** A scorecard that is handed in. */
  scorecard?: ScorecardRecord;
  /** A note that is added. */
  note?: NoteRecord;
  /** Whether nothing of it shows to the applicant, although it changes what they see a part of. */
  silent?: boolean;
  /** What else belongs to it, in the same transaction. */
  alongside?: (session: ClientSession) => Promise<void>;
}

/** A scorecard as it is stored. */
export type ScorecardRecord = Omit<Scorecard, 'id'>;

/** A note as it is stored. */
export type NoteRecord = Omit<ApplicationNote, 'id'>;

/** Answers undefined where nothing is left to do. */
type Decide = (application: StoredApplication) => ApplicationUpdate | undefined;

const MAX_TRIES = 10;

/** What shows to the applicant: whatever else changes must not move `updatedAt`. */
const SHOWS: readonly (keyof StoredApplication)[] = ['publicStatus', 'interviews', 'offers', 'resume', 'anonymized'];

/** What the staff does to an application: anybody's but their own. */
export function changeAsStaff(context: Context, id: string, decide: Decide, now: Date): Promise<JobApplication> {
  return change(
    context,
    id,
    {},
    (application) => {
      if (seesAsStaff(context.viewer, application)) return decide(application);
      throw inputError('NOT_ALLOWED', 'id', 'This is your own application: another recruiter has to decide on it.');
    },
    now,
  );
}

/** What applicants do to their own application; anybody else's is as good as missing. */
export function changeAsApplicant(context: Context, id: string, decide: Decide, now: Date): Promise<JobApplication> {
  const own = ownFilter(context.viewer);
  if (!own) throw notFound('application');
  return change(context, id, own, decide, now);
}

/**
 * Decides on the application as it is now and writes under compare-and-set: who was overtaken decides anew. A mail and
 * whatever else belongs to the change is written in the same transaction.
 */
async function change(
  context: Context,
  id: string,
  filter: object,
  decide: Decide,
  now: Date,
): Promise<JobApplication> {
  const { outbox } = context.platform;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const stored = await JobApplicationModel.findOne({ _id: id, ...filter })
      .select('+notes')
      .lean<JobApplication>();
    if (!stored) throw notFound('application');
    const update = decide(stored);
    if (!update) return seen(context, stored, now);
    const { mail, alongside } = update;
    const written =
      mail || alongside
        ? await inTransaction(async (session) => {
            const changed = await write(stored, update, now, session);
            if (changed && mail) await outbox.post(mail, session);
            if (changed) await alongside?.(session);
            return changed;
          })
        : await write(stored, update, now);
    if (!written) continue;
    await freeAfter(stored, written);
    clearApplication(context, id);
    return seen(context, written, now);
  }
  throw conflict();
}

function seen(context: Context, stored: JobApplication, now: Date): JobApplication {
  return applicationFor(seesAsStaff(context.viewer, stored), stored, now);
}

export function clearApplication(context: Context, id: string): void {
  applicationLoader(context).clear(id);
  scorecardLoader(context).clear(id);
  noteLoader(context).clear(id);
}

async function write(
  stored: JobApplication,
  update: ApplicationUpdate,
  now: Date,
  session?: ClientSession,
): Promise<JobApplication | null> {
  const written = await JobApplicationModel.findOneAndUpdate(
    { _id: stored._id, revision: stored.revision },
    commandFor(stored, update, now),
    // updatedAt is set by hand: what only the staff sees must not move it.
    { returnDocument: 'after', timestamps: false, ...(session ? { session } : {}) },
  ).lean<JobApplication>();
  return written;
}

function commandFor(stored: JobApplication, update: ApplicationUpdate, now: Date): UpdateQuery<JobApplication> {
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

/** After a rejection or withdrawal the person may apply again. A crash in between is healed by the next application. */
async function freeAfter(before: JobApplication, after: JobApplication): Promise<void> {
  if (!holdsPlace(before.status) || holdsPlace(after.status) || before.email === null) return;
  const { _id, email, jobId, round } = before;
  await freePlace({ email, jobId, applicationId: _id, round });
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
