import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { unwrapResolverError } from '@apollo/server/errors';
import { withinLimit } from './answer-size.js';
import type { Context } from './context.js';
import { createDocumentStore } from './document-store.js';
import { formatError } from './errors.js';
import { compilingExecutor, interpretingExecutor, type Executor } from './executor.js';
import { DOCUMENT_LIMITS } from './limits.js';
import { prepareDocument, type Preparation } from './prepare.js';

export interface GraphServerOptions {
  schema: GraphQLSchema;
  log: Logger;
  introspection: boolean;
  /** `interpreted` runs graphql-js; `eager` compiles on first use; tests compare the two. */
  execution?: 'compiled' | 'interpreted' | 'eager';
}

/**
 * Apollo Server with our own steps between parsing and execution. Its cacheControl plugin would wrap every resolver
 * (1.4 to 1.6 times slower), so it is off; the executor is passed through the gateway interface.
 */
export function createGraphServer({
  schema,
  log,
  introspection,
  execution = 'compiled',
}: GraphServerOptions): ApolloServer<Context> {
  const documents = createDocumentStore({ uses: execution === 'eager' ? 1 : 2 });
  const options = { suggestions: introspection, isKept: documents.isKept };
  const executor =
    execution === 'interpreted' ? interpretingExecutor(schema, options) : compilingExecutor(schema, options);
  return new ApolloServer<Context>({
    gateway: gatewayOf(schema, executor),
    introspection,
    documentStore: documents,
    // Validation is a step of `prepareDocument`, after the cheap limits; see docs/adr/0006.
    dangerouslyDisableValidation: true,
    parseOptions: { maxLexicalTokens: DOCUMENT_LIMITS.tokens },
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, unwrapResolverError(error), log),
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      preparationPlugin(schema, introspection, log),
    ],
  });
}

/** The interface through which Apollo accepts an executor other than graphql-js. */
function gatewayOf(
  schema: GraphQLSchema,
  executor: Executor,
): NonNullable<ConstructorParameters<typeof ApolloServer<Context>>[0]['gateway']> {
  return {
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: async (request) => {
          const context = request.context as Context;
          const { document, operation } = request;
          const variables = request.request.variables ?? {};
          const result = await executor({ document, operation, variables, context });
          return withinLimit(result, context.viewer, operation) as never;
        },
      }),
    stop: () => Promise.resolve(),
  };
}

function preparationPlugin(schema: GraphQLSchema, introspection: boolean, log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart() {
      let preparation: Preparation | undefined;
      const listener: GraphQLRequestListener<Context> = {
        responseForOperation({ document, request, contextValue }) {
          preparation = prepareDocument(schema, document, {
            operationName: request.operationName,
            variables: request.variables ?? {},
            viewer: contextValue.viewer,
            introspection,
          });
          if (preparation.ok) return Promise.resolve(null);
          const { errors } = preparation;
          const status = errors.find((error) => httpStatus(error.extensions) !== undefined);
          return Promise.resolve({
            http: { status: httpStatus(status?.extensions) ?? 400, headers: new Map() as never },
            body: {
              kind: 'single',
              singleResult: {
                errors: errors.map((error) => formatError(error.toJSON(), error, log)),
              },
            },
          });
        },
        willSendResponse({ response }) {
          const retryAfter =
            response.body.kind === 'single' ? retryAfterOf(response.body.singleResult.errors) : undefined;
          if (retryAfter !== undefined) response.http.headers.set('retry-after', String(retryAfter));
          if (preparation?.cost && response.body.kind === 'single') {
            response.body.singleResult.extensions = {
              ...response.body.singleResult.extensions,
              cost: preparation.cost,
            };
          }
          return Promise.resolve();
        },
      };
      return Promise.resolve(listener);
    },
  };
}

/** Copies `retryAfter` from the error to the `Retry-After` header when the database is unavailable. */
function retryAfterOf(errors: readonly GraphQLFormattedError[] | undefined): number | undefined {
  const away = errors?.find(({ extensions }) => extensions?.['code'] === 'SERVICE_UNAVAILABLE');
  const retryAfter = away?.extensions?.['retryAfter'];
  return typeof retryAfter === 'number' ? retryAfter : undefined;
}

function httpStatus(extensions: Record<string, unknown> | undefined): number | undefined {
  return (extensions?.['http'] as { status?: number } | undefined)?.status;
}
