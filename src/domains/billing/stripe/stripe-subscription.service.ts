import { trusted, type ClientSession } from 'mongoose';
import { asClass, copyOf } from '../../../database/entity.js';
import { changeRecordIn, type RecordChange } from '../../../database/record.js';
import { isCustomerOfOther } from '../../../payments/payment-customer.store.js';
import { isErasedId } from '../../../shared/ids.js';
import { AgentSubscriptionStatus } from '../agent-subscription/agent-subscription.enums.js';
import { AgentSubscription, AgentSubscriptionModel } from '../agent-subscription/agent-subscription.model.js';
import { isLive } from '../agent-subscription/agent-subscription.states.js';
import { dueChange } from '../agent-subscription/agent-subscription.time.js';
import { graceEnd, subscriptionChange } from '../agent-subscription/agent-subscription-write.service.js';
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
  type Saying,
} from './stripe-effects.js';
import type { StripeEvent } from './stripe-event.js';
import { MONTH, type StripeSubscription } from './stripe-fact.js';
import { SUBSCRIPTION_PHASES, type Told } from './stripe-order.js';
import { overdueAfter, type Overdue } from './stripe-overdue.js';
import { OTHER_CUSTOMER } from './stripe-payment.service.js';

const { INCOMPLETE, PAST_DUE } = AgentSubscriptionStatus;
const LATER_TERM = 'A later subscription to this agent exists.';

interface Decision {
  effect: Effect;
  change?: RecordChange<AgentSubscription>;
}

/** Applies the state of a Stripe subscription. A different price is recorded, and an end always counts. */
export async function applySubscription(
  event: StripeEvent,
  fact: StripeSubscription,
  applying: Applying,
): Promise<Effect> {
  const found = await knownSubscription(fact, applying.session);
  if (!found) return waiting('No subscription with this ID is recorded yet.');
  let effect: Effect | undefined;
  const target = { filter: { _id: found._id }, what: 'subscription' };
  await changeRecordIn(applying.session, AgentSubscriptionModel, target, async (plain) => {
    const decision = await decide(asClass(AgentSubscription, plain), event, fact, applying);
    ({ effect } = decision);
    return decision.change;
  });
  return effect ?? waiting('The event was not evaluated.');
}

async function decide(
  known: AgentSubscription,
  event: StripeEvent,
  fact: StripeSubscription,
  { session, at, canAsk }: Applying,
): Promise<Decision> {
  const about = { subscriptionId: known._id };
  // Data from Stripe would identify the erased customer again.
  if (isErasedId(known.userId)) return { effect: ignored('The account was erased.', about) };
  if (isLive(fact.status) && known.stripeCustomerId !== undefined && fact.customerId !== known.stripeCustomerId) {
    return { effect: refused(OTHER_CUSTOMER, about) };
  }
  const saying = sayingOf(known, fact);
  const overdue = overdueAfter(known, event.createdAt, fact.status);
  if (!overtakes(event, saying, canAsk)) {
    const effect = left(event, saying, 'subscription', about);
    const change = lateGrace(known, overdue, event, at);
    return change ? { effect, change } : { effect };
  }
  const to = statusAfter(known, fact, overdue, at);
  if (isLive(to) && !isLive(known.status) && (await hasLaterTerm(known, session))) {
    return { effect: refused(LATER_TERM, about) };
  }
  const news = to !== known.status || !saying.same;
  const link = {
    ...{ providerAt: event.createdAt, providerStatus: fact.status, ...overdue, ...billedOf(known, fact) },
    ...{ currentPeriodEnd: fact.currentPeriodEnd, cancelAtPeriodEnd: fact.cancelAtPeriodEnd },
    ...(known.stripeSubscriptionId ? {} : { stripeSubscriptionId: fact.id }),
    ...(fact.customerId && !known.stripeCustomerId ? { stripeCustomerId: fact.customerId } : {}),
  };
  const cause = { ...stripeCause(event, at), at: to === known.status ? at : event.createdAt };
  return {
    effect: news ? applied(about) : already(to, 'subscription', about),
    change: subscriptionChange(known, to, link, cause),
  };
}

/** Last state reported by Stripe, or null if there is none yet. */
function toldOf({ status, providerStatus, providerAt }: AgentSubscription): Told<AgentSubscriptionStatus> | null {
  return providerAt === null ? null : { status: providerStatus ?? status, at: providerAt };
}

function sayingOf(known: AgentSubscription, fact: StripeSubscription): Saying<AgentSubscriptionStatus> {
  const before = toldOf(known);
  const { billedMinor, billedCurrency, billedInterval } = billedOf(known, fact);
  const same =
    before?.status === fact.status &&
    fact.currentPeriodEnd?.getTime() === known.currentPeriodEnd?.getTime() &&
    (isLive(fact.status) && fact.cancelAtPeriodEnd) === known.cancelAtPeriodEnd &&
    billedMinor === known.billedMinor &&
    billedCurrency === known.billedCurrency &&
    billedInterval === (known.billedInterval ?? null);
  return { phases: SUBSCRIPTION_PHASES, before, to: fact.status, same };
}

type Billed = Pick<AgentSubscription, 'billedMinor' | 'billedCurrency' | 'billedInterval'>;

/** The price billed by Stripe, if the amount or the interval differs from ours. */
function billedOf(known: AgentSubscription, { amountMinor, currency, interval = MONTH }: StripeSubscription): Billed {
  if (amountMinor === undefined || currency === undefined) {
    const { billedMinor, billedCurrency, billedInterval = null } = known;
    return { billedMinor, billedCurrency, billedInterval };
  }
  const isOurs = amountMinor === known.priceMinor && currency === known.currency && interval === MONTH;
  return isOurs
    ? { billedMinor: null, billedCurrency: null, billedInterval: null }
    : { billedMinor: amountMinor, billedCurrency: currency, billedInterval: interval };
}

/** Keeps an automatic change (an ended grace period, wait or period) if it would be applied again. */
function statusAfter(
  known: AgentSubscription,
  fact: StripeSubscription,
  { overdueAt }: Overdue,
  at: Date,
): AgentSubscriptionStatus {
  if (fact.status === INCOMPLETE && !isLive(known.status)) return known.status;
  const due = dueChange(
    copyOf(AgentSubscription, known, {
      ...{ status: fact.status, currentPeriodEnd: fact.currentPeriodEnd, cancelAtPeriodEnd: fact.cancelAtPeriodEnd },
      graceEndsAt: fact.status === PAST_DUE && overdueAt ? graceEnd(overdueAt) : null,
    }),
  );
  return due && due.at <= at && due.to === known.status ? known.status : fact.status;
}

/** A late event may change since when the subscription has been overdue. */
function lateGrace(
  known: AgentSubscription,
  overdue: Overdue,
  event: StripeEvent,
  at: Date,
): RecordChange<AgentSubscription> | undefined {
  if (known.providerStatus !== PAST_DUE || !overdue.overdueAt || !isLive(known.status)) return undefined;
  if (overdue.overdueAt.getTime() === known.overdueAt?.getTime()) return undefined;
  const to = graceEnd(overdue.overdueAt) > at ? PAST_DUE : known.status;
  return subscriptionChange(known, to, overdue, stripeCause(event, at));
}

/** Finds the subscription by its Stripe ID, or by our ID if it is not linked yet and the customer matches. */
async function knownSubscription(fact: StripeSubscription, session: ClientSession): Promise<AgentSubscription | null> {
  const linked = await find({ stripeSubscriptionId: fact.id }, session);
  if (linked || !fact.subscriptionId) return linked;
  const own = await find({ _id: fact.subscriptionId }, session);
  if (!own || own.stripeSubscriptionId || own.priceMinor === null) return null;
  return (await isCustomerOfOther(own.userId, fact.customerId, session)) ? null : own;
}

async function find(filter: object, session: ClientSession): Promise<AgentSubscription | null> {
  const found = await AgentSubscriptionModel.findOne(filter).session(session).lean<AgentSubscription>();
  return found && asClass(AgentSubscription, found);
}

async function hasLaterTerm({ userId, agentId, term }: AgentSubscription, session: ClientSession): Promise<boolean> {
  const later = await AgentSubscriptionModel.findOne(
    { userId, agentId, term: trusted({ $gt: term }) },
    { _id: 1 },
  ).session(session);
  return later !== null;
}
