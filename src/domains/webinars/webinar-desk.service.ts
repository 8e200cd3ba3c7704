import type { ClientSession } from 'mongoose';
import { asClass } from '../../database/entity.js';
import { inTransaction } from '../../database/transaction.js';
import { postMails, type MailContent } from '../../mail/outbox.js';
import { notFound } from '../../shared/errors.js';
import { inTurn } from '../../shared/turns.js';
import { Webinar, WebinarModel } from './webinar.model.js';

/**
 * Where registrations of one webinar change hands. Whatever takes or frees a seat, or changes what seats depend on, goes
 * through `atDesk`: one transaction that reads the webinar and writes it back, so that any two of them conflict and one is
 * done again. That is why no seat is given twice, on however many servers.
 */
export interface Desk {
  readonly session: ClientSession;
  readonly now: Date;
  /** As the transaction sees it. Its counters are changed in place and written at the end. */
  readonly webinar: Webinar;
  /** What else is written to the webinar, and what is taken off it. */
  readonly set: Partial<Webinar>;
  readonly unset: (keyof Webinar)[];
  readonly history: Webinar['history'];
  readonly mails: MailContent[];
}

type Work<T> = (desk: Desk) => Promise<T>;

/** Does `work` on a webinar, after everybody who came before in this process. `field` is the argument with its id. */
export function atDesk<T>(webinarId: string, now: Date, work: Work<T>, field = 'id'): Promise<T> {
  return inTurn(webinarId, () => openDesk(webinarId, now, work, field));
}

/** Without the turns: as another server would do it in between. Rivals' conflicting writes make it start over. */
export async function openDesk<T>(webinarId: string, now: Date, work: Work<T>, field = 'id'): Promise<T> {
  return inTransaction(async (session) => {
    const webinar = await WebinarModel.findOne({ _id: webinarId }, null, { session }).lean<Webinar>();
    if (!webinar) throw notFound('webinar', field);
    const desk: Desk = {
      session,
      now,
      webinar: asClass(Webinar, webinar),
      set: {},
      unset: [],
      history: [],
      mails: [],
    };
    const result = await work(desk);
    await saveWebinar(desk);
    await postMails(desk.mails, session);
    return result;
  });
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
