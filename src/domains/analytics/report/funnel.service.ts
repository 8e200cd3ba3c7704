import { bounded } from '../../../database/read.js';
import { inputError } from '../../../shared/errors.js';
import { firstIdAt } from '../../../shared/ids.js';
import { qualityOf, totals } from './overview.service.js';
import { PageviewModel } from '../pageview/pageview.model.js';
import type { AnalyticsFunnel } from './report.payloads.js';
import { assertRange, DAY, FLOOR, isWithinADay } from './report.range.js';
import { dayOfTime, pagesIn, type Range, type Stage } from '../rollup/rollup.pipeline.js';
import { placeOf } from '../tracking/tracking.place.js';

const MAX_DAYS = 92;
/** `vis_` and the ten characters that hold 48 bits of time. */
const TIME_OF_ID = 14;

interface FunnelInput extends Range {
  steps: readonly { path?: string | null; event?: string | null }[];
}

/** People by furthest step and first day (UTC), and whether they are recognized on other days. */
interface Reached {
  _id: { reached: number; day: Date; isKnown: boolean };
  people: number;
}

/** Counts the people who took the steps in order, with any activity in between; in one query. */
export async function funnel(input: FunnelInput): Promise<AnalyticsFunnel> {
  const range = assertRange(input, MAX_DAYS);
  const keys = input.steps.map((step, index) => keyOf(step, index));
  const [reached, sums] = await Promise.all([
    bounded(PageviewModel.aggregate<Reached>(pipeline(range, keys))),
    totals(range),
  ]);
  const rowsAt = keys.map((_, index) => reached.filter(({ _id }) => _id.reached > index));
  const entered = sumOf(rowsAt[0] ?? []);
  return {
    steps: keys.map((key, index) => {
      const rows = rowsAt[index] ?? [];
      const people = sumOf(rows);
      const isShown = people === 0 || atLeast(rows) >= FLOOR;
      return {
        step: key.slice(key.indexOf(':') + 1),
        people: isShown ? people : null,
        share: isShown && entered > 0 ? people / entered : null,
      };
    }),
    quality: qualityOf(sums, !isWithinADay(range)),
  };
}

function sumOf(rows: readonly Pick<Reached, 'people'>[]): number {
  return rows.reduce((sum, { people }) => sum + people, 0);
}

/** The minimum number of distinct people: a person who is not recognized across days may recur on each. */
function atLeast(rows: readonly Reached[]): number {
  const onDay = (day: Date): number => sumOf(rows.filter(({ _id }) => _id.day.getTime() === day.getTime()));
  return Math.max(sumOf(rows.filter(({ _id }) => _id.isKnown)), ...rows.map(({ _id }) => onDay(_id.day)));
}

function keyOf({ path, event }: { path?: string | null; event?: string | null }, index: number): string {
  if (Boolean(path) === Boolean(event))
    throw inputError('INVALID', `input.steps.${String(index)}`, 'Each step must have either a path or an event.');
  return path ? `page:${placeOf(path).path}` : `event:${event ?? ''}`;
}

function pipeline(range: Range, keys: readonly string[]): Stage[] {
  const named = (kind: string): string[] => [
    ...new Set(keys.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length))),
  ];
  const _id = { $gte: firstIdAt('uev', range.from), $lt: firstIdAt('uev', range.to) };
  const events = named('event:').map((name): Stage => ({
    $unionWith: {
      coll: 'userevents',
      pipeline: [{ $match: { name, isBot: false, _id } }, ...moments('event:', '$name')],
    },
  }));
  return [
    pagesIn(range, false),
    ...moments('page:', '$path'),
    { $match: { key: { $in: named('page:').map((path) => `page:${path}`) } } },
    ...events,
    { $match: { visitorId: { $gt: '' } } },
    { $sort: { at: 1, order: 1, key: 1 } },
    { $group: { _id: '$visitorId', userId: { $max: '$userId' }, at: { $min: '$at' }, keys: { $push: '$key' } } },
    {
      $project: {
        personId: { $ifNull: ['$userId', '$_id'] },
        isKnown: isKnown(range),
        day: dayOfTime('$at'),
        reached: furthest('$keys', keys),
      },
    },
    {
      $group: {
        _id: { personId: '$personId', isKnown: '$isKnown' },
        day: { $min: '$day' },
        reached: { $max: '$reached' },
      },
    },
    { $group: { _id: { reached: '$reached', day: '$day', isKnown: '$_id.isKnown' }, people: { $sum: 1 } } },
  ];
}

/**
 * Whether a visitor is recognized beyond its day (UTC): it has an account, or it consented. The IDs of all others begin with
 * the start of their day.
 */
function isKnown({ from, to }: Range): object {
  const days: string[] = [];
  for (let day = Math.floor(from.getTime() / DAY) * DAY; day < to.getTime(); day += DAY)
    days.push(firstIdAt('vis', new Date(day)).slice(0, TIME_OF_ID));
  const isOfADay = { $in: [{ $substrCP: ['$_id', 0, TIME_OF_ID] }, days] };
  return { $or: [{ $ne: [{ $ifNull: ['$userId', null] }, null] }, { $not: [isOfADay] }] };
}

function moments(kind: string, field: string): Stage[] {
  return [{ $project: { _id: 0, visitorId: 1, userId: 1, at: 1, order: 1, key: { $concat: [kind, field] } } }];
}

/** The number of consecutive steps found in a visitor's activity, in order. */
function furthest(done: string, steps: readonly string[]): object {
  const isNext = { $eq: ['$$this', { $arrayElemAt: [[...steps, ''], '$$value'] }] };
  return { $reduce: { input: done, initialValue: 0, in: { $cond: [isNext, { $add: ['$$value', 1] }, '$$value'] } } };
}
