import type { ApolloServer } from '@apollo/server';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  print,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ServerOptions, SubscribePayload } from 'graphql-ws';
import type { Extra } from 'graphql-ws/use/@fastify/websocket';
import type { Logger } from 'pino';
import { AppError } from '../shared/errors.js';
import { withinLimit } from './answer-size.js';
import type { Context } from './context.js';
import type { Variables } from './cost.js';
import { formatError, toGraphQLError } from './errors.js';
import { DOCUMENT_LIMITS } from './limits.js';
import { prepareDocument } from './prepare.js';
import { createSharedSubscriptions, keptForm, type Subscriber, type SubscriptionArgs } from './shared-subscriptions.js';
import { takePayload } from './socket-payloads.js';
import type { SocketLimits } from './socket-limits.js';

interface SocketOptions {
  schema: GraphQLSchema;
  server: ApolloServer<Context>;
  log: Logger;
  introspection: boolean;
  limits: SocketLimits;
  /** Authenticates by connection parameters (`authorization`) or headers; throws for invalid ones. */
  createContext: (extra: Extra, params: Readonly<Record<string, unknown>> | undefined) => Promise<Context>;
}

/**
 * graphql-ws state of a connection: the context created when it was accepted, the number of running operations, and the payloads of
 * operations that are about to start, by ID.
 */
export type SocketExtra = Extra & { context?: Context; running: number; payloads: Map<string, SubscribePayload> };

/** Maximum number of running operations per socket. */
const MAX_OPERATIONS = 20;

/**
 * The graphql-ws side of `/graphql`: the same callers, rules, limits and errors as over HTTP. Queries and mutations go
 * through Apollo; subscriptions through graphql-js, with their own loaders per event.
 */
export function socketOptions({
  schema,
  server,
  log,
  introspection,
  limits,
  createContext,
}: SocketOptions): ServerOptions<Record<string, unknown>, SocketExtra> {
  const format = (error: GraphQLError): GraphQLError => {
    const formatted = formatError(error.toJSON(), unwrap(error), log);
    return new GraphQLError(formatted.message, { path: error.path, extensions: formatted.extensions ?? {} });
  };
  /** Apollo's results are formatted already; those of graphql-js for a subscription are not. */
  const plain = (error: GraphQLError | GraphQLFormattedError): GraphQLFormattedError => {
    if (!(error instanceof GraphQLError)) return error;
    return error.extensions['code'] === undefined || error.originalError ? format(error).toJSON() : error.toJSON();
  };
  const shared = createSharedSubscriptions((result, { contextValue }) => {
    const { errors, ...rest } = withinLimit(result, contextValue.viewer);
    return errors ? { ...rest, errors: errors.map((error) => format(error)) } : rest;
  });

  return {
    schema,
    connectionInitWaitTimeout: 5_000,
    async onConnect(connection) {
      const { connectionParams, extra } = connection;
      // graphql-ws keeps them as long as the socket, and nobody reads them again.
      Object.assign(connection, { connectionParams: undefined });
      const { ip } = extra.request;
      try {
        limits.count(ip, 'connects');
        limits.assertBelow(ip, 'refusals');
        const context = await createContext(extra, connectionParams);
        extra.context = context;
        closeOnExpiry(extra, context);
        return true;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (error.code === 'UNAUTHENTICATED') limits.count(ip, 'refusals');
        return false;
      }
    },
    async onSubscribe({ extra }, id) {
      const payload = takePayload(extra, id);
      const connection = extra.context;
      if (!connection) return [new GraphQLError('The connection is not initialized.')];
      try {
        connection.platform.revocations.assertLive(connection.viewer);
        await connection.platform.limits.consumeRequest(connection.viewer);
        if (extra.running > MAX_OPERATIONS) {
          throw new AppError('RATE_LIMITED', `At most ${String(MAX_OPERATIONS)} operations at once per connection.`, {
            retryAfter: 1,
          });
        }
        const document = parseDocument(payload.query);
        const variables = (payload.variables ?? {}) as Variables;
        const prepared = prepareDocument(schema, document, {
          operationName: payload.operationName,
          variables,
          viewer: connection.viewer,
          introspection,
        });
        if (!prepared.ok) return prepared.errors.map(format);
        const refused = refusedVariables(schema, prepared.operation, variables, introspection);
        if (refused.length > 0) return refused;
        return {
          schema,
          ...keptForm(document, prepared.operation, variables, connection.viewer),
          operationName: payload.operationName,
          contextValue: { ...connection, loaders: new Map() },
          hideSuggestions: !introspection,
        } satisfies SubscriptionArgs;
      } catch (error) {
        return [format(toGraphQLError(error))];
      }
    },
    execute: (args) => executeThroughApollo(server, args as SubscriptionArgs),
    subscribe: async (args) => {
      const given = args as SubscriptionArgs;
      const { contextValue } = given;
      let leave: (() => void) | undefined;
      try {
        leave = limits.subscribe(contextValue.viewer.ip, given);
        const result = await shared(given);
        if (Symbol.asyncIterator in result) return whileLive(result, contextValue, leave);
        leave();
        return result;
      } catch (error) {
        leave?.();
        // What is thrown from here, graphql-ws leaves to whoever called it, and the whole socket would end.
        return { errors: [format(toGraphQLError(error))] };
      }
    },
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors
        ? { ...withoutErrors(result), errors: result.errors.map((error) => plain(error)) }
        : withoutErrors(result),
    onError: (_context, _id, _payload, errors) => errors.map((error) => plain(error)),
  };
}

/** A socket outlives neither its access token nor its session; clients reconnect with a fresh token. */
function closeOnExpiry({ socket }: SocketExtra, { viewer, platform }: Context): void {
  if (!('expiresAt' in viewer)) return;
  const close = (reason: string) => (): void => {
    socket.close(4403, reason);
  };
  const timer = setTimeout(close('The access token has expired'), viewer.expiresAt * 1000 - Date.now());
  const forget = platform.revocations.whenRevoked(viewer, close('The session has ended'));
  socket.once('close', () => {
    clearTimeout(timer);
    forget();
  });
}

function parseDocument(query: string): ReturnType<typeof parse> {
  try {
    return parse(query, { maxLexicalTokens: DOCUMENT_LIMITS.tokens });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Syntax error';
    throw new AppError('GRAPHQL_PARSE_FAILED', message);
  }
}

/** Apollo reports it for queries and mutations; graphql-js gives the errors of a subscription no code. */
function refusedVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
  suggestions: boolean,
): GraphQLError[] {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return [];
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 50,
    hideSuggestions: !suggestions,
  });
  return errors.map(
    ({ message, nodes }) => new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } }),
  );
}

async function executeThroughApollo(server: ApolloServer<Context>, args: SubscriptionArgs): Promise<ExecutionResult> {
  const operation = getOperationAST(args.document, args.operationName);
  const { body } = await server.executeOperation(
    {
      query: print(args.document),
      ...(operation?.name ? { operationName: operation.name.value } : {}),
      variables: args.variableValues as Variables,
    },
    { contextValue: args.contextValue },
  );
  if (body.kind !== 'single') throw new AppError('BAD_REQUEST', 'Incremental delivery is not supported.');
  return body.singleResult as ExecutionResult;
}

/** Ends with the session. */
function whileLive(
  results: Subscriber,
  { platform, viewer }: Context,
  leave: () => void,
): AsyncIterableIterator<ExecutionResult> {
  const end = (): Promise<IteratorResult<ExecutionResult>> => {
    leave();
    return results.return?.() ?? Promise.resolve({ done: true, value: undefined });
  };
  return {
    async next() {
      try {
        const result = await results.next();
        if (result.done) return await end();
        platform.revocations.assertLive(viewer);
        return result;
      } catch (error) {
        const ended = await end();
        if (error instanceof AppError && error.code === 'UNAUTHENTICATED') return ended;
        throw error;
      }
    },
    return: end,
    async throw(error) {
      await end();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function withoutErrors({
  errors: _errors,
  ...rest
}: {
  errors?: unknown;
  data?: unknown;
  extensions?: unknown;
}): FormattedExecutionResult {
  return rest as FormattedExecutionResult;
}

function unwrap(error: GraphQLError): unknown {
  return error.originalError ?? error;
}
