import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../database/entity.js';
import { indexed } from '../database/indexes.js';

/** Maps an account to its customer ID at the payment provider, which stores only the account ID. */
@indexed({ userId: 1, livemode: 1 }, 'One customer per account, in test and live mode each.', { unique: true })
@indexed({ customerId: 1, erasedAt: 1 }, 'Events about a customer.')
@indexed({ livemode: 1, erasedAt: 1 }, 'Customers of erased accounts, to be deleted at the provider.')
export class PaymentCustomer extends Entity {
  /** The account; once it is erased, a pseudonym. Never changes: erasure writes a new row. */
  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => String, required: true })
  customerId!: string;

  @prop({ type: () => Boolean, required: true })
  livemode!: boolean;

  /** When it was found to be deleted at the provider; a new one is created with the next payment. */
  @prop({ type: () => Date, default: null })
  deletedAt!: Date | null;

  @prop({ type: () => Date, default: null })
  erasedAt!: Date | null;
}

export const PaymentCustomerModel = entityModel(PaymentCustomer, { collection: 'paymentcustomers', prefix: 'pcus' });
