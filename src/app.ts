import fastifyCors from '@fastify/cors';
import fastifyHelmet from '@fastify/helmet';
import fastifyWebsocket from '@fastify/websocket';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { makeHandler } from 'graphql-ws/use/@fastify/websocket';
import type { Logger } from 'pino';
import { authenticate } from './auth/authenticate.js';
import { createRateLimits } from './auth/rate-limits.js';
import { createRevocations } from './auth/revocations.js';
import { createTokens } from './auth/tokens.js';
import type { Config } from './config.js';
import { createChangeFeed } from './database/changes.js';
import { domains, sessionSource } from './domains/index.js';
import { createGraphServer, type GraphServerOptions } from './graphql/apollo.js';
import { createContext, type Context, type Platform } from './graphql/context.js';
import { createJobs } from './graphql/jobs.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { buildGraphSchema } from './graphql/schema.js';
import { socketOptions } from './graphql/websocket.js';
import { registerExplorer } from './http/explorer.js';
import { handleFault, handleMissing } from './http/faults.js';
import { registerHealth } from './http/health.js';
import { createOutbox } from './mail/outbox.js';
import { ERROR_CODES } from './shared/error.codes.js';
import { AppError } from './shared/errors.js';
import { newId } from './shared/ids.js';

const BODY_LIMIT = 100 * 1024;

export interface App {
  fastify: FastifyInstance;
  server: ApolloServer<Context>;
  schema: GraphQLSchema;
  platform: Platform;
  /** Starts what runs beside requests: change stream, revocations, mail. Needs the database. */
  start(): Promise<void>;
  /** Finishes what is in flight, then stops everything but the database connection. */
  stop(): Promise<void>;
}

export interface AppOptions {
  config: Config;
  log: Logger;
  execution?: GraphServerOptions['execution'];
  /** Signs the playground in: an access token of the demo's user, where there is a demo. */
  demoToken?: () => Promise<string | undefined>;
}

/** The schema of all domains; also what `npm run schema` prints. */
export function buildTallySchema(): GraphQLSchema {
  return buildGraphSchema([NodeResolver, ...domains.flatMap((domain) => domain.resolvers)]);
}

/** The composition root: builds the whole server and never listens. The database is connected by the caller. */
export async function buildApp({ config, log, execution, demoToken }: AppOptions): Promise<App> {
  const schema = buildTallySchema();
  const platform = createPlatform(config, log);
  const server = createGraphServer({
    schema,
    log,
    introspection: config.introspection,
    ...(execution ? { execution } : {}),
  });
  await server.start();

  const logger: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance: logger,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 10_000,
    keepAliveTimeout: 72_000,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    genReqId: () => newId('req'),
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  const jobs = createJobs(domains, log);
  let stopping = false;
  // On a laptop the terminal is for people: one line per request only where logs are collected.
  const requestLevel = config.production ? 'info' : 'debug';

  app.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.log[requestLevel]({ req: request, res: reply, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
  app.setErrorHandler(handleFault);
  app.setNotFoundHandler(handleMissing);
  await app.register(fastifyHelmet, { contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } } });
  await app.register(fastifyCors, { origin: [...config.corsOrigins], credentials: true, maxAge: 600 });
  await app.register(fastifyWebsocket, { options: { maxPayload: BODY_LIMIT } });

  registerHealth(app, () => stopping);
  registerGraph(app, { schema, server, platform });
  await registerExplorer(app, { config, ...(demoToken ? { demoToken } : {}) });

  return {
    fastify: app,
    server,
    schema,
    platform,
    async start() {
      await platform.changes.start();
      await platform.revocations.start();
      platform.outbox.start();
      jobs.start();
    },
    async stop() {
      stopping = true;
      await app.close();
      await server.stop();
      await jobs.stop();
      await platform.outbox.stop();
      await platform.changes.stop();
    },
  };
}

function createPlatform(config: Config, log: Logger): Platform {
  const changes = createChangeFeed(log);
  return {
    config,
    log,
    changes,
    domains,
    tokens: createTokens(config),
    revocations: createRevocations(changes, sessionSource),
    limits: createRateLimits(config.rateLimitFactor),
    outbox: createOutbox(config, log),
  };
}

/** `/graphql`: Apollo over HTTP, graphql-ws over WebSocket, both with the same context. */
function registerGraph(
  app: FastifyInstance,
  { schema, server, platform }: { schema: GraphQLSchema; server: ApolloServer<Context>; platform: Platform },
): void {
  const handler = fastifyApolloHandler(server, {
    context: async (request) => {
      try {
        return await httpContext(request, platform);
      } catch (error) {
        throw asContextError(error);
      }
    },
  });
  app.post('/graphql', handler);
  app.route({
    method: 'GET',
    url: '/graphql',
    handler,
    wsHandler: makeHandler(
      socketOptions({
        schema,
        server,
        log: platform.log,
        introspection: platform.config.introspection,
        createContext: (extra, params) => socketContext(extra.request, params, platform),
      }),
    ),
  });
}

async function httpContext(request: FastifyRequest, platform: Platform): Promise<Context> {
  const viewer = await authenticate(
    { authorization: request.headers.authorization, serviceKey: header(request, 'x-service-key'), ip: request.ip },
    platform,
  );
  await platform.limits.consumeRequest(viewer);
  return createContext(platform, {
    viewer,
    requestId: request.id,
    log: request.log as Logger,
    userAgent: header(request, 'user-agent') ?? '',
  });
}

/** Browsers cannot set headers on a WebSocket: the token comes in the connection's parameters, else in the header. */
async function socketContext(
  request: FastifyRequest,
  params: Readonly<Record<string, unknown>> | undefined,
  platform: Platform,
): Promise<Context> {
  const given = params?.['authorization'] ?? params?.['Authorization'];
  const viewer = await authenticate(
    {
      authorization: typeof given === 'string' ? given : request.headers.authorization,
      serviceKey: header(request, 'x-service-key'),
      ip: request.ip,
    },
    platform,
  );
  return createContext(platform, {
    viewer,
    requestId: request.id,
    log: request.log as Logger,
    userAgent: header(request, 'user-agent') ?? '',
  });
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** A refusal while the context is built: Apollo answers it with this status. */
function asContextError(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const retryAfter = error.extensions['retryAfter'];
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      ...error.extensions,
      code: error.code,
      http: {
        status: ERROR_CODES[error.code].status,
        headers: new Map(typeof retryAfter === 'number' ? [['retry-after', String(retryAfter)]] : []),
      },
    },
  });
}
