import { trusted, type ClientSession } from 'mongoose';
import type { PersonalData, Person } from '../../../graphql/domain.js';
import { deleteEach } from '../../../database/bulk.js';
import { Erasure, type Erased } from '../../../database/erasure.js';
import { postMails } from '../../../mail/outbox.js';
import { hostById } from './consultation-booking.service.js';
import { newsMails } from './consultation-mails.js';
import { ConsultationParty, ConsultationStatus } from './consultation.enums.js';
import { ConsultationCalendarModel } from '../consultation-calendar/consultation-calendar.model.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';

/** Consultations a person requested, signed in or as a guest with the same address. */
async function ofPerson({ userId, email }: Person, session?: ClientSession): Promise<Consultation[]> {
  const both = [];
  for (const filter of [{ userId }, { 'contact.email': email }]) {
    const query = ConsultationModel.find(filter).sort({ _id: -1 });
    both.push(...(await (session ? query.session(session) : query).lean<Consultation[]>()));
  }
  return [...new Map(both.map((consultation) => [consultation._id, consultation])).values()];
}

function exported(consultation: Consultation): unknown {
  const {
    _id,
    open: _open,
    userId: _user,
    hostId: _host,
    remindAt: _remind,
    revision: _revision,
    ...shown
  } = consultation;
  return {
    id: _id,
    ...shown,
    history: consultation.history.map(({ from, to, reason, at }) => ({ from, to, reason, at })),
  };
}

const NOBODY = { name: 'Erased account', email: 'erased@erased.invalid', phone: null };

/**
 * Upcoming consultations are canceled without mentioning the guest, and the host is notified; all others are deleted,
 * as they are of no use without their guest. Their times are released.
 */
async function eraseGuest(
  person: Person,
  session: ClientSession,
  now: Date,
): Promise<{ cancelled: string[]; gone: string[] }> {
  const consultations = await ofPerson(person, session);
  const ids = consultations.map(({ _id }) => _id);
  for (const hostId of new Set(consultations.map((consultation) => consultation.hostId))) {
    if (hostId === null) continue;
    await ConsultationCalendarModel.updateOne(
      { _id: hostId },
      { $pull: { held: { consultationId: { $in: ids } } }, $inc: { revision: 1 } },
      { session },
    );
  }
  const ahead = consultations.filter(({ open, hostId, scheduledAt }) => open && hostId !== null && scheduledAt > now);
  for (const consultation of ahead) await cancelErased(consultation, session, now);
  const kept = new Set(ahead.map(({ _id }) => _id));
  const gone = ids.filter((id) => !kept.has(id));
  if (gone.length > 0) await deleteEach(ConsultationModel, { _id: trusted({ $in: gone }) }, { session });
  return { cancelled: [...kept], gone };
}

async function cancelErased(before: Consultation, session: ClientSession, now: Date): Promise<void> {
  const row = { from: before.status, to: ConsultationStatus.CANCELLED, actorId: null, reason: null, at: now };
  const history = before.history.map(({ from, to, actorId, at }) => {
    return { from, to, actorId: actorId === before.userId ? null : actorId, reason: null, at };
  });
  await ConsultationModel.updateOne(
    { _id: before._id },
    {
      $set: {
        ...{ status: ConsultationStatus.CANCELLED, open: false, userId: null, contact: NOBODY },
        ...{ company: null, project: null, previousId: null, remindAt: null },
        cancellation: { party: ConsultationParty.GUEST, reason: null, at: now },
        history: [...history, row],
      },
      $inc: { revision: 1, calendarSequence: 1 },
    },
    { session },
  );
  const host = await hostById(before.hostId);
  await postMails(await newsMails(before, 'erased', session, { host }), session);
}

/** A host's consultations belong to the guests: only the host's account is removed. */
async function eraseHost({ userId }: Person, erasure: Erasure): Promise<void> {
  await erasure.change(ConsultationModel, { hostId: userId }, { $set: { hostId: null }, $inc: { revision: 1 } });
  await erasure.change(
    ConsultationModel,
    { 'history.actorId': userId },
    { $set: { 'history.$[made].actorId': null }, $inc: { revision: 1 } },
    [{ 'made.actorId': userId }],
  );
}

async function erase(person: Person, session: ClientSession): Promise<Erased> {
  const erasure = new Erasure(session);
  const { cancelled, gone } = await eraseGuest(person, session, new Date());
  erasure.count('changed', person.passedOn?.['consultations'] ?? []);
  erasure.count('changed', cancelled);
  erasure.count('deleted', gone);
  await eraseHost(person, erasure);
  return erasure.done(cancelled.length > 0 && CANCELLED_STAY);
}

const CANCELLED_STAY =
  'The host keeps a record that a consultation was canceled, without your name or anything you wrote.';

export const consultationPersonalData: readonly PersonalData[] = [
  {
    collection: 'consultations',
    export: async (person) => (await ofPerson(person)).map(exported),
    erase,
  },
  {
    collection: 'consultationcalendars',
    export: ({ userId }) => ConsultationCalendarModel.find({ _id: userId }).lean(),
    erase: async ({ userId }, session) => ({
      records: await deleteEach(ConsultationCalendarModel, { _id: userId }, { session }),
    }),
  },
];
