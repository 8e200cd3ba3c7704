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

/** What a visitor left, with whose it is. By the visitor alone: an index holds that, and the rest is told apart here. */
async function rowsOf(model: RowModel, visitorId: string, session?: ClientSession): Promise<OwnedRow[]> {
  const options = { projection: { userId: 1 }, ...(session ? { session } : {}) };
  return (await model.collection.find({ visitorId }, options).toArray()) as unknown as OwnedRow[];
}

type Operation = mongo.AnyBulkWriteOperation;

async function write(model: RowModel, operations: readonly Operation[], session?: ClientSession): Promise<void> {
  if (operations.length === 0) return;
  await model.collection.bulkWrite(operations, session ? { session } : {});
}

/** So many rows at a time: there may be any number of them. */
const BATCH = 500;

/**
 * Gives the rows of a known visitor to its account. Rows that somebody else's account made in the same browser stay theirs. Safe
 * to run again: what was cut off goes on.
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

/** Deletes rows of one kind, but for those of accounts other than the visitor's own; answers which. */
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

/** Deletes the rows of a visitor, but for those of accounts other than its own. */
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
