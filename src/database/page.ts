import type { AnyParamConstructor } from '@typegoose/typegoose/lib/types.js';
import { trusted, type PipelineStage, type QueryFilter } from 'mongoose';
import { inputError } from '../shared/errors.js';
import { MAX_READ_TIME } from './connection.js';
import { encodeCursor, decodeCursor, invalidCursor, listMark, type CursorPlace, type CursorValue } from './cursor.js';
import { asClass, type Entity, type Model } from './entity.js';
import { both, narrowed } from './conditions.js';
import { bounded, isOperators, matchStages, readPlain, visible, type Conditions, type Projection } from './read.js';

export const MAX_PAGE = 100;
/** Totals stop here: counting further costs more than it is worth. */
export const MAX_COUNT = 25_001;

export interface PageQuery<T> {
  /** Equality conditions and ranges, built by our own code from validated values. */
  filter: Conditions;
  /** Alternative values of a field: each is a separate index range, where `$in` with a sort would scan. */
  anyOf?: { field: string; values: readonly CursorValue[] };
  /** Further conditions that may change between two pages, for example blocked users: cursors stay valid. */
  besides?: Conditions;
  /** The one field that the list is sorted by; ties are broken by `_id` in the same direction. */
  sort: { field: keyof T & string; direction: 1 | -1 };
  first: number;
  /** Null, which clients send for the first page, means none. */
  after?: string | null | undefined;
  projection?: Projection;
}

/** A page of a list; cursors and the total are computed only if requested. */
export interface Page<T> {
  nodes: T[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  cursorOf: (node: T) => string;
  count(): Promise<number>;
}

/**
 * Reads one page by keyset, in one command, whatever the size. If an order has ties (`field` is not `_id`), the rest of
 * the tie and what follows are two index ranges joined by `$unionWith`: `$or` would scan on the embedded database.
 */
export async function findPage<T extends Entity>(
  model: Model<T>,
  type: AnyParamConstructor<T>,
  query: PageQuery<T>,
): Promise<Page<T>> {
  assertFirst(query.first);
  let known: string | undefined;
  const scope = (): string => (known ??= cursorScope(model.collection.name, query));
  const filter = both(query.filter, query.besides);
  const rows = await readRows(model, { ...query, filter }, scope);
  const nodes = rows.slice(0, query.first).map((row) => asClass(type, row));
  return {
    nodes,
    hasNextPage: rows.length > query.first,
    hasPreviousPage: typeof query.after === 'string',
    cursorOf: (node) => encodeCursor(scope(), node[query.sort.field] as CursorValue, node._id),
    count: () => countRows(model, { ...query, filter }),
  };
}

type Stages = Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[];

async function countRows<T extends Entity>(model: Model<T>, query: PageQuery<T>): Promise<number> {
  if (!query.anyOf) {
    return model
      .countDocuments(trustAll(query.filter) as QueryFilter<T>, { limit: MAX_COUNT })
      .maxTimeMS(MAX_READ_TIME)
      .exec();
  }
  const { name } = model.collection;
  const parts = filtersOf(query).map((filter) => [...matchStages(name, filter), { $project: { _id: 1 as const } }]);
  const end = [{ $limit: MAX_COUNT }, { $count: 'count' }];
  const [counted] = await model.aggregate<{ count: number }>([...unionOf(name, parts), ...end]);
  return counted?.count ?? 0;
}

/** The list's conditions, once for each value of `anyOf`. */
function filtersOf<T>({ filter, anyOf }: PageQuery<T>): Conditions[] {
  return anyOf ? anyOf.values.map((value) => ({ ...filter, [anyOf.field]: value })) : [filter];
}

/** Several pipelines on one collection as one, in one command. */
function unionOf(name: string, parts: readonly Stages[]): Stages {
  const [first = [], ...others] = parts;
  return [...first, ...others.map((pipeline) => ({ $unionWith: { coll: name, pipeline } }))];
}

/** Pages through an array stored in a document: the same cursors, no command. */
export function pageOfArray<T>(
  items: readonly T[],
  scope: string,
  idOf: (item: T) => string,
  first: number,
  after?: string | null,
): Page<T> {
  assertFirst(first);
  const afterId = typeof after === 'string' ? decodeCursor(scope, after).id : undefined;
  const start = afterId === undefined ? 0 : items.findIndex((item) => idOf(item) === afterId) + 1;
  if (afterId !== undefined && start === 0) throw invalidCursor();
  return {
    nodes: items.slice(start, start + first),
    hasNextPage: start + first < items.length,
    hasPreviousPage: start > 0,
    cursorOf: (item) => encodeCursor(scope, '', idOf(item)),
    count: () => Promise.resolve(items.length),
  };
}

export function assertFirst(first: number): void {
  if (Number.isInteger(first) && first >= 1 && first <= MAX_PAGE) return;
  throw inputError('OUT_OF_RANGE', 'first', `first must be a whole number from 1 to ${String(MAX_PAGE)}.`);
}

async function readRows<T extends Entity>(model: Model<T>, query: PageQuery<T>, scope: () => string): Promise<T[]> {
  const { field, direction } = query.sort;
  const limit = query.first + 1;
  const order: Record<string, 1 | -1> = field === '_id' ? { _id: direction } : { [field]: direction, _id: direction };
  const past = direction === 1 ? '$gt' : '$lt';

  const { name } = model.collection;
  const projection = withSortField(visible(model, query.projection), field);
  const project = Object.keys(projection).length > 0 ? [{ $project: projection }] : [];

  const place = typeof query.after === 'string' ? decodeCursor(scope(), query.after) : undefined;
  const parts: (Conditions | null)[] = [];
  if (!place || field === '_id') {
    for (const filter of filtersOf(query)) {
      parts.push(place ? narrowed(filter, '_id', { [past]: place.id }) : filter);
    }
  } else {
    const value = await valueAt(model, query.sort, place);
    // The rest of the tie, then what follows it; a part is empty if the list's own conditions exclude it.
    for (const filter of filtersOf(query)) {
      parts.push(tieOf(filter, field, value, { [past]: place.id }), narrowed(filter, field, { [past]: value }));
    }
  }
  const [only, ...others] = parts.filter((filter) => filter !== null);
  if (!only) return [];
  if (others.length === 0 && matchStages(name, only).length === 1) {
    return readPlain<T>(model, only, { projection, sort: order, limit });
  }
  const end = [{ $sort: order }, { $limit: limit }];
  const union = unionOf(
    name,
    [only, ...others].map((filter) => [...matchStages(name, filter), ...end]),
  );
  return bounded(model.aggregate<T>([...union, ...(others.length > 0 ? end : []), ...project]));
}

function tieOf(filter: Conditions, field: string, value: CursorValue, idBound: Conditions): Conditions | null {
  const tie = narrowed(filter, field, value);
  return tie === null ? null : narrowed(tie, '_id', idBound);
}

/**
 * The value to continue from. A cursor holds only the beginning of a long text, so the full value is read from the
 * record. If the record was deleted or renamed, the beginning itself is used.
 */
async function valueAt<T extends Entity>(
  model: Model<T>,
  { field, direction }: PageQuery<T>['sort'],
  { value, id, isBeginning }: CursorPlace,
): Promise<CursorValue> {
  if (!isBeginning || typeof value !== 'string') return value;
  const [record] = await readPlain<T>(model, { _id: id }, { projection: { [field]: 1 }, limit: 1 });
  const whole: unknown = record?.[field];
  if (typeof whole === 'string' && whole.startsWith(value)) return whole;
  return direction === 1 ? value : `${value}\u{10ffff}`;
}

/** A projection that names fields must include the sort field for cursors. */
function withSortField(projection: Projection, field: string): Projection {
  return Object.values(projection).includes(1) ? { ...projection, [field]: 1 } : projection;
}

/** Marks operators written by our own code, because `sanitizeFilter` would take them for an attack. */
export function trustAll(filter: Conditions): Conditions {
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => {
      if (key === '$and') return [key, (value as Conditions[]).map(trustAll)];
      return [key, isOperators(value) ? trusted(value) : value];
    }),
  );
}

/** A cursor is valid only for its own list: the same collection, order and filter. */
function cursorScope<T>(collection: string, { sort, filter, anyOf }: PageQuery<T>): string {
  return listMark([collection, sort.field, sort.direction, filter, ...(anyOf ? [anyOf] : [])]);
}
