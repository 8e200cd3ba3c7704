import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../database/entity.js';
import { indexed } from '../database/indexes.js';

/** Under which id a payment provider knows an account. There is no more about the account over there than its id. */
@indexed({ userId: 1, livemode: 1 }, 'One customer per account, in test and in live mode.', { unique: true })
@indexed({ customerId: 1, erasedAt: 1 }, 'Events about a customer.')
@indexed({ livemode: 1, erasedAt: 1 }, 'Customers whose accounts were erased, to be deleted at the provider.')
export class PaymentCustomer extends Entity {
  /** The account; once it is erased, a word that stands for it. It never changes: erasure writes another row. */
  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => String, required: true })
  customerId!: string;

  @prop({ type: () => Boolean, required: true })
  livemode!: boolean;

  /** When it was found to be deleted at the provider: another one is made with the next payment. */
  @prop({ type: () => Date, default: null })
  deletedAt!: Date | null;

  @prop({ type: () => Date, default: null })
  erasedAt!: Date | null;
}

export const PaymentCustomerModel = entityModel(PaymentCustomer, { collection: 'paymentcustomers', prefix: 'pcus' });
