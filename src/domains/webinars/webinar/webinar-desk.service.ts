import type { ClientSession } from 'mongoose';
import { asClass } from '../../../database/entity.js';
import { inTransaction } from '../../../database/transaction.js';
import { postMails, type MailContent } from '../../../mail/outbox.js';
import { notFound } from '../../../shared/errors.js';
import { inTurn } from '../../../shared/turns.js';
import { mailsOf, type Letter } from '../registration/registration-mails.js';
import { Webinar, WebinarModel } from './webinar.model.js';

/**
 * The transaction context for registrations of one webinar. Anything that takes or frees a seat, or changes what seats
 * depend on, goes through `atDesk`: one transaction that reads the webinar and writes it back, so that any two conflict
 * and one is retried. That is why no seat is assigned twice on any number of servers.
 */
export interface Desk {
  readonly session: ClientSession;
  readonly now: Date;
  /** As read in the transaction. Its counters are changed in place and written at the end. */
  readonly webinar: Webinar;
  /** Other fields written to or removed from the webinar. */
  readonly set: Partial<Webinar>;
  readonly unset: (keyof Webinar)[];
  readonly history: Webinar['history'];
  /** Notifications to registrants. */
  readonly letters: Letter[];
  /** Emails to others, for example hosts. */
  readonly mails: MailContent[];
  /** Whether all seats were taken before. */
  readonly wasFull: boolean;
}

type Work<T> = (desk: Desk) => Promise<T>;

/** Runs `work` on a webinar after earlier calls in this process. `field` is the argument that holds its ID. */
export function atDesk<T>(webinarId: string, now: Date, work: Work<T>, field = 'id'): Promise<T> {
  return inTurn(webinarId, () => openDesk(webinarId, now, work, field));
}

/** Without the queue, as another server would do it in between. Conflicting writes make it start over. */
export function openDesk<T>(webinarId: string, now: Date, work: Work<T>, field = 'id'): Promise<T> {
  return inTransaction((session) => deskIn(session, webinarId, now, work, field));
}

/** Within a transaction of the caller. */
export async function deskIn<T>(
  session: ClientSession,
  webinarId: string,
  now: Date,
  work: Work<T>,
  field = 'id',
): Promise<T> {
  const webinar = await WebinarModel.findOne({ _id: webinarId }, null, { session }).lean<Webinar>();
  if (!webinar) throw notFound('webinar', field);
  const desk: Desk = {
    session,
    now,
    webinar: asClass(Webinar, webinar),
    set: {},
    unset: [],
    history: [],
    letters: [],
    mails: [],
    wasFull: webinar.seatsTaken >= webinar.capacity,
  };
  const result = await work(desk);
  await saveWebinar(desk);
  const mails = await mailsOf(desk.letters, factsOf(desk), session);
  await postMails([...mails, ...desk.mails], session);
  return result;
}

/** Webinar fields for emails, after the change. */
function factsOf({ webinar, set }: Desk): Pick<Webinar, 'title' | 'startsAt' | 'timeZone'> {
  return {
    title: set.title ?? webinar.title,
    startsAt: set.startsAt ?? webinar.startsAt,
    timeZone: set.timeZone ?? webinar.timeZone,
  };
}

/** Serializes work on one webinar within this process. */
export function atItsTurn<T>(webinarId: string, work: () => Promise<T>): Promise<T> {
  return inTurn(webinarId, work);
}

async function saveWebinar({ session, now, webinar, set, unset, history }: Desk): Promise<void> {
  const { seatsTaken, waitlistCount, pendingCount, lastPlace } = webinar;
  const changed = Object.keys(set).length + unset.length > 0;
  await WebinarModel.updateOne(
    { _id: webinar._id },
    {
      $set: { ...set, seatsTaken, waitlistCount, pendingCount, lastPlace, ...(changed ? { updatedAt: now } : {}) },
      $inc: { turns: 1 },
      ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((field) => [field, 1])) } : {}),
      ...(history.length > 0 ? { $push: { history: { $each: history } } } : {}),
    },
    { session, timestamps: false },
  );
}
