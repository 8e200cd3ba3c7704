import { createClient, type Client as Socket, type ClientOptions } from 'graphql-ws';
import type { Session } from './session.js';

/** Whether live updates arrive: no subscriptions, connected, or reconnecting. */
export type LiveState = 'idle' | 'connected' | 'connecting';

export interface LiveSocket {
  /**
   * The graphql-ws socket: created by the first subscription, so that apps without subscriptions need no WebSocket
   * class.
   */
  socket: () => Socket;
  state: () => LiveState;
  watch: (changed: (state: LiveState) => void) => () => void;
  /** Reconnects as the user who is signed in now. */
  reconnect(): void;
  close(): void;
}

export interface SocketOptions {
  url: string;
  session: Session;
  /** The WebSocket class, on platforms without one: that of `ws` on Node 20. */
  webSocket?: unknown;
  /** The connection is back; changes made meanwhile were not delivered. */
  onReturn: () => void;
}

/** The close code for a token that is invalid or has expired. */
const FORBIDDEN = 4403;
const PING_EVERY = 20_000;
const PONG_WITHIN = 5_000;
const LONGEST_WAIT = 30_000;

/** One socket for all subscriptions: opened by the first, closed after the last, and reopened for as long as it takes. */
export function createSocket({ url, session, webSocket, onReturn }: SocketOptions): LiveSocket {
  const watchers = new Set<(state: LiveState) => void>();
  let state: LiveState = 'idle';
  let token: string | undefined;
  let isRefused = false;
  let isClosed = false;
  let pong: ReturnType<typeof setTimeout> | undefined;

  const become = (next: LiveState): void => {
    if (next === state) return;
    state = next;
    for (const watcher of [...watchers]) watcher(next);
  };

  /** Before a socket is opened: the server closes sockets that send no token within five seconds. */
  async function address(): Promise<string> {
    for (let tries = 0; ; tries += 1) {
      try {
        token = isRefused && token !== undefined ? await session.refresh(token) : await session.accessToken();
        isRefused = false;
        return url;
      } catch {
        if (isClosed) return url;
        // The server could not be reached for a token, so other requests fail as well.
        await waitBeforeTry(tries);
      }
    }
  }

  let made: Socket | undefined;
  const socket = (): Socket => (made ??= createClient(settings));

  const settings: ClientOptions = {
    url: address,
    ...(webSocket === undefined ? {} : { webSocketImpl: webSocket }),
    connectionParams: () => (token === undefined ? {} : { authorization: `Bearer ${token}` }),
    lazyCloseTimeout: 3_000,
    connectionAckWaitTimeout: 10_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (tries) => waitBeforeTry(tries),
    keepAlive: PING_EVERY,
    on: {
      connecting: () => become('connecting'),
      connected(_socket, _payload, isRetry) {
        become('connected');
        if (isRetry) onReturn();
      },
      ping(isReceived) {
        // A network that fails silently closes no socket.
        if (!isReceived) pong = setTimeout(() => made?.terminate(), PONG_WITHIN);
      },
      pong: () => clearTimeout(pong),
      closed(event) {
        clearTimeout(pong);
        const { code } = event as { code?: number };
        isRefused = code === FORBIDDEN;
        become(code === 1000 ? 'idle' : 'connecting');
      },
    },
  };

  return {
    socket,
    state: () => state,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    reconnect() {
      if (state === 'connected') made?.terminate();
    },
    close() {
      isClosed = true;
      clearTimeout(pong);
      watchers.clear();
      void made?.dispose();
    },
  };
}

/** Increasing delay, but immediate when the machine is back online. */
function waitBeforeTry(tries: number): Promise<void> {
  const wait = Math.min(LONGEST_WAIT, 500 * 2 ** Math.min(tries, 6)) * (0.5 + Math.random() / 2);
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      if (typeof removeEventListener === 'function') removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, wait);
    if (typeof addEventListener === 'function') addEventListener('online', done);
  });
}
