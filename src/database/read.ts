import type { Aggregate, mongo } from 'mongoose';
import { MAX_READ_TIME } from './connection.js';
import { declaredIndexes } from './indexes.js';

export type Conditions = Record<string, unknown>;
export type Projection = Record<string, 0 | 1>;

export interface ReadOptions {
  projection?: Projection | undefined;
  sort?: Record<string, 1 | -1>;
  limit?: number;
}

/** The parts of a model that reading needs; a class's own model type would tie every helper to its class. */
interface ReadableModel {
  modelName: string;
  collection: Pick<mongo.Collection, 'find'>;
  schema: { paths: object };
}

/**
 * Reads plain records through the driver: Mongoose's query layer doubles the cost of a page. Only for filters that our
 * own code builds from validated values, because nothing here casts or sanitizes. Fields with `select: false` are left
 * out.
 */
export async function readPlain<T>(model: ReadableModel, filter: Conditions, options: ReadOptions = {}): Promise<T[]> {
  const { sort, limit } = options;
  const cursor = model.collection.find(filter, {
    projection: visible(model, options.projection),
    maxTimeMS: MAX_READ_TIME,
    ...(sort ? { sort } : {}),
    ...(limit === undefined ? {} : { limit }),
  });
  return (await cursor.toArray()) as T[];
}

/** Aborts an aggregation that takes too long, like every other read. */
export function bounded<T>(aggregate: Aggregate<T>): Aggregate<T> {
  return aggregate.option({ maxTimeMS: MAX_READ_TIME });
}

/**
 * A filter as stages: first what a single index covers (equalities, then one range), then the rest. A real cluster
 * merges the two again; the embedded database would scan the collection for a filter that no index covers completely.
 */
export function matchStages(collection: string, filter: Conditions): { $match: Conditions }[] {
  const served = servedFields(collection, filter);
  const fields = Object.keys(filter);
  if (served.length === 0 || served.length === fields.length) return [{ $match: filter }];
  const part = (wanted: boolean): Conditions =>
    Object.fromEntries(Object.entries(filter).filter(([field]) => served.includes(field) === wanted));
  return [{ $match: part(true) }, { $match: part(false) }];
}

function servedFields(collection: string, filter: Conditions): string[] {
  let best: string[] = [];
  for (const fields of indexFields(collection)) {
    const end = fields.findIndex((field) => !(field in filter) || isOperators(filter[field]));
    const fixed = end < 0 ? fields : fields.slice(0, end);
    const next = fields[fixed.length];
    const served = fixed.length > 0 && next !== undefined && isRange(filter[next]) ? [...fixed, next] : fixed;
    if (served.length > best.length) best = served;
  }
  return best;
}

const indexed = new Map<string, string[][]>();

function indexFields(collection: string): string[][] {
  let fields = indexed.get(collection);
  if (!fields) {
    fields = (declaredIndexes().get(collection) ?? []).map(({ keys }) => Object.keys(keys));
    indexed.set(collection, fields);
  }
  return fields;
}

/** True for a condition made of operators, rather than a value to equal. */
export function isOperators(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !Array.isArray(value);
}

function isRange(value: unknown): boolean {
  return isOperators(value) && Object.keys(value).every((operator) => /^\$(gt|lt)e?$/.test(operator));
}

/** A projection that leaves out fields that are never read by default; one that names fields is used as is. */
export function visible(model: ReadableModel, projection: Projection = {}): Projection {
  if (Object.values(projection).includes(1)) return projection;
  return { ...hiddenFields(model), ...projection };
}

const hidden = new Map<string, Projection>();

function hiddenFields(model: ReadableModel): Projection {
  let fields = hidden.get(model.modelName);
  if (!fields) {
    fields = {};
    for (const [path, type] of Object.entries(
      model.schema.paths as Record<string, { options: { select?: boolean } }>,
    )) {
      if (type.options.select === false) fields[path] = 0;
    }
    hidden.set(model.modelName, fields);
  }
  return fields;
}
