import type { ClientSession } from 'mongoose';
import { WebhookOutcome } from '../billing/billing.enums.js';
import type { StripeEvent } from './stripe-event.js';
import { isFurtherOn, newsOf, type Phases, type Told } from './stripe-order.js';
import { TransactionChangeSource } from '../transaction/transaction.enums.js';
import type { Cause } from '../transaction/transaction-write.service.js';

/** The outcome of an event. */
export interface Effect {
  outcome: WebhookOutcome;
  reason: string | null;
  transactionId: string | null;
  subscriptionId: string | null;
}

/** The record an effect refers to. */
type About = Partial<Pick<Effect, 'transactionId' | 'subscriptionId'>>;

const effect = (outcome: WebhookOutcome, reason: string | null, about: About): Effect => ({
  outcome,
  reason,
  transactionId: about.transactionId ?? null,
  subscriptionId: about.subscriptionId ?? null,
});

export const applied = (about: About): Effect => effect(WebhookOutcome.APPLIED, null, about);
export const ignored = (reason: string, about: About = {}): Effect => effect(WebhookOutcome.IGNORED, reason, about);
export const stale = (reason: string, about: About): Effect => effect(WebhookOutcome.STALE, reason, about);
export const waiting = (reason: string, about: About = {}): Effect => effect(WebhookOutcome.WAITING, reason, about);
export const refused = (reason: string, about: About): Effect => effect(WebhookOutcome.REFUSED, reason, about);

/** Context in which an event is applied. */
export interface Applying {
  session: ClientSession;
  at: Date;
  /** Whether the object can be fetched from Stripe if events are ambiguous. */
  canAsk: boolean;
}

/** Thrown if two events of the same second contradict each other, so that the object must be fetched from Stripe. */
export class Undecided extends Error {
  constructor() {
    super('Two events of the same second contradict each other.');
    this.name = 'Undecided';
  }
}

/** The state reported now, compared with the state reported before. */
export interface Saying<State> {
  phases: Phases<State>;
  before: Told<State> | null;
  to: State;
  /** Whether all stored fields are unchanged. */
  same: boolean;
}

/** Whether an event supersedes the state reported before. */
export function overtakes<State>(
  event: StripeEvent,
  { phases, before, to, same }: Saying<State>,
  canAsk: boolean,
): boolean {
  if (event.isAnswer && same) return false;
  const news = newsOf(phases, before, { status: to, at: event.createdAt });
  if (news !== 'undecided' || !before) return news === 'newer';
  if (same) return false;
  if (event.isAnswer) return true;
  if (canAsk) throw new Undecided();
  return isFurtherOn(phases, before.status, to);
}

/** Why an event changed nothing. */
export function left<State extends string>(
  event: StripeEvent,
  { before, to }: Saying<State>,
  what: string,
  about: About,
): Effect {
  const status = before?.status ?? to;
  if (status === to) return already(to, what, about);
  if (before && event.createdAt < before.at) return stale(OLDER, about);
  return stale(`The ${what} is ${status.toUpperCase()} at Stripe and cannot return to ${to.toUpperCase()}.`, about);
}

export function already(status: string, what: string, about: About): Effect {
  return ignored(`The ${what} is already ${status.toUpperCase()}.`, about);
}

const OLDER = 'A later event was already applied.';

export function stripeCause(event: StripeEvent, at: Date): Cause {
  return { source: TransactionChangeSource.STRIPE, actorId: null, reason: event.type, at, eventId: event.id };
}
