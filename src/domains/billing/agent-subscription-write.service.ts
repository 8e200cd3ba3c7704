import type { ClientSession } from 'mongoose';
import { copyOf } from '../../database/entity.js';
import { conflict } from '../../shared/errors.js';
import { AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { AgentSubscription, AgentSubscriptionModel } from './agent-subscription.model.js';
import { isLive } from './agent-subscription.states.js';
import { DAY, dueChange, GRACE_DAYS, type TimedSubscription } from './agent-subscription.time.js';
import type { Cause } from './transaction-write.service.js';

/** What a use case sets beside the status. */
export type SubscriptionChange = Partial<
  Pick<
    AgentSubscription,
    'currentPeriodEnd' | 'cancelAtPeriodEnd' | 'providerAt' | 'stripeSubscriptionId' | 'stripeCustomerId'
  >
>;

/**
 * Writes a change with all that follows from it, under compare-and-set; who was overtaken starts over. The route holds the
 * statuses that were passed on the way.
 */
export async function writeSubscription(
  before: AgentSubscription,
  status: AgentSubscriptionStatus,
  change: SubscriptionChange,
  cause: Cause,
  session?: ClientSession,
  route: readonly AgentSubscriptionStatus[] = status === before.status ? [] : [status],
): Promise<AgentSubscription> {
  const moved = status !== before.status;
  const set = {
    ...change,
    status,
    ...(moved ? { graceEndsAt: status === AgentSubscriptionStatus.PAST_DUE ? graceFrom(cause.at) : null } : {}),
    ...(isLive(status) ? {} : { endedAt: cause.at, cancelAtPeriodEnd: false }),
  };
  const next: TimedSubscription = { ...timesOf(before), ...set };
  const { source, actorId, reason, at } = cause;
  const rows = route.map((to, index) => ({
    ...{ from: route[index - 1] ?? before.status, to, source, actorId, reason, at },
  }));
  const now = { ...set, dueAt: dueChange(next)?.at ?? null, updatedAt: new Date() };
  const { matchedCount } = await AgentSubscriptionModel.updateOne(
    { _id: before._id, revision: before.revision },
    {
      $set: now,
      $inc: { revision: 1 },
      ...(moved ? { $push: { history: { $each: rows } } } : {}),
    },
    { timestamps: false, ...(session ? { session } : {}) },
  );
  if (matchedCount === 0) {
    throw conflict();
  }
  return copyOf(AgentSubscription, before, {
    ...now,
    ...{ revision: before.revision + 1, history: [...before.history, ...(moved ? rows : [])] },
  });
}

function graceFrom(at: Date): Date {
  return new Date(at.getTime() + GRACE_DAYS * DAY);
}

function timesOf({
  status,
  createdAt,
  currentPeriodEnd,
  cancelAtPeriodEnd,
  graceEndsAt,
  stripeSubscriptionId,
}: AgentSubscription): TimedSubscription {
  const times = { status, createdAt, currentPeriodEnd, cancelAtPeriodEnd, graceEndsAt };
  return { ...times, ...(stripeSubscriptionId === undefined ? {} : { stripeSubscriptionId }) };
}
