import { useSearchParams } from 'react-router';
import { daysUntil, isDay, isTimeZone, lengthOf, rangeBefore, today, type DayRange } from './day-range.js';

/** Limits and default of a report's range. */
export interface RangeLimits {
  /** Preset lengths in days. */
  readonly presets: readonly number[];
  readonly defaultDays: number;
  readonly maxDays: number;
  /** The API counts these metrics by days in UTC. */
  readonly isUtc?: boolean;
}

/** Choices stored in the URL, so that a link shows the same. */
export interface RangeChoice {
  readonly limits: RangeLimits;
  /** Undefined for a custom range. */
  readonly preset: number | undefined;
  readonly range: DayRange;
  readonly previous: DayRange;
  readonly timeZone: string;
  readonly isCompared: boolean;
  readonly isTable: boolean;
  /** Any other choice of a screen. */
  readonly of: (name: string) => string | null;
  readonly allOf: (name: string) => readonly string[];
  /** Writes choices to the URL; undefined restores the default. */
  readonly choose: (choices: Record<string, string | readonly string[] | undefined>) => void;
}

export const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function useRangeChoice(limits: RangeLimits): RangeChoice {
  const [params, setParams] = useSearchParams();
  const zone = params.get('zone') ?? '';
  const timeZone = limits.isUtc ? 'UTC' : isTimeZone(zone) ? zone : ownTimeZone;
  const custom = customRange(params.get('from'), params.get('to'), limits);
  const preset = custom ? undefined : presetOf(params.get('days'), limits);
  const range = custom ?? daysUntil(today(timeZone), preset ?? limits.defaultDays);
  return {
    limits,
    preset,
    range,
    previous: rangeBefore(range),
    timeZone,
    isCompared: params.get('compare') !== 'off',
    isTable: params.get('view') === 'table',
    of: (name) => params.get(name),
    allOf: (name) => params.getAll(name),
    choose: (choices) => {
      // React sees a new URL with a delay: a second quick choice would undo the first.
      const after = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(choices)) {
        after.delete(name);
        for (const one of value === undefined ? [] : [value].flat()) after.append(name, one);
      }
      setParams(after, { replace: true, preventScrollReset: true });
    },
  };
}

/** Undefined unless both are days, in order, and within the API's limit. */
export function customRange(first: string | null, last: string | null, limits: RangeLimits): DayRange | undefined {
  if (first === null || last === null || !isDay(first) || !isDay(last)) return undefined;
  const days = lengthOf({ first, last });
  return days >= 1 && days <= limits.maxDays ? { first, last } : undefined;
}

function presetOf(days: string | null, { presets, defaultDays }: RangeLimits): number {
  const chosen = Number(days);
  return presets.includes(chosen) ? chosen : defaultDays;
}
