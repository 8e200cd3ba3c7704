import type { PipelineStage } from 'mongoose';
import { bounded } from '../../../database/read.js';
import { inputError } from '../../../shared/errors.js';
import { firstIdAt } from '../../../shared/ids.js';
import { TicketStatus, type TicketCategory, type TicketPriority } from '../ticket/ticket.enums.js';
import { TicketModel } from '../ticket/ticket.model.js';
import type { TicketStats } from '../ticket/ticket.payloads.js';
import { ALL_STATUSES } from '../ticket/ticket.states.js';

const MINUTE = 60_000;
const DAY = 24 * 3_600_000;
const DEFAULT_DAYS = 30;
const MAX_DAYS = 366;

interface Measures {
  firstReply: [number | null, number | null];
  resolution: [number | null];
  measured: number;
  breached: number;
  score: number | null;
  ratings: number;
}

interface Facets {
  byStatus: { _id: TicketStatus; count: number }[];
  byCategory: { _id: TicketCategory; count: number }[];
  byPriority: { _id: TicketPriority; count: number }[];
  measures: Measures[];
}

/** Statistics of the tickets created in a time range, in one command. */
export async function ticketStats(
  range: { from?: Date | null | undefined; to?: Date | null | undefined },
  now = new Date(),
): Promise<TicketStats> {
  const to = range.to ?? new Date(Math.ceil(now.getTime() / MINUTE) * MINUTE);
  const from = range.from ?? new Date(to.getTime() - DEFAULT_DAYS * DAY);
  assertRange(from, to);
  const [facets] = await bounded(TicketModel.aggregate<Facets>(pipeline(from, to, now)));
  const { byStatus = [], byCategory = [], byPriority = [], measures = [] } = facets ?? {};
  const found = measures[0];
  return {
    from,
    to,
    total: byStatus.reduce((sum, { count }) => sum + count, 0),
    byStatus: byStatus.map(({ _id, count }) => ({ status: _id, count })),
    byCategory: byCategory.map(({ _id, count }) => ({ category: _id, count })),
    byPriority: byPriority.map(({ _id, count }) => ({ priority: _id, count })),
    firstReplySecondsMedian: found?.firstReply[0] ?? null,
    firstReplySecondsP90: found?.firstReply[1] ?? null,
    resolutionSecondsMedian: found?.resolution[0] ?? null,
    breachShare: found && found.measured > 0 ? found.breached / found.measured : null,
    satisfactionAverage: found?.score ?? null,
    ratings: found?.ratings ?? 0,
  };
}

function assertRange(from: Date, to: Date): void {
  if (from >= to) throw inputError('OUT_OF_RANGE', 'from', 'from must be earlier than to.');
  if (to.getTime() - from.getTime() <= MAX_DAYS * DAY && from.getTime() >= 0) return;
  throw inputError(
    'OUT_OF_RANGE',
    'from',
    `The time range must start in 1970 or later and span at most ${String(MAX_DAYS)} days.`,
  );
}

/**
 * Every status is named because the index starts with it; IDs sort by time. Spam, merged, and imported tickets are only
 * counted.
 */
function pipeline(from: Date, to: Date, now: Date): PipelineStage[] {
  return [
    { $match: { status: { $in: ALL_STATUSES }, _id: { $gte: firstIdAt('tkt', from), $lt: firstIdAt('tkt', to) } } },
    {
      $project: {
        category: 1,
        priority: 1,
        status: { $cond: [isOverdue(now), TicketStatus.CLOSED, '$status'] },
        measured: {
          $and: [
            { $not: [{ $in: ['$status', [TicketStatus.SPAM, TicketStatus.MERGED]] }] },
            { $eq: [{ $type: '$imported' }, 'missing'] },
            // A ticket without a resolution is closed only by an erasure: it says nothing about how it was handled.
            { $or: [{ $not: [{ $eq: ['$status', TicketStatus.CLOSED] }] }, { $gt: ['$resolution.resolvedAt', null] }] },
          ],
        },
        firstReply: secondsBetween('$createdAt', '$sla.firstRepliedAt'),
        resolution: secondsBetween('$createdAt', '$resolution.resolvedAt'),
        breached: { $cond: [isBreached(now), 1, 0] },
        score: '$satisfaction.score',
      },
    },
    {
      $facet: {
        byStatus: countBy('$status'),
        byCategory: countBy('$category'),
        byPriority: countBy('$priority'),
        measures: [
          { $match: { measured: true } },
          {
            $group: {
              _id: null,
              firstReply: { $percentile: { input: '$firstReply', p: [0.5, 0.9], method: 'approximate' } },
              resolution: { $percentile: { input: '$resolution', p: [0.5], method: 'approximate' } },
              measured: { $sum: 1 },
              breached: { $sum: '$breached' },
              score: { $avg: '$score' },
              ratings: { $sum: { $cond: [{ $gt: ['$score', 0] }, 1, 0] } },
            },
          },
        ],
      },
    },
  ];
}

function countBy(field: string): PipelineStage.FacetPipelineStage[] {
  return [{ $group: { _id: field, count: { $sum: 1 } } }, { $sort: { _id: 1 } }];
}

/** Null if one of the times is missing. The embedded database cannot subtract dates. */
function millisecondsBetween(from: unknown, to: unknown): Record<string, unknown> {
  return { $dateDiff: { startDate: from, endDate: to, unit: 'millisecond' } };
}

function secondsBetween(from: string, to: string): Record<string, unknown> {
  return { $divide: [millisecondsBetween(from, to), 1000] };
}

function isOverdue(now: Date): Record<string, unknown> {
  return { $and: [{ $eq: ['$status', TicketStatus.RESOLVED] }, { $lte: [{ $ifNull: ['$closesAt', now] }, now] }] };
}

/** What `slaAt` computes for one ticket, as an aggregation expression. */
function isBreached(now: Date): Record<string, unknown> {
  const end = { $ifNull: ['$resolution.resolvedAt', now] };
  const pauseEnd = {
    $cond: [
      { $in: ['$status', [TicketStatus.NEW, TicketStatus.OPEN]] },
      { $min: [now, { $ifNull: ['$snoozedUntil', now] }] },
      now,
    ],
  };
  const isPaused = { $and: [{ $gt: ['$sla.pausedAt', null] }, { $not: [{ $gt: ['$resolution.resolvedAt', null] }] }] };
  const pause = { $cond: [isPaused, millisecondsBetween('$sla.pausedAt', pauseEnd), 0] };
  return {
    $or: [
      { $gt: [{ $ifNull: ['$sla.firstRepliedAt', end] }, '$sla.firstReplyDueAt'] },
      { $eq: ['$sla.lateReply', true] },
      { $gt: [end, { $ifNull: ['$sla.nextReplyDueAt', end] }] },
      { $gt: [millisecondsBetween('$sla.resolutionDueAt', end), pause] },
    ],
  };
}
