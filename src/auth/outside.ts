import {
  createRemoteJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import type { IssuerSettings } from '../config.js';
import { AppError } from '../shared/errors.js';
import { sha256 } from '../shared/ids.js';
import type { Role } from './viewer.js';

/** The claims of a token from an external issuer, read by their configured names. */
export interface OutsideClaims {
  /** Issuer and subject: a permanent identifier of the person. */
  externalId: string;
  /** Identifies exactly this token, however its signature is encoded. */
  tokenKey: string;
  issuedAt: number;
  expiresAt: number;
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
  /** Undefined if Tally manages the roles itself. */
  roles: Role[] | undefined;
}

/** The account that a token belongs to. */
export interface OutsideAccount {
  userId: string;
  sessionId: string;
  roles: readonly Role[];
}

/** Finds, links or creates the account of a token on first use; refuses accounts that are suspended or signed out. */
export type OutsideAccounts = (claims: OutsideClaims) => Promise<OutsideAccount>;

const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];
/**
 * Cooldown before unknown keys are fetched again: short enough to follow key rotation, long enough that forged tokens
 * cause few requests.
 */
const LOOK_AGAIN = 5_000;
const AWAY_SECONDS = 5;
/** Claims that only ID tokens have, regardless of their type. */
const ONLY_ID_TOKENS = ['nonce', 'at_hash', 'c_hash', 's_hash'];
/** How issuers without a dedicated `typ` header mark access tokens (Cognito's `token_use`, Keycloak's claim `typ`). */
const KINDS: readonly (readonly [claim: string, access: string])[] = [
  ['token_use', 'access'],
  ['typ', 'bearer'],
];

/** The issuer's key set, fetched on first use. An unreachable issuer is not the token's fault. */
export function outsideKeys(url: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url), { cooldownDuration: LOOK_AGAIN });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      if (error instanceof errors.JOSENotSupported) throw error;
      throw new AppError('SERVICE_UNAVAILABLE', 'The token issuer is not responding. Try again in a moment.', {
        retryAfter: AWAY_SECONDS,
      });
    }
  };
}

/** Checks issuer, audience, type, times and signature; throws if any of them is wrong. */
export async function verifyOutside(
  token: string,
  keys: JWTVerifyGetKey,
  issuer: IssuerSettings,
  clockTolerance: number,
): Promise<JWTPayload> {
  const { payload, protectedHeader } = await jwtVerify(token, keys, {
    algorithms: ALGORITHMS,
    issuer: issuer.name,
    audience: issuer.audience,
    clockTolerance,
    requiredClaims: ['exp', 'iat', 'sub'],
  });
  if (typeOf(protectedHeader.typ) !== typeOf(issuer.tokenType)) throw new Error('Wrong token type.');
  if (!isBearerToken(payload)) throw new Error('Not an access token, or one that requires proof of possession.');
  return payload;
}

function isBearerToken(payload: JWTPayload): boolean {
  if (ONLY_ID_TOKENS.some((name) => name in payload)) return false;
  // Bound to a key or certificate: without that proof, the sender may have stolen it.
  if ('cnf' in payload) return false;
  return KINDS.every(([name, access]) => {
    const kind = payload[name];
    return kind === undefined || (typeof kind === 'string' && kind.toLowerCase() === access);
  });
}

export function isCapability(token: string): boolean {
  return decodeProtectedHeader(token).typ === 'cap+jwt';
}

function typeOf(typ: string | undefined): string {
  return (typ ?? '').toLowerCase().replace(/^application\//, '');
}

export function outsideClaims(payload: JWTPayload, token: string, issuer: IssuerSettings): OutsideClaims {
  const text = (name: string): string | undefined => {
    const value = claim(payload, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const externalId = `${issuer.name} ${payload.sub ?? ''}`;
  return {
    externalId,
    tokenKey: `${externalId} ${payload.jti ?? sha256(token.slice(0, token.lastIndexOf('.')))}`,
    issuedAt: payload.iat ?? 0,
    expiresAt: payload.exp ?? 0,
    email: text(issuer.emailClaim),
    emailVerified: isTrue(claim(payload, issuer.emailVerifiedClaim)),
    name: text(issuer.nameClaim),
    roles: issuer.rolesClaim === undefined ? undefined : rolesIn(claim(payload, issuer.rolesClaim), issuer.roles),
  };
}

/** Some issuers send it as a string. */
function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

/** A claim by its name, or by a path such as `realm_access.roles`. */
function claim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, part)
          ? (value as Record<string, unknown>)[part]
          : undefined,
      payload,
    );
}

function rolesIn(value: unknown, names: ReadonlyMap<string, Role>): Role[] {
  const given: unknown[] = typeof value === 'string' ? value.split(' ') : Array.isArray(value) ? value : [];
  const roles = given.flatMap((name) => (typeof name === 'string' ? (names.get(name) ?? []) : []));
  return [...new Set(roles)].sort();
}
