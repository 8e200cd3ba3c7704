import { trusted, type ClientSession } from 'mongoose';
import { isCaller, requireUser, type Viewer } from '../../../auth/viewer.js';
import { asClass, copyOf } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { lockKey } from '../../../database/lock.js';
import { findPage, type Page } from '../../../database/page.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { givenFields } from '../../../graphql/input.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { EventSort, EventStatus, RsvpStatus } from './event.enums.js';
import { tellPeople, type EventNews } from './event-mail.js';
import {
  currentEvent,
  eventRecordLoader,
  requireEvent,
  requireOrganized,
  visibleEvents,
} from './event-visibility.service.js';
import { CommunityEvent, CommunityEventModel } from './event.model.js';
import { assertModerates } from '../group/group-authority.service.js';
import { audienceKey, mayRead, requireGroupModerator } from '../group/group.access.js';
import { GroupVisibility } from '../group/group.enums.js';
import { CommunityGroupModel } from '../group/group.model.js';
import { comersOf } from '../community/readers.service.js';
import { openEvent, saveSeats } from '../rsvp/rsvp-seats.service.js';
import { CommunityRsvpModel, type CommunityRsvp } from '../rsvp/rsvp.model.js';
import { assertMayTakePartIn } from '../standing/standing.service.js';

const { SCHEDULED, CANCELLED, ENDED } = EventStatus;
const DAY = 86_400_000;
const MAX_AHEAD = 731 * DAY;
const MAX_LENGTH = 14 * DAY;
const MAX_MAILED = 1_000;
const BATCH = 200;

interface EventFields {
  title: string;
  description: string;
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  location?: string | null | undefined;
  onlineUrl?: string | null | undefined;
  capacity?: number | null | undefined;
}

export interface EventInput extends Omit<EventFields, 'description'> {
  groupId?: string | null | undefined;
  description?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
}

/** Creates an event of a group, as an owner or moderator, or of the whole community, as an event manager. */
export async function createEvent(context: Context, input: EventInput): Promise<CommunityEvent> {
  const { userId } = requireUser(context.viewer);
  const { idempotencyKey, groupId, ...given } = input;
  const fields = { ...given, description: given.description ?? '' };
  const onceInput = { groupId: groupId ?? null, ...fields };
  const { record } = await createOnce(
    { actor: userId, operation: 'createEvent', key: idempotencyKey, input: onceInput, prefix: 'evt' },
    async (id, session) => {
      await assertMayTakePartIn(session, context);
      const isListed = await listingOf(context, groupId ?? undefined, session);
      assertTimes(fields, true);
      assertReachable(fields);
      const place = { ...(groupId ? { groupId } : {}), isListed };
      const event = { _id: id, ...withoutNulls(fields), ...place, createdById: userId, status: SCHEDULED };
      const [made] = await CommunityEventModel.create([event], { session });
      if (!made) throw new Error('The event was not saved.');
      return made.toObject();
    },
  );
  eventRecordLoader(context).clear(record._id);
  const [event] = await visibleEvents(context, [record._id]);
  return event ?? asClass(CommunityEvent, record);
}

/** Whether an event created here is publicly listed. Refuses callers who may not create one. */
async function listingOf(context: Context, groupId: string | undefined, session: ClientSession): Promise<boolean> {
  if (groupId) {
    await requireGroupModerator(context, groupId, 'input.groupId');
    await lockKey(session, audienceKey(groupId));
    await assertModerates(context.viewer, groupId, session);
    const group = await CommunityGroupModel.findOne({ _id: groupId }, { visibility: 1 }, { session }).lean();
    return group?.visibility === GroupVisibility.PUBLIC;
  }
  if (isCaller(context.viewer, 'events')) return true;
  throw inputError(
    'REQUIRED',
    'input.groupId',
    'Specify a group. Only event managers can create an event without one.',
  );
}

function assertTimes({ startsAt, endsAt }: Pick<EventFields, 'startsAt' | 'endsAt'>, mustBeAhead: boolean): void {
  const ahead = startsAt.getTime() - Date.now();
  if (mustBeAhead && (ahead <= 0 || ahead > MAX_AHEAD)) {
    throw inputError('OUT_OF_RANGE', 'input.startsAt', '`startsAt` must be in the future, at most two years ahead.');
  }
  const length = endsAt.getTime() - startsAt.getTime();
  if (length > 0 && length <= MAX_LENGTH && endsAt.getTime() > Date.now()) return;
  throw inputError(
    'OUT_OF_RANGE',
    'input.endsAt',
    '`endsAt` must be in the future, after the start, and at most 14 days after it.',
  );
}

function assertReachable({ location, onlineUrl }: Pick<EventFields, 'location' | 'onlineUrl'>): void {
  if (location || onlineUrl) return;
  throw inputError('REQUIRED', 'input.location', 'Provide a location or a web address.');
}

function withoutNulls(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

export type EventChanges = { [Field in keyof EventFields]?: EventFields[Field] | null | undefined };

const EMPTIABLE: readonly (keyof EventFields)[] = ['location', 'onlineUrl', 'capacity'];

/** Updates the given fields of an event. Extra seats go to the waitlist; a new time or location is mailed to attendees. */
export async function updateEvent(context: Context, id: string, changes: EventChanges): Promise<CommunityEvent> {
  const { userId: actorId } = requireUser(context.viewer);
  await requireOrganized(context, id);
  const { set, unset } = writesOf(changes);
  await inTurn(id, async (session) => {
    await assertOrganizes(context.viewer, id, session);
    await assertMayTakePartIn(session, context);
    const before = await openEvent(id, session);
    const after = copyOf(CommunityEvent, before, set);
    for (const field of Object.keys(unset)) Reflect.deleteProperty(after, field);
    assertTimes(after, set.startsAt !== undefined && set.startsAt.getTime() !== before.startsAt.getTime());
    assertReachable(after);
    assertSeats(after);
    await CommunityEventModel.updateOne({ _id: id }, { $set: set, $unset: unset }, { session });
    await saveSeats(after, session);
    if (!hasMoved(before, after)) return;
    await mailAttendees(
      after,
      { subject: 'New time or location', words: wordsOfChange(before, after), actorId },
      session,
    );
  });
  eventRecordLoader(context).clear(id);
  return requireEvent(context, id);
}

/** Fields an update sets and unsets: null empties a text and unsets optional fields. */
function writesOf(changes: EventChanges): { set: Partial<CommunityEvent>; unset: Record<string, 1> } {
  const given = givenFields(changes);
  const emptied = EMPTIABLE.filter((field) => given[field] === null);
  const set = { ...withoutNulls(given), ...(given.description === null ? { description: '' } : {}) };
  return { set, unset: Object.fromEntries(emptied.map((field) => [field, 1 as const])) };
}

function wordsOfChange(before: CommunityEvent, after: CommunityEvent): string {
  const isMoved =
    before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime();
  const isRelocated = before.location !== after.location || before.onlineUrl !== after.onlineUrl;
  const what = [...(isMoved ? ['time'] : []), ...(isRelocated ? ['location'] : [])].join(' and ');
  return `The ${what} of this event changed. The new details:`;
}

/** Refuses callers who no longer organize the event at the time of the change. */
async function assertOrganizes(viewer: Viewer, id: string, session: ClientSession): Promise<void> {
  const event = await CommunityEventModel.findOne(
    { _id: id },
    { groupId: 1, createdById: 1 },
    { session },
  ).lean<CommunityEvent>();
  const { userId } = requireUser(viewer);
  if (!event?.groupId) return;
  if (event.createdById !== userId) {
    await assertModerates(viewer, event.groupId, session);
    return;
  }
  if ((await comersOf(event, [userId], session)).length > 0) return;
  throw inputError('NOT_ALLOWED', 'id', 'Only organizers of the event can do this.');
}

function assertSeats({ capacity, goingCount }: CommunityEvent): void {
  if (capacity === undefined || capacity >= goingCount) return;
  throw inputError(
    'OUT_OF_RANGE',
    'input.capacity',
    `capacity must not be less than the ${String(goingCount)} seats already taken.`,
  );
}

function hasMoved(before: CommunityEvent, after: CommunityEvent): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.location !== after.location ||
    before.onlineUrl !== after.onlineUrl
  );
}

/** Cancels an event and mails the reason to attendees and the waitlist. */
export async function cancelEvent(context: Context, id: string, reason: string): Promise<CommunityEvent> {
  const { userId } = requireUser(context.viewer);
  await requireOrganized(context, id);
  await inTurn(id, async (session) => {
    await assertOrganizes(context.viewer, id, session);
    await assertMayTakePartIn(session, context);
    const before = await openEvent(id, session);
    const change = { from: before.status, to: CANCELLED, actorId: userId, reason, at: new Date() };
    await CommunityEventModel.updateOne(
      { _id: id, status: before.status },
      { $set: { status: CANCELLED }, $push: { history: change } },
      { session },
    );
    await mailAttendees(before, { subject: 'Canceled', words: reason, actorId: userId }, session);
  });
  eventRecordLoader(context).clear(id);
  return requireEvent(context, id);
}

/** Mails attendees and the waitlist, at most a thousand users. */
async function mailAttendees(event: CommunityEvent, news: EventNews, session: ClientSession): Promise<void> {
  const people: string[] = [];
  for (const status of [RsvpStatus.GOING, RsvpStatus.WAITLISTED]) {
    const rows = await CommunityRsvpModel.find(
      { eventId: event._id, status },
      { userId: 1 },
      { session, sort: { place: 1, _id: 1 }, limit: MAX_MAILED },
    ).lean<CommunityRsvp[]>();
    people.push(...rows.map(({ userId }) => userId));
  }
  await tellPeople(people.slice(0, MAX_MAILED), event, news, session);
}

export interface EventListFilter {
  groupId?: string | null | undefined;
  status?: EventStatus | null | undefined;
  startsAfter?: Date | null | undefined;
  startsBefore?: Date | null | undefined;
}

/** An event by ID, or null if the caller may not see it. */
export async function event(context: Context, id: string): Promise<CommunityEvent | null> {
  return (await visibleEvents(context, [id]))[0] ?? null;
}

/** Public events, or events of a group that the caller may read. */
export async function events(
  context: Context,
  { groupId, status, startsAfter, startsBefore }: EventListFilter,
  sort: EventSort,
  page: { first: number; after?: string | null | undefined },
): Promise<Page<CommunityEvent>> {
  if (groupId && !(await mayRead(context, [groupId])).has(groupId)) throw notFound('group', 'filter.groupId');
  const bounds = {
    ...(startsAfter ? { $gt: startsAfter } : {}),
    ...(startsBefore ? { $lt: startsBefore } : {}),
  };
  const found = await findPage(CommunityEventModel, CommunityEvent, {
    filter: {
      ...(groupId ? { groupId } : { isListed: true }),
      status: status ?? SCHEDULED,
      ...(Object.keys(bounds).length > 0 ? { startsAt: bounds } : {}),
    },
    sort: { field: 'startsAt', direction: sort === EventSort.SOONEST ? 1 : -1 },
    ...page,
  });
  return { ...found, nodes: found.nodes.map((event) => currentEvent(event)) };
}

/** Ends events that are over. Safe to run concurrently: only scheduled events change. */
export async function endEvents(now: Date): Promise<number> {
  let ended = 0;
  for (;;) {
    const over = await CommunityEventModel.find(
      { status: SCHEDULED, endsAt: trusted({ $lt: now }) },
      { endsAt: 1 },
      { limit: BATCH },
    ).lean<CommunityEvent[]>();
    for (const { _id, endsAt } of over) {
      const { modifiedCount } = await CommunityEventModel.updateOne(
        { _id, status: SCHEDULED, endsAt },
        { $set: { status: ENDED }, $push: { history: { from: SCHEDULED, to: ENDED, at: endsAt } } },
      );
      ended += modifiedCount;
    }
    if (over.length < BATCH) return ended;
  }
}
