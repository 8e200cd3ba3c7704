import type { Domain } from '../../graphql/domain.js';
import { applyDueChanges } from './agent-subscription.due.service.js';
import { AgentSubscriptionResolver } from './agent-subscription.resolver.js';
import { subscriptionsByIds } from './agent-subscription-read.service.js';
import { billingPersonalData } from './billing-personal-data.service.js';
import { TransactionDeskResolver } from './transaction-desk.resolver.js';
import {
  AgentSubscriptionStatusChangeResolver,
  TransactionPartsResolver,
  TransactionStatusChangeResolver,
  WebhookEventPartsResolver,
} from './transaction-parts.resolver.js';
import { reconcileInTime } from './transaction-reconcile.service.js';
import { TransactionResolver } from './transaction.resolver.js';
import { transactionsByIds } from './transaction.service.js';
import { webhookEventsByIds } from './webhook-event.service.js';
import { transactionRoutes } from './transaction.rest.js';

export const billing: Domain = {
  name: 'billing',
  routes: transactionRoutes,
  resolvers: [
    TransactionResolver,
    TransactionDeskResolver,
    TransactionPartsResolver,
    TransactionStatusChangeResolver,
    WebhookEventPartsResolver,
    AgentSubscriptionResolver,
    AgentSubscriptionStatusChangeResolver,
  ],
  nodes: { txn: transactionsByIds, asub: subscriptionsByIds, whe: webhookEventsByIds },
  jobs: [
    { name: 'end due subscriptions', everySeconds: 30, run: applyDueChanges },
    { name: 'reconcile with Stripe', everySeconds: 15 * 60, run: reconcileInTime },
  ],
  personalData: billingPersonalData,
};
