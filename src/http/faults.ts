import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { AWAY_RETRY_AFTER, isDatabaseAway } from '../database/connection.js';
import { ERROR_CODES, type ErrorCode } from '../shared/error.codes.js';
import { AppError } from '../shared/errors.js';
import { newId } from '../shared/ids.js';

/** Errors before a handler runs: a body that is too large, invalid JSON, an internal error. Internals never leak. */
export async function handleFault(
  error: FastifyError | AppError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (error instanceof AppError) return sendRefusal(reply, error);
  const status = isDatabaseAway(error) ? 503 : (error.statusCode ?? 500);
  if (status >= 500 && status !== 503) {
    const errorId = newId('err');
    request.log.error({ err: error, errorId }, 'unexpected error');
    await sendFault(
      reply,
      status,
      'INTERNAL_SERVER_ERROR',
      `An internal error occurred. Contact support with error ID ${errorId}.`,
      { errorId },
    );
    return;
  }
  const isAway = status === 503;
  if (isAway) void reply.header('retry-after', String(AWAY_RETRY_AFTER));
  const message = error.code === 'FST_ERR_BAD_URL' ? 'The URL is not correctly encoded.' : MESSAGES[status];
  const extensions = isAway ? { retryAfter: AWAY_RETRY_AFTER } : {};
  await sendFault(
    reply,
    status,
    CODES[status] ?? 'BAD_REQUEST',
    message ?? 'The request could not be read.',
    extensions,
  );
}

export async function handleMissing(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await sendFault(reply, 404, 'NOT_FOUND', `Not found: ${request.method} ${request.url.split('?', 1)[0] ?? ''}.`);
}

const CODES: Partial<Record<number, ErrorCode>> = {
  413: 'PAYLOAD_TOO_LARGE',
  429: 'RATE_LIMITED',
  503: 'SERVICE_UNAVAILABLE',
};

const MESSAGES: Partial<Record<number, string>> = {
  400: 'The body is not valid JSON.',
  413: 'The body must be at most 100 KiB.',
  415: 'Send the body as application/json.',
  503: 'The server is temporarily unavailable. Try again in a moment.',
};

/** A refusal meant for the caller, passed on unchanged. */
export async function sendRefusal(reply: FastifyReply, { code, message, extensions }: AppError): Promise<void> {
  const { retryAfter } = extensions;
  if (typeof retryAfter === 'number') void reply.header('retry-after', retryAfter);
  await sendFault(reply, ERROR_CODES[code].status, code, message, extensions);
}

/** The common form of errors outside of GraphQL. */
export async function sendFault(
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  message: string,
  extensions: Record<string, unknown> = {},
): Promise<void> {
  await reply.code(status).send({ errors: [{ message, extensions: { ...extensions, code } }] });
}
