import { trusted, type QueryFilter } from 'mongoose';
import { EmailScope, type Viewer } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { applicationFor, onlookerOf, seesAsStaff } from './job-application-view.js';
import { JobApplicationModel, type JobApplication } from './job-application.model.js';
import { ApplicationNote, Scorecard } from './job-application-parts.model.js';

/** Filter for the viewer's own applications; undefined if the viewer cannot have any. */
export function ownFilter(viewer: Viewer): { userId: string } | { email: string } | undefined {
  if (viewer.kind === 'user') return { userId: viewer.userId };
  if (viewer.kind === 'capability' && viewer.scope === EmailScope.APPLICATIONS) return { email: viewer.email };
  return undefined;
}

/** Applications by ID, as visible to the caller; null if missing or not visible. */
export const applicationLoader = defineLoader<string, JobApplication | null>(async (ids, scope) => {
  const { viewer } = scope as Context;
  const onlooker = await onlookerOf(scope as Context);
  const own = onlooker.isStaff ? {} : ownFilter(viewer);
  if (!own) return new Map();
  const found = await JobApplicationModel.find({ _id: trusted({ $in: [...ids] }), ...own })
    .maxTimeMS(MAX_READ_TIME)
    .lean<JobApplication[]>();
  return new Map(found.map((stored) => [stored._id, applicationFor(seesAsStaff(onlooker, stored), stored)]));
}, null);

/** The scorecards of an application visible to a recruiter, and the total number per interview. */
export interface VisibleScorecards {
  cards: Scorecard[];
  counts: ReadonlyMap<string, number>;
}

const NO_CARDS: VisibleScorecards = { cards: [], counts: new Map() };

/** The only reader of scorecards: hides those of others from an interviewer whose own scorecard is missing. */
export const scorecardLoader = defineLoader<string, VisibleScorecards>(async (ids, scope) => {
  const { viewer } = scope as Context;
  const onlooker = await onlookerOf(scope as Context);
  if (viewer.kind !== 'user' || !onlooker.isStaff) return new Map();
  const found = await JobApplicationModel.find(
    { _id: trusted({ $in: [...ids] }) },
    { userId: 1, email: 1, scorecards: 1, interviews: 1 },
  )
    .maxTimeMS(MAX_READ_TIME)
    .lean<Pick<JobApplication, '_id' | 'userId' | 'email' | 'scorecards' | 'interviews'>[]>();
  return new Map(
    found.map((stored) => [stored._id, seesAsStaff(onlooker, stored) ? visibleTo(viewer.userId, stored) : NO_CARDS]),
  );
}, NO_CARDS);

function visibleTo(
  userId: string,
  { scorecards, interviews }: Pick<JobApplication, 'scorecards' | 'interviews'>,
): VisibleScorecards {
  const owed = new Set(
    interviews
      .filter(({ interviewerIds, feedbackBy }) => interviewerIds.includes(userId) && !feedbackBy.includes(userId))
      .map(({ _id }) => _id),
  );
  const counts = new Map<string, number>();
  for (const { interviewId } of scorecards) counts.set(interviewId, (counts.get(interviewId) ?? 0) + 1);
  const cards = scorecards.filter(({ interviewId }) => !owed.has(interviewId));
  return { cards: cards.map((card) => asClass(Scorecard, card)), counts };
}

/** The only reader of recruiters' notes on an application, oldest first. */
export const noteLoader = defineLoader<string, ApplicationNote[]>(async (ids, scope) => {
  const onlooker = await onlookerOf(scope as Context);
  if (!onlooker.isStaff) return new Map();
  const found = await JobApplicationModel.find({ _id: trusted({ $in: [...ids] }) }, { userId: 1, email: 1, notes: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<Pick<JobApplication, '_id' | 'userId' | 'email' | 'notes'>[]>();
  return new Map(
    found
      .filter((stored) => seesAsStaff(onlooker, stored))
      .map(({ _id, notes = [] }) => [_id, notes.map((note) => asClass(ApplicationNote, note))]),
  );
}, []);

const MAX_DUPLICATES = 10;

type Keyed = Pick<JobApplication, '_id' | 'userId' | 'email' | 'duplicateKeys'>;

function keysOf(filter: QueryFilter<JobApplication>): Promise<Keyed[]> {
  return JobApplicationModel.find(filter, { duplicateKeys: 1, userId: 1, email: 1 })
    .maxTimeMS(MAX_READ_TIME)
    .lean<Keyed[]>();
}

/** IDs of applications with a common key. */
function alikeOf({ _id, duplicateKeys }: Keyed, others: readonly Keyed[]): string[] {
  const keys = new Set(duplicateKeys);
  const found: string[] = [];
  for (const other of others) {
    if (other._id === _id || !other.duplicateKeys.some((key) => keys.has(key))) continue;
    found.push(other._id);
    if (found.length === MAX_DUPLICATES) break;
  }
  return found;
}

/**
 * Other applications that may be from the same person, newest first, with three queries for a whole page. Anyone can submit many
 * applications under one name, so only IDs and keys are read of those that are not shown.
 */
export const duplicateLoader = defineLoader<string, JobApplication[]>(async (ids, scope) => {
  const context = scope as Context;
  const onlooker = await onlookerOf(context);
  const asked = (await keysOf({ _id: trusted({ $in: [...ids] }) })).filter((stored) => seesAsStaff(onlooker, stored));
  const keys = [...new Set(asked.flatMap(({ duplicateKeys }) => duplicateKeys))];
  const others = (await keysOf({ duplicateKeys: trusted({ $in: keys }) }))
    .filter((other) => seesAsStaff(onlooker, other))
    .sort((one, other) => (one._id < other._id ? 1 : -1));
  const alike = new Map(asked.map((application) => [application._id, alikeOf(application, others)]));
  const shown = await applicationLoader(context).loadMany([...new Set([...alike.values()].flat())]);
  const byId = new Map(shown.map((application) => [application?._id, application]));
  return new Map([...alike].map(([id, found]) => [id, found.flatMap((other) => byId.get(other) ?? [])]));
}, []);
