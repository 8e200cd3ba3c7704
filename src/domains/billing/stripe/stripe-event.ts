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
  /** Null where no event led to it. */
  id: string | null;
  type: string;
  /** At which second the fact was so. */
  createdAt: Date;
  fact: StripeFact;
  /** True where Stripe was asked for the object: then it is as it says, whatever events of that second say. */
  isAnswer: boolean;
}

/** One that Stripe sent. */
export type SentEvent = StripeEvent & { id: string };

/** Takes from an event what is used here; refuses what is no event of Stripe's. */
export function parseStripeEvent(event: Json): SentEvent {
  const id = text(event, 'id');
  const type = text(event, 'type');
  const createdAt = timeOf(event['created']);
  if (!id || !type || !createdAt || id.length > 255 || type.length > 100) throw malformed('an event of Stripe');
  return { id, type, createdAt, fact: factOf(type, event), isAnswer: false };
}

/** Thin events (`v2.core.event`) give their time as text. */
function timeOf(created: unknown): Date | undefined {
  const date = typeof created === 'string' ? new Date(created) : dateOf(created);
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

const OTHER_ACCOUNT = 'It is about another account of Stripe.';
const NOT_USED = 'Events of this type are not used here.';

function factOf(type: string, event: Json): StripeFact {
  const read = readerOf(type);
  if (!read || event['object'] === 'v2.core.event') return { kind: 'other', why: NOT_USED };
  if (text(event, 'account')) return { kind: 'other', why: OTHER_ACCOUNT };
  const object = jsonOf(jsonOf(event['data'])?.['object']);
  if (!object) throw malformed('an event of Stripe');
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

/** What Stripe answered when it was asked for one of its objects. */
export function answerOf(kind: ProviderKind, { object, at }: { object: Json; at: Date }): StripeEvent {
  return { id: null, type: 'As Stripe answered.', createdAt: at, fact: READERS[kind](object), isAnswer: true };
}

/** Which object says what is true about a fact; undefined where there is none to ask for. */
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
