import type { TallyClient } from '../client.js';
import type { TallyError } from '../errors.js';
import {
  AgentPlansDocument,
  BillingSummaryDocument,
  CancelAgentPlanDocument,
  CreatePaymentDocument,
  MyAgentSubscriptionsDocument,
  MyTransactionsDocument,
  ResumeAgentPlanDocument,
  SubscribeToAgentDocument,
  TransactionDocument,
  TransactionUpdatedDocument,
  type AgentPlansQuery,
  type AgentSubscriptionPartsFragment,
  type BillingSummaryFilter,
  type BillingSummaryQuery,
  type CancelAgentSubscriptionInput,
  type CreatePaymentInput,
  type MyAgentSubscriptionsQuery,
  type MyAgentSubscriptionsQueryVariables,
  type MyTransactionsQuery,
  type MyTransactionsQueryVariables,
  type SubscribeToAgentInput,
  type TransactionPartsFragment,
  type TransactionQuery,
} from '../generated/graphql.js';
import { given, mutate, query, refreshLists, subscribe } from '../operations.js';
import { onceOnly } from '../repeats.js';

/** Your payments and refunds, newest first, page by page. */
export async function myTransactions(
  client: TallyClient,
  variables: MyTransactionsQueryVariables = {},
): Promise<MyTransactionsQuery['myTransactions']> {
  return (await query(client, MyTransactionsDocument, variables)).myTransactions;
}

/** A payment with its items and history; null if it does not exist or you cannot see it. */
export async function transaction(client: TallyClient, id: string): Promise<TransactionQuery['transaction']> {
  return (await query(client, TransactionDocument, { id })).transaction;
}

/** Amounts paid and refunded in a period, by currency. */
export async function billingSummary(
  client: TallyClient,
  filter: BillingSummaryFilter = {},
): Promise<BillingSummaryQuery['billingSummary']> {
  return (await query(client, BillingSummaryDocument, { filter })).billingSummary;
}

/** What Stripe's payment form in the page needs. */
export interface StartedPayment<Record> {
  readonly record: Record;
  /** For Stripe.js; undefined if there is nothing to pay now. */
  readonly clientSecret: string | undefined;
}

/** Starts a payment. Retrying it over a bad connection does not create a second one. */
export async function createPayment(
  client: TallyClient,
  input: CreatePaymentInput,
): Promise<StartedPayment<TransactionPartsFragment>> {
  const { createPayment: payload } = await mutate(client, CreatePaymentDocument, { input: onceOnly(input) });
  refreshLists(client, ['myTransactions']);
  return { record: given(payload.transaction), clientSecret: payload.clientSecret ?? undefined };
}

export async function agentPlans(client: TallyClient, agentId: string): Promise<AgentPlansQuery['agentPlans']> {
  return (await query(client, AgentPlansDocument, { agentId })).agentPlans;
}

export async function myAgentSubscriptions(
  client: TallyClient,
  variables: MyAgentSubscriptionsQueryVariables = {},
): Promise<MyAgentSubscriptionsQuery['myAgentSubscriptions']> {
  return (await query(client, MyAgentSubscriptionsDocument, variables)).myAgentSubscriptions;
}

export async function subscribeToAgent(
  client: TallyClient,
  input: SubscribeToAgentInput,
): Promise<StartedPayment<AgentSubscriptionPartsFragment>> {
  const { subscribeToAgent: payload } = await mutate(client, SubscribeToAgentDocument, { input: onceOnly(input) });
  refreshLists(client, ['myAgentSubscriptions']);
  return { record: given(payload.subscription), clientSecret: payload.clientSecret ?? undefined };
}

export async function cancelAgentSubscription(
  client: TallyClient,
  id: string,
  input: CancelAgentSubscriptionInput = {},
): Promise<AgentSubscriptionPartsFragment> {
  const data = await mutate(client, CancelAgentPlanDocument, { id, input });
  return given(data.cancelAgentSubscription.subscription);
}

export async function resumeAgentSubscription(
  client: TallyClient,
  id: string,
): Promise<AgentSubscriptionPartsFragment> {
  return given((await mutate(client, ResumeAgentPlanDocument, { id })).resumeAgentSubscription.subscription);
}

/** Calls back with each change of a payment, or of all your payments, until the returned function is called. */
export function watchTransactions(
  client: TallyClient,
  { id }: { id?: string },
  changed: (transaction: TransactionPartsFragment) => void,
  failed?: (error: TallyError) => void,
): () => void {
  return subscribe(client, TransactionUpdatedDocument, id === undefined ? {} : { id }, {
    next: ({ transactionUpdated }) => changed(transactionUpdated),
    ...(failed ? { error: failed } : {}),
  });
}
