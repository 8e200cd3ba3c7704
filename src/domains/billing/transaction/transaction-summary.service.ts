import type { PipelineStage } from 'mongoose';
import { isCaller, requireUser } from '../../../auth/viewer.js';
import { bounded } from '../../../database/read.js';
import { stepOf } from '../../../database/steps.js';
import type { Context } from '../../../graphql/context.js';
import { moneyOf } from '../../../graphql/money.js';
import { notFound } from '../../../shared/errors.js';
import { stepsOf } from '../../../shared/time-steps.js';
import { DEFAULT_ZONE, knownZone, localDateOf } from '../../../shared/time-zones.js';
import { userLoader } from '../../identity/index.js';
import { RevenuePeriod } from '../billing/billing.enums.js';
import { daysUpTo, momentsOf, type DayRange, type Moments } from '../billing/billing-range.js';
import type { BillingSummary, CurrencyTotals, RevenueSummary } from './transaction.payloads.js';
import { TransactionModel } from './transaction.model.js';

export interface SummaryRequest extends DayRange {
  userId?: string | null | undefined;
  timeZone?: string | null | undefined;
}

/** Totals of one currency as computed by the database. */
export interface Sums {
  gross: number;
  refunded: number;
  disputed: number;
  net: number;
  count: number;
}

const SUMS = {
  gross: { $sum: '$capturedMinor' },
  refunded: { $sum: '$refundedMinor' },
  disputed: { $sum: '$disputedMinor' },
  count: { $sum: 1 },
};
export const NET = { $subtract: [{ $subtract: ['$gross', '$refunded'] }, '$disputed'] };

/** Payment totals of an account in a date range, including later refunds and disputes; currencies are never mixed. */
export async function billingSummary(context: Context, request: SummaryRequest): Promise<BillingSummary> {
  const { userId: viewerId } = requireUser(context.viewer);
  const userId = request.userId ?? viewerId;
  if (userId !== viewerId && !isCaller(context.viewer, 'billing')) throw notFound('account', 'filter.userId');
  const timeZone = await zoneOf(context, request.timeZone);
  const rows = await bounded(
    TransactionModel.aggregate<Sums & { _id: string }>([
      { $match: { userId, capturedAt: within(momentsOf(request, timeZone)) } },
      { $group: { _id: '$currency', ...SUMS } },
      { $set: { net: NET } },
      { $sort: { _id: 1 } },
    ]),
  );
  return {
    timeZone,
    from: request.from ?? null,
    to: request.to ?? null,
    byCurrency: rows.map(({ _id, ...sums }) => totalsOf(_id, sums)),
  };
}

/** Always bounded: uncaptured payments have no capture time and must not be counted. */
function within({ from, to }: Moments): { $gte: Date; $lt: Date } {
  return { $gte: from, $lt: to };
}

export function totalsOf(currency: string, { gross, refunded, disputed, net, count }: Sums): CurrencyTotals {
  return {
    currency,
    gross: moneyOf(gross, currency),
    refunded: moneyOf(refunded, currency),
    disputed: moneyOf(disputed, currency),
    net: moneyOf(net, currency),
    count,
  };
}

/** The requested time zone, or the one of the caller's profile. */
async function zoneOf(context: Context, given: string | null | undefined): Promise<string> {
  if (given) return given;
  const { viewer } = context;
  const user = viewer.kind === 'user' ? await userLoader(context).load(viewer.userId) : null;
  return knownZone(user?.timeZone) ?? DEFAULT_ZONE;
}

/** Maximum days of a summary, which limits it to a few hundred periods. */
const MAX_DAYS: Readonly<Record<RevenuePeriod, number>> = {
  [RevenuePeriod.DAY]: 366,
  [RevenuePeriod.WEEK]: 5 * 366,
  [RevenuePeriod.MONTH]: 20 * 366,
};

export interface RevenueRequest extends DayRange {
  timeZone?: string | null | undefined;
}

/** Payments of all accounts by calendar period in a time zone, including later refunds and disputes. */
export async function revenueSummary(
  context: Context,
  period: RevenuePeriod,
  request: RevenueRequest,
  now = new Date(),
): Promise<RevenueSummary> {
  const timeZone = await zoneOf(context, request.timeZone);
  const days = daysUpTo(request, timeZone, MAX_DAYS[period], now);
  const moments = momentsOf(days, timeZone);
  const periods = stepsOf(moments, period, timeZone);
  const rows = await bounded(
    TransactionModel.aggregate<Sums & { _id: { period: number; currency: string } }>(
      revenuePipeline(within(moments), stepOf(periods, '$capturedAt')),
    ),
  );
  return {
    timeZone,
    period,
    from: days.from ?? '',
    to: days.to ?? '',
    points: rows.flatMap(({ _id, ...sums }) => {
      const startsAt = periods[_id.period];
      if (!startsAt) return [];
      return [{ periodStart: localDateOf(startsAt, timeZone), startsAt, totals: totalsOf(_id.currency, sums) }];
    }),
  };
}

function revenuePipeline(capturedAt: object, period: object): PipelineStage[] {
  return [
    { $match: { capturedAt } },
    { $group: { _id: { period, currency: '$currency' }, ...SUMS } },
    { $set: { net: NET } },
    { $sort: { '_id.period': 1, '_id.currency': 1 } },
  ];
}
