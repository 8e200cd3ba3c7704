import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../../database/connection.js';
import { AppError, InputError } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { problemOfRefusal, sendProblem, type Problem } from './rest.problem.js';
import type { RestRoute } from './rest.route.js';

type Path = Pick<RestRoute, 'method' | 'path'>;

/** HTTP defaults for every path: bodies, uniform errors, and a response to every method. */
export function registerManners(scope: FastifyInstance, paths: readonly Path[], prefix: string): void {
  scope.setErrorHandler(refuse);
  scope.setNotFoundHandler((request, reply) => sendProblem(reply, nowhere(request)));
  readJson(scope);
  for (const [path, methods] of methodsByPath(paths)) answerOthers(scope, path.slice(prefix.length), methods);
}

/**
 * Only JSON: a page on another site can send text/plain without a preflight, but JSON only if CORS_ORIGINS allows it. A
 * `fetch` without a content type sends text/plain, which is accepted if no such page can have sent it.
 */
function readJson(scope: FastifyInstance): void {
  const parse = scope.getDefaultJsonParser('error', 'error');
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser<string>(
    ['application/json', 'text/plain'],
    { parseAs: 'string' },
    (request, body, done) => {
      if (!isJson(request) && isOfAnyPage(request)) done(new UnsupportedMediaType());
      else if (body.trim() === '') done(null, undefined);
      else void parse(request, body, done);
    },
  );
}

const isJson = ({ headers }: FastifyRequest): boolean => /^application\/json\b/i.test(headers['content-type'] ?? '');

/** Browsers preflight requests with `Authorization` to other origins, and set `Sec-Fetch-Site` themselves. */
const isOfAnyPage = ({ headers }: FastifyRequest): boolean =>
  headers.authorization === undefined && headers['sec-fetch-site'] !== 'same-origin';

class UnsupportedMediaType extends Error {
  readonly statusCode = 415;
}

function methodsByPath(paths: readonly Path[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { method, path } of paths) {
    const methods = found.get(path) ?? new Set(['OPTIONS']);
    methods.add(method);
    if (method === 'GET') methods.add('HEAD');
    found.set(path, methods);
  }
  return found;
}

function answerOthers(scope: FastifyInstance, url: string, methods: ReadonlySet<string>): void {
  const allow = [...methods].sort();
  scope.options(url, (_request, reply) => reply.code(204).header('allow', allow.join(', ')).send());
  scope.route({
    method: scope.supportedMethods.filter((method) => !methods.has(method)),
    url,
    // Before the body is read, because it does not matter.
    onRequest: (request, reply) =>
      sendProblem(reply, {
        status: 405,
        code: 'BAD_REQUEST',
        detail: `${request.method} is not allowed here. Allowed: ${allow.join(', ')}.`,
        allow,
      }),
    handler: () => undefined,
  });
}

function nowhere({ method, url }: FastifyRequest): Problem {
  return { status: 404, code: 'NOT_FOUND', detail: `Not found: ${method} ${url.split('?', 1)[0] ?? ''}.` };
}

/** Errors before or while a handler runs, as a problem. Internals never leak. */
export async function refuse(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await sendProblem(reply, problemOf(error, request));
}

const REASONS: Readonly<Record<number, Pick<Problem, 'code' | 'detail'>>> = {
  400: { code: 'BAD_REQUEST', detail: 'The body is not valid JSON.' },
  404: { code: 'NOT_FOUND', detail: 'Not found.' },
  413: { code: 'PAYLOAD_TOO_LARGE', detail: 'The body must be at most 100 KiB.' },
  414: { code: 'BAD_REQUEST', detail: 'The URL is too long.' },
  415: { code: 'UNSUPPORTED_MEDIA_TYPE', detail: 'Send the body as application/json.' },
  503: { code: 'SERVICE_UNAVAILABLE', detail: 'The server is temporarily unavailable. Try again in a moment.' },
};

function problemOf(error: FastifyError | Error, request: FastifyRequest): Problem {
  if (error instanceof AppError || error instanceof InputError) return problemOfRefusal(error);
  const { code, statusCode = 500 } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_BAD_URL')
    return { status: 400, code: 'BAD_REQUEST', detail: 'The URL is not correctly encoded.' };
  const status = isDatabaseAway(error) ? 503 : statusCode;
  const known = REASONS[status];
  if (known) return { status, ...known };
  if (status < 500) return { status: 400, code: 'BAD_REQUEST', detail: 'The request could not be read.' };
  const errorId = newId('err');
  request.log.error({ err: error, errorId }, 'unexpected error');
  const detail = `An internal error occurred. Contact support with error ID ${errorId}.`;
  return { status: 500, code: 'INTERNAL_SERVER_ERROR', detail, errorId };
}
