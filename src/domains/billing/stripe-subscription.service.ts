import type { ClientSession } from 'mongoose';
import { asClass } from '../../database/entity.js';
import { routeBetween } from '../../shared/states.js';
import { AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { AgentSubscription, AgentSubscriptionModel } from './agent-subscription.model.js';
import { isLive, SUBSCRIPTION_STATES } from './agent-subscription.states.js';
import { writeSubscription } from './agent-subscription-write.service.js';
import {
  applied,
  ignored,
  isOlder,
  isOvertakenInOrder,
  OLDER,
  refused,
  stale,
  staleBy,
  stripeCause,
  waiting,
  type Effect,
} from './stripe-effects.js';
import type { StripeEvent, StripeSubscription } from './stripe-event.js';

/** What a subscription of Stripe's has become. */
export async function applySubscription(
  event: StripeEvent,
  fact: StripeSubscription,
  session: ClientSession,
  at: Date,
): Promise<Effect> {
  const known = await knownSubscription(fact, session);
  if (!known) return waiting('No subscription with this id is recorded here yet.');
  const about = { subscriptionId: known._id };
  const mismatch = mismatchOf(known, fact);
  if (mismatch !== undefined) return refused(mismatch, about);
  if (isOlder(event, known.providerAt)) return stale(OLDER, about);
  const { from, to } = { from: known.status, to: fact.status };
  if (isOvertakenInOrder(event, known.providerAt, ORDER, { from, to })) return stale(OLDER, about);
  // An event in between may still be on its way.
  const route = routeBetween(SUBSCRIPTION_STATES, from, to);
  if (!route) return staleBy(SUBSCRIPTION_STATES, from, to, about);
  const news = from !== to || endOf(fact) !== endOf(known) || fact.cancelAtPeriodEnd !== known.cancelAtPeriodEnd;
  const knows = from === to && (!news || !isLive(from));
  if (knows && (!isLive(from) || isSameSecond(event, known)) && known.stripeSubscriptionId) {
    return ignored(`The subscription is ${from.toUpperCase()} already.`, about);
  }
  if (from === to && isSameSecond(event, known) && !isFurther(fact, known)) return stale(OLDER, about);
  const { currentPeriodEnd, cancelAtPeriodEnd, customerId } = fact;
  const link = {
    providerAt: event.createdAt,
    ...(known.stripeSubscriptionId ? {} : { stripeSubscriptionId: fact.id }),
    ...(customerId && !known.stripeCustomerId ? { stripeCustomerId: customerId } : {}),
  };
  // The grace is reckoned from when Stripe says that a payment is overdue.
  const cause = { ...stripeCause(event, at), at: from === to ? at : event.createdAt };
  await writeSubscription(known, to, { ...link, currentPeriodEnd, cancelAtPeriodEnd }, cause, session, route);
  return news ? applied(about) : ignored(`The subscription is ${from.toUpperCase()} already.`, about);
}

const { INCOMPLETE, TRIALING, PAUSED, ACTIVE, PAST_DUE, UNPAID, INCOMPLETE_EXPIRED, CANCELLED } =
  AgentSubscriptionStatus;
/** How far a subscription is. */
const ORDER = [INCOMPLETE, TRIALING, PAUSED, ACTIVE, PAST_DUE, UNPAID, INCOMPLETE_EXPIRED, CANCELLED];

function isSameSecond({ createdAt }: StripeEvent, { providerAt }: AgentSubscription): boolean {
  return providerAt?.getTime() === createdAt.getTime();
}

/** Of two events of one second: the later period, and then the one that tells of its end. */
function isFurther(fact: StripeSubscription, known: AgentSubscription): boolean {
  const [end, before] = [endOf(fact) ?? 0, endOf(known) ?? 0];
  return end === before ? fact.cancelAtPeriodEnd && !known.cancelAtPeriodEnd : end > before;
}

async function knownSubscription(fact: StripeSubscription, session: ClientSession): Promise<AgentSubscription | null> {
  const linked = await find({ stripeSubscriptionId: fact.id }, session);
  if (linked || !fact.subscriptionId) return linked;
  const own = await find({ _id: fact.subscriptionId }, session);
  return own && !own.stripeSubscriptionId && own.priceMinor !== null ? own : null;
}

async function find(filter: object, session: ClientSession): Promise<AgentSubscription | null> {
  const found = await AgentSubscriptionModel.findOne(filter).session(session).lean<AgentSubscription>();
  return found && asClass(AgentSubscription, found);
}

/** Money, currency and customer must be those of our record. */
function mismatchOf(known: AgentSubscription, fact: StripeSubscription): string | undefined {
  if (fact.currency !== undefined && fact.currency !== known.currency) {
    return `It is in ${fact.currency}, our record in ${known.currency}.`;
  }
  if (fact.amountMinor !== undefined && fact.amountMinor !== known.priceMinor) {
    return 'Its price is not the one of our record.';
  }
  const customers = known.stripeCustomerId !== undefined && fact.customerId !== known.stripeCustomerId;
  return customers ? 'Its customer is not the one of our record.' : undefined;
}

function endOf({ currentPeriodEnd }: { currentPeriodEnd: Date | null }): number | null {
  return currentPeriodEnd?.getTime() ?? null;
}
