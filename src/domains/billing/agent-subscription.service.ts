import { requireUser } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { asClass } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import { findPage, type Page } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { PaymentRefused, type PaymentProvider } from '../../graphql/payment-provider.js';
import { inputError, isConflict, notFound } from '../../shared/errors.js';
import { invalidState } from '../../shared/states.js';
import { oneOf } from '../../shared/text.js';
import { plansOf, type PlanTerms } from './agent-plans.js';
import { applyDue } from './agent-subscription.due.service.js';
import { AgentPlan, AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { subscriptionLoader } from './agent-subscription.loaders.js';
import { AgentSubscription, AgentSubscriptionModel } from './agent-subscription.model.js';
import { isLive, RUNNING, SUBSCRIPTION_STATES } from './agent-subscription.states.js';
import { DAY, dueChange } from './agent-subscription.time.js';
import { writeSubscription } from './agent-subscription-write.service.js';
import { requirePayments } from './payment-provider.js';
import { causeOf } from './transaction-write.service.js';

const { INCOMPLETE, TRIALING, ACTIVE, CANCELLED } = AgentSubscriptionStatus;

/** A subscription as it is stored; its other fields are computed. */
type SubscriptionRecord = Omit<AgentSubscription, 'id' | 'price' | 'hasAccess'>;

export interface SubscribeFields {
  agentId: string;
  plan: AgentPlan;
  idempotencyKey?: string | null | undefined;
}

/** A subscription, and what its customer needs to pay for it. */
export interface Subscribed {
  subscription: AgentSubscription;
  clientSecret: string | null;
}

/** Subscribes the caller to an agent. What costs something begins as INCOMPLETE, until the first payment has come. */
export async function subscribeToAgent(
  context: Context,
  input: SubscribeFields,
  now = new Date(),
): Promise<Subscribed> {
  const { userId } = requireUser(context.viewer);
  const terms = termsOf(input);
  const payments = terms.amountMinor === null ? undefined : requirePayments(context);
  const { id, replayed } = await recordIdFor({
    actor: userId,
    operation: 'subscribeToAgent',
    key: input.idempotencyKey ?? undefined,
    input,
    prefix: 'asub',
  });
  const made = replayed ? await subscriptionOf(userId, id) : null;
  const subscription = made ?? (await beginTerm(id, userId, input, terms, now));
  return payments ? beginPaying(context, payments, subscription, now) : { subscription, clientSecret: null };
}

function termsOf({ agentId, plan }: SubscribeFields): PlanTerms {
  const plans = plansOf(agentId);
  const terms = plans[plan];
  if (terms) return terms;
  const offered = Object.keys(plans).map((one) => one.toUpperCase());
  throw inputError('INVALID', 'input.plan', `This agent offers ${oneOf(offered)}.`, offered);
}

/** The unique term lets one of several at once begin; the others find the place taken. */
async function beginTerm(
  id: string,
  userId: string,
  { agentId, plan }: SubscribeFields,
  terms: PlanTerms,
  now: Date,
): Promise<AgentSubscription> {
  const last = await lastTerm(userId, agentId, now);
  // The same request, sent twice at once: the other one has made it since we looked.
  if (last?._id === id) return last;
  if (last && isLive(last.status)) throw alreadySubscribed();
  if (plan === AgentPlan.TRIAL && last?.trialUsed) {
    throw inputError('ALREADY_DONE', 'input.plan', 'You had your trial of this agent. Take another plan.');
  }
  const record = newSubscription({ id, userId, agentId, plan, term: (last?.term ?? 0) + 1 }, terms, now);
  if (last?.trialUsed) record.trialUsed = true;
  try {
    await AgentSubscriptionModel.create(record);
    return asClass(AgentSubscription, record);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const made = await subscriptionOf(userId, id);
  if (made) return made;
  throw alreadySubscribed();
}

/** The newest subscription of an account to an agent, after what time has made due. */
async function lastTerm(userId: string, agentId: string, now: Date): Promise<AgentSubscription | null> {
  const found = await AgentSubscriptionModel.findOne({ userId, agentId }).sort({ term: -1 }).lean<AgentSubscription>();
  if (!found) return null;
  const last = asClass(AgentSubscription, found);
  return (await applyDue(last, now)) ?? last;
}

function alreadySubscribed(): Error {
  return inputError(
    'ALREADY_DONE',
    'input.agentId',
    'You have a subscription to this agent. End it before you begin another one.',
  );
}

interface NewSubscription {
  id: string;
  userId: string;
  agentId: string;
  plan: AgentPlan;
  term: number;
}

function newSubscription({ id, ...fields }: NewSubscription, terms: PlanTerms, now: Date): SubscriptionRecord {
  const trialEnd = terms.trialDays === null ? null : new Date(now.getTime() + terms.trialDays * DAY);
  const freeStatus = trialEnd === null ? ACTIVE : TRIALING;
  const record = {
    _id: id,
    ...fields,
    status: terms.amountMinor === null ? freeStatus : INCOMPLETE,
    priceMinor: terms.amountMinor,
    currency: terms.currency,
    currentPeriodEnd: trialEnd,
    cancelAtPeriodEnd: false,
    graceEndsAt: null,
    endedAt: null,
    history: [],
    trialUsed: trialEnd !== null,
    providerAt: null,
    revision: 0,
    createdAt: now,
    updatedAt: now,
  };
  return { ...record, dueAt: dueChange(record)?.at ?? null };
}

/** The call is safe to repeat: a request that was cut off goes on here. */
async function beginPaying(
  context: Context,
  payments: PaymentProvider,
  subscription: AgentSubscription,
  now: Date,
): Promise<Subscribed> {
  const { _id, userId, agentId, priceMinor, currency } = subscription;
  if (subscription.status !== INCOMPLETE || priceMinor === null) return { subscription, clientSecret: null };
  const { subscriptionId, clientSecret, customerId } = await asked(
    payments.createSubscription({
      ...{ subscriptionId: _id, userId, agentId, amountMinor: priceMinor, currency },
      interval: 'month',
    }),
  );
  const link = { stripeSubscriptionId: subscriptionId, ...(customerId ? { stripeCustomerId: customerId } : {}) };
  return { subscription: await linkSubscription(context, subscription, link, now), clientSecret };
}

/** Its first event may be faster, and link it as well. */
function linkSubscription(
  context: Context,
  { _id, userId }: AgentSubscription,
  link: { stripeSubscriptionId: string; stripeCustomerId?: string },
  now: Date,
): Promise<AgentSubscription> {
  return unlessOvertaken(async () => {
    const before = await subscriptionOf(userId, _id);
    if (!before) throw notFound('subscription');
    if (before.stripeSubscriptionId && before.stripeCustomerId) return before;
    return writeSubscription(before, before.status, link, causeOf(context, null, now));
  });
}

/** What the provider refuses for good is told to the caller; nothing was begun there. */
async function asked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    throw inputError('INVALID', 'input', `The payment provider refused: ${error.message}`);
  }
}

export interface CancelFields {
  atPeriodEnd?: boolean | null | undefined;
  reason?: string | null | undefined;
}

/** Ends a subscription: with its period, or at once where it has none, does not run, or the caller says so. */
export function cancelAgentSubscription(
  context: Context,
  id: string,
  { atPeriodEnd, reason }: CancelFields,
  now = new Date(),
): Promise<AgentSubscription> {
  return unlessOvertaken(() => cancelOnce(context, id, { atPeriodEnd, reason }, now));
}

async function cancelOnce(
  context: Context,
  id: string,
  { atPeriodEnd, reason }: CancelFields,
  now: Date,
): Promise<AgentSubscription> {
  const before = await ownSubscription(context, id, now);
  if (!SUBSCRIPTION_STATES[before.status].includes(CANCELLED)) {
    throw invalidState(before.status, CANCELLED, SUBSCRIPTION_STATES[before.status], 'id');
  }
  const later = atPeriodEnd !== false && before.currentPeriodEnd !== null && RUNNING.includes(before.status);
  if (later && before.cancelAtPeriodEnd) return before;
  await tellProvider(context, before, (payments, stripeId) =>
    later ? payments.setCancelAtPeriodEnd(stripeId, true) : payments.cancelSubscription(stripeId),
  );
  const cause = causeOf(context, reason ?? null, now);
  return change(
    context,
    later
      ? writeSubscription(before, before.status, { cancelAtPeriodEnd: true }, cause)
      : writeSubscription(before, CANCELLED, {}, cause),
  );
}

/** Lets a subscription go on that was told to end with its period. */
export function resumeAgentSubscription(context: Context, id: string, now = new Date()): Promise<AgentSubscription> {
  return unlessOvertaken(() => resumeOnce(context, id, now));
}

async function resumeOnce(context: Context, id: string, now: Date): Promise<AgentSubscription> {
  const before = await ownSubscription(context, id, now);
  if (!isLive(before.status) || !before.cancelAtPeriodEnd) {
    const state = before.status.toUpperCase();
    throw inputError(
      'INVALID_STATE',
      'id',
      isLive(before.status)
        ? `It is ${state} and not about to end: there is nothing to resume.`
        : `It is ${state} for good. Subscribe again.`,
    );
  }
  await tellProvider(context, before, (payments, stripeId) => payments.setCancelAtPeriodEnd(stripeId, false));
  const cause = causeOf(context, null, now);
  return change(context, writeSubscription(before, before.status, { cancelAtPeriodEnd: false }, cause));
}

const MAX_TRIES = 5;

/** Who was overtaken decides anew on what is there now. */
async function unlessOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error) || attempt >= MAX_TRIES) throw error;
    }
  }
}

/** What Stripe bills must be told to Stripe first, or it would go on billing. */
async function tellProvider(
  context: Context,
  { stripeSubscriptionId }: AgentSubscription,
  tell: (payments: PaymentProvider, stripeSubscriptionId: string) => Promise<void>,
): Promise<void> {
  if (stripeSubscriptionId) await asked(tell(requirePayments(context), stripeSubscriptionId));
}

async function change(context: Context, write: Promise<AgentSubscription>): Promise<AgentSubscription> {
  const subscription = await write;
  subscriptionLoader(context).clear(subscription._id);
  return subscription;
}

/** An own subscription, after what time has made due. */
async function ownSubscription(context: Context, id: string, now: Date): Promise<AgentSubscription> {
  const found = await subscriptionOf(requireUser(context.viewer).userId, id);
  if (!found) throw notFound('subscription');
  return (await applyDue(found, now)) ?? found;
}

/** A subscription of an account. */
export async function subscriptionOf(userId: string, id: string): Promise<AgentSubscription | null> {
  const found = await AgentSubscriptionModel.findOne({ _id: id, userId }).lean<AgentSubscription>();
  return found && asClass(AgentSubscription, found);
}

export interface MySubscriptionsRequest {
  agentId?: string | null | undefined;
  status?: AgentSubscriptionStatus | null | undefined;
}

/** The caller's own subscriptions, newest first. */
export function myAgentSubscriptions(
  context: Context,
  { agentId, status }: MySubscriptionsRequest,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<AgentSubscription>> {
  return findPage(AgentSubscriptionModel, AgentSubscription, {
    filter: {
      userId: requireUser(context.viewer).userId,
      ...(agentId ? { agentId } : {}),
      ...(status ? { status } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Subscriptions through `node`. */
export async function subscriptionsByIds(
  context: Context,
  ids: readonly string[],
): Promise<(AgentSubscription | null)[]> {
  return subscriptionLoader(context).loadMany(ids);
}
