import { trusted, type ClientSession } from 'mongoose';
import { deleteEach } from '../../../database/bulk.js';
import { Erasure } from '../../../database/erasure.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { PageviewModel } from '../pageview/pageview.model.js';
import { SessionModel } from '../session/session.model.js';
import { UserEventModel } from '../user-event/user-event.model.js';
import { VisitorModel, type Visitor } from './visitor.model.js';
import { eraseRows } from './visitor-rows.service.js';

/** The visitors of an account that have a key. A visitor without a key may be several people and belongs to no account. */
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

/** Only counts remain of an account. Its visitors are erased last, because the other rows are found through them. */
export const visitorPersonalData: readonly PersonalData[] = [
  ...ROWS.map(({ model, hidden }): PersonalData => ({
    collection: model.collection.name,
    export: ({ userId }) => model.collection.find({ userId }, { projection: hidden }).toArray(),
    eraseAhead: ({ userId }) => deleteEach(model as typeof SessionModel, { userId }),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      await erasure.delete(model as typeof SessionModel, { userId });
      for (const { _id } of await ownVisitors(userId, session))
        erasure.count('deleted', await eraseRows(model, { visitorId: _id, ownerId: userId }, session));
      return erasure.done();
    },
  })),
  {
    collection: 'visitors',
    export: async ({ userId }) =>
      (await ownVisitors(userId)).map(({ keyHash: _keyHash, recentSessionIds: _ids, ...shown }) => shown),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      const own = (await ownVisitors(userId, session)).map(({ _id }) => _id);
      await erasure.delete(VisitorModel, { _id: trusted({ $in: own }) });
      await erasure.change(VisitorModel, { userId }, { $unset: { userId: 1, identifiedAt: 1 } });
      return erasure.done();
    },
  },
];
