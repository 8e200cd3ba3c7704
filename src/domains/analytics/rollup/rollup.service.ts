import { deleteEach } from '../../../database/bulk.js';
import { inTransaction } from '../../../database/transaction.js';
import { sha256 } from '../../../shared/ids.js';
import { AnalyticsDimension } from '../report/report.enums.js';
import { aggregateParts } from '../report/report.parts.service.js';
import { closeDay, finishedDays, readDay } from './rollup-day.service.js';
import { TrafficRollupModel } from './rollup.model.js';
import {
  NOTHING,
  partsFromRows,
  PRESENCE,
  QUARTERS,
  SUMS,
  TOTAL,
  type Dimension,
  type FigureRow,
} from './rollup.pipeline.js';
import { dayOf } from '../visitor/visitor-salt.service.js';

const DAY = 86_400_000;
/** Events may arrive 72 hours late; a day later, no more events of a day can arrive. */
const SETTLED_AFTER = 4 * DAY;
/** An import writes into past days; they are not rolled up until it has been quiet for this long. */
const QUIET = 15 * 60_000;
const DAYS_AT_ONCE = 5;
const INSERT = 500;
const DIMENSIONS: readonly Dimension[] = [TOTAL, QUARTERS, PRESENCE, ...Object.values(AnalyticsDimension)];

/** Whether a day can receive no more events, except from an import. */
export function isSettled(day: string, now: Date): boolean {
  return day < dayOf(new Date(now.getTime() - SETTLED_AFTER));
}

/** Rolls up a batch of days that can no longer change; returns how many it closed. */
export async function rollUpFinishedDays(now: Date): Promise<number> {
  const before = dayOf(new Date(now.getTime() - SETTLED_AFTER));
  const days = await finishedDays(before, new Date(now.getTime() - QUIET), DAYS_AT_ONCE);
  let closed = 0;
  for (const { _id } of days) if (await rollUpDay(_id)) closed += 1;
  return closed;
}

/**
 * Replaces the rollup of a day, and closes the day unless events arrived in the meantime; until then, reports read its rows.
 * Idempotent if two servers do it at once.
 */
export async function rollUpDay(day: string): Promise<boolean> {
  const mark = await readDay(day);
  if (!mark) return false;
  const from = new Date(`${day}T00:00:00Z`);
  const range = { from, to: new Date(from.getTime() + DAY) };
  const rows: object[] = [];
  for (const dimension of DIMENSIONS) {
    const found = await aggregateParts<FigureRow>(partsFromRows(dimension, range), [
      { $group: { _id: { at: '$at', value: '$value' }, ...SUMS } },
      { $project: { _id: 0, at: '$_id.at', value: '$_id.value', ...ONES } },
    ]);
    rows.push(...found.map((row) => rollupOf(day, dimension, row)));
  }
  await inTransaction(async (session) => {
    await deleteEach(TrafficRollupModel, { day }, { session });
    for (let start = 0; start < rows.length; start += INSERT)
      await TrafficRollupModel.collection.insertMany(rows.slice(start, start + INSERT), { session });
  });
  return closeDay(mark);
}

const ONES = Object.fromEntries(Object.keys(NOTHING).map((name) => [name, 1 as const]));

function rollupOf(day: string, dimension: Dimension, row: FigureRow): object {
  const now = new Date();
  const _id = sha256(JSON.stringify([day, dimension, row.at, row.value]));
  return { ...row, _id, day, dimension, createdAt: now, updatedAt: now };
}
