import type { PipelineStage } from 'mongoose';
import { isCaller, requireUser } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import type { Context } from '../../../graphql/context.js';
import { stepOf } from '../../../database/steps.js';
import { inputError } from '../../../shared/errors.js';
import { stepsOf } from '../../../shared/time-steps.js';
import { addDays, DEFAULT_ZONE, localDateOf, startOfDay } from '../../../shared/time-zones.js';
import { ApiUsageModel } from './api-usage.model.js';
import { ChatInteractionModel } from './chat-interaction.model.js';
import { ToolUsageModel } from './tool-usage.model.js';
import { UsagePeriod, UsageSource, UsageUnit } from './usage.enums.js';
import type { UsageDay, UsageSummary, UsageTotal } from './usage.payloads.js';
import { dayOf, PRICE_CURRENCY } from './usage.prices.js';

const DAY = 86_400_000;
const DEFAULT_DAYS = 30;
const MAX_DAYS = 92;

/** The collections with usage; all have `userId`, `day` and `usage`. The lab depends on this domain, hence the literal name. */
const COLLECTIONS: Readonly<Record<UsageSource, string>> = {
  [UsageSource.LAB]: 'labexperiments',
  [UsageSource.TOOL]: ToolUsageModel.collection.name,
  [UsageSource.API]: ApiUsageModel.collection.name,
  [UsageSource.CHAT]: ChatInteractionModel.collection.name,
};

interface SummaryFilter {
  timeZone?: string | null | undefined;
  period?: UsagePeriod | null | undefined;
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  source?: UsageSource | null | undefined;
  unit?: UsageUnit | null | undefined;
  userId?: string | null | undefined;
  everybody?: boolean | null | undefined;
}

/** Days of a time zone, both inclusive; `moments` is the half-open range of times. */
interface DayRange {
  from: string;
  to: string;
  moments: { from: Date; to: Date };
}

/** Sums usage by day and unit, in one query. */
export async function usageSummary(context: Context, filter: SummaryFilter, now = new Date()): Promise<UsageSummary> {
  const owner = ownerOf(context, filter);
  const timeZone = filter.timeZone ?? DEFAULT_ZONE;
  const { from, to, moments } = rangeOf(filter, timeZone, now);
  const steps = stepsOf(moments, filter.period ?? UsagePeriod.DAY, timeZone);
  const sources = filter.source ? [filter.source] : Object.values(UsageSource);
  const rows = await read(sources, { owner, moments, steps, unit: filter.unit ?? undefined });
  const days = rows.map(({ step, ...row }): UsageDay => ({
    ...row,
    day: localDateOf(steps[step] ?? moments.from, timeZone),
  }));
  const totals = totalsOf(days);
  return {
    ...{ timeZone, from, to, days, totals },
    costMicros: totals.reduce((sum, { costMicros }) => sum + costMicros, 0),
    currency: PRICE_CURRENCY,
  };
}

function ownerOf({ viewer }: Context, { userId, everybody }: SummaryFilter): { userId?: string } {
  const own = requireUser(viewer).userId;
  const field = everybody ? 'filter.everybody' : 'filter.userId';
  if ((everybody || (userId && userId !== own)) && !isCaller(viewer, 'admin')) {
    throw inputError('NOT_ALLOWED', field, 'Only admins can see the usage of other accounts.');
  }
  return everybody ? {} : { userId: userId ?? own };
}

function rangeOf({ from, to }: SummaryFilter, timeZone: string, now: Date): DayRange {
  const end = to ?? now;
  const begin = from ?? new Date(end.getTime() - (DEFAULT_DAYS - 1) * DAY);
  if (begin > end) throw inputError('OUT_OF_RANGE', 'filter.from', 'from must not be after to.');
  if (end.getTime() - begin.getTime() >= MAX_DAYS * DAY) {
    throw inputError('OUT_OF_RANGE', 'filter.from', `The range can span at most ${String(MAX_DAYS)} days.`);
  }
  const [first, last] = [localDateOf(begin, timeZone), localDateOf(end, timeZone)];
  const moments = { from: startOfDay(first, timeZone), to: startOfDay(addDays(last, 1), timeZone) };
  return { from: first, to: last, moments };
}

type UnionStage = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>;

interface Wanted {
  owner: { userId?: string };
  moments: DayRange['moments'];
  steps: readonly Date[];
  unit: UsageUnit | undefined;
}

type Row = Omit<UsageDay, 'day'> & { step: number };

async function read(sources: readonly UsageSource[], wanted: Wanted): Promise<Row[]> {
  const [first, ...others] = sources;
  if (!first) return [];
  return ToolUsageModel.db
    .collection(COLLECTIONS[first])
    .aggregate<Row>(
      [
        ...pipelineOf(first, wanted),
        ...others.map((source) => ({
          $unionWith: { coll: COLLECTIONS[source], pipeline: pipelineOf(source, wanted) },
        })),
        { $sort: { step: 1, source: 1, unit: 1 } },
      ],
      { maxTimeMS: MAX_READ_TIME },
    )
    .toArray();
}

/** Matches the UTC days of the range first, which an index covers, then the range itself. */
function pipelineOf(source: UsageSource, { owner, moments, steps, unit }: Wanted): UnionStage[] {
  const day = { $gte: dayOf(moments.from), $lt: addDays(dayOf(new Date(moments.to.getTime() - 1)), 1) };
  return [
    { $match: { ...owner, day } },
    { $unwind: '$usage' },
    // Runs of earlier versions have no `at`.
    ...(source === UsageSource.LAB ? [{ $set: { at: { $ifNull: ['$at', '$createdAt'] } } }] : []),
    { $match: { at: { $gte: moments.from, $lt: moments.to }, ...(unit ? { 'usage.unit': unit } : {}) } },
    {
      $group: {
        _id: { step: stepOf(steps, '$at'), unit: '$usage.unit' },
        quantity: { $sum: '$usage.quantity' },
        costMicros: { $sum: '$usage.costMicros' },
        records: { $sum: 1 },
      },
    },
    {
      $project: {
        _id: 0,
        step: '$_id.step',
        unit: '$_id.unit',
        source: { $literal: source },
        quantity: 1,
        costMicros: 1,
        records: 1,
      },
    },
  ];
}

/** A summary has a few hundred rows at most, so the totals are computed in memory. */
function totalsOf(days: readonly UsageDay[]): UsageTotal[] {
  return Object.values(UsageUnit).flatMap((unit) => {
    const rows = days.filter((row) => row.unit === unit);
    if (rows.length === 0) return [];
    const sum = (key: 'quantity' | 'costMicros'): number => rows.reduce((total, row) => total + row[key], 0);
    return [{ unit, quantity: sum('quantity'), costMicros: sum('costMicros') }];
  });
}
