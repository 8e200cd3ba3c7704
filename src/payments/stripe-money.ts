import { currencyExponent, isCurrency } from '../shared/money.js';

/** Currencies for which Stripe's minor units differ from ISO 4217: two digits for ISK and UGX, none for MGA. */
const DIGITS_AT_STRIPE: ReadonlyMap<string, number> = new Map(Object.entries({ ISK: 2, UGX: 2, MGA: 0 }));

/** Converts a Stripe amount to our minor units; undefined for a fraction or an unknown currency. */
export function fromStripe(amount: number, currency: string): { amountMinor: number; currency: string } | undefined {
  const code = currency.toUpperCase();
  if (!isCurrency(code) || !Number.isSafeInteger(amount)) return undefined;
  const amountMinor = shifted(amount, -extraDigits(code));
  return Number.isSafeInteger(amountMinor) ? { amountMinor, currency: code } : undefined;
}

/** The ISO 4217 code for "no currency". */
const NO_CURRENCY = 'XXX';

/**
 * Converts money that has already left the account: fractions of our minor unit are rounded up, an unknown currency keeps its code,
 * and an unusable amount or code becomes zero in no currency.
 */
export function fromStripeRoundedUp(amount: unknown, currency: unknown): { amountMinor: number; currency: string } {
  const code = typeof currency === 'string' && /^[a-z]{3}$/i.test(currency) ? currency.toUpperCase() : NO_CURRENCY;
  const digits = isCurrency(code) ? -extraDigits(code) : 0;
  const amountMinor = typeof amount === 'number' && amount >= 0 ? Math.ceil(shifted(amount, digits)) : NaN;
  if (!Number.isSafeInteger(amountMinor)) return { amountMinor: 0, currency: NO_CURRENCY };
  return { amountMinor, currency: code };
}

/** Converts our amount to Stripe's minor units; undefined if Stripe cannot represent it, such as a fraction of an ariary. */
export function toStripe(amountMinor: number, currency: string): { amount: number; currency: string } | undefined {
  const amount = shifted(amountMinor, extraDigits(currency));
  return Number.isSafeInteger(amount) ? { amount, currency: currency.toLowerCase() } : undefined;
}

/** Number of digits by which Stripe exceeds ISO 4217. */
function extraDigits(currency: string): number {
  const ours = currencyExponent(currency);
  return (DIGITS_AT_STRIPE.get(currency) ?? ours) - ours;
}

/** Divides instead of multiplying by a negative power, which would not be exact. */
function shifted(amount: number, digits: number): number {
  return digits < 0 ? amount / 10 ** -digits : amount * 10 ** digits;
}
