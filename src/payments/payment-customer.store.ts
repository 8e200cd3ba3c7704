import { trusted, type ClientSession } from 'mongoose';
import { isDuplicateKey } from '../database/connection.js';
import type { PersonalData } from '../graphql/domain.js';
import { newId } from '../shared/ids.js';
import { PaymentCustomerModel, type PaymentCustomer } from './payment-customer.model.js';

const BATCH = 100;

export async function customerIdOf(userId: string, livemode: boolean): Promise<string | undefined> {
  const row = await PaymentCustomerModel.findOne({ userId, livemode }).lean<PaymentCustomer>();
  return row?.customerId;
}

/** Remembers a customer, unless another server was faster; answers the one that counts. */
export async function rememberCustomer(userId: string, livemode: boolean, customerId: string): Promise<string> {
  try {
    await PaymentCustomerModel.create({ _id: newId('pcus'), userId, livemode, customerId, erasedAt: null });
    return customerId;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return (await customerIdOf(userId, livemode)) ?? customerId;
}

/** Customers of erased accounts, a batch of them, oldest first. */
export function erasedCustomers(livemode: boolean, now: Date): Promise<PaymentCustomer[]> {
  return PaymentCustomerModel.find({ erasedAt: trusted({ $gt: new Date(0), $lte: now }) })
    .sort({ erasedAt: 1 })
    .limit(BATCH)
    .lean<PaymentCustomer[]>()
    .then((rows) => rows.filter((row) => row.livemode === livemode));
}

export async function dropCustomer({ _id }: Pick<PaymentCustomer, '_id'>): Promise<void> {
  await PaymentCustomerModel.deleteOne({ _id });
}

async function erase(userId: string, session: ClientSession): Promise<void> {
  const rows = await PaymentCustomerModel.find({ userId }).session(session).lean<PaymentCustomer[]>();
  await PaymentCustomerModel.deleteMany({ userId }, { session });
  const erasedAt = new Date();
  await PaymentCustomerModel.create(
    rows.map(({ customerId, livemode }) => ({
      ...{ _id: newId('pcus'), userId: newId('erased'), customerId, livemode, erasedAt },
    })),
    { session, ordered: true },
  );
}

/** At the provider the customer is deleted soon after, and with it the subscriptions that are billed there. */
export const paymentCustomerData: PersonalData = {
  collection: 'paymentcustomers',
  kept: 'The id under which the payment provider knows you is kept until you are deleted there, within minutes.',
  export: async ({ userId }) => {
    const rows = await PaymentCustomerModel.find({ userId }).lean<PaymentCustomer[]>();
    return rows.map(({ customerId, createdAt }) => ({ provider: 'stripe', customerId, createdAt }));
  },
  erase: ({ userId }, session) => erase(userId, session),
};
