import type { mongo } from 'mongoose';
import { MAX_READ_TIME } from './connection.js';

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
 * Reads plain records by the driver itself: mongoose's query around it costs as much again for a page. Only for filters
 * that our own code builds from checked values, for nothing here casts or sanitises. Fields with `select: false` stay out.
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

/** A projection that leaves out what is never read unasked; one that names fields stands as it is. */
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
