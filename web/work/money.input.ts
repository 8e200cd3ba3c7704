import { digitsOf } from '../app/components/money.js';

/** Parses a typed amount into minor units for the API. */
export const minorOf = (amount: number, currency: string): number => Math.round(amount * 10 ** digitsOf(currency));
