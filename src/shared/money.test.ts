import { describe, expect, it } from 'vitest';
import { currencyExponent, formatMoney, isCurrency, minorUnits } from './money.js';

describe('money', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['IQD', 3],
  ])('%s has %i digits after the point', (currency, digits) => {
    expect(isCurrency(currency)).toBe(true);
    expect(currencyExponent(currency)).toBe(digits);
  });

  it.each(['usd', 'XYZ', 'US', ''])('%j is no currency', (code) => {
    expect(isCurrency(code)).toBe(false);
  });

  it.each([
    [1234, 'USD', '12.34 USD'],
    [5, 'USD', '0.05 USD'],
    [-5, 'USD', '-0.05 USD'],
    [0, 'KWD', '0.000 KWD'],
    [500, 'JPY', '500 JPY'],
    [9_007_199_254_740_991, 'EUR', '90071992547409.91 EUR'],
  ])('%i %s is written %s', (amountMinor, currency, written) => {
    expect(formatMoney({ amountMinor, currency })).toBe(written);
  });
});

describe('minorUnits', () => {
  it.each([
    [10, 'USD', 1_000],
    [19.99, 'USD', 1_999],
    [0.1, 'EUR', 10],
    [-5, 'USD', -500],
    [500, 'JPY', 500],
    [1.234, 'KWD', 1_234],
    [1.2, 'KWD', 1_200],
  ] as const)('takes %d %s for %d', (amount, currency, minor) => {
    expect(minorUnits(amount, currency)).toBe(minor);
  });

  it.each([
    [19.999, 'USD'],
    [0.5, 'JPY'],
    [1e21, 'USD'],
    [Number.NaN, 'USD'],
    [1e-7, 'USD'],
  ] as const)('refuses %d %s', (amount, currency) => {
    expect(minorUnits(amount, currency)).toBeUndefined();
  });
});
