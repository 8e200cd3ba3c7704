import { trusted } from 'mongoose';
import { databaseMemory } from '../../../database/memory.js';
import { RollupDayModel, type RollupDay } from './rollup-day.model.js';
import { dayOf } from '../visitor/visitor-salt.service.js';

/** Which days this process has lately marked as open. */
const marked = databaseMemory<true>({ max: 500, ttl: 5 * 60_000 });

/** Says that events of these days come, so that reports read their rows and no roll-up of before. */
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

/** The days that have to be read from rows, from a day on and before another, oldest first. */
export async function openDaysIn(first: string, before: string, byQuarters = false): Promise<string[]> {
  const isRolled = byQuarters ? trusted({ $in: [false, true] }) : false;
  const filter = { isRolled, _id: trusted({ $gte: first, $lt: before }) };
  const found = await RollupDayModel.find(filter, { isRolled: 1, hasQuarters: 1 }).sort({ _id: 1 }).lean<RollupDay[]>();
  return found.filter((day) => !day.isRolled || (byQuarters && !day.hasQuarters)).map(({ _id: day }) => day);
}

/** Open days that nothing can come for any more: before a day, and left alone since a time. */
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

/** Closes a day, unless events came since it was read. */
export async function closeDay({ _id, changedAt }: RollupDay): Promise<boolean> {
  marked.delete(_id);
  const { modifiedCount } = await RollupDayModel.updateOne(
    { _id, changedAt },
    { $set: { isRolled: true, hasQuarters: true } },
  );
  return modifiedCount === 1;
}
