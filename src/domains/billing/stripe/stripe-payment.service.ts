import type { ClientSession } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { isCustomerOfOther } from '../../../payments/payment-customer.store.js';
import {
  already,
  applied,
  left,
  overtakes,
  refused,
  stale,
  stripeCause,
  waiting,
  type Applying,
  type Effect,
  type Saying,
} from './stripe-effects.js';
import type { StripeEvent } from './stripe-event.js';
import type { StripePayment } from './stripe-fact.js';
import { INTENT_PHASES, type Told } from './stripe-order.js';
import { TransactionStatus } from '../transaction/transaction.enums.js';
import { Transaction, TransactionModel } from '../transaction/transaction.model.js';
import { CAPTURED } from '../transaction/transaction.states.js';
import { changeRow, refundRows, settle, writeTransaction } from '../transaction/transaction-write.service.js';

export const NOT_HERE = 'No payment for this payment intent is recorded yet.';
export const NOT_CAPTURED = 'The payment is not captured yet.';
const { SUCCEEDED } = TransactionStatus;

export async function findTransaction(filter: object, session: ClientSession): Promise<Transaction | null> {
  const found = await TransactionModel.findOne(filter).session(session).lean<Transaction>();
  return found && asClass(Transaction, found);
}

/** Last state reported by Stripe, or null if there is none yet. */
export function toldOf({ status, providerStatus, providerAt }: Transaction): Told<TransactionStatus> | null {
  if (providerAt === null) return null;
  return { status: providerStatus ?? (CAPTURED.includes(status) ? SUCCEEDED : status), at: providerAt };
}

/** Applies the state of a payment intent. */
export async function applyPayment(
  event: StripeEvent,
  intent: StripePayment,
  { session, at, canAsk }: Applying,
): Promise<Effect> {
  const payment = await paymentOfIntent(intent, session);
  if (!payment) return waiting(NOT_HERE);
  const about = { transactionId: payment._id };
  const mismatch = await mismatchOf(payment, intent, session);
  if (mismatch !== undefined) return refused(mismatch, about);
  const saying = sayingOf(payment, intent);
  const captures = intent.status === SUCCEEDED;
  const earlier = captures && payment.capturedAt !== null && event.createdAt < payment.capturedAt;
  if (!overtakes(event, saying, canAsk)) {
    // The earliest capture event determines the capture time, even if it arrives late.
    if (earlier) await writeTransaction(session, payment, { capturedAt: event.createdAt }, []);
    return left(event, saying, 'payment', about);
  }
  const link = {
    providerAt: event.createdAt,
    providerStatus: intent.status,
    ...(payment.stripePaymentIntentId ? {} : { stripePaymentIntentId: intent.id }),
    ...(intent.chargeId ? { stripeChargeId: intent.chargeId } : {}),
    ...(earlier ? { capturedAt: event.createdAt } : {}),
  };
  const { status } = payment;
  if (payment.capturedMinor === 0) {
    const money = captures ? { capturedMinor: intent.receivedMinor, capturedAt: event.createdAt } : {};
    const rows = status === intent.status ? [] : [changeRow(status, intent.status, stripeCause(event, at))];
    await writeTransaction(session, payment, { ...link, ...money, status: intent.status }, rows);
    return rows.length > 0 ? applied(about) : already(status, 'payment', about);
  }
  if (!captures || payment.capturedMinor === intent.receivedMinor) {
    await writeTransaction(session, payment, link, []);
    return captures ? already(status, 'payment', about) : stale('A captured payment stays captured.', about);
  }
  await recapture(payment, intent, link, event, { session, at });
  return applied(about);
}

/** The captured amount differs from the recorded one. */
async function recapture(
  payment: Transaction,
  { receivedMinor }: StripePayment,
  link: object,
  event: StripeEvent,
  { session, at }: Pick<Applying, 'session' | 'at'>,
): Promise<void> {
  const after = Object.assign(payment, { capturedMinor: receivedMinor });
  const { set, rows } = settle(after, await refundRows(payment._id, session), payment.disputes, stripeCause(event, at));
  await writeTransaction(session, payment, { ...link, ...set, capturedMinor: receivedMinor }, rows);
}

function sayingOf(payment: Transaction, { status, receivedMinor, chargeId }: StripePayment): Saying<TransactionStatus> {
  const before = toldOf(payment);
  const sameMoney = status !== SUCCEEDED || payment.capturedMinor === receivedMinor;
  const sameCharge = chargeId === undefined || chargeId === payment.stripeChargeId;
  return { phases: INTENT_PHASES, before, to: status, same: before?.status === status && sameMoney && sameCharge };
}

/** Finds the payment by intent ID, or by our ID if it was created here and is not linked yet. */
async function paymentOfIntent(intent: StripePayment, session: ClientSession): Promise<Transaction | null> {
  const linked = await findTransaction({ stripePaymentIntentId: intent.id }, session);
  if (linked || !intent.transactionId) return linked;
  const own = await findTransaction({ _id: intent.transactionId }, session);
  return own && !own.isRefund && !own.stripePaymentIntentId ? own : null;
}

/**
 * Currency and customer must match our record. The amount may have been changed at Stripe, which then counts; but an intent that is
 * identified only by its metadata, which any Stripe user of the account can edit, must have the requested amount.
 */
async function mismatchOf(
  payment: Transaction,
  intent: StripePayment,
  session: ClientSession,
): Promise<string | undefined> {
  if (payment.isRefund) return 'The event refers to a refund, not a payment.';
  if (intent.currency !== payment.currency)
    return `The event is in ${intent.currency}, but the recorded payment is in ${payment.currency}.`;
  const isLinked = payment.stripePaymentIntentId !== undefined;
  if (!isLinked && intent.amountMinor !== payment.amountMinor) return 'The amount does not match the recorded payment.';
  if (payment.stripeCustomerId && intent.customerId !== payment.stripeCustomerId) return OTHER_CUSTOMER;
  if (!isLinked && (await isCustomerOfOther(payment.userId, intent.customerId, session))) return OTHER_CUSTOMER;
  return intent.status === SUCCEEDED && intent.receivedMinor === 0
    ? 'The event reports that no amount was received.'
    : undefined;
}

export const OTHER_CUSTOMER = 'The customer does not match the record.';

export async function paymentOfCharge(
  { paymentIntentId, chargeId }: { paymentIntentId: string | undefined; chargeId: string | undefined },
  session: ClientSession,
): Promise<Transaction | null> {
  const byIntent = paymentIntentId ? await findTransaction({ stripePaymentIntentId: paymentIntentId }, session) : null;
  return byIntent ?? (chargeId ? findTransaction({ stripeChargeId: chargeId }, session) : null);
}
