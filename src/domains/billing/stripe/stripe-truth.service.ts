import { trusted, type QueryFilter } from 'mongoose';
import { updateEach } from '../../../database/bulk.js';
import type { Entity, Model } from '../../../database/entity.js';
import { inTransaction } from '../../../database/transaction.js';
import {
  PaymentOutcomeUnknown,
  PaymentRefused,
  type PaymentProvider,
  type ProviderKind,
} from '../../../graphql/payment-provider.js';
import { inTurn } from '../../../shared/turns.js';
import { AgentSubscriptionModel } from '../agent-subscription/agent-subscription.model.js';
import { LIVE } from '../agent-subscription/agent-subscription.states.js';
import { WebhookOutcome } from '../billing/billing.enums.js';
import { isAtProvider } from './provider-ids.js';
import { effectOf } from './stripe-apply.service.js';
import { answerOf, type StripeEvent } from './stripe-event.js';
import { subjectsOf } from './stripe-fact.js';
import { TransactionStatus } from '../transaction/transaction.enums.js';
import { TransactionModel, type Transaction } from '../transaction/transaction.model.js';

export interface ProviderRef {
  kind: ProviderKind;
  id: string;
}

/** Fetches an object from Stripe; undefined if it does not exist or Stripe does not respond. */
export async function answerFor(
  payments: Pick<PaymentProvider, 'object'> | undefined,
  { kind, id }: ProviderRef,
): Promise<StripeEvent | undefined> {
  if (!payments || (kind === 'payment_intent' && !isAtProvider(id))) return undefined;
  try {
    const answer = await payments.object(kind, id);
    return answer && answerOf(kind, answer);
  } catch (error) {
    if (error instanceof PaymentOutcomeUnknown || error instanceof PaymentRefused) return undefined;
    throw error;
  }
}

/** Which of these Stripe IDs or own IDs belong to a stored record. */
export async function knownSubjects(ids: readonly string[]): Promise<Set<string>> {
  const among = trusted({ $in: [...new Set(ids)] });
  const found = await Promise.all([
    idsIn(TransactionModel, { stripePaymentIntentId: among }, 'stripePaymentIntentId'),
    idsIn(TransactionModel, { stripeChargeId: among }, 'stripeChargeId'),
    idsIn(TransactionModel, { _id: among }, '_id'),
    idsIn(AgentSubscriptionModel, { stripeSubscriptionId: among }, 'stripeSubscriptionId'),
    idsIn(AgentSubscriptionModel, { _id: among }, '_id'),
  ]);
  return new Set(found.flat());
}

async function idsIn<T extends Entity>(model: Model<T>, filter: object, field: string): Promise<string[]> {
  const rows = await model.find(filter as QueryFilter<T>, { [field]: 1 }).lean<Record<string, string>[]>();
  return rows.map((row) => row[field] ?? '');
}

/** Maximum number of objects fetched per status in one reconciliation. */
const MOST = 200;
const { PENDING, REQUIRES_ACTION, PROCESSING, AUTHORIZED, FAILED, DISPUTED } = TransactionStatus;

/** Syncs open objects from Stripe, least recently checked first. Returns how many records changed. */
export async function takeOverObjects(payments: Pick<PaymentProvider, 'object'>, now: Date): Promise<number> {
  let changed = 0;
  for (const ref of await openObjects(now)) if (await takeOver(payments, ref, now)) changed += 1;
  return changed;
}

/** Syncs one object from Stripe; returns whether a record changed. */
export async function takeOver(
  payments: Pick<PaymentProvider, 'object'>,
  ref: ProviderRef,
  now: Date,
): Promise<boolean> {
  const answer = await answerFor(payments, ref);
  if (!answer) return false;
  return inTurn(subjectsOf(answer.fact)[0] ?? ref.id, async () => {
    const { outcome } = await inTransaction(async (session) => effectOf(answer, { session, at: now, canAsk: false }));
    return outcome === WebhookOutcome.APPLIED;
  });
}

async function openObjects(now: Date): Promise<ProviderRef[]> {
  const refs: ProviderRef[] = [];
  for (const status of [PENDING, REQUIRES_ACTION, PROCESSING, AUTHORIZED, FAILED]) {
    for (const { stripePaymentIntentId: id } of await nextTransactions({ isRefund: false, status }, now)) {
      if (isAtProvider(id)) refs.push({ kind: 'payment_intent', id });
    }
  }
  for (const status of [PENDING, REQUIRES_ACTION]) {
    for (const { stripeRefundId: id } of await nextTransactions({ isRefund: true, status }, now)) {
      if (id) refs.push({ kind: 'refund', id });
    }
  }
  for (const row of await nextTransactions({ isRefund: false, status: DISPUTED }, now)) {
    if (!isAtProvider(row.stripePaymentIntentId)) continue;
    for (const { _id } of row.disputes) refs.push({ kind: 'dispute', id: _id });
  }
  for (const status of LIVE) {
    for (const { stripeSubscriptionId: id } of await nextOf(
      AgentSubscriptionModel,
      { status },
      ['stripeSubscriptionId'],
      now,
    )) {
      if (id) refs.push({ kind: 'subscription', id });
    }
  }
  return refs;
}

type OpenTransaction = Pick<Transaction, 'disputes' | 'stripePaymentIntentId' | 'stripeRefundId'>;

function nextTransactions(filter: QueryFilter<Transaction>, now: Date): Promise<OpenTransaction[]> {
  return nextOf(TransactionModel, filter, ['disputes', 'stripePaymentIntentId', 'stripeRefundId'], now);
}

/** The given fields of the records checked least recently, so that each gets its turn; they count as checked from now on. */
async function nextOf<T extends Entity & { checkedAt?: Date | null }, K extends keyof T & string>(
  model: Model<T>,
  filter: QueryFilter<T>,
  fields: readonly K[],
  now: Date,
): Promise<Pick<T, K>[]> {
  const rows = await model
    .find(filter, Object.fromEntries(fields.map((field) => [field, 1])))
    .sort({ checkedAt: 1, _id: -1 })
    .limit(MOST)
    .lean<(Pick<T, K> & { _id: string })[]>();
  const among = { _id: trusted({ $in: rows.map(({ _id }) => _id) }) };
  await updateEach(model, among as QueryFilter<T>, { $set: { checkedAt: now } }, { timestamps: false });
  return rows;
}
