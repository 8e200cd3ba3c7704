import { trusted } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { changeRecord } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import {
  PaymentOutcomeUnknown,
  PaymentRefused,
  type PaymentProvider,
  type StartedPayment,
} from '../../../graphql/payment-provider.js';
import { inputError } from '../../../shared/errors.js';
import { isAtProvider } from '../stripe/provider-ids.js';
import { TransactionStatus } from './transaction.enums.js';
import { Transaction, TransactionModel } from './transaction.model.js';
import { changeRefundStatus } from './transaction-refund.service.js';
import { PAYMENT_STATES } from './transaction.states.js';
import { changeRow, forget, systemCause } from './transaction-write.service.js';

const { PENDING, PROCESSING, FAILED, CANCELLED } = TransactionStatus;
const BATCH = 200;
/** A request and its retries may take this long. */
const UNDER_WAY = 120_000;

const NO_ANSWER = 'Stripe did not respond. The outcome will be checked later.';
const NEVER_BEGUN = 'The request did not reach Stripe.';
const NEVER_HANDED_OVER = 'The response from Stripe was lost before the customer could pay. Nothing was charged.';

/** Starts a recorded payment at Stripe. `clientSecret` is undefined if the response was lost or no action is needed. */
export async function startPayment(
  context: Context,
  payments: PaymentProvider,
  transaction: Transaction,
  now: Date,
): Promise<{ transaction: Transaction; clientSecret?: string }> {
  const { _id: transactionId, userId, amountMinor, currency } = transaction;
  if (!isOpen(transaction)) return { transaction };
  let started: StartedPayment;
  try {
    started = await payments.createPayment({ transactionId, userId, amountMinor, currency });
  } catch (error) {
    return { transaction: await notStarted(context, transactionId, error, now) };
  }
  const linked = await linkPayment(transactionId, started);
  forget(context, linked);
  return { transaction: linked, ...(started.clientSecret === null ? {} : { clientSecret: started.clientSecret }) };
}

/** Whether the customer can still complete the payment. */
function isOpen({ status }: Transaction): boolean {
  return PAYMENT_STATES[status].includes(CANCELLED);
}

async function notStarted(context: Context, id: string, error: unknown, now: Date): Promise<Transaction> {
  if (error instanceof PaymentOutcomeUnknown) {
    const after = await moveTo(id, PROCESSING, NO_ANSWER, {}, now);
    forget(context, after);
    return after;
  }
  if (!(error instanceof PaymentRefused)) throw error;
  forget(context, await moveTo(id, FAILED, error.message, { askedAt: null }, now));
  throw inputError('INVALID', 'input', `The payment provider declined the request: ${error.message}`);
}

function linkPayment(
  id: string,
  { paymentIntentId, customerId }: Omit<StartedPayment, 'clientSecret'>,
): Promise<Transaction> {
  return changing(id, (transaction) => ({
    set: {
      askedAt: null,
      // The first event may have arrived before the response.
      ...(transaction.stripePaymentIntentId ? {} : { stripePaymentIntentId: paymentIntentId }),
      ...(transaction.stripeCustomerId || !customerId ? {} : { stripeCustomerId: customerId }),
    },
  }));
}

/** Changes the status if the transition is allowed; otherwise keeps it, since a Stripe event has already updated it. */
function moveTo(id: string, to: TransactionStatus, reason: string, set: object, now: Date): Promise<Transaction> {
  return changing(id, ({ status }) =>
    PAYMENT_STATES[status].includes(to)
      ? { set: { ...set, status: to }, rows: [changeRow(status, to, systemCause(reason, now))] }
      : { set },
  );
}

interface Change {
  set: object;
  rows?: ReturnType<typeof changeRow>[];
}

async function changing(id: string, decide: (transaction: Transaction) => Change): Promise<Transaction> {
  const { after } = await changeRecord(TransactionModel, { filter: { _id: id }, what: 'transaction' }, (plain) => {
    const { set, rows = [] } = decide(asClass(Transaction, plain));
    if (Object.keys(set).length === 0) return undefined;
    const history = rows.length > 0 ? { $push: { history: { $each: rows } } } : {};
    return { update: { $set: set, $inc: { revision: 1 }, ...history } };
  });
  return asClass(Transaction, after);
}

/**
 * Sends a recorded refund to Stripe. It stays PENDING until an event reports that the money was returned. Without API keys it is
 * sent by a later reconciliation.
 */
export async function startRefund(context: Context, refund: Transaction, now: Date): Promise<Transaction> {
  const { payments } = context.platform;
  if (!payments || refund.askedAt === null) return refund;
  // A back end or an event has reported the outcome in the meantime; never refund twice.
  if (refund.status !== PENDING) return changing(refund._id, () => ({ set: { askedAt: null } }));
  try {
    const linked = await sendRefund(payments, refund);
    forget(context, linked);
    return linked;
  } catch (error) {
    if (error instanceof PaymentOutcomeUnknown) return refund;
    if (!(error instanceof PaymentRefused)) throw error;
    return refuseRefund(context, refund, error, now);
  }
}

async function sendRefund(payments: PaymentProvider, refund: Transaction): Promise<Transaction> {
  const { _id: transactionId, parentTransactionId, amountMinor, currency, refundReason } = refund;
  const payment = await TransactionModel.findOne({ _id: parentTransactionId ?? '' }).lean<Transaction>();
  const paymentIntentId = payment?.stripePaymentIntentId;
  if (!isAtProvider(paymentIntentId)) return changing(transactionId, () => ({ set: { askedAt: null } }));
  // Stripe drops idempotency keys after a day, so look for an existing refund first.
  const known = await payments.findRefund({ transactionId, paymentIntentId });
  const request = { transactionId, paymentIntentId, amountMinor, currency, reason: refundReason };
  const refundId = known ?? (await payments.refundPayment(request)).refundId;
  return changing(transactionId, ({ stripeRefundId }) => ({
    set: { askedAt: null, ...(stripeRefundId ? {} : { stripeRefundId: refundId }) },
  }));
}

async function refuseRefund(context: Context, refund: Transaction, error: Error, now: Date): Promise<Transaction> {
  const after = await changing(refund._id, () => ({ set: { askedAt: null } }));
  forget(context, after);
  if (after.status !== PENDING) return after;
  return changeRefundStatus(context, after, FAILED, systemCause(`Stripe declined the refund: ${error.message}`, now));
}

/**
 * Resolves requests that Stripe never answered and returns how many were settled. Payments that Stripe does not know, or whose
 * client secret was never delivered, are CANCELLED; refunds are sent now.
 */
export async function settleUnanswered(context: Context, payments: PaymentProvider, now: Date): Promise<number> {
  const rows = await TransactionModel.find({ askedAt: trusted({ $gt: new Date(0), $lte: now }) })
    .sort({ askedAt: 1 })
    .limit(BATCH)
    .lean<Transaction[]>();
  let settled = 0;
  for (const row of rows.map((plain) => asClass(Transaction, plain))) {
    if (row.status === PENDING && !row.isRefund && now.getTime() - (row.askedAt?.getTime() ?? 0) < UNDER_WAY) continue;
    const after = row.isRefund ? await startRefund(context, row, now) : await settlePayment(payments, row, now);
    if (after.askedAt === null) settled += 1;
    forget(context, after);
  }
  return settled;
}

async function settlePayment(payments: PaymentProvider, row: Transaction, now: Date): Promise<Transaction> {
  const { _id: id, userId } = row;
  try {
    if (row.stripePaymentIntentId) return await changing(id, () => ({ set: { askedAt: null } }));
    const found = await payments.findPayment({ transactionId: id, userId });
    if (!found) return await moveTo(id, CANCELLED, NEVER_BEGUN, { askedAt: null }, now);
    if (!found.untouched) return await linkPayment(id, found);
    await payments.cancelPayment(found.paymentIntentId);
    await linkPayment(id, found);
    return await moveTo(id, CANCELLED, NEVER_HANDED_OVER, {}, now);
  } catch (error) {
    // Retried by the next run.
    if (error instanceof PaymentOutcomeUnknown || error instanceof PaymentRefused) return row;
    throw error;
  }
}
