import type { ClientSession } from 'mongoose';
import type { Context } from '../../../graphql/context.js';
import { userLoader } from '../../identity/index.js';
import type { SpendingAlert, SpendingPeriod } from './spending.model.js';
import { inDollars, limitOf } from './spending.payloads.js';

/** Shares of the limit, in percent, at which the owner is alerted. */
export const THRESHOLDS = [50, 80, 100] as const;

/**
 * Newly reached shares of the current limit, lowest first. Alerts are tracked per limit, and none is raised before something
 * is spent.
 */
export function newAlerts(row: SpendingPeriod, at: Date): SpendingAlert[] {
  const limitMicros = limitOf(row);
  const known = new Set(
    row.alerts.filter((alert) => alert.limitMicros === limitMicros).map(({ threshold }) => threshold),
  );
  return THRESHOLDS.filter(
    (threshold) => row.spentMicros > 0 && row.spentMicros * 100 >= limitMicros * threshold && !known.has(threshold),
  ).map((threshold) => ({ threshold, at, spentMicros: row.spentMicros, limitMicros }));
}

/** Sends a single mail for the highest share, in the transaction that reached it. */
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
    `You have spent ${inDollars(spentMicros)} of your ${inDollars(limitMicros)} spending limit for ${period}.`,
    next === undefined
      ? 'New experiments are blocked until the month ends or the limit is raised.'
      : `You will get the next alert at ${String(next)}%.`,
    `${config.publicUrl}/usage`,
  ].join('\n\n');
  await outbox.post(
    { to: owner.email, subject: `You have used ${String(threshold)}% of your spending limit`, text },
    session,
  );
}
