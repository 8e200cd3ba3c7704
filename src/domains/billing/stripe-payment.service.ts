import type { ClientSession } from 'mongoose';
import { asClass } from '../../database/entity.js';
import { importedId } from '../../shared/ids.js';
import { routeBetween } from '../../shared/states.js';
import { WebhookOutcome } from './billing.enums.js';
import {
  applied,
  ignored,
  isOlder,
  isOvertakenInOrder,
  OLDER,
  refused,
  refusedForNow,
  stale,
  staleBy,
  stripeCause,
  waiting,
  type Effect,
} from './stripe-effects.js';
import type { StripeCharge, StripeDispute, StripeEvent, StripePayment, StripeRefund } from './stripe-event.js';
import { TransactionStatus } from './transaction.enums.js';
import { disputedTotal, PENDING_REFUNDS } from './transaction.money.js';
import { Transaction, TransactionModel } from './transaction.model.js';
import type { TransactionDispute } from './transaction-parts.model.js';
import { addRefund, moveRefund, refundProblem } from './transaction-refund.service.js';
import { DISPUTE_STATES, PAYMENT_STATES, REFUND_STATES } from './transaction.states.js';
import { refundRows, rowsOf, settle, writeTransaction } from './transaction-write.service.js';

const NOT_HERE = 'No payment of this intent is recorded here yet.';
const NOT_CAPTURED = 'Nothing of the payment is captured yet.';

async function find(filter: object, session: ClientSession): Promise<Transaction | null> {
  const found = await TransactionModel.findOne(filter).session(session).lean<Transaction>();
  return found && asClass(Transaction, found);
}

/** What a payment intent has become. */
export async function applyPayment(
  event: StripeEvent,
  intent: StripePayment,
  session: ClientSession,
  at: Date,
): Promise<Effect> {
  const payment = await paymentOfIntent(intent, session);
  if (!payment) return waiting(NOT_HERE);
  const about = { transactionId: payment._id };
  const mismatch = mismatchOf(payment, intent);
  if (mismatch !== undefined) return refused(mismatch, about);
  if (isOlder(event, payment.providerAt)) return stale(OLDER, about);
  const { status } = intent;
  const captured = payment.capturedMinor > 0;
  const knows = captured ? status === TransactionStatus.SUCCEEDED : status === payment.status;
  const link = {
    providerAt: event.createdAt,
    ...(payment.stripePaymentIntentId ? {} : { stripePaymentIntentId: intent.id }),
    ...(intent.chargeId ? { stripeChargeId: intent.chargeId } : {}),
  };
  if (knows) {
    const isNew = !payment.stripePaymentIntentId || (intent.chargeId && payment.stripeChargeId !== intent.chargeId);
    const isNewer = !captured && payment.providerAt?.getTime() !== event.createdAt.getTime();
    if (isNew || isNewer) await writeTransaction(session, payment, link, []);
    return ignored(`The payment is ${payment.status.toUpperCase()} already.`, about);
  }
  const move = { from: payment.status, to: status };
  if (isOvertakenInOrder(event, payment.providerAt, INTENT_ORDER, move)) return stale(OLDER, about);
  // An event in between may still be on its way.
  const route = routeBetween(PAYMENT_STATES, payment.status, status);
  if (!route) return staleBy(PAYMENT_STATES, payment.status, status, about);
  const money =
    status === TransactionStatus.SUCCEEDED ? { capturedMinor: intent.receivedMinor, capturedAt: event.createdAt } : {};
  const rows = rowsOf(payment.status, route, stripeCause(event, at));
  await writeTransaction(session, payment, { ...link, ...money, status }, rows);
  return applied(about);
}

/** How far a payment intent is. */
const INTENT_ORDER = [
  TransactionStatus.PENDING,
  TransactionStatus.REQUIRES_ACTION,
  TransactionStatus.PROCESSING,
  TransactionStatus.FAILED,
  TransactionStatus.AUTHORIZED,
  TransactionStatus.SUCCEEDED,
  TransactionStatus.CANCELLED,
];

/** By the intent's id; one that was made here and not linked yet, by ours. */
async function paymentOfIntent(intent: StripePayment, session: ClientSession): Promise<Transaction | null> {
  const linked = await find({ stripePaymentIntentId: intent.id }, session);
  if (linked || !intent.transactionId) return linked;
  const own = await find({ _id: intent.transactionId }, session);
  return own && !own.isRefund && !own.stripePaymentIntentId ? own : null;
}

/** Money, currency and customer must be those of our record. */
function mismatchOf(payment: Transaction, intent: StripePayment): string | undefined {
  if (payment.isRefund) return 'It names a refund, not a payment.';
  if (intent.currency !== payment.currency) return `It is in ${intent.currency}, our record in ${payment.currency}.`;
  if (intent.amountMinor !== payment.amountMinor) return 'Its amount is not the one of our record.';
  if (payment.stripeCustomerId && intent.customerId !== payment.stripeCustomerId) {
    return 'Its customer is not the one of our record.';
  }
  if (intent.status !== TransactionStatus.SUCCEEDED) return undefined;
  const received = intent.receivedMinor;
  return received > 0 && received <= payment.amountMinor ? undefined : 'What it received is not what it asked for.';
}

async function paymentOfCharge(
  { paymentIntentId, chargeId }: { paymentIntentId: string | undefined; chargeId: string | undefined },
  session: ClientSession,
): Promise<Transaction | null> {
  const byIntent = paymentIntentId ? await find({ stripePaymentIntentId: paymentIntentId }, session) : null;
  return byIntent ?? (chargeId ? find({ stripeChargeId: chargeId }, session) : null);
}

/** A refund that is known moves; one that was made at Stripe becomes a row of its own. */
export async function applyRefund(
  event: StripeEvent,
  refund: StripeRefund,
  session: ClientSession,
  at: Date,
): Promise<Effect> {
  const known = await knownRefund(refund, session);
  return known ? applyToRefund(event, refund, known, session, at) : applyNewRefund(event, refund, session, at);
}

async function knownRefund(refund: StripeRefund, session: ClientSession): Promise<Transaction | null> {
  const linked = await find({ stripeRefundId: refund.id }, session);
  if (linked || !refund.transactionId) return linked;
  const own = await find({ _id: refund.transactionId }, session);
  return own && own.isRefund && !own.stripeRefundId ? own : null;
}

async function applyToRefund(
  event: StripeEvent,
  refund: StripeRefund,
  known: Transaction,
  session: ClientSession,
  at: Date,
): Promise<Effect> {
  const about = { transactionId: known._id };
  if (refund.currency !== known.currency || refund.amountMinor !== known.amountMinor) {
    return refused('Its amount is not the one of our record.', about);
  }
  if (isOlder(event, known.providerAt)) return stale(OLDER, about);
  const link = { providerAt: event.createdAt, ...(known.stripeRefundId ? {} : { stripeRefundId: refund.id }) };
  if (refund.status === known.status) {
    if (!known.stripeRefundId) await writeTransaction(session, known, link, []);
    return ignored(`The refund is ${known.status.toUpperCase()} already.`, about);
  }
  if (!REFUND_STATES[known.status].includes(refund.status)) {
    return staleBy(REFUND_STATES, known.status, refund.status, about);
  }
  const moved = await moveRefund(session, known, refund.status, stripeCause(event, at), link);
  return moved ? applied(about) : refused('Its payment does not go with it: see ledgerCheck.', about);
}

async function applyNewRefund(
  event: StripeEvent,
  refund: StripeRefund,
  session: ClientSession,
  at: Date,
): Promise<Effect> {
  const payment = await paymentOfCharge(refund, session);
  if (!payment) return waiting(NOT_HERE);
  const about = { transactionId: payment._id };
  if (refund.currency !== payment.currency) {
    return refused(`It is in ${refund.currency}, the payment in ${payment.currency}.`, about);
  }
  if (payment.capturedMinor === 0) return waiting(NOT_CAPTURED, about);
  const refunds = await refundRows(payment._id, session);
  const moves = refund.status === TransactionStatus.SUCCEEDED || PENDING_REFUNDS.includes(refund.status);
  const problem = moves ? refundProblem(payment, refunds, refund.amountMinor) : undefined;
  if (problem !== undefined) {
    // The failure of another refund may make room for it.
    return refund.amountMinor > payment.capturedMinor ? refused(problem, about) : refusedForNow(problem, about);
  }
  const { status, amountMinor, reason } = refund;
  const id = importedId('txn', event.createdAt, refund.id);
  const added = await addRefund(
    session,
    payment,
    refunds,
    { id, status, amountMinor, reason, stripeRefundId: refund.id, providerAt: event.createdAt },
    stripeCause(event, at),
  );
  return added
    ? applied({ transactionId: added._id })
    : refused('Its payment does not go with it: see ledgerCheck.', about);
}

/** What a charge tells of its refunds, where it lists them; otherwise their own events will tell. */
export async function applyCharge(
  event: StripeEvent,
  charge: StripeCharge,
  session: ClientSession,
  at: Date,
): Promise<Effect> {
  const payment = await paymentOfCharge({ ...charge, chargeId: charge.id }, session);
  if (!payment) return waiting(NOT_HERE);
  const about = { transactionId: payment._id };
  if (charge.refunds.length === 0) return ignored('It lists no refunds: their own events tell of them.', about);
  const effects: Effect[] = [];
  for (const refund of charge.refunds) effects.push(await applyRefund(event, refund, session, at));
  const [first] = effects;
  const told = effects.find(({ outcome }) => outcome === WebhookOutcome.APPLIED) ?? first;
  return told ? { ...told, ...about } : ignored('It lists no refunds.', about);
}

/** A dispute stands in its payment; what it does to the payment's status follows from the table. */
export async function applyDispute(
  event: StripeEvent,
  dispute: StripeDispute,
  session: ClientSession,
  at: Date,
): Promise<Effect> {
  const payment = await paymentOfCharge(dispute, session);
  if (!payment) return waiting(NOT_HERE);
  const about = { transactionId: payment._id };
  if (dispute.currency !== payment.currency) {
    return refused(`It is in ${dispute.currency}, the payment in ${payment.currency}.`, about);
  }
  if (payment.capturedMinor === 0) return waiting(NOT_CAPTURED, about);
  const known = payment.disputes.find(({ _id }) => _id === dispute.id);
  if (known && isOlder(event, known.providerAt)) return stale(OLDER, about);
  if (known?.status === dispute.status) return ignored(`The dispute is ${known.status.toUpperCase()} already.`, about);
  if (known && !DISPUTE_STATES[known.status].includes(dispute.status)) {
    return staleBy(DISPUTE_STATES, known.status, dispute.status, about);
  }
  const disputes = [...payment.disputes.filter((one) => one !== known), disputeRow(event, dispute, known)];
  const problem = disputeProblem(payment, dispute, known, disputes);
  if (problem !== undefined) return refused(problem, about);
  const settlement = settle(payment, await refundRows(payment._id, session), disputes, stripeCause(event, at));
  if (!settlement) return staleBy(PAYMENT_STATES, payment.status, TransactionStatus.DISPUTED, about);
  await writeTransaction(session, payment, settlement.set, settlement.rows);
  return applied(about);
}

const MAX_DISPUTES = 20;

function disputeProblem(
  payment: Transaction,
  dispute: StripeDispute,
  known: TransactionDispute | undefined,
  disputes: readonly TransactionDispute[],
): string | undefined {
  if (known && known.amountMinor !== dispute.amountMinor) return 'Its amount is not the one of our record.';
  if (disputes.length > MAX_DISPUTES) return `A payment has at most ${String(MAX_DISPUTES)} disputes.`;
  // An inquiry holds nothing; what counts is what this event would make of all of them.
  const tooMuch = dispute.amountMinor > payment.capturedMinor || disputedTotal(disputes) > payment.capturedMinor;
  return tooMuch ? 'More is disputed than was captured.' : undefined;
}

function disputeRow(
  event: StripeEvent,
  { id, status, amountMinor, currency, reason }: StripeDispute,
  known: TransactionDispute | undefined,
): TransactionDispute {
  const row = { status, amountMinor, currency, reason, openedAt: known?.openedAt ?? event.createdAt };
  return { _id: id, ...row, providerAt: event.createdAt } as TransactionDispute;
}
