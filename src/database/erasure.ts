import type { ClientSession, QueryFilter, UpdateQuery } from 'mongoose';
import { deletedIds, updatedIds } from './bulk.js';
import type { Entity, Model } from './entity.js';

/** The result of an erasure in one collection. */
export interface Erased {
  /** How many records were deleted or anonymized. */
  records: number;
  /** What remains of them, and why; missing if nothing remains. */
  kept?: string | undefined;
}

/** The remaining data if the user only acted on records of other people. */
const TRACES = "Your actions on other people's records remain, without your name.";

/**
 * The writes of an erasure in a collection, in its transaction: each record counts once, however many of its parts
 * change. An erasure is not an edit, so `updatedAt` stays.
 */
export class Erasure {
  private readonly deleted = new Set<string>();
  private readonly changed = new Set<string>();

  constructor(private readonly session: ClientSession) {}

  /** Returns how many. */
  async delete<T extends Entity>(model: Model<T>, filter: QueryFilter<T>): Promise<number> {
    const ids = await deletedIds(model, filter, { session: this.session });
    this.count('deleted', ids);
    return ids.length;
  }

  /** Removes the fields that name the user; returns in how many records. */
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

  /** Removes the user from history rows; `nobody` is the replacement: null, or no field at all. */
  leaveHistory<T extends Entity>(model: Model<T>, userId: string, nobody?: null): Promise<number> {
    const field = 'history.$[own].actorId';
    const update = nobody === null ? { $set: { [field]: null } } : { $unset: { [field]: 1 } };
    const filter = { 'history.actorId': userId } as QueryFilter<T>;
    return this.change(model, filter, update, [{ 'own.actorId': userId }]);
  }

  /** Counts records that were written another way. */
  count(how: 'deleted' | 'changed', ids: Iterable<string>): void {
    for (const id of ids) this[how].add(id);
  }

  /** `kept` describes what remains of the user's own data; required if any record remains. */
  done(kept?: string | false): Erased {
    const staying = [...this.changed].filter((id) => !this.deleted.has(id));
    const records = this.deleted.size + staying.length;
    return { records, kept: kept === false || kept === undefined ? (staying.length > 0 ? TRACES : undefined) : kept };
  }
}
