import { deleteEach } from '../../../database/bulk.js';
import type { Model } from '../../../database/entity.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { ApiUsageModel } from './api-usage.model.js';
import { ChatInteractionModel } from './chat-interaction.model.js';
import { SpendingLimitModel, SpendingPeriodModel } from '../spending/spending.model.js';
import { ToolUsageModel } from './tool-usage.model.js';
import type { UsageRecord } from './usage.record.js';

/** Hides the redundant `userId`, and `origin`, which can name a service. */
const HIDDEN = { origin: 0, userId: 0 } as const;

function ofUsage(collection: string, model: Model<UsageRecord>): PersonalData {
  return {
    collection,
    export: ({ userId }) => model.find({ userId }, HIDDEN).sort({ day: 1 }).lean(),
    eraseAhead: ({ userId }) => deleteEach(model, { userId }),
    erase: async ({ userId }, session) => ({ records: await deleteEach(model, { userId }, { session }) }),
  };
}

/** Usage data belongs to its user alone: an erasure removes all of it. */
export const usagePersonalData: readonly PersonalData[] = [
  ofUsage('toolusages', ToolUsageModel as unknown as Model<UsageRecord>),
  ofUsage('apiusages', ApiUsageModel as unknown as Model<UsageRecord>),
  ofUsage('chatinteractions', ChatInteractionModel as unknown as Model<UsageRecord>),
  {
    collection: 'spendingperiods',
    export: ({ userId }) => SpendingPeriodModel.find({ userId }, HIDDEN).lean(),
    erase: async ({ userId }, session) => ({ records: await deleteEach(SpendingPeriodModel, { userId }, { session }) }),
  },
  {
    collection: 'spendinglimits',
    export: ({ userId }) => SpendingLimitModel.find({ _id: userId }).lean(),
    erase: async ({ userId }, session) => ({
      records: await deleteEach(SpendingLimitModel, { _id: userId }, { session }),
    }),
  },
];
