import { usagePersonalData } from './usage-personal-data.service.js';
import { UsageResolver } from './usage.resolver.js';
import { usageNodes } from './usage.service.js';

/** Usage and cost tracking. */
export const usagePart = {
  resolvers: [UsageResolver],
  nodes: usageNodes,
  personalData: usagePersonalData,
} as const;

export { UsageUnit } from './usage.enums.js';
export { addedUp, dayOf, metered, periodOf, quantityOf, type PriceList, type UsageAmount } from './usage.prices.js';
export { UsageQuantity, UsageQuantityInput } from './usage.record.js';
export { ownerOf, timeOf } from './usage.service.js';
export {
  ensurePeriod,
  holdSpending,
  inSpendingTurn,
  notEnough,
  settleSpending,
  spendingOf,
  type SpendingChange,
} from '../spending/spending.service.js';
