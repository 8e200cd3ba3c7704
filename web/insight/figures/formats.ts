import { digitsOf, formatMoney } from '../../app/components/money.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MICROS = 1_000_000;

const whole = new Intl.NumberFormat();
const score = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
const change = new Intl.NumberFormat(undefined, {
  style: 'percent',
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});
/** An experiment can cost less than a cent. */
const dollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });
const roundDollars = new Intl.NumberFormat(undefined, { style: 'currency', currency: 'USD' });

const unit = (name: string, maximumFractionDigits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(undefined, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits });
const UNITS = [
  [2 * DAY, DAY, unit('day', 1)],
  [HOUR, HOUR, unit('hour', 1)],
  [MINUTE, MINUTE, unit('minute', 1)],
  [0, 1, unit('second', 1)],
] as const;

export type Format = (value: number) => string;

export const formatCount: Format = (value) => whole.format(value);
export const formatScore: Format = (value) => score.format(value);
export const formatShare: Format = (value) => percent.format(value);
export const formatChange: Format = (value) => change.format(value);

/** Seconds in the largest fitting unit: 90 is 1.5 min. */
export const formatDuration: Format = (seconds) => {
  const [, length, format] = UNITS.find(([least]) => seconds >= least) ?? UNITS[3];
  return format.format(seconds / length);
};

export const formatMicros: Format = (micros) => {
  const value = micros / MICROS;
  return value === 0 || value >= 1 ? roundDollars.format(value) : dollars.format(value);
};

export function moneyFormat(currency: string): Format {
  return (minor) => formatMoney(minor, currency);
}

/** Short form for axis ticks and bars. */
export function shortMoneyFormat(currency: string): Format {
  const format = new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    notation: 'compact',
    maximumFractionDigits: 1,
  });
  return (minor) => format.format(minor / 10 ** digitsOf(currency));
}
