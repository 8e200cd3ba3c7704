import { EventEmitter } from 'node:events';
import type { ChangeFeed } from '../database/changes.js';
import { invalidToken } from './tokens.js';
import type { Viewer } from './viewer.js';

/** An ended session, and until when its access tokens have to be refused (after that they have expired). */
export interface EndedSession {
  id: string;
  until: Date;
}

/**
 * Sessions that ended while their last access tokens are still valid. Kept in memory and updated by the change stream,
 * so that a sign-out takes effect in every process at once without a database read per request.
 */
export interface Revocations {
  start(): Promise<void>;
  /** Takes effect in this process immediately; the others learn it from the change stream. */
  revoke(sessions: readonly EndedSession[]): void;
  assertLive(viewer: Viewer): void;
  /** Calls back once when the viewer's session ends; returns a function that removes the listener. */
  whenRevoked(viewer: Viewer, listener: () => void): () => void;
}

export interface SessionSource {
  collection: string;
  /** Ended sessions whose access tokens may still be valid. */
  ended(): Promise<EndedSession[]>;
  /** The revocation of a stored session, if it has ended. */
  endedBy(record: Record<string, unknown>): EndedSession | undefined;
}

const SWEEP = 60_000;

export function createRevocations(changes: ChangeFeed, source: SessionSource): Revocations {
  const marks = new Map<string, number>();
  const emitter = new EventEmitter().setMaxListeners(0);
  let sweptAt = Date.now();

  function remember(sessions: readonly EndedSession[]): void {
    sweep();
    for (const { id, until } of sessions) {
      marks.set(id, until.getTime());
      emitter.emit(id);
    }
  }

  function sweep(): void {
    const now = Date.now();
    if (now - sweptAt < SWEEP) return;
    sweptAt = now;
    for (const [id, until] of marks) if (until < now) marks.delete(id);
  }

  return {
    async start() {
      changes.listen(source.collection, ({ record }) => {
        const ended = record && source.endedBy(record);
        if (ended) remember([ended]);
      });
      changes.onGap(() => void source.ended().then(remember, () => undefined));
      remember(await source.ended());
    },
    revoke: remember,
    assertLive(viewer) {
      if (viewer.kind === 'user' && marks.has(viewer.sessionId)) throw invalidToken();
    },
    whenRevoked(viewer, listener) {
      if (viewer.kind !== 'user') return () => undefined;
      emitter.once(viewer.sessionId, listener);
      return () => emitter.off(viewer.sessionId, listener);
    },
  };
}
