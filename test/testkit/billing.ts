import { readFileSync } from 'node:fs';
import { Role, type Viewer } from '../../src/auth/viewer.js';
import { newId } from '../../src/shared/ids.js';
import { aUser, service, webhook } from './callers.js';
import type { Graph } from './graph.js';
import type { Problem } from './tickets.js';

export const aBillingAgent = (): ReturnType<typeof aUser> => aUser({ roles: [Role.BILLING_AGENT] });

interface MoneyView {
  amountMinor: number;
  currency: string;
}

export interface TransactionView {
  id: string;
  type: string;
  status: string;
  amount: MoneyView;
  captured: MoneyView;
  refunded: MoneyView;
  pendingRefund: MoneyView;
  refundable: MoneyView;
  disputed: MoneyView;
  capturedAt: string | null;
  description: string | null;
  user: { id: string } | null;
  parent: { id: string } | null;
  stripePaymentIntentId: string | null;
  stripeRefundId: string | null;
  refunds: { id: string; status: string; amount: MoneyView }[];
  disputes: { id: string; status: string; amount: MoneyView }[];
  history: { from: string; to: string; source: string; reason: string | null; actor: { id: string } | null }[];
  timeline: {
    source: string;
    event: string | null;
    outcome: string;
    reason: string | null;
    changes: { from: string; to: string }[];
  }[];
}

export const TRANSACTION_FIELDS = `fragment M on Money { amountMinor currency }
fragment T on Transaction {
  id type status amount { ...M } captured { ...M } refunded { ...M } pendingRefund { ...M } refundable { ...M } disputed { ...M }
  capturedAt description user { id } parent { id } stripePaymentIntentId stripeRefundId
  refunds { id status amount { ...M } } disputes { id status amount { ...M } }
  history { from to source reason actor { id } }
  timeline { source event outcome reason changes { from to } }
}`;

const PROBLEMS = 'userErrors { code message field allowed }';

export interface TransactionAnswer {
  transaction: TransactionView | null;
  userErrors: Problem[];
}

/** Records a transaction as a back end of the platform would. */
export async function record(graph: Graph, input: object): Promise<TransactionAnswer> {
  const document = `mutation ($input: RecordTransactionInput!) {
    recordTransaction(input: $input) { transaction { ...T } ${PROBLEMS} }
  } ${TRANSACTION_FIELDS}`;
  return (await graph.data<{ recordTransaction: TransactionAnswer }>(service, document, { input })).recordTransaction;
}

/** A payment of somebody: 10.00 USD that succeeded, unless said otherwise. */
export async function aPayment(graph: Graph, userId: string, input: object = {}): Promise<TransactionView> {
  const given = { userId, type: 'PURCHASE', amountMinor: 1_000, currency: 'USD', status: 'SUCCEEDED', ...input };
  const { transaction, userErrors } = await record(graph, given);
  if (!transaction) throw new Error(JSON.stringify(userErrors));
  return transaction;
}

export async function update(graph: Graph, id: string, status: string, reason?: string): Promise<TransactionAnswer> {
  const document = `mutation ($id: ID!, $input: UpdateTransactionStatusInput!) {
    updateTransactionStatus(id: $id, input: $input) { transaction { ...T } ${PROBLEMS} }
  } ${TRANSACTION_FIELDS}`;
  const input = { status, ...(reason === undefined ? {} : { reason }) };
  const answer = await graph.data<{ updateTransactionStatus: TransactionAnswer }>(service, document, { id, input });
  return answer.updateTransactionStatus;
}

export interface RefundAnswer {
  refund: TransactionView | null;
  payment: TransactionView | null;
  userErrors: Problem[];
}

export async function refund(graph: Graph, viewer: Viewer, id: string, input: object = {}): Promise<RefundAnswer> {
  const document = `mutation ($id: ID!, $input: RefundTransactionInput!) {
    refundTransaction(id: $id, input: $input) { refund { ...T } payment { ...T } ${PROBLEMS} }
  } ${TRANSACTION_FIELDS}`;
  const given = { reason: 'REQUESTED_BY_CUSTOMER', ...input };
  const answer = await graph.data<{ refundTransaction: RefundAnswer }>(viewer, document, { id, input: given });
  return answer.refundTransaction;
}

/** A refund that is done: promised, then told to have succeeded. */
export async function refunded(graph: Graph, viewer: Viewer, id: string, amountMinor?: number): Promise<string> {
  const answer = await refund(graph, viewer, id, amountMinor === undefined ? {} : { amountMinor });
  if (!answer.refund) throw new Error(JSON.stringify(answer.userErrors));
  await update(graph, answer.refund.id, 'SUCCEEDED');
  return answer.refund.id;
}

export async function read(graph: Graph, viewer: Viewer, id: string): Promise<TransactionView | null> {
  const document = `query ($id: ID!) { transaction(id: $id) { ...T } } ${TRANSACTION_FIELDS}`;
  return (await graph.data<{ transaction: TransactionView | null }>(viewer, document, { id })).transaction;
}

export interface EventView {
  id: string;
  eventId: string;
  type: string;
  outcome: string;
  reason: string | null;
  transaction: { id: string } | null;
  subscription: { id: string } | null;
}

/** Hands in an event as the webhook will. */
export async function apply(graph: Graph, event: object): Promise<EventView> {
  const document = `mutation ($input: ApplyStripeEventInput!) {
    applyStripeEvent(input: $input) {
      event { id eventId type outcome reason transaction { id } subscription { id } } ${PROBLEMS}
    }
  }`;
  const answer = await graph.data<{ applyStripeEvent: { event: EventView | null; userErrors: Problem[] } }>(
    webhook,
    document,
    { input: { event } },
  );
  if (!answer.applyStripeEvent.event) throw new Error(JSON.stringify(answer.applyStripeEvent.userErrors));
  return answer.applyStripeEvent.event;
}

type Json = Record<string, unknown>;

/** Objects as Stripe's API returns them; see SOURCE.md beside the file. */
const OBJECTS = JSON.parse(readFileSync(new URL('../fixtures/stripe/objects.json', import.meta.url), 'utf8')) as Record<
  string,
  Json
>;

/** One of Stripe's sample objects with other fields. */
export function stripeObject(kind: string, fields: Json = {}): Json {
  const object = OBJECTS[kind];
  if (!object) throw new Error(`There is no ${kind} among Stripe's objects.`);
  return { ...structuredClone(object), ...fields };
}

/** An event around an object, at a second that rises with each call unless it is given. */
export function stripeEvent(type: string, object: Json, fields: Json = {}): Json {
  seconds += 1;
  return { ...stripeObject('event'), id: newId('evt'), type, created: seconds, data: { object }, ...fields };
}

let seconds = 1_764_000_000;

export const newStripeId = (prefix: string): string => newId(prefix);

export const LEDGER = `{ ledgerCheck {
  clean payments refunds problemCount byCurrency { currency gross { amountMinor } refunded { amountMinor } disputed { amountMinor } net { amountMinor } count }
  problems { problem expected found transaction { id } }
} }`;

export interface LedgerView {
  clean: boolean;
  payments: number;
  refunds: number;
  problemCount: number;
  problems: { problem: string; expected: string; found: string; transaction: { id: string } | null }[];
  byCurrency: {
    currency: string;
    gross: { amountMinor: number };
    refunded: { amountMinor: number };
    disputed: { amountMinor: number };
    net: { amountMinor: number };
    count: number;
  }[];
}

export async function ledger(graph: Graph, viewer: Viewer): Promise<LedgerView> {
  return (await graph.data<{ ledgerCheck: LedgerView }>(viewer, LEDGER)).ledgerCheck;
}
