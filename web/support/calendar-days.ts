/** A calendar day of the viewer, `2026-12-01`; sorts and compares as text. */
export type Day = string;

const pad = (part: number): string => String(part).padStart(2, '0');

export function dayOf(date: Date): Day {
  return `${String(date.getFullYear())}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Noon, so that no clock change moves it to another day. */
function noon(day: Day): Date {
  return new Date(`${day}T12:00:00`);
}

export function addDays(day: Day, count: number): Day {
  const date = noon(day);
  date.setDate(date.getDate() + count);
  return dayOf(date);
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function lastOfMonth(day: Day): Day {
  const date = noon(firstOfMonth(day));
  date.setMonth(date.getMonth() + 1, 0);
  return dayOf(date);
}

const withWeekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

export function formatWeekday(day: Day): string {
  return withWeekday.format(noon(day));
}

/** The time of day in the viewer's time zone. */
export function formatClock(at: string): string {
  return clock.format(new Date(at));
}

export function viewerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
