import { EventEmitter, on, once } from 'node:events';
import mongoose, { type mongo } from 'mongoose';
import type { Logger } from 'pino';

/** A change of one record, as every process sees it. */
export interface Change {
  collection: string;
  id: string;
  kind: 'insert' | 'update' | 'delete';
  /** The current record; missing after a deletion. */
  record: Record<string, unknown> | undefined;
  /** Names of the top-level fields that an update changed. */
  fields: ReadonlySet<string>;
}

/** One change stream per process, fanned out to local listeners. */
export interface ChangeFeed {
  /** Resolves once the database has opened the stream: no later change is missed. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Calls back for every change of a collection; returns a function that removes the listener. */
  listen(collection: string, listener: (change: Change) => void): () => void;
  /** Calls back when changes may have been missed: listeners that cache data must reload it. */
  onGap(listener: () => void): void;
  /** The changes of a collection one by one, until the consumer returns. */
  stream(collection: string): AsyncIterableIterator<Change>;
}

const RETRY_AFTER = 500;

export function createChangeFeed(log: Logger): ChangeFeed {
  const emitter = new EventEmitter({ captureRejections: true });
  emitter.setMaxListeners(0);
  const gaps = new EventEmitter();
  let stream: mongo.ChangeStream | undefined;
  let resumeAfter: mongo.ResumeToken;
  let stopped = false;

  async function open(): Promise<void> {
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
      log.warn({ err: error }, 'change stream failed; reopening it');
      void reopen(opened, error);
    });
    await untilOpen(opened);
  }

  /**
   * The driver resumes after short outages by itself; this handles the others. If the resume point is lost, the stream
   * starts from now.
   */
  async function reopen(broken: mongo.ChangeStream, error: Error): Promise<void> {
    await broken.close().catch(() => undefined);
    if (isHistoryLost(error)) resumeAfter = undefined;
    const isGap = resumeAfter === undefined;
    setTimeout(() => {
      open().then(
        () => isGap && gaps.emit('gap'),
        () => undefined,
      );
    }, RETRY_AFTER).unref();
  }

  return {
    async start() {
      stopped = false;
      await open();
    },
    async stop() {
      stopped = true;
      await stream?.close().catch(() => undefined);
    },
    listen(collection, listener) {
      emitter.on(collection, listener);
      return () => emitter.off(collection, listener);
    },
    onGap(listener) {
      gaps.on('gap', listener);
    },
    stream(collection) {
      return firstOf(on(emitter, collection) as AsyncIterableIterator<[Change]>);
    },
  };
}

/**
 * The driver (7.8.0) does not announce that the database has opened a stream: only its cursor emits the event. Fails if
 * the stream cannot be opened.
 */
async function untilOpen(stream: mongo.ChangeStream): Promise<void> {
  const { cursor } = stream as unknown as { cursor: EventEmitter };
  const waiting = new AbortController();
  const { signal } = waiting;
  try {
    // When the driver resumes by itself, the cursor is a different one.
    const signs = [once(stream, 'resumeTokenChanged', { signal }), once(stream, 'change', { signal })];
    await Promise.race([once(cursor, 'init', { signal }), ...signs]);
  } finally {
    waiting.abort();
  }
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
