import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { isDuplicateKey } from '../../../database/connection.js';
import { inTransaction } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { inTurn } from '../../../shared/turns.js';
import { newAlerts, postAlert } from './spending.alerts.js';
import {
  SpendingLimitModel,
  SpendingPeriodModel,
  type SpendingAlert,
  type SpendingLimit,
  type SpendingPeriod,
} from './spending.model.js';
import { inDollars, limitOf, Spending } from './spending.payloads.js';
import { periodOf } from '../usage/usage.prices.js';

/** Maximum number of stored alerts per month, newest last. */
const MOST_ALERTS = 60;

/** The monthly allowance of every account: 50 USD. */
export const MONTHLY_ALLOWANCE_MICROS = 50_000_000;

/** An account and a month. */
export interface SpendingKey {
  userId: string;
  period: string;
}

const idOf = ({ userId, period }: SpendingKey): string => `${userId}:${period}`;

/** Serializes all work on the spending of an account. */
export function inSpendingTurn<T>(userId: string, work: () => Promise<T>): Promise<T> {
  return inTurn(`spending ${userId}`, work);
}

/** Creates a missing row; a concurrent creation counts as success. */
async function createMissing(upsert: () => PromiseLike<unknown>): Promise<void> {
  try {
    await upsert();
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Creates a missing period. Call it before a transaction, because concurrent creations would conflict. */
export async function ensurePeriod(key: SpendingKey): Promise<SpendingPeriod> {
  const known = await readPeriod(key);
  if (known) return known;
  const own = await SpendingLimitModel.findOne({ _id: key.userId }).lean<SpendingLimit>();
  const ownLimitMicros = own?.limitMicros ?? null;
  const row = {
    ...key,
    allowanceMicros: MONTHLY_ALLOWANCE_MICROS,
    ownLimitMicros,
    spentMicros: 0,
    heldMicros: 0,
    leftMicros: limitOf({ allowanceMicros: MONTHLY_ALLOWANCE_MICROS, ownLimitMicros }),
    alerts: [],
  };
  await createMissing(() => SpendingPeriodModel.updateOne({ _id: idOf(key) }, { $setOnInsert: row }, { upsert: true }));
  const created = await readPeriod(key);
  if (!created) throw new Error(`Spending period ${idOf(key)} cannot be read.`);
  return created;
}

function readPeriod(key: SpendingKey): Promise<SpendingPeriod | null> {
  return SpendingPeriodModel.findOne({ _id: idOf(key) }).lean<SpendingPeriod>();
}

/** Reserves an amount if enough is left; the condition is part of the write. */
export async function holdSpending(key: SpendingKey, micros: number, session: ClientSession): Promise<void> {
  const { matchedCount } = await SpendingPeriodModel.updateOne(
    { _id: idOf(key), leftMicros: trusted({ $gte: micros }) },
    { $inc: { heldMicros: micros, leftMicros: -micros } },
    { session },
  );
  if (matchedCount > 0) return;
  const row = await SpendingPeriodModel.findOne({ _id: idOf(key) })
    .session(session)
    .lean<SpendingPeriod>();
  throw notEnough(key, micros, row);
}

export function notEnough(key: SpendingKey, micros: number, row: SpendingPeriod | null): Error {
  const left = inDollars(Math.max(0, row?.leftMicros ?? 0));
  const limit = row ? ` of the ${inDollars(limitOf(row))} limit` : '';
  return inputError(
    'LIMIT_REACHED',
    'input',
    `This can cost up to ${inDollars(micros)}, but only ${left}${limit} is left for ${key.period}.`,
  );
}

/** A change to the spending of a month: the reservation to release and the cost to charge. */
export interface SpendingChange extends SpendingKey {
  freeMicros: number;
  costMicros: number;
}

/** Releases and charges in one write, and alerts the owner when a share of the limit is reached for the first time. */
export async function settleSpending(
  context: Context | undefined,
  { freeMicros, costMicros, ...key }: SpendingChange,
  session: ClientSession,
  now: Date,
): Promise<void> {
  if (freeMicros === 0 && costMicros === 0) return;
  const row = await SpendingPeriodModel.findOneAndUpdate(
    { _id: idOf(key) },
    { $inc: { heldMicros: -freeMicros, spentMicros: costMicros, leftMicros: freeMicros - costMicros } },
    { returnDocument: 'after', session },
  ).lean<SpendingPeriod>();
  if (row && context && costMicros > 0) await alertOwner(context, row, session, now);
}

/** Returns all alerts of the month, including new ones. */
async function alertOwner(
  context: Context,
  row: SpendingPeriod,
  session: ClientSession,
  now: Date,
): Promise<SpendingAlert[]> {
  const alerts = newAlerts(row, now);
  const highest = alerts.at(-1);
  if (!highest) return row.alerts;
  await SpendingPeriodModel.updateOne(
    { _id: row._id },
    { $push: { alerts: { $each: alerts, $slice: -MOST_ALERTS } } },
    { session },
  );
  await postAlert(context, row, highest, session);
  return [...row.alerts, ...alerts];
}

/**
 * Sets the caller's own limit for this and future months; null removes it, undefined leaves it unchanged. The allowance
 * still applies.
 */
export async function setSpendingLimit(
  context: Context,
  limitMicros: number | null | undefined,
  now = new Date(),
): Promise<Spending> {
  const { userId } = requireUser(context.viewer);
  const key = { userId, period: periodOf(now) };
  if (limitMicros === undefined) return spendingOf(key);
  return inSpendingTurn(userId, async () => {
    await ensurePeriod(key);
    const none = { $setOnInsert: { limitMicros: null } };
    await createMissing(() => SpendingLimitModel.updateOne({ _id: userId }, none, { upsert: true }));
    return inTransaction(async (session) => {
      await SpendingLimitModel.updateOne({ _id: userId }, { $set: { limitMicros } }, { session });
      const [row, ...later] = await periodsFrom(key, session);
      if (!row) throw new Error(`Spending period ${idOf(key)} cannot be read.`);
      for (const each of [row, ...later]) await limitPeriod(context, each, limitMicros, session, now);
      return Spending.of(row);
    });
  });
}

/** The month and later months that already have a row: events may be dated slightly in the future. */
async function periodsFrom(key: SpendingKey, session: ClientSession): Promise<SpendingPeriod[]> {
  const row = await SpendingPeriodModel.findOne({ _id: idOf(key) })
    .session(session)
    .lean<SpendingPeriod>();
  const later = { _id: trusted({ $gt: idOf(key), $lt: idOf({ ...key, period: '~' }) }) };
  const rows = await SpendingPeriodModel.find(later).sort({ _id: 1 }).session(session).lean<SpendingPeriod[]>();
  return row ? [row, ...rows] : [];
}

/** Applies another limit to a month, also in the record that was read. */
async function limitPeriod(
  context: Context,
  row: SpendingPeriod,
  ownLimitMicros: number | null,
  session: ClientSession,
  now: Date,
): Promise<void> {
  const limit = limitOf({ allowanceMicros: row.allowanceMicros, ownLimitMicros });
  const set = { ownLimitMicros, leftMicros: limit - row.spentMicros - row.heldMicros };
  await SpendingPeriodModel.updateOne({ _id: row._id }, { $set: set }, { session });
  Object.assign(row, set);
  row.alerts = await alertOwner(context, row, session, now);
}

/** The caller's spending in a month, for example 2026-11. Writes nothing. */
export async function mySpending(
  context: Context,
  period: string | null | undefined,
  now = new Date(),
): Promise<Spending> {
  const { userId } = requireUser(context.viewer);
  const key = { userId, period: period ?? periodOf(now) };
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(key.period)) {
    throw inputError('INVALID', 'period', 'period must be a month, for example 2026-11.');
  }
  return spendingOf(key);
}

export async function spendingOf(key: SpendingKey): Promise<Spending> {
  const row = await readPeriod(key);
  if (row) return Spending.of(row);
  const own = await SpendingLimitModel.findOne({ _id: key.userId }).lean<SpendingLimit>();
  return Spending.of({
    ...key,
    allowanceMicros: MONTHLY_ALLOWANCE_MICROS,
    ownLimitMicros: own?.limitMicros ?? null,
    spentMicros: 0,
    heldMicros: 0,
    alerts: [],
  });
}
