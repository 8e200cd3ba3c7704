import type { DeskConsultationFragment } from '../generated/graphql.js';

/** Days of a week from Monday, each at midnight in the viewer's time zone. */
export function weekOf(date: Date): Date[] {
  const monday = new Date(date.getFullYear(), date.getMonth(), date.getDate() - ((date.getDay() + 6) % 7));
  return Array.from({ length: 7 }, (_, day) => plusDays(monday, day));
}

/** Uses calendar dates, so that days with 23 or 25 hours work. */
export function plusDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** The range of a week for the API: from the first midnight, inclusive, to the midnight after the last day, exclusive. */
export function spanOf(week: readonly Date[]): { from: string; to: string } {
  const [first = new Date(), last = first] = [week[0], week.at(-1)];
  return { from: first.toISOString(), to: plusDays(last, 1).toISOString() };
}

/** `2026-11-23` in the viewer's time zone. */
export function dayKey(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The day in the URL, or today. */
export function dayFrom(key: string | undefined): Date {
  if (key === undefined) return new Date();
  const date = new Date(`${key}T00:00:00`);
  return Number.isNaN(date.getTime()) ? new Date() : date;
}

/** Position of a consultation in its day: hours from midnight, and its lane among overlapping ones. */
export interface Placed {
  consultation: DeskConsultationFragment;
  start: number;
  hours: number;
  lane: number;
  lanes: number;
}

/** Places overlapping consultations of a day side by side. */
export function placedOn(day: Date, consultations: readonly DeskConsultationFragment[]): Placed[] {
  const key = dayKey(day);
  const own = consultations
    .filter(({ scheduledAt }) => dayKey(new Date(scheduledAt)) === key)
    .sort((one, other) => Date.parse(one.scheduledAt) - Date.parse(other.scheduledAt));
  const ends: number[] = [];
  const placed = own.map((consultation) => {
    const at = new Date(consultation.scheduledAt);
    const hours = consultation.meeting.durationMinutes / 60;
    const start = at.getHours() + at.getMinutes() / 60;
    const free = ends.findIndex((end) => end <= start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = start + hours;
    return { consultation, start, hours, lane, lanes: 1 };
  });
  return placed.map((one) => ({ ...one, lanes: ends.length }));
}

/** The hours shown in the grid: the usual ones, and all others with consultations. */
export function hoursOf(days: readonly (readonly Placed[])[]): { first: number; last: number } {
  const all = days.flat();
  const first = Math.min(9, ...all.map(({ start }) => Math.floor(start)));
  const last = Math.max(18, ...all.map(({ start, hours }) => Math.ceil(start + hours)));
  return { first, last: Math.min(24, last) };
}
