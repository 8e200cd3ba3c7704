import { digitsOf } from '../app/components/money.js';

/** What a person typed, in the minor units that the graph takes. */
export const minorOf = (amount: number, currency: string): number => Math.round(amount * 10 ** digitsOf(currency));
