import { trusted } from 'mongoose';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import type { Context } from '../../../graphql/context.js';
import { AgentSubscription, AgentSubscriptionModel } from './agent-subscription.model.js';
import { ownedBy } from '../transaction/transaction.loaders.js';

/** Subscriptions by ID; null if missing or owned by another account. */
export const subscriptionLoader = defineLoader<string, AgentSubscription | null>(async (ids, scope) => {
  const owner = ownedBy((scope as Context).viewer);
  if (!owner) return new Map();
  const found = await AgentSubscriptionModel.find({ _id: trusted({ $in: [...ids] }), ...owner })
    .maxTimeMS(MAX_READ_TIME)
    .lean<AgentSubscription[]>();
  return new Map(found.map((plain) => [plain._id, asClass(AgentSubscription, plain)]));
}, null);
