import { markCustomerDeleted } from '../../../payments/payment-customer.store.js';
import { applied, ignored, type Applying, type Effect } from './stripe-effects.js';
import type { StripeCustomer } from './stripe-fact.js';

/** A customer deleted at Stripe is created again with the next payment. */
export async function applyCustomer({ id }: StripeCustomer, { session, at }: Applying): Promise<Effect> {
  const known = await markCustomerDeleted(id, at, session);
  return known ? applied({}) : ignored('No account has this customer.');
}
