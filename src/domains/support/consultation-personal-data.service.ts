import { trusted, type ClientSession } from 'mongoose';
import type { PersonalData, Person } from '../../graphql/domain.js';
import { ConsultationCalendarModel } from './consultation-calendar.model.js';
import { ConsultationModel, type Consultation } from './consultation.model.js';

/** What a person asked for, signed in or as a guest of the same address. */
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

/** Nothing of a consultation is of use without its guest: it goes as a whole, and its time is free again. */
async function eraseGuest(person: Person, session: ClientSession): Promise<void> {
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
  await ConsultationModel.deleteMany({ _id: trusted({ $in: ids }) }, { session });
}

/** The consultations of a host belong to the guests: only the account is taken out. */
async function eraseHost({ userId }: Person, session: ClientSession): Promise<void> {
  await ConsultationModel.updateMany(
    { hostId: userId },
    { $set: { hostId: null }, $inc: { revision: 1 } },
    { session, timestamps: false },
  );
  await ConsultationModel.updateMany(
    { 'history.actorId': userId },
    { $set: { 'history.$[made].actorId': null }, $inc: { revision: 1 } },
    { arrayFilters: [{ 'made.actorId': userId }], session, timestamps: false },
  );
}

export const consultationPersonalData: readonly PersonalData[] = [
  {
    collection: 'consultations',
    export: async (person) => (await ofPerson(person)).map(exported),
    async erase(person, session) {
      await eraseGuest(person, session);
      await eraseHost(person, session);
    },
  },
  {
    collection: 'consultationcalendars',
    export: ({ userId }) => ConsultationCalendarModel.find({ _id: userId }).lean(),
    async erase({ userId }, session) {
      await ConsultationCalendarModel.deleteOne({ _id: userId }, { session });
    },
  },
];
