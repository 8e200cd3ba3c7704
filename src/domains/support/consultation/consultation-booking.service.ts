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

/** Who holds consultations, as mails to them and about them need it. */
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
  /** The dotted path of the argument that says when. */
  field: string;
  /** Support agents may book at short notice. */
  byStaff: boolean;
  /** What is moved: its time is given back, and its host comes first. */
  moved?: { consultationId: string; hostId: string | null };
  /** Only this host will do. */
  onlyHostId?: string;
  /** Anybody but this one. */
  notHostId?: string;
}

/** The calendars of everybody who takes consultations: all support agents. */
export async function readCalendars(session?: ClientSession): Promise<KnownCalendar[]> {
  const hosts = await accountsWithRole(Role.SUPPORT_AGENT);
  const rows = await ConsultationCalendarModel.find({ _id: trusted({ $in: hosts.map(({ _id }) => _id) }) })
    .session(session ?? null)
    .maxTimeMS(MAX_READ_TIME)
    .lean<ConsultationCalendar[]>();
  const byHost = new Map(rows.map((row) => [row._id, row]));
  return hosts.map((host) => ({ ...hostOf(host), held: byHost.get(host._id)?.held ?? [] }));
}

/** The host of a consultation, as long as the account is in use and takes consultations: nobody else is written to. */
export async function hostById(id: string | null): Promise<Host | undefined> {
  if (id === null) return undefined;
  const host = (await accountsWithRole(Role.SUPPORT_AGENT)).find(({ _id }) => _id === id);
  return host && hostOf(host);
}

function hostOf({ _id, email, name, timeZone }: User): Host {
  return { hostId: _id, email, name, timeZone: knownZone(timeZone) ?? DEFAULT_ZONE };
}

/** Those who book take turns in this process, so that a crowd after one time does not conflict with itself. */
export function inBookingTurn<T>(work: () => Promise<T>): Promise<T> {
  return turns.inTurn('consultation calendars', work);
}

/** The calendars without the time of what is to be moved. */
export function withoutBooking<C extends HostCalendar>(calendars: readonly C[], consultationId: string): C[] {
  return calendars.map((one) => ({
    ...one,
    held: one.held.filter((time) => time.consultationId !== consultationId),
  }));
}

/**
 * Holds the time at a host who is free, as a part of the transaction that writes what is held. Of two who want the last
 * free time one starts over, and then finds it taken.
 */
export async function holdTime(wanted: WantedTime, session: ClientSession, now: Date): Promise<Host> {
  const { consultationId, consultationType, startsAt } = wanted;
  const host = hostFor(wanted, await readCalendars(session), now);
  // Whoever has just lost the role is found without it next time.
  if (!(await workerOf(host.hostId, [Role.SUPPORT_AGENT], session))) throw new StartOver();
  // What is long past goes with the same write.
  const kept = host.held.filter(({ to }) => to.getTime() > now.getTime() - 2 * DAY);
  const held = [...kept, heldTime(consultationId, startsAt, CONSULTATION_SETTINGS[consultationType])];
  // Two first bookings of a host at once.
  await orStartOver(() =>
    ConsultationCalendarModel.updateOne(
      { _id: host.hostId },
      { $set: { held }, $inc: { revision: 1 } },
      { session, upsert: true },
    ),
  );
  return host;
}

const SEE_SLOTS = 'consultationSlots lists the times that are free.';

function hostFor(wanted: WantedTime, calendars: readonly KnownCalendar[], now: Date): KnownCalendar {
  const { startsAt, moved, field, onlyHostId, notHostId } = wanted;
  assertInRange(wanted, now);
  const settings = CONSULTATION_SETTINGS[wanted.consultationType];
  const able = calendars.filter(({ hostId }) => hostId !== notHostId && (onlyHostId ?? hostId) === hostId);
  const known = moved ? withoutBooking(able, moved.consultationId) : able;
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

/** Gives a host's time back. */
export async function release(hostId: string, consultationId: string, session: ClientSession): Promise<void> {
  await ConsultationCalendarModel.updateOne(
    { _id: hostId },
    { $pull: { held: { consultationId } }, $inc: { revision: 1 } },
    { session },
  );
}
