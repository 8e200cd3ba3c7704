import { useSyncExternalStore } from 'react';
import { appTexts } from '../app.texts.js';

const MINUTE = 60_000;
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 24 * 60 * MINUTE],
  ['month', 30 * 24 * 60 * MINUTE],
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const withZone = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });
const dateOnly = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

const watchers = new Set<() => void>();
let minute = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all times on the page. */
function watch(onTick: () => void): () => void {
  watchers.add(onTick);
  timer ??= setInterval(() => {
    minute = Date.now();
    for (const tell of watchers) tell();
  }, MINUTE / 2);
  return () => {
    watchers.delete(onTick);
    if (watchers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The current time, updated twice a minute, for relative times. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => minute);
}

export function formatRelative(at: string, now: number): string {
  const distance = Date.parse(at) - now;
  const unit = UNITS.find(([, length]) => Math.abs(distance) >= length);
  return unit ? relative.format(Math.trunc(distance / unit[1]), unit[0]) : relative.format(0, 'minute');
}

/** In the viewer's time zone: "23 Nov 2026, 13:05". */
export function formatTime(at: string): string {
  return absolute.format(new Date(at));
}

/** Formats a date without a time zone (`2026-11-23`) as written. */
export function formatDay(day: string): string {
  return dateOnly.format(new Date(`${day.slice(0, 10)}T12:00:00`));
}

interface WhenProps {
  /** A UTC time from the API. */
  at: string | null | undefined;
  /** relative: "3 hours ago" with the absolute time as tooltip; absolute: the reverse; both: one after the other. */
  show?: 'relative' | 'absolute' | 'both';
}

/** A time in the viewer's time zone. */
export function When({ at, show = 'relative' }: WhenProps) {
  const now = Math.max(useNow(), 0);
  if (!at) return <span>{appTexts.times.none}</span>;
  const distance = formatRelative(at, now);
  const exact = formatTime(at);
  const words = { relative: distance, absolute: exact, both: `${exact} (${distance})` };
  return (
    <time dateTime={at} title={show === 'absolute' ? distance : withZone.format(new Date(at))}>
      {words[show]}
    </time>
  );
}
