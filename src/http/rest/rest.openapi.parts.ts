import type { JsonSchema } from '../../graphql/input.js';
import { ERROR_CODES, USER_ERROR_CODES } from '../../shared/error.codes.js';
import { TITLES } from './rest.problem.js';
import { refTo } from './rest.schema.js';

export const headerRef = (name: string): JsonSchema => ({ $ref: `#/components/headers/${name}` });

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read, for example because of invalid JSON.',
  401: 'The access token is missing, invalid or expired.',
  403: 'You are authenticated, but not allowed to do this.',
  404: 'The record does not exist, or you cannot see it. The two cases are not distinguished.',
  409: 'The record is in a state that does not allow this, or was changed concurrently; `allowed` lists what is possible.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'Invalid values: `errors` lists each with its location.',
  429: 'Too many requests; `Retry-After` says when to try again.',
  500: "An internal error. `errorId` identifies it in the server's log.",
  503: 'The server or its database is temporarily unavailable, or a provider is not configured.',
};

/** Error responses that every path may return. */
export const PROBLEMS = Object.fromEntries(
  Object.entries(MEANINGS).map(([status, description]) => [
    status,
    {
      description,
      headers: {
        'X-Request-Id': headerRef('X-Request-Id'),
        ...(status === '429' || status === '503' ? { 'Retry-After': headerRef('Retry-After') } : {}),
      },
      content: { 'application/problem+json': { schema: refTo('Problem') } },
    },
  ]),
);

export const HEADERS = {
  'X-Request-Id': { description: 'Include it when you contact support.', schema: { type: 'string' } },
  Link: { description: 'URL of the next page, if there is one (RFC 8288).', schema: { type: 'string' } },
  Location: { description: 'URL of the created resource.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait before retrying.', schema: { type: 'integer', minimum: 1 } },
};

const CODES = [...new Set([...Object.keys(ERROR_CODES), ...Object.keys(USER_ERROR_CODES)])];

export const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'An error (RFC 9457 problem details).',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string', enum: Object.values(TITLES), description: 'The HTTP status in words.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', enum: CODES, description: 'Error code, for programs.' },
    detail: { type: 'string', description: 'What is wrong, as a sentence for people.' },
    errors: {
      type: 'array',
      description: 'The individual errors.',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string', enum: CODES, description: 'Error code, for programs.' },
          detail: { type: 'string', description: 'What is wrong and what is allowed, as a sentence for people.' },
          pointer: { type: 'string', description: 'Location in the body: a JSON Pointer such as `#/itemTitle`.' },
          parameter: {
            type: 'string',
            description: 'Name of the path or query parameter, if the error is not in the body.',
          },
          allowed: { type: 'array', items: { type: 'string' }, description: 'Accepted values.' },
        },
        required: ['code', 'detail'],
        additionalProperties: false,
      },
    },
    errorId: { type: 'string', description: 'ID of the internal error.' },
    requestId: { type: 'string', description: 'ID of this request.' },
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  additionalProperties: false,
};
