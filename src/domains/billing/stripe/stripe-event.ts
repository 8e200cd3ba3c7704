import type { ProviderKind } from '../../../graphql/payment-provider.js';
import type { StripeFact } from './stripe-fact.js';
import {
  chargeOf,
  customerOf,
  dateOf,
  disputeOf,
  jsonOf,
  malformed,
  paymentOf,
  refundOf,
  subscriptionOf,
  text,
  type Json,
} from './stripe-object.js';

export interface StripeEvent {
  /** Null for a response that no event caused. */
  id: string | null;
  type: string;
  /** Time of the fact, to the second. */
  createdAt: Date;
  fact: StripeFact;
  /** Whether the object was fetched from Stripe; it then takes precedence over events of the same second. */
  isAnswer: boolean;
}

/** An event sent by Stripe. */
export type SentEvent = StripeEvent & { id: string };

/** Extracts the used fields of an event; fails if it is not a Stripe event. */
export function parseStripeEvent(event: Json): SentEvent {
  const id = text(event, 'id');
  const type = text(event, 'type');
  const createdAt = timeOf(event['created']);
  if (!id || !type || !createdAt || id.length > 255 || type.length > 100) throw malformed('a Stripe event');
  return { id, type, createdAt, fact: factOf(type, event), isAnswer: false };
}

/** Thin events (`v2.core.event`) have their time as text. */
function timeOf(created: unknown): Date | undefined {
  const date = typeof created === 'string' ? new Date(created) : dateOf(created);
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

const OTHER_ACCOUNT = 'The event is about another Stripe account.';
const NOT_USED = 'Events of this type are not used here.';

function factOf(type: string, event: Json): StripeFact {
  const read = readerOf(type);
  if (!read || event['object'] === 'v2.core.event') return { kind: 'other', why: NOT_USED };
  if (text(event, 'account')) return { kind: 'other', why: OTHER_ACCOUNT };
  const object = jsonOf(jsonOf(event['data'])?.['object']);
  if (!object) throw malformed('a Stripe event');
  return read(object);
}

function readerOf(type: string): ((object: Json) => StripeFact) | undefined {
  if (type.startsWith('payment_intent.')) return paymentOf;
  if (type.startsWith('refund.') || type === 'charge.refund.updated') return refundOf;
  if (type === 'charge.refunded') return chargeOf;
  if (type.startsWith('charge.dispute.')) return disputeOf;
  if (type.startsWith('customer.subscription.')) return subscriptionOf;
  if (type === 'customer.deleted') return (object) => ({ ...customerOf(object), deleted: true });
  return undefined;
}

const READERS: Readonly<Record<ProviderKind, (object: Json) => StripeFact>> = {
  payment_intent: paymentOf,
  refund: refundOf,
  dispute: disputeOf,
  subscription: subscriptionOf,
};

/** An object fetched from Stripe, in the form of an event. */
export function answerOf(kind: ProviderKind, { object, at }: { object: Json; at: Date }): StripeEvent {
  return { id: null, type: 'Reported by Stripe.', createdAt: at, fact: READERS[kind](object), isAnswer: true };
}

/** The Stripe object that is authoritative for a fact; undefined if there is none to fetch. */
export function objectOf(fact: StripeFact): { kind: ProviderKind; id: string } | undefined {
  switch (fact.kind) {
    case 'payment':
      return { kind: 'payment_intent', id: fact.id };
    case 'refund':
    case 'dispute':
    case 'subscription':
      return { kind: fact.kind, id: fact.id };
    case 'charge':
    case 'customer':
    case 'other':
      return undefined;
  }
}
