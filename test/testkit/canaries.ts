import mongoose from 'mongoose';
import type { Viewer } from '../../src/auth/viewer.js';
import { CANARY_RULES, isTechnical, type Row, type World } from './canary-rules.js';

/** A mark in one text of one record. */
export interface Canary {
  collection: string;
  id: string;
  /** Such as `messages[].body`. */
  path: string;
  /** The object that the text stands in, as it was. */
  parent: Row;
}

const MARK = /zq([0-9a-z]+)zq/g;

/** Writes a mark of its own into every text that the rules know; a text that they do not know is a fault of the rules. */
export async function markEveryText(): Promise<{ canaries: Map<string, Canary>; unknown: string[] }> {
  const canaries = new Map<string, Canary>();
  const unknown = new Set<string>();
  for (const [collection, rows] of await readWorld()) {
    const rules = CANARY_RULES[collection] ?? {};
    const changed = [...rows.values()].flatMap((row) => {
      let marks = 0;
      const walk = (value: unknown, path: string, parent: Row): unknown => {
        if (typeof value === 'string') {
          if (!(path in rules)) {
            if (!isTechnical(collection, path, value)) unknown.add(`${collection} ${path}`);
            return value;
          }
          if (value === '') return value;
          marks += 1;
          const name = canaries.size.toString(36);
          canaries.set(name, { collection, id: row._id, path, parent });
          return /^https?:/.test(value) ? `${value.split(/[?#]/)[0] ?? ''}/zq${name}zq` : `${value} zq${name}zq`;
        }
        if (Array.isArray(value)) return value.map((item) => walk(item, `${path}[]`, parent));
        if (!isPlain(value)) return value;
        return Object.fromEntries(
          Object.entries(value).map(([key, part]) => [key, walk(part, path === '' ? key : `${path}.${key}`, value)]),
        );
      };
      const marked = walk(row, '', row) as Row;
      return marks > 0 ? [{ replaceOne: { filter: { _id: row._id }, replacement: marked } }] : [];
    });
    if (changed.length > 0) await collectionOf(collection).bulkWrite(changed);
  }
  return { canaries, unknown: [...unknown] };
}

function isPlain(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !(value instanceof Date) && !('_bsontype' in value);
}

function collectionOf(name: string): mongoose.mongo.Collection<Row> {
  return mongoose.connection.collection<Row>(name);
}

/** Everything that is stored, by collection and id. */
export async function readWorld(): Promise<World> {
  const { db } = mongoose.connection;
  const world = new Map<string, Map<string, Row>>();
  for (const { name } of (await db?.listCollections().toArray()) ?? []) {
    const rows = await collectionOf(name).find().toArray();
    world.set(name, new Map(rows.map((row) => [row._id, row])));
  }
  return world;
}

/** The names of the marks in a text, also of those in cursors, which are base64. */
export function marksIn(text: string): string[] {
  const inCursors = [...text.matchAll(/[A-Za-z0-9_-]{24,}={0,2}/g)].map(([cursor]) =>
    Buffer.from(cursor, 'base64url').toString('latin1'),
  );
  return [text, ...inCursors].flatMap((part) => [...part.matchAll(MARK)].map(([, name = '']) => name));
}

/** The marks in a text that a caller must not read, each in words. */
export function leaksIn(
  text: string,
  viewer: Viewer,
  canaries: ReadonlyMap<string, Canary>,
  ...worlds: readonly World[]
): string[] {
  // A link that is signed opens a file: as good as what is in it.
  const links = [...text.matchAll(/\/files\/(file_[0-9a-z]{26})\?/g)].map(([, id = '']): Canary => ({
    collection: 'storedfiles',
    id,
    path: 'fileName',
    parent: { _id: id },
  }));
  return [...marksIn(text).map((name) => canaries.get(name)), ...links].flatMap((canary) => {
    if (!canary) return [];
    const { collection, id, path, parent } = canary;
    const may = CANARY_RULES[collection]?.[path];
    const isAllowed = worlds.some((world) => {
      const row = world.get(collection)?.get(id);
      return row !== undefined && may?.({ row, parent, viewer, world }) === true;
    });
    return isAllowed ? [] : [`${collection} ${path} of ${id}`];
  });
}
