import { trusted, type ClientSession } from 'mongoose';
import { isCaller, requireUser } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { copyOf } from '../../database/entity.js';
import { recordIdFor } from '../../database/idempotency.js';
import { findPage, type Page } from '../../database/page.js';
import { inTurn } from '../../database/turns.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { EventSort, EventStatus, RsvpStatus } from './event.enums.js';
import { tellPeople } from './event-mail.js';
import { currentEvent, eventRecordLoader, requireEvent, requireOrganised } from './event-visibility.service.js';
import { CommunityEvent, CommunityEventModel } from './event.model.js';
import { mayRead, requireGroupModerator } from './group.access.js';
import { GroupVisibility } from './group.enums.js';
import { openEvent, saveSeats } from './rsvp-seats.service.js';
import { CommunityRsvpModel, type CommunityRsvp } from './rsvp.model.js';
import { assertMayTakePart } from './standing.service.js';

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
  await assertMayTakePart(context);
  const { idempotencyKey, groupId, ...given } = input;
  const isListed = await placeOf(context, groupId ?? undefined);
  const fields = { ...given, description: given.description ?? '' };
  const { id, replayed } = await recordIdFor({
    actor: userId,
    operation: 'createEvent',
    key: idempotencyKey ?? undefined,
    input: { groupId: groupId ?? null, ...fields },
    prefix: 'evt',
  });
  if (replayed && (await CommunityEventModel.exists({ _id: id }))) return requireEvent(context, id, '');
  assertTimes(fields, true);
  assertReachable(fields);
  const event = {
    _id: id,
    ...withoutNulls(fields),
    ...(groupId ? { groupId } : {}),
    createdById: userId,
    status: SCHEDULED,
    isListed,
  };
  try {
    await CommunityEventModel.create(event);
  } catch (error) {
    // Another request with the same key wrote it first.
    if (!isDuplicateKey(error)) throw error;
  }
  eventRecordLoader(context).clear(id);
  return requireEvent(context, id, '');
}

/** Whether everybody finds an event that is made here; refuses who may not make one. */
async function placeOf(context: Context, groupId: string | undefined): Promise<boolean> {
  if (groupId) {
    const group = await requireGroupModerator(context, groupId, 'input.groupId');
    return group.visibility === GroupVisibility.PUBLIC;
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

/** Changes an event. More seats let in who waits; who comes is told of another time or place. */
export async function updateEvent(context: Context, id: string, changes: EventChanges): Promise<CommunityEvent> {
  await requireOrganised(context, id);
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const emptied = given.filter(([field, value]) => value === null && EMPTIABLE.includes(field as keyof EventFields));
  const set = withoutNulls(changes) as Partial<CommunityEvent>;
  const unset = Object.fromEntries(emptied.map(([field]) => [field, 1 as const]));
  await inTurn(id, async (session) => {
    const before = await openEvent(id, session);
    const after = copyOf(CommunityEvent, before, set);
    for (const [field] of emptied) Reflect.deleteProperty(after, field);
    assertTimes(after, set.startsAt !== undefined && set.startsAt.getTime() !== before.startsAt.getTime());
    assertReachable(after);
    assertSeats(after);
    await CommunityEventModel.updateOne({ _id: id }, { $set: set, $unset: unset }, { session });
    await saveSeats(after, session);
    if (isElsewhere(before, after)) await tellAll(after, 'Another time or place', 'Please look again.', session);
  });
  eventRecordLoader(context).clear(id);
  return requireEvent(context, id);
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
    const before = await openEvent(id, session);
    const change = { from: before.status, to: CANCELLED, actorId: userId, reason, at: new Date() };
    await CommunityEventModel.updateOne(
      { _id: id, status: before.status },
      { $set: { status: CANCELLED }, $push: { history: change } },
      { session },
    );
    await tellAll(before, 'Cancelled', reason, session);
  });
  eventRecordLoader(context).clear(id);
  return requireEvent(context, id);
}

/** Mails everybody who has a seat or waits for one, at most a thousand. */
async function tellAll(event: CommunityEvent, subject: string, words: string, session: ClientSession): Promise<void> {
  const people: string[] = [];
  for (const status of [RsvpStatus.GOING, RsvpStatus.WAITLISTED]) {
    const rows = await CommunityRsvpModel.find(
      { eventId: event._id, status },
      { userId: 1 },
      { session, sort: { place: 1, _id: 1 }, limit: MAX_TOLD },
    ).lean<CommunityRsvp[]>();
    people.push(...rows.map(({ userId }) => userId));
  }
  await tellPeople(people.slice(0, MAX_TOLD), event, subject, words, session);
}

export interface EventListFilter {
  groupId?: string | null | undefined;
  status?: EventStatus | null | undefined;
  startsAfter?: Date | null | undefined;
  startsBefore?: Date | null | undefined;
}

/** Public events, or those of a group that the caller reads. */
export async function listEvents(
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
        { _id, status: SCHEDULED },
        { $set: { status: ENDED }, $push: { history: { from: SCHEDULED, to: ENDED, at: endsAt } } },
      );
      ended += modifiedCount;
    }
    if (over.length < BATCH) return ended;
  }
}
