import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify, SignJWT, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.js';
import { secretFile } from '../files/secret-file.js';
import { AppError } from '../shared/errors.js';
import { EmailScope, Role, type Viewer } from './viewer.js';

export const ACCESS_TOKEN_SECONDS = 600;
export const CAPABILITY_SECONDS = 1_800;
const ISSUER = 'tally';
const AUDIENCE = 'tally';
const CLOCK_TOLERANCE = 5;

/** Signs and checks tokens. Each kind has its own `typ`, so that one is never taken for another. */
export interface Tokens {
  signAccess(claims: { userId: string; sessionId: string; roles: readonly Role[] }): Promise<string>;
  signCapability(claims: { email: string; scope: EmailScope }): Promise<string>;
  /** The viewer that a bearer token stands for; throws UNAUTHENTICATED for anything wrong with it. */
  verify(token: string, ip: string): Promise<Viewer>;
}

interface Verified {
  expiresAt: number;
  claims: JWTPayload & { typ: string };
}

export function createTokens(config: Config): Tokens {
  const privateKey = signingKey(config);
  const publicKey = createPublicKey(privateKey);
  const outside = config.jwksUrl ? createRemoteJWKSet(new URL(config.jwksUrl)) : undefined;
  // A signature costs about as much to check as a small query to answer; a token is checked once, then by its expiry.
  const verified = new LRUCache<string, Verified>({ max: 10_000 });

  async function sign(typ: string, subject: string, claims: JWTPayload, seconds: number): Promise<string> {
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(`${String(seconds)}s`)
      .sign(privateKey);
  }

  async function check(token: string): Promise<Verified> {
    const known = verified.get(token);
    if (known && known.expiresAt > Date.now() / 1000) return known;
    verified.delete(token);
    const { payload, typ } = outside ? await verifyOutside(token, outside) : await verifyOwn(token, publicKey);
    const fresh: Verified = { expiresAt: payload.exp ?? 0, claims: { ...payload, typ } };
    verified.set(token, fresh);
    return fresh;
  }

  return {
    signAccess: ({ userId, sessionId, roles }) =>
      sign('at+jwt', userId, { sid: sessionId, roles: [...roles] }, ACCESS_TOKEN_SECONDS),
    signCapability: ({ email, scope }) => sign('cap+jwt', email, { scope }, CAPABILITY_SECONDS),
    async verify(token, ip) {
      const { claims } = await check(token).catch(() => {
        throw invalidToken();
      });
      return viewerOf(claims, ip);
    },
  };
}

async function verifyOwn(token: string, key: KeyObject): Promise<{ payload: JWTPayload; typ: string }> {
  const { payload, protectedHeader } = await jwtVerify(token, key, {
    algorithms: ['EdDSA'],
    issuer: ISSUER,
    audience: AUDIENCE,
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['exp', 'sub'],
  });
  return { payload, typ: protectedHeader.typ ?? '' };
}

/** An outside issuer's tokens are access tokens; our own capabilities are not available with it. */
async function verifyOutside(token: string, keys: JWTVerifyGetKey): Promise<{ payload: JWTPayload; typ: string }> {
  const { payload } = await jwtVerify(token, keys, {
    algorithms: ['EdDSA', 'ES256', 'RS256'],
    audience: AUDIENCE,
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['exp', 'sub'],
  });
  return { payload, typ: 'at+jwt' };
}

function viewerOf(claims: JWTPayload & { typ: string }, ip: string): Viewer {
  const { typ, sub } = claims;
  if (typ === 'at+jwt' && sub) {
    const sessionId = typeof claims['sid'] === 'string' ? claims['sid'] : '';
    const roles = Array.isArray(claims['roles'])
      ? ALL_ROLES.filter((role) => (claims['roles'] as unknown[]).includes(role))
      : [];
    return { kind: 'user', ip, userId: sub, sessionId, roles, expiresAt: claims.exp ?? 0 };
  }
  const scope = Object.values(EmailScope).find((known) => known === claims['scope']);
  if (typ === 'cap+jwt' && sub && scope)
    return { kind: 'capability', ip, email: sub, scope, expiresAt: claims.exp ?? 0 };
  throw invalidToken();
}

const ALL_ROLES = Object.values(Role);

export function invalidToken(): AppError {
  return new AppError(
    'UNAUTHENTICATED',
    'The access token is not valid or has expired. Refresh the session or sign in again.',
  );
}

/** The configured key, or one made on first start and kept in the data folder (outside production). */
function signingKey(config: Config): KeyObject {
  if (config.jwtPrivateKey) return createPrivateKey(config.jwtPrivateKey.replaceAll('\\n', '\n'));
  const file = join(config.dataDir, 'secrets', 'jwt.pem');
  const make = (): string | Buffer =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  return createPrivateKey(secretFile(file, make));
}
