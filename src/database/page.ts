import type { AnyParamConstructor } from '@typegoose/typegoose/lib/types.js';
import { trusted, type QueryFilter } from 'mongoose';
import { inputError } from '../shared/errors.js';
import { sha256 } from '../shared/ids.js';
import { MAX_READ_TIME } from './connection.js';
import { asClass, type Entity, type Model } from './entity.js';
import { isOperators, matchStages, readPlain, visible, type Conditions, type Projection } from './read.js';

export const MAX_PAGE = 100;
/** Totals stop here: counting further costs more than anybody reads. */
export const MAX_COUNT = 25_001;

type CursorValue = string | number | boolean | Date;

export interface PageQuery<T> {
  /** Equality conditions and ranges, built by our own code from checked values. */
  filter: Conditions;
  /** Further conditions that may change between two pages, such as whom the viewer blocked: cursors stay good. */
  besides?: Conditions;
  /** The one field the list is ordered by; ties are broken by `_id` in the same direction. */
  sort: { field: keyof T & string; direction: 1 | -1 };
  first: number;
  /** Null, which clients send for the first page, is the same as none. */
  after?: string | null | undefined;
  projection?: Projection;
}

/** A slice of a list that can go on; cursors and the total are made only where they are asked for. */
export interface Page<T> {
  nodes: T[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  cursorOf: (node: T) => string;
  count(): Promise<number>;
}

/**
 * Reads one page by keyset, in one command, whatever the size. Where an order has ties (`field` is not `_id`), the rest of
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
  const filter = { ...query.filter, ...query.besides };
  const rows = await readRows(model, { ...query, filter }, scope);
  const nodes = rows.slice(0, query.first).map((row) => asClass(type, row));
  return {
    nodes,
    hasNextPage: rows.length > query.first,
    hasPreviousPage: typeof query.after === 'string',
    cursorOf: (node) => encodeCursor(scope(), node[query.sort.field] as CursorValue, node._id),
    count: () =>
      model
        .countDocuments(trustAll(filter) as QueryFilter<T>, { limit: MAX_COUNT })
        .maxTimeMS(MAX_READ_TIME)
        .exec(),
  };
}

/** Pages through an array that lives in a document: the same cursors, no command. */
export function pageOfArray<T>(
  items: readonly T[],
  scope: string,
  idOf: (item: T) => string,
  first: number,
  after?: string | null,
): Page<T> {
  assertFirst(first);
  const start =
    typeof after !== 'string' ? 0 : items.findIndex((item) => idOf(item) === decodeCursor(scope, after)[1]) + 1;
  if (typeof after === 'string' && start === 0) throw invalidCursor();
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

  if (typeof query.after !== 'string' || field === '_id') {
    const [, id] = typeof query.after !== 'string' ? [] : decodeCursor(scope(), query.after);
    const filter = id === undefined ? query.filter : withBound(query.filter, '_id', past, id);
    const match = matchStages(name, filter);
    if (match.length === 1) return readPlain<T>(model, filter, { projection, sort: order, limit });
    return model.aggregate<T>([...match, { $sort: order }, { $limit: limit }, ...project]);
  }

  const [value, id] = decodeCursor(scope(), query.after);
  const ordered = (filter: Conditions) => [...matchStages(name, filter), { $sort: order }, { $limit: limit }];
  const tie = ordered({ ...query.filter, [field]: value, _id: { [past]: id } });
  const rest = ordered(withBound(query.filter, field, past, value));
  return model.aggregate<T>([
    ...tie,
    { $unionWith: { coll: name, pipeline: rest } },
    { $sort: order },
    { $limit: limit },
    ...project,
  ]);
}

/** A projection that names fields must name the one that cursors are made of. */
function withSortField(projection: Projection, field: string): Projection {
  return Object.values(projection).includes(1) ? { ...projection, [field]: 1 } : projection;
}

/** Adds the cursor's bound to a filter that may already bound the same field; the cursor's is always the narrower. */
function withBound(filter: Conditions, field: string, operator: '$gt' | '$lt', value: unknown): Conditions {
  const existing = filter[field];
  return { ...filter, [field]: { ...(typeof existing === 'object' ? existing : {}), [operator]: value } };
}

/** Marks the operators that our own code wrote, for `sanitizeFilter` would take them for an attack. */
export function trustAll(filter: Conditions): Conditions {
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [key, isOperators(value) ? trusted(value) : value]),
  );
}

/** A cursor is good only for the list it came from: the same collection, order and filter. */
function cursorScope<T>(collection: string, query: PageQuery<T>): string {
  return listMark([collection, query.sort.field, query.sort.direction, query.filter]);
}

/** What tells one list's cursors from another's: short, and made of all that makes the list. */
export function listMark(parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 12);
}

export function encodeCursor(scope: string, value: CursorValue, id: string): string {
  const plain = value instanceof Date ? { at: value.getTime() } : value;
  return Buffer.from(JSON.stringify([scope, plain, id])).toString('base64url');
}

export function decodeCursor(scope: string, cursor: string): [CursorValue, string] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw invalidCursor();
  const [cursorScopeText, value, id] = parts as unknown[];
  if (cursorScopeText !== scope || typeof id !== 'string') throw invalidCursor();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [value, id];
  if (typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'number') {
    return [new Date(value.at), id];
  }
  throw invalidCursor();
}

function invalidCursor(): Error {
  return inputError(
    'INVALID',
    'after',
    'after must be an endCursor or edge cursor of this very list: same filter, same order.',
  );
}
