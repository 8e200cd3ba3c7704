import { newId } from '../../src/shared/ids.js';
import { stripeObject } from './billing.js';

export type StripeJson = Record<string, unknown>;

/** A refusal in Stripe's words. */
export class StripeRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly type = 'invalid_request_error',
  ) {
    super(message);
  }
}

/** What Stripe holds, and what customers, banks and time do to it. Each change is an event, a second after the one before. */
export class StripeWorld {
  readonly objects = new Map<string, StripeJson>();
  readonly events: StripeJson[] = [];
  /** Seconds since 1970. */
  clock = Math.floor(Date.now() / 1_000) - 1_800;
  livemode = false;
  /** What becomes of a refund that is asked for. */
  refundStatus = 'pending';

  get(id: string, kind?: string): StripeJson {
    const object = this.objects.get(id);
    if (!object || (kind !== undefined && object['object'] !== kind)) {
      throw new StripeRefusal(404, 'resource_missing', `No such ${kind ?? 'object'}: '${id}'`);
    }
    return object;
  }

  list(kind: string, filter: StripeJson = {}): StripeJson[] {
    const all = [...this.objects.values()].filter((object) => object['object'] === kind);
    return all.filter((object) => Object.entries(filter).every(([key, value]) => object[key] === value)).reverse();
  }

  private put(kind: string, prefix: string, fields: StripeJson): StripeJson {
    const id = typeof fields['id'] === 'string' ? fields['id'] : newId(prefix);
    if (this.objects.has(id)) throw new StripeRefusal(400, 'resource_already_exists', `${kind} already exists.`);
    const { livemode, clock } = this;
    const object = { ...stripeObject(kind), ...fields, id, object: kind, livemode, created: clock };
    this.objects.set(id, object);
    return object;
  }

  private change(id: string, type: string, fields: StripeJson): StripeJson {
    const object = this.get(id);
    Object.assign(object, fields);
    this.emit(type, object);
    return object;
  }

  emit(type: string, object: StripeJson): StripeJson {
    this.clock += 1;
    const { livemode, clock } = this;
    const event = {
      ...stripeObject('event'),
      ...{ id: newId('evt'), type, created: clock, livemode, data: { object: structuredClone(object) } },
    };
    this.events.push(event);
    return event;
  }

  createCustomer({ metadata = {} }: StripeJson): StripeJson {
    const customer = this.put('customer', 'cus', { metadata });
    this.emit('customer.created', customer);
    return customer;
  }

  deleteCustomer(id: string): StripeJson {
    const customer = this.get(id, 'customer');
    for (const { id: subscription, status } of this.list('subscription', { customer: id })) {
      if (status !== 'canceled') this.cancelSubscription(String(subscription));
    }
    this.objects.delete(id);
    this.emit('customer.deleted', customer);
    return { id, object: 'customer', deleted: true };
  }

  createProduct(fields: StripeJson): StripeJson {
    const product = this.put('product', 'prod', fields);
    this.emit('product.created', product);
    return product;
  }

  createPayment({ amount, currency, customer = null, metadata = {} }: StripeJson): StripeJson {
    if (typeof amount !== 'number' || amount < 50) {
      throw new StripeRefusal(400, 'amount_too_small', 'Amount must be at least $0.50 usd');
    }
    if (typeof customer === 'string') this.get(customer, 'customer');
    const id = newId('pi');
    const intent = this.put('payment_intent', 'pi', {
      ...{ id, amount, amount_received: 0, currency, customer, metadata, client_secret: `${id}_secret_${newId('s')}` },
      ...{ status: 'requires_payment_method', last_payment_error: null, latest_charge: null, canceled_at: null },
    });
    this.emit('payment_intent.created', intent);
    return intent;
  }

  /** The customer is asked for more, or the bank takes its time. */
  touch(intent: string, status: 'requires_action' | 'processing'): StripeJson {
    return this.change(intent, `payment_intent.${status}`, { status });
  }

  /** The customer pays. */
  pay(intent: string): StripeJson {
    const { amount, currency, customer, status } = this.get(intent, 'payment_intent');
    if (status === 'canceled' || status === 'succeeded') {
      throw new StripeRefusal(400, 'payment_intent_unexpected_state', `This PaymentIntent is ${status}.`);
    }
    const charge = this.put('charge', 'ch', {
      ...{
        amount,
        currency,
        customer,
        payment_intent: intent,
        amount_refunded: 0,
        refunded: false,
        status: 'succeeded',
      },
    });
    this.emit('charge.succeeded', charge);
    return this.change(intent, 'payment_intent.succeeded', {
      ...{ status: 'succeeded', amount_received: amount, latest_charge: charge['id'], last_payment_error: null },
    });
  }

  /** The card is declined; the customer may try again. */
  decline(intent: string): StripeJson {
    const error = { type: 'card_error', code: 'card_declined', message: 'Your card was declined.' };
    return this.change(intent, 'payment_intent.payment_failed', {
      ...{ status: 'requires_payment_method', last_payment_error: error },
    });
  }

  cancelPayment(intent: string): StripeJson {
    const { status } = this.get(intent, 'payment_intent');
    if (status === 'succeeded' || status === 'canceled') {
      throw new StripeRefusal(400, 'payment_intent_unexpected_state', `This PaymentIntent is ${status}.`);
    }
    return this.change(intent, 'payment_intent.canceled', { status: 'canceled', canceled_at: this.clock });
  }

  createRefund({ payment_intent: intent, amount, metadata = {}, reason = null }: StripeJson): StripeJson {
    const payment = this.get(String(intent), 'payment_intent');
    const charge = this.get(String(payment['latest_charge']), 'charge');
    const left = Number(charge['amount']) - Number(charge['amount_refunded']);
    const given = amount === undefined ? left : Number(amount);
    if (left === 0) throw new StripeRefusal(400, 'charge_already_refunded', 'Charge has already been refunded.');
    if (given > left) {
      throw new StripeRefusal(
        400,
        'invalid_request',
        `Refund amount (${String(given)}) is greater than unrefunded amount.`,
      );
    }
    charge['amount_refunded'] = Number(charge['amount_refunded']) + given;
    const refund = this.put('refund', 're', {
      ...{ payment_intent: intent, charge: charge['id'], amount: given, currency: payment['currency'] },
      ...{ metadata, reason, status: this.refundStatus },
    });
    this.emit('refund.created', refund);
    this.emit('charge.refunded', charge);
    return refund;
  }

  settleRefund(refund: string, status: string): StripeJson {
    const { charge, amount } = this.get(refund, 'refund');
    const paid = this.get(String(charge), 'charge');
    if (status !== 'succeeded') paid['amount_refunded'] = Number(paid['amount_refunded']) - Number(amount);
    return this.change(refund, status === 'failed' ? 'refund.failed' : 'refund.updated', { status });
  }

  dispute(intent: string, amount: number): StripeJson {
    const { currency, latest_charge: charge } = this.get(intent, 'payment_intent');
    const dispute = this.put('dispute', 'dp', {
      ...{ payment_intent: intent, charge, amount, currency, status: 'needs_response', reason: 'fraudulent' },
    });
    this.emit('charge.dispute.created', dispute);
    return dispute;
  }

  closeDispute(dispute: string, status: 'won' | 'lost'): StripeJson {
    return this.change(dispute, 'charge.dispute.closed', { status });
  }

  createSubscription({ customer, items, metadata = {} }: StripeJson): StripeJson {
    this.get(String(customer), 'customer');
    const [item] = items as { price_data: StripeJson }[];
    const { product, currency, unit_amount: unitAmount, recurring } = item?.price_data ?? {};
    this.get(String(product), 'product');
    const price = this.put('price', 'price', { product, currency, unit_amount: unitAmount, recurring });
    const id = newId('sub');
    const invoice = this.put('invoice', 'in', {
      ...{ customer, currency, amount_due: unitAmount, subscription: id },
      confirmation_secret: { client_secret: `${id}_secret_${newId('s')}`, type: 'payment_intent' },
    });
    const month = 30 * 86_400;
    const position = {
      ...{ id: newId('si'), object: 'subscription_item', quantity: 1, price },
      ...{ current_period_start: this.clock, current_period_end: this.clock + month },
    };
    const subscription = this.put('subscription', 'sub', {
      ...{ id, customer, currency, metadata, status: 'incomplete', latest_invoice: invoice['id'] },
      ...{ cancel_at_period_end: false, cancel_at: null, canceled_at: null, ended_at: null },
      items: { object: 'list', data: [position], has_more: false },
    });
    this.emit('customer.subscription.created', subscription);
    return subscription;
  }

  /** The first or a further payment has come, or not. */
  moveSubscription(id: string, status: string): StripeJson {
    return this.change(id, 'customer.subscription.updated', { status });
  }

  updateSubscription(id: string, fields: StripeJson): StripeJson {
    if (this.get(id, 'subscription')['status'] === 'canceled') {
      throw new StripeRefusal(400, 'invalid_request', 'A canceled subscription cannot be updated.');
    }
    return this.change(id, 'customer.subscription.updated', fields);
  }

  cancelSubscription(id: string): StripeJson {
    if (this.get(id, 'subscription')['status'] === 'canceled') {
      throw new StripeRefusal(404, 'resource_missing', `No such subscription: '${id}'`);
    }
    return this.change(id, 'customer.subscription.deleted', { status: 'canceled', ended_at: this.clock });
  }
}
