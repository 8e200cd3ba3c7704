import { trusted, type QueryFilter } from 'mongoose';
import { watchPercent, watchSeconds, left } from '../registration/registration-attendance.js';
import { RegistrationMessageKind, RegistrationStatus } from '../registration/registration.enums.js';
import type { Letter } from '../registration/registration-mails.js';
import { RegistrationModel, type WebinarRegistration } from '../registration/registration.model.js';
import { messageRow, moveRegistration, timesIn } from '../registration/registration-moves.service.js';
import { isNotified, OPEN_STATUSES } from '../registration/registration.states.js';
import { atDesk, type Desk } from './webinar-desk.service.js';
import { WebinarStatus } from './webinar.enums.js';
import { WebinarModel, type Webinar } from './webinar.model.js';

const { SCHEDULED, LIVE, ENDED, ARCHIVED, CANCELLED } = WebinarStatus;
const BATCH = 50;
const WEBINARS_AT_ONCE = 100;

/** Starts and ends webinars that are due. Returns how many changed. */
export async function progressWebinars(now: Date): Promise<number> {
  const starting = await dueIds({ status: SCHEDULED, startsAt: trusted({ $lte: now }) });
  let moved = 0;
  for (const id of starting) moved += await atDesk(id, now, (desk) => Promise.resolve(start(desk)));
  const ending = await dueIds({ status: LIVE, endsAt: trusted({ $lte: now }) });
  for (const id of ending) {
    moved += await atDesk(id, now, (desk) => Promise.resolve(end(desk)));
    await settleWebinar(id, now);
  }
  return moved;
}

async function dueIds(filter: QueryFilter<Webinar>): Promise<string[]> {
  const due = await WebinarModel.find(filter, { _id: 1 }).limit(WEBINARS_AT_ONCE).lean<Webinar[]>();
  return due.map(({ _id }) => _id);
}

function start(desk: Desk): number {
  const { webinar, now, set, history } = desk;
  if (webinar.status !== SCHEDULED || webinar.startsAt > now) return 0;
  set.status = LIVE;
  history.push({ from: SCHEDULED, to: LIVE, actorId: null, reason: null, at: now });
  return 1;
}

function end(desk: Desk): number {
  const { webinar, now, set, history } = desk;
  if (webinar.status !== LIVE || webinar.endsAt > now) return 0;
  Object.assign(set, { status: ENDED, revision: webinar.revision + 1, isSettling: true });
  history.push({ from: LIVE, to: ENDED, actorId: null, reason: null, at: now });
  return 1;
}

/** Continues updates of registrations that a stopped process left unfinished. */
export async function settleWebinars(now: Date): Promise<number> {
  const ids = await dueIds({ isSettling: true });
  let settled = 0;
  for (const id of ids) settled += await settleWebinar(id, now);
  return settled;
}

/**
 * Applies changes of a webinar to its registrations in batches: they follow a new time, are canceled with it, and
 * become ATTENDED or NO_SHOW once it is over. Returns how many were processed.
 */
export async function settleWebinar(id: string, now: Date): Promise<number> {
  for (let settled = 0; ;) {
    const count = await atDesk(id, now, settleBatch);
    settled += count;
    if (count < BATCH) return settled;
  }
}

async function settleBatch(desk: Desk): Promise<number> {
  const { webinar, session, set } = desk;
  const behind = { webinarId: webinar._id, settledRevision: trusted({ $lt: webinar.revision }) };
  const rows = await RegistrationModel.find(behind, null, { session }).limit(BATCH).lean<WebinarRegistration[]>();
  for (const row of rows) await settle(desk, row);
  if (rows.length < BATCH) set.isSettling = false;
  return rows.length;
}

async function settle(desk: Desk, row: WebinarRegistration): Promise<void> {
  const settledRevision = desk.webinar.revision;
  const isOpen = OPEN_STATUSES.includes(row.status);
  const { status } = desk.webinar;
  if (status === CANCELLED && isOpen) {
    const reason = desk.webinar.history.at(-1)?.reason ?? null;
    const mail = isNotified(row.status) ? { mail: RegistrationMessageKind.CANCELLED as const } : {};
    await moveRegistration(desk, row, RegistrationStatus.CANCELLED, { reason, ...mail, set: { settledRevision } });
  } else if ((status === ENDED || status === ARCHIVED) && isOpen) {
    await close(desk, row);
  } else {
    await write(desk, row, isOpen ? rescheduled(desk, row) : recorded(desk, row));
  }
}

/** The final status of a registration when the webinar ends. */
async function close(desk: Desk, row: WebinarRegistration): Promise<void> {
  const settledRevision = desk.webinar.revision;
  if (row.status !== RegistrationStatus.REGISTERED) {
    // An offer ends when the webinar starts; if that was missed, the seat is released anyway.
    const reason = 'The webinar took place before a seat became available.';
    await moveRegistration(desk, row, RegistrationStatus.CANCELLED, { reason, set: { settledRevision } });
    return;
  }
  const intervals = [...(left(row, undefined, row.scheduledEnd) ?? row).intervals];
  const seconds = watchSeconds(intervals, row);
  const set = {
    settledRevision,
    intervals,
    connections: [],
    watchSeconds: seconds,
    watchPercent: watchPercent(seconds, row),
  };
  const to = seconds > 0 ? RegistrationStatus.ATTENDED : RegistrationStatus.NO_SHOW;
  await moveRegistration(desk, row, to, { set });
}

interface Change {
  set?: Partial<WebinarRegistration>;
  unset?: Record<string, 1>;
  mail?: Letter['kind'];
}

function rescheduled({ webinar, now }: Desk, row: WebinarRegistration): Change {
  const { startsAt, endsAt } = webinar;
  const isMoved = startsAt.getTime() !== row.scheduledDate.getTime();
  if (!isMoved && endsAt.getTime() === row.scheduledEnd.getTime()) return {};
  const times = timesIn(row.status, webinar, now);
  // The offer is not extended, and ends at the latest when the webinar starts.
  if (row.offerExpiresAt && row.offerExpiresAt < startsAt) times.set.offerExpiresAt = row.offerExpiresAt;
  return {
    set: { scheduledDate: startsAt, scheduledEnd: endsAt, ...times.set },
    unset: times.unset,
    ...(isMoved && isNotified(row.status) ? { mail: RegistrationMessageKind.RESCHEDULED } : {}),
  };
}

function recorded({ webinar }: Desk, row: WebinarRegistration): Change {
  const wasThere = row.status === RegistrationStatus.ATTENDED || row.status === RegistrationStatus.NO_SHOW;
  const kind = RegistrationMessageKind.RECORDING_READY;
  const isSent = row.messages.some((message) => message.kind === kind);
  return webinar.recordingUrl && wasThere && !isSent ? { mail: kind } : {};
}

async function write(desk: Desk, row: WebinarRegistration, { set = {}, unset = {}, mail }: Change): Promise<void> {
  const { webinar, session, now } = desk;
  await RegistrationModel.updateOne(
    { _id: row._id },
    {
      $set: { ...set, settledRevision: webinar.revision },
      ...(Object.keys(unset).length > 0 ? { $unset: unset } : {}),
      ...(mail ? { $push: { messages: messageRow(mail, now) } } : {}),
      $inc: { revision: 1 },
    },
    { session },
  );
  if (mail) desk.letters.push({ kind: mail, receiver: row });
}
