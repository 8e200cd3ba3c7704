import { invalidState } from '../../shared/states.js';
import type { StateTable } from '../../shared/states.js';
import { WebhookOutcome } from './billing.enums.js';
import { TransactionChangeSource } from './transaction.enums.js';
import type { Cause } from './transaction-write.service.js';
import type { StripeEvent } from './stripe-event.js';

/** What became of an event. */
export interface Effect {
  outcome: WebhookOutcome;
  reason: string | null;
  transactionId: string | null;
  subscriptionId: string | null;
  /** Whether it may still come about: it is kept to be tried again. */
  again: boolean;
}

/** What an effect is about. */
type About = Partial<Pick<Effect, 'transactionId' | 'subscriptionId'>>;

const effect = (outcome: WebhookOutcome, reason: string | null, about: About): Effect => ({
  outcome,
  reason,
  transactionId: about.transactionId ?? null,
  subscriptionId: about.subscriptionId ?? null,
  again: outcome === WebhookOutcome.WAITING,
});

export const applied = (about: About): Effect => effect(WebhookOutcome.APPLIED, null, about);
export const ignored = (reason: string, about: About = {}): Effect => effect(WebhookOutcome.IGNORED, reason, about);
export const stale = (reason: string, about: About): Effect => effect(WebhookOutcome.STALE, reason, about);
export const waiting = (reason: string, about: About = {}): Effect => effect(WebhookOutcome.WAITING, reason, about);
export const refused = (reason: string, about: About): Effect => effect(WebhookOutcome.REFUSED, reason, about);

/** What another event may still make possible. */
export const refusedForNow = (reason: string, about: About): Effect => ({ ...refused(reason, about), again: true });

/** Why an event that the state table forbids is stale. */
export function staleBy<State extends string>(table: StateTable<State>, from: State, to: State, about: About): Effect {
  return stale(invalidState(from, to, table[from], '').message, about);
}

/** True where a later event about the same thing was applied before. */
export function isOlder({ createdAt }: StripeEvent, providerAt: Date | null): boolean {
  return providerAt !== null && createdAt < providerAt;
}

/**
 * Stripe tells the time in seconds. Of several events of one second the one counts that is further on in this list, so that
 * their order makes no difference.
 */
export function isOvertakenInOrder<State>(
  { createdAt }: StripeEvent,
  providerAt: Date | null,
  order: readonly State[],
  { from, to }: { from: State; to: State },
): boolean {
  return providerAt?.getTime() === createdAt.getTime() && order.indexOf(to) < order.indexOf(from);
}

export const OLDER = 'A later event about it was applied before.';

export function stripeCause(event: StripeEvent, at: Date): Cause {
  return { source: TransactionChangeSource.STRIPE, actorId: null, reason: event.type, at, eventId: event.id };
}
