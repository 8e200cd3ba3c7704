import { copyOf } from '../../../database/entity.js';
import type { RecordChange } from '../../../database/record.js';
import { AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { AgentSubscription } from './agent-subscription.model.js';
import { isLive } from './agent-subscription.states.js';
import { DAY, dueChange, GRACE_DAYS } from './agent-subscription.time.js';
import type { Cause } from '../transaction/transaction-write.service.js';

/** Fields that can be set along with the status. */
export type SubscriptionChange = Partial<
  Pick<
    AgentSubscription,
    | 'currentPeriodEnd'
    | 'cancelAtPeriodEnd'
    | 'billedMinor'
    | 'billedCurrency'
    | 'billedInterval'
    | 'providerAt'
    | 'providerStatus'
    | 'overdueAt'
    | 'paidAt'
    | 'stripeSubscriptionId'
    | 'stripeCustomerId'
  >
>;

/** A change with the derived fields: grace period, end, next due change, and history row. */
export function subscriptionChange(
  before: AgentSubscription,
  status: AgentSubscriptionStatus,
  change: SubscriptionChange,
  cause: Cause,
): RecordChange<AgentSubscription> {
  const moved = status !== before.status;
  const overdueAt = change.overdueAt ?? overdueSince(before) ?? cause.at;
  const set = {
    ...change,
    status,
    graceEndsAt: status === AgentSubscriptionStatus.PAST_DUE ? graceEnd(overdueAt) : null,
    ...(isLive(status) ? { endedAt: null } : { endedAt: before.endedAt ?? cause.at, cancelAtPeriodEnd: false }),
  };
  const dueAt = dueChange(copyOf(AgentSubscription, before, set))?.at ?? null;
  const { source, actorId, reason, at } = cause;
  const row = { from: before.status, to: status, source, actorId, reason, at };
  return {
    update: {
      $set: { ...set, dueAt },
      $inc: { revision: 1 },
      ...(moved ? { $push: { history: row } } : {}),
    },
  };
}

export function graceEnd(overdueAt: Date): Date {
  return new Date(overdueAt.getTime() + GRACE_DAYS * DAY);
}

/** A running grace period is kept as it is. */
function overdueSince({ overdueAt, graceEndsAt }: AgentSubscription): Date | null {
  if (overdueAt || !graceEndsAt) return overdueAt;
  return new Date(graceEndsAt.getTime() - GRACE_DAYS * DAY);
}
