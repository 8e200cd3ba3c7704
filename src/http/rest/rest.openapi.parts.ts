import type { JsonSchema } from '../../graphql/input.js';
import { ERROR_CODES, USER_ERROR_CODES } from '../../shared/error.codes.js';
import { TITLES } from './rest.problem.js';
import { refTo } from './rest.schema.js';

export const headerRef = (name: string): JsonSchema => ({ $ref: `#/components/headers/${name}` });

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request cannot be read, such as broken JSON.',
  401: 'A token is missing or not good (any more).',
  403: 'You are known, and may not do this.',
  404: 'There is no such record, or it is not for you: both are answered alike.',
  409: 'The record is in a state that forbids this, or was changed in between; `allowed` says what is possible.',
  413: 'The body is too large.',
  415: 'The body is no JSON.',
  422: 'Values are not allowed: `errors` names each with its place.',
  429: 'Too often; `Retry-After` says when to try again.',
  500: 'A fault of the server. `errorId` also stands in its log.',
  503: 'The server or its database is away for the moment, or a provider is not configured.',
};

/** Refusals, as every path may answer them. */
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
  'X-Request-Id': { description: 'Name it when you ask for help.', schema: { type: 'string' } },
  Link: { description: 'The address of the next page, where there is one (RFC 8288).', schema: { type: 'string' } },
  Location: { description: 'The address of what was made.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
};

const CODES = [...new Set([...Object.keys(ERROR_CODES), ...Object.keys(USER_ERROR_CODES)])];

export const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'What went wrong, by RFC 9457.',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string', enum: Object.values(TITLES), description: 'The status in words.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', enum: CODES, description: 'What it is, for programs.' },
    detail: { type: 'string', description: 'A sentence for people.' },
    errors: {
      type: 'array',
      description: 'Each thing that is wrong.',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string', enum: CODES, description: 'What is wrong, for programs.' },
          detail: { type: 'string', description: 'A sentence that says what is allowed.' },
          pointer: { type: 'string', description: 'Where in the body: a JSON pointer, such as `#/itemTitle`.' },
          parameter: { type: 'string', description: 'Or which parameter of the path or query.' },
          allowed: { type: 'array', items: { type: 'string' }, description: 'What would be accepted.' },
        },
        required: ['code', 'detail'],
        additionalProperties: false,
      },
    },
    errorId: { type: 'string', description: 'Of a fault of the server.' },
    requestId: { type: 'string', description: 'Of this request.' },
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  additionalProperties: false,
};
