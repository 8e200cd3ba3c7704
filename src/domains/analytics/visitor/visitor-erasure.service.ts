import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import type { ErasedRows } from '../tracking/tracking.payloads.js';
import { VisitorModel, type Visitor } from './visitor.model.js';
import { eraseRowsOf } from './visitor-rows.service.js';
import { ownVisitor, readVisitor } from './visitor.service.js';

/**
 * Erases the visitor whose key the caller has, or the one that an admin names, with all it did; answers what is gone. What
 * other accounts did in the same browser or behind the same address stays theirs.
 */
export async function eraseVisitor(
  context: Context,
  { visitorKey, visitorId }: { visitorKey?: string | null; visitorId?: string | null },
): Promise<ErasedRows[]> {
  if (visitorId) {
    const named = isCaller(context.viewer, 'admin') ? await readVisitor(visitorId) : null;
    if (!named) throw notFound('visitor', 'input.visitorId');
    return erase(named);
  }
  if (!visitorKey) {
    throw inputError(
      'NOT_ALLOWED',
      'input.visitorKey',
      'Without visitorKey nothing is yours alone: what is counted without consent names nobody, and cannot be joined to you after today.',
    );
  }
  const own = await ownVisitor(visitorKey);
  if (!own) throw notFound('visitor', 'input.visitorKey');
  return erase(own);
}

/** The visitor itself last: an erasure that is cut off can be asked for again. */
async function erase({ _id, userId }: Visitor): Promise<ErasedRows[]> {
  const rows = await eraseRowsOf(_id, userId);
  const { deletedCount } = await VisitorModel.deleteOne({ _id });
  const remaining = await VisitorModel.countDocuments({ _id });
  return [...rows, { collection: VisitorModel.collection.name, deleted: deletedCount, remaining }];
}
