import { prop } from '@typegoose/typegoose';
import { mongo, type ClientSession } from 'mongoose';
import { inputError } from '../shared/errors.js';
import { isId, newId, sha256 } from '../shared/ids.js';
import * as turns from '../shared/turns.js';
import { deleteEach } from './bulk.js';
import { Entity, entityModel } from './entity.js';
import { indexed } from './indexes.js';
import { inTransaction, orStartOver } from './transaction.js';

const KEPT_SECONDS = 24 * 3_600;

/** What a caller created with a key, and from which input. `_id` is a hash of caller, operation and key. */
@indexed({ createdAt: 1 }, 'Keys are stored for a day.', { expireAfterSeconds: KEPT_SECONDS })
@indexed({ people: 1 }, 'Keys that an erasure removes.')
export class IdempotencyKey extends Entity {
  @prop({ type: () => String, required: true })
  inputHash!: string;

  @prop({ type: () => String, required: true })
  recordId!: string;

  /** The first result, as BSON; repeated requests get it even if the record has changed since. */
  @prop({ type: () => Buffer })
  result?: mongo.Binary | Buffer;

  /** IDs of the accounts whose content or data the result may contain. */
  @prop({ type: () => [String] })
  people?: string[];
}

export const IdempotencyKeyModel = entityModel(IdempotencyKey, { collection: 'idempotencykeys', prefix: 'idk' });

export interface OnceRequest {
  /** The caller: the user's ID or the service's name. */
  actor: string;
  operation: string;
  key: string | null | undefined;
  /** The input, without parts that may change on a retry. A null field counts as missing. */
  input: unknown;
  /** The type prefix of the new record's ID. */
  prefix: string;
  /** Other accounts that the result contains data of; erasing one of them removes the key. */
  people?: readonly string[];
}

/**
 * Creates a record at most once per key. The key is claimed in the transaction that creates the record, so a refused
 * request leaves it free; `make` does all writes with the session and may run several times. The same key and input
 * return the first result again, with `replayed`; another input is IDEMPOTENCY_CONFLICT. Without a key it is a plain
 * transaction.
 */
export async function createOnce<T extends { _id: string }>(
  request: OnceRequest,
  make: (id: string, session: ClientSession) => Promise<T>,
): Promise<{ record: T; replayed: boolean }> {
  const { actor, operation, key, prefix } = request;
  if (key === undefined || key === null) {
    const id = newId(prefix);
    const once = (): Promise<T> => inTransaction((session) => make(id, session));
    // Many simultaneous requests of one user would only conflict with each other. Services act for many users and are
    // not queued.
    const record = await (isId('usr', actor) ? turns.inTurn(`${operation}/${actor}`, once) : once());
    return { record, replayed: false };
  }
  const keyId = keyIdOf(actor, operation, key);
  const inputHash = hashOf(request.input);
  const id = newId(prefix);
  return turns.inTurn(keyId, () =>
    inTransaction(async (session) => {
      const known = await IdempotencyKeyModel.findOne({ _id: keyId }, null, { session }).lean<IdempotencyKey>();
      if (known) return { record: resultOf(known, inputHash) as T, replayed: true };
      const record = await make(id, session);
      await keep(request, { _id: keyId, inputHash, record }, session);
      return { record, replayed: false };
    }),
  );
}

/**
 * The first result of a repeated request, or undefined. For requests whose checks would refuse a repetition: call this
 * first, then check, then `createOnce`.
 */
export async function firstResult<T extends { _id: string }>(request: OnceRequest): Promise<T | undefined> {
  const { actor, operation, key, input } = request;
  if (key === undefined || key === null) return undefined;
  const known = await IdempotencyKeyModel.findOne({ _id: keyIdOf(actor, operation, key) }).lean<IdempotencyKey>();
  return known ? (resultOf(known, hashOf(input)) as T) : undefined;
}

/** Frees the key of a request that was refused after its record was created, for example by an external service. */
export async function freeKey({
  actor,
  operation,
  key,
}: Pick<OnceRequest, 'actor' | 'operation' | 'key'>): Promise<void> {
  if (key === undefined || key === null) return;
  await IdempotencyKeyModel.deleteOne({ _id: keyIdOf(actor, operation, key) });
}

/** Removes the keys whose results contain data of an account. Part of its erasure. */
export async function forgetKeysOf(
  { userId, email }: { userId: string; email: string },
  session: ClientSession,
): Promise<number> {
  let count = 0;
  for (const people of [userId, `email:${email}`, guestKey(email)])
    count += await deleteEach(IdempotencyKeyModel, { people }, { session });
  return count;
}

/** The caller ID for an unverified email address. */
export function guestKey(email: string): string {
  return `guest:${sha256(email)}`;
}

function keyIdOf(actor: string, operation: string, key: string): string {
  return sha256(JSON.stringify([actor, operation, key]));
}

interface Kept {
  _id: string;
  inputHash: string;
  record: { _id: string };
}

async function keep(
  { actor, people = [] }: OnceRequest,
  { _id, inputHash, record }: Kept,
  session: ClientSession,
): Promise<void> {
  const result = Buffer.from(mongo.BSON.serialize(record, { ignoreUndefined: true }));
  const row = { _id, inputHash, recordId: record._id, result, people: [...new Set([actor, ...people])] };
  // Another process used the same key first: start over and find its result.
  await orStartOver(() => IdempotencyKeyModel.create([row], { session }));
}

function resultOf({ inputHash, result }: IdempotencyKey, wanted: string): unknown {
  if (inputHash !== wanted || !result) throw idempotencyConflict();
  const bytes = result instanceof mongo.Binary ? result.value() : result;
  return mongo.BSON.deserialize(bytes, { promoteBuffers: true });
}

export function idempotencyConflict(field = 'input.idempotencyKey'): Error {
  return inputError(
    'IDEMPOTENCY_CONFLICT',
    field,
    'This idempotency key was already used with different input. Use a new key for a new request.',
  );
}

/** A canonical form: independent of field order, ignoring null and undefined fields of the input. */
export function hashOf(input: unknown): string {
  return sha256(JSON.stringify(canonical(input, true)));
}

function canonical(value: unknown, isInput: boolean): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => canonical(item, isInputObject(item)));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined && !(isInput && item === null))
    .map(([name, item]): [string, unknown] => [name, canonical(item, isInputObject(item))])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Plain objects are the caller's JSON, in which null is a value. */
function isInputObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) !== Object.prototype;
}
