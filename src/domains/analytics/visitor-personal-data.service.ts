import type { ClientSession } from 'mongoose';
import type { PersonalData } from '../../graphql/domain.js';
import { PageviewModel } from './pageview.model.js';
import { SessionModel } from './session.model.js';
import { UserEventModel } from './user-event.model.js';
import { VisitorModel, type Visitor } from './visitor.model.js';

/** The visitors that an account was. */
async function visitorIds(userId: string, session?: ClientSession): Promise<string[]> {
  const found = await VisitorModel.find({ userId }, { _id: 1 }, session ? { session } : {}).lean<Visitor[]>();
  return found.map(({ _id }) => _id);
}

const ROWS = [
  { model: SessionModel, hidden: { personId: 0 } },
  { model: PageviewModel, hidden: { eventKey: 0 } },
  { model: UserEventModel, hidden: { eventKey: 0 } },
] as const;

/** Nothing of an account stays but counts. Its visitors go last, for the rows of the others are found by them. */
export const visitorPersonalData: readonly PersonalData[] = [
  ...ROWS.map(({ model, hidden }): PersonalData => ({
    collection: model.collection.name,
    export: ({ userId }) => model.collection.find({ userId }, { projection: hidden }).toArray(),
    async erase({ userId }, session) {
      const ids = await visitorIds(userId, session);
      await model.collection.deleteMany({ userId }, { session });
      if (ids.length > 0) await model.collection.deleteMany({ visitorId: { $in: ids } }, { session });
    },
  })),
  {
    collection: 'visitors',
    export: ({ userId }) => VisitorModel.find({ userId }).lean(),
    async erase({ userId }, session) {
      await VisitorModel.deleteMany({ userId }, { session });
    },
  },
];
