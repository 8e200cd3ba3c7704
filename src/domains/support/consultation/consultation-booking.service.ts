import { trusted, type ClientSession } from 'mongoose';
import { Role } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { StartOver, orStartOver } from '../../../database/transaction.js';
import { inputError } from '../../../shared/errors.js';
import { DEFAULT_ZONE, knownZone } from '../../../shared/time-zones.js';
import * as turns from '../../../shared/turns.js';
import { accountsWithRole, workerOf, type User } from '../../identity/index.js';
import {
  bookableRange,
  chooseHost,
  DAY,
  heldTime,
  isOffered,
  type HostCalendar,
} from '../consultation-calendar/consultation.calendar.js';
import {
  ConsultationCalendarModel,
  type ConsultationCalendar,
} from '../consultation-calendar/consultation-calendar.model.js';
import type { ConsultationType } from './consultation.enums.js';
import { CONSULTATION_SETTINGS, HORIZON_DAYS } from '../consultation-calendar/consultation.settings.js';

/** A host of consultations, with what emails need. */
export interface Host {
  hostId: string;
  email: string;
  name: string;
  timeZone: string;
}

/** A host's calendar as it was read. */
export interface KnownCalendar extends HostCalendar, Host {}

export interface WantedTime {
  consultationId: string;
  consultationType: ConsultationType;
  startsAt: Date;
  /** Dotted path of the argument that holds the time. */
  field: string;
  /** Support agents can book at short notice. */
  byStaff: boolean;
  /** The consultation being rescheduled: its time is released, and its host is preferred. */
  moved?: { consultationId: string; hostId: string | null };
  /** Only this host can be chosen. */
  onlyHostId?: string;
  /** Any host except this one. */
  notHostId?: string;
}

/** The calendars of all hosts, that is, all support agents. */
export async function readCalendars(session?: ClientSession): Promise<KnownCalendar[]> {
  const hosts = await accountsWithRole(Role.SUPPORT_AGENT);
  const rows = await ConsultationCalendarModel.find({ _id: trusted({ $in: hosts.map(({ _id }) => _id) }) })
    .session(session ?? null)
    .maxTimeMS(MAX_READ_TIME)
    .lean<ConsultationCalendar[]>();
  const byHost = new Map(rows.map((row) => [row._id, row]));
  return hosts.map((host) => ({ ...hostOf(host), held: byHost.get(host._id)?.held ?? [] }));
}

/** The host of a consultation, if the account is active and still a support agent. Only such hosts are emailed. */
export async function hostById(id: string | null): Promise<Host | undefined> {
  if (id === null) return undefined;
  const host = (await accountsWithRole(Role.SUPPORT_AGENT)).find(({ _id }) => _id === id);
  return host && hostOf(host);
}

function hostOf({ _id, email, name, timeZone }: User): Host {
  return { hostId: _id, email, name, timeZone: knownZone(timeZone) ?? DEFAULT_ZONE };
}

/** Serializes bookings in this process, so that many requests for one time do not conflict with each other. */
export function inBookingTurn<T>(work: () => Promise<T>): Promise<T> {
  return turns.inTurn('consultation calendars', work);
}

/** The calendars without the time of the consultation being rescheduled. */
export function withoutBooking<C extends HostCalendar>(calendars: readonly C[], consultationId: string): C[] {
  return calendars.map((one) => ({
    ...one,
    held: one.held.filter((time) => time.consultationId !== consultationId),
  }));
}

/**
 * Holds the time with a free host, in the transaction that writes the consultation. If two requests want the last free
 * time, one starts over and then finds it taken.
 */
export async function holdTime(wanted: WantedTime, session: ClientSession, now: Date): Promise<Host> {
  const { consultationId, consultationType, startsAt } = wanted;
  const host = hostFor(wanted, await readCalendars(session), now);
  // A host who has just lost the role is not found on the next try.
  if (!(await workerOf(host.hostId, [Role.SUPPORT_AGENT], session))) throw new StartOver();
  // Remove long past entries in the same write.
  const kept = host.held.filter(({ to }) => to.getTime() > now.getTime() - 2 * DAY);
  const held = [...kept, heldTime(consultationId, startsAt, CONSULTATION_SETTINGS[consultationType])];
  // Two first bookings for a host at once.
  await orStartOver(() =>
    ConsultationCalendarModel.updateOne(
      { _id: host.hostId },
      { $set: { held }, $inc: { revision: 1 } },
      { session, upsert: true },
    ),
  );
  return host;
}

const SEE_SLOTS = 'Query consultationSlots for free times.';

function hostFor(wanted: WantedTime, calendars: readonly KnownCalendar[], now: Date): KnownCalendar {
  const { startsAt, moved, field, onlyHostId, notHostId } = wanted;
  assertInRange(wanted, now);
  const settings = CONSULTATION_SETTINGS[wanted.consultationType];
  const able = calendars.filter(({ hostId }) => hostId !== notHostId && (onlyHostId ?? hostId) === hostId);
  const known = moved ? withoutBooking(able, moved.consultationId) : able;
  const host = chooseHost(known, startsAt, settings, now, moved?.hostId) as KnownCalendar | undefined;
  if (host) return host;
  if (known.some((calendar) => isOffered(calendar, startsAt, settings))) {
    throw inputError(
      'TAKEN',
      field,
      onlyHostId ? 'This host is not available at this time.' : `This time is already taken. ${SEE_SLOTS}`,
    );
  }
  if (onlyHostId) throw inputError('INVALID', field, 'The host must be a support agent who works at this time.');
  throw inputError('INVALID', field, `No consultation can start at this time. ${SEE_SLOTS}`);
}

function assertInRange({ startsAt, consultationType, byStaff, field }: WantedTime, now: Date): void {
  const settings = CONSULTATION_SETTINGS[consultationType];
  const { earliest, latest } = bookableRange(byStaff ? { ...settings, noticeHours: 0 } : settings, now);
  if (startsAt < earliest) {
    const notice = byStaff
      ? 'The time must be in the future'
      : `The time must be at least ${String(settings.noticeHours)} hours from now`;
    throw inputError('OUT_OF_RANGE', field, `${notice} (${earliest.toISOString()} or later).`);
  }
  if (startsAt > latest) {
    throw inputError('OUT_OF_RANGE', field, `The time must be within ${String(HORIZON_DAYS)} days.`);
  }
}

/** Releases a host's time. */
export async function release(hostId: string, consultationId: string, session: ClientSession): Promise<void> {
  await ConsultationCalendarModel.updateOne(
    { _id: hostId },
    { $pull: { held: { consultationId } }, $inc: { revision: 1 } },
    { session },
  );
}
