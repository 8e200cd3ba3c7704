import { EventEmitter } from 'node:events';
import type { ChangeFeed } from '../database/changes.js';
import { invalidToken, ACCESS_TOKEN_SECONDS } from './tokens.js';
import type { Viewer } from './viewer.js';

/**
 * Sessions that ended while their last access tokens still live (10 minutes). Kept in memory and fed by the change
 * stream, so that a sign-out counts at once in every process and no request pays a database read for it.
 */
export interface Revocations {
  start(): Promise<void>;
  /** Known at once in this process; the others learn it from the change stream. */
  revoke(sessionIds: readonly string[]): void;
  assertLive(viewer: Viewer): void;
  /** Calls back once when the session of a viewer ends; returns how to stop waiting for it. */
  whenRevoked(viewer: Viewer, listener: () => void): () => void;
}

export interface SessionSource {
  collection: string;
  /** Ids of the session families that were revoked since a time. */
  revokedSince(since: Date): Promise<string[]>;
  /** The family that a stored session belongs to, if it is revoked. */
  revokedFamily(record: Record<string, unknown>): string | undefined;
}

export function createRevocations(changes: ChangeFeed, source: SessionSource): Revocations {
  const revoked = new Map<string, number>();
  const ended = new EventEmitter().setMaxListeners(0);

  function remember(ids: readonly string[]): void {
    const now = Date.now();
    for (const [id, until] of revoked) {
      if (until > now) break;
      revoked.delete(id);
    }
    for (const id of ids) {
      revoked.set(id, now + ACCESS_TOKEN_SECONDS * 1000);
      ended.emit(id);
    }
  }

  return {
    async start() {
      changes.listen(source.collection, ({ record }) => {
        const family = record && source.revokedFamily(record);
        if (family) remember([family]);
      });
      remember(await source.revokedSince(new Date(Date.now() - ACCESS_TOKEN_SECONDS * 1000)));
    },
    revoke: remember,
    assertLive(viewer) {
      if (viewer.kind === 'user' && revoked.has(viewer.sessionId)) throw invalidToken();
    },
    whenRevoked(viewer, listener) {
      if (viewer.kind !== 'user') return () => undefined;
      ended.once(viewer.sessionId, listener);
      return () => ended.off(viewer.sessionId, listener);
    },
  };
}
