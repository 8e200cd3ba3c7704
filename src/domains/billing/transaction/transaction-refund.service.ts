import type { ClientSession } from 'mongoose';
import { viewerKey } from '../../../auth/viewer.js';
import { isDuplicateKey } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { createOnce, type OnceRequest } from '../../../database/idempotency.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { formatMoney, type MoneyAmount } from '../../../shared/money.js';
import * as turns from '../../../shared/turns.js';
import { assertTransition } from '../../../shared/states.js';
import { oneOf } from '../../../shared/text.js';
import { TransactionStatus, TransactionType, type RefundReason } from './transaction.enums.js';
import { isLiveRefund, refundableMinor, refundTotals, type RefundAmount } from './transaction.money.js';
import { Transaction, TransactionModel } from './transaction.model.js';
import { isAtProvider } from '../stripe/provider-ids.js';
import { newTransaction, type TransactionRecord } from './transaction-record.js';
import { REFUND_STATES, REFUNDABLE } from './transaction.states.js';
import {
  causeOf,
  changeRow,
  forget,
  refundRows,
  settle,
  systemCause,
  writeTransaction,
  type Cause,
  type RefundRow,
} from './transaction-write.service.js';

const STRIPE_REFUND_FIELD = 'input.stripeRefundId';
/** Keeps the list of refunds of a payment readable without paging. */
export const MAX_REFUNDS = 100;

export interface NewRefund {
  id: string;
  amountMinor: number;
  status: TransactionStatus;
  reason: RefundReason | null;
  description?: string | null | undefined;
  stripeRefundId?: string;
  providerAt?: Date;
  providerStatus?: TransactionStatus;
  /** When the refund was requested from Stripe. */
  askedAt?: Date | null;
}

export async function readTransaction(id: string, session: ClientSession): Promise<Transaction | null> {
  const found = await TransactionModel.findOne({ _id: id }).session(session).lean<Transaction>();
  return found && asClass(Transaction, found);
}

/** Why a payment cannot be refunded further, or undefined if it can. Pending refunds count as refunded. */
export function refundProblem(
  payment: Transaction,
  refunds: readonly RefundAmount[],
  amountMinor: number,
): string | undefined {
  const left = refundableMinor(payment.capturedMinor, refundTotals(refunds));
  const { currency } = payment;
  if (amountMinor > left) {
    return left > 0
      ? `At most ${formatMoney({ amountMinor: left, currency })} of this payment can be refunded.`
      : 'This payment has no refundable amount left.';
  }
  return refunds.length >= MAX_REFUNDS ? `A payment can have at most ${String(MAX_REFUNDS)} refunds.` : undefined;
}

/** Books a refund and settles its payment. The caller has checked `refundProblem` in the same transaction. */
export async function addRefund(
  session: ClientSession,
  payment: Transaction,
  refunds: readonly RefundAmount[],
  refund: NewRefund,
  cause: Cause,
): Promise<TransactionRecord> {
  const record = newTransaction({
    _id: refund.id,
    type: TransactionType.REFUND,
    status: refund.status,
    userId: payment.userId,
    amountMinor: refund.amountMinor,
    currency: payment.currency,
    description: refund.description ?? null,
    parentTransactionId: payment._id,
    subscriptionId: payment.subscriptionId,
    refundReason: refund.reason,
    providerAt: refund.providerAt ?? null,
    providerStatus: refund.providerStatus ?? null,
    askedAt: refund.askedAt ?? null,
    ...(refund.stripeRefundId ? { stripeRefundId: refund.stripeRefundId } : {}),
    at: cause.at,
  });
  const settlement = settle(payment, [...refunds, refund], payment.disputes, followOf(record, cause));
  await TransactionModel.create([record], { session });
  await writeTransaction(session, payment, settlement.set, settlement.rows);
  return record;
}

/** Cause of the change that a refund makes to its payment, linked to the same event. */
function followOf(refund: MoneyAmount & { status: TransactionStatus }, { at, eventId }: Cause): Cause {
  return { ...systemCause(`Refund of ${formatMoney(refund)} is ${refund.status.toUpperCase()}.`, at), eventId };
}

/** Changes the status of a refund and settles its payment. Undefined if the payment does not exist. */
export async function moveRefund(
  session: ClientSession,
  refund: Transaction,
  status: TransactionStatus,
  cause: Cause,
  set: object = {},
): Promise<Transaction | undefined> {
  const payment = await readTransaction(refund.parentTransactionId ?? '', session);
  if (!payment) return undefined;
  const rows = await refundRows(payment._id, session);
  const after = rows.map((row) => (row._id === refund._id ? { ...row, status } : row));
  const { amountMinor, currency } = refund;
  const settlement = settle(payment, after, payment.disputes, followOf({ amountMinor, currency, status }, cause));
  const moved = await writeTransaction(session, refund, { status, ...set }, [changeRow(refund.status, status, cause)]);
  await writeTransaction(session, payment, settlement.set, settlement.rows);
  return moved;
}

export interface RefundFields {
  amountMinor?: number | null | undefined;
  reason: RefundReason;
  description?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Creates a refund that is PENDING until the money is returned. The caller sends it to Stripe. */
export function promiseRefund(
  context: Context,
  paymentId: string,
  input: RefundFields,
  now = new Date(),
): Promise<Transaction> {
  const { amountMinor, reason, description, idempotencyKey } = input;
  return recordRefund(context, {
    request: {
      actor: viewerKey(context.viewer),
      operation: 'refundTransaction',
      key: idempotencyKey,
      input: { paymentId, ...input },
      prefix: 'txn',
    },
    paymentId,
    // Also without API keys: the refund is sent once they are configured.
    refund: { amountMinor, reason, description, status: TransactionStatus.PENDING, askedAt: now },
    fields: { payment: 'id', amount: 'input.amountMinor' },
    cause: causeOf(context, null, now),
  });
}

export interface RefundRequest {
  request: OnceRequest;
  paymentId: string;
  refund: Omit<NewRefund, 'amountMinor' | 'id'> & { amountMinor?: number | null | undefined };
  /** Input fields that errors about the payment and the amount refer to. */
  fields: { payment: string; amount: string };
  cause: Cause;
  assertFits?: (payment: Transaction) => void;
}

/** Books a refund once per idempotency key; errors refer to the caller's input fields. */
export async function recordRefund(context: Context, wanted: RefundRequest): Promise<Transaction> {
  const { paymentId } = wanted;
  const { record, replayed } = await turns.inTurn(`refunds ${paymentId}`, () => refundOnce(wanted));
  const live = replayed ? await TransactionModel.findOne({ _id: record._id }).lean<Transaction>() : null;
  const refund = asClass(Transaction, live ?? (record as Transaction));
  forget(context, refund);
  return refund;
}

/** Once for its key, and once for a refund of Stripe's. */
async function refundOnce(wanted: RefundRequest): ReturnType<typeof createOnce<TransactionRecord>> {
  try {
    return await createOnce(wanted.request, (id, session) => refundWithin(id, wanted, session));
  } catch (error) {
    if (wanted.refund.stripeRefundId === undefined || !isDuplicateKey(error)) throw error;
    throw inputError('ALREADY_DONE', STRIPE_REFUND_FIELD, 'This refund is recorded already.');
  }
}

async function refundWithin(
  id: string,
  { paymentId, refund, fields, cause, assertFits }: RefundRequest,
  session: ClientSession,
): Promise<TransactionRecord> {
  const payment = await readTransaction(paymentId, session);
  if (!payment || payment.isRefund) throw notFound('payment', fields.payment);
  assertFits?.(payment);
  assertRefundable(payment, fields.payment);
  const refunds = await refundRows(payment._id, session);
  const left = refundableMinor(payment.capturedMinor, refundTotals(refunds));
  const amountMinor = refund.amountMinor ?? Math.max(1, left);
  const isAtStripe = isAtProvider(payment.stripePaymentIntentId);
  const askedAt = isAtStripe ? (refund.askedAt ?? null) : null;
  if (isAtStripe && askedAt === null && refund.stripeRefundId === undefined) assertNotKnown(refunds, amountMinor);
  const problem = refundProblem(payment, refunds, amountMinor);
  if (problem !== undefined) throw inputError('OUT_OF_RANGE', fields.amount, problem);
  return addRefund(session, payment, refunds, { ...refund, id, askedAt, amountMinor }, cause);
}

/** Stripe's event may have been faster than the back end that made the refund: without its ID nobody can tell. */
function assertNotKnown(refunds: readonly RefundRow[], amountMinor: number): void {
  const isKnown = (row: RefundRow): boolean =>
    row.stripeRefundId !== undefined && row.amountMinor === amountMinor && isLiveRefund(row.status);
  const known = refunds.find(isKnown)?.stripeRefundId;
  if (known === undefined) return;
  const message = `Refund ${known} of this amount is recorded already. Specify stripeRefundId to record another one.`;
  throw inputError('ALREADY_DONE', STRIPE_REFUND_FIELD, message);
}

function assertRefundable({ status }: Transaction, field: string): void {
  if (REFUNDABLE.includes(status)) return;
  const allowed = REFUNDABLE.map((one) => one.toUpperCase());
  throw inputError(
    'INVALID_STATE',
    field,
    `The payment is ${status.toUpperCase()}; only a payment that is ${oneOf(allowed)} can be refunded.`,
    allowed,
  );
}

/** Sets the status of a refund as reported by a back end of the platform. */
export async function changeRefundStatus(
  context: Context,
  { _id, parentTransactionId }: Transaction,
  status: TransactionStatus,
  cause: Cause,
): Promise<Transaction> {
  const moved = await inTurn(parentTransactionId ?? _id, async (session) => {
    const refund = await readTransaction(_id, session);
    if (!refund) throw notFound('transaction');
    assertTransition(REFUND_STATES, refund.status, status, 'input.status');
    const after = await moveRefund(session, refund, status, cause);
    if (!after)
      throw inputError(
        'INVALID_STATE',
        'id',
        'The payment of this refund does not exist. Run `ledgerCheck` for details.',
      );
    return after;
  });
  forget(context, moved);
  return moved;
}
