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

export const NOT_HERE = 'No payment of this intent is recorded here yet.';
export const NOT_CAPTURED = 'Nothing of the payment is captured yet.';
const { SUCCEEDED } = TransactionStatus;

export async function findTransaction(filter: object, session: ClientSession): Promise<Transaction | null> {
  const found = await TransactionModel.findOne(filter).session(session).lean<Transaction>();
  return found && asClass(Transaction, found);
}

/** What Stripe said of it last; null where it has said nothing yet. */
export function toldOf({ status, providerStatus, providerAt }: Transaction): Told<TransactionStatus> | null {
  if (providerAt === null) return null;
  return { status: providerStatus ?? (CAPTURED.includes(status) ? SUCCEEDED : status), at: providerAt };
}

/** What a payment intent has become. */
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
    // The first event of the capture says when it was, however late it comes.
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
    return captures ? already(status, 'payment', about) : stale('What was captured stays captured.', about);
  }
  await recapture(payment, intent, link, event, { session, at });
  return applied(about);
}

/** More or less was captured than was known. */
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

/** By the intent's id; one that was made here and not linked yet, by ours. */
async function paymentOfIntent(intent: StripePayment, session: ClientSession): Promise<Transaction | null> {
  const linked = await findTransaction({ stripePaymentIntentId: intent.id }, session);
  if (linked || !intent.transactionId) return linked;
  const own = await findTransaction({ _id: intent.transactionId }, session);
  return own && !own.isRefund && !own.stripePaymentIntentId ? own : null;
}

/**
 * Currency and customer must be those of our record. The amount may have been changed at Stripe, and is then what it says; but an intent that is
 * known by its metadata alone, which anybody at Stripe can write, must be what was asked for.
 */
async function mismatchOf(
  payment: Transaction,
  intent: StripePayment,
  session: ClientSession,
): Promise<string | undefined> {
  if (payment.isRefund) return 'It names a refund, not a payment.';
  if (intent.currency !== payment.currency) return `It is in ${intent.currency}, our record in ${payment.currency}.`;
  const isLinked = payment.stripePaymentIntentId !== undefined;
  if (!isLinked && intent.amountMinor !== payment.amountMinor) return 'Its amount is not the one of our record.';
  if (payment.stripeCustomerId && intent.customerId !== payment.stripeCustomerId) return OTHER_CUSTOMER;
  if (!isLinked && (await isCustomerOfOther(payment.userId, intent.customerId, session))) return OTHER_CUSTOMER;
  return intent.status === SUCCEEDED && intent.receivedMinor === 0 ? 'It says that nothing was received.' : undefined;
}

export const OTHER_CUSTOMER = 'Its customer is not the one of our record.';

export async function paymentOfCharge(
  { paymentIntentId, chargeId }: { paymentIntentId: string | undefined; chargeId: string | undefined },
  session: ClientSession,
): Promise<Transaction | null> {
  const byIntent = paymentIntentId ? await findTransaction({ stripePaymentIntentId: paymentIntentId }, session) : null;
  return byIntent ?? (chargeId ? findTransaction({ stripeChargeId: chargeId }, session) : null);
}
