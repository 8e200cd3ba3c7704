import type { Logger } from 'pino';
import type { Audit } from '../auth/audit.js';
import type { RateLimits } from '../auth/rate-limits.js';
import type { Revocations } from '../auth/revocations.js';
import type { Tokens } from '../auth/tokens.js';
import type { Viewer } from '../auth/viewer.js';
import type { Config } from '../config.js';
import type { ChangeFeed } from '../database/changes.js';
import type { LoaderScope } from '../database/loaders.js';
import type { Files } from '../files/files.js';
import type { Outbox } from '../mail/outbox.js';
import type { Domain } from './domain.js';
import type { PaymentProvider } from './payment-provider.js';

/** The process-wide services, created in `app.ts`. */
export interface Platform {
  config: Config;
  tokens: Tokens;
  revocations: Revocations;
  limits: RateLimits;
  audit: Audit;
  changes: ChangeFeed;
  domains: readonly Domain[];
  outbox: Outbox;
  files: Files;
  log: Logger;
  /** The payment provider; undefined if no keys are configured. */
  payments?: PaymentProvider;
}

/** The context of one request: the viewer, its own loaders, and the process-wide services. */
export interface Context extends LoaderScope {
  readonly viewer: Viewer;
  readonly platform: Platform;
  readonly requestId: string;
  readonly log: Logger;
  readonly userAgent: string;
}

export function createContext(
  platform: Platform,
  request: { viewer: Viewer; requestId: string; log: Logger; userAgent: string },
): Context {
  return { ...request, platform, loaders: new Map() };
}
