import { index } from '@typegoose/typegoose';
import mongoose, { type IndexOptions } from 'mongoose';
import { allModels } from './entity.js';

export type IndexKeys = Record<string, 1 | -1>;

export interface DeclaredIndex {
  keys: IndexKeys;
  /** Why it exists: the list, rule or loader that needs it. */
  reason: string;
  options: IndexOptions;
}

const declared = new Map<string, DeclaredIndex[]>();

/** Declares an index on a model together with the reason for it; `docs/indexes.md` is generated from these. */
export function indexed(keys: IndexKeys, reason: string, options: IndexOptions = {}): ClassDecorator {
  return (target) => {
    const own = declared.get(target.name) ?? [];
    own.unshift({ keys, reason, options });
    declared.set(target.name, own);
    index(keys, options as Parameters<typeof index>[1])(target as unknown as never);
  };
}

/** The declared indexes of every collection; `_id` always exists. */
export function declaredIndexes(): Map<string, DeclaredIndex[]> {
  return new Map([...allModels()].map(([collection, { type }]) => [collection, declared.get(type.name) ?? []]));
}

/** As many as there are connections at start: a busy machine is too slow at opening more. */
const AT_ONCE = 5;
const TRIES = 10;

/** Creates missing indexes and drops undeclared ones. Cheap if nothing changed. */
export async function syncIndexes(): Promise<void> {
  const present = await mongoose.connection.listCollections();
  const names = new Set(present.map(({ name }) => name));
  const left = [...allModels().values()];
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const { model } = next;
      if (!names.has(model.collection.name)) await patiently(() => model.createCollection());
      await patiently(() => model.syncIndexes());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** A request gives up after a second without a connection; a start on a busy machine should not. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (tries === TRIES || !(error instanceof Error) || error.name !== 'MongoWaitQueueTimeoutError') throw error;
    }
  }
}
