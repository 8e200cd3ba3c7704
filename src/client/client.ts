import { ApolloClient } from '@apollo/client';
import { createCache } from './cache.js';
import { createLink } from './links.js';
import { createSession, type Session, type SignedOutReason } from './session.js';
import { memoryStore, type SessionStore } from './session.store.js';
import { createSocket, type LiveSocket } from './socket.js';

export interface TallyClientOptions {
  /** Address of the server, such as `https://tally.example`; in a page of its own, `location.origin`. */
  url: string;
  /** Address of the live connection; otherwise `url` with ws instead of http. */
  wsUrl?: string;
  /** Where the session is kept: `browserStore()` for all tabs of a browser; otherwise in this page alone. */
  store?: SessionStore;
  /** The session is over: show the sign-in. The cache is empty by then. */
  onSignedOut?: (reason: SignedOutReason) => void;
  fetch?: typeof fetch;
  /** The class WebSocket, where the platform has none: that of `ws` under Node 20. */
  webSocket?: unknown;
}

/** Everything that the services and hooks work with. */
export interface TallyClient {
  /** Address of the server, without a slash at its end. */
  readonly url: string;
  /** For `useQuery` and its kin, and for documents of your own. */
  readonly apollo: ApolloClient;
  readonly session: Session;
  readonly live: Pick<LiveSocket, 'state' | 'watch'>;
  /** Ends what runs: the live connection, and listening to other tabs. */
  close(): void;
}

export function createTallyClient(options: TallyClientOptions): TallyClient {
  const url = options.url.replace(/\/+$/, '');
  const endpoint = `${url}/graphql`;
  // Called as a function of nothing: browsers refuse `fetch` as a method of another object.
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
    // A list shows what is there at once, and what came in between a moment later.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    devtools: { enabled: false },
  });

  session.watch((reason) => {
    live.reconnect();
    const isSignedIn = session.user() !== undefined;
    // What one account saw is not shown to the next; whoever signs in sees the same screen anew.
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
