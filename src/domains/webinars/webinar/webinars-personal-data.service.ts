import type { ClientSession } from 'mongoose';
import { Erasure } from '../../../database/erasure.js';
import type { Person, PersonalData } from '../../../graphql/domain.js';
import { RegistrationModel, type WebinarRegistration } from '../registration/registration.model.js';
import { countIn } from '../registration/registration-moves.service.js';
import { WebinarModel, type Webinar } from './webinar.model.js';

const QUIET = { timestamps: false } as const;
const OWN = {
  webinarId: 1,
  email: 1,
  name: 1,
  status: 1,
  scheduledDate: 1,
  offerExpiresAt: 1,
  intervals: 1,
  watchSeconds: 1,
  watchPercent: 1,
  engagement: 1,
  feedback: 1,
  messages: 1,
  'history.from': 1,
  'history.to': 1,
  'history.reason': 1,
  'history.at': 1,
  createdAt: 1,
  updatedAt: 1,
} as const;

/** By account, and by address for registrations as a guest. */
async function registrationsOf({ userId, email }: Person, session?: ClientSession): Promise<WebinarRegistration[]> {
  const options = session ? { session } : {};
  const byAccount = await RegistrationModel.find({ userId }, OWN, options).lean<WebinarRegistration[]>();
  const byAddress = await RegistrationModel.find({ email }, OWN, options).lean<WebinarRegistration[]>();
  return [...new Map([...byAccount, ...byAddress].map((row) => [row._id, row])).values()];
}

/** Registrations are deleted with their seats; a job offers the seats to the waitlist. */
async function eraseRegistrations(person: Person, session: ClientSession): Promise<string[]> {
  const rows = await registrationsOf(person, session);
  for (const { _id, webinarId, status } of rows) {
    await RegistrationModel.deleteOne({ _id }, { session });
    const webinar = await WebinarModel.findOne({ _id: webinarId }, null, { session }).lean<Webinar>();
    if (!webinar) continue;
    countIn(webinar, status, -1);
    const { seatsTaken, waitlistCount, pendingCount } = webinar;
    const update = { $set: { seatsTaken, waitlistCount, pendingCount }, $inc: { turns: 1 } };
    await WebinarModel.updateOne({ _id: webinarId }, update, { ...QUIET, session });
  }
  return rows.map(({ _id }) => _id);
}

export const webinarsPersonalData: readonly PersonalData[] = [
  {
    collection: 'webinarregistrations',
    export: (person) => registrationsOf(person),
    async erase(person, session) {
      const erasure = new Erasure(session);
      erasure.count('deleted', await eraseRegistrations(person, session));
      const { userId } = person;
      await erasure.leaveHistory(RegistrationModel, userId, null);
      return erasure.done();
    },
  },
  {
    collection: 'webinars',
    export: ({ userId }) => WebinarModel.find({ hostIds: userId }, { title: 1, startsAt: 1, status: 1 }).lean(),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      await erasure.change(WebinarModel, { hostIds: userId }, { $pull: { hostIds: userId } });
      await erasure.leaveHistory(WebinarModel, userId, null);
      return erasure.done();
    },
  },
];
