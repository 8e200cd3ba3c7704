import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { assertPermitted, permits } from '../../auth/access.js';
import { viewerKey, type Viewer } from '../../auth/viewer.js';
import type { Context } from '../../graphql/context.js';
import { mailAddressOf } from '../../shared/text.js';
import { compileRoutes, type CompiledOperation, type CompiledRoute } from './rest.compile.js';
import { registerManners } from './rest.manners.js';
import {
  missing,
  problemOfErrors,
  problemOfFaults,
  problemOfUserErrors,
  sendProblem,
  type Problem,
  type UserError,
} from './rest.problem.js';
import { readRequest } from './rest.request.js';
import type { OtherRoute, RestRoute } from './rest.route.js';
import type { PageEnd } from './rest.shape.js';

export interface RestDoor {
  schema: GraphQLSchema;
  server: ApolloServer<Context>;
  routes: readonly RestRoute[];
  /** Paths below /api that are implemented elsewhere. */
  others: readonly OtherRoute[];
  contextOf: (request: FastifyRequest) => Promise<Context>;
}

export const API = '/api';

/** The old REST paths: each runs its stored document through the same server as `/graphql`, with the same rules and limits. */
export async function registerRest(app: FastifyInstance, door: RestDoor): Promise<CompiledRoute[]> {
  const rows = compileRoutes(door.schema, door.routes);
  await app.register(
    (scope, _options, done) => {
      registerManners(scope, [...door.routes, ...door.others, { method: 'GET', path: API }], API);
      for (const row of rows) {
        scope.route({
          method: row.route.method,
          url: row.route.path.slice(API.length),
          exposeHeadRoute: row.route.method === 'GET',
          handler: (request, reply) => handle(row, door, request, reply),
        });
      }
      const paths = [...door.routes, ...door.others].map(({ method, path, summary }) => ({ method, path, summary }));
      scope.get('', (_request, reply) =>
        reply.send({ openapi: '/openapi.json', documentation: '/docs', graphql: '/graphql', routes: paths }),
      );
      done();
    },
    { prefix: API },
  );
  return rows;
}

async function handle(
  row: CompiledRoute,
  { server, contextOf }: RestDoor,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const context = await contextOf(request);
  const operation = operationFor(row, context.viewer, request);
  if (!operation) return sendProblem(reply, missing());
  // A HEAD request must not have side effects.
  if (operation.isMutation && request.method === 'HEAD') return reply.code(202).send();
  // Before any error in the request is reported, such as a page that exceeds the caller's limits.
  assertPermitted(operation.access, context.viewer, row.name);
  const { variables, faults, placeOf } = readRequest(row, operation, request, context.viewer);
  if (faults.length > 0) return sendProblem(reply, problemOfFaults(faults));
  if (operation === row.instead && !(await isFirstOfTheHour(context, row, variables))) {
    return sendJson(reply, 202, { accepted: true });
  }

  const { body, http } = await server.executeOperation(
    { query: operation.document, variables, operationName: operation.name },
    { contextValue: context },
  );
  for (const [name, value] of http.headers) void reply.header(name, value);
  if (body.kind !== 'single') throw new Error('Incremental delivery from a stored document.');
  const { data, errors } = body.singleResult;
  if (errors && errors.length > 0) {
    return sendProblem(reply, told(problemOfErrors(errors, placeOf), row));
  }
  const { userErrors = [] } = (at(data, operation.answer.slice(0, 1)) ?? {}) as { userErrors?: UserError[] };
  if (userErrors.length > 0) return sendProblem(reply, problemOfUserErrors(userErrors, placeOf));
  return sendFound(row, operation, data, request, reply);
}

const ONCE_AN_HOUR = { points: 1, seconds: 3_600 };

/**
 * Any site can make a browser send a GET repeatedly: it emails an address at most once an hour, and always responds the
 * same.
 */
function isFirstOfTheHour(
  { platform }: Context,
  { name }: CompiledRoute,
  variables: Readonly<Record<string, unknown>>,
): Promise<boolean> | boolean {
  const address = Object.values(variables).map(String).map(mailAddressOf).find(Boolean);
  // The document itself reports an invalid address.
  return address === undefined || platform.limits.mayAttempt(`mail of ${name}`, address, ONCE_AN_HOUR);
}

/** Which of a row's documents this caller gets; undefined if none. */
function operationFor(
  { route, own, others, instead }: CompiledRoute,
  viewer: Viewer,
  request: FastifyRequest,
): CompiledOperation | undefined {
  if (instead && !permits(own.access, viewer)) return instead;
  const wanted = route.self && (request.params as Record<string, string>)[route.self.param];
  // Callers without an account are refused by the document itself.
  if (wanted === undefined || viewer.kind !== 'user' || wanted === viewerKey(viewer)) return own;
  return others && permits(others.access, viewer) ? others : undefined;
}

/** Rewords errors for REST. */
function told(problem: Problem, { name, route }: CompiledRoute): Problem {
  // An impossible account ID counts as a missing account.
  if (route.self && problem.errors?.some(({ parameter }) => parameter === route.self?.param)) return missing();
  return { ...problem, detail: problem.detail.replaceAll(/\b(?:Query|Mutation)\.\w+/g, name) };
}

async function sendFound(
  { route, own, instead }: CompiledRoute,
  operation: CompiledOperation,
  data: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  void reply.header('cache-control', 'no-store');
  if (operation === own && route.status === 204) return reply.code(204).send();
  const found = at(data, operation.answer);
  if (found === null || found === undefined) {
    const other = route.otherwise && at(data, route.otherwise.way);
    return other ? sendJson(reply, 202, { [route.otherwise?.as ?? '']: other }) : sendProblem(reply, missing());
  }
  let end: PageEnd | undefined;
  const shown = operation.show(found, (page) => (end = page));
  linkTo(end, request, reply);
  const { kind } = operation.shape;
  if (kind === 'page' || kind === 'list') return sendJson(reply, 200, { data: shown, ...(end ?? WHOLE) });
  const answer = kind === 'object' ? withoutErrors(shown) : { [operation.answer.at(-1) ?? '']: shown };
  if (operation === instead) return sendJson(reply, 202, answer);
  const isOld = route.made !== undefined && at(data, route.made) === false;
  const status = isOld ? 200 : (route.status ?? 200);
  const location = status === 201 ? route.location?.(answer as Record<string, unknown>) : undefined;
  if (location) void reply.header('location', location);
  return sendJson(reply, status, answer);
}

/** A list that is returned whole. */
const WHOLE: PageEnd = { hasMore: false, nextCursor: null };

const at = (value: unknown, way: readonly string[]): unknown =>
  way.reduce<unknown>((found, key) => (found as Record<string, unknown> | null | undefined)?.[key], value);

/** A payload that is returned as a whole has no errors here. */
function withoutErrors(shown: unknown): unknown {
  const { userErrors: _none, ...rest } = shown as Record<string, unknown>;
  return rest;
}

function sendJson(reply: FastifyReply, status: number, answer: unknown): FastifyReply {
  return reply.code(status).type('application/json; charset=utf-8').serializer(String).send(JSON.stringify(answer));
}

/** URL of the next page, in the Link header (RFC 8288). */
function linkTo(end: PageEnd | undefined, request: FastifyRequest, reply: FastifyReply): void {
  if (!end?.nextCursor) return;
  const url = new URL(request.url, 'http://localhost');
  url.searchParams.set('cursor', end.nextCursor);
  void reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
}
