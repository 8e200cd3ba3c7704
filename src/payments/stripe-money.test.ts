import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromStripe, fromStripeRoundedUp, toStripe } from './stripe-money.js';

describe('amounts at Stripe', () => {
  it.each([
    [1_099, 'USD', 1_099],
    [500, 'JPY', 500],
    [500, 'ISK', 50_000],
    [12_345, 'KWD', 12_345],
    [1_200, 'MGA', 12],
  ])('%i of %s are %i there', (amountMinor, currency, amount) => {
    expect(toStripe(amountMinor, currency)).toEqual({ amount, currency: currency.toLowerCase() });
    expect(fromStripe(amount, currency.toLowerCase())).toEqual({ amountMinor, currency });
  });

  it('are refused where they cannot be told', () => {
    expect(fromStripe(50, 'isk')).toBeUndefined();
    expect(fromStripe(1.5, 'usd')).toBeUndefined();
    expect(fromStripe(1, 'xyz')).toBeUndefined();
    expect(toStripe(1_205, 'MGA')).toBeUndefined();
  });

  it('come back as they went', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom('USD', 'EUR', 'JPY', 'ISK', 'UGX', 'KWD', 'MGA'),
        (amountMinor, currency) => {
          const there = toStripe(amountMinor, currency);
          if (there) expect(fromStripe(there.amount, there.currency)).toEqual({ amountMinor, currency });
        },
      ),
    );
  });
});

describe('money that has left', () => {
  it.each([
    [101_350, 'isk', 1_014, 'ISK'],
    [101_300, 'isk', 1_013, 'ISK'],
    [1_000, 'usd', 1_000, 'USD'],
    [0.5, 'usd', 1, 'USD'],
    [1_013, 'std', 1_013, 'STD'],
    [1_000, 'dollars', 1_000, 'XXX'],
    [1_000, undefined, 1_000, 'XXX'],
    [-1, 'usd', 0, 'XXX'],
    [-5, 'isk', 0, 'XXX'],
    [1e300, 'usd', 0, 'XXX'],
    ['1000', 'usd', 0, 'XXX'],
  ])('%s %s is %i %s', (amount, currency, amountMinor, code) => {
    expect(fromStripeRoundedUp(amount, currency)).toEqual({ amountMinor, currency: code });
  });
});
