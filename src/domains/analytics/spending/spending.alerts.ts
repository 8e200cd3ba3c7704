import type { ClientSession } from 'mongoose';
import type { Context } from '../../../graphql/context.js';
import { userLoader } from '../../identity/index.js';
import type { SpendingAlert, SpendingPeriod } from './spending.model.js';
import { inDollars, limitOf } from './spending.payloads.js';

/** Shares of the limit, in percent, that the owner is told of. */
export const THRESHOLDS = [50, 80, 100] as const;

/**
 * The shares of the present limit that are reached now and were not before, smallest first; another limit has shares of its own. Nothing is reached
 * before something is spent.
 */
export function newAlerts(row: SpendingPeriod, at: Date): SpendingAlert[] {
  const limitMicros = limitOf(row);
  const known = new Set(row.alerts.filter((one) => one.limitMicros === limitMicros).map(({ threshold }) => threshold));
  return THRESHOLDS.filter(
    (threshold) => row.spentMicros > 0 && row.spentMicros * 100 >= limitMicros * threshold && !known.has(threshold),
  ).map((threshold) => ({ threshold, at, spentMicros: row.spentMicros, limitMicros }));
}

/** One mail for the highest share; it goes out with the write that reached it, or not at all. */
export async function postAlert(
  context: Context,
  { userId, period }: SpendingPeriod,
  { threshold, spentMicros, limitMicros }: SpendingAlert,
  session: ClientSession,
): Promise<void> {
  const owner = await userLoader(context).load(userId);
  if (!owner) return;
  const { outbox, config } = context.platform;
  const next = THRESHOLDS.find((share) => share > threshold);
  const text = [
    `You have spent ${inDollars(spentMicros)} of the ${inDollars(limitMicros)} that you may spend in ${period}.`,
    next === undefined
      ? 'New experiments are refused until the month is over or the limit is raised.'
      : `The next notice comes at ${String(next)} %.`,
    `${config.publicUrl}/usage`,
  ].join('\n\n');
  await outbox.post(
    { to: owner.email, subject: `You have used ${String(threshold)} % of your spending limit`, text },
    session,
  );
}
