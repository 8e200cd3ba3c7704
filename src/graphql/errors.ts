import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { AWAY_RETRY_AFTER, isDatabaseAway } from '../database/connection.js';
import { ERROR_CODES, type ErrorCode } from '../shared/error.codes.js';
import { AppError, InputError } from '../shared/errors.js';
import { newId } from '../shared/ids.js';

/**
 * Codes of errors in which nothing was executed or the caller is refused as a whole: these set the HTTP status of
 * GraphQL responses.
 */
const SETS_STATUS = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'DOCUMENT_TOO_LARGE',
  'QUERY_TOO_COMPLEX',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Converts one of our errors to a GraphQLError; errors during execution keep HTTP status 200. */
export function toGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (!(error instanceof AppError)) return new GraphQLError('Internal server error', { originalError: error as Error });
  const sets = SETS_STATUS.has(error.code) || (error.code === 'BAD_USER_INPUT' && 'allowed' in error.extensions);
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: {
      ...error.extensions,
      code: error.code,
      ...(sets ? { http: { status: ERROR_CODES[error.code].status } } : {}),
    },
  });
}

/** The single exit for errors: known codes pass, everything else is masked and logged with an ID that the client sees. */
export function formatError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const original = originalOf(error);
  const place = {
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
  };
  if (original instanceof AppError) {
    return { message: original.message, ...place, extensions: { ...original.extensions, code: original.code } };
  }
  if (original instanceof InputError)
    return { message: original.message, ...place, extensions: inputExtensions(original) };
  if (isDatabaseAway(original)) {
    log.warn({ err: original }, 'database unavailable');
    return {
      message: 'The database is currently unreachable. Try again in a moment.',
      ...place,
      extensions: { code: 'SERVICE_UNAVAILABLE', retryAfter: AWAY_RETRY_AFTER },
    };
  }
  if (isTooSlow(original)) {
    log.warn({ err: original }, 'database command exceeded its time limit');
    return {
      message: 'The request took too long. Request less data, or try again later.',
      ...place,
      extensions: { code: 'TIMEOUT' },
    };
  }
  // Persisted queries are off; clients that try one read this message and send the document.
  const given = formatted.extensions?.['code'];
  const code = given === 'PERSISTED_QUERY_NOT_SUPPORTED' ? 'BAD_REQUEST' : given;
  if (
    typeof code === 'string' &&
    Object.hasOwn(ERROR_CODES, code) &&
    code !== 'INTERNAL_SERVER_ERROR' &&
    !bringsExtensions(original)
  ) {
    const { stacktrace: _stack, http: _http, ...extensions } = formatted.extensions ?? {};
    return { message: formatted.message, ...place, extensions: { ...extensions, code } };
  }
  const errorId = newId('err');
  log.error({ err: original, errorId }, 'unexpected error');
  return {
    message: `An internal error occurred. Contact support with error ID ${errorId}.`,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}

function inputExtensions(error: InputError): Record<string, unknown> {
  const [problem] = error.problems;
  return {
    code: problem?.code === 'NOT_FOUND' ? 'NOT_FOUND' : 'BAD_USER_INPUT',
    problems: error.problems,
    ...(problem ? { field: problem.field } : {}),
  };
}

/** The extensions of a driver's or library's error, which GraphQL would pass on to the client. */
function bringsExtensions(error: unknown): boolean {
  return error instanceof Error && !(error instanceof GraphQLError) && 'extensions' in error;
}

function originalOf(error: unknown): unknown {
  let current = error;
  while (current instanceof GraphQLError && current.originalError) current = current.originalError;
  return current;
}

const MAX_TIME_EXPIRED = 50;

function isTooSlow(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === MAX_TIME_EXPIRED;
}
