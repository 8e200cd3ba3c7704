import { trusted, type ClientSession } from 'mongoose';
import { inTurn } from '../../../database/turns.js';
import { EventStatus, RsvpStatus } from '../event/event.enums.js';
import { currentEvent } from '../event/event-visibility.service.js';
import { CommunityEventModel, type CommunityEvent } from '../event/event.model.js';
import { comersOf } from '../community/readers.service.js';
import { moveCount, saveSeats } from './rsvp-seats.service.js';
import { CommunityRsvpModel, type CommunityRsvp } from './rsvp.model.js';

const BATCH = 200;

export interface Withdrawn {
  /** Only RSVPs to events of this group. */
  groupId?: string;
  /** Only RSVPs to events that start before this time. */
  until?: Date | undefined;
}

/** Deletes the RSVPs to upcoming events of a user who may no longer attend. Their seats go to the waitlist. */
export async function withdrawAnswers(
  userId: string,
  session: ClientSession,
  { groupId, until }: Withdrawn = {},
): Promise<void> {
  const rows = await CommunityRsvpModel.find({ userId }, null, { session }).lean<CommunityRsvp[]>();
  const events = await CommunityEventModel.find({ _id: trusted({ $in: rows.map(({ eventId }) => eventId) }) }, null, {
    session,
  }).lean<CommunityEvent[]>();
  const byId = new Map(events.map((event) => [event._id, event]));
  for (const row of rows) {
    const event = byId.get(row.eventId);
    if (!event || currentEvent(event).status !== EventStatus.SCHEDULED) continue;
    if (groupId !== undefined && event.groupId !== groupId) continue;
    if (until && event.startsAt >= until) continue;
    await CommunityRsvpModel.deleteOne({ _id: row._id }, { session });
    await saveSeats(moveCount(event, row.status, undefined), session);
  }
}

/** Deletes RSVPs to upcoming events of a group by users who may no longer attend, for example after it became private. Idempotent. */
export async function withdrawStrangers(groupId: string): Promise<void> {
  const events = await CommunityEventModel.find({ groupId, status: EventStatus.SCHEDULED }, { _id: 1 }).lean<
    CommunityEvent[]
  >();
  for (const { _id } of events) {
    for (const status of Object.values(RsvpStatus)) await withdrawFrom(_id, status);
  }
}

async function withdrawFrom(eventId: string, status: RsvpStatus): Promise<void> {
  for (let after = 0; ;) {
    const last = await inTurn(eventId, (session) => withdrawBatch({ eventId, status, after }, session));
    if (last === undefined) return;
    after = last;
  }
}

interface Stretch {
  eventId: string;
  status: RsvpStatus;
  after: number;
}

/** Checks the next RSVPs to an event in order of response. Returns the last position, or undefined at the end. */
async function withdrawBatch({ eventId, status, after }: Stretch, session: ClientSession): Promise<number | undefined> {
  const event = await CommunityEventModel.findOne({ _id: eventId }, null, { session }).lean<CommunityEvent>();
  const rows = await CommunityRsvpModel.find({ eventId, status, place: trusted({ $gt: after }) }, null, {
    session,
    sort: { place: 1 },
    limit: BATCH,
  }).lean<CommunityRsvp[]>();
  if (!event || rows.length === 0) return undefined;
  const comers = await comersOf(
    event,
    rows.map(({ userId }) => userId),
    session,
  );
  const may = new Set(comers.map(({ _id }) => _id));
  let counted = event;
  for (const { _id, userId } of rows) {
    if (may.has(userId)) continue;
    await CommunityRsvpModel.deleteOne({ _id }, { session });
    counted = moveCount(counted, status, undefined);
  }
  if (counted !== event) await saveSeats(counted, session);
  return rows.at(-1)?.place;
}
