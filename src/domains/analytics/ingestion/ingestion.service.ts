import { setImmediate as nextTurn } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { isDatabaseAway } from '../../../database/connection.js';
import type { Platform } from '../../../graphql/context.js';
import { ERROR_CODES } from '../../../shared/error.codes.js';
import type { IngestItem, IngestResult } from './ingestion.item.js';
import { writeItems } from './ingestion-writer.service.js';

/** Stores the items of many requests together, with one insert per collection and a single commit. */
export interface Ingestion {
  /** Resolves when the items are stored; rejects all of them if the queue is full. */
  add(items: readonly IngestItem[]): Promise<IngestResult[]>;
  /** Stores the queued items and rejects new ones. */
  stop(): Promise<void>;
}

interface Options {
  /** Maximum number of queued items. */
  capacity?: number;
  /** Items per write. Larger batches are hardly faster, and the embedded database has a limit (docs/database.md). */
  batch?: number;
  write?: (items: readonly IngestItem[]) => Promise<IngestResult[]>;
}

interface Waiting {
  item: IngestItem;
  resolve: (result: IngestResult) => void;
  reject: (error: unknown) => void;
}

export function createIngestion({ capacity = 5_000, batch = 200, write = writeItems }: Options = {}): Ingestion {
  const queue: Waiting[] = [];
  let draining: Promise<void> | undefined;
  let stopped = false;
  let lastFlush = 50;

  async function drain(): Promise<void> {
    // Items that arrive in the same turn of the event loop go into the same commit.
    await nextTurn();
    let notify = (): void => undefined;
    while (queue.length > 0) {
      const began = performance.now();
      const storing = settle(queue.splice(0, batch), write);
      // Resolves the stored items while the database writes the next batch.
      setImmediate(notify);
      notify = await storing;
      lastFlush = performance.now() - began;
    }
    draining = undefined;
    notify();
  }

  function refusal(): GraphQLError {
    const seconds = Math.ceil(((queue.length / batch) * lastFlush) / 1_000);
    return overloaded(stopped ? 5 : Math.min(30, Math.max(1, seconds)));
  }

  return {
    async add(items) {
      if (stopped || queue.length + items.length > capacity) throw refusal();
      const results = items.map(
        (item) => new Promise<IngestResult>((resolve, reject) => queue.push({ item, resolve, reject })),
      );
      draining ??= drain();
      return Promise.all(results);
    },
    async stop() {
      stopped = true;
      await draining;
    },
  };
}

/**
 * Stores a batch and returns a function that notifies the callers. Splits the batch in halves on failure, so that an item
 * that cannot be stored does not fail the others.
 */
async function settle(waiting: readonly Waiting[], write: NonNullable<Options['write']>): Promise<() => void> {
  try {
    const results = await write(waiting.map(({ item }) => item));
    return () => {
      for (const [index, result] of results.entries()) waiting[index]?.resolve(result);
    };
  } catch (error) {
    if (waiting.length === 1 || isDatabaseAway(error)) {
      return () => {
        for (const { reject } of waiting) reject(error);
      };
    }
    const middle = Math.ceil(waiting.length / 2);
    const halves = [await settle(waiting.slice(0, middle), write), await settle(waiting.slice(middle), write)];
    return () => {
      for (const half of halves) half();
    };
  }
}

/** The error of a full queue: nothing was stored, and the request can be retried. */
function overloaded(retryAfter: number): GraphQLError {
  const code = 'SERVICE_UNAVAILABLE';
  return new GraphQLError(
    `Too many events at the moment; nothing was stored. Try again in ${String(retryAfter)} seconds.`,
    {
      extensions: {
        code,
        retryAfter,
        http: { status: ERROR_CODES[code].status, headers: new Map([['retry-after', String(retryAfter)]]) },
      },
    },
  );
}

const ofPlatform = new WeakMap<Platform, Ingestion>();

/** The queue of this process. */
export function ingestionOf(platform: Platform): Ingestion {
  let ingestion = ofPlatform.get(platform);
  if (!ingestion) ofPlatform.set(platform, (ingestion = createIngestion()));
  return ingestion;
}

/** Replaces the queue of a process, in tests. */
export function useIngestion(platform: Platform, ingestion: Ingestion): void {
  ofPlatform.set(platform, ingestion);
}

/** Drains the queue at shutdown, after the last request. */
export async function stopIngestion(platform: Platform): Promise<void> {
  await ofPlatform.get(platform)?.stop();
}
