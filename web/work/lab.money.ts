const MICROS = 1_000_000;
/** Experiments cost fractions of a cent. */
const dollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });

/** Lab prices are in micros: 1,000,000 are 1 USD. */
export function formatMicros(micros: number): string {
  return dollars.format(micros / MICROS);
}

export const microsOf = (amount: number): number => Math.round(amount * MICROS);
export const amountOf = (micros: number): number => micros / MICROS;
