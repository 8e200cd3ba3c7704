/** How many digits a currency has after the point: 2 for USD, 0 for JPY, 3 for KWD. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** What a person typed, in the minor units that the graph takes. */
export const minorOf = (amount: number, currency: string): number => Math.round(amount * 10 ** digitsOf(currency));
