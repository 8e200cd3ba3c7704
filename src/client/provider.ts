import { ApolloProvider } from '@apollo/client/react';
import { createContext, createElement, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { TallyClient } from './client.js';
import type { SessionUser } from './session.js';
import type { LiveState } from './socket.js';

const TallyContext = createContext<TallyClient | undefined>(undefined);

/** Provides the client to all hooks below it, including Apollo's hooks. */
export function TallyProvider({ client, children }: { client: TallyClient; children?: ReactNode }): ReactNode {
  const apollo = createElement(ApolloProvider, { client: client.apollo, children });
  return createElement(TallyContext.Provider, { value: client }, apollo);
}

/** The client, for the services: `createTicket(useTally(), input)`. */
export function useTally(): TallyClient {
  const client = useContext(TallyContext);
  if (!client) throw new Error('useTally() requires a <TallyProvider client={...}> above it.');
  return client;
}

/** The signed-in user; undefined if there is none. */
export function useSession(): SessionUser | undefined {
  const { session } = useTally();
  return useSyncExternalStore(session.watch, session.user, session.user);
}

/** Whether live updates arrive. */
export function useLiveState(): LiveState {
  const { live } = useTally();
  return useSyncExternalStore(live.watch, live.state, live.state);
}
