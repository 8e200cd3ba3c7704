import { registerEnumType } from 'type-graphql';

export enum TransactionType {
  PURCHASE = 'purchase',
  SUBSCRIPTION = 'subscription',
  REFUND = 'refund',
  CREDIT_TOPUP = 'credit_topup',
  ADJUSTMENT = 'adjustment',
}

registerEnumType(TransactionType, {
  name: 'TransactionType',
  description: 'What a transaction is for.',
  valuesConfig: {
    PURCHASE: { description: 'A one-time purchase.' },
    SUBSCRIPTION: { description: 'A payment for a subscription period.' },
    REFUND: { description: 'A refund of the parent transaction.' },
    CREDIT_TOPUP: { description: 'A purchase of credit for later use.' },
    ADJUSTMENT: { description: 'An additional charge that corrects an earlier one.' },
  },
});

/** Payments use all values; refunds use PENDING, REQUIRES_ACTION, SUCCEEDED, FAILED and CANCELLED. */
export enum TransactionStatus {
  PENDING = 'pending',
  REQUIRES_ACTION = 'requires_action',
  PROCESSING = 'processing',
  AUTHORIZED = 'authorized',
  SUCCEEDED = 'succeeded',
  FAILED = 'failed',
  CANCELLED = 'cancelled',
  PARTIALLY_REFUNDED = 'partially_refunded',
  REFUNDED = 'refunded',
  DISPUTED = 'disputed',
  CHARGED_BACK = 'charged_back',
}

registerEnumType(TransactionStatus, {
  name: 'TransactionStatus',
  description: 'Status of a payment or a refund.',
  valuesConfig: {
    PENDING: { description: 'Not paid yet.' },
    REQUIRES_ACTION: { description: 'The customer must take action, such as confirming with the bank.' },
    PROCESSING: { description: 'The payment is being processed.' },
    AUTHORIZED: { description: 'The money is reserved but not captured.' },
    SUCCEEDED: { description: 'The money was transferred.' },
    FAILED: { description: 'The attempt failed; a payment can be retried.' },
    CANCELLED: { description: 'Canceled before any money was transferred.' },
    PARTIALLY_REFUNDED: { description: 'Part of the payment was refunded. Derived from the refunds.' },
    REFUNDED: { description: 'The whole payment was refunded. Derived from the refunds.' },
    DISPUTED: {
      description: 'The customer disputed the payment and the bank withholds the money. Refunds are not possible.',
    },
    CHARGED_BACK: { description: 'A dispute was lost and the money was returned to the customer.' },
  },
});

export enum RefundReason {
  DUPLICATE = 'duplicate',
  FRAUDULENT = 'fraudulent',
  REQUESTED_BY_CUSTOMER = 'requested_by_customer',
  EXPIRED_UNCAPTURED_CHARGE = 'expired_uncaptured_charge',
}

registerEnumType(RefundReason, {
  name: 'RefundReason',
  description: 'Reason for a refund.',
  valuesConfig: {
    DUPLICATE: { description: 'Duplicate payment.' },
    FRAUDULENT: { description: 'Fraudulent payment.' },
    REQUESTED_BY_CUSTOMER: { description: 'The customer requested the refund.' },
    EXPIRED_UNCAPTURED_CHARGE: { description: 'The authorization expired before it was captured.' },
  },
});

export enum DisputeStatus {
  WARNING_NEEDS_RESPONSE = 'warning_needs_response',
  WARNING_UNDER_REVIEW = 'warning_under_review',
  WARNING_CLOSED = 'warning_closed',
  NEEDS_RESPONSE = 'needs_response',
  UNDER_REVIEW = 'under_review',
  WON = 'won',
  LOST = 'lost',
  PREVENTED = 'prevented',
}

registerEnumType(DisputeStatus, {
  name: 'DisputeStatus',
  description: 'Status of a dispute.',
  valuesConfig: {
    WARNING_NEEDS_RESPONSE: { description: 'The bank opened an inquiry and awaits a response; no money was withheld.' },
    WARNING_UNDER_REVIEW: { description: 'The bank is reviewing the response to its inquiry; no money was withheld.' },
    WARNING_CLOSED: { description: 'The inquiry was closed without a dispute.' },
    NEEDS_RESPONSE: { description: 'The bank withholds the money and awaits evidence.' },
    UNDER_REVIEW: { description: 'The bank withholds the money and is reviewing the evidence.' },
    WON: { description: 'The dispute was won and the money was returned.' },
    LOST: { description: 'The dispute was lost and the money was not returned.' },
    PREVENTED: { description: 'Settled before it became a dispute; no money was withheld.' },
  },
});

/** Source of a change. */
export enum TransactionChangeSource {
  SERVICE = 'service',
  STAFF = 'staff',
  CUSTOMER = 'customer',
  STRIPE = 'stripe',
  SYSTEM = 'system',
}

registerEnumType(TransactionChangeSource, {
  name: 'TransactionChangeSource',
  description: 'Source of a change.',
  valuesConfig: {
    SERVICE: { description: 'A back end of the platform.' },
    STAFF: { description: 'A billing agent.' },
    CUSTOMER: { description: 'The customer.' },
    STRIPE: { description: 'A Stripe event.' },
    SYSTEM: { description: 'The system, because of a refund, a time limit or a reconciliation.' },
  },
});

export enum TransactionSort {
  CREATED_AT_DESC = 'created_at_desc',
  UPDATED_AT_DESC = 'updated_at_desc',
}

registerEnumType(TransactionSort, {
  name: 'TransactionSort',
  description: 'Sort order of transactions.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'Newest first.' },
    UPDATED_AT_DESC: { description: 'Last changed first.' },
  },
});
