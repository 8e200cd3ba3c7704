import { asClass } from '../../../database/entity.js';
import { assertTransition } from '../../../shared/states.js';
import { RegistrationMessageKind, RegistrationStatus } from './registration.enums.js';
import type { Letter } from './registration-mails.js';
import { RegistrationModel, WebinarRegistration } from './registration.model.js';
import { comesIn, holdsSeat, REGISTRATION_STATES } from './registration.states.js';
import type { Desk } from '../webinar/webinar-desk.service.js';
import { WebinarStatus } from '../webinar/webinar.enums.js';
import type { Webinar } from '../webinar/webinar.model.js';

const HOUR = 3_600_000;
const KEPT_MESSAGES = 50;
/** Seats are offered in batches to keep transactions short; a job handles the rest. */
const OFFERS_AT_ONCE = 50;
const { WAITLISTED, OFFERED, REGISTERED, PENDING_APPROVAL } = RegistrationStatus;

/** Reminders by how long before the start they are due. */
const REMINDERS = [
  { kind: RegistrationMessageKind.REMINDER_24H, before: 24 * HOUR },
  { kind: RegistrationMessageKind.REMINDER_1H, before: HOUR },
] as const;

/** When the next reminder is due, or undefined if none is left. */
export function nextReminder(startsAt: Date, now: Date): Date | undefined {
  const times = REMINDERS.map(({ before }) => new Date(startsAt.getTime() - before));
  return times.find((time) => time > now);
}

/** The reminder that is due: the latest, if an outage skipped another. Undefined once the webinar has started. */
export function dueReminder(startsAt: Date, now: Date): (typeof REMINDERS)[number]['kind'] | undefined {
  if (now >= startsAt) return undefined;
  return REMINDERS.findLast(({ before }) => now.getTime() >= startsAt.getTime() - before)?.kind;
}

/** The entry that an email leaves on its registration. */
export function messageRow(kind: RegistrationMessageKind, at: Date): { $each: object[]; $slice: number } {
  return { $each: [{ kind, at }], $slice: -KEPT_MESSAGES };
}

export interface Move {
  actorId?: string | null;
  reason?: string | null | undefined;
  set?: Partial<WebinarRegistration>;
  /** The notification to the registrant, if any. */
  mail?: Letter['kind'];
}

/** Moves a registration to another status, with its history entry, its email, and the counters of the webinar. */
export async function moveRegistration(
  desk: Desk,
  before: WebinarRegistration,
  to: RegistrationStatus,
  { actorId = null, reason, set = {}, mail }: Move = {},
): Promise<WebinarRegistration> {
  assertTransition(REGISTRATION_STATES, before.status, to, 'id');
  const { webinar, now, session } = desk;
  const times = timesIn(to, webinar, now);
  const change = { from: before.status, to, actorId, reason: reason ?? null, at: now };
  if (to === WAITLISTED) webinar.lastPlace += 1;
  const stored = await RegistrationModel.findOneAndUpdate(
    { _id: before._id },
    {
      $set: {
        ...(comesIn(before.status, to) ? followed(webinar) : {}),
        ...set,
        status: to,
        ...times.set,
        ...(to === WAITLISTED ? { place: webinar.lastPlace } : {}),
      },
      ...(Object.keys(times.unset).length > 0 ? { $unset: times.unset } : {}),
      $push: { history: change, ...(mail ? { messages: messageRow(mail, now) } : {}) },
      $inc: { revision: 1 },
    },
    { session, returnDocument: 'after' },
  ).lean<WebinarRegistration>();
  if (!stored) throw new Error(`Registration ${before._id} disappeared within its transaction.`);
  countIn(webinar, before.status, -1);
  countIn(webinar, to, 1);
  if (mail) desk.letters.push({ kind: mail, receiver: stored, reason });
  return asClass(WebinarRegistration, stored);
}

/** The webinar data stored on a registration. */
export function followed({
  startsAt,
  endsAt,
  revision,
}: Webinar): Pick<WebinarRegistration, 'scheduledDate' | 'scheduledEnd' | 'settledRevision'> {
  return { scheduledDate: startsAt, scheduledEnd: endsAt, settledRevision: revision };
}

/** Offers and reminders each belong to one status. */
export function timesIn(
  status: RegistrationStatus,
  webinar: Webinar,
  now: Date,
): { set: { offerExpiresAt?: Date; remindAt?: Date }; unset: Record<string, 1> } {
  const remindAt = status === REGISTERED ? nextReminder(webinar.startsAt, now) : undefined;
  const offerExpiresAt = status === OFFERED ? offerEnd(webinar, now) : undefined;
  return {
    set: { ...(remindAt ? { remindAt } : {}), ...(offerExpiresAt ? { offerExpiresAt } : {}) },
    unset: { ...(remindAt ? {} : { remindAt: 1 }), ...(offerExpiresAt ? {} : { offerExpiresAt: 1 }) },
  };
}

/** An offer ends after its hours, and at the latest when the webinar starts. */
function offerEnd({ offerHours, startsAt }: Webinar, now: Date): Date {
  return new Date(Math.min(now.getTime() + offerHours * HOUR, startsAt.getTime()));
}

/** Updates the webinar's counters when a registration enters (1) or leaves (-1) a status. */
export function countIn(webinar: Webinar, status: RegistrationStatus, by: 1 | -1): void {
  if (holdsSeat(status)) webinar.seatsTaken += by;
  if (status === WAITLISTED) webinar.waitlistCount += by;
  if (status === PENDING_APPROVAL) webinar.pendingCount += by;
}

export function hasFreeSeat({ seatsTaken, capacity }: Pick<Webinar, 'seatsTaken' | 'capacity'>): boolean {
  return seatsTaken < capacity;
}

/** Whether seats can still change hands. */
export function isOpen({ status, startsAt }: Pick<Webinar, 'status' | 'startsAt'>, now: Date): boolean {
  return status === WebinarStatus.SCHEDULED && now < startsAt;
}

/**
 * Offers free seats to the waitlist, first come, first served; if all were taken, also to registrations that could not
 * be approved for that reason. Returns how many were offered.
 */
export async function offerFreeSeats(desk: Desk): Promise<number> {
  const { webinar, session, now } = desk;
  if (!isOpen(webinar, now)) return 0;
  const free = Math.min(webinar.capacity - webinar.seatsTaken, OFFERS_AT_ONCE);
  const waiting = Math.min(free, webinar.waitlistCount);
  const pending = desk.wasFull ? Math.min(free - waiting, webinar.pendingCount) : 0;
  const of = (status: RegistrationStatus): object => ({ webinarId: webinar._id, status });
  const next: WebinarRegistration[] = [];
  if (waiting > 0) {
    next.push(
      ...(await RegistrationModel.find(of(WAITLISTED), null, { session })
        .sort({ place: 1 })
        .limit(waiting)
        .lean<WebinarRegistration[]>()),
    );
  }
  if (pending > 0) {
    next.push(
      ...(await RegistrationModel.find(of(PENDING_APPROVAL), null, { session })
        .sort({ _id: 1 })
        .limit(pending)
        .lean<WebinarRegistration[]>()),
    );
  }
  for (const registration of next) {
    await moveRegistration(desk, registration, OFFERED, { mail: RegistrationMessageKind.OFFER });
  }
  return next.length;
}
