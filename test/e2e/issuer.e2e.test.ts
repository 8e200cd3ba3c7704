import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import WebSocket from 'ws';
import { dropDatabase, ownDatabase } from '../testkit/database.uri.js';
import { startIssuer, type IssuedClaims, type Issuer } from '../testkit/issuer.js';
import { newestToken, signUpAt, type SignedIn } from '../testkit/people.js';
import { dataFolder, endProcess, post, spawnServer, untilReady, type ServerProcess } from '../testkit/processes.js';

/** The built server as `docs/guides/outside-issuer.md` sets it up, and an OpenID provider, each in a process of its own. */
const GUIDE = readFileSync('docs/guides/outside-issuer.md', 'utf8');
const settings = new Map(
  [...GUIDE.matchAll(/^export (\w+)=(\S+)$/gm)].map(([, name = '', value = '']) => [name, value]),
);
const said = JSON.parse(/```json\n([\s\S]*?)```/.exec(GUIDE)?.[1] ?? '{}') as IssuedClaims;
const API = settings.get('JWT_AUDIENCE') ?? '';
const OTHER_API = 'https://other.example/api';

const { dataDir, remove } = dataFolder();
const databaseUri = ownDatabase(inject('databaseUri'), 'issuer');
let issuer: Issuer;
let server: ServerProcess;
/** An account from the time before the provider. */
let olga: SignedIn;

const address = (): string => `${randomBytes(6).toString('hex')}@people.example`;
const person = (fields: IssuedClaims = {}): IssuedClaims => ({
  ...said,
  email: address(),
  realm_access: { roles: [] },
  ...fields,
});
const subject = (): string => `auth0|${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  issuer = await startIssuer({ resources: { [API]: API, [OTHER_API]: OTHER_API } });
  const before = await spawnServer({ dataDir, env: { MONGODB_URI: databaseUri } });
  await untilReady(before);
  olga = await signUpAt(before.url, dataDir, 'Olga');
  await endProcess(before);
  const env = Object.fromEntries(
    [...settings].map(([name, value]) => [name, value.replace('https://issuer.example', issuer.name)]),
  );
  server = await spawnServer({ dataDir, env: { MONGODB_URI: databaseUri, ...env } });
  await untilReady(server);
}, 180_000);
afterAll(async () => {
  await endProcess(server);
  await issuer.stop();
  await dropDatabase(databaseUri);
  remove();
});

const codesOf = (answer: { errors?: { extensions: { code: string } }[] }): string[] =>
  (answer.errors ?? []).map(({ extensions }) => extensions.code);
const ME = '{ me { id email name roles status } }';
interface Me {
  me: { id: string; email: string; name: string; roles: string[]; status: string } | null;
}
async function meOf(token: string): Promise<Me['me'] | string[]> {
  const answer = await post<Me>(server.url, ME, {}, token);
  return answer.errors ? codesOf(answer) : (answer.data?.me ?? null);
}
const signedIn = async (claims: IssuedClaims = person(), who = subject()): Promise<string> =>
  (await issuer.signIn(who, claims)).accessToken;
const anAdmin = (): Promise<string> => signedIn(person({ realm_access: { roles: ['owners'] } }));
async function idOf(token: string): Promise<string> {
  const { data } = await post<Me>(server.url, ME, {}, token);
  return data?.me?.id ?? '';
}

describe('the settings of the guide', () => {
  it('are the five that a provider needs', () => {
    expect([...settings.keys()]).toEqual(['JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE', 'JWT_ROLES_CLAIM', 'JWT_ROLES']);
  });
});

describe('the first token of a person', () => {
  it('makes an account, and later tokens are the same one', async () => {
    const [who, claims] = [subject(), person({ email: 'nora@tally.example', realm_access: { roles: ['helpdesk'] } })];
    const nora = await meOf(await signedIn(claims, who));
    expect(nora).toMatchObject({
      email: 'nora@tally.example',
      name: 'Nora Nightingale',
      roles: ['SUPPORT_AGENT'],
      status: 'ACTIVE',
    });
    expect(await meOf(await signedIn({ ...claims, email: 'changed@tally.example' }, who))).toEqual(nora);
  });

  it('makes one account of sixteen requests at once', async () => {
    const [who, claims] = [subject(), person()];
    const tokens = [await signedIn(claims, who), await signedIn(claims, who)];
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) => post<Me>(server.url, ME, {}, tokens[index % 2])),
    );
    expect(answers.flatMap(codesOf)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data?.me?.id)).size).toBe(1);
  });

  it('links the account that has the address', async () => {
    const linked = await meOf(await signedIn(person({ email: olga.email.toUpperCase() })));
    expect(linked).toMatchObject({ email: olga.email, name: 'Olga' });
    const stranger = await meOf(await signedIn(person({ email: olga.email })));
    expect(stranger).toEqual(['FORBIDDEN']);
  });

  it.each([
    ['an address that is not verified', { email_verified: false }],
    ['an address that may be verified', { email_verified: undefined }],
    ['no address', { email: undefined }],
  ])('makes none for %s, until the provider has verified one', async (_name, fields) => {
    const who = subject();
    expect(await meOf(await signedIn(person(fields), who))).toEqual(['FORBIDDEN']);
    expect(await meOf(await signedIn(person({ email_verified: 'true' }), who))).toMatchObject({ status: 'ACTIVE' });
  });
});

describe('a token', () => {
  it('of another issuer with the same keys is refused', async () => {
    const other = await startIssuer({ resources: { [API]: API }, sharesKeysOf: issuer });
    try {
      expect(await meOf((await other.signIn(subject(), person())).accessToken)).toEqual(['UNAUTHENTICATED']);
    } finally {
      await other.stop();
    }
  });

  it('for another audience is refused', async () => {
    expect(await meOf((await issuer.signIn(subject(), person(), OTHER_API)).accessToken)).toEqual(['UNAUTHENTICATED']);
  });

  it('that is an ID token is refused', async () => {
    expect(await meOf((await issuer.signIn(subject(), person())).idToken)).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['an ID token by `nonce`', { nonce: 'x' }],
    ['an ID token by `at_hash`', { at_hash: 'x' }],
    ['an ID token by `token_use`', { token_use: 'id' }],
    ['a refresh token by `typ`', { typ: 'Refresh' }],
    ['bound to a key', { cnf: { jkt: 'x' } }],
  ])('that is %s is refused', async (_name, fields) => {
    expect(await meOf(await signedIn(person(fields)))).toEqual(['UNAUTHENTICATED']);
  });

  it('that this server signed before is refused', async () => {
    expect(await meOf(olga.accessToken)).toEqual(['UNAUTHENTICATED']);
  });

  it.each([['nothing'], ['owners '], ['OWNERS'], ['admin'], ['support_agent']])(
    'with the role %j gives none',
    async (role) => {
      expect(await meOf(await signedIn(person({ realm_access: { roles: [role] } })))).toMatchObject({ roles: [] });
    },
  );
});

describe('roles', () => {
  it('are those of the newest token: the older ones end, and one that was never shown does not bring them back', async () => {
    const [who, claims] = [subject(), person()];
    const owner = { ...claims, realm_access: { roles: ['owners', 'helpdesk'] } };
    const old = await signedIn(owner, who);
    expect(await meOf(old)).toMatchObject({ roles: ['ADMIN', 'SUPPORT_AGENT'] });
    const hidden = await signedIn(owner, who);
    await nextSecond();
    expect(await meOf(await signedIn(claims, who))).toMatchObject({ roles: [] });
    expect(await meOf(old)).toEqual(['UNAUTHENTICATED']);
    expect(await meOf(hidden)).toMatchObject({ roles: [] });
    expect(codesOf(await post(server.url, '{ users { nodes { id } } }', {}, hidden))).toEqual(['FORBIDDEN']);
  });

  it('of a token older than the first one seen count for nothing', async () => {
    const [who, claims] = [subject(), person()];
    const hidden = await signedIn({ ...claims, realm_access: { roles: ['owners'] } }, who);
    await nextSecond();
    const newest = await signedIn(claims, who);
    expect(await meOf(newest)).toMatchObject({ roles: [] });
    expect(await meOf(hidden)).toMatchObject({ roles: [] });
    expect(await meOf(newest)).toMatchObject({ roles: [] });
  });

  it('are not set here', async () => {
    const id = await idOf(await signedIn());
    const { data } = await post<{ setUserRoles: { userErrors: { code: string; message: string }[] } }>(
      server.url,
      'mutation ($id: ID!) { setUserRoles(id: $id, input: { roles: [MODERATOR] }) { userErrors { code message } } }',
      { id },
      await anAdmin(),
    );
    expect(data?.setUserRoles.userErrors.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
  });
});

/** Tokens say when they were made in whole seconds. */
async function nextSecond(): Promise<void> {
  const second = Math.floor(Date.now() / 1_000);
  await expect.poll(() => Math.floor(Date.now() / 1_000), { interval: 20 }).toBeGreaterThan(second);
}

describe('the end of a token', () => {
  it('by signOut is that of no other', async () => {
    const [who, claims] = [subject(), person()];
    const [here, there] = [await signedIn(claims, who), await signedIn(claims, who)];
    await meOf(there);
    expect(codesOf(await post(server.url, 'mutation { signOut { userErrors { code } } }', {}, here))).toEqual([]);
    expect(await meOf(here)).toEqual(['UNAUTHENTICATED']);
    expect(await meOf(there)).toMatchObject({ status: 'ACTIVE' });
  });

  it('comes for all of a suspended account, and new ones work once it is reinstated', async () => {
    const [who, claims, admin] = [subject(), person(), await anAdmin()];
    const [used, unseen] = [await signedIn(claims, who), await signedIn(claims, who)];
    const id = await idOf(used);
    const change = (text: string): Promise<unknown> =>
      post(server.url, `mutation ($id: ID!) { ${text} { userErrors { code } } }`, { id }, admin);
    expect(await change('suspendUser(id: $id, input: { reason: "x" })')).toEqual({
      data: expect.objectContaining({ suspendUser: { userErrors: [] } }) as unknown,
      extensions: expect.anything() as unknown,
    });
    expect(await meOf(used)).toEqual(['UNAUTHENTICATED']);
    expect(await meOf(unseen)).toEqual(['FORBIDDEN']);
    expect(await meOf(await signedIn(claims, who))).toEqual(['FORBIDDEN']);
    await change('reinstateUser(id: $id)');
    expect(await meOf(used)).toEqual(['UNAUTHENTICATED']);
    expect(await meOf(await signedIn(claims, who))).toMatchObject({ id, status: 'ACTIVE' });
  });

  it('comes with the account, which asks for a fresh sign-in instead of a password', async () => {
    const [who, claims] = [subject(), person()];
    const [used, other] = [await signedIn(claims, who), await signedIn(claims, who)];
    const id = await idOf(used);
    expect(await idOf(other)).toBe(id);
    const { data } = await post<{ eraseMyAccount: { userErrors: unknown[] } }>(
      server.url,
      'mutation { eraseMyAccount(input: { password: "none" }) { userErrors { code } } }',
      {},
      used,
    );
    expect(data?.eraseMyAccount.userErrors).toEqual([]);
    expect(await meOf(used)).toEqual(['UNAUTHENTICATED']);
    expect(await meOf(other)).toEqual(['UNAUTHENTICATED']);
    expect(await idOf(await signedIn(claims, who))).not.toBe(id);
  });
});

describe('a WebSocket', () => {
  it('takes the token, and is closed when its session ends', async () => {
    const token = await signedIn();
    const { closed, email } = await socketOf(token);
    expect(email).toMatch(/@people\.example$/);
    await post(server.url, 'mutation { signOut { userErrors { code } } }', {}, token);
    expect(await closed).toBe(4403);
  });

  it('is refused without a right to it', async () => {
    const { idToken } = await issuer.signIn(subject(), person());
    await expect(socketOf(idToken)).rejects.toBe(4403);
    await expect(socketOf(await signedIn(person({ email_verified: false })))).rejects.toBe(4403);
  });
});

/** A live connection with what it answers of the account; rejects with the code of the server's refusal. */
function socketOf(token: string): Promise<{ email: string; closed: Promise<number> }> {
  return new Promise((resolve, reject) => {
    let close: (code: number) => void = reject;
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
      on: {
        closed: (event) => {
          close((event as { code: number }).code);
        },
        connected: () => {
          void (async () => {
            for await (const { data } of client.iterate<{ me: { email: string } }>({ query: '{ me { email } }' })) {
              const closed = new Promise<number>((done) => (close = done));
              resolve({ email: data?.me.email ?? '', closed });
            }
          })().catch(reject);
        },
      },
    });
  });
}

describe('what the provider does instead', () => {
  const closedAt: [name: string, document: string][] = [
    ['signUp', 'signUp(input: { email: "x@people.example", name: "X" }) { userErrors { code message } }'],
    [
      'verifyEmail',
      'verifyEmail(input: { token: "x", password: "nineteen green lanterns" }) { userErrors { code message } }',
    ],
    ['signIn', 'signIn(input: { email: "x@people.example", password: "x" }) { userErrors { code message } }'],
    ['refreshSession', 'refreshSession(input: { refreshToken: "x" }) { userErrors { code message } }'],
    [
      'requestPasswordReset',
      'requestPasswordReset(input: { email: "x@people.example" }) { userErrors { code message } }',
    ],
    [
      'resetPassword',
      'resetPassword(input: { token: "x", newPassword: "nineteen green lanterns" }) { userErrors { code message } }',
    ],
    [
      'changePassword',
      'changePassword(input: { currentPassword: "x", newPassword: "nineteen green lanterns" }) { userErrors { code message } }',
    ],
  ];
  it.each(closedAt)('%s says so', async (name, document) => {
    const token = name === 'changePassword' ? await signedIn() : undefined;
    const { data } = await post<Record<string, { userErrors: { code: string; message: string }[] }>>(
      server.url,
      `mutation { ${document} }`,
      {},
      token,
    );
    const [problem] = data?.[name]?.userErrors ?? [];
    expect(problem?.code).toBe('NOT_ALLOWED');
    expect(problem?.message).toContain(issuer.name);
  });

  it('refreshes no session from before', async () => {
    const { data } = await post<{ refreshSession: { accessToken: string | null; userErrors: { code: string }[] } }>(
      server.url,
      'mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken userErrors { code } } }',
      { token: olga.refreshToken },
    );
    expect(data?.refreshSession).toEqual({ accessToken: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
  });
});

describe('links in mails', () => {
  it('open what belongs to an address', async () => {
    const email = address();
    await post(
      server.url,
      'mutation ($email: String!) { requestEmailAccess(input: { email: $email, scope: APPLICATIONS }) { accepted } }',
      { email },
    );
    const token = await newestToken(dataDir, email);
    const { data } = await post<{ redeemEmailAccess: { capability: string } }>(
      server.url,
      'mutation ($token: String!) { redeemEmailAccess(input: { token: $token }) { capability userErrors { code } } }',
      { token },
    );
    const answer = await post<{ applicationsByEmail: { nodes: unknown[] } }>(
      server.url,
      '{ applicationsByEmail { nodes { id } } }',
      {},
      data?.redeemEmailAccess.capability,
    );
    expect(answer.data?.applicationsByEmail.nodes).toEqual([]);
  });
});

describe('new keys of the provider', () => {
  it('are found, and the old ones are not taken any more', async () => {
    const unseen = await signedIn();
    await issuer.changeKeys();
    const fresh = await signedIn();
    await expect.poll(() => meOf(fresh), { timeout: 30_000, interval: 500 }).toMatchObject({ status: 'ACTIVE' });
    expect(await meOf(unseen)).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a provider that is away', () => {
  it('is said, and who was here before stays', async () => {
    const seen = await signedIn();
    await meOf(seen);
    const away = await spawnServer({
      dataDir,
      env: {
        MONGODB_URI: databaseUri,
        JWKS_URL: 'http://127.0.0.1:9/jwks',
        JWT_ISSUER: issuer.name,
        JWT_AUDIENCE: API,
      },
    });
    try {
      await untilReady(away);
      const answer = await post(away.url, ME, {}, seen);
      expect(codesOf(answer)).toEqual(['SERVICE_UNAVAILABLE']);
    } finally {
      await endProcess(away);
    }
    await issuer.stop();
    expect(await meOf(seen)).toMatchObject({ status: 'ACTIVE' });
  });
});
