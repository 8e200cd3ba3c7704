/** How many decimals a currency has; two where the browser does not know it. */
function digitsOf(currency: string): number {
  try {
    return (
      new Intl.NumberFormat(undefined, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    );
  } catch {
    return 2;
  }
}

/** An amount as people write it, in whole minor units: "19.99" EUR is 1999. What is no number is 0, which the server refuses. */
export function toMinor(amount: string, currency: string): number {
  const value = Number(amount.trim().replace(',', '.'));
  return Number.isFinite(value) ? Math.round(value * 10 ** digitsOf(currency)) : 0;
}

/** The other way round, for a field: 1999 EUR is "19.99". */
export function fromMinor(minor: number, currency: string): string {
  const digits = digitsOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
