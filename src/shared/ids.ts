import { createHash, randomBytes } from 'node:crypto';
import { TypeID, typeid } from 'typeid-js';

/** A public ID: a type prefix, an underscore and 26 characters that sort by time (TypeID, a UUIDv7 in base 32). */
export function newId(prefix: string): string {
  return typeid(prefix).toString();
}

/** The ID of an imported record: it sorts by `at`, and the same `source` gives the same ID on every import. */
export function importedId(prefix: string, at: Date, source: string): string {
  const bytes = createHash('sha256').update(`${prefix}:${source}`).digest().subarray(0, 16);
  return idFromBytes(prefix, at, bytes);
}

/** The smallest ID of this type at a time: the bound of a range over IDs. */
export function firstIdAt(prefix: string, at: Date): string {
  return idFromBytes(prefix, at, Buffer.alloc(16));
}

const SHAPE = /^([a-z]{1,12})_([0-7][0-9a-hjkmnp-tv-z]{25})$/;

/** The type prefix of an ID, or undefined if the text is not an ID. */
export function idPrefix(id: string): string | undefined {
  return SHAPE.exec(id)?.[1];
}

export function isId(prefix: string, id: string): boolean {
  return idPrefix(id) === prefix;
}

/** Replaces the ID of an erased account in records that must be kept. */
export function newErasedId(): string {
  return newId('erased');
}

export function isErasedId(id: string): boolean {
  return isId('erased', id);
}

/** 256 random bits, for tokens that are shown once and stored as a hash. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function idFromBytes(prefix: string, at: Date, random: Buffer): string {
  const bytes = new Uint8Array(random);
  new DataView(bytes.buffer).setUint16(0, Math.floor(at.getTime() / 2 ** 32));
  new DataView(bytes.buffer).setUint32(2, at.getTime() % 2 ** 32);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return TypeID.fromUUIDBytes(prefix, bytes).toString();
}
