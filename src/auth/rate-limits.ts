import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../shared/errors.js';
import type { RateRule } from './access.js';
import { countDown, countId, countUp, forgetCount } from './rate-count.model.js';
import { isBackEnd, isStaff, viewerKey, type Viewer } from './viewer.js';

/** All requests of one caller, per minute. */
const REQUESTS_PER_MINUTE = { anonymous: 60, user: 600, staff: 1_200 } as const;

/**
 * Limits on how often. Requests are counted in this process; uses of single operations and tries of credentials are
 * counted in the database, so that several servers count together; the keys are hashes, for some hold an address. The
 * subject is the account, else the address, of IPv6 its /64.
 */
export interface RateLimits {
  /** Counts one request of any kind. */
  consumeRequest(viewer: Viewer): Promise<void>;
  /** Counts one use of a root field, whatever alias or batch it came in. */
  consumeField(viewer: Viewer, field: string, rule: RateRule): Promise<void>;
  /** Counts one try of a credential under a key such as an account and address; never scaled. */
  consumeAttempt(name: string, key: string, rule: RateRule): Promise<void>;
  /** Forgets the tries under a key, after a success. */
  forgive(name: string, key: string, rule: RateRule): Promise<void>;
  /** Takes one try back, after a success that should not count against others at the same address. */
  giveBack(name: string, key: string, rule: RateRule): Promise<void>;
}

export function createRateLimits(factor: number): RateLimits {
  const scaled = (rule: RateRule): RateRule => ({ points: Math.ceil(rule.points * factor), seconds: rule.seconds });
  const inMemory = new Map<string, RateLimiterMemory>();

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
    consumeAttempt: consume,
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
  return new AppError('RATE_LIMITED', `Too many ${what}. Try again in ${String(retryAfter)} seconds.`, { retryAfter });
}
