import { ofAnswer, toTallyError, userErrorOf, type Problem, type TallyError } from './errors.js';
import type { Role } from './generated/graphql.js';
import type { SessionStore, SessionTokens } from './session.store.js';

/** Who is signed in, as the access token says. */
export interface SessionUser {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Why a session is over: by `signOut`, because it could not be refreshed, or in another tab. */
export type SignedOutReason = 'signed-out' | 'expired' | 'elsewhere';

export interface Session {
  /** Who is signed in; undefined for nobody. Answers the same object until that changes. */
  user: () => SessionUser | undefined;
  /** A token that is good for the next seconds, refreshed where it has to be; undefined for nobody. */
  accessToken(): Promise<string | undefined>;
  /** New tokens in place of a token that was refused. However many ask, and in however many tabs: it happens once. */
  refresh(refused: string): Promise<string | undefined>;
  /** `fetch` as whoever is signed in: a token that is refused is refreshed, and the request sent again. */
  fetch: typeof fetch;
  /** Begins a session with tokens that the server gave. */
  begin(tokens: SessionTokens): void;
  end(reason: SignedOutReason): void;
  /** Calls back when somebody signs in or out; returns what ends that. */
  watch: (changed: (reason?: SignedOutReason) => void) => () => void;
  close(): void;
}

export interface SessionOptions {
  store: SessionStore;
  /** Address of GraphQL. */
  endpoint: string;
  fetch: typeof fetch;
}

/** Tokens with less than this left are refreshed before they are sent. */
const MARGIN = 15_000;

const REFRESH = `mutation RefreshSession($input: RefreshSessionInput!) {
  refreshSession(input: $input) { accessToken refreshToken userErrors { code message field } }
}`;

export function createSession({ store, endpoint, fetch }: SessionOptions): Session {
  const watchers = new Set<(reason?: SignedOutReason) => void>();
  let known = readUser(store.read());
  let refreshing: Promise<string | undefined> | undefined;

  function changed(reason?: SignedOutReason): void {
    const now = readUser(store.read());
    if (now?.id === known?.id && now?.roles.join() === known?.roles.join()) return;
    known = now;
    for (const watcher of [...watchers]) watcher(reason);
  }

  function write(tokens: SessionTokens | undefined, reason?: SignedOutReason): void {
    store.write(tokens);
    changed(reason);
  }

  async function renew(refused: string): Promise<string | undefined> {
    const tokens = store.read();
    if (!tokens) return undefined;
    // Another tab was faster.
    if (tokens.accessToken !== refused) return tokens.accessToken;
    const outcome = await exchange(tokens.refreshToken);
    if ('accessToken' in outcome) {
      write(dated(outcome));
      return outcome.accessToken;
    }
    // Without an answer nothing is known of the session; a later request tries again.
    if (!ENDED.has(outcome.code)) throw outcome;
    write(undefined, 'expired');
    return undefined;
  }

  async function exchange(refreshToken: string): Promise<SessionTokens | TallyError> {
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: REFRESH, variables: { input: { refreshToken } } }),
      });
      const text = await response.text();
      const { data } = JSON.parse(text) as RefreshAnswer;
      const { accessToken, refreshToken: next, userErrors } = data?.refreshSession ?? {};
      if (accessToken && next) return { accessToken, refreshToken: next };
      return userErrorOf(userErrors) ?? ofAnswer(response.status, text);
    } catch (error) {
      return toTallyError(error);
    }
  }

  function refresh(refused: string): Promise<string | undefined> {
    refreshing ??= store
      .exclusively(() => renew(refused))
      .finally(() => {
        refreshing = undefined;
      });
    return refreshing;
  }

  async function accessToken(): Promise<string | undefined> {
    const tokens = store.read();
    const isOld = tokens?.refreshAt !== undefined && tokens.refreshAt < Date.now();
    return isOld ? refresh(tokens.accessToken) : tokens?.accessToken;
  }

  async function send(
    input: RequestInfo | URL,
    init: RequestInit | undefined,
    token: string | undefined,
  ): Promise<Response> {
    if (token === undefined) return fetch(input, init);
    const headers = new Headers(init?.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  }

  const unwatch = store.watch(() => changed('elsewhere'));

  return {
    user: () => known,
    accessToken,
    refresh,
    async fetch(input, init) {
      const token = await accessToken();
      const response = await send(input, init, token);
      if (response.status !== 401 || token === undefined) return response;
      const fresh = await refresh(token);
      return fresh === undefined || fresh === token ? response : send(input, init, fresh);
    },
    begin: (tokens) => write(dated(tokens)),
    end: (reason) => write(undefined, reason),
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    close() {
      unwatch();
      watchers.clear();
    },
  };
}

/** What says that a refresh token will never work again. */
const ENDED = new Set<string>(['INVALID_TOKEN', 'UNAUTHENTICATED', 'NOT_ALLOWED', 'INVALID', 'REQUIRED']);

interface RefreshAnswer {
  data?: {
    refreshSession?: {
      accessToken?: string | null;
      refreshToken?: string | null;
      userErrors?: readonly Problem[];
    };
  } | null;
}

interface Claims {
  sub?: unknown;
  exp?: unknown;
  iat?: unknown;
  roles?: unknown;
}

/** What a token says. Nothing rests on it but what is shown: the server checks the token itself. */
function claimsOf(token: string): Claims {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(atob(payload)) as Claims;
  } catch {
    return {};
  }
}

/** By how long the token lives and not by when it ends: the clock of this machine may be wrong. */
function dated({ accessToken, refreshToken }: SessionTokens): SessionTokens {
  const { exp, iat } = claimsOf(accessToken);
  if (typeof exp !== 'number' || typeof iat !== 'number') return { accessToken, refreshToken };
  return { accessToken, refreshToken, refreshAt: Date.now() + (exp - iat) * 1000 - MARGIN };
}

function readUser(tokens: SessionTokens | undefined): SessionUser | undefined {
  if (!tokens) return undefined;
  const { sub, roles } = claimsOf(tokens.accessToken);
  if (typeof sub !== 'string') return undefined;
  const names = Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [];
  // The graph writes its values in capitals.
  return { id: sub, roles: names.map((role) => role.toUpperCase() as Role) };
}
