import { describe, expect, it } from 'vitest';
import { stripeEvent, stripeObject } from '../../../../test/testkit/billing.js';
import { InputError } from '../../../shared/errors.js';
import { parseStripeEvent } from './stripe-event.js';
import { subjectsOf } from './stripe-fact.js';
import { fromStripe } from '../../../payments/stripe-money.js';

describe('money of Stripe', () => {
  it.each([
    [1234, 'usd', 1234],
    [1234, 'jpy', 1234],
    [1230, 'kwd', 1230],
    // Stripe uses two digits here, unlike ISO 4217.
    [12_300, 'isk', 123],
    [500, 'ugx', 5],
    // And none here, where ISO 4217 has two.
    [12, 'mga', 1200],
  ])('%d %s is %d minor units', (amount, currency, amountMinor) => {
    expect(fromStripe(amount, currency)).toEqual({ amountMinor, currency: currency.toUpperCase() });
  });

  it.each([
    [1.5, 'usd'],
    [50, 'isk'],
    [100, 'xxxx'],
    [Number.MAX_SAFE_INTEGER, 'mga'],
    [Number.NaN, 'usd'],
  ])('%d %s is none', (amount, currency) => {
    expect(fromStripe(amount, currency)).toBeUndefined();
  });
});

describe('an event', () => {
  it('is read from the objects that Stripe sends', () => {
    const kinds = [
      ['payment_intent.succeeded', 'payment_intent', 'payment'],
      ['refund.updated', 'refund', 'refund'],
      ['charge.refund.updated', 'refund', 'refund'],
      ['charge.refunded', 'charge', 'charge'],
      ['charge.dispute.created', 'dispute', 'dispute'],
      ['customer.subscription.updated', 'subscription', 'subscription'],
    ] as const;
    for (const [type, object, kind] of kinds) {
      const event = parseStripeEvent(stripeEvent(type, stripeObject(object)));
      expect(event).toMatchObject({ type, fact: { kind, id: stripeObject(object)['id'] } });
      expect(subjectsOf(event.fact).length).toBeGreaterThan(0);
    }
    expect(parseStripeEvent(stripeObject('event'))).toMatchObject({
      id: 'evt_1Pgc76B7WZ01zgkWwyRHS12y',
      type: 'plan.created',
      createdAt: new Date(1_234_567_890_000),
      fact: { kind: 'other' },
    });
  });

  it('of an intent says FAILED where a try failed, and PENDING where none was made', () => {
    const statusOf = (fields: object): unknown => {
      const { fact } = parseStripeEvent(
        stripeEvent('payment_intent.x', stripeObject('payment_intent', { ...fields, amount: 1_099 })),
      );
      return fact.kind === 'payment' ? fact.status : undefined;
    };
    expect(statusOf({ status: 'requires_payment_method' })).toBe('failed');
    expect(statusOf({ status: 'requires_payment_method', last_payment_error: null })).toBe('pending');
    expect(statusOf({ status: 'requires_confirmation', last_payment_error: null })).toBe('pending');
    expect(statusOf({ status: 'requires_action' })).toBe('requires_action');
    expect(statusOf({ status: 'processing' })).toBe('processing');
    expect(statusOf({ status: 'requires_capture' })).toBe('authorized');
    expect(statusOf({ status: 'succeeded' })).toBe('succeeded');
    expect(statusOf({ status: 'canceled' })).toBe('cancelled');
  });

  it('of a subscription has its price and the end of its period', () => {
    const { fact } = parseStripeEvent(
      stripeEvent('customer.subscription.updated', stripeObject('subscription', { cancel_at: null })),
    );
    expect(fact).toMatchObject({
      customerId: 'cus_QXg1o8vcGmoR32',
      amountMinor: 2_000,
      currency: 'USD',
      currentPeriodEnd: new Date(976_287_773_000),
      cancelAtPeriodEnd: true,
      status: 'active',
    });
  });

  it('may have objects where ids stand', () => {
    const object = stripeObject('refund', { charge: stripeObject('charge'), payment_intent: { id: 'pi_1' } });
    const { fact } = parseStripeEvent(stripeEvent('refund.created', object));
    expect(subjectsOf(fact)).toEqual(['pi_1', 'ch_1PgafuB7WZ01zgkWXYmPNZs8']);
  });

  it('that is thin, of another account, or of a type that nobody uses is no concern of this server', () => {
    const thin = {
      ...{ id: 'evt_1', object: 'v2.core.event', type: 'v1.billing.meter.error_report_triggered' },
      ...{ created: '2026-11-30T07:00:00.000Z', related_object: { id: 'x', type: 'billing.meter' } },
    };
    expect(parseStripeEvent(thin)).toMatchObject({
      ...{ createdAt: new Date('2026-11-30T07:00:00.000Z'), fact: { kind: 'other' } },
    });
    const unknown = { id: 'evt_2', type: 'something.new', created: 1 };
    expect(parseStripeEvent(unknown).fact.kind).toBe('other');
    const elsewhere = stripeEvent('refund.created', stripeObject('refund'), { account: 'acct_other' });
    expect(parseStripeEvent(elsewhere).fact).toEqual({
      ...{ kind: 'other', why: 'The event is about another Stripe account.' },
    });
  });

  it('of a subscription says that it ends where it has a date for that', () => {
    const object = stripeObject('subscription', { cancel_at: 1_800_000_000, cancel_at_period_end: false });
    const { fact } = parseStripeEvent(stripeEvent('customer.subscription.updated', object));
    expect(fact).toMatchObject({ cancelAtPeriodEnd: true, currentPeriodEnd: new Date(1_800_000_000_000) });
  });

  it('of a subscription counts all positions and quantities, also as older versions of the API write them', () => {
    const priceOf = (...data: object[]): unknown => {
      const object = stripeObject('subscription', { items: { data } });
      const { fact } = parseStripeEvent(stripeEvent('customer.subscription.updated', object));
      return fact.kind === 'subscription' ? [fact.amountMinor, fact.currency, fact.interval] : undefined;
    };
    const one = { quantity: 2, price: { unit_amount: 900, currency: 'usd' } };
    expect(priceOf(one)).toEqual([1_800, 'USD', 'month']);
    expect(priceOf(one, { plan: { amount: 100, currency: 'usd' } })).toEqual([1_900, 'USD', 'month']);
    expect(priceOf(one, { price: { unit_amount: 900, currency: 'eur' } })).toEqual([undefined, undefined, undefined]);
    expect(priceOf({ price: { unit_amount: null, currency: 'usd' } })).toEqual([undefined, undefined, undefined]);
    const plan = { plan: { amount: 900, currency: 'usd', interval: 'week', interval_count: 2 } };
    expect(priceOf(plan)).toEqual([900, 'USD', '2 weeks']);
    expect(priceOf(one, plan)).toEqual([2_700, 'USD', 'mixed intervals']);
  });

  it.each([
    ['nothing', {}],
    ['no object', { id: 'evt_1', type: 'refund.created', created: 1, data: {} }],
    ['a time that is none', { id: 'evt_1', type: 'x', created: 'now', data: { object: {} } }],
    ['a refund without money', { id: 'evt_1', type: 'refund.created', created: 1, data: { object: { id: 're_1' } } }],
    ['a list', { id: 'evt_1', type: 'refund.created', created: 1, data: { object: [] } }],
    ['an id that is an operator', { id: { $ne: '' }, type: 'x', created: 1, data: { object: {} } }],
  ])('is refused that holds %s', (_what, event) => {
    expect(() => parseStripeEvent(event)).toThrow(InputError);
  });
});
