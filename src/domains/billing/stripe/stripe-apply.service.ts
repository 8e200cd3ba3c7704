import { applyCustomer } from './stripe-customer.service.js';
import { applyDispute } from './stripe-dispute.service.js';
import { ignored, type Applying, type Effect } from './stripe-effects.js';
import type { StripeEvent } from './stripe-event.js';
import { applyPayment } from './stripe-payment.service.js';
import { applyCharge, applyRefund } from './stripe-refund.service.js';
import { applySubscription } from './stripe-subscription.service.js';

/** Applies a fact within a transaction. */
export function effectOf(event: StripeEvent, applying: Applying): Promise<Effect> | Effect {
  const { fact } = event;
  switch (fact.kind) {
    case 'payment':
      return applyPayment(event, fact, applying);
    case 'refund':
      return applyRefund(event, fact, applying);
    case 'charge':
      return applyCharge(event, fact, applying);
    case 'dispute':
      return applyDispute(event, fact, applying);
    case 'subscription':
      return applySubscription(event, fact, applying);
    case 'customer':
      return fact.deleted ? applyCustomer(fact, applying) : ignored('The customer was not deleted.');
    case 'other':
      return ignored(fact.why);
  }
}
