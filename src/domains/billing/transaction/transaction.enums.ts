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
    PURCHASE: { description: 'Something was bought once.' },
    SUBSCRIPTION: { description: 'A period of a subscription was paid.' },
    REFUND: { description: 'Money of another transaction, its parent, goes back.' },
    CREDIT_TOPUP: { description: 'Credit was bought, to be used up later.' },
    ADJUSTMENT: { description: 'An additional charge that corrects an earlier one.' },
  },
});

/** Payments use all of them; refunds PENDING, REQUIRES_ACTION, SUCCEEDED, FAILED and CANCELLED. */
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
  description: 'Where a payment or a refund stands.',
  valuesConfig: {
    PENDING: { description: 'Nothing was paid yet.' },
    REQUIRES_ACTION: { description: 'The customer has to do something, such as confirm at the bank.' },
    PROCESSING: { description: 'The payment is on its way.' },
    AUTHORIZED: { description: 'The money is reserved, not captured.' },
    SUCCEEDED: { description: 'The money moved.' },
    FAILED: { description: 'It did not work; a payment may be tried again.' },
    CANCELLED: { description: 'Given up for good before money moved.' },
    PARTIALLY_REFUNDED: { description: 'A part went back. Follows from the refunds.' },
    REFUNDED: { description: 'All of it went back. Follows from the refunds.' },
    DISPUTED: { description: 'The customer disputes it at the bank, which holds the money. Refunds wait.' },
    CHARGED_BACK: { description: 'A dispute was lost: the money is gone for good.' },
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
  description: 'Why money goes back.',
  valuesConfig: {
    DUPLICATE: { description: 'It was paid twice.' },
    FRAUDULENT: { description: 'Somebody paid with what was not theirs.' },
    REQUESTED_BY_CUSTOMER: { description: 'The customer asked for it.' },
    EXPIRED_UNCAPTURED_CHARGE: { description: 'What was authorized was not captured in time.' },
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
  description: 'Where a dispute stands.',
  valuesConfig: {
    WARNING_NEEDS_RESPONSE: { description: 'The bank inquires and awaits an answer; no money moved.' },
    WARNING_UNDER_REVIEW: { description: 'The bank looks at the answer to its inquiry; no money moved.' },
    WARNING_CLOSED: { description: 'The inquiry ended without a dispute.' },
    NEEDS_RESPONSE: { description: 'The bank holds the money and awaits evidence.' },
    UNDER_REVIEW: { description: 'The bank holds the money and looks at the evidence.' },
    WON: { description: 'The money came back.' },
    LOST: { description: 'The money is gone.' },
    PREVENTED: { description: 'Settled before it became a dispute; no money moved.' },
  },
});

/** Who brought a change about. */
export enum TransactionChangeSource {
  SERVICE = 'service',
  STAFF = 'staff',
  CUSTOMER = 'customer',
  STRIPE = 'stripe',
  SYSTEM = 'system',
}

registerEnumType(TransactionChangeSource, {
  name: 'TransactionChangeSource',
  description: 'Who brought a change about.',
  valuesConfig: {
    SERVICE: { description: 'A back end of the platform.' },
    STAFF: { description: 'A billing agent.' },
    CUSTOMER: { description: 'The customer.' },
    STRIPE: { description: 'An event of Stripe.' },
    SYSTEM: { description: 'It follows from something else: a refund, a time limit, a reconciliation.' },
  },
});

export enum TransactionSort {
  CREATED_AT_DESC = 'created_at_desc',
  UPDATED_AT_DESC = 'updated_at_desc',
}

registerEnumType(TransactionSort, {
  name: 'TransactionSort',
  description: 'The order of a list of transactions.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'Newest first.' },
    UPDATED_AT_DESC: { description: 'Changed last first.' },
  },
});
