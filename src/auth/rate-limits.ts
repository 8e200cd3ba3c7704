import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../shared/errors.js';
import type { RateRule } from './access.js';
import { countDown, countId, countUp, forgetCount } from './rate-count.model.js';
import { isBackEnd, isStaff, viewerKey, type Viewer } from './viewer.js';

/** All requests of one caller, per minute. */
const REQUESTS_PER_MINUTE = { anonymous: 60, user: 600, staff: 1_200 } as const;

/** Points of one caller that a process counts before adding them to the database. */
const VOLUME_STEP = 1_000;
/** Callers that a process counts at the same time; an evicted caller starts again at zero. */
const VOLUMES_AT_ONCE = 50_000;

/**
 * Rate limits. Requests are counted in this process; uses of single operations and credential attempts are counted in
 * the database, so that several servers share the count. Keys are hashed, because some contain an address. The subject
 * is the account, or else the address (for IPv6 its /64).
 */
export interface RateLimits {
  /** Counts one request of any kind. */
  consumeRequest(viewer: Viewer): Promise<void>;
  /** Counts one use of a root field, under any alias and in any batch. */
  consumeField(viewer: Viewer, field: string, rule: RateRule): Promise<void>;
  /**
   * Counts how much a caller stores. Each process counts by itself and adds every 1,000 points to the database, so that
   * a point costs no command; services are not counted.
   */
  consumeVolume(viewer: Viewer, name: string, points: number, rule: RateRule): Promise<void>;
  /** Counts one credential attempt under a key such as account and address; never scaled. */
  consumeAttempt(name: string, key: string, rule: RateRule): Promise<void>;
  /** Like `consumeAttempt`, for work that is skipped silently when it is too frequent: returns whether to proceed. */
  mayAttempt(name: string, key: string, rule: RateRule): Promise<boolean>;
  /** Clears the attempts under a key after a success. */
  forgive(name: string, key: string, rule: RateRule): Promise<void>;
  /** Removes one attempt, after a success that should not count against others at the same address. */
  giveBack(name: string, key: string, rule: RateRule): Promise<void>;
}

export function createRateLimits(factor: number): RateLimits {
  const scaled = (rule: RateRule): RateRule => ({ points: Math.ceil(rule.points * factor), seconds: rule.seconds });
  const inMemory = new Map<string, RateLimiterMemory>();
  const volumes = new LRUCache<string, { points: number }>({ max: VOLUMES_AT_ONCE });

  function requestsPerMinute(viewer: Viewer): RateLimiterMemory {
    const kind = isStaff(viewer) ? 'staff' : viewer.kind === 'user' ? 'user' : 'anonymous';
    const { points, seconds } = scaled({ points: REQUESTS_PER_MINUTE[kind], seconds: 60 });
    let limiter = inMemory.get(kind);
    if (!limiter) inMemory.set(kind, (limiter = new RateLimiterMemory({ keyPrefix: kind, points, duration: seconds })));
    return limiter;
  }

  return {
    async consumeRequest(viewer) {
      if (isBackEnd(viewer)) return;
      try {
        await requestsPerMinute(viewer).consume(viewerKey(viewer));
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        throw tooMany('requests', reason.msBeforeNext);
      }
    },
    async consumeField(viewer, field, rule) {
      if (isBackEnd(viewer)) return;
      await consume(field, viewerKey(viewer), scaled(rule));
    },
    async consumeVolume(viewer, name, points, rule) {
      if (isBackEnd(viewer)) return;
      const { seconds, points: most } = scaled(rule);
      const id = countId(name, viewerKey(viewer), seconds);
      const volume = volumes.get(id) ?? { points: 0 };
      volumes.set(id, volume);
      volume.points += points;
      if (volume.points < VOLUME_STEP) return;
      const uses = volume.points;
      volume.points = 0;
      const counted = await countUp(id, seconds, uses);
      if (counted.points <= most) return;
      // The next call asks the database again.
      volume.points = VOLUME_STEP;
      throw tooMany(name, counted.expiresAt.getTime() - Date.now());
    },
    consumeAttempt: consume,
    async mayAttempt(name, key, rule) {
      const { points } = await countUp(countId(name, key, rule.seconds), rule.seconds);
      return points <= rule.points;
    },
    forgive: (name, key, rule) => forgetCount(countId(name, key, rule.seconds)),
    giveBack: (name, key, rule) => countDown(countId(name, key, rule.seconds)),
  };
}

async function consume(name: string, key: string, rule: RateRule): Promise<void> {
  const { points, expiresAt } = await countUp(countId(name, key, rule.seconds), rule.seconds);
  if (points > rule.points) throw tooMany(name, expiresAt.getTime() - Date.now());
}

function tooMany(what: string, milliseconds: number): AppError {
  const retryAfter = Math.max(1, Math.ceil(milliseconds / 1000));
  return new AppError('RATE_LIMITED', `Rate limit for ${what} exceeded. Try again in ${String(retryAfter)} seconds.`, {
    retryAfter,
  });
}
