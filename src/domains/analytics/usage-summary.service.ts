import type { PipelineStage } from 'mongoose';
import { isCaller, requireUser } from '../../auth/viewer.js';
import { MAX_READ_TIME } from '../../database/connection.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { ApiUsageModel } from './api-usage.model.js';
import { ChatInteractionModel } from './chat-interaction.model.js';
import { ToolUsageModel } from './tool-usage.model.js';
import { UsageSource, UsageUnit } from './usage.enums.js';
import type { UsageDay, UsageSummary, UsageTotal } from './usage.payloads.js';
import { dayOf, PRICE_CURRENCY } from './usage.prices.js';

const DAY = 86_400_000;
const DEFAULT_DAYS = 30;
const MAX_DAYS = 92;

/** Where usage is stored: `userId`, `day` and `usage` are alike in all. The lab builds on this domain, so it is named. */
const COLLECTIONS: Readonly<Record<UsageSource, string>> = {
  [UsageSource.LAB]: 'labexperiments',
  [UsageSource.TOOL]: ToolUsageModel.collection.name,
  [UsageSource.API]: ApiUsageModel.collection.name,
  [UsageSource.CHAT]: ChatInteractionModel.collection.name,
};

interface SummaryFilter {
  from?: Date | null | undefined;
  to?: Date | null | undefined;
  source?: UsageSource | null | undefined;
  unit?: UsageUnit | null | undefined;
  userId?: string | null | undefined;
  everybody?: boolean | null | undefined;
}

/** Adds up what was used, by day and unit, in one command. */
export async function usageSummary(context: Context, filter: SummaryFilter, now = new Date()): Promise<UsageSummary> {
  const owner = ownerOf(context, filter);
  const range = rangeOf(filter, now);
  const where = { ...owner, day: { $gte: range.from, $lte: range.to } };
  const sources = filter.source ? [filter.source] : Object.values(UsageSource);
  const days = await read(sources, where, filter.unit ?? undefined);
  const totals = totalsOf(days);
  return {
    ...range,
    days,
    totals,
    costMicros: totals.reduce((sum, { costMicros }) => sum + costMicros, 0),
    currency: PRICE_CURRENCY,
  };
}

function ownerOf({ viewer }: Context, { userId, everybody }: SummaryFilter): { userId?: string } {
  const own = requireUser(viewer).userId;
  const field = everybody ? 'filter.everybody' : 'filter.userId';
  if ((everybody || (userId && userId !== own)) && !isCaller(viewer, 'admin')) {
    throw inputError('NOT_ALLOWED', field, 'Only admins add up what others used.');
  }
  return everybody ? {} : { userId: userId ?? own };
}

function rangeOf({ from, to }: SummaryFilter, now: Date): { from: string; to: string } {
  const end = to ?? now;
  const begin = from ?? new Date(end.getTime() - (DEFAULT_DAYS - 1) * DAY);
  if (begin > end) throw inputError('OUT_OF_RANGE', 'filter.from', 'from must not lie after to.');
  if (end.getTime() - begin.getTime() >= MAX_DAYS * DAY) {
    throw inputError('OUT_OF_RANGE', 'filter.from', `The range may have at most ${String(MAX_DAYS)} days.`);
  }
  return { from: dayOf(begin), to: dayOf(end) };
}

type UnionStage = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>;

async function read(
  sources: readonly UsageSource[],
  where: Record<string, unknown>,
  unit: UsageUnit | undefined,
): Promise<UsageDay[]> {
  const [first, ...others] = sources;
  if (!first) return [];
  return ToolUsageModel.db
    .collection(COLLECTIONS[first])
    .aggregate<UsageDay>(
      [
        ...pipelineOf(first, where, unit),
        ...others.map((source) => ({
          $unionWith: { coll: COLLECTIONS[source], pipeline: pipelineOf(source, where, unit) },
        })),
        { $sort: { day: 1, source: 1, unit: 1 } },
      ],
      { maxTimeMS: MAX_READ_TIME },
    )
    .toArray();
}

function pipelineOf(source: UsageSource, where: Record<string, unknown>, unit: UsageUnit | undefined): UnionStage[] {
  return [
    { $match: where },
    { $unwind: '$usage' },
    ...(unit ? [{ $match: { 'usage.unit': unit } }] : []),
    {
      $group: {
        _id: { day: '$day', unit: '$usage.unit' },
        quantity: { $sum: '$usage.quantity' },
        costMicros: { $sum: '$usage.costMicros' },
        records: { $sum: 1 },
      },
    },
    {
      $project: {
        _id: 0,
        day: '$_id.day',
        unit: '$_id.unit',
        source: { $literal: source },
        quantity: 1,
        costMicros: 1,
        records: 1,
      },
    },
  ];
}

/** A summary has a few hundred rows at most, so the totals need no command of their own. */
function totalsOf(days: readonly UsageDay[]): UsageTotal[] {
  return Object.values(UsageUnit).flatMap((unit) => {
    const rows = days.filter((row) => row.unit === unit);
    if (rows.length === 0) return [];
    const sum = (key: 'quantity' | 'costMicros'): number => rows.reduce((total, row) => total + row[key], 0);
    return [{ unit, quantity: sum('quantity'), costMicros: sum('costMicros') }];
  });
}
