import { Temporal } from 'temporal-polyfill';
import { inputError } from '../../../shared/errors.js';
import { addDays, daysBetween, localDateOf, startOfDay } from '../../../shared/time-zones.js';

/** Calendar days in a time zone; both bounds are optional and inclusive. */
export interface DayRange {
  from?: string | null | undefined;
  to?: string | null | undefined;
}

/** The same range as timestamps; `to` is exclusive. */
export interface Moments {
  from: Date;
  to: Date;
}

const BEGINNING = new Date(0);
const END = new Date(Date.UTC(9999, 0, 1));

/** Start and end of the days in a time zone, including daylight saving time. */
export function momentsOf({ from, to }: DayRange, timeZone: string): Moments {
  const moments = {
    from: from ? startOfDay(dayOf(from, 'filter.from'), timeZone) : BEGINNING,
    to: to ? startOfDay(addDays(dayOf(to, 'filter.to'), 1), timeZone) : END,
  };
  if (moments.from < moments.to) return moments;
  throw inputError('OUT_OF_RANGE', 'filter.from', 'from must not be after to.');
}

/** A range of at most `maxDays` that ends today by default. */
export function daysUpTo(range: DayRange, timeZone: string, maxDays: number, now: Date): Required<DayRange> {
  const to = range.to ? dayOf(range.to, 'filter.to') : localDateOf(now, timeZone);
  const from = range.from ? dayOf(range.from, 'filter.from') : addDays(to, 1 - Math.min(maxDays, 366));
  if (daysBetween(from, to) >= maxDays) {
    throw inputError(
      'OUT_OF_RANGE',
      'filter.from',
      `The range can have at most ${String(maxDays)} days for this period.`,
    );
  }
  return { from, to };
}

function dayOf(text: string, field: string): string {
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw inputError('INVALID', field, 'Must be a date such as 2026-11-01.');
  }
}
