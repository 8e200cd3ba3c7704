import { digitsOf } from '../../app/components/money.js';

/**
 * Parses a typed amount into whole minor units: "19.99" and "19,99" EUR are 1999. Undefined for anything else: "1,234" is
 * ambiguous, and payments must not rely on a guess.
 */
export function toMinor(amount: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const [, whole, decimals = ''] = /^(\d{1,13})(?:[.,](\d+))?$/.exec(amount.trim()) ?? [];
  if (whole === undefined || decimals.length > digits) return undefined;
  return Number(whole + decimals.padEnd(digits, '0'));
}

/** The reverse, for a field: 1999 EUR is "19.99". */
export function fromMinor(minor: number, currency: string): string {
  const digits = digitsOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
