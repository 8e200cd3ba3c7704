import { trusted } from 'mongoose';
import { asClass } from '../../database/entity.js';
import { isConflict } from '../../shared/errors.js';
import { AgentSubscription, AgentSubscriptionModel } from './agent-subscription.model.js';
import { dueChange } from './agent-subscription.time.js';
import { writeSubscription } from './agent-subscription-write.service.js';
import { systemCause } from './transaction-write.service.js';

const BATCH = 100;
const MAX_BATCHES = 20;

/**
 * Brings about what time has made due: ends of periods and trials, of grace, of the wait for a first payment. Each is one
 * compare-and-set, so that any number of servers may do it at once; answers what this one did.
 */
export async function applyDueChanges(now: Date): Promise<AgentSubscription[]> {
  const changed: AgentSubscription[] = [];
  for (let batch = 1; batch <= MAX_BATCHES; batch += 1) {
    const due = await AgentSubscriptionModel.find({ dueAt: trusted({ $gt: new Date(0), $lte: now }) })
      .sort({ dueAt: 1 })
      .limit(BATCH)
      .lean<AgentSubscription[]>();
    const done = await Promise.all(due.map((plain) => applyDue(asClass(AgentSubscription, plain), now)));
    changed.push(...done.filter((one) => one !== undefined));
    if (due.length < BATCH) break;
  }
  return changed;
}

/** Undefined where nothing is due, or another server was faster. */
export async function applyDue(subscription: AgentSubscription, now: Date): Promise<AgentSubscription | undefined> {
  const due = dueChange(subscription);
  if (!due || due.at > now) return undefined;
  try {
    return await writeSubscription(subscription, due.to, {}, systemCause(due.reason, due.at));
  } catch (error) {
    if (isConflict(error)) return undefined;
    throw error;
  }
}
