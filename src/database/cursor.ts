import { inputError } from '../shared/errors.js';
import { sha256 } from '../shared/ids.js';

export type CursorValue = string | number | boolean | Date;

/** The position in a list that a cursor points to. */
export interface CursorPlace {
  /** The value of the sort field. */
  value: CursorValue;
  id: string;
  /** True if `value` is only the beginning of a long text. */
  isBeginning: boolean;
}

/** Longer cursors are refused without decoding; cursors made here are shorter. */
export const MAX_CURSOR = 500;

/** Texts up to this many bytes are stored whole in a cursor; of longer ones, this many characters. */
const WHOLE_BYTES = 280;
const BEGINNING = 40;

/** Distinguishes the cursors of one list from another's: a short hash of everything that defines the list. */
export function listMark(parts: readonly unknown[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 12);
}

export function encodeCursor(scope: string, value: CursorValue, id: string): string {
  return Buffer.from(JSON.stringify([scope, written(value), id])).toString('base64url');
}

function written(value: CursorValue): unknown {
  if (value instanceof Date) return { at: value.getTime() };
  if (typeof value !== 'string' || Buffer.byteLength(JSON.stringify(value)) <= WHOLE_BYTES) return value;
  return { begins: Array.from(value).slice(0, BEGINNING).join('') };
}

/** Decoded once per argument, whatever the length of the list. */
export function decodeCursor(scope: string, cursor: string): CursorPlace {
  if (cursor.length > MAX_CURSOR) {
    throw inputError('TOO_LONG', 'after', `after must have at most ${String(MAX_CURSOR)} characters.`);
  }
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(parts) || parts.length !== 3) throw invalidCursor();
  const [mark, value, id] = parts as unknown[];
  if (mark !== scope || typeof id !== 'string') throw invalidCursor();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { value, id, isBeginning: false };
  }
  if (typeof value !== 'object' || value === null) throw invalidCursor();
  if ('at' in value && isTime(value.at)) return { value: new Date(value.at), id, isBeginning: false };
  if ('begins' in value && typeof value.begins === 'string') return { value: value.begins, id, isBeginning: true };
  throw invalidCursor();
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}

export function invalidCursor(): Error {
  return inputError(
    'INVALID',
    'after',
    'after must be an endCursor or edge cursor of the same list, with the same filter and order.',
  );
}
