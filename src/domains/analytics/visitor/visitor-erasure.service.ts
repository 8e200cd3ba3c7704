import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import type { ErasedRows } from '../tracking/tracking.payloads.js';
import { VisitorModel, type Visitor } from './visitor.model.js';
import { eraseRowsOf } from './visitor-rows.service.js';
import { ownVisitor, readVisitor } from './visitor.service.js';

/**
 * Erases a visitor by key, or by ID for admins, with all its activity; returns the erased counts. Activity of other accounts
 * in the same browser stays theirs.
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
      'visitorKey is required. Data recorded without consent does not identify you and cannot be linked to you after today.',
    );
  }
  const own = await ownVisitor(visitorKey);
  if (!own) throw notFound('visitor', 'input.visitorKey');
  return erase(own);
}

/** Erases the visitor itself last, so that an interrupted erasure can be repeated. */
async function erase({ _id, userId }: Visitor): Promise<ErasedRows[]> {
  const rows = await eraseRowsOf(_id, userId);
  const { deletedCount } = await VisitorModel.deleteOne({ _id });
  const remaining = await VisitorModel.countDocuments({ _id });
  return [...rows, { collection: VisitorModel.collection.name, deleted: deletedCount, remaining }];
}
