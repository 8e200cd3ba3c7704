import type { Viewer } from '../../../auth/viewer.js';
import { inTurn } from '../../../database/turns.js';
import { createContext, type Context, type Platform } from '../../../graphql/context.js';
import { applyDueChanges } from '../agent-subscription/agent-subscription.due.service.js';
import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { LedgerProblem } from '../billing/billing.enums.js';
import { applyAllWaitingEvents } from '../stripe/stripe-event.service.js';
import { takeOverObjects } from '../stripe/stripe-truth.service.js';
import { recoverEvents } from '../stripe/stripe-recovery.service.js';
import type { Transaction } from './transaction.model.js';
import type { BrokenRow } from './transaction-ledger.rules.js';
import { ledgerCheck } from './transaction-ledger.service.js';
import { settleUnanswered } from './transaction-provider.service.js';
import { readTransaction } from './transaction-refund.service.js';
import { forget, refundRows, settle, systemCause, writeTransaction } from './transaction-write.service.js';

/** Problems that can be repaired from stored rows. */
const HEALABLE: readonly LedgerProblem[] = [
  LedgerProblem.REFUNDED_TOTAL,
  LedgerProblem.PENDING_TOTAL,
  LedgerProblem.DISPUTED_TOTAL,
  LedgerProblem.STATUS,
];
const REASON = 'Recomputed from refunds and disputes.';

export interface Reconciliation extends StripeReconciliation {
  /** Payments whose amounts or status were repaired. */
  healed: Transaction[];
  /** Waiting events that are now settled. */
  eventsSettled: number;
  /** Records that differed from Stripe's objects and were updated. */
  objectsChanged: number;
  subscriptionsExpired: number;
  subscriptionsChanged: number;
  /** Problems that remain. */
  remaining: BrokenRow[];
}

/** Recovers lost answers and events from Stripe, repairs derived values, applies due changes and reports the results. */
export async function reconcileTransactions(
  context: Context,
  since?: Date | null,
  now = new Date(),
): Promise<Reconciliation> {
  const asked = await reconcileWithStripe(context, since, now);
  const { payments } = context.platform;
  // Waiting events may depend on the state of Stripe's objects.
  const objectsChanged = payments ? await takeOverObjects(payments, now) : 0;
  const eventsSettled = await applyAllWaitingEvents(now, payments);
  const changed = await applyDueChanges(now);
  const expired = changed.filter(({ status }) => status === AgentSubscriptionStatus.INCOMPLETE_EXPIRED);
  const { broken } = await ledgerCheck();
  const healable = broken.filter(({ problem }) => HEALABLE.includes(problem));
  const ids = [...new Set(healable.flatMap(({ transactionId }) => transactionId ?? []))];
  const healed: Transaction[] = [];
  for (const id of ids) {
    const transaction = await heal(id, now);
    if (!transaction) continue;
    forget(context, transaction);
    healed.push(transaction);
  }
  return {
    ...asked,
    healed,
    eventsSettled,
    objectsChanged,
    subscriptionsExpired: expired.length,
    subscriptionsChanged: changed.length - expired.length,
    remaining: healed.length > 0 ? (await ledgerCheck()).broken : broken,
  };
}

export interface StripeReconciliation {
  /** False if no API keys are configured. */
  providerAsked: boolean;
  /** Unanswered requests that are now settled. */
  requestsSettled: number;
  /** Missed events that were recovered and changed something. */
  eventsRecovered: number;
}

/** Fetches from Stripe what is missing here; does nothing without API keys. */
async function reconcileWithStripe(
  context: Context,
  since: Date | null | undefined,
  now: Date,
): Promise<StripeReconciliation> {
  const { payments } = context.platform;
  if (!payments) return { providerAsked: false, requestsSettled: 0, eventsRecovered: 0 };
  const requestsSettled = await settleUnanswered(context, payments, now);
  return { providerAsked: true, requestsSettled, eventsRecovered: await recoverEvents(payments, now, since) };
}

/** Runs periodically; safe to run on several servers at once. */
export async function reconcileInTime(now: Date, platform: Platform): Promise<void> {
  const context = createContext(platform, { viewer: SYSTEM, requestId: '', log: platform.log, userAgent: '' });
  await reconcileWithStripe(context, null, now);
  if (platform.payments) await takeOverObjects(platform.payments, now);
  await applyAllWaitingEvents(now, platform.payments);
  await platform.payments?.forgetErased();
}

const SYSTEM: Viewer = { kind: 'service', ip: '', name: 'reconciliation' };

/** Undefined if there is nothing to recompute. */
function heal(id: string, now: Date): Promise<Transaction | undefined> {
  return inTurn(id, async (session) => {
    const payment = await readTransaction(id, session);
    if (!payment || payment.isRefund || payment.capturedMinor === 0) return undefined;
    const refunds = await refundRows(payment._id, session);
    const { set, rows } = settle(payment, refunds, payment.disputes, systemCause(REASON, now));
    return writeTransaction(session, payment, set, rows);
  });
}
