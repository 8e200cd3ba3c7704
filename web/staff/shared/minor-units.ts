import { digitsOf } from '../../app/components/money.js';

/**
 * An amount as people write it, in whole minor units: "19.99" and "19,99" EUR are 1999. Undefined for anything else: "1,234" may
 * be a thousand or a bit more than one, and where money goes out nobody guesses.
 */
export function toMinor(amount: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const [, whole, decimals = ''] = /^(\d{1,13})(?:[.,](\d+))?$/.exec(amount.trim()) ?? [];
  if (whole === undefined || decimals.length > digits) return undefined;
  return Number(whole + decimals.padEnd(digits, '0'));
}

/** The other way round, for a field: 1999 EUR is "19.99". */
export function fromMinor(minor: number, currency: string): string {
  const digits = digitsOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
