import DataLoader from 'dataloader';
import type { AnyParamConstructor } from '@typegoose/typegoose/lib/types.js';
import { asClass, type Entity, type Model } from './entity.js';
import { joinReads, type KeyedRead } from '../shared/joined-reads.js';
import { bounded, readPlain, visible, type Projection } from './read.js';

/** Holds the loaders of one request. Never shared between requests: a shared cache would leak data between callers. */
export interface LoaderScope {
  readonly loaders: Map<LoaderDefinition<never, never>, Loader<unknown, unknown>>;
}

type LoaderDefinition<K, V> = (scope: LoaderScope) => Loader<K, V>;

/**
 * Clears everything loaded for a request. Called around every mutation, so that later fields of the document see the
 * writes: records, lists, totals and blocks alike.
 */
export function forgetLoaded({ loaders }: LoaderScope): void {
  loaders.clear();
}

/**
 * A DataLoader that returns cached values synchronously: a promise for each of the hundred authors on a page costs more
 * than their one read.
 */
export class Loader<K, V> {
  private readonly settled = new Map<K, V>();
  private readonly batched: DataLoader<K, V>;

  constructor(
    private readonly read: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>,
    private readonly missing: V,
  ) {
    this.batched = new DataLoader<K, V>(async (keys) => {
      const found = await read(keys);
      return keys.map((key) => {
        const value = found.get(key) ?? missing;
        this.settled.set(key, value);
        return value;
      });
    });
  }

  load(key: K): V | Promise<V> {
    return this.settled.has(key) ? (this.settled.get(key) as V) : this.batched.load(key);
  }

  loadMany(keys: readonly K[]): Promise<V[]> {
    return Promise.all(keys.map((key) => this.load(key)));
  }

  /**
   * Loads what a page will need in one batch: afterwards `load` returns synchronously, without a promise each. Pass
   * another `read` to fetch fewer fields per record if the rest is not requested.
   */
  async preload(
    keys: Iterable<K>,
    read: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>> = this.read,
  ): Promise<void> {
    const wanted = new Set<K>();
    for (const key of keys) if (!this.settled.has(key)) wanted.add(key);
    if (wanted.size === 0) return;
    const found = await read([...wanted]);
    for (const key of wanted) this.settled.set(key, found.get(key) ?? this.missing);
  }

  /** Caches records that a list query has already fetched. */
  prime(key: K, value: V): void {
    this.settled.set(key, value);
  }

  /** For a write that reads the record again itself; fields after a mutation are reloaded anyway. */
  clear(key: K): void {
    this.settled.delete(key);
    this.batched.clear(key);
  }
}

/** Defines a loader; the returned function finds or creates the loader of a request. One command per batch. */
export function defineLoader<K, V>(
  loadMany: (keys: readonly K[], scope: LoaderScope) => Promise<ReadonlyMap<K, V>>,
  missing: V,
): LoaderDefinition<K, V> {
  const definition: LoaderDefinition<K, V> = (scope) => {
    const known = scope.loaders.get(definition as unknown as LoaderDefinition<never, never>);
    if (known) return known as unknown as Loader<K, V>;
    const made = new Loader<K, V>((keys) => loadMany(keys, scope), missing);
    scope.loaders.set(
      definition as unknown as LoaderDefinition<never, never>,
      made as unknown as Loader<unknown, unknown>,
    );
    return made;
  };
  return definition;
}

/** Records by their IDs, missing ones as null. */
export function loaderById<T extends Entity>(
  model: Model<T>,
  type: AnyParamConstructor<T>,
  projection?: Projection,
): LoaderDefinition<string, T | null> {
  return defineLoader<string, T | null>(readerById(model, type, projection), null);
}

/** Reads records by their IDs; concurrent requests share a command, and each gets its own copies. */
export function readerById<T extends Entity>(
  model: Model<T>,
  type: AnyParamConstructor<T>,
  projection?: Projection,
): KeyedRead<T> {
  const read = joinReads<T>(async (ids) => {
    const found = await readPlain<T>(model, { _id: { $in: [...ids] } }, { projection });
    return new Map(found.map((plain) => [plain._id, plain]));
  });
  return async (ids) => {
    const found = await read(ids);
    const own = new Map<string, T>();
    for (const id of ids) {
      const plain = found.get(id);
      if (plain) own.set(id, asClass(type, plain));
    }
    return own;
  };
}

/**
 * The newest records of each owner, at most `limit` per key, in one command. Requires an index on `{[field]: 1, _id:
 * -1}`.
 */
export function loaderByForeignKey<T extends Entity>(
  model: Model<T>,
  type: AnyParamConstructor<T>,
  field: keyof T & string,
  limit: number,
): LoaderDefinition<string, T[]> {
  return defineLoader<string, T[]>(async (keys) => {
    const newestOf = (key: string) => [
      { $match: { [field]: key } },
      { $sort: { _id: -1 as const } },
      { $limit: limit },
    ];
    const [first, ...others] = keys.map(String);
    if (first === undefined) return new Map();
    const rows = await bounded(
      model.aggregate<T>([
        ...newestOf(first),
        ...others.map((key) => ({ $unionWith: { coll: model.collection.name, pipeline: newestOf(key) } })),
        { $project: visible(model, { __v: 0 }) },
      ]),
    );
    const byKey = new Map<string, T[]>();
    for (const row of rows) {
      const key = row[field] as string;
      byKey.set(key, [...(byKey.get(key) ?? []), asClass(type, row)]);
    }
    return byKey;
  }, []);
}
