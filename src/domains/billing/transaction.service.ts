import { requireUser, viewerKey } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { asClass } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import { findPage, type Page } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { conflict, inputError, isConflict, notFound } from '../../shared/errors.js';
import { formatMoney } from '../../shared/money.js';
import { assertTransition } from '../../shared/states.js';
import { oneOf } from '../../shared/text.js';
import { userLoader } from '../identity/index.js';
import { subscriptionOf } from './agent-subscription.service.js';
import { applyWaitingEvents } from './stripe-event.service.js';
import { TransactionSort, TransactionStatus, TransactionType, type RefundReason } from './transaction.enums.js';
import { transactionLoader } from './transaction.loaders.js';
import { Transaction, TransactionModel } from './transaction.model.js';
import { changeRefundStatus, recordRefund } from './transaction-refund.service.js';
import { newTransaction, type ItemRecord, type TransactionRecord } from './transaction-record.js';
import { isDerivedMove, PAYMENT_STATES } from './transaction.states.js';
import { causeOf, changeRow, forget, writeTransaction, type Cause } from './transaction-write.service.js';

const { PENDING, REQUIRES_ACTION, PROCESSING, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED } = TransactionStatus;

/** What a record may begin with. */
const FIRST_OF_PAYMENT = [PENDING, REQUIRES_ACTION, PROCESSING, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED];
const FIRST_OF_REFUND = [PENDING, REQUIRES_ACTION, SUCCEEDED];
const MAX_TRIES = 5;

export interface RecordFields {
  userId: string;
  type: TransactionType;
  amountMinor: number;
  currency: string;
  status?: TransactionStatus | null | undefined;
  description?: string | null | undefined;
  items?: { description: string; quantity: number; unitAmountMinor: number }[] | null | undefined;
  parentTransactionId?: string | null | undefined;
  refundReason?: RefundReason | null | undefined;
  subscriptionId?: string | null | undefined;
  stripePaymentIntentId?: string | null | undefined;
  stripeCustomerId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Books what a back end of the platform tells: once for its key, and once for a payment intent. */
export async function recordTransaction(context: Context, input: RecordFields, now = new Date()): Promise<Transaction> {
  const items = itemsOf(input);
  assertFirstStatus(input);
  const { id, replayed } = await recordIdFor({
    actor: viewerKey(context.viewer),
    operation: 'recordTransaction',
    key: input.idempotencyKey ?? undefined,
    input,
    prefix: 'txn',
  });
  const made = replayed ? await storedTransaction(id) : null;
  if (made) return made;
  if (!(await userLoader(context).load(input.userId))) throw notFound('account', 'input.userId');
  if (input.type === TransactionType.REFUND) return recordRefundOf(context, id, input, now);
  await assertOwnSubscription(input);
  const transaction = await insert(
    newTransaction({
      _id: id,
      type: input.type,
      status: input.status ?? PENDING,
      userId: input.userId,
      amountMinor: input.amountMinor,
      currency: input.currency,
      description: input.description ?? null,
      items,
      subscriptionId: input.subscriptionId ?? null,
      ...(input.stripePaymentIntentId ? { stripePaymentIntentId: input.stripePaymentIntentId } : {}),
      ...(input.stripeCustomerId ? { stripeCustomerId: input.stripeCustomerId } : {}),
      at: now,
    }),
  );
  if (!input.stripePaymentIntentId) return transaction;
  // Stripe may have been faster than whoever records the payment.
  const applied = await applyWaitingEvents([input.stripePaymentIntentId], now);
  return applied > 0 ? ((await storedTransaction(id)) ?? transaction) : transaction;
}

function recordRefundOf(context: Context, id: string, input: RecordFields, now: Date): Promise<Transaction> {
  const { parentTransactionId, userId, currency, amountMinor, description } = input;
  if (!parentTransactionId) {
    throw inputError('REQUIRED', 'input.parentTransactionId', 'A REFUND names the payment that is refunded.');
  }
  return recordRefund(
    context,
    parentTransactionId,
    { id, amountMinor, status: input.status ?? PENDING, reason: input.refundReason ?? null, description },
    { payment: 'input.parentTransactionId', amount: 'input.amountMinor' },
    causeOf(context, null, now),
    (payment) => {
      if (payment.userId !== userId) throw notFound('payment', 'input.parentTransactionId');
      if (payment.currency === currency) return;
      throw inputError('INVALID', 'input.currency', `The payment is in ${payment.currency}, and so is its refund.`);
    },
  );
}

function itemsOf({ items, amountMinor, currency }: RecordFields): ItemRecord[] {
  const rows = (items ?? []).map(({ description, quantity, unitAmountMinor }) => ({
    description,
    quantity,
    unitAmountMinor,
    currency,
  }));
  const sum = rows.reduce((total, { quantity, unitAmountMinor }) => total + quantity * unitAmountMinor, 0);
  if (rows.length > 0 && sum !== amountMinor) {
    const amount = formatMoney({ amountMinor, currency });
    throw inputError('INVALID', 'input.items', `The prices of the items must add up to the amount, ${amount}.`);
  }
  return rows;
}

function assertFirstStatus({ type, status, parentTransactionId, refundReason }: RecordFields): void {
  const isRefund = type === TransactionType.REFUND;
  const allowed = isRefund ? FIRST_OF_REFUND : FIRST_OF_PAYMENT;
  if (status && !allowed.includes(status)) {
    const names = allowed.map((one) => one.toUpperCase());
    throw inputError('INVALID', 'input.status', `It may begin as ${oneOf(names)}.`, names);
  }
  if (isRefund) return;
  if (parentTransactionId) {
    throw inputError('INVALID', 'input.parentTransactionId', 'Only a REFUND has a parent.');
  }
  if (refundReason) throw inputError('INVALID', 'input.refundReason', 'Only a REFUND has such a reason.');
}

async function assertOwnSubscription({ subscriptionId, userId }: RecordFields): Promise<void> {
  if (!subscriptionId) return;
  const subscription = await subscriptionOf(userId, subscriptionId);
  if (!subscription) throw notFound('subscription', 'input.subscriptionId');
}

/** Writes once for the id: a repetition reads the one that is there. */
async function insert(record: TransactionRecord): Promise<Transaction> {
  try {
    await TransactionModel.create(record);
    return asClass(Transaction, record);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const made = await storedTransaction(record._id);
  if (made) return made;
  throw inputError('ALREADY_DONE', 'input.stripePaymentIntentId', 'This payment intent is recorded already.');
}

async function storedTransaction(id: string): Promise<Transaction | null> {
  const found = await TransactionModel.findOne({ _id: id }).lean<Transaction>();
  return found && asClass(Transaction, found);
}

export interface StatusFields {
  status: TransactionStatus;
  reason?: string | null | undefined;
}

/** What became of a payment or a refund. What follows from refunds and disputes is never set by hand. */
export async function updateTransactionStatus(
  context: Context,
  id: string,
  { status, reason }: StatusFields,
  now = new Date(),
): Promise<Transaction> {
  const cause = causeOf(context, reason, now);
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const stored = await storedTransaction(id);
    if (!stored) throw notFound('transaction');
    if (stored.isRefund) return changeRefundStatus(context, stored, status, cause);
    assertTransition(PAYMENT_STATES, stored.status, status, 'input.status');
    assertByHand(stored.status, status);
    const changed = await movePayment(stored, status, cause);
    if (!changed) continue;
    forget(context, changed);
    return changed;
  }
  throw conflict();
}

function assertByHand(from: TransactionStatus, to: TransactionStatus): void {
  if (!isDerivedMove(from, to)) return;
  throw inputError(
    'NOT_ALLOWED',
    'input.status',
    'That follows from refunds and disputes: refund the payment, or tell what became of the refund.',
  );
}

/** Undefined where somebody else was faster. */
async function movePayment(
  stored: Transaction,
  status: TransactionStatus,
  cause: Cause,
): Promise<Transaction | undefined> {
  const captured = status === SUCCEEDED ? { capturedMinor: stored.amountMinor, capturedAt: cause.at } : {};
  try {
    return await writeTransaction(undefined, stored, { status, ...captured }, [
      changeRow(stored.status, status, cause),
    ]);
  } catch (error) {
    if (isConflict(error)) return undefined;
    throw error;
  }
}

/** Which part of a list. */
export interface PageRequest {
  first: number;
  after?: string | null | undefined;
}

export interface MyTransactionsRequest {
  type?: TransactionType | null | undefined;
  status?: TransactionStatus | null | undefined;
}

/** The caller's own transactions, refunds included, newest first. */
export function myTransactions(
  context: Context,
  filter: MyTransactionsRequest,
  page: PageRequest,
): Promise<Page<Transaction>> {
  return transactionsOfUser(requireUser(context.viewer).userId, filter, page);
}

/** All transactions of an account, refunds included, newest first. */
export function transactionsOfUser(
  userId: string,
  { type, status }: MyTransactionsRequest,
  page: PageRequest,
): Promise<Page<Transaction>> {
  return findPage(TransactionModel, Transaction, {
    filter: {
      userId,
      ...(type ? { type } : {}),
      ...(status ? { status } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

export interface TransactionsRequest extends MyTransactionsRequest {
  userId?: string | null | undefined;
  currency?: string | null | undefined;
}

const SORT_FIELDS = {
  [TransactionSort.CREATED_AT_DESC]: '_id',
  [TransactionSort.UPDATED_AT_DESC]: 'updatedAt',
} as const;

/** Everybody's payments, or refunds, for billing agents. */
export function listTransactions(
  { type, status, userId, currency }: TransactionsRequest,
  sort: TransactionSort,
  page: PageRequest,
): Promise<Page<Transaction>> {
  return findPage(TransactionModel, Transaction, {
    filter: {
      isRefund: type === TransactionType.REFUND,
      ...(status ? { status } : {}),
      ...(type && type !== TransactionType.REFUND ? { type } : {}),
      ...(userId ? { userId } : {}),
      ...(currency ? { currency } : {}),
    },
    sort: { field: SORT_FIELDS[sort], direction: -1 },
    ...page,
  });
}

/** Transactions through `node`. */
export async function transactionsByIds(context: Context, ids: readonly string[]): Promise<(Transaction | null)[]> {
  return transactionLoader(context).loadMany(ids);
}
