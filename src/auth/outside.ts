import { decodeProtectedHeader, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { IssuerSettings } from '../config.js';
import { sha256 } from '../shared/ids.js';
import type { Role } from './viewer.js';

/** What a token of an outside issuer says, by the settings that name its claims. */
export interface OutsideClaims {
  /** Issuer and subject: the same person for good. */
  externalId: string;
  /** This token and no other, however its signature is written. */
  tokenKey: string;
  issuedAt: number;
  expiresAt: number;
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
  /** Undefined where Tally keeps the roles itself. */
  roles: Role[] | undefined;
}

/** Whom a token stands for here. */
export interface OutsideAccount {
  userId: string;
  sessionId: string;
  roles: readonly Role[];
}

/** Finds, links or makes the account of a token when it is seen first; refuses one that is suspended or signed out. */
export type OutsideAccounts = (claims: OutsideClaims) => Promise<OutsideAccount>;

const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/** Issuer, audience, type, times and signature; throws for anything wrong. */
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
  if (typeOf(protectedHeader.typ) !== typeOf(issuer.tokenType)) throw new Error('A token of another type.');
  // ID tokens are for the page that signs in, whatever type they bear.
  if ('nonce' in payload || 'at_hash' in payload) throw new Error('An ID token.');
  return payload;
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
    emailVerified: claim(payload, issuer.emailVerifiedClaim) === true,
    name: text(issuer.nameClaim),
    roles: issuer.rolesClaim === undefined ? undefined : rolesIn(claim(payload, issuer.rolesClaim), issuer.roles),
  };
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
