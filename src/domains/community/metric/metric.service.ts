import { trusted, type PipelineStage } from 'mongoose';
import { isCaller } from '../../../auth/viewer.js';
import { isDuplicateKey } from '../../../database/connection.js';
import { loaderById } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { firstIdAt, importedId } from '../../../shared/ids.js';
import { CommunityCommentModel } from '../comment/comment.model.js';
import { CommunityContentModel } from '../content/content.model.js';
import { CommunityLikeModel } from '../like/like.model.js';
import { CommunityMetric, CommunityMetricModel, EVERYTHING } from './metric.model.js';
import { CommunityPostModel } from '../post/post.model.js';

const DAY = 86_400_000;
const LAST_DAY = '9999-12-31';
/** How far back a run catches up after an outage; for older days, an operator calls `rollUpDay`. */
const MAX_CATCH_UP = 31;

type Part = 'posts' | 'comments' | 'likes' | 'contents';
type Counts = Record<Part | 'activePeople', number>;

/** Number of actions of one kind by one user in one scope on the day. */
interface Deeds {
  _id: { part: Part; scope: string; person?: string | null };
  count: number;
}

/** Counts the days since the last run, and today so far. Concurrent runs write the same numbers. */
export async function rollUpMetrics(now: Date): Promise<string[]> {
  const today = dayOf(now);
  const days: string[] = [];
  for (let day = await firstOpenDay(now); day <= today; day = nextDay(day)) {
    await rollUpDay(day, now);
    days.push(day);
  }
  return days;
}

/** The day after the last final one, or today if there is none. */
async function firstOpenDay(now: Date): Promise<string> {
  const [last] = await CommunityMetricModel.find({ scope: EVERYTHING, day: trusted({ $lt: nextDay(dayOf(now)) }) })
    .sort({ day: -1, _id: -1 })
    .limit(1)
    .lean<CommunityMetric[]>();
  if (!last) return dayOf(now);
  const open = last.isFinal ? nextDay(last.day) : last.day;
  const earliest = dayOf(new Date(now.getTime() - MAX_CATCH_UP * DAY));
  return open < earliest ? earliest : open;
}

/**
 * Counts one day from the records and stores it, for the whole community, each active group, and each group counted before,
 * whose activity may have been undone.
 */
export async function rollUpDay(day: string, now: Date): Promise<void> {
  const deeds = await deedsOf(day);
  const byScope = new Map<string, { counts: Counts; people: Set<string> }>();
  const scopeOf = (scope: string): { counts: Counts; people: Set<string> } => {
    const known = byScope.get(scope) ?? {
      counts: { posts: 0, comments: 0, likes: 0, contents: 0, activePeople: 0 },
      people: new Set(),
    };
    byScope.set(scope, known);
    return known;
  };
  for (const scope of [EVERYTHING, ...(await countedScopes(day))]) scopeOf(scope);
  for (const { _id, count } of deeds) {
    for (const scope of new Set([EVERYTHING, _id.scope])) {
      const { counts, people } = scopeOf(scope);
      counts[_id.part] += count;
      if (_id.person) people.add(_id.person);
    }
  }
  const isFinal = dayOf(now) > day;
  const rows = [...byScope].map(([scope, { counts, people }]) => ({
    _id: importedId('met', startOf(day), scope),
    scope,
    day,
    ...counts,
    activePeople: people.size,
    isFinal,
    countedAt: now,
  }));
  await save(rows);
}

/** By IDs, which begin with the time of their day. */
async function countedScopes(day: string): Promise<string[]> {
  const [from, to] = [firstIdAt('met', startOf(day)), firstIdAt('met', startOf(nextDay(day)))];
  const rows = await CommunityMetricModel.find({ _id: trusted({ $gt: from, $lt: to }) }, { scope: 1 }).lean<
    Pick<CommunityMetric, 'scope'>[]
  >();
  return rows.map(({ scope }) => scope);
}

async function save(rows: readonly ({ _id: string } & object)[]): Promise<void> {
  const write = (): Promise<unknown> =>
    CommunityMetricModel.bulkWrite(
      rows.map(({ _id, ...row }) => ({ updateOne: { filter: { _id }, update: { $set: row }, upsert: true } })),
    );
  try {
    await write();
  } catch (error) {
    // Another server created the row in between, so a retry updates it.
    if (!isDuplicateKey(error)) throw error;
    await write();
  }
}

/** One command: the number of actions by user, kind and group. */
async function deedsOf(day: string): Promise<Deeds[]> {
  const from = startOf(day);
  const to = startOf(nextDay(day));
  const part = (name: Part, at: 'createdAt' | 'publishedAt', person: 'authorId' | 'userId') =>
    [
      { $match: { [at]: { $gte: from, $lt: to } } },
      {
        $group: {
          _id: { part: { $literal: name }, scope: { $ifNull: ['$groupId', EVERYTHING] }, person: `$${person}` },
          count: { $sum: 1 },
        },
      },
    ] satisfies PipelineStage[];
  return CommunityPostModel.aggregate<Deeds>([
    ...part('posts', 'publishedAt', 'authorId'),
    {
      $unionWith: { coll: CommunityCommentModel.collection.name, pipeline: part('comments', 'createdAt', 'authorId') },
    },
    { $unionWith: { coll: CommunityLikeModel.collection.name, pipeline: part('likes', 'createdAt', 'userId') } },
    {
      $unionWith: {
        coll: CommunityContentModel.collection.name,
        pipeline: part('contents', 'publishedAt', 'authorId'),
      },
    },
  ]);
}

export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

function nextDay(day: string): string {
  return dayOf(new Date(startOf(day).getTime() + DAY));
}

export interface MetricChoice {
  groupId?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/** Stored days, newest first. Counts nothing. */
export function communityMetrics(
  choice: MetricChoice,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityMetric>> {
  const { groupId, from, to } = choice;
  if (from && to && from > to) throw inputError('OUT_OF_RANGE', 'filter.from', 'from must not be after to.');
  const after = from ? { $gt: dayBefore(from) } : {};
  // The day after the last day of the calendar has a five-digit year, which sorts before all others.
  const before = to && to < LAST_DAY ? { $lt: nextDay(to) } : {};
  // Exclusive bounds, because the embedded database loses rows with inclusive ones here.
  const day = { ...after, ...before };
  return findPage(CommunityMetricModel, CommunityMetric, {
    filter: { scope: groupId ?? EVERYTHING, ...(Object.keys(day).length > 0 ? { day } : {}) },
    sort: { field: 'day', direction: -1 },
    ...page,
  });
}

function dayBefore(day: string): string {
  return dayOf(new Date(startOf(day).getTime() - DAY));
}

const metricLoader = loaderById(CommunityMetricModel, CommunityMetric);

/** Days through `node`, only for moderators. */
export async function metricsByIds(context: Context, ids: readonly string[]): Promise<(CommunityMetric | null)[]> {
  if (!isCaller(context.viewer, 'moderation')) return ids.map(() => null);
  return metricLoader(context).loadMany(ids);
}
