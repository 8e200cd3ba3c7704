import type { ClientSession } from 'mongoose';
import { importedId } from '../../../shared/ids.js';
import { WebhookOutcome } from '../billing/billing.enums.js';
import {
  already,
  applied,
  ignored,
  left,
  overtakes,
  refused,
  stripeCause,
  waiting,
  type Applying,
  type Effect,
} from './stripe-effects.js';
import type { StripeEvent } from './stripe-event.js';
import type { StripeCharge, StripeRefund } from './stripe-fact.js';
import { REFUND_PHASES } from './stripe-order.js';
import { findTransaction, NOT_CAPTURED, NOT_HERE, paymentOfCharge, toldOf } from './stripe-payment.service.js';
import { TransactionStatus } from '../transaction/transaction.enums.js';
import { isLiveRefund } from '../transaction/transaction.money.js';
import type { Transaction } from '../transaction/transaction.model.js';
import { addRefund, MAX_REFUNDS, moveRefund } from '../transaction/transaction-refund.service.js';
import { refundRows, writeTransaction, type RefundRow } from '../transaction/transaction-write.service.js';

/** Updates a known refund; a refund created at Stripe is recorded as a new row. */
export async function applyRefund(event: StripeEvent, refund: StripeRefund, applying: Applying): Promise<Effect> {
  const { session } = applying;
  const payment = await paymentOfCharge(refund, session);
  const known = await knownRefund(refund, payment, session);
  if (!known) return applyNewRefund(event, refund, payment, applying);
  if (payment && payment._id !== known.parentTransactionId) {
    return refused('Our record is a refund of another payment.', { transactionId: known._id });
  }
  return applyToRefund(event, refund, known, applying);
}

/** Finds the refund by its Stripe ID; one that is not linked yet by our ID, or by its payment and amount. */
async function knownRefund(
  refund: StripeRefund,
  payment: Transaction | null,
  session: ClientSession,
): Promise<Transaction | null> {
  const linked = await findTransaction({ stripeRefundId: refund.id }, session);
  if (linked || !payment) return linked;
  return (await promisedRefund(refund, payment, session)) ?? recordedRefund(refund, payment, session);
}

/** The refund that we requested from Stripe, by the ID in its metadata. */
async function promisedRefund(
  refund: StripeRefund,
  payment: Transaction,
  session: ClientSession,
): Promise<Transaction | null> {
  if (!refund.transactionId) return null;
  const own = await findTransaction({ _id: refund.transactionId }, session);
  const fits = own?.isRefund && !own.stripeRefundId && own.parentTransactionId === payment._id;
  return fits && isSameMoney(own, refund) ? own : null;
}

/** The oldest refund that a back end recorded, without Stripe's ID, as made there. */
async function recordedRefund(
  refund: StripeRefund,
  payment: Transaction,
  session: ClientSession,
): Promise<Transaction | null> {
  if (refund.currency !== payment.currency) return null;
  const rows = await refundRows(payment._id, session);
  const ids = rows.filter((row) => isMadeElsewhere(row, refund)).map(({ _id }) => _id);
  const [oldest] = ids.sort();
  return oldest === undefined ? null : findTransaction({ _id: oldest }, session);
}

/** Not what waits to be sent to Stripe by us: its events name our ID. */
function isMadeElsewhere(row: RefundRow, { amountMinor }: StripeRefund): boolean {
  const { status, stripeRefundId, askedAt = null } = row;
  const isOurs = status === TransactionStatus.PENDING && askedAt !== null;
  return row.amountMinor === amountMinor && !stripeRefundId && !isOurs && isLiveRefund(status);
}

function isSameMoney(known: Transaction, { amountMinor, currency }: StripeRefund): boolean {
  return known.amountMinor === amountMinor && known.currency === currency;
}

async function applyToRefund(
  event: StripeEvent,
  refund: StripeRefund,
  known: Transaction,
  { session, at, canAsk }: Applying,
): Promise<Effect> {
  const about = { transactionId: known._id };
  if (!isSameMoney(known, refund)) return refused('The amount does not match the recorded refund.', about);
  const before = toldOf(known);
  const saying = { phases: REFUND_PHASES, before, to: refund.status, same: before?.status === refund.status };
  if (!overtakes(event, saying, canAsk)) return left(event, saying, 'refund', about);
  const link = {
    providerAt: event.createdAt,
    providerStatus: refund.status,
    askedAt: null,
    ...(known.stripeRefundId ? {} : { stripeRefundId: refund.id }),
  };
  if (refund.status === known.status) {
    await writeTransaction(session, known, link, []);
    return already(known.status, 'refund', about);
  }
  const moved = await moveRefund(session, known, refund.status, stripeCause(event, at), link);
  return moved
    ? applied(about)
    : refused('The payment of this refund does not exist. Run `ledgerCheck` for details.', about);
}

/** Records a refund made at Stripe even if it exceeds the refundable amount; `ledgerCheck` reports that. */
async function applyNewRefund(
  event: StripeEvent,
  refund: StripeRefund,
  payment: Transaction | null,
  { session, at }: Applying,
): Promise<Effect> {
  if (!payment) return waiting(NOT_HERE);
  const about = { transactionId: payment._id };
  if (refund.currency !== payment.currency) {
    return refused(`The refund is in ${refund.currency}, but the payment is in ${payment.currency}.`, about);
  }
  if (payment.capturedMinor === 0) return waiting(NOT_CAPTURED, about);
  const refunds = await refundRows(payment._id, session);
  if (refunds.length >= MAX_REFUNDS)
    return refused(`A payment can have at most ${String(MAX_REFUNDS)} refunds.`, about);
  const { status, amountMinor, reason } = refund;
  const told = { stripeRefundId: refund.id, providerAt: event.createdAt, providerStatus: status };
  const added = await addRefund(
    session,
    payment,
    refunds,
    { id: importedId('txn', event.createdAt, refund.id), status, amountMinor, reason, ...told },
    stripeCause(event, at),
  );
  return applied({ transactionId: added._id });
}

/** Applies the refunds listed in a charge; otherwise they arrive as separate events. */
export async function applyCharge(event: StripeEvent, charge: StripeCharge, applying: Applying): Promise<Effect> {
  const payment = await paymentOfCharge({ ...charge, chargeId: charge.id }, applying.session);
  if (!payment) return waiting(NOT_HERE);
  const about = { transactionId: payment._id };
  const effects: Effect[] = [];
  // The refund's own events have the same timestamp and more detail.
  for (const refund of charge.refunds) effects.push(await applyRefund(event, refund, { ...applying, canAsk: false }));
  const [first] = effects;
  const told = effects.find(({ outcome }) => outcome === WebhookOutcome.APPLIED) ?? first;
  return told ? { ...told, ...about } : ignored('The charge lists no refunds; they arrive as separate events.', about);
}
