import { ofAnswer, toTallyError, userErrorOf, type Problem, type TallyError } from './errors.js';
import type { Role } from './generated/graphql.js';
import type { SessionStore, SessionTokens } from './session.store.js';

/** The signed-in user, as stated in the access token. */
export interface SessionUser {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** Why a session ended: by `signOut`, because it could not be refreshed, or in another tab. */
export type SignedOutReason = 'signed-out' | 'expired' | 'elsewhere';

export interface Session {
  /** The signed-in user; undefined if there is none. Returns the same object until it changes. */
  user: () => SessionUser | undefined;
  /** A token that stays valid for the next seconds, refreshed if needed; undefined if no user is signed in. */
  accessToken(): Promise<string | undefined>;
  /** Replaces a token that was refused. Any number of callers, in any number of tabs, cause one refresh. */
  refresh(refused: string): Promise<string | undefined>;
  /** `fetch` as the signed-in user: if the token is refused, it is refreshed and the request repeated. */
  fetch: typeof fetch;
  /** Starts a session with tokens from the server. */
  begin(tokens: SessionTokens): void;
  end(reason: SignedOutReason): void;
  /** Calls back when a user signs in or out; returns a function that removes the listener. */
  watch: (changed: (reason?: SignedOutReason) => void) => () => void;
  close(): void;
}

export interface SessionOptions {
  store: SessionStore;
  /** Address of the GraphQL endpoint. */
  endpoint: string;
  fetch: typeof fetch;
}

/** Tokens that expire sooner than this are refreshed before they are sent. */
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
    // Another tab refreshed first.
    if (tokens.accessToken !== refused) return tokens.accessToken;
    const outcome = await exchange(tokens.refreshToken);
    if ('accessToken' in outcome) {
      write(dated(outcome));
      return outcome.accessToken;
    }
    // Without a response, the state of the session is unknown; a later request tries again.
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

/** Codes that mean the refresh token will never work again. */
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

/** The claims of a token. They are only used for display: the server verifies the token itself. */
function claimsOf(token: string): Claims {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(atob(payload)) as Claims;
  } catch {
    return {};
  }
}

/** From the token's lifetime instead of its expiry time: the clock of this machine may be wrong. */
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
  // GraphQL enum values are in capitals.
  return { id: sub, roles: names.map((role) => role.toUpperCase() as Role) };
}
