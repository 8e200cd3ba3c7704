import { trusted, type ClientSession } from 'mongoose';
import { Role } from '../../auth/viewer.js';
import { isDuplicateKey, MAX_READ_TIME } from '../../database/connection.js';
import { inputError } from '../../shared/errors.js';
import { accountsWithRole, type User } from '../identity/index.js';
import { bookableRange, chooseHost, DAY, heldTime, isOffered, type HostCalendar } from './consultation.calendar.js';
import { ConsultationCalendarModel, type ConsultationCalendar } from './consultation-calendar.model.js';
import type { ConsultationType } from './consultation.enums.js';
import { CONSULTATION_SETTINGS, DEFAULT_HOST_ZONE, HORIZON_DAYS } from './consultation.settings.js';
import { ifFirst, untilFirst } from './consultation.transaction.js';

/** A host's calendar as it was read. */
export interface KnownCalendar extends HostCalendar {
  email: string;
  revision: number;
}

export interface WantedTime {
  consultationId: string;
  consultationType: ConsultationType;
  startsAt: Date;
  /** The dotted path of the argument that says when. */
  field: string;
  /** Support agents may book at short notice. */
  byStaff: boolean;
  /** What is moved: its time is given back, and its host comes first. */
  moved?: { consultationId: string; hostId: string | null };
  /** Only this host will do. */
  onlyHostId?: string;
}

/** The calendars of everybody who takes consultations: all support agents. */
export async function readCalendars(): Promise<KnownCalendar[]> {
  const hosts = await accountsWithRole(Role.SUPPORT_AGENT);
  const rows = await ConsultationCalendarModel.find({ _id: trusted({ $in: hosts.map(({ _id }) => _id) }) })
    .maxTimeMS(MAX_READ_TIME)
    .lean<ConsultationCalendar[]>();
  const byHost = new Map(rows.map((row) => [row._id, row]));
  return hosts.map((host) => calendarOf(host, byHost.get(host._id)));
}

function calendarOf({ _id, email, timeZone }: User, row: ConsultationCalendar | undefined): KnownCalendar {
  return {
    hostId: _id,
    email,
    timeZone: timeZone ?? DEFAULT_HOST_ZONE,
    held: row?.held ?? [],
    revision: row?.revision ?? 0,
  };
}

/**
 * Holds the time at a host who is free, and writes with it, in one transaction, what `commit` writes. Who is overtaken
 * looks at the calendars anew, so of many who want the last slot one gets it and the others are told.
 */
export function book<W extends WantedTime, T>(
  plan: () => Promise<W>,
  commit: (host: KnownCalendar, wanted: W, session: ClientSession) => Promise<T | undefined>,
  now: Date,
): Promise<T> {
  return untilFirst(async () => {
    const wanted = await plan();
    const host = hostFor(wanted, await readCalendars(), now);
    if (host.revision === 0) await makeCalendar(host.hostId);
    return ifFirst(async (session) => {
      if (!(await hold(host, wanted, now, session))) return undefined;
      return commit(host, wanted, session);
    });
  });
}

const SEE_SLOTS = 'consultationSlots lists the times that are free.';

function hostFor(wanted: WantedTime, calendars: readonly KnownCalendar[], now: Date): KnownCalendar {
  const { startsAt, moved, field, onlyHostId } = wanted;
  assertInRange(wanted, now);
  const settings = CONSULTATION_SETTINGS[wanted.consultationType];
  const able = onlyHostId ? calendars.filter(({ hostId }) => hostId === onlyHostId) : calendars;
  const known = moved
    ? able.map((one) => ({
        ...one,
        held: one.held.filter(({ consultationId }) => consultationId !== moved.consultationId),
      }))
    : able;
  const host = chooseHost(known, startsAt, settings, now, moved?.hostId) as KnownCalendar | undefined;
  if (host) return host;
  if (known.some((calendar) => isOffered(calendar, startsAt, settings))) {
    throw inputError('TAKEN', field, onlyHostId ? 'This host is not free then.' : `This time is taken. ${SEE_SLOTS}`);
  }
  if (onlyHostId) throw inputError('INVALID', field, 'This is no support agent, or one who does not work then.');
  throw inputError('INVALID', field, `No consultation begins at this time. ${SEE_SLOTS}`);
}

function assertInRange({ startsAt, consultationType, byStaff, field }: WantedTime, now: Date): void {
  const settings = CONSULTATION_SETTINGS[consultationType];
  const { earliest, latest } = bookableRange(byStaff ? { ...settings, noticeHours: 0 } : settings, now);
  if (startsAt < earliest) {
    const notice = byStaff
      ? 'It must lie ahead'
      : `It must begin at least ${String(settings.noticeHours)} hours from now`;
    throw inputError('OUT_OF_RANGE', field, `${notice}: from ${earliest.toISOString()}.`);
  }
  if (startsAt > latest) {
    throw inputError('OUT_OF_RANGE', field, `It must begin within ${String(HORIZON_DAYS)} days.`);
  }
}

/** The row that a host's first booking is written to. */
async function makeCalendar(hostId: string): Promise<void> {
  try {
    await ConsultationCalendarModel.create({ _id: hostId });
  } catch (error) {
    if (!isDuplicateKey(error, '_id')) throw error;
  }
}

/** Writes the time into the calendar if that is still as it was read; what is long past goes with the same write. */
async function hold(host: KnownCalendar, wanted: WantedTime, now: Date, session: ClientSession): Promise<boolean> {
  const { consultationId, consultationType, startsAt } = wanted;
  const kept = host.held.filter(({ to }) => to.getTime() > now.getTime() - 2 * DAY);
  const time = heldTime(consultationId, startsAt, CONSULTATION_SETTINGS[consultationType]);
  const { matchedCount } = await ConsultationCalendarModel.updateOne(
    { _id: host.hostId, revision: host.revision },
    { $set: { held: [...kept, time] }, $inc: { revision: 1 } },
    { session },
  );
  return matchedCount === 1;
}

/** Gives a host's time back. */
export async function release(hostId: string, consultationId: string, session: ClientSession): Promise<void> {
  await ConsultationCalendarModel.updateOne(
    { _id: hostId },
    { $pull: { held: { consultationId } }, $inc: { revision: 1 } },
    { session },
  );
}
