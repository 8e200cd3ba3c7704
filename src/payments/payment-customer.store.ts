import { trusted, type ClientSession } from 'mongoose';
import { deleteEach } from '../database/bulk.js';
import { isDuplicateKey } from '../database/connection.js';
import type { Erased } from '../database/erasure.js';
import type { PersonalData } from '../graphql/domain.js';
import { newErasedId, newId } from '../shared/ids.js';
import { PaymentCustomerModel, type PaymentCustomer } from './payment-customer.model.js';

const BATCH = 100;

export function customerOfAccount(userId: string, livemode: boolean): Promise<PaymentCustomer | null> {
  return PaymentCustomerModel.findOne({ userId, livemode }).lean<PaymentCustomer>();
}

/** The customer ID of an account; undefined if there is none or it was deleted. */
export async function customerIdOf(userId: string, livemode: boolean): Promise<string | undefined> {
  const row = await customerOfAccount(userId, livemode);
  return row?.deletedAt ? undefined : row?.customerId;
}

/** Stores a customer unless another server has done so; returns the stored one. `instead` is the deleted customer to replace. */
export async function rememberCustomer(
  userId: string,
  livemode: boolean,
  customerId: string,
  instead?: PaymentCustomer,
): Promise<string> {
  if (instead) {
    const filter = { _id: instead._id, customerId: instead.customerId };
    const { matchedCount } = await PaymentCustomerModel.updateOne(filter, { $set: { customerId, deletedAt: null } });
    return matchedCount > 0 ? customerId : ((await customerIdOf(userId, livemode)) ?? customerId);
  }
  try {
    await PaymentCustomerModel.create({
      _id: newId('pcus'),
      userId,
      livemode,
      customerId,
      deletedAt: null,
      erasedAt: null,
    });
    return customerId;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  return (await customerIdOf(userId, livemode)) ?? customerId;
}

/** Marks a customer as deleted at the provider; returns whether an account has it. */
export async function markCustomerDeleted(customerId: string, at: Date, session?: ClientSession): Promise<boolean> {
  // A single write, so that a replacement stored in the meantime is not marked.
  const { matchedCount } = await PaymentCustomerModel.updateOne(
    { customerId, erasedAt: null },
    { $set: { deletedAt: at } },
    session ? { session } : {},
  );
  return matchedCount > 0;
}

/** Whether an account has customer IDs, but not this one. */
export async function isCustomerOfOther(
  userId: string,
  customerId: string | undefined,
  session: ClientSession,
): Promise<boolean> {
  const rows = await PaymentCustomerModel.find({ userId }, { customerId: 1 }, { session }).lean<PaymentCustomer[]>();
  return rows.length > 0 && rows.every((row) => row.customerId !== customerId);
}

/** Customers of erased accounts, a batch of them, oldest first. */
export function erasedCustomers(livemode: boolean, now: Date): Promise<PaymentCustomer[]> {
  return PaymentCustomerModel.find({ livemode, erasedAt: trusted({ $gt: new Date(0), $lte: now }) })
    .sort({ erasedAt: 1 })
    .limit(BATCH)
    .lean<PaymentCustomer[]>();
}

/** Moves a customer that could not be deleted to the end of the queue. */
export async function tryCustomerLater({ _id }: Pick<PaymentCustomer, '_id'>, now: Date): Promise<void> {
  await PaymentCustomerModel.updateOne({ _id }, { $set: { erasedAt: now } });
}

export async function dropCustomer({ _id }: Pick<PaymentCustomer, '_id'>): Promise<void> {
  await PaymentCustomerModel.deleteOne({ _id });
}

async function erase(userId: string, session: ClientSession): Promise<Erased> {
  const rows = await PaymentCustomerModel.find({ userId }).session(session).lean<PaymentCustomer[]>();
  await deleteEach(PaymentCustomerModel, { userId }, { session });
  const erasedAt = new Date();
  await PaymentCustomerModel.create(
    rows.map(({ customerId, livemode }) => ({
      ...{ _id: newId('pcus'), userId: newErasedId(), customerId, livemode, deletedAt: null, erasedAt },
    })),
    { session, ordered: true },
  );
  return { records: rows.length, kept: rows.length > 0 ? CUSTOMER_STAYS : undefined };
}

const CUSTOMER_STAYS = 'Your customer ID at the payment provider is kept until you are deleted there, within minutes.';

/** The customer is deleted at the provider soon after, which also ends the subscriptions billed there. */
export const paymentCustomerData: PersonalData = {
  collection: 'paymentcustomers',
  export: async ({ userId }) => {
    const rows = await PaymentCustomerModel.find({ userId }).lean<PaymentCustomer[]>();
    return rows.map(({ customerId, createdAt }) => ({ provider: 'stripe', customerId, createdAt }));
  },
  erase: ({ userId }, session) => erase(userId, session),
};
