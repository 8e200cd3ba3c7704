import type { ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce, firstResult, freeKey } from '../../../database/idempotency.js';
import { lockKey } from '../../../database/lock.js';
import { changeRecord, type RecordChange } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { PaymentRefused, type PaymentProvider, type StartedSubscription } from '../../../graphql/payment-provider.js';
import { InputError, inputError, notFound } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { oneOf } from '../../../shared/text.js';
import { AGENT_IDS, plansOf, type PlanTerms } from './agent-plans.js';
import { subscriptionOf } from './agent-subscription-read.service.js';
import { applyDue } from './agent-subscription.due.service.js';
import { AgentPlan, AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { subscriptionLoader } from './agent-subscription.loaders.js';
import { AgentSubscription, AgentSubscriptionModel } from './agent-subscription.model.js';
import { isLive, RUNNING, SUBSCRIPTION_STATES } from './agent-subscription.states.js';
import { DAY, dueChange } from './agent-subscription.time.js';
import { subscriptionChange } from './agent-subscription-write.service.js';
import { requirePayments } from '../transaction/payment-provider.js';
import { takeOver } from '../stripe/stripe-truth.service.js';
import { causeOf, systemCause, type Cause } from '../transaction/transaction-write.service.js';

const { INCOMPLETE, TRIALING, ACTIVE, CANCELLED } = AgentSubscriptionStatus;

/** A subscription as it is stored; its other fields are computed. */
type SubscriptionRecord = Omit<AgentSubscription, 'id' | 'price' | 'hasAccess'>;

export interface SubscribeFields {
  agentId: string;
  plan: AgentPlan;
  idempotencyKey?: string | null | undefined;
}

/** A subscription and the client secret for its first payment. */
export interface Subscribed {
  subscription: AgentSubscription;
  clientSecret: string | null;
}

/** Subscribes the caller to an agent. A paid plan is INCOMPLETE until its first payment succeeds. */
export async function subscribeToAgent(
  context: Context,
  input: SubscribeFields,
  now = new Date(),
): Promise<Subscribed> {
  const { userId } = requireUser(context.viewer);
  const terms = termsOf(input);
  const payments = terms.amountMinor === null ? undefined : requirePayments(context);
  const request = { actor: userId, operation: 'subscribeToAgent', key: input.idempotencyKey, input, prefix: 'asub' };
  const first = await firstResult<SubscriptionRecord>(request);
  if (!first) await dropUnpaid(context, userId, input.agentId, now);
  const { record } = await createOnce(request, (id, session) => beginTerm(id, userId, input, terms, session, now));
  const subscription =
    (await subscriptionOf(userId, record._id)) ?? asClass(AgentSubscription, record as AgentSubscription);
  if (!payments) return { subscription, clientSecret: null };
  try {
    return await beginPaying(context, payments, subscription, now);
  } catch (error) {
    // A refused request had no effect, so the key can be reused for a corrected one.
    if (error instanceof InputError) await freeKey(request);
    throw error;
  }
}

function termsOf({ agentId, plan }: SubscribeFields): PlanTerms {
  const plans = plansOf(agentId);
  if (!plans) {
    throw inputError('NOT_FOUND', 'input.agentId', `Agent not found. Use ${oneOf(AGENT_IDS)}.`, AGENT_IDS);
  }
  const terms = plans[plan];
  if (terms) return terms;
  const offered = Object.keys(plans).map((one) => one.toUpperCase());
  throw inputError('INVALID', 'input.plan', `This agent offers ${oneOf(offered)}.`, offered);
}

/** Of several concurrent requests one succeeds; the others fail with ALREADY_DONE. */
async function beginTerm(
  id: string,
  userId: string,
  { agentId, plan }: SubscribeFields,
  terms: PlanTerms,
  session: ClientSession,
  now: Date,
): Promise<SubscriptionRecord> {
  await lockKey(session, `subscriptions of ${userId} to ${agentId}`);
  const last = await lastTerm(userId, agentId, session);
  const due = last && dueChange(last);
  const status = due && due.at <= now ? due.to : last?.status;
  if (status && isLive(status)) throw alreadySubscribed();
  if (plan === AgentPlan.TRIAL && last?.trialUsed) {
    throw inputError(
      'ALREADY_DONE',
      'input.plan',
      'You have already used your trial of this agent. Choose another plan.',
    );
  }
  const record = newSubscription({ id, userId, agentId, plan, term: (last?.term ?? 0) + 1 }, terms, now);
  if (last?.trialUsed) record.trialUsed = true;
  await AgentSubscriptionModel.create([record], { session });
  return record;
}

/** The newest subscription of an account to an agent. */
async function lastTerm(userId: string, agentId: string, session?: ClientSession): Promise<AgentSubscription | null> {
  const found = await AgentSubscriptionModel.findOne({ userId, agentId }, null, session ? { session } : {})
    .sort({ term: -1 })
    .lean<AgentSubscription>();
  return found && asClass(AgentSubscription, found);
}

/** Ends an unpaid subscription here and at Stripe so that another plan can be chosen, unless it has been paid in the meantime. */
async function dropUnpaid(context: Context, userId: string, agentId: string, now: Date): Promise<void> {
  const found = await lastTerm(userId, agentId);
  if (!found) return;
  const last = (await applyDue(found, now)) ?? found;
  if (last.status !== INCOMPLETE) return;
  const there = await asStripeSays(context, last, now);
  if (there.status !== INCOMPLETE) return;
  await endNow(context, there, systemCause('Not paid; another plan was chosen.', now));
}

function alreadySubscribed(): Error {
  return inputError(
    'ALREADY_DONE',
    'input.agentId',
    'You already have a subscription to this agent. Cancel it before starting another one.',
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
    billedMinor: null,
    billedCurrency: null,
    billedInterval: null,
    providerAt: null,
    providerStatus: null,
    overdueAt: null,
    paidAt: null,
    revision: 0,
    createdAt: now,
    updatedAt: now,
  };
  return { ...record, dueAt: dueChange(record)?.at ?? null };
}

/** Safe to repeat: continues an interrupted request. */
async function beginPaying(
  context: Context,
  payments: PaymentProvider,
  subscription: AgentSubscription,
  now: Date,
): Promise<Subscribed> {
  const { _id, userId, agentId, priceMinor, currency } = subscription;
  if (subscription.status !== INCOMPLETE || priceMinor === null) return { subscription, clientSecret: null };
  const request = {
    subscriptionId: _id,
    userId,
    agentId,
    amountMinor: priceMinor,
    currency,
    interval: 'month' as const,
  };
  let started: StartedSubscription;
  try {
    started = await payments.createSubscription(request);
  } catch (error) {
    if (!(error instanceof PaymentRefused)) throw error;
    // Nothing was created at Stripe, so the subscription ends here.
    await change(context, subscription, (own) =>
      own.status === INCOMPLETE
        ? subscriptionChange(own, CANCELLED, {}, systemCause(`Stripe declined the subscription: ${error.message}`, now))
        : undefined,
    );
    throw refusal(error);
  }
  const { subscriptionId, clientSecret, customerId } = started;
  const link = { stripeSubscriptionId: subscriptionId, ...(customerId ? { stripeCustomerId: customerId } : {}) };
  // The first event may have linked it before this response.
  const linked = await change(context, subscription, (own) =>
    own.stripeSubscriptionId && own.stripeCustomerId
      ? undefined
      : subscriptionChange(own, own.status, link, causeOf(context, null, now)),
  );
  return { subscription: linked, clientSecret };
}

/** Permanent refusals are reported to the caller; nothing was changed at the provider. */
function refusal(error: PaymentRefused): Error {
  return inputError('INVALID', 'input', `The payment provider declined the request: ${error.message}`);
}

export interface CancelFields {
  atPeriodEnd?: boolean | null | undefined;
  reason?: string | null | undefined;
}

/** Cancels at the end of the period, or immediately if there is no period, it is not running, or the caller requests it. */
export async function cancelAgentSubscription(
  context: Context,
  id: string,
  { atPeriodEnd, reason }: CancelFields,
  now = new Date(),
): Promise<AgentSubscription> {
  const before = await ownSubscription(context, id, now);
  assertTransition(SUBSCRIPTION_STATES, before.status, CANCELLED, 'id');
  const later = atPeriodEnd !== false && before.currentPeriodEnd !== null && RUNNING.includes(before.status);
  const cause = causeOf(context, reason ?? null, now);
  if (!later) return endNow(context, before, cause, 'refuse ended');
  if (before.cancelAtPeriodEnd) return before;
  return endLater(context, before, true, cause);
}

/** Reverts a scheduled cancellation. */
export async function resumeAgentSubscription(
  context: Context,
  id: string,
  now = new Date(),
): Promise<AgentSubscription> {
  const before = await ownSubscription(context, id, now);
  if (!isLive(before.status)) throw nothingToResume(before);
  if (!before.cancelAtPeriodEnd) throw nothingToResume(before);
  const after = await endLater(context, before, false, causeOf(context, null, now));
  if (!isLive(after.status)) throw nothingToResume(after);
  return after;
}

function nothingToResume({ status }: AgentSubscription): Error {
  const state = status.toUpperCase();
  return inputError(
    'INVALID_STATE',
    'id',
    isLive(status)
      ? `The subscription is ${state} and not scheduled for cancellation, so there is nothing to resume.`
      : `The subscription is ${state} and cannot be resumed. Subscribe again.`,
  );
}

/** Ends it immediately, at Stripe first so that billing stops. A subscription already ended at Stripe is ended here too. */
async function endNow(
  context: Context,
  before: AgentSubscription,
  cause: Cause,
  whenEnded: 'refuse ended' | 'leave ended' = 'leave ended',
): Promise<AgentSubscription> {
  const { stripeSubscriptionId } = before;
  const there = stripeSubscriptionId
    ? await asked(requirePayments(context).cancelSubscription(stripeSubscriptionId))
    : undefined;
  const reported = stripeSubscriptionId ? { providerStatus: CANCELLED, providerAt: there?.at ?? cause.at } : {};
  return change(context, before, (own) => {
    if (isLive(own.status)) return subscriptionChange(own, CANCELLED, reported, cause);
    // Of several concurrent cancellations only the first succeeds. If Stripe has ended it in the meantime, the goal is reached.
    if (whenEnded === 'refuse ended' && !stripeSubscriptionId) {
      assertTransition(SUBSCRIPTION_STATES, own.status, CANCELLED, 'id');
    }
    return undefined;
  });
}

/** Schedules or reverts the end with the period, at Stripe first. A subscription already ended at Stripe is ended here too. */
async function endLater(
  context: Context,
  before: AgentSubscription,
  ends: boolean,
  cause: Cause,
): Promise<AgentSubscription> {
  const { stripeSubscriptionId } = before;
  if (stripeSubscriptionId) {
    try {
      await requirePayments(context).setCancelAtPeriodEnd(stripeSubscriptionId, ends);
    } catch (error) {
      if (!(error instanceof PaymentRefused)) throw error;
      const there = await asStripeSays(context, before, cause.at);
      if (isLive(there.status)) throw refusal(error);
      return there;
    }
  }
  return change(context, before, (own) =>
    isLive(own.status) ? subscriptionChange(own, own.status, { cancelAtPeriodEnd: ends }, cause) : undefined,
  );
}

/** The subscription after syncing it from Stripe; ended if it no longer exists there. */
async function asStripeSays(context: Context, before: AgentSubscription, now: Date): Promise<AgentSubscription> {
  const { _id, userId, stripeSubscriptionId: id } = before;
  if (!id) return before;
  const payments = requirePayments(context);
  const there = await asked(payments.object('subscription', id));
  if (!there) {
    const reported = { providerStatus: CANCELLED, providerAt: now };
    return change(context, before, (own) =>
      isLive(own.status)
        ? subscriptionChange(own, CANCELLED, reported, systemCause('Ended at Stripe.', now))
        : undefined,
    );
  }
  await takeOver({ object: () => Promise.resolve(there) }, { kind: 'subscription', id }, now);
  subscriptionLoader(context).clear(_id);
  return (await subscriptionOf(userId, _id)) ?? before;
}

async function asked<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof PaymentRefused ? refusal(error) : error;
  }
}

/** Calls `decide` again on the current record if it was changed concurrently. */
async function change(
  context: Context,
  { _id, userId }: AgentSubscription,
  decide: (own: AgentSubscription) => RecordChange<AgentSubscription> | undefined,
): Promise<AgentSubscription> {
  const target = { filter: { _id, userId }, what: 'subscription' };
  const { after } = await changeRecord(AgentSubscriptionModel, target, (plain) =>
    decide(asClass(AgentSubscription, plain)),
  );
  subscriptionLoader(context).clear(_id);
  return asClass(AgentSubscription, after);
}

/** A subscription of the caller, with due changes applied. */
async function ownSubscription(context: Context, id: string, now: Date): Promise<AgentSubscription> {
  const found = await subscriptionOf(requireUser(context.viewer).userId, id);
  if (!found) throw notFound('subscription');
  return (await applyDue(found, now)) ?? found;
}
