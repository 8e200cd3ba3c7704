import { requireUser, viewerKey } from '../../../auth/viewer.js';
import { isDuplicateKey } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { createOnce, firstResult, type OnceRequest } from '../../../database/idempotency.js';
import { findPage, type Page } from '../../../database/page.js';
import { changeRecord } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { formatMoney } from '../../../shared/money.js';
import { assertTransition } from '../../../shared/states.js';
import { oneOf } from '../../../shared/text.js';
import { userLoader } from '../../identity/index.js';
import { subscriptionOf } from '../agent-subscription/agent-subscription-read.service.js';
import { applyWaitingEvents } from '../stripe/stripe-event.service.js';
import { TransactionSort, TransactionStatus, TransactionType, type RefundReason } from './transaction.enums.js';
import { transactionLoader } from './transaction.loaders.js';
import { Transaction, TransactionModel } from './transaction.model.js';
import { changeRefundStatus, recordRefund } from './transaction-refund.service.js';
import { newTransaction, type ItemRecord, type TransactionRecord } from './transaction-record.js';
import { isDerivedMove, PAYMENT_STATES } from './transaction.states.js';
import { causeOf, changeRow, forget } from './transaction-write.service.js';

const { PENDING, REQUIRES_ACTION, PROCESSING, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED } = TransactionStatus;

/** Allowed initial statuses. */
const FIRST_OF_PAYMENT = [PENDING, REQUIRES_ACTION, PROCESSING, AUTHORIZED, SUCCEEDED, FAILED, CANCELLED];
const FIRST_OF_REFUND = [PENDING, REQUIRES_ACTION, SUCCEEDED];

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
  stripeRefundId?: string | null | undefined;
  stripeCustomerId?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Records a transaction reported by a back end: once per idempotency key and once per payment intent. */
export async function recordTransaction(context: Context, input: RecordFields, now = new Date()): Promise<Transaction> {
  const items = itemsOf(input);
  assertFirstStatus(input);
  const request = {
    actor: viewerKey(context.viewer),
    operation: 'recordTransaction',
    key: input.idempotencyKey,
    input,
    prefix: 'txn',
    people: [input.userId],
  };
  const first = await firstResult<TransactionRecord>(request);
  if (first) return (await storedTransaction(first._id)) ?? asClass(Transaction, first as Transaction);
  if (!(await userLoader(context).load(input.userId))) throw notFound('account', 'input.userId');
  if (input.type === TransactionType.REFUND) return recordRefundOf(context, request, input, now);
  await assertOwnSubscription(input);
  const { record } = await insertOnce(request, (_id) =>
    newTransaction({
      _id,
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
  // Stripe's events may have arrived before the payment was recorded.
  return afterWaitingEvents(context, asClass(Transaction, record as Transaction), now);
}

/** Applies events that wait for a payment to exist or to reach a status. */
async function afterWaitingEvents({ platform }: Context, transaction: Transaction, now: Date): Promise<Transaction> {
  const { _id, stripePaymentIntentId, stripeChargeId } = transaction;
  const subjects = [stripePaymentIntentId, stripeChargeId].filter((id) => id !== undefined);
  const applied = await applyWaitingEvents(subjects, now, platform.payments);
  return applied > 0 ? ((await storedTransaction(_id)) ?? transaction) : transaction;
}

function recordRefundOf(context: Context, request: OnceRequest, input: RecordFields, now: Date): Promise<Transaction> {
  const { parentTransactionId, userId, currency, amountMinor, description, stripeRefundId } = input;
  if (!parentTransactionId) {
    throw inputError('REQUIRED', 'input.parentTransactionId', 'A REFUND requires the ID of the payment to refund.');
  }
  return recordRefund(context, {
    request,
    paymentId: parentTransactionId,
    refund: {
      ...{ amountMinor, status: input.status ?? PENDING, reason: input.refundReason ?? null, description },
      ...(stripeRefundId ? { stripeRefundId } : {}),
    },
    fields: { payment: 'input.parentTransactionId', amount: 'input.amountMinor' },
    cause: causeOf(context, null, now),
    assertFits: (payment) => {
      if (payment.userId !== userId) throw notFound('payment', 'input.parentTransactionId');
      if (payment.currency === currency) return;
      throw inputError(
        'INVALID',
        'input.currency',
        `The payment is in ${payment.currency}; its refund must be in the same currency.`,
      );
    },
  });
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

function assertFirstStatus({ type, status, parentTransactionId, refundReason, stripeRefundId }: RecordFields): void {
  const isRefund = type === TransactionType.REFUND;
  const allowed = isRefund ? FIRST_OF_REFUND : FIRST_OF_PAYMENT;
  if (status && !allowed.includes(status)) {
    const names = allowed.map((one) => one.toUpperCase());
    throw inputError('INVALID', 'input.status', `The initial status must be ${oneOf(names)}.`, names);
  }
  if (isRefund) return;
  if (parentTransactionId) {
    throw inputError('INVALID', 'input.parentTransactionId', 'Only a REFUND can have a parent transaction.');
  }
  if (refundReason) throw inputError('INVALID', 'input.refundReason', 'Only a REFUND can have a refund reason.');
  if (stripeRefundId) throw inputError('INVALID', 'input.stripeRefundId', 'Only a REFUND can have a Stripe refund ID.');
}

async function assertOwnSubscription({ subscriptionId, userId }: RecordFields): Promise<void> {
  if (!subscriptionId) return;
  const subscription = await subscriptionOf(userId, subscriptionId);
  if (!subscription) throw notFound('subscription', 'input.subscriptionId');
}

/** Writes once per idempotency key and once per payment intent. */
async function insertOnce(
  request: OnceRequest,
  recordOf: (id: string) => TransactionRecord,
): Promise<{ record: TransactionRecord }> {
  try {
    return await createOnce(request, async (id, session) => {
      const record = recordOf(id);
      await TransactionModel.create([record], { session });
      return record;
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    throw inputError('ALREADY_DONE', 'input.stripePaymentIntentId', 'This payment intent is already recorded.');
  }
}

async function storedTransaction(id: string): Promise<Transaction | null> {
  const found = await TransactionModel.findOne({ _id: id }).lean<Transaction>();
  return found && asClass(Transaction, found);
}

export interface StatusFields {
  status: TransactionStatus;
  reason?: string | null | undefined;
}

/** Updates the status of a payment or a refund. Statuses derived from refunds and disputes are never set by hand. */
export async function updateTransactionStatus(
  context: Context,
  id: string,
  { status, reason }: StatusFields,
  now = new Date(),
): Promise<Transaction> {
  const cause = causeOf(context, reason, now);
  const stored = await storedTransaction(id);
  if (!stored) throw notFound('transaction');
  if (stored.isRefund) return changeRefundStatus(context, stored, status, cause);
  const { after } = await changeRecord(TransactionModel, { filter: { _id: id }, what: 'transaction' }, (payment) => {
    assertTransition(PAYMENT_STATES, payment.status, status, 'input.status');
    assertByHand(payment.status, status);
    const captured = status === SUCCEEDED ? { capturedMinor: payment.amountMinor, capturedAt: cause.at } : {};
    return {
      update: {
        $set: { status, ...captured },
        $inc: { revision: 1 },
        $push: { history: changeRow(payment.status, status, cause) },
      },
    };
  });
  const changed = asClass(Transaction, after);
  forget(context, changed);
  return afterWaitingEvents(context, changed, now);
}

function assertByHand(from: TransactionStatus, to: TransactionStatus): void {
  if (!isDerivedMove(from, to)) return;
  throw inputError(
    'NOT_ALLOWED',
    'input.status',
    'This status is derived from refunds and disputes. Refund the payment, or update the status of the refund.',
  );
}

/** Requested page of a list. */
export interface PageRequest {
  first: number;
  after?: string | null | undefined;
}

export interface MyTransactionsRequest {
  type?: TransactionType | null | undefined;
  status?: TransactionStatus | null | undefined;
}

/** Transactions of the caller, including refunds, newest first. */
export function myTransactions(
  context: Context,
  filter: MyTransactionsRequest,
  page: PageRequest,
): Promise<Page<Transaction>> {
  return transactionsOfUser(requireUser(context.viewer).userId, filter, page);
}

/** Transactions of an account, including refunds, newest first. */
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

/** Payments or refunds of all accounts, for billing agents. */
export function transactions(
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

/** Loads transactions for `node`. */
export async function transactionsByIds(context: Context, ids: readonly string[]): Promise<(Transaction | null)[]> {
  return transactionLoader(context).loadMany(ids);
}
