import { trusted } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { changeRecord, type RecordChange } from '../../../database/record.js';
import { AgentSubscription, AgentSubscriptionModel } from './agent-subscription.model.js';
import { dueChange } from './agent-subscription.time.js';
import { subscriptionChange } from './agent-subscription-write.service.js';
import { systemCause } from '../transaction/transaction-write.service.js';

const BATCH = 100;
const MAX_BATCHES = 20;

/**
 * Applies due changes: the end of periods, trials, grace periods and the time for a first payment. Each is one
 * transaction, so that several servers can run this at once. Returns the subscriptions this server changed.
 */
export async function applyDueChanges(now: Date): Promise<AgentSubscription[]> {
  const changed: AgentSubscription[] = [];
  for (let batch = 1; batch <= MAX_BATCHES; batch += 1) {
    const due = await AgentSubscriptionModel.find({ dueAt: trusted({ $gt: new Date(0), $lte: now }) })
      .sort({ dueAt: 1 })
      .limit(BATCH)
      .lean<AgentSubscription[]>();
    const done = await Promise.all(due.map((plain) => applyDue(plain, now)));
    changed.push(...done.filter((one) => one !== undefined));
    if (due.length < BATCH) break;
  }
  return changed;
}

/** Undefined if nothing is due, or another server has already applied the change. */
export async function applyDue(
  { _id }: Pick<AgentSubscription, '_id'>,
  now: Date,
): Promise<AgentSubscription | undefined> {
  const target = { filter: { _id }, what: 'subscription' };
  const { before, after } = await changeRecord(AgentSubscriptionModel, target, (plain) => dueWrite(plain, now));
  return before === after ? undefined : asClass(AgentSubscription, after);
}

/** The due change of a subscription, if any. */
export function dueWrite(plain: AgentSubscription, now: Date): RecordChange<AgentSubscription> | undefined {
  const subscription = asClass(AgentSubscription, plain);
  const due = dueChange(subscription);
  if (!due || due.at > now) return undefined;
  return subscriptionChange(subscription, due.to, {}, systemCause(due.reason, due.at));
}
