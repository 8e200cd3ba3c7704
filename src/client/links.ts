import { ApolloLink } from '@apollo/client/link';
import { BaseHttpLink } from '@apollo/client/link/http';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { getMainDefinition, print } from '@apollo/client/utilities';
import type { Client as Socket } from 'graphql-ws';
import { map, Observable } from 'rxjs';
import { ofErrors, TallyError, toTallyError } from './errors.js';
import type { Session } from './session.js';

/** Subscriptions over the WebSocket, everything else over HTTP, with retries where they are safe. */
export function createLink(options: { endpoint: string; session: Session; socket: () => Socket }): ApolloLink {
  const { endpoint, session, socket } = options;
  const http = ApolloLink.from([
    sameAccountLink(session),
    retryLink(),
    new BaseHttpLink({ uri: endpoint, fetch: session.fetch }),
  ]);
  return ApolloLink.split((operation) => kindOf(operation) === 'subscription', socketLink(socket), http);
}

/** A response requested by one account is not delivered to another that signed in meanwhile. */
function sameAccountLink(session: Session): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const asker = session.user()?.id;
    const hasChanged = (): boolean => asker !== undefined && session.user()?.id !== asker;
    return forward(operation).pipe(
      map((result) => {
        if (result.data && hasChanged()) throw new TallyError('CANCELLED', 'Another account has signed in.');
        return result;
      }),
    );
  });
}

function kindOf({ query }: ApolloLink.Operation): 'query' | 'mutation' | 'subscription' | undefined {
  const definition = getMainDefinition(query);
  return 'operation' in definition ? definition.operation : undefined;
}

function socketLink(socket: () => Socket): ApolloLink {
  return new ApolloLink(
    ({ query, variables, operationName }) =>
      new Observable((observer) =>
        socket().subscribe(
          { query: print(query), variables, ...(operationName ? { operationName } : {}) },
          {
            next: (result) => observer.next(result as ApolloLink.Result),
            complete: () => observer.complete(),
            error: (reason) => observer.error(socketError(reason)),
          },
        ),
      ),
  );
}

/** If the server refuses an operation, the error is a list; anything else means that the socket is gone. */
function socketError(reason: unknown): Error {
  if (Array.isArray(reason)) return new CombinedGraphQLErrors({ errors: reason });
  if (reason instanceof Error) return reason;
  return new TallyError('NETWORK_ERROR', 'The live connection was lost.', { cause: reason });
}

const TRIES = 3;
const FIRST_WAIT = 400;
/** If the wait is longer than this, the error is reported instead. */
const LONGEST_WAIT = 5_000;

/** Retries transient failures; mutations only if an idempotency key makes it safe. */
function retryLink(): ApolloLink {
  return new ApolloLink(
    (operation, forward) =>
      new Observable((observer) => {
        let tries = 0;
        let timer: ReturnType<typeof setTimeout> | undefined;
        let running: { unsubscribe(): void } | undefined;
        const again = (error: TallyError): boolean => {
          const wait = waitAfter(error, tries);
          if (!mayRepeat(operation) || tries >= TRIES || wait === undefined) return false;
          timer = setTimeout(send, wait);
          return true;
        };
        const send = (): void => {
          tries += 1;
          let isRepeated = false;
          running = forward(operation).subscribe({
            next(result) {
              const failed = result.errors && !result.data ? ofErrors(result.errors) : undefined;
              isRepeated = failed !== undefined && again(failed);
              if (!isRepeated) observer.next(result);
            },
            error(reason: unknown) {
              if (!again(toTallyError(reason))) observer.error(reason);
            },
            complete() {
              if (!isRepeated) observer.complete();
            },
          });
        };
        send();
        return () => {
          clearTimeout(timer);
          running?.unsubscribe();
        };
      }),
  );
}

function mayRepeat(operation: ApolloLink.Operation): boolean {
  if (kindOf(operation) === 'query') return true;
  const input: unknown = operation.variables['input'];
  return typeof input === 'object' && input !== null && 'idempotencyKey' in input && Boolean(input.idempotencyKey);
}

function waitAfter(error: TallyError, tries: number): number | undefined {
  if (!error.retryable) return undefined;
  if (error.retryAfter !== undefined) {
    const wait = error.retryAfter * 1000;
    return wait <= LONGEST_WAIT ? wait : undefined;
  }
  // Randomized, so that clients that lost the same server do not return at the same moment.
  return FIRST_WAIT * 2 ** (tries - 1) * (0.5 + Math.random());
}
