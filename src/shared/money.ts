/** An amount: an integer in minor units of the currency, never a fraction. */
export interface MoneyAmount {
  amountMinor: number;
  currency: string;
}

/** Digits after the decimal point by ISO 4217, if not two. `Intl` uses CLDR's values, which round some away. */
const EXPONENTS: ReadonlyMap<string, number> = new Map([
  ...withDigits(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'),
  ...withDigits(3, 'BHD IQD JOD KWD LYD OMR TND'),
]);

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function withDigits(digits: number, currencies: string): [string, number][] {
  return currencies.split(' ').map((currency) => [currency, digits]);
}

/** True for an ISO 4217 code in capitals. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Digits of the minor unit, as a power of ten: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyExponent(currency: string): number {
  return EXPONENTS.get(currency) ?? 2;
}

/** The amount formatted as `12.34 USD`; built from digits, because a division would round. */
export function formatMoney({ amountMinor, currency }: MoneyAmount): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = exponent === 0 ? '' : `.${digits.slice(digits.length - exponent)}`;
  return `${amountMinor < 0 ? '-' : ''}${whole}${fraction} ${currency}`;
}

/** An amount in whole units, such as 19.99, in minor units; undefined if it has more digits than the currency. */
export function minorUnits(amount: number, currency: string): number | undefined {
  const text = /^(-?\d{1,15})(?:\.(\d+))?$/.exec(String(amount));
  if (!text) return undefined;
  const [, whole = '', fraction = ''] = text;
  const exponent = currencyExponent(currency);
  if (fraction.length > exponent) return undefined;
  const minor = Number(`${whole}${fraction.padEnd(exponent, '0')}`);
  return Number.isSafeInteger(minor) ? minor : undefined;
}
