import { createHmac, createPublicKey, generateKeyPairSync, sign as signBytes, type KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../config.js';
import { createTokens } from './tokens.js';
import { EmailScope, Role } from './viewer.js';

const folder = mkdtempSync(join(tmpdir(), 'tally-tokens-'));
const config = readConfig({ DATA_DIR: folder });
const tokens = createTokens(config);
const key = readFileSync(join(folder, 'secrets', 'jwt.pem'), 'utf8');
const publicKey = createPublicKey(key);
const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const IP = '127.0.0.1';

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Parts = Record<string, unknown>;
const now = (): number => Math.floor(Date.now() / 1000);
const encode = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const GOOD_HEADER: Parts = { alg: 'EdDSA', typ: 'at+jwt' };
const goodClaims = (): Parts => ({
  iss: 'tally',
  aud: 'tally',
  sub: 'usr_01h455vb4pex5vsknk084sn02q',
  sid: 'ses_01h455vb4pex5vsknk084sn02q',
  roles: ['admin'],
  iat: now(),
  exp: now() + 600,
});

function eddsa(header: Parts, claims: unknown, signer: string | KeyObject = key): string {
  const body = `${encode(header)}.${encode(claims)}`;
  return `${body}.${signBytes(null, Buffer.from(body), signer).toString('base64url')}`;
}
function hmac(alg: 'HS256' | 'HS384' | 'HS512', secret: string | Buffer, header: Parts = {}): string {
  const body = `${encode({ ...GOOD_HEADER, alg, ...header })}.${encode(goodClaims())}`;
  return `${body}.${createHmac(`sha${alg.slice(2)}`, secret)
    .update(body)
    .digest('base64url')}`;
}
const without = (name: string): Parts =>
  Object.fromEntries(Object.entries(goodClaims()).filter(([claim]) => claim !== name));
const flipped = (token: string): string => `${token.slice(0, -4)}${token.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
const stranger = generateKeyPairSync('ed25519').privateKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const jwk = createPublicKey(stranger).export({ format: 'jwk' });
const good = (): string => eddsa(GOOD_HEADER, goodClaims());

const FORGED: [name: string, make: () => string][] = [
  ['alg none, no signature', () => `${encode({ ...GOOD_HEADER, alg: 'none' })}.${encode(goodClaims())}.`],
  ['alg NONE', () => `${encode({ ...GOOD_HEADER, alg: 'NONE' })}.${encode(goodClaims())}.`],
  [
    'alg none with a good signature',
    () => `${encode({ ...GOOD_HEADER, alg: 'none' })}.${good().split('.').slice(1).join('.')}`,
  ],
  ['no alg', () => eddsa({ typ: 'at+jwt' }, goodClaims())],
  ['HS256 with the public key as text', () => hmac('HS256', publicPem)],
  ['HS256 with the public key, bytes', () => hmac('HS256', publicKey.export({ type: 'spki', format: 'der' }))],
  ['HS512 with the public key', () => hmac('HS512', publicPem)],
  ['HS256 with an empty key', () => hmac('HS256', '')],
  ['the key of a stranger', () => eddsa(GOOD_HEADER, goodClaims(), stranger)],
  ['the key of a stranger in the header', () => eddsa({ ...GOOD_HEADER, jwk }, goodClaims(), stranger)],
  [
    'a key address in the header',
    () => eddsa({ ...GOOD_HEADER, jku: 'http://127.0.0.1/keys', kid: 'x' }, goodClaims(), stranger),
  ],
  [
    'RS256',
    () => {
      const body = `${encode({ ...GOOD_HEADER, alg: 'RS256' })}.${encode(goodClaims())}`;
      return `${body}.${signBytes('sha256', Buffer.from(body), rsa).toString('base64url')}`;
    },
  ],
  ['another issuer', () => eddsa(GOOD_HEADER, { ...goodClaims(), iss: 'evil' })],
  ['no issuer', () => eddsa(GOOD_HEADER, without('iss'))],
  ['another audience', () => eddsa(GOOD_HEADER, { ...goodClaims(), aud: 'other' })],
  ['no audience', () => eddsa(GOOD_HEADER, without('aud'))],
  ['expired', () => eddsa(GOOD_HEADER, { ...goodClaims(), exp: now() - 6 })],
  ['no expiry', () => eddsa(GOOD_HEADER, without('exp'))],
  ['expiry as text', () => eddsa(GOOD_HEADER, { ...goodClaims(), exp: '4102444800' })],
  ['not valid yet', () => eddsa(GOOD_HEADER, { ...goodClaims(), nbf: now() + 60 })],
  ['no subject', () => eddsa(GOOD_HEADER, without('sub'))],
  ['an empty subject', () => eddsa(GOOD_HEADER, { ...goodClaims(), sub: '' })],
  ['another typ', () => eddsa({ ...GOOD_HEADER, typ: 'JWT' }, goodClaims())],
  ['no typ', () => eddsa({ alg: 'EdDSA' }, goodClaims())],
  ['a typ in the claims alone', () => eddsa({ alg: 'EdDSA' }, { ...goodClaims(), typ: 'at+jwt' })],
  ['a capability without a scope', () => eddsa({ ...GOOD_HEADER, typ: 'cap+jwt' }, goodClaims())],
  [
    'a capability of an unknown scope',
    () => eddsa({ ...GOOD_HEADER, typ: 'cap+jwt' }, { ...goodClaims(), scope: 'everything' }),
  ],
  ['an unknown critical header', () => eddsa({ ...GOOD_HEADER, crit: ['x'], x: 1 }, goodClaims())],
  ['unencoded payload', () => eddsa({ ...GOOD_HEADER, crit: ['b64'], b64: false }, goodClaims())],
  ['a changed signature', () => flipped(good())],
  ['no signature', () => `${good().split('.').slice(0, 2).join('.')}.`],
  [
    'changed claims',
    () =>
      [
        good().split('.')[0],
        encode({ ...goodClaims(), roles: ['admin'], sub: 'usr_other' }),
        good().split('.')[2],
      ].join('.'),
  ],
  ['claims that are a list', () => eddsa(GOOD_HEADER, [goodClaims()])],
  ['two parts', () => good().split('.').slice(0, 2).join('.')],
  ['five parts', () => `${good()}.a.b`],
  ['nonsense', () => 'nonsense'],
  ['nothing', () => ''],
];

describe('a token', () => {
  it('that is good is accepted: the forger of this test can forge', async () => {
    expect(await tokens.verify(good(), IP)).toMatchObject({
      kind: 'user',
      userId: 'usr_01h455vb4pex5vsknk084sn02q',
      roles: ['admin'],
    });
  });

  it.each(FORGED)('with %s is refused', async (_name, make) => {
    await expect(tokens.verify(make(), IP)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('was forged in at least 30 ways', () => {
    expect(FORGED.length).toBeGreaterThanOrEqual(30);
  });

  it('for access is never a capability, and the other way round', async () => {
    const access = await tokens.signAccess({ userId: 'usr_a', sessionId: 'ses_a', roles: [Role.MODERATOR] });
    const capability = await tokens.signCapability({ email: 'a@b.cc', scope: EmailScope.APPLICATIONS });
    expect(await tokens.verify(access, IP)).toMatchObject({ kind: 'user', userId: 'usr_a', roles: ['moderator'] });
    expect(await tokens.verify(capability, IP)).toMatchObject({
      kind: 'capability',
      email: 'a@b.cc',
      scope: 'applications',
    });
    const swap = (token: string, typ: string): string =>
      [encode({ alg: 'EdDSA', typ }), ...token.split('.').slice(1)].join('.');
    await expect(tokens.verify(swap(access, 'cap+jwt'), IP)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(tokens.verify(swap(capability, 'at+jwt'), IP)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('gives no role that does not exist', async () => {
    const token = eddsa(GOOD_HEADER, { ...goodClaims(), roles: ['owner', 'admin ', 5, ['admin'], 'recruiter'] });
    expect(await tokens.verify(token, IP)).toMatchObject({ roles: ['recruiter'] });
  });

  it('is refused once it has expired, though it was checked before', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const token = eddsa(GOOD_HEADER, { ...goodClaims(), exp: now() + 1 });
      await tokens.verify(token, IP);
      vi.advanceTimersByTime(7_100);
      await expect(tokens.verify(token, IP)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('is signed by a key that only its owner may read', () => {
    expect(statSync(join(folder, 'secrets', 'jwt.pem')).mode & 0o077).toBe(0);
  });
});
