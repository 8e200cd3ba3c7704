import { trusted } from 'mongoose';
import { databaseMemory } from '../../../database/memory.js';
import { RollupDayModel, type RollupDay } from './rollup-day.model.js';
import { dayOf } from '../visitor/visitor-salt.service.js';

/** Days that this process recently marked as open. */
const marked = databaseMemory<true>({ max: 500, ttl: 5 * 60_000 });

/** Marks the days of incoming events as open, so that reports read their rows instead of an older rollup. */
export async function openDays(times: readonly Date[]): Promise<void> {
  const days = [...new Set(times.map(dayOf))].filter((day) => !marked.has(day));
  if (days.length === 0) return;
  const changedAt = new Date();
  await RollupDayModel.bulkWrite(
    days.map((day) => ({
      updateOne: { filter: { _id: day }, update: { $set: { isRolled: false, changedAt } }, upsert: true },
    })),
    { ordered: false },
  );
  for (const day of days) marked.set(day, true);
}

/** The days to read from rows, from `first` (inclusive) to `before` (exclusive), oldest first. */
export async function openDaysIn(first: string, before: string, byQuarters = false): Promise<string[]> {
  const isRolled = byQuarters ? trusted({ $in: [false, true] }) : false;
  const filter = { isRolled, _id: trusted({ $gte: first, $lt: before }) };
  const found = await RollupDayModel.find(filter, { isRolled: 1, hasQuarters: 1 }).sort({ _id: 1 }).lean<RollupDay[]>();
  return found.filter((day) => !day.isRolled || (byQuarters && !day.hasQuarters)).map(({ _id: day }) => day);
}

/** Open days that cannot receive events anymore: before a day, and unchanged since a time. */
export async function finishedDays(before: string, untouchedSince: Date, limit: number): Promise<RollupDay[]> {
  return RollupDayModel.find({
    isRolled: false,
    _id: trusted({ $lt: before }),
    changedAt: trusted({ $lt: untouchedSince }),
  })
    .sort({ _id: 1 })
    .limit(limit)
    .lean<RollupDay[]>();
}

export async function readDay(day: string): Promise<RollupDay | null> {
  return RollupDayModel.findOne({ _id: day }).lean<RollupDay>();
}

/** Closes a day, unless events arrived since it was read. */
export async function closeDay({ _id, changedAt }: RollupDay): Promise<boolean> {
  marked.delete(_id);
  const { modifiedCount } = await RollupDayModel.updateOne(
    { _id, changedAt },
    { $set: { isRolled: true, hasQuarters: true } },
  );
  return modifiedCount === 1;
}
