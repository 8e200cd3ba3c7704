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

/** Starts and ends webinars by the clock. Answers how many it moved. */
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

/** Goes on where a process stopped while registrations followed a change. */
export async function settleWebinars(now: Date): Promise<number> {
  const ids = await dueIds({ isSettling: true });
  let settled = 0;
  for (const id of ids) settled += await settleWebinar(id, now);
  return settled;
}

/**
 * Brings the registrations of a webinar in line with it, a batch at a time: they follow another time, are cancelled with
 * it, and are ATTENDED or NO_SHOW once it is over. Answers how many it looked at.
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

/** What the end of the webinar makes of a registration. */
async function close(desk: Desk, row: WebinarRegistration): Promise<void> {
  const settledRevision = desk.webinar.revision;
  if (row.status !== RegistrationStatus.REGISTERED) {
    // An offer ends when the webinar starts; where that was missed, the seat is given back all the same.
    const reason = 'The webinar took place before there was a seat.';
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
  // An offer is not longer for it, and ends at the latest when the webinar starts.
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
  const isTold = row.messages.some((message) => message.kind === kind);
  return webinar.recordingUrl && wasThere && !isTold ? { mail: kind } : {};
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
