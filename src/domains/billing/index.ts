import type { Domain } from '../../graphql/domain.js';
import { applyDueChanges } from './agent-subscription/agent-subscription.due.service.js';
import { AgentSubscriptionResolver } from './agent-subscription/agent-subscription.resolver.js';
import { subscriptionsByIds } from './agent-subscription/agent-subscription-read.service.js';
import { billingPersonalData } from './billing/billing-personal-data.service.js';
import { TransactionDeskResolver } from './transaction/transaction-desk.resolver.js';
import {
  AgentSubscriptionStatusChangeResolver,
  TransactionPartsResolver,
  TransactionStatusChangeResolver,
  WebhookEventPartsResolver,
} from './transaction/transaction-parts.resolver.js';
import { reconcileInTime } from './transaction/transaction-reconcile.service.js';
import { TransactionResolver } from './transaction/transaction.resolver.js';
import { transactionsByIds } from './transaction/transaction.service.js';
import { webhookEventsByIds } from './webhook-event/webhook-event.service.js';
import { transactionRoutes } from './transaction/transaction.rest.js';

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
    { name: 'apply-due-subscription-changes', everySeconds: 30, run: applyDueChanges },
    { name: 'reconcile-stripe', everySeconds: 15 * 60, run: reconcileInTime },
  ],
  personalData: billingPersonalData,
};
