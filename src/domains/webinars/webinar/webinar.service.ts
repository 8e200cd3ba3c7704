import { isCaller, requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { createOnce } from '../../../database/idempotency.js';
import { findPage, type Page } from '../../../database/page.js';
import { timesBetween } from '../../../database/times.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { assertTransition } from '../../../shared/states.js';
import { wantedWords, wordsToFind } from '../../../shared/text.js';
import { spokenTime } from '../../../shared/time-zones.js';
import { readersOf, userLoader } from '../../identity/index.js';
import { offerFreeSeats } from '../registration/registration-moves.service.js';
import { atDesk, type Desk } from './webinar-desk.service.js';
import { WebinarApproval, WebinarSort, WebinarStatus } from './webinar.enums.js';
import {
  SEARCHED_WORDS,
  type CreateWebinarInput,
  type UpdateWebinarInput,
  type WebinarFilter,
} from './webinar.inputs.js';
import { forgetWebinar, webinarLoader } from './webinar.loaders.js';
import { Webinar, WebinarModel } from './webinar.model.js';
import { settleWebinar } from './webinar-progress.service.js';
import { isListed, WEBINAR_STATES } from './webinar.states.js';

const { DRAFT, SCHEDULED, CANCELLED, ARCHIVED } = WebinarStatus;
const MINUTE = 60_000;
const DAY = 86_400_000;
const MAX_DAYS_AHEAD = 730;
const DEFAULT_OFFER_HOURS = 12;
/** Schedule and seats are fixed once the webinar has started. */
const FIXED_BY_START = ['startsAt', 'durationMinutes', 'timeZone', 'capacity', 'waitlistEnabled', 'approval'] as const;

export async function createWebinar(context: Context, input: CreateWebinarInput, now = new Date()): Promise<Webinar> {
  const { userId } = requireUser(context.viewer);
  const request = { actor: userId, operation: 'createWebinar', key: input.idempotencyKey, input, prefix: 'web' };
  const { record } = await createOnce(request, async (_id, session) => {
    await assertHosts(context, input.hostIds ?? []);
    assertAhead(input.startsAt, now);
    const status = input.publish ? SCHEDULED : DRAFT;
    const description = input.description ?? '';
    const stored = {
      _id,
      title: input.title,
      description,
      format: input.format,
      status,
      isListed: isListed(status),
      ...scheduleOf(input.startsAt, input.durationMinutes),
      timeZone: input.timeZone,
      capacity: input.capacity,
      waitlistEnabled: input.waitlistEnabled ?? true,
      offerHours: input.offerHours ?? DEFAULT_OFFER_HOURS,
      approval: input.approval ?? WebinarApproval.AUTOMATIC,
      hostIds: input.hostIds ?? [],
      ...(input.joinUrl ? { joinUrl: input.joinUrl } : {}),
      history: input.publish ? [{ from: DRAFT, to: SCHEDULED, actorId: userId, reason: null, at: now }] : [],
      searchWords: wordsToFind(input.title, description, SEARCHED_WORDS),
    };
    const [made] = await WebinarModel.create([stored], { session });
    if (!made) throw new Error('The webinar was not created.');
    return made.toObject<Webinar>();
  });
  const live = await WebinarModel.findOne({ _id: record._id }).lean<Webinar>();
  return asClass(Webinar, live ?? record);
}

async function requireWebinar(id: string): Promise<Webinar> {
  const found = await WebinarModel.findOne({ _id: id }).lean<Webinar>();
  if (!found) throw notFound('webinar');
  return asClass(Webinar, found);
}

function scheduleOf(startsAt: Date, durationMinutes: number): Pick<Webinar, 'startsAt' | 'endsAt' | 'durationMinutes'> {
  return { startsAt, durationMinutes, endsAt: new Date(startsAt.getTime() + durationMinutes * MINUTE) };
}

function assertAhead(startsAt: Date, now: Date): void {
  const days = (startsAt.getTime() - now.getTime()) / DAY;
  if (days > 0 && days <= MAX_DAYS_AHEAD) return;
  const message = `startsAt must be in the future, at most ${String(MAX_DAYS_AHEAD)} days ahead.`;
  throw inputError('OUT_OF_RANGE', 'input.startsAt', message);
}

async function assertHosts(context: Context, hostIds: readonly string[]): Promise<void> {
  const hosts = await userLoader(context).loadMany(hostIds);
  const missing = hostIds.find((_, index) => !hosts[index]);
  if (missing) throw inputError('NOT_FOUND', 'input.hostIds', `Account ${missing} not found.`);
}

/** Applies the given changes. Registrants are notified of a new time. */
export async function updateWebinar(
  context: Context,
  id: string,
  input: UpdateWebinarInput,
  now = new Date(),
): Promise<Webinar> {
  if (input.hostIds) await assertHosts(context, input.hostIds);
  const { userId } = requireUser(context.viewer);
  return change(context, id, now, async (desk) => {
    assertChangeable(desk.webinar, input);
    Object.assign(desk.set, textFields(desk.webinar, input), seatFields(desk.webinar, input));
    reschedule(desk, input, userId);
    addRecording(desk, input);
    if (input.joinUrl === null) desk.unset.push('joinUrl');
    await notifyHosts(desk, userId);
    Object.assign(desk.webinar, desk.set);
    await offerFreeSeats(desk);
  });
}

function assertChangeable({ status }: Webinar, input: UpdateWebinarInput): void {
  if (status === CANCELLED || status === ARCHIVED) {
    throw inputError('INVALID_STATE', 'id', `The webinar is ${status.toUpperCase()} and can no longer be changed.`);
  }
  if (status === DRAFT || status === SCHEDULED) return;
  const fixed = FIXED_BY_START.find((field) => input[field] !== undefined && input[field] !== null);
  if (!fixed) return;
  const message = `The webinar is ${status.toUpperCase()}; ${fixed} can be changed only while it is DRAFT or SCHEDULED.`;
  throw inputError('INVALID_STATE', `input.${fixed}`, message, ['DRAFT', 'SCHEDULED']);
}

/** Only the given fields; null clears optional ones. */
function textFields(webinar: Webinar, input: UpdateWebinarInput): Partial<Webinar> {
  const { format } = input;
  const title = input.title ?? webinar.title;
  const description = input.description === null ? '' : (input.description ?? webinar.description);
  const isRewritten = title !== webinar.title || description !== webinar.description;
  return {
    ...(isRewritten ? { title, description, searchWords: wordsToFind(title, description, SEARCHED_WORDS) } : {}),
    ...(format ? { format } : {}),
    ...(input.hostIds === undefined ? {} : { hostIds: input.hostIds ?? [] }),
    ...(input.joinUrl ? { joinUrl: input.joinUrl } : {}),
  };
}

/** Notifies new and former hosts. */
async function notifyHosts({ webinar, set, session, mails }: Desk, actorId: string): Promise<void> {
  const { hostIds } = set;
  if (!hostIds || webinar.status === DRAFT) return;
  const changed = [...hostIds, ...webinar.hostIds].filter(
    (id) => id !== actorId && hostIds.includes(id) !== webinar.hostIds.includes(id),
  );
  for (const { userId, email, timeZone } of (await readersOf(changed, session)).values()) {
    const when = spokenTime(set.startsAt ?? webinar.startsAt, timeZone ?? webinar.timeZone);
    const title = set.title ?? webinar.title;
    const text = hostIds.includes(userId)
      ? `You are a host of the webinar "${title}". It starts ${when}.`
      : `You are no longer a host of the webinar "${title}", which starts ${when}.`;
    mails.push({ to: email, subject: `Hosts of "${title}"`, text });
  }
}

function seatFields(webinar: Webinar, input: UpdateWebinarInput): Partial<Webinar> {
  const { capacity } = input;
  if (capacity && capacity < webinar.seatsTaken) {
    const message = `capacity must be at least ${String(webinar.seatsTaken)}, the number of seats taken or offered.`;
    throw inputError('OUT_OF_RANGE', 'input.capacity', message);
  }
  return {
    ...(capacity ? { capacity } : {}),
    ...(typeof input.waitlistEnabled === 'boolean' ? { waitlistEnabled: input.waitlistEnabled } : {}),
    ...(input.offerHours ? { offerHours: input.offerHours } : {}),
    ...(input.approval ? { approval: input.approval } : {}),
  };
}

function reschedule(desk: Desk, input: UpdateWebinarInput, actorId: string): void {
  const { webinar, set, now } = desk;
  if (input.timeZone) set.timeZone = input.timeZone;
  const next = scheduleOf(input.startsAt ?? webinar.startsAt, input.durationMinutes ?? webinar.durationMinutes);
  const moves = next.startsAt.getTime() !== webinar.startsAt.getTime();
  if (!moves && next.durationMinutes === webinar.durationMinutes) return;
  if (moves) assertAhead(next.startsAt, now);
  Object.assign(set, next);
  if (webinar.status !== SCHEDULED) return;
  follow(desk);
  const reason = `From ${webinar.startsAt.toISOString()} to ${next.startsAt.toISOString()}`;
  desk.history.push({ from: SCHEDULED, to: SCHEDULED, actorId, reason, at: now });
}

function addRecording(desk: Desk, { recordingUrl }: UpdateWebinarInput): void {
  if (recordingUrl === null) desk.unset.push('recordingUrl');
  if (!recordingUrl || recordingUrl === desk.webinar.recordingUrl) return;
  desk.set.recordingUrl = recordingUrl;
  follow(desk);
}

/** Marks that registrations must follow the change. */
function follow({ webinar, set }: Desk): void {
  set.revision = webinar.revision + 1;
  set.isSettling = true;
}

/** Publishes a draft. */
export async function publishWebinar(context: Context, id: string, now = new Date()): Promise<Webinar> {
  const { userId } = requireUser(context.viewer);
  return change(context, id, now, (desk) => {
    assertTransition(WEBINAR_STATES, desk.webinar.status, SCHEDULED, 'id');
    if (desk.webinar.status !== DRAFT) throw inputError('ALREADY_DONE', 'id', 'The webinar is already SCHEDULED.');
    assertAhead(desk.webinar.startsAt, now);
    moveWebinar(desk, SCHEDULED, userId);
  });
}

/** Cancels a webinar. Everyone who is registered, waits, or was offered a seat is notified. */
export async function cancelWebinar(context: Context, id: string, reason: string, now = new Date()): Promise<Webinar> {
  const { userId } = requireUser(context.viewer);
  return change(context, id, now, (desk) => {
    assertTransition(WEBINAR_STATES, desk.webinar.status, CANCELLED, 'id');
    moveWebinar(desk, CANCELLED, userId, reason);
    follow(desk);
  });
}

/** Removes an ended webinar or an unneeded draft from the lists. */
export async function archiveWebinar(context: Context, id: string, now = new Date()): Promise<Webinar> {
  const { userId } = requireUser(context.viewer);
  return change(context, id, now, (desk) => {
    assertTransition(WEBINAR_STATES, desk.webinar.status, ARCHIVED, 'id');
    moveWebinar(desk, ARCHIVED, userId);
  });
}

function moveWebinar(desk: Desk, to: WebinarStatus, actorId: string, reason: string | null = null): void {
  desk.history.push({ from: desk.webinar.status, to, actorId, reason, at: desk.now });
  // A webinar that was never announced is never listed.
  Object.assign(desk.set, {
    status: to,
    isListed: isListed(to) && (desk.webinar.status !== DRAFT || to === SCHEDULED),
  });
}

async function change(
  context: Context,
  id: string,
  now: Date,
  work: (desk: Desk) => void | Promise<void>,
): Promise<Webinar> {
  const isSettling = await atDesk(id, now, async (desk) => {
    await work(desk);
    return desk.set.isSettling === true;
  });
  if (isSettling) await settleWebinar(id, now);
  forgetWebinar(context, id);
  return requireWebinar(id);
}

const DIRECTIONS = { [WebinarSort.SOONEST]: 1, [WebinarSort.LATEST]: -1 } as const;

interface PageInput {
  first: number;
  after?: string | null | undefined;
}

/**
 * Webinars by start time. Drafts and archived webinars are listed only for event managers who filter by that status.
 */
export function webinars(
  { viewer }: Context,
  filter: WebinarFilter,
  sort: WebinarSort,
  page: PageInput,
): Promise<Page<Webinar>> {
  const { status, format, search, from, to } = filter;
  const startsAt = timesBetween(from, to);
  const words = search ? wantedWords(search) : [];
  const hidden = status && !isListed(status) && isCaller(viewer, 'events');
  return findPage(WebinarModel, Webinar, {
    filter: {
      isListed: !hidden,
      ...(status ? { status } : {}),
      ...(format ? { format } : {}),
      ...(words.length > 0 ? { searchWords: { $all: words } } : {}),
      ...(startsAt ? { startsAt } : {}),
    },
    sort: { field: 'startsAt', direction: DIRECTIONS[sort] },
    ...page,
  });
}

/** Webinars for `node`. */
export async function webinarsByIds(context: Context, ids: readonly string[]): Promise<(Webinar | null)[]> {
  return webinarLoader(context).loadMany(ids);
}
