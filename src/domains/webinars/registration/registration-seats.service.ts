import { trusted } from 'mongoose';
import type { Context } from '../../../graphql/context.js';
import { inputError } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { actorOf, ownedBy, ownOnly, registrationAt, requireRegistration } from './registration-access.service.js';
import { RegistrationMessageKind, RegistrationStatus } from './registration.enums.js';
import { forgetRegistration } from './registration.loaders.js';
import { RegistrationModel, type WebinarRegistration } from './registration.model.js';
import { hasFreeSeat, isOpen, moveRegistration, offerFreeSeats } from './registration-moves.service.js';
import { assertStatusIn, REGISTRATION_STATES } from './registration.states.js';
import { atDesk, type Desk } from '../webinar/webinar-desk.service.js';
import { WebinarStatus } from '../webinar/webinar.enums.js';
import { forgetWebinar } from '../webinar/webinar.loaders.js';
import { WebinarModel, type Webinar } from '../webinar/webinar.model.js';

const { PENDING_APPROVAL, REGISTERED, DENIED, WAITLISTED, OFFERED, OFFER_EXPIRED, CANCELLED } = RegistrationStatus;
const WEBINARS_AT_ONCE = 100;
const OFFERS_AT_ONCE = 100;

/** Releases a seat or a place on the waitlist; a free seat is offered to the next person. */
export async function cancelRegistration(
  context: Context,
  id: string,
  reason: string | null | undefined,
  now = new Date(),
): Promise<WebinarRegistration> {
  return change(context, await requireRegistration(id, ownedBy(context)), now, async (desk, before) => {
    assertTransition(REGISTRATION_STATES, before.status, CANCELLED, 'id');
    assertOpen(desk);
    const mail = RegistrationMessageKind.CANCELLED;
    const after = await moveRegistration(desk, before, CANCELLED, { actorId: actorOf(context), reason, mail });
    await offerFreeSeats(desk);
    return after;
  });
}

/** Assigns a seat to a registration that is pending approval. */
export async function approveRegistration(
  context: Context,
  id: string,
  now = new Date(),
): Promise<WebinarRegistration> {
  return change(context, await requireRegistration(id, ownedBy(context)), now, (desk, before) => {
    assertStatusIn(before.status, [PENDING_APPROVAL], REGISTERED);
    assertOpen(desk);
    assertFreeSeat(desk);
    const mail = RegistrationMessageKind.CONFIRMATION;
    return moveRegistration(desk, before, REGISTERED, { actorId: actorOf(context), mail });
  });
}

export async function rejectRegistration(
  context: Context,
  id: string,
  reason: string | null | undefined,
  now = new Date(),
): Promise<WebinarRegistration> {
  return change(context, await requireRegistration(id, ownedBy(context)), now, (desk, before) => {
    assertStatusIn(before.status, [PENDING_APPROVAL], DENIED);
    assertOpen(desk);
    const mail = RegistrationMessageKind.DENIED;
    return moveRegistration(desk, before, DENIED, { actorId: actorOf(context), reason, mail });
  });
}

/** Offers a free seat out of turn, for example again after an offer expired. */
export async function offerWebinarSeat(context: Context, id: string, now = new Date()): Promise<WebinarRegistration> {
  return change(context, await requireRegistration(id, ownedBy(context)), now, (desk, before) => {
    assertStatusIn(before.status, [WAITLISTED, OFFER_EXPIRED, PENDING_APPROVAL], OFFERED);
    assertOpen(desk);
    assertFreeSeat(desk);
    const mail = RegistrationMessageKind.OFFER;
    return moveRegistration(desk, before, OFFERED, { actorId: actorOf(context), mail });
  });
}

/** Takes the seat that is held for the caller. */
export async function confirmWaitlistOffer(
  context: Context,
  id: string,
  now = new Date(),
): Promise<WebinarRegistration> {
  return change(context, await requireRegistration(id, ownOnly(context)), now, (desk, before) => {
    assertStatusIn(before.status, [OFFERED], REGISTERED);
    if (!before.offerExpiresAt || now >= before.offerExpiresAt) {
      throw inputError(
        'INVALID_STATE',
        'id',
        'The offer has expired. The seat goes to the next person on the waitlist.',
        ['OFFER_EXPIRED'],
      );
    }
    assertOpen(desk);
    const mail = RegistrationMessageKind.CONFIRMATION;
    return moveRegistration(desk, before, REGISTERED, { actorId: actorOf(context), mail });
  });
}

async function change(
  context: Context,
  { _id, webinarId }: WebinarRegistration,
  now: Date,
  decide: (desk: Desk, before: WebinarRegistration) => Promise<WebinarRegistration>,
): Promise<WebinarRegistration> {
  const after = await atDesk(webinarId, now, async (desk) => decide(desk, await registrationAt(_id, desk.session)));
  forgetRegistration(context, after);
  forgetWebinar(context, webinarId);
  return after;
}

function assertOpen({ webinar, now }: Desk): void {
  if (isOpen(webinar, now)) return;
  const scheduled = WebinarStatus.SCHEDULED.toUpperCase();
  const message = `The webinar is ${webinar.status.toUpperCase()}; seats can change only while it is ${scheduled} and has not started.`;
  throw inputError('INVALID_STATE', 'id', message, [scheduled]);
}

function assertFreeSeat({ webinar }: Desk): void {
  if (hasFreeSeat(webinar)) return;
  const message = `All ${String(webinar.capacity)} seats are taken. Raise the capacity, or wait until a registration is canceled.`;
  throw inputError('LIMIT_REACHED', 'id', message);
}

/** Withdraws expired offers and offers the seats to the next on the waitlist. Returns how many expired. */
export async function expireOffers(now: Date): Promise<number> {
  const due = await RegistrationModel.find({ offerExpiresAt: trusted({ $lte: now }) }, { webinarId: 1 })
    .sort({ offerExpiresAt: 1 })
    .limit(OFFERS_AT_ONCE)
    .lean<WebinarRegistration[]>();
  let expired = 0;
  for (const webinarId of new Set(due.map((registration) => registration.webinarId))) {
    const ids = due.filter((registration) => registration.webinarId === webinarId).map(({ _id }) => _id);
    expired += await atDesk(webinarId, now, (desk) => expireAt(desk, ids));
  }
  return expired;
}

async function expireAt(desk: Desk, ids: readonly string[]): Promise<number> {
  let expired = 0;
  for (const id of ids) {
    const registration = await RegistrationModel.findOne({ _id: id }, null, {
      session: desk.session,
    }).lean<WebinarRegistration>();
    const until = registration?.status === OFFERED ? registration.offerExpiresAt : undefined;
    if (!registration || !until || until > desk.now) continue;
    await moveRegistration(desk, registration, OFFER_EXPIRED, { mail: RegistrationMessageKind.OFFER_EXPIRED });
    expired += 1;
  }
  await offerFreeSeats(desk);
  return expired;
}

/** Offers free seats to the waitlist after a capacity increase, an erased account, or a crash. */
export async function offerSeats(now: Date): Promise<number> {
  // All of them, a few at a time: there can be any number of full webinars.
  const waiting = WebinarModel.find({ status: WebinarStatus.SCHEDULED, waitlistCount: trusted({ $gt: 0 }) })
    .lean<Webinar[]>()
    .cursor({ batchSize: WEBINARS_AT_ONCE }) as AsyncIterable<Webinar>;
  let offered = 0;
  for await (const webinar of waiting) {
    if (hasFreeSeat(webinar) && isOpen(webinar, now)) offered += await atDesk(webinar._id, now, offerFreeSeats);
  }
  return offered;
}
