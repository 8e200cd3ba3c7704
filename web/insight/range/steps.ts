import { lengthOf, type DayRange } from './day-range.js';

export type SeriesInterval = 'HOUR' | 'DAY' | 'WEEK';

/** The number of steps that fit in a chart. */
export function intervalOf(range: DayRange): SeriesInterval {
  const days = lengthOf(range);
  if (days <= 2) return 'HOUR';
  return days <= 92 ? 'DAY' : 'WEEK';
}

/** Label of a step on the axis and in the table, in the selected time zone. */
export function stepFormat(interval: SeriesInterval, timeZone: string): (at: string) => string {
  const format = new Intl.DateTimeFormat(undefined, {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(interval === 'HOUR' ? { hour: '2-digit', minute: '2-digit' } : {}),
  });
  return (at) => format.format(new Date(at));
}
