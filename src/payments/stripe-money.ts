import { currencyExponent, isCurrency } from '../shared/money.js';

/** Where Stripe counts in other minor units than ISO 4217: two digits of ISK and UGX, none of MGA. */
const DIGITS_AT_STRIPE: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: 0 };

/** An amount of Stripe's in our minor units, or undefined where it is none: a fraction, or an unknown currency. */
export function fromStripe(amount: number, currency: string): { amountMinor: number; currency: string } | undefined {
  const code = currency.toUpperCase();
  if (!isCurrency(code) || !Number.isSafeInteger(amount)) return undefined;
  const amountMinor = shifted(amount, -extraDigits(code));
  return Number.isSafeInteger(amountMinor) ? { amountMinor, currency: code } : undefined;
}

/** The ISO 4217 code for no currency: it is none that anybody pays in. */
const NO_CURRENCY = 'XXX';

/**
 * Money that has left already, whatever we can express of it: a part of our minor unit counts as a whole one, an unknown currency
 * keeps its code, and an unusable amount or code becomes nothing in no currency.
 */
export function fromStripeRoundedUp(amount: unknown, currency: unknown): { amountMinor: number; currency: string } {
  const code = typeof currency === 'string' && /^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : NO_CURRENCY;
  const digits = isCurrency(code) ? -extraDigits(code) : 0;
  const amountMinor = typeof amount === 'number' && amount >= 0 ? Math.ceil(shifted(amount, digits)) : NaN;
  if (!Number.isSafeInteger(amountMinor)) return { amountMinor: 0, currency: NO_CURRENCY };
  return { amountMinor, currency: code };
}

/** One of our amounts as Stripe counts it, or undefined where it cannot be told there: a part of a whole ariary. */
export function toStripe(amountMinor: number, currency: string): { amount: number; currency: string } | undefined {
  const amount = shifted(amountMinor, extraDigits(currency));
  return Number.isSafeInteger(amount) ? { amount, currency: currency.toLowerCase() } : undefined;
}

/** How many digits Stripe has more than we. */
function extraDigits(currency: string): number {
  const ours = currencyExponent(currency);
  return (DIGITS_AT_STRIPE[currency] ?? ours) - ours;
}

/** Never by a power below one, which would not be exact. */
function shifted(amount: number, digits: number): number {
  return digits < 0 ? amount / 10 ** -digits : amount * 10 ** digits;
}
