import {
  addDays,
  daysBetween,
  localDateOf,
  localTimeOf,
  momentOf,
  startOfDay,
  weekdayOf,
} from '../../../shared/time-zones.js';
import {
  DAILY_CAP,
  HORIZON_DAYS,
  REMINDER_HOURS,
  SLOT_MINUTES,
  WORKING_HOURS,
  type ConsultationSettings,
} from './consultation.settings.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A period in a host's calendar: the consultation and its buffers. */
export interface HeldTime {
  consultationId: string;
  startsAt: Date;
  from: Date;
  to: Date;
}

/** A host's time zone and booked periods. */
export interface HostCalendar {
  hostId: string;
  timeZone: string;
  held: readonly HeldTime[];
}

export interface Slot {
  startsAt: Date;
  endsAt: Date;
  /** The start in the guest's time zone. */
  localTime: string;
}

export function heldTime(consultationId: string, startsAt: Date, settings: ConsultationSettings): HeldTime {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = settings;
  const begin = startsAt.getTime();
  return {
    consultationId,
    startsAt,
    from: new Date(begin - bufferBeforeMinutes * MINUTE),
    to: new Date(begin + (durationMinutes + bufferAfterMinutes) * MINUTE),
  };
}

export function endOf(startsAt: Date, durationMinutes: number): Date {
  return new Date(startsAt.getTime() + durationMinutes * MINUTE);
}

/** When the next reminder to the guest is due, or null if none is left. */
export function nextReminder(startsAt: Date, now: Date): Date | null {
  const times = REMINDER_HOURS.map((hours) => new Date(startsAt.getTime() - hours * HOUR));
  return times.find((at) => at > now) ?? null;
}

/** When a host's working day opens and closes, or null on a day off. */
function workingDay(date: string, timeZone: string): { opens: number; closes: number } | null {
  const hours = WORKING_HOURS[weekdayOf(date)];
  if (!hours) return null;
  return {
    opens: momentOf(date, hours.opens, timeZone).getTime(),
    closes: momentOf(date, hours.closes, timeZone).getTime(),
  };
}

/** Whether a slot in the host's working hours starts at this time, free or not. */
export function isOffered(
  { timeZone }: HostCalendar,
  startsAt: Date,
  { durationMinutes }: ConsultationSettings,
): boolean {
  const day = workingDay(localDateOf(startsAt, timeZone), timeZone);
  if (!day) return false;
  const begin = startsAt.getTime();
  return (
    begin >= day.opens &&
    begin + durationMinutes * MINUTE <= day.closes &&
    (begin - day.opens) % (SLOT_MINUTES * MINUTE) === 0
  );
}

/** Whether nothing overlaps, buffers included, and the host's day is not full. */
export function isFree({ timeZone, held }: HostCalendar, startsAt: Date, settings: ConsultationSettings): boolean {
  const wanted = heldTime('', startsAt, settings);
  if (held.some(({ from, to }) => from < wanted.to && wanted.from < to)) return false;
  // Check only nearby consultations: computing local dates is expensive.
  const near = held.filter((other) => Math.abs(other.startsAt.getTime() - startsAt.getTime()) < DAY);
  if (near.length < DAILY_CAP) return true;
  const date = localDateOf(startsAt, timeZone);
  return near.filter((other) => localDateOf(other.startsAt, timeZone) === date).length < DAILY_CAP;
}

/**
 * Of the hosts who are free, the one with the fewest upcoming consultations; undefined if there is none. `preferred`
 * comes first.
 */
export function chooseHost(
  calendars: readonly HostCalendar[],
  startsAt: Date,
  settings: ConsultationSettings,
  now: Date,
  preferred?: string | null,
): HostCalendar | undefined {
  const ahead = ({ held }: HostCalendar): number => held.filter(({ to }) => to > now).length;
  return calendars
    .filter((calendar) => isOffered(calendar, startsAt, settings) && isFree(calendar, startsAt, settings))
    .sort(
      (one, other) =>
        Number(other.hostId === preferred) - Number(one.hostId === preferred) ||
        ahead(one) - ahead(other) ||
        (one.hostId < other.hostId ? -1 : 1),
    )[0];
}

/** The earliest and latest time that can be booked now. */
export function bookableRange({ noticeHours }: ConsultationSettings, now: Date): { earliest: Date; latest: Date } {
  return {
    earliest: new Date(now.getTime() + noticeHours * HOUR),
    latest: new Date(now.getTime() + HORIZON_DAYS * DAY),
  };
}

/** Free slots from one local date to another, inclusive, in order; each time once, however many hosts are free. */
export function freeSlots(
  calendars: readonly HostCalendar[],
  settings: ConsultationSettings,
  wanted: { from: string; to: string; timeZone: string },
  now: Date,
): Slot[] {
  const { earliest, latest } = bookableRange(settings, now);
  const begin = Math.max(startOfDay(wanted.from, wanted.timeZone).getTime(), earliest.getTime());
  const end = Math.min(startOfDay(addDays(wanted.to, 1), wanted.timeZone).getTime() - 1, latest.getTime());
  if (begin > end) return [];
  const starts = new Set(calendars.flatMap((calendar) => startsOf(calendar, settings, begin, end)));
  return [...starts]
    .sort((one, other) => one - other)
    .map((start) => ({
      startsAt: new Date(start),
      endsAt: endOf(new Date(start), settings.durationMinutes),
      localTime: localTimeOf(new Date(start), wanted.timeZone),
    }));
}

function startsOf(calendar: HostCalendar, settings: ConsultationSettings, begin: number, end: number): number[] {
  const { timeZone } = calendar;
  const [first, last] = [localDateOf(new Date(begin), timeZone), localDateOf(new Date(end), timeZone)];
  const starts: number[] = [];
  for (let day = 0; day <= daysBetween(first, last); day += 1) {
    const hours = workingDay(addDays(first, day), timeZone);
    if (!hours) continue;
    const closes = Math.min(end, hours.closes - settings.durationMinutes * MINUTE);
    for (let start = hours.opens; start <= closes; start += SLOT_MINUTES * MINUTE) {
      if (start >= begin && isFree(calendar, new Date(start), settings)) starts.push(start);
    }
  }
  return starts;
}
