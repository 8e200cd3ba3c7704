import { Text } from '@mantine/core';

/** Number of decimals of a currency: 2 for USD, 0 for JPY, 3 for KWD; two if the browser does not know it. */
export function digitsOf(currency: string): number {
  try {
    return (
      new Intl.NumberFormat(undefined, { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    );
  } catch {
    return 2;
  }
}

/** Formats whole minor units in the viewer's language: 1999 EUR is €19.99. */
export function formatMoney(minor: number, currency: string): string {
  const format = new Intl.NumberFormat(undefined, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(minor / 10 ** digits);
}

interface MoneyProps {
  minor: number;
  currency: string;
  fw?: number;
}

export function Money({ minor, currency, fw }: MoneyProps) {
  return (
    <Text span inherit fw={fw} style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {formatMoney(minor, currency)}
    </Text>
  );
}
