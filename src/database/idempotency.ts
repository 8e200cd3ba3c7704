import { prop } from '@typegoose/typegoose';
import { inputError } from '../shared/errors.js';
import { newId, sha256 } from '../shared/ids.js';
import { isDuplicateKey } from './connection.js';
import { Entity, entityModel } from './entity.js';
import { indexed } from './indexes.js';

const KEPT_SECONDS = 24 * 3_600;

/** That a caller used a key, with which input, and the id of the record that came of it. `_id` is made of caller, operation and key. */
@indexed({ createdAt: 1 }, 'Keys are kept for a day.', { expireAfterSeconds: KEPT_SECONDS })
export class IdempotencyKey extends Entity {
  @prop({ type: () => String, required: true })
  inputHash!: string;

  @prop({ type: () => String, required: true })
  recordId!: string;
}

export const IdempotencyKeyModel = entityModel(IdempotencyKey, { collection: 'idempotencykeys', prefix: 'idk' });

export interface IdempotentRequest {
  /** Who asks: the user's id or the service's name. */
  actor: string;
  operation: string;
  key: string | undefined;
  input: unknown;
  prefix: string;
}

/**
 * The id for the record that a mutation is about to write. The same key and input give the same id, so the write itself
 * (a unique `_id`) happens once, however often and however parallel it is sent; another input is IDEMPOTENCY_CONFLICT.
 * Nothing waits and nothing is left behind by a crash in between.
 */
export async function recordIdFor({
  actor,
  operation,
  key,
  input,
  prefix,
}: IdempotentRequest): Promise<{ id: string; replayed: boolean }> {
  const id = newId(prefix);
  if (key === undefined) return { id, replayed: false };
  const keyId = sha256(JSON.stringify([actor, operation, key]));
  const inputHash = sha256(JSON.stringify(input));
  try {
    await IdempotencyKeyModel.create({ _id: keyId, inputHash, recordId: id });
    return { id, replayed: false };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
  const known = await IdempotencyKeyModel.findOne({ _id: keyId }).lean<IdempotencyKey>();
  if (known?.inputHash !== inputHash) {
    throw inputError(
      'IDEMPOTENCY_CONFLICT',
      'input.idempotencyKey',
      'This idempotencyKey was used before with another input. Take a new key.',
    );
  }
  return { id: known.recordId, replayed: true };
}
