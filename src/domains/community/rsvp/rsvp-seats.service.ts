import { trusted, type ClientSession } from 'mongoose';
import { deleteEach, updateEach } from '../../../database/bulk.js';
import { asClass, copyOf } from '../../../database/entity.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { EventStatus, RsvpResponse, RsvpStatus } from '../event/event.enums.js';
import { tellPeople } from '../event/event-mail.js';
import { currentEvent } from '../event/event-visibility.service.js';
import { CommunityEvent, CommunityEventModel } from '../event/event.model.js';
import { comersOf } from '../community/readers.service.js';
import { CommunityRsvp, CommunityRsvpModel } from './rsvp.model.js';

const { GOING, WAITLISTED, INTERESTED, NOT_GOING } = RsvpStatus;

/** Maximum number of seats assigned at once, to bound the transaction. */
const MAX_ASSIGNED = 1_000;

const COUNTS = {
  [GOING]: 'goingCount',
  [WAITLISTED]: 'waitlistCount',
  [INTERESTED]: 'interestedCount',
  [NOT_GOING]: undefined,
} as const;

export interface Answer {
  eventId: string;
  userId: string;
  response: RsvpResponse;
}

/** A scheduled event, read inside the transaction. */
export async function openEvent(eventId: string, session: ClientSession): Promise<CommunityEvent> {
  const plain = await CommunityEventModel.findOne({ _id: eventId }, null, { session }).lean<CommunityEvent>();
  if (!plain) throw notFound('event');
  const event = currentEvent(asClass(CommunityEvent, plain));
  if (event.status === EventStatus.SCHEDULED) return event;
  throw inputError('INVALID_STATE', 'id', `The event is ${event.status.toUpperCase()}; it must be SCHEDULED.`, [
    'SCHEDULED',
  ]);
}

/** Writes an RSVP, the event's counts and newly assigned seats in one transaction. */
export async function answerWithin(
  { eventId, userId, response }: Answer,
  session: ClientSession,
): Promise<CommunityRsvp> {
  const event = await openEvent(eventId, session);
  const row = await CommunityRsvpModel.findOne({ userId, eventId }, null, { session }).lean<CommunityRsvp>();
  if (row?.response === response) return asClass(CommunityRsvp, row);
  const status = statusFor(event, response);
  const counted = moveCount(event, row?.status, status);
  const place = event.lastPlace + 1;
  const written = await writeRow(row, { eventId, userId, response, status, place }, session);
  counted.lastPlace = place;
  await saveSeats(counted, session);
  return written;
}

/** A free seat is assigned only if the waitlist is empty. */
function statusFor({ capacity, goingCount, waitlistCount }: CommunityEvent, response: RsvpResponse): RsvpStatus {
  if (response === RsvpResponse.INTERESTED) return INTERESTED;
  if (response === RsvpResponse.NOT_GOING) return NOT_GOING;
  return capacity === undefined || (goingCount < capacity && waitlistCount === 0) ? GOING : WAITLISTED;
}

/** The counts of an event after an RSVP changed. */
export function moveCount(
  event: CommunityEvent,
  from: RsvpStatus | undefined,
  to: RsvpStatus | undefined,
): CommunityEvent {
  const counted = copyOf(CommunityEvent, event);
  const [before, after] = [from && COUNTS[from], to && COUNTS[to]];
  if (before) counted[before] -= 1;
  if (after) counted[after] += 1;
  return counted;
}

async function writeRow(
  before: CommunityRsvp | null,
  fields: Pick<CommunityRsvp, 'eventId' | 'userId' | 'response' | 'status' | 'place'>,
  session: ClientSession,
): Promise<CommunityRsvp> {
  if (!before) {
    const [made] = await CommunityRsvpModel.create([{ _id: newId('rsvp'), ...fields }], { session });
    if (!made) throw new Error('The RSVP was not saved.');
    return asClass(CommunityRsvp, made.toObject());
  }
  const after = await CommunityRsvpModel.findOneAndUpdate(
    { _id: before._id },
    { $set: fields },
    { session, returnDocument: 'after' },
  ).lean<CommunityRsvp>();
  if (!after) throw notFound('RSVP');
  return asClass(CommunityRsvp, after);
}

/** Assigns free seats to the waitlist in order and stores the counts. Writing the event record serializes this. */
export async function saveSeats(event: CommunityEvent, session: ClientSession): Promise<CommunityEvent> {
  const { _id } = event;
  const isOpen = currentEvent(event).status === EventStatus.SCHEDULED;
  const counted = isOpen ? await assignSeats(event, session) : event;
  const { goingCount, waitlistCount, interestedCount, lastPlace } = counted;
  const counts = { goingCount, waitlistCount, interestedCount, lastPlace };
  await CommunityEventModel.updateOne({ _id }, { $set: counts }, { session, timestamps: false });
  return copyOf(CommunityEvent, event, counts);
}

/** Seats go only to users who may still attend; RSVPs of others are deleted. */
async function assignSeats(event: CommunityEvent, session: ClientSession): Promise<CommunityEvent> {
  let counted = event;
  for (let seats = freeSeats(counted); seats > 0; seats = freeSeats(counted)) {
    const rows = await CommunityRsvpModel.find(
      { eventId: event._id, status: WAITLISTED },
      { userId: 1 },
      { session, sort: { place: 1, _id: 1 }, limit: Math.min(seats, MAX_ASSIGNED) },
    ).lean<CommunityRsvp[]>();
    if (rows.length === 0) return counted;
    const people = rows.map(({ userId }) => userId);
    const comers = new Set((await comersOf(event, people, session)).map(({ _id }) => _id));
    const seated = rows.filter(({ userId }) => comers.has(userId));
    const others = rows.filter(({ userId }) => !comers.has(userId));
    await updateEach(CommunityRsvpModel, idsOf(seated), { $set: { status: GOING } }, { session });
    await deleteEach(CommunityRsvpModel, idsOf(others), { session });
    counted = copyOf(CommunityEvent, counted, {
      goingCount: counted.goingCount + seated.length,
      waitlistCount: Math.max(0, counted.waitlistCount - rows.length),
    });
    await tellPeople(
      [...comers],
      event,
      { subject: 'You have a seat', words: 'A seat became available, and you are now registered.' },
      session,
    );
    if (rows.length >= MAX_ASSIGNED) return counted;
  }
  return counted;
}

function idsOf(rows: readonly CommunityRsvp[]): object {
  return { _id: trusted({ $in: rows.map(({ _id }) => _id) }) };
}

function freeSeats({ capacity, goingCount, waitlistCount }: CommunityEvent): number {
  return capacity === undefined ? waitlistCount : Math.min(capacity - goingCount, waitlistCount);
}

/** Deletes a user's RSVPs for an erasure; their seats go to the waitlist. Returns how many. */
export async function eraseAnswers(userId: string, session: ClientSession): Promise<number> {
  const rows = await CommunityRsvpModel.find({ userId }, null, { session }).lean<CommunityRsvp[]>();
  for (const { _id, eventId, status } of rows) {
    await CommunityRsvpModel.deleteOne({ _id }, { session });
    const event = await CommunityEventModel.findOne({ _id: eventId }, null, { session }).lean<CommunityEvent>();
    if (event) await saveSeats(moveCount(event, status, undefined), session);
  }
  return rows.length;
}
