import type { ClientSession, QueryFilter, UpdateQuery } from 'mongoose';
import * as turns from '../shared/turns.js';
import { notFound } from '../shared/errors.js';
import type { Entity, Model } from './entity.js';
import { inTransaction } from './transaction.js';

/** What a decision wants written to the record, and what else belongs to it. */
export interface RecordChange<T> {
  update: UpdateQuery<T>;
  /** Whether `updatedAt` moves; it does unless this is false. */
  timestamps?: boolean;
  arrayFilters?: Record<string, unknown>[];
}

/** Which record, and what the answer is where it is missing or not the caller's. */
export interface RecordTarget<T> {
  /** The id, with the owner or whatever else makes it the caller's. Never a status: that is for `decide` to judge. */
  filter: QueryFilter<T> & { _id: string };
  /** What the record is called in NOT_FOUND, such as `ticket`. */
  what: string;
  /** The argument that names it; `id` unless given. */
  field?: string;
  /** Leaves out what is large and not decided on, or names hidden fields: `'-messages +searchWords'` or an object. */
  select?: string | Record<string, 0 | 1>;
  /** What is read of it after the change, where that is not the same: `{}` for the whole record. */
  selectAfter?: string | Record<string, 0 | 1>;
}

/** Undefined says that nothing is to be written. It may read and write other records with the session; it may run several times. */
export type Decide<T> = (
  record: T,
  session: ClientSession,
) => RecordChange<T> | undefined | Promise<RecordChange<T> | undefined>;

/** A record before and after a change; the same object where nothing was written. */
export interface Changed<T> {
  before: T;
  after: T;
}

/**
 * The one way to change a record. Reads it in a transaction, lets `decide` judge it as it is now, and writes what was
 * decided; whoever changes the same record meanwhile makes the loser decide anew. What `decide` writes with the session (mails, counters,
 * other records) is kept or dropped together with it. Refusals are thrown by `decide`. Answers CONFLICT after the last try.
 */
export function changeRecord<T extends Entity>(
  model: Model<T>,
  target: RecordTarget<T>,
  decide: Decide<T>,
): Promise<Changed<T>> {
  return turns.inTurn(turnOfRecord(model, target.filter._id), () =>
    inTransaction((session) => changeRecordIn(session, model, target, decide)),
  );
}

/** The key by which a record's changes take turns: for `inTurn`, where something else belongs to them. */
export function turnOfRecord<T extends Entity>(model: Model<T>, id: string): string {
  return `${model.collection.name}/${id}`;
}

/** The same as a part of a transaction of the caller's. */
export async function changeRecordIn<T extends Entity>(
  session: ClientSession,
  model: Model<T>,
  target: RecordTarget<T>,
  decide: Decide<T>,
): Promise<Changed<T>> {
  const before = await read(session, model, target);
  if (!before) throw notFound(target.what, target.field);
  const change = await decide(before, session);
  const same: RecordTarget<T> = {
    ...target,
    filter: { _id: before._id },
    select: target.selectAfter ?? target.select ?? {},
  };
  if (!change) return { before, after: target.selectAfter ? ((await read(session, model, same)) ?? before) : before };
  const { update, timestamps = true, arrayFilters } = change;
  // By its id alone: the transaction's snapshot is the compare-and-set, and nothing has to be scanned for a guard.
  await model.updateOne({ _id: before._id } as QueryFilter<T>, update, {
    session,
    timestamps,
    ...(arrayFilters ? { arrayFilters } : {}),
  });
  const after = await read(session, model, same);
  if (!after) throw new Error(`${model.collection.name} ${before._id} is gone within its own transaction.`);
  return { before, after };
}

async function read<T extends Entity>(
  session: ClientSession,
  model: Model<T>,
  { filter, select }: RecordTarget<T>,
): Promise<T | null> {
  return model
    .findOne(filter, null, { session })
    .select(select ?? {})
    .lean<T>();
}
