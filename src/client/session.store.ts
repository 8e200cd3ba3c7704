/** What a client stores for a session. */
export interface SessionTokens {
  readonly accessToken: string;
  /** Single use: using it twice ends the session. */
  readonly refreshToken: string;
  /** When to refresh, by the clock of this machine. If missing, the client refreshes when the server refuses the token. */
  readonly refreshAt?: number;
}

/**
 * Where the tokens of a session are stored. Clients that share a store share the session, for example the tabs of a
 * browser.
 */
export interface SessionStore {
  read(): SessionTokens | undefined;
  write(tokens: SessionTokens | undefined): void;
  /** Runs one task at a time among all clients that share the store. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Calls back when another client has written; returns a function that removes the listener. */
  watch(changed: () => void): () => void;
}

/** For one page or process: lost when it ends. */
export function memoryStore(tokens?: SessionTokens): SessionStore {
  let kept = tokens;
  return {
    read: () => kept,
    write: (next) => (kept = next),
    exclusively: (work) => work(),
    watch: () => () => undefined,
  };
}

/**
 * For all tabs of a browser, in localStorage. A script injected into the page can read it, as it can read any token of
 * a page: set a strict Content-Security-Policy, or use `memoryStore` and sign in again in each page.
 */
export function browserStore(key = 'tally.session'): SessionStore {
  const storage = localStorageOf();
  if (!storage) return memoryStore();
  return {
    read: () => parsed(storage.getItem(key)),
    write(tokens) {
      if (tokens) storage.setItem(key, JSON.stringify(tokens));
      else storage.removeItem(key);
    },
    async exclusively(work) {
      // Only pages on HTTPS and localhost have locks.
      if (!('locks' in navigator)) return underLease(storage, `${key}.lease`, work);
      return navigator.locks.request(`${key}.refresh`, async () => work());
    },
    watch(changed) {
      const listener = (event: StorageEvent): void => {
        // `key` is null when the whole storage was cleared.
        if (event.storageArea === storage && (event.key === key || event.key === null)) changed();
      };
      globalThis.addEventListener('storage', listener);
      return () => globalThis.removeEventListener('storage', listener);
    },
  };
}

/** The storage of this browser; undefined if it is disabled or missing. */
export function localStorageOf(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

const LEASE = 10_000;
const LOOK_AGAIN = 60;

/**
 * A lock as an entry in the storage: a client that still reads its own name after a moment holds it. It expires if the
 * tab closes.
 */
async function underLease<Result>(storage: Storage, key: string, work: () => Promise<Result>): Promise<Result> {
  const name = Math.random().toString(36).slice(2);
  const holder = (): string | undefined => {
    const [until = '0', who] = (storage.getItem(key) ?? '').split(' ');
    return Number(until) > Date.now() ? who : undefined;
  };
  while (holder() !== name) {
    if (holder() === undefined) storage.setItem(key, `${String(Date.now() + LEASE)} ${name}`);
    await new Promise((done) => setTimeout(done, LOOK_AGAIN));
  }
  try {
    return await work();
  } finally {
    if (holder() === name) storage.removeItem(key);
  }
}

function parsed(text: string | null): SessionTokens | undefined {
  try {
    const value = JSON.parse(text ?? 'null') as Partial<SessionTokens> | null;
    const { accessToken, refreshToken, refreshAt } = value ?? {};
    if (!accessToken || !refreshToken) return undefined;
    return { accessToken, refreshToken, ...(refreshAt === undefined ? {} : { refreshAt }) };
  } catch {
    return undefined;
  }
}
