import { currencyExponent, isCurrency } from '../shared/money.js';

/** Where Stripe counts in other minor units than ISO 4217: two digits of ISK and UGX, none of MGA. */
const DIGITS_AT_STRIPE: ReadonlyMap<string, number> = new Map(Object.entries({ ISK: 2, UGX: 2, MGA: 0 }));

/** An amount of Stripe's in our minor units, or undefined where it is none: a fraction, or an unknown currency. */
export function fromStripe(amount: number, currency: string): { amountMinor: number; currency: string } | undefined {
  const code = currency.toUpperCase();
  if (!isCurrency(code) || !Number.isSafeInteger(amount)) return undefined;
  const amountMinor = shifted(amount, -extraDigits(code));
  return Number.isSafeInteger(amountMinor) ? { amountMinor, currency: code } : undefined;
}

/** One of our amounts as Stripe counts it, or undefined where it cannot be told there: a part of a whole ariary. */
export function toStripe(amountMinor: number, currency: string): { amount: number; currency: string } | undefined {
  const amount = shifted(amountMinor, extraDigits(currency));
  return Number.isSafeInteger(amount) ? { amount, currency: currency.toLowerCase() } : undefined;
}

/** How many digits Stripe has more than we. */
function extraDigits(currency: string): number {
  const ours = currencyExponent(currency);
  return (DIGITS_AT_STRIPE.get(currency) ?? ours) - ours;
}

/** Never by a power below one, which would not be exact. */
function shifted(amount: number, digits: number): number {
  return digits < 0 ? amount / 10 ** -digits : amount * 10 ** digits;
}
