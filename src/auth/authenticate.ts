import { createHash, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.js';
import { AppError } from '../shared/errors.js';
import type { Revocations } from './revocations.js';
import type { Tokens } from './tokens.js';
import type { Viewer } from './viewer.js';

/** The credentials sent with a request. */
export interface Credentials {
  authorization: string | undefined;
  serviceKey: string | undefined;
  ip: string;
}

/** Turns credentials into a viewer. No credentials means anonymous; invalid ones are an error, never anonymous. */
export async function authenticate(
  { authorization, serviceKey, ip }: Credentials,
  { config, tokens, revocations }: { config: Config; tokens: Tokens; revocations: Revocations },
): Promise<Viewer> {
  if (serviceKey !== undefined) return serviceViewer(serviceKey, config.serviceKeys, ip);
  if (authorization === undefined || authorization === '') return { kind: 'anonymous', ip };
  const [scheme, token, ...more] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token || more.length > 0) {
    throw new AppError('UNAUTHENTICATED', 'The Authorization header must be "Bearer" followed by an access token.');
  }
  const viewer = await tokens.verify(token, ip);
  revocations.assertLive(viewer);
  return viewer;
}

function serviceViewer(given: string, keys: ReadonlyMap<string, string>, ip: string): Viewer {
  const hashed = createHash('sha256').update(given).digest();
  for (const [key, name] of keys) {
    if (timingSafeEqual(hashed, createHash('sha256').update(key).digest())) return { kind: 'service', ip, name };
  }
  throw new AppError('UNAUTHENTICATED', 'Invalid service key in the X-Service-Key header.');
}
