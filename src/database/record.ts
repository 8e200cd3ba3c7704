import type { ClientSession, QueryFilter, UpdateQuery } from 'mongoose';
import * as turns from '../shared/turns.js';
import { notFound } from '../shared/errors.js';
import type { Entity, Model } from './entity.js';
import { inTransaction } from './transaction.js';

/** What a decision writes to the record and what else it returns. */
export interface RecordChange<T> {
  update: UpdateQuery<T>;
  /** Whether to set `updatedAt`; default true. */
  timestamps?: boolean;
  arrayFilters?: Record<string, unknown>[];
}

/** Which record, and the error if it is missing or belongs to another caller. */
export interface RecordTarget<T> {
  /** The ID, with the owner or another condition of access. Never a status: that is for `decide` to judge. */
  filter: QueryFilter<T> & { _id: string };
  /** The record's name in NOT_FOUND, for example `ticket`. */
  what: string;
  /** The argument that names it; default `id`. */
  field?: string;
  /**
   * Leaves out large fields that the decision does not need, or adds hidden ones: `'-messages +searchWords'` or an
   * object.
   */
  select?: string | Record<string, 0 | 1>;
  /** The projection after the change, if it differs: `{}` for the whole record. */
  selectAfter?: string | Record<string, 0 | 1>;
}

/** Return undefined to write nothing. May read and write other records with the session; may run several times. */
export type Decide<T> = (
  record: T,
  session: ClientSession,
) => RecordChange<T> | undefined | Promise<RecordChange<T> | undefined>;

/** A record before and after a change; the same object if nothing was written. */
export interface Changed<T> {
  before: T;
  after: T;
}

/**
 * The only way to change a record. Reads it in a transaction, lets `decide` judge the current state, and writes the
 * decision; a concurrent change of the same record makes the loser decide again. Writes that `decide` does with the
 * session (mails, counters, other records) are committed or dropped with it. `decide` throws to refuse. Fails with
 * CONFLICT after the last try.
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

/** The lock key of a record's changes: for `inTurn`, if something else belongs to them. */
export function turnOfRecord<T extends Entity>(model: Model<T>, id: string): string {
  return `${model.collection.name}/${id}`;
}

/** Like `changeRecord`, as part of the caller's transaction. */
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
  // By ID alone: the transaction's snapshot is the compare-and-set, so the guard needs no scan.
  await model.updateOne({ _id: before._id } as QueryFilter<T>, update, {
    session,
    timestamps,
    ...(arrayFilters ? { arrayFilters } : {}),
  });
  const after = await read(session, model, same);
  if (!after) throw new Error(`${model.collection.name} ${before._id} disappeared within its own transaction.`);
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
