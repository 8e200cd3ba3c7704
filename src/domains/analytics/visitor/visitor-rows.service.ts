import type { ClientSession, mongo } from 'mongoose';
import { inTransaction } from '../../../database/transaction.js';
import { PageviewModel } from '../pageview/pageview.model.js';
import { SessionModel } from '../session/session.model.js';
import { UserEventModel } from '../user-event/user-event.model.js';

const MODELS = [PageviewModel, UserEventModel, SessionModel] as const;
type RowModel = (typeof MODELS)[number];

export interface ErasedCount {
  collection: string;
  deleted: number;
  remaining: number;
}

interface OwnedRow {
  _id: string;
  userId?: string;
}

/** The rows of a visitor with their owners. Queries by visitor only, which an index covers; callers filter by owner. */
async function rowsOf(model: RowModel, visitorId: string, session?: ClientSession): Promise<OwnedRow[]> {
  const options = { projection: { userId: 1 }, ...(session ? { session } : {}) };
  return (await model.collection.find({ visitorId }, options).toArray()) as unknown as OwnedRow[];
}

type Operation = mongo.AnyBulkWriteOperation;

async function write(model: RowModel, operations: readonly Operation[], session?: ClientSession): Promise<void> {
  if (operations.length === 0) return;
  await model.collection.bulkWrite(operations, session ? { session } : {});
}

/** Rows per write, because a visitor can have any number of rows. */
const BATCH = 500;

/**
 * Assigns the rows of a visitor to its account. Rows of other accounts in the same browser stay theirs. Idempotent, so an
 * interrupted run can be repeated.
 */
export async function claimRows(visitorId: string, userId: string): Promise<void> {
  for (const model of MODELS) {
    const update = { $set: model === SessionModel ? { userId, personId: userId } : { userId } };
    const unowned = (await rowsOf(model, visitorId)).filter((row) => row.userId === undefined);
    for (let from = 0; from < unowned.length; from += BATCH) {
      const operations = unowned.slice(from, from + BATCH).map(({ _id }) => {
        return { updateOne: { filter: { _id: _id as never }, update } };
      });
      await inTransaction((session) => write(model, operations, session));
    }
  }
}

export interface VisitorRows {
  visitorId: string;
  ownerId: string | undefined;
}

function isErased({ userId }: OwnedRow, ownerId: string | undefined): boolean {
  return userId === undefined || userId === ownerId;
}

/** Deletes a visitor's rows in a collection, except those of other accounts; returns their IDs. */
export async function eraseRows(
  model: RowModel,
  { visitorId, ownerId }: VisitorRows,
  session?: ClientSession,
): Promise<string[]> {
  const erased = (await rowsOf(model, visitorId, session)).filter((row) => isErased(row, ownerId));
  await write(
    model,
    erased.map(({ _id }) => ({ deleteOne: { filter: { _id: _id as never } } })),
    session,
  );
  return erased.map(({ _id }) => _id);
}

/** Deletes all rows of a visitor, except those of other accounts. */
export async function eraseRowsOf(
  visitorId: string,
  ownerId: string | undefined,
  session?: ClientSession,
): Promise<ErasedCount[]> {
  const counts: ErasedCount[] = [];
  for (const model of MODELS) {
    const erased = await eraseRows(model, { visitorId, ownerId }, session);
    const remaining = (await rowsOf(model, visitorId, session)).filter((row) => isErased(row, ownerId)).length;
    counts.push({ collection: model.collection.name, deleted: erased.length, remaining });
  }
  return counts;
}
