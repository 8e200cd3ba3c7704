import type { ClientSession } from 'mongoose';
import { deleteEach, updateEach } from '../../database/bulk.js';
import type { PersonalData } from '../../graphql/domain.js';
import { PageviewModel } from './pageview.model.js';
import { SessionModel } from './session.model.js';
import { UserEventModel } from './user-event.model.js';
import { VisitorModel, type Visitor } from './visitor.model.js';
import { eraseRowsOf } from './visitor-rows.service.js';

/** The visitors that an account was: those with a key. One without may be several people, and is nobody's. */
async function ownVisitors(userId: string, session?: ClientSession): Promise<Visitor[]> {
  const found = await VisitorModel.find({ userId }, null, session ? { session } : {})
    .select('+keyHash')
    .lean<Visitor[]>();
  return found.filter(({ keyHash }) => keyHash !== undefined);
}

const ROWS = [
  { model: SessionModel, hidden: { personId: 0 } },
  { model: PageviewModel, hidden: { eventKey: 0, order: 0 } },
  { model: UserEventModel, hidden: { eventKey: 0, order: 0 } },
] as const;

/** Nothing of an account stays but counts. Its visitors go last, for the rows of the others are found by them. */
export const visitorPersonalData: readonly PersonalData[] = [
  ...ROWS.map(({ model, hidden }): PersonalData => ({
    collection: model.collection.name,
    export: ({ userId }) => model.collection.find({ userId }, { projection: hidden }).toArray(),
    async erase({ userId }, session) {
      await deleteEach(model as typeof SessionModel, { userId }, { session });
    },
  })),
  {
    collection: 'visitors',
    export: async ({ userId }) =>
      (await ownVisitors(userId)).map(({ keyHash: _keyHash, recentSessionIds: _ids, ...shown }) => shown),
    async erase({ userId }, session) {
      for (const { _id } of await ownVisitors(userId, session)) {
        await eraseRowsOf(_id, userId, session);
        await VisitorModel.deleteOne({ _id }, { session });
      }
      await updateEach(VisitorModel, { userId }, { $unset: { userId: 1, identifiedAt: 1 } }, { session });
    },
  },
];
