import { registerEnumType } from 'type-graphql';

export enum WebhookProvider {
  STRIPE = 'stripe',
}

registerEnumType(WebhookProvider, {
  name: 'WebhookProvider',
  description: 'Sender of an event.',
  valuesConfig: { STRIPE: { description: 'Stripe.' } },
});

export enum WebhookOutcome {
  APPLIED = 'applied',
  IGNORED = 'ignored',
  STALE = 'stale',
  WAITING = 'waiting',
  REFUSED = 'refused',
}

registerEnumType(WebhookOutcome, {
  name: 'WebhookOutcome',
  description: 'Outcome of an event; its `reason` explains why.',
  valuesConfig: {
    APPLIED: { description: 'The event changed something.' },
    IGNORED: { description: 'The event contains nothing new or relevant.' },
    STALE: { description: 'The event arrived too late: a newer state is already recorded.' },
    WAITING: {
      description: 'The object of the event is not recorded yet, or not in the required status. The event is retried.',
    },
    REFUSED: {
      description: 'The event contradicts the record, such as by currency or customer, and needs review.',
    },
  },
});

export enum RevenuePeriod {
  DAY = 'day',
  WEEK = 'week',
  MONTH = 'month',
}

registerEnumType(RevenuePeriod, {
  name: 'RevenuePeriod',
  description: 'Length of a period in a summary.',
  valuesConfig: {
    DAY: { description: 'One day.' },
    WEEK: { description: 'One week, starting on Monday.' },
    MONTH: { description: 'One calendar month.' },
  },
});

export enum LedgerProblem {
  REFUNDED_TOTAL = 'refunded_total',
  PENDING_TOTAL = 'pending_total',
  DISPUTED_TOTAL = 'disputed_total',
  OVER_REFUNDED = 'over_refunded',
  CAPTURED = 'captured',
  STATUS = 'status',
  HISTORY = 'history',
  ORPHAN_REFUND = 'orphan_refund',
  DISPUTE_AMOUNT = 'dispute_amount',
  DISPUTE_CURRENCY = 'dispute_currency',
  OVERDRAWN = 'overdrawn',
  REFUSED_EVENT = 'refused_event',
  SUBSCRIPTION_PRICE = 'subscription_price',
}

registerEnumType(LedgerProblem, {
  name: 'LedgerProblem',
  description: 'Type of a ledger problem.',
  valuesConfig: {
    REFUNDED_TOTAL: { description: 'The refunded amount is not the sum of the refunds.' },
    PENDING_TOTAL: { description: 'The pending refund amount is not the sum of the pending refunds.' },
    DISPUTED_TOTAL: { description: 'The disputed amount is not the sum of the disputes.' },
    OVER_REFUNDED: { description: 'Refunds exceed the captured amount.' },
    CAPTURED: { description: 'The captured amount does not match the status or the amount.' },
    STATUS: { description: 'The status does not match the refunds and disputes.' },
    HISTORY: { description: 'The history does not lead to the current status.' },
    ORPHAN_REFUND: { description: 'A refund without a payment of the same account and currency.' },
    DISPUTE_AMOUNT: { description: 'Disputes exceed the captured amount, for example because of exchange rates.' },
    DISPUTE_CURRENCY: { description: 'A dispute is in another currency and counts as the whole captured amount.' },
    OVERDRAWN: { description: 'Refunds and disputes together exceed the captured amount.' },
    REFUSED_EVENT: { description: 'A Stripe event contradicts the record and was refused.' },
    SUBSCRIPTION_PRICE: {
      description: 'Stripe bills a price that differs from the recorded price of the subscription.',
    },
  },
});
