import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.js';
import { secretFile } from '../files/secret-file.js';
import { AppError } from '../shared/errors.js';
import {
  isCapability,
  outsideClaims,
  outsideKeys,
  verifyOutside,
  type OutsideAccount,
  type OutsideAccounts,
} from './outside.js';
import { EmailScope, Role, type Viewer } from './viewer.js';

export const ACCESS_TOKEN_SECONDS = 600;
export const CAPABILITY_SECONDS = 1_800;
const ISSUER = 'tally';
const AUDIENCE = 'tally';
const CLOCK_TOLERANCE = 5;
/**
 * How long an ended session has to be remembered: longer than any process accepts its last token, because clocks may
 * differ.
 */
export const MARK_SECONDS = ACCESS_TOKEN_SECONDS + CLOCK_TOLERANCE + 60;

/** Signs and verifies tokens. Each kind has its own `typ`, so that one is never accepted as another. */
export interface Tokens {
  signAccess(claims: { userId: string; sessionId: string; roles: readonly Role[] }): Promise<string>;
  signCapability(claims: { email: string; scope: EmailScope }): Promise<string>;
  /** The viewer of a bearer token; throws UNAUTHENTICATED if the token is invalid in any way. */
  verify(token: string, ip: string): Promise<Viewer>;
}

interface Verified {
  expiresAt: number;
  claims: JWTPayload & { typ: string };
  /** The viewer of a token from an external issuer. */
  account: OutsideAccount | undefined;
}

const noAccounts: OutsideAccounts = () => Promise.reject(invalidToken());

/** When the user signed in at the issuer, if the token says so; otherwise when the token was issued. */
function signedInAt({ auth_time: authTime, iat = 0 }: JWTPayload): number {
  return typeof authTime === 'number' ? Math.min(authTime, iat) : iat;
}

export function createTokens(config: Config, accounts: OutsideAccounts = noAccounts): Tokens {
  const privateKey = signingKey(config);
  const publicKey = createPublicKey(privateKey);
  const keys = config.jwksUrl ? outsideKeys(config.jwksUrl) : undefined;
  // Verifying a signature costs about as much as running a small query, so a token is verified once and then only
  // checked for expiry.
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

  async function read(token: string): Promise<{ payload: JWTPayload; typ: string }> {
    const { issuer } = config;
    if (!issuer || !keys) return verifyOwn(token, publicKey);
    // Capability tokens are sent in Tally's own mails, whoever issues the access tokens.
    if (isCapability(token)) return verifyOwn(token, publicKey);
    return { payload: await verifyOutside(token, keys, issuer, CLOCK_TOLERANCE), typ: 'at+jwt' };
  }

  async function check(token: string): Promise<Verified> {
    const known = verified.get(token);
    if (known && known.expiresAt > Date.now() / 1000) return known;
    verified.delete(token);
    const { payload, typ } = await read(token).catch((error: unknown) => {
      throw error instanceof AppError ? error : invalidToken();
    });
    const account =
      config.issuer && typ !== 'cap+jwt' ? await accounts(outsideClaims(payload, token, config.issuer)) : undefined;
    const fresh: Verified = { expiresAt: payload.exp ?? 0, claims: { ...payload, typ }, account };
    verified.set(token, fresh);
    return fresh;
  }

  return {
    signAccess: ({ userId, sessionId, roles }) =>
      sign('at+jwt', userId, { sid: sessionId, roles: [...roles] }, ACCESS_TOKEN_SECONDS),
    signCapability: ({ email, scope }) => sign('cap+jwt', email, { scope }, CAPABILITY_SECONDS),
    async verify(token, ip) {
      const { claims, account } = await check(token);
      if (!account) return viewerOf(claims, ip);
      const expiresAt = claims.exp ?? 0;
      return { kind: 'user', ip, ...account, expiresAt, signedInAt: signedInAt(claims) };
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
    'The access token is invalid or has expired. Refresh the session or sign in again.',
  );
}

/** The configured key, or one that is generated on first start and stored in the data folder (outside production). */
function signingKey(config: Config): KeyObject {
  if (config.jwtPrivateKey) return createPrivateKey(config.jwtPrivateKey.replaceAll('\\n', '\n'));
  const file = join(config.dataDir, 'secrets', 'jwt.pem');
  const make = (): string | Buffer =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  return createPrivateKey(secretFile(file, make));
}
