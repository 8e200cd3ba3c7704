import { EventEmitter, on } from 'node:events';
import mongoose, { type mongo } from 'mongoose';
import type { Logger } from 'pino';

/** A change of one record, as every process sees it. */
export interface Change {
  collection: string;
  id: string;
  kind: 'insert' | 'update' | 'delete';
  /** The record as it is now; missing after a deletion. */
  record: Record<string, unknown> | undefined;
  /** Names of the top-level fields that an update touched. */
  fields: ReadonlySet<string>;
}

/** One change stream per process, fanned out locally to whoever listens. */
export interface ChangeFeed {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Calls back for every change of a collection; returns how to end it. */
  listen(collection: string, listener: (change: Change) => void): () => void;
  /** The changes of a collection one by one, until the consumer returns. */
  stream(collection: string): AsyncIterableIterator<Change>;
}

const RETRY_AFTER = 500;

export function createChangeFeed(log: Logger): ChangeFeed {
  const emitter = new EventEmitter({ captureRejections: true });
  emitter.setMaxListeners(0);
  let stream: mongo.ChangeStream | undefined;
  let resumeAfter: mongo.ResumeToken;
  let stopped = false;

  function open(): void {
    const { db } = mongoose.connection;
    if (stopped || !db) return;
    const opened = db.watch([], { fullDocument: 'updateLookup', ...(resumeAfter ? { resumeAfter } : {}) });
    stream = opened;
    opened.on('change', (event) => {
      resumeAfter = event._id;
      const change = toChange(event);
      if (change) emitter.emit(change.collection, change);
    });
    opened.on('error', (error) => {
      log.warn({ err: error }, 'change stream broke; opening it again');
      void reopen(opened, error);
    });
  }

  /** The driver resumes over short outages by itself; this is for the others. A lost resume point starts from now. */
  async function reopen(broken: mongo.ChangeStream, error: Error): Promise<void> {
    await broken.close().catch(() => undefined);
    if (isHistoryLost(error)) resumeAfter = undefined;
    setTimeout(open, RETRY_AFTER).unref();
  }

  return {
    async start() {
      stopped = false;
      open();
      await mongoose.connection.db?.command({ ping: 1 });
    },
    async stop() {
      stopped = true;
      await stream?.close().catch(() => undefined);
    },
    listen(collection, listener) {
      emitter.on(collection, listener);
      return () => emitter.off(collection, listener);
    },
    stream(collection) {
      return firstOf(on(emitter, collection) as AsyncIterableIterator<[Change]>);
    },
  };
}

function firstOf(events: AsyncIterableIterator<[Change]>): AsyncIterableIterator<Change> {
  return {
    async next() {
      const result = await events.next();
      return result.done ? { done: true, value: undefined } : { done: false, value: result.value[0] };
    },
    async return() {
      await events.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function toChange(event: mongo.ChangeStreamDocument): Change | undefined {
  if (event.operationType === 'insert' || event.operationType === 'replace') {
    return {
      collection: event.ns.coll,
      id: String(event.documentKey._id),
      kind: event.operationType === 'insert' ? 'insert' : 'update',
      record: event.fullDocument,
      fields: new Set(Object.keys(event.fullDocument)),
    };
  }
  if (event.operationType === 'update') {
    const { updatedFields = {}, removedFields = [] } = event.updateDescription;
    return {
      collection: event.ns.coll,
      id: String(event.documentKey._id),
      kind: 'update',
      record: event.fullDocument,
      fields: new Set([...Object.keys(updatedFields), ...removedFields].map((path) => path.split('.', 1)[0] ?? path)),
    };
  }
  if (event.operationType === 'delete') {
    return {
      collection: event.ns.coll,
      id: String(event.documentKey._id),
      kind: 'delete',
      record: undefined,
      fields: new Set(),
    };
  }
  return undefined;
}

const HISTORY_LOST = new Set([260, 280, 286]);

function isHistoryLost(error: Error): boolean {
  return HISTORY_LOST.has((error as Error & { code?: number }).code ?? 0);
}
