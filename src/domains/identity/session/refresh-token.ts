import { createHmac, timingSafeEqual } from 'node:crypto';
import { newSecret, sha256 } from '../../../shared/ids.js';

/**
 * A refresh token: the session, its key, and a part that changes with each use. The key proves that a token belongs or
 * belonged to this session, so that an old part is recognized without storing all of them. The database stores only
 * hashes.
 */
export interface RefreshToken {
  sessionId: string;
  key: string;
  part: string;
}

export function newRefreshToken(sessionId: string): RefreshToken {
  return { sessionId, key: newSecret(), part: newSecret() };
}

export function printRefreshToken({ sessionId, key, part }: RefreshToken): string {
  return [sessionId, key, part].join('.');
}

export function parseRefreshToken(token: string): RefreshToken | undefined {
  const [sessionId, key, part, ...more] = token.split('.');
  return sessionId && key && part && more.length === 0 ? { sessionId, key, part } : undefined;
}

/**
 * Derives the part that follows another: resending the old token within the grace period yields the same new one,
 * though it was never stored. Neither the salt nor the old part alone is enough.
 */
export function nextPart(salt: string, part: string): string {
  return createHmac('sha256', salt).update(part).digest('base64url');
}

export function matches(hash: string | null | undefined, secret: string): boolean {
  if (!hash) return false;
  const [stored, given] = [Buffer.from(hash), Buffer.from(sha256(secret))];
  return stored.length === given.length && timingSafeEqual(stored, given);
}
