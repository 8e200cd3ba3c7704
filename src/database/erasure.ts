import type { ClientSession, QueryFilter, UpdateQuery } from 'mongoose';
import { deletedIds, updatedIds } from './bulk.js';
import type { Entity, Model } from './entity.js';

/** What an erasure did with a collection. */
export interface Erased {
  /** How many records were deleted or lost what names the person. */
  records: number;
  /** What stays of them, and why; left out where nothing does. */
  kept?: string | undefined;
}

/** What stays where a person only did something in what belongs to others. */
const TRACES = 'What you did in records of others stays, without your name.';

/**
 * What an erasure does with a collection, in its transaction: each record counts once, however many of its parts change. Nobody
 * changes anything by an erasure: the times of change stay.
 */
export class Erasure {
  private readonly deleted = new Set<string>();
  private readonly changed = new Set<string>();

  constructor(private readonly session: ClientSession) {}

  /** Answers how many. */
  async delete<T extends Entity>(model: Model<T>, filter: QueryFilter<T>): Promise<number> {
    const ids = await deletedIds(model, filter, { session: this.session });
    this.count('deleted', ids);
    return ids.length;
  }

  /** Takes out what names the person; answers in how many records. */
  async change<T extends Entity>(
    model: Model<T>,
    filter: QueryFilter<T>,
    update: UpdateQuery<T>,
    arrayFilters?: Record<string, unknown>[],
  ): Promise<number> {
    const options = { session: this.session, timestamps: false, ...(arrayFilters ? { arrayFilters } : {}) };
    const ids = await updatedIds(model, filter, update, options);
    this.count('changed', ids);
    return ids.length;
  }

  /** Takes the person out of the rows of histories; `nobody` is what these have in its place: null, or nothing at all. */
  leaveHistory<T extends Entity>(model: Model<T>, userId: string, nobody?: null): Promise<number> {
    const field = 'history.$[own].actorId';
    const update = nobody === null ? { $set: { [field]: null } } : { $unset: { [field]: 1 } };
    const filter = { 'history.actorId': userId } as QueryFilter<T>;
    return this.change(model, filter, update, [{ 'own.actorId': userId }]);
  }

  /** What was written in another way. */
  count(how: 'deleted' | 'changed', ids: Iterable<string>): void {
    for (const id of ids) this[how].add(id);
  }

  /** `kept` says what stays of the person's own; something is said wherever a record stays. */
  done(kept?: string | false): Erased {
    const staying = [...this.changed].filter((id) => !this.deleted.has(id));
    const records = this.deleted.size + staying.length;
    return { records, kept: kept === false || kept === undefined ? (staying.length > 0 ? TRACES : undefined) : kept };
  }
}
