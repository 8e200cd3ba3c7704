import { describe, expect, it, vi } from 'vitest';
import { TallyError } from './errors.js';
import { createSession, type Session } from './session.js';
import { memoryStore, type SessionStore } from './session.store.js';

/** A token like the server's, with the parts that a client reads. */
function aToken(name: string, { lives = 600, userId = 'usr_1' } = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = { sub: userId, roles: ['support_agent'], iat: now, exp: now + lives, jti: name };
  return `head.${btoa(JSON.stringify(claims))}.signature`;
}

type Answer = { status?: number; body: unknown } | Error;

/** Responds to requests in order, and records them. */
function aServer(...answers: Answer[]) {
  const requests: { url: string; authorization: string | null }[] = [];
  const fetch = vi.fn((input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    requests.push({
      url: input instanceof Request ? input.url : String(input),
      authorization: new Headers(init?.headers).get('authorization'),
    });
    const answer = answers.shift();
    if (!answer) throw new Error('An unexpected request.');
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status ?? 200 }));
  });
  return { requests, fetch: fetch as typeof globalThis.fetch };
}

const refreshed = (accessToken: string, refreshToken = 'next'): Answer => ({
  body: { data: { refreshSession: { accessToken, refreshToken, userErrors: [] } } },
});
const refused: Answer = {
  body: {
    data: {
      refreshSession: {
        accessToken: null,
        refreshToken: null,
        userErrors: [{ code: 'INVALID_TOKEN', message: 'Too old.', field: ['input', 'refreshToken'], allowed: [] }],
      },
    },
  },
};
const unauthenticated: Answer = { status: 401, body: { errors: [] } };
const ok: Answer = { body: { ok: true } };

function aSession(store: SessionStore, fetch: typeof globalThis.fetch): Session {
  return createSession({ store, endpoint: 'https://tally.example/graphql', fetch });
}

describe('a session', () => {
  it('knows who is signed in, as the graph writes roles', () => {
    const { fetch } = aServer();
    const session = aSession(memoryStore({ accessToken: aToken('a'), refreshToken: 'r' }), fetch);
    expect(session.user()).toEqual({ id: 'usr_1', roles: ['SUPPORT_AGENT'] });
    expect(session.user()).toBe(session.user());
  });

  it('sends requests of nobody as they are', async () => {
    const { fetch, requests } = aServer(ok);
    await aSession(memoryStore(), fetch).fetch('https://tally.example/graphql');
    expect(requests).toEqual([{ url: 'https://tally.example/graphql', authorization: null }]);
  });

  it('refreshes a token before it ends, by how long it lives and not by the clock', async () => {
    const [old, fresh] = [aToken('old', { lives: 5 }), aToken('fresh')];
    const { fetch, requests } = aServer(refreshed(fresh), ok);
    const session = aSession(memoryStore(), fetch);
    session.begin({ accessToken: old, refreshToken: 'r' });
    await session.fetch('/api');
    expect(requests.map(({ authorization }) => authorization)).toEqual([null, `Bearer ${fresh}`]);
  });

  it('refreshes a token that is refused, and sends the request again, once', async () => {
    const fresh = aToken('fresh');
    const { fetch, requests } = aServer(unauthenticated, refreshed(fresh), unauthenticated);
    const session = aSession(memoryStore({ accessToken: aToken('old'), refreshToken: 'r' }), fetch);
    expect((await session.fetch('/api')).status).toBe(401);
    expect(requests).toHaveLength(3);
  });

  it('takes the token that another tab has refreshed meanwhile', async () => {
    const [old, fresh] = [aToken('old'), aToken('fresh')];
    const store = memoryStore({ accessToken: old, refreshToken: 'r' });
    const { fetch, requests } = aServer(unauthenticated, ok);
    const inOtherTab: SessionStore = {
      ...store,
      exclusively: (work) => {
        store.write({ accessToken: fresh, refreshToken: 'next' });
        return work();
      },
    };
    await aSession(inOtherTab, fetch).fetch('/api');
    expect(requests.map(({ authorization }) => authorization)).toEqual([`Bearer ${old}`, `Bearer ${fresh}`]);
  });

  it('is over when it cannot be refreshed, and says why', async () => {
    const { fetch } = aServer(unauthenticated, refused);
    const store = memoryStore({ accessToken: aToken('old'), refreshToken: 'r' });
    const session = aSession(store, fetch);
    const told: unknown[] = [];
    session.watch((reason) => told.push(reason));
    expect((await session.fetch('/api')).status).toBe(401);
    expect([store.read(), session.user(), told]).toEqual([undefined, undefined, ['expired']]);
  });

  it('goes on when the refresh found no network', async () => {
    const store = memoryStore({ accessToken: aToken('old'), refreshToken: 'r' });
    const { fetch } = aServer(unauthenticated, new TypeError('Failed to fetch'));
    const session = aSession(store, fetch);
    const failure: unknown = await session.fetch('/api').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TallyError);
    expect(failure).toMatchObject({ code: 'NETWORK_ERROR' });
    expect(store.read()?.refreshToken).toBe('r');
  });

  it('goes on when the server cannot refresh now', async () => {
    const store = memoryStore({ accessToken: aToken('old'), refreshToken: 'r' });
    const away = { status: 503, body: { errors: [{ message: '', extensions: { code: 'SERVICE_UNAVAILABLE' } }] } };
    const { fetch } = aServer(unauthenticated, away);
    await expect(aSession(store, fetch).fetch('/api')).rejects.toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    expect(store.read()).toBeDefined();
  });

  it('tells of another account, and not of another token', async () => {
    const { fetch } = aServer(refreshed(aToken('b')));
    const session = aSession(memoryStore(), fetch);
    const told: (string | undefined)[] = [];
    session.watch(() => told.push(session.user()?.id));
    session.begin({ accessToken: aToken('a'), refreshToken: 'r' });
    await session.refresh(session.user() ? ((await session.accessToken()) ?? '') : '');
    session.begin({ accessToken: aToken('c', { userId: 'usr_2' }), refreshToken: 'r' });
    session.end('signed-out');
    expect(told).toEqual(['usr_1', 'usr_2', undefined]);
  });
});
