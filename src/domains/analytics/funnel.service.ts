import { MAX_READ_TIME } from '../../database/connection.js';
import { inputError } from '../../shared/errors.js';
import { firstIdAt } from '../../shared/ids.js';
import { qualityOf, totals } from './overview.service.js';
import { PageviewModel } from './pageview.model.js';
import type { AnalyticsFunnel } from './report.payloads.js';
import { assertRange, FLOOR, isWithinADay } from './report.range.js';
import { pagesIn, type Range, type Stage } from './rollup.pipeline.js';

const MAX_DAYS = 92;

interface FunnelInput extends Range {
  steps: readonly { path?: string | null; event?: string | null }[];
}

/** How many visitors took the steps one after the other, whatever they did in between; by one command. */
export async function funnel(input: FunnelInput): Promise<AnalyticsFunnel> {
  const range = assertRange(input, MAX_DAYS);
  const keys = input.steps.map((step, index) => keyOf(step, index));
  const [reached, sums] = await Promise.all([
    PageviewModel.aggregate<{ _id: number; people: number }>(pipeline(range, keys)).option({
      maxTimeMS: MAX_READ_TIME,
    }),
    totals(range),
  ]);
  const peopleAt = keys.map((_, index) =>
    reached.reduce((sum, { _id, people }) => (_id > index ? sum + people : sum), 0),
  );
  const entered = peopleAt[0] ?? 0;
  return {
    steps: keys.map((key, index) => {
      const people = peopleAt[index] ?? 0;
      const isShown = people === 0 || people >= FLOOR;
      return {
        step: key.slice(key.indexOf(':') + 1),
        people: isShown ? people : null,
        share: isShown && entered > 0 ? people / entered : null,
      };
    }),
    quality: qualityOf(sums, !isWithinADay(range)),
  };
}

function keyOf({ path, event }: { path?: string | null; event?: string | null }, index: number): string {
  if (Boolean(path) === Boolean(event))
    throw inputError('INVALID', `input.steps.${String(index)}`, 'Give each step either a path or an event.');
  return path ? `page:${path}` : `event:${event ?? ''}`;
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
    { $group: { _id: '$visitorId', keys: { $push: '$key' } } },
    { $project: { reached: furthest('$keys', keys) } },
    { $group: { _id: '$reached', people: { $sum: 1 } } },
  ];
}

function moments(kind: string, field: string): Stage[] {
  return [{ $project: { _id: 0, visitorId: 1, at: 1, order: 1, key: { $concat: [kind, field] } } }];
}

/** How many of the steps, in their order, are found in what a visitor did, in its order. */
function furthest(done: string, steps: readonly string[]): object {
  const isNext = { $eq: ['$$this', { $arrayElemAt: [[...steps, ''], '$$value'] }] };
  return { $reduce: { input: done, initialValue: 0, in: { $cond: [isNext, { $add: ['$$value', 1] }, '$$value'] } } };
}
