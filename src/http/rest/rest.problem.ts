import type { FastifyReply } from 'fastify';
import { ERROR_CODES, USER_ERROR_CODES, type ErrorCode, type UserErrorCodeName } from '../../shared/error.codes.js';
import { type AppError, InputError } from '../../shared/errors.js';
import type { PlaceOf } from './rest.values.js';

/** One error of a request. */
export interface Fault {
  code: string;
  detail: string;
  /** Location in the body: a JSON Pointer as a URI fragment, for example `#/itemTitle`. */
  pointer?: string;
  /** Or the name of the path or query parameter. */
  parameter?: string;
  allowed?: readonly string[];
}

/** RFC 9457, with the codes of the graph. */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: readonly Fault[];
  /** Seconds after which a retry may succeed. */
  retryAfter?: number;
  /** Methods that the path supports. */
  allow?: readonly string[];
  errorId?: string;
}

export const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
} as const;

export interface GraphError {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}

export interface UserError {
  code: string;
  message: string;
  field: readonly string[];
  allowed?: readonly string[];
}

/** The problem for `errors[]` of a result: the first error determines the status. */
export function problemOfErrors([first]: readonly GraphError[], placeOf: PlaceOf): Problem {
  const { code = 'INTERNAL_SERVER_ERROR', retryAfter, problems, field, errorId } = first?.extensions ?? {};
  const detail = first?.message ?? 'Something went wrong.';
  if (Array.isArray(problems)) return problemOfUserErrors(problems as UserError[], placeOf);
  if (code === 'BAD_USER_INPUT') {
    // Arguments of the graph: the message begins with the name of the field that has them.
    const place = Array.isArray(field) ? placeOf((field as string[]).slice(-1)) : {};
    return problemOfFaults([{ code: 'INVALID', detail, ...place }]);
  }
  return {
    status: statusOf(code),
    code: String(code),
    detail,
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    ...(typeof errorId === 'string' ? { errorId } : {}),
  };
}

function statusOf(code: unknown): number {
  return typeof code === 'string' && Object.hasOwn(ERROR_CODES, code) ? ERROR_CODES[code as ErrorCode].status : 500;
}

/** The problem for the `userErrors` of a payload; `placeOf` maps a field to its location in the request. */
export function problemOfUserErrors(userErrors: readonly UserError[], placeOf: PlaceOf): Problem {
  const errors = userErrors.map(({ code, message, field, allowed = [] }) => ({
    code,
    detail: message,
    ...placeOf(field),
    ...(allowed.length > 0 ? { allowed } : {}),
  }));
  const [first] = errors;
  const code = (first?.code ?? 'INVALID') as UserErrorCodeName;
  return { status: USER_ERROR_CODES[code].status, code, detail: sentenceOf(errors), errors };
}

export function problemOfFaults(errors: readonly Fault[]): Problem {
  const isRefused = errors.every(({ code }) => code === 'NOT_ALLOWED');
  const [status, code] = isRefused ? [403, 'NOT_ALLOWED'] : [422, 'BAD_USER_INPUT'];
  return { status, code, detail: sentenceOf(errors), errors };
}

const sentenceOf = (faults: readonly Fault[]): string =>
  faults.length === 1
    ? (faults[0]?.detail ?? '')
    : `${String(faults.length)} validation errors; see "errors" for each.`;

/** The problem for an error thrown before a document runs, for example an invalid token. */
export function problemOfRefusal(error: AppError | InputError): Problem {
  if (error instanceof InputError) return problemOfUserErrors(error.problems, () => ({}));
  return problemOfErrors(
    [{ message: error.message, extensions: { ...error.extensions, code: error.code } }],
    () => ({}),
  );
}

export function missing(): Problem {
  return { status: 404, code: 'NOT_FOUND', detail: 'Not found.' };
}

/** People read `title` and `detail`; programs read `code` and `errors`, and `requestId` helps support. */
export async function sendProblem(reply: FastifyReply, problem: Problem): Promise<void> {
  const { retryAfter, allow, status, ...rest } = problem;
  if (retryAfter !== undefined || status === 503) void reply.header('retry-after', String(Math.ceil(retryAfter ?? 5)));
  if (allow) void reply.header('allow', allow.join(', '));
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  const title = TITLES[status as keyof typeof TITLES];
  const body = { type: 'about:blank', title, status, ...rest, requestId: reply.request.id };
  await reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('x-request-id', reply.request.id)
    .type('application/problem+json')
    .serializer(String)
    .send(JSON.stringify(body));
}
