import {
  already,
  applied,
  left,
  overtakes,
  refused,
  stripeCause,
  waiting,
  type Applying,
  type Effect,
} from './stripe-effects.js';
import type { StripeEvent } from './stripe-event.js';
import type { StripeDispute } from './stripe-fact.js';
import { DISPUTE_PHASES } from './stripe-order.js';
import { NOT_CAPTURED, NOT_HERE, paymentOfCharge } from './stripe-payment.service.js';
import type { TransactionDispute } from '../transaction/transaction-parts.model.js';
import { refundRows, settle, writeTransaction } from '../transaction/transaction-write.service.js';

const MAX_DISPUTES = 20;

/**
 * Stores a dispute as reported by Stripe, regardless of amount and currency, since banks use their own exchange rates. The status
 * of the payment is derived from it.
 */
export async function applyDispute(
  event: StripeEvent,
  dispute: StripeDispute,
  { session, at, canAsk }: Applying,
): Promise<Effect> {
  const payment = await paymentOfCharge(dispute, session);
  if (!payment) return waiting(NOT_HERE);
  const about = { transactionId: payment._id };
  if (payment.capturedMinor === 0) return waiting(NOT_CAPTURED, about);
  const known = payment.disputes.find(({ _id }) => _id === dispute.id);
  const before = known ? { status: known.status, at: known.providerAt } : null;
  const same = known !== undefined && isSame(known, dispute);
  const saying = { phases: DISPUTE_PHASES, before, to: dispute.status, same };
  if (!overtakes(event, saying, canAsk)) return left(event, saying, 'dispute', about);
  if (!known && payment.disputes.length >= MAX_DISPUTES) {
    return refused(`A payment can have at most ${String(MAX_DISPUTES)} disputes.`, about);
  }
  const others = payment.disputes.filter((one) => one !== known);
  const disputes = [...others, disputeRow(event, dispute, known)].sort(byOpening);
  const { set, rows } = settle(payment, await refundRows(payment._id, session), disputes, stripeCause(event, at));
  await writeTransaction(session, payment, set, rows);
  return same ? already(dispute.status, 'dispute', about) : applied(about);
}

function isSame(known: TransactionDispute, { status, amountMinor, currency, reason }: StripeDispute): boolean {
  return (
    known.status === status &&
    known.amountMinor === amountMinor &&
    known.currency === currency &&
    known.reason === reason
  );
}

function disputeRow(
  event: StripeEvent,
  { id, status, amountMinor, currency, reason, openedAt }: StripeDispute,
  known: TransactionDispute | undefined,
): TransactionDispute {
  const row = { status, amountMinor, currency, reason, openedAt: openedAt ?? known?.openedAt ?? event.createdAt };
  return { _id: id, ...row, providerAt: event.createdAt } as TransactionDispute;
}

/** Stable order, independent of the order of events. */
function byOpening(one: TransactionDispute, other: TransactionDispute): number {
  const later = one.openedAt.getTime() - other.openedAt.getTime();
  return later === 0 ? (one._id < other._id ? -1 : 1) : later;
}
