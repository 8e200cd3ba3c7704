import { trusted } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import { readPlain } from '../../../database/read.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { RsvpResponse, RsvpStatus } from '../event/event.enums.js';
import { eventRecordLoader, organizes, requireEvent } from '../event/event-visibility.service.js';
import type { CommunityEvent } from '../event/event.model.js';
import { ownMembershipLoader } from '../group/group.access.js';
import { currentMembership } from '../membership/membership.time.js';
import { MembershipStatus } from '../membership/membership.enums.js';
import { comersOf } from '../community/readers.service.js';
import { answerWithin } from './rsvp-seats.service.js';
import { CommunityRsvp, CommunityRsvpModel } from './rsvp.model.js';
import { assertMayTakePart, assertMayTakePartIn } from '../standing/standing.service.js';

/** The caller's RSVPs by event ID. */
export const ownRsvpLoader = defineLoader<string, CommunityRsvp | null>(async (eventIds, scope) => {
  // A request's loaders are scoped to its context.
  const { viewer } = scope as Context;
  if (viewer.kind !== 'user') return new Map();
  const found = await CommunityRsvpModel.find({ userId: viewer.userId, eventId: trusted({ $in: [...eventIds] }) })
    .maxTimeMS(MAX_READ_TIME)
    .lean<CommunityRsvp[]>();
  return new Map(found.map((plain) => [plain.eventId, asClass(CommunityRsvp, plain)]));
}, null);

/** Sets the caller's response. If no seat is free, they join the waitlist. */
export async function rsvp(context: Context, eventId: string, response: RsvpResponse): Promise<CommunityRsvp> {
  const { userId } = requireUser(context.viewer);
  const event = await requireEvent(context, eventId);
  if (response !== RsvpResponse.NOT_GOING) {
    await assertMayTakePart(context, 'silently');
    await assertNotBanned(context, event);
  }
  const row = await inTurn(eventId, async (session) => {
    if (response !== RsvpResponse.NOT_GOING) await assertMayTakePartIn(session, context, 'silently');
    const isComer = response === RsvpResponse.NOT_GOING || (await comersOf(event, [userId], session)).length > 0;
    if (!isComer) throw notFound('event');
    return answerWithin({ eventId, userId, response }, session);
  });
  eventRecordLoader(context).clear(eventId);
  ownRsvpLoader(context).clear(eventId);
  return row;
}

async function assertNotBanned(context: Context, { groupId }: CommunityEvent): Promise<void> {
  const own = groupId ? await ownMembershipLoader(context).load(groupId) : null;
  if (!own || currentMembership(own, new Date()).status !== MembershipStatus.BANNED) return;
  throw inputError('NOT_ALLOWED', 'id', 'You are banned from the group that hosts this event.');
}

/** The caller's RSVPs, newest first. */
export function myRsvps(
  context: Context,
  status: RsvpStatus | null | undefined,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityRsvp>> {
  const { userId } = requireUser(context.viewer);
  return findPage(CommunityRsvpModel, CommunityRsvp, {
    filter: { userId, ...(status ? { status } : {}) },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Attendees of an event in order of response. Waitlist and declined RSVPs are only for organizers. */
export async function eventAttendees(
  context: Context,
  eventId: string,
  wanted: RsvpStatus | null | undefined,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityRsvp>> {
  const event = await requireEvent(context, eventId, 'eventId');
  const status = wanted ?? RsvpStatus.GOING;
  if (status !== RsvpStatus.GOING && status !== RsvpStatus.INTERESTED && !(await organizes(context, event))) {
    throw inputError('NOT_ALLOWED', 'filter.status', 'Only organizers of the event can list this status.', [
      'GOING',
      'INTERESTED',
    ]);
  }
  return findPage(CommunityRsvpModel, CommunityRsvp, {
    filter: { eventId, status },
    sort: { field: 'place', direction: 1 },
    ...page,
  });
}

/** RSVPs through `node`: only the caller's own. */
export async function rsvpsByIds({ viewer }: Context, ids: readonly string[]): Promise<(CommunityRsvp | null)[]> {
  if (viewer.kind !== 'user') return ids.map(() => null);
  const found = await readPlain<CommunityRsvp>(CommunityRsvpModel, { _id: { $in: [...ids] } });
  const own = new Map(found.filter(({ userId }) => userId === viewer.userId).map((row) => [row._id, row]));
  return ids.map((id) => {
    const row = own.get(id);
    return row ? asClass(CommunityRsvp, row) : null;
  });
}

/** Number of users ahead of each on the waitlist, in one command. The key is `placeKey`. */
export const aheadLoader = defineLoader<string, number>(async (keys) => {
  const [first = [], ...others] = keys.map((key) => {
    const [eventId = '', place = '0'] = key.split(':');
    return [
      { $match: { eventId, status: RsvpStatus.WAITLISTED, place: { $lt: Number(place) } } },
      { $count: 'ahead' },
      { $set: { key } },
    ];
  });
  const rows = await CommunityRsvpModel.aggregate<{ key: string; ahead: number }>([
    ...first,
    ...others.map((pipeline) => ({ $unionWith: { coll: CommunityRsvpModel.collection.name, pipeline } })),
  ]);
  return new Map(rows.map(({ key, ahead }) => [key, ahead]));
}, 0);

export function placeKey({ eventId, place }: CommunityRsvp): string {
  return `${eventId}:${String(place)}`;
}
