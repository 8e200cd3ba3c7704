import fastifyCors, { type FastifyCorsOptions } from '@fastify/cors';
import fastifyHelmet from '@fastify/helmet';
import fastifyWebsocket from '@fastify/websocket';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { createAudit } from './auth/audit.js';
import { authenticate } from './auth/authenticate.js';
import { createRateLimits } from './auth/rate-limits.js';
import { createRevocations } from './auth/revocations.js';
import { createTokens } from './auth/tokens.js';
import type { Viewer } from './auth/viewer.js';
import type { Config } from './config.js';
import { createChangeFeed } from './database/changes.js';
import { AWAY_RETRY_AFTER, databaseAddress, isDatabaseAway } from './database/connection.js';
import { Heartbeat } from './database/heartbeat.js';
import { domains, outsideAccounts, sessionSource } from './domains/index.js';
import { createFiles } from './files/files.js';
import { createGraphServer, type GraphServerOptions } from './graphql/apollo.js';
import { createContext, type Context, type Platform } from './graphql/context.js';
import { createJobs } from './graphql/jobs.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { buildGraphSchema } from './graphql/schema.js';
import { handleProtocols, socketHandler } from './graphql/socket-handler.js';
import { createSocketLimits } from './graphql/socket-limits.js';
import { socketOptions } from './graphql/websocket.js';
import { registerConsole, type DemoLogin } from './http/console.js';
import { registerExplorer } from './http/explorer.js';
import { handleFault, handleMissing } from './http/faults.js';
import { API, registerRest } from './http/rest/rest.js';
import { refuse } from './http/rest/rest.manners.js';
import { openApiOf } from './http/rest/rest.openapi.js';
import { registerRestPages } from './http/rest/rest.pages.js';
import { stripeWebhookRoute } from './http/stripe-webhook.rest.js';
import { registerStripeWebhook } from './http/stripe-webhook.js';
import { registerHealth } from './http/health.js';
import { registerSchemaText } from './http/schema-text.js';
import { registerUploads } from './http/uploads.js';
import { createOutbox } from './mail/outbox.js';
import { ERROR_CODES } from './shared/error.codes.js';
import { AppError } from './shared/errors.js';
import { newId } from './shared/ids.js';

const BODY_LIMIT = 100 * 1024;
/** Longest path parameter as sent: an ID of 200 characters, each percent-encoded in up to 12. */
const MAX_PARAMETER = 2_400;
const VERSION = '0.1.0';

/** Browser features that no page of this server uses. */
const PERMISSIONS = 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()';

export interface App {
  fastify: FastifyInstance;
  server: ApolloServer<Context>;
  schema: GraphQLSchema;
  platform: Platform;
  /** Starts background work: change stream, revocations, mail. Requires the database. */
  start(): Promise<void>;
  /** Finishes requests in flight, then stops everything except the database connection. */
  stop(): Promise<void>;
}

export interface AppOptions {
  config: Config;
  log: Logger;
  execution?: GraphServerOptions['execution'];
  /** Signs the playground in: an access token of the demo user, if the demo is on. */
  demoToken?: () => Promise<string | undefined>;
  /** The sign-in page of the console lists these logins if the demo is on. */
  demoLogins?: readonly DemoLogin[];
}

/** The schema of all domains; also printed by `npm run schema`. */
export function buildTallySchema(): GraphQLSchema {
  return buildGraphSchema([NodeResolver, ...domains.flatMap((domain) => domain.resolvers)]);
}

/** The composition root: builds the whole server without listening. The caller connects the database. */
export async function buildApp({ config, log, execution, demoToken, demoLogins }: AppOptions): Promise<App> {
  const schema = buildTallySchema();
  const platform = await createPlatform(config, log);
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
    frameworkErrors: (error, request, reply) => void (isRest(request) ? refuse : handleFault)(error, request, reply),
    routerOptions: { maxParamLength: MAX_PARAMETER },
    logController: new LogController({ disableRequestLogging: true }),
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  const jobs = createJobs(platform);
  let stopping = false;
  // In a terminal, request lines are noise: log one per request only where logs are collected.
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
  await app.register(fastifyHelmet, { contentSecurityPolicy: { directives: { 'upgrade-insecure-requests': null } } });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    void reply.header('permissions-policy', PERMISSIONS);
    done();
  });
  await app.register(fastifyCors, {
    delegator: (request, done) => {
      done(null, corsOf(config, request));
    },
  });
  await app.register(fastifyWebsocket, { options: { maxPayload: BODY_LIMIT, handleProtocols } });

  let heartbeat: Heartbeat | undefined;
  registerHealth(
    app,
    () => stopping,
    () => heartbeat,
  );
  registerGraph(app, { schema, server, platform });
  await registerUploads(app, {
    files: platform.files,
    limits: platform.limits,
    viewerOf: (request) => httpViewer(request, platform),
  });
  await registerStripeWebhook(app, {
    ...{ schema, server, stripe: config.stripe },
    contextOf: (request, viewer) => requestContext(request, viewer, platform),
  });
  const others = [stripeWebhookRoute];
  const rows = await registerRest(app, {
    schema,
    server,
    others,
    routes: domains.flatMap((domain) => domain.routes ?? []),
    contextOf: (request) => httpContext(request, platform),
  });
  const document = openApiOf({ rows, others, version: VERSION, publicUrl: config.publicUrl });
  const pages = {
    count: (request: FastifyRequest) => countPage(request, platform),
    ...(demoToken ? { demoToken } : {}),
  };
  await registerRestPages(app, { document, ...pages });
  await registerExplorer(app, { config, ...pages });
  const sendPage = await registerConsole(app, demoLogins ? { demoLogins } : {});
  app.setNotFoundHandler((request, reply) => (sendPage(request, reply) ? reply : handleMissing(request, reply)));
  registerSchemaText(app, config.introspection ? schema : undefined);

  return {
    fastify: app,
    server,
    schema,
    platform,
    async start() {
      heartbeat = new Heartbeat(databaseAddress());
      await Promise.all([heartbeat.start(), platform.changes.start()]);
      await platform.revocations.start();
      platform.audit.start();
      platform.outbox.start();
      platform.files.start();
      if (config.jobs) jobs.start();
    },
    async stop() {
      stopping = true;
      await app.close();
      await server.stop();
      await jobs.stop();
      for (const domain of domains) await domain.stop?.(platform);
      await platform.outbox.stop();
      await platform.audit.stop();
      await platform.files.stop();
      await platform.changes.stop();
      await heartbeat?.stop();
    },
  };
}

async function createPlatform(config: Config, log: Logger): Promise<Platform> {
  const changes = createChangeFeed(log);
  const payments = config.stripe && (await import('./payments/stripe.provider.js')).createStripeProvider(config.stripe);
  return {
    config,
    log,
    changes,
    domains,
    tokens: createTokens(config, outsideAccounts(domains)),
    revocations: createRevocations(changes, sessionSource),
    limits: createRateLimits(config.rateLimitFactor),
    audit: createAudit(log),
    outbox: createOutbox(config, log),
    files: createFiles(config, log),
    ...(payments ? { payments } : {}),
  };
}

function isRest({ url }: FastifyRequest): boolean {
  return url === API || url.startsWith(`${API}/`);
}

/** Which origins may call from a browser; an OPTIONS request that is not a preflight is handled by the path itself. */
function corsOf({ corsOrigins }: Config, request: FastifyRequest): FastifyCorsOptions {
  const common = { origin: [...corsOrigins], credentials: true, maxAge: 600 };
  if (!isRest(request)) return common;
  return {
    ...common,
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    exposedHeaders: ['Link', 'Location', 'Retry-After', 'X-Request-Id'],
    preflight: request.headers['access-control-request-method'] !== undefined,
  };
}

/** `/graphql`: Apollo over HTTP and graphql-ws over WebSocket, both with the same context. */
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
  const limits = createSocketLimits(platform.config.rateLimitFactor);
  app.post('/graphql', handler);
  app.route({
    method: 'GET',
    url: '/graphql',
    handler,
    onRequest: (request, _reply, done) => {
      if (!request.ws || limits.hasRoom(request.ip)) done();
      else done(new AppError('RATE_LIMITED', 'Too many connections from this address.', { retryAfter: 60 }));
    },
    wsHandler: socketHandler(
      socketOptions({
        schema,
        server,
        limits,
        log: platform.log,
        introspection: platform.config.introspection,
        createContext: (extra, params) => socketContext(extra.request, params, platform),
      }),
      { limits, log: platform.log },
    ),
  });
}

/** Authenticates the sender of a request and counts the request. */
async function httpViewer(request: FastifyRequest, platform: Platform): Promise<Viewer> {
  const viewer = await authenticate(
    { authorization: request.headers.authorization, serviceKey: header(request, 'x-service-key'), ip: request.ip },
    platform,
  );
  await platform.limits.consumeRequest(viewer);
  return viewer;
}

/** A page that needs no account counts as a request of its address. */
function countPage({ ip }: FastifyRequest, platform: Platform): Promise<void> {
  return platform.limits.consumeRequest({ kind: 'anonymous', ip });
}

async function httpContext(request: FastifyRequest, platform: Platform): Promise<Context> {
  return requestContext(request, await httpViewer(request, platform), platform);
}

function requestContext(request: FastifyRequest, viewer: Viewer, platform: Platform): Context {
  return createContext(platform, {
    viewer,
    requestId: request.id,
    log: request.log as Logger,
    userAgent: header(request, 'user-agent') ?? '',
  });
}

/** Browsers cannot set headers on a WebSocket: the token is read from the connection parameters, then from the header. */
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

/** An error while the context is built: Apollo responds with this status. */
function asContextError(thrown: unknown): unknown {
  const error = isDatabaseAway(thrown) ? databaseAway() : thrown;
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

function databaseAway(): AppError {
  return new AppError('SERVICE_UNAVAILABLE', 'The database is currently unreachable. Try again in a moment.', {
    retryAfter: AWAY_RETRY_AFTER,
  });
}
