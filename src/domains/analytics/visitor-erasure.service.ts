import { isCaller } from '../../auth/viewer.js';
import type { Context } from '../../graphql/context.js';
import { notFound } from '../../shared/errors.js';
import { PageviewModel } from './pageview.model.js';
import { SessionModel } from './session.model.js';
import type { ErasedRows } from './tracking.payloads.js';
import { visitorOf } from './tracking.service.js';
import { UserEventModel } from './user-event.model.js';
import { VisitorModel } from './visitor.model.js';
import { ownVisitor, readVisitor } from './visitor.service.js';

/** Erases the caller's visitor, or the one that an admin names, with all it did; answers what is gone. */
export async function eraseVisitor(
  context: Context,
  { visitorKey, visitorId }: { visitorKey?: string | null; visitorId?: string | null },
): Promise<ErasedRows[]> {
  if (visitorId) {
    if (!isCaller(context.viewer, 'admin') || !(await readVisitor(visitorId)))
      throw notFound('visitor', 'input.visitorId');
    return eraseRows(visitorId);
  }
  if (visitorKey) {
    const own = await ownVisitor(visitorKey);
    if (!own) throw notFound('visitor', 'input.visitorKey');
    return eraseRows(own._id);
  }
  return eraseRows((await visitorOf(context, {})).dailyId);
}

/** The visitor itself last: an erasure that is cut off can be asked for again. */
async function eraseRows(visitorId: string): Promise<ErasedRows[]> {
  const models = [PageviewModel, UserEventModel, SessionModel] as const;
  const rows: ErasedRows[] = [];
  for (const model of models) {
    const { deletedCount } = await model.collection.deleteMany({ visitorId });
    const remaining = await model.collection.countDocuments({ visitorId });
    rows.push({ collection: model.collection.name, deleted: deletedCount, remaining });
  }
  const { deletedCount } = await VisitorModel.deleteOne({ _id: visitorId });
  const remaining = await VisitorModel.countDocuments({ _id: visitorId });
  return [...rows, { collection: VisitorModel.collection.name, deleted: deletedCount, remaining }];
}
