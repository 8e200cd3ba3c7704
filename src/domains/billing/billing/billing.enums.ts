import { registerEnumType } from 'type-graphql';

export enum WebhookProvider {
  STRIPE = 'stripe',
}

registerEnumType(WebhookProvider, {
  name: 'WebhookProvider',
  description: 'Who sent an event.',
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
  description: 'What became of an event; its `reason` says why.',
  valuesConfig: {
    APPLIED: { description: 'It changed something.' },
    IGNORED: { description: 'It says nothing new, or nothing that matters here.' },
    STALE: { description: 'It came too late: what it tells of has been left behind.' },
    WAITING: { description: 'What it is about is not here yet, or not that far. It is tried again.' },
    REFUSED: {
      description: 'It contradicts what is recorded, such as by another currency or customer. Somebody should look.',
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
  description: 'How long a period of a summary is.',
  valuesConfig: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week that begins on Monday.' },
    MONTH: { description: 'A month of the calendar.' },
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
  description: 'What is wrong with a row of the ledger.',
  valuesConfig: {
    REFUNDED_TOTAL: { description: 'Its refunded amount is not the sum of its refunds.' },
    PENDING_TOTAL: { description: 'Its pending refunds are not the sum of those on their way.' },
    DISPUTED_TOTAL: { description: 'Its disputed amount is not the sum of its disputes.' },
    OVER_REFUNDED: { description: 'More goes back than was captured.' },
    CAPTURED: { description: 'What was captured does not go with its status or its amount.' },
    STATUS: { description: 'Its status is not what its refunds and disputes make of it.' },
    HISTORY: { description: 'Its history does not lead to its status, step by step.' },
    ORPHAN_REFUND: { description: 'A refund without its payment, or in another currency or of another account.' },
    DISPUTE_AMOUNT: { description: 'More is disputed than was captured, as with other rates of exchange.' },
    DISPUTE_CURRENCY: { description: 'A dispute is in another currency; it stands for all that was captured.' },
    OVERDRAWN: { description: 'More went away by refunds and disputes together than was captured.' },
    REFUSED_EVENT: { description: 'An event of Stripe contradicts the record and was refused.' },
    SUBSCRIPTION_PRICE: { description: 'Stripe bills another price for a subscription than was agreed here.' },
  },
});
