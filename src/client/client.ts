import { ApolloClient } from '@apollo/client';
import { createCache } from './cache.js';
import { createLink } from './links.js';
import { createSession, type Session, type SignedOutReason } from './session.js';
import { memoryStore, type SessionStore } from './session.store.js';
import { createSocket, type LiveSocket } from './socket.js';

export interface TallyClientOptions {
  /** Address of the server, for example `https://tally.example`. If Tally serves the page, pass `location.origin`. */
  url: string;
  /** Address of the WebSocket connection; by default `url` with ws instead of http. */
  wsUrl?: string;
  /** Where to store the session: `browserStore()` for all tabs of a browser; by default only in this page. */
  store?: SessionStore;
  /** Called when the session ends, after the cache is cleared: show the sign-in screen. */
  onSignedOut?: (reason: SignedOutReason) => void;
  fetch?: typeof fetch;
  /** The WebSocket class, on platforms without one: that of `ws` on Node 20. */
  webSocket?: unknown;
}

/** The object that all services and hooks use. */
export interface TallyClient {
  /** Address of the server, without a trailing slash. */
  readonly url: string;
  /** For `useQuery` and other Apollo hooks, and for your own documents. */
  readonly apollo: ApolloClient;
  readonly session: Session;
  readonly live: Pick<LiveSocket, 'state' | 'watch'>;
  /** Stops the WebSocket connection and the listener for other tabs. */
  close(): void;
}

export function createTallyClient(options: TallyClientOptions): TallyClient {
  const url = options.url.replace(/\/+$/, '');
  const endpoint = `${url}/graphql`;
  // Called without a receiver: browsers refuse `fetch` as a method of another object.
  const send: typeof fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const session = createSession({ store: options.store ?? memoryStore(), endpoint, fetch: send });
  const live = createSocket({
    url: options.wsUrl ?? endpoint.replace(/^http/, 'ws'),
    session,
    ...(options.webSocket === undefined ? {} : { webSocket: options.webSocket }),
    onReturn: () => void apollo.refetchQueries({ include: 'active' }),
  });
  const apollo = new ApolloClient({
    cache: createCache(),
    link: createLink({ endpoint, session, socket: live.socket }),
    // A list shows cached items immediately and fetches new ones in the background.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    devtools: { enabled: false },
  });

  session.watch((reason) => {
    live.reconnect();
    const isSignedIn = session.user() !== undefined;
    // One account's data is not shown to the next; after sign-in, the same screen is fetched again.
    void apollo.cache
      .reset({ discardWatches: !isSignedIn })
      .then(() => (isSignedIn ? apollo.refetchObservableQueries() : undefined))
      // Each query shows its own error.
      .catch(() => undefined)
      .then(() => reason && options.onSignedOut?.(reason));
  });

  return {
    url,
    apollo,
    session,
    live,
    close() {
      session.close();
      live.close();
      apollo.stop();
    },
  };
}
