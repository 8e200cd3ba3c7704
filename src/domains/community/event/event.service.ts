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
  requireOrganised,
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
const MAX_TOLD = 1_000;
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

/** Makes an event of a group, as one of its owners or moderators; of the whole community, as an event manager. */
export async function createEvent(context: Context, input: EventInput): Promise<CommunityEvent> {
  const { userId } = requireUser(context.viewer);
  const { idempotencyKey, groupId, ...given } = input;
  const fields = { ...given, description: given.description ?? '' };
  const asked = { groupId: groupId ?? null, ...fields };
  const { record } = await createOnce(
    { actor: userId, operation: 'createEvent', key: idempotencyKey, input: asked, prefix: 'evt' },
    async (id, session) => {
      await assertMayTakePartIn(session, context);
      const isListed = await placeOf(context, groupId ?? undefined, session);
      assertTimes(fields, true);
      assertReachable(fields);
      const place = { ...(groupId ? { groupId } : {}), isListed };
      const event = { _id: id, ...withoutNulls(fields), ...place, createdById: userId, status: SCHEDULED };
      const [made] = await CommunityEventModel.create([event], { session });
      if (!made) throw new Error('The event was not written.');
      return made.toObject();
    },
  );
  eventRecordLoader(context).clear(record._id);
  const [event] = await visibleEvents(context, [record._id]);
  return event ?? asClass(CommunityEvent, record);
}

/** Whether everybody finds an event that is made here; refuses who may not make one. */
async function placeOf(context: Context, groupId: string | undefined, session: ClientSession): Promise<boolean> {
  if (groupId) {
    await requireGroupModerator(context, groupId, 'input.groupId');
    await lockKey(session, audienceKey(groupId));
    await assertModerates(context.viewer, groupId, session);
    const group = await CommunityGroupModel.findOne({ _id: groupId }, { visibility: 1 }, { session }).lean();
    return group?.visibility === GroupVisibility.PUBLIC;
  }
  if (isCaller(context.viewer, 'events')) return true;
  throw inputError('REQUIRED', 'input.groupId', 'Name the group that meets. Only event managers leave it out.');
}

function assertTimes({ startsAt, endsAt }: Pick<EventFields, 'startsAt' | 'endsAt'>, mustBeAhead: boolean): void {
  const ahead = startsAt.getTime() - Date.now();
  if (mustBeAhead && (ahead <= 0 || ahead > MAX_AHEAD)) {
    throw inputError('OUT_OF_RANGE', 'input.startsAt', 'An event begins after now and within two years.');
  }
  const length = endsAt.getTime() - startsAt.getTime();
  if (length > 0 && length <= MAX_LENGTH && endsAt.getTime() > Date.now()) return;
  throw inputError(
    'OUT_OF_RANGE',
    'input.endsAt',
    'An event ends after now, after it began, and within 14 days of that.',
  );
}

function assertReachable({ location, onlineUrl }: Pick<EventFields, 'location' | 'onlineUrl'>): void {
  if (location || onlineUrl) return;
  throw inputError('REQUIRED', 'input.location', 'Say where it is: a place or a web address.');
}

function withoutNulls(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
}

export type EventChanges = { [Field in keyof EventFields]?: EventFields[Field] | null | undefined };

const EMPTIABLE: readonly (keyof EventFields)[] = ['location', 'onlineUrl', 'capacity'];

/** Changes an event: what is given, and nothing else. More seats let in who waits; who comes is told of another time or place. */
export async function updateEvent(context: Context, id: string, changes: EventChanges): Promise<CommunityEvent> {
  const { userId: actorId } = requireUser(context.viewer);
  await requireOrganised(context, id);
  const { set, unset } = writesOf(changes);
  await inTurn(id, async (session) => {
    await assertOrganises(context.viewer, id, session);
    await assertMayTakePartIn(session, context);
    const before = await openEvent(id, session);
    const after = copyOf(CommunityEvent, before, set);
    for (const field of Object.keys(unset)) Reflect.deleteProperty(after, field);
    assertTimes(after, set.startsAt !== undefined && set.startsAt.getTime() !== before.startsAt.getTime());
    assertReachable(after);
    assertSeats(after);
    await CommunityEventModel.updateOne({ _id: id }, { $set: set, $unset: unset }, { session });
    await saveSeats(after, session);
    if (!isElsewhere(before, after)) return;
    await tellAll(after, { subject: 'Another time or place', words: wordsOfChange(before, after), actorId }, session);
  });
  eventRecordLoader(context).clear(id);
  return requireEvent(context, id);
}

/** What an update sets and what it takes away: null empties a text, and takes away what may be missing. */
function writesOf(changes: EventChanges): { set: Partial<CommunityEvent>; unset: Record<string, 1> } {
  const given = givenFields(changes);
  const emptied = EMPTIABLE.filter((field) => given[field] === null);
  const set = { ...withoutNulls(given), ...(given.description === null ? { description: '' } : {}) };
  return { set, unset: Object.fromEntries(emptied.map((field) => [field, 1 as const])) };
}

function wordsOfChange(before: CommunityEvent, after: CommunityEvent): string {
  const isMoved =
    before.startsAt.getTime() !== after.startsAt.getTime() || before.endsAt.getTime() !== after.endsAt.getTime();
  const isElse = before.location !== after.location || before.onlineUrl !== after.onlineUrl;
  const what = [...(isMoved ? ['time'] : []), ...(isElse ? ['place'] : [])].join(' and ');
  return `The ${what} changed. This is how it is now:`;
}

/** Refuses who does not organise the event any more, at the moment of the change. */
async function assertOrganises(viewer: Viewer, id: string, session: ClientSession): Promise<void> {
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
  throw inputError('NOT_ALLOWED', 'id', 'Only who organises the event may do this.');
}

function assertSeats({ capacity, goingCount }: CommunityEvent): void {
  if (capacity === undefined || capacity >= goingCount) return;
  throw inputError(
    'OUT_OF_RANGE',
    'input.capacity',
    `${String(goingCount)} have a seat already: capacity must not be less.`,
  );
}

function isElsewhere(before: CommunityEvent, after: CommunityEvent): boolean {
  return (
    before.startsAt.getTime() !== after.startsAt.getTime() ||
    before.endsAt.getTime() !== after.endsAt.getTime() ||
    before.location !== after.location ||
    before.onlineUrl !== after.onlineUrl
  );
}

/** Calls an event off; who wanted to come is told why. */
export async function cancelEvent(context: Context, id: string, reason: string): Promise<CommunityEvent> {
  const { userId } = requireUser(context.viewer);
  await requireOrganised(context, id);
  await inTurn(id, async (session) => {
    await assertOrganises(context.viewer, id, session);
    await assertMayTakePartIn(session, context);
    const before = await openEvent(id, session);
    const change = { from: before.status, to: CANCELLED, actorId: userId, reason, at: new Date() };
    await CommunityEventModel.updateOne(
      { _id: id, status: before.status },
      { $set: { status: CANCELLED }, $push: { history: change } },
      { session },
    );
    await tellAll(before, { subject: 'Cancelled', words: reason, actorId: userId }, session);
  });
  eventRecordLoader(context).clear(id);
  return requireEvent(context, id);
}

/** Mails everybody who has a seat or waits for one, at most a thousand. */
async function tellAll(event: CommunityEvent, news: EventNews, session: ClientSession): Promise<void> {
  const people: string[] = [];
  for (const status of [RsvpStatus.GOING, RsvpStatus.WAITLISTED]) {
    const rows = await CommunityRsvpModel.find(
      { eventId: event._id, status },
      { userId: 1 },
      { session, sort: { place: 1, _id: 1 }, limit: MAX_TOLD },
    ).lean<CommunityRsvp[]>();
    people.push(...rows.map(({ userId }) => userId));
  }
  await tellPeople(people.slice(0, MAX_TOLD), event, news, session);
}

export interface EventListFilter {
  groupId?: string | null | undefined;
  status?: EventStatus | null | undefined;
  startsAfter?: Date | null | undefined;
  startsBefore?: Date | null | undefined;
}

/** One event as far as the caller may see it, or null. */
export async function event(context: Context, id: string): Promise<CommunityEvent | null> {
  return (await visibleEvents(context, [id]))[0] ?? null;
}

/** Public events, or those of a group that the caller reads. */
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

/** Ends what is over. Safe to run twice: only what is still scheduled moves. */
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
