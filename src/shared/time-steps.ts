import { Temporal } from 'temporal-polyfill';

export type StepUnit = 'minute' | 'hour' | 'day' | 'week' | 'month';

/**
 * When the steps of a zone begin that a range of time touches; the first is the one that holds `from`. A step goes on until the next
 * begins: a day without a midnight begins later, and one whose midnight comes twice begins with the first.
 */
export function stepsOf({ from, to }: { from: Date; to: Date }, unit: StepUnit, timeZone: string): Date[] {
  const steps: Date[] = [];
  let at = beginningOf(Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone), unit);
  while (at.epochMilliseconds < to.getTime()) {
    // Where clocks are put back, the same time of the clock may be in a later step.
    if (at.epochMilliseconds <= from.getTime()) steps.length = 0;
    steps.push(new Date(at.epochMilliseconds));
    at = next(at, unit);
  }
  return steps;
}

function beginningOf(at: Temporal.ZonedDateTime, unit: StepUnit): Temporal.ZonedDateTime {
  if (unit === 'minute' || unit === 'hour') return at.round({ smallestUnit: unit, roundingMode: 'floor' });
  const day = at.startOfDay();
  if (unit === 'week') return day.subtract({ days: day.dayOfWeek - 1 }).startOfDay();
  return unit === 'month' ? day.with({ day: 1 }).startOfDay() : day;
}

function next(at: Temporal.ZonedDateTime, unit: StepUnit): Temporal.ZonedDateTime {
  if (unit === 'minute') return at.add({ minutes: 1 });
  // Where clocks are moved by half an hour, the clock shows no full hour for a moment.
  if (unit === 'hour') return at.add({ minutes: 60 - at.minute });
  return at.add(unit === 'day' ? { days: 1 } : unit === 'week' ? { weeks: 1 } : { months: 1 }).startOfDay();
}
