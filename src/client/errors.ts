import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** Codes of `errors[]`: server errors, limits and refusals. */
export const FAULT_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'DOCUMENT_TOO_LARGE',
  'QUERY_TOO_COMPLEX',
  'ANSWER_TOO_LARGE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'RATE_LIMITED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
  'INTERNAL_SERVER_ERROR',
] as const;

/** Codes of `userErrors[]`: errors that the user can fix. */
export const USER_ERROR_CODES = [
  'REQUIRED',
  'INVALID',
  'TOO_SHORT',
  'TOO_LONG',
  'OUT_OF_RANGE',
  'NOT_FOUND',
  'TAKEN',
  'ALREADY_DONE',
  'INVALID_STATE',
  'CONFLICT',
  'IDEMPOTENCY_CONFLICT',
  'LIMIT_REACHED',
  'NOT_ALLOWED',
  'PAYMENTS_NOT_CONFIGURED',
  'WRONG_CREDENTIALS',
  'INVALID_TOKEN',
] as const;

/** What can fail before the server responds: no response, an aborted request, an unreadable response. */
export const CLIENT_CODES = ['NETWORK_ERROR', 'CANCELLED', 'UNKNOWN_ERROR'] as const;

export type FaultCode = (typeof FAULT_CODES)[number];
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];
export type TallyErrorCode = FaultCode | UserErrorCode | (typeof CLIENT_CODES)[number];

/** A validation error that the user can fix, as returned by the server. */
export interface Problem {
  readonly code: UserErrorCode;
  readonly message: string;
  /** Path in the arguments, for example ['input', 'title']; empty if the error is about the whole request. */
  readonly field: readonly string[];
  /** Accepted values, if the set is closed. */
  readonly allowed?: readonly string[];
}

interface Details {
  problems?: readonly Problem[];
  retryAfter?: number;
  errorId?: string;
  cause?: unknown;
}

const WORTH_ANOTHER_TRY = new Set<TallyErrorCode>([
  'RATE_LIMITED',
  'CONFLICT',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
  'NETWORK_ERROR',
]);

/** Every failure of the client. Distinguish failures by `code`, never by message. */
export class TallyError extends Error {
  readonly code: TallyErrorCode;
  readonly problems: readonly Problem[];
  /** Seconds after which the same request may succeed. */
  readonly retryAfter: number | undefined;
  /** Include this ID when you report a server error. */
  readonly errorId: string | undefined;

  constructor(code: TallyErrorCode, message: string, { problems = [], retryAfter, errorId, cause }: Details = {}) {
    super(message, { cause });
    this.name = 'TallyError';
    this.code = code;
    this.problems = problems;
    this.retryAfter = retryAfter;
    this.errorId = errorId;
  }

  /** Messages by field name, for example `subject` or `contact.email`, to show beside the fields of a form. */
  get fieldErrors(): Readonly<Record<string, string>> {
    const named = this.problems.map((problem) => [fieldName(problem), problem.message] as const);
    // If a field has several messages, the first one counts.
    return Object.fromEntries(named.filter(([name]) => name !== '').reverse());
  }

  /** Messages about the whole request. */
  get formErrors(): readonly string[] {
    return this.problems.filter((problem) => fieldName(problem) === '').map(({ message }) => message);
  }

  /** True if the same request may succeed later. Errors that the user has to fix are not retryable. */
  get retryable(): boolean {
    return this.problems.length === 0 && WORTH_ANOTHER_TRY.has(this.code);
  }
}

const fieldName = ({ field }: Problem): string => (field[0] === 'input' ? field.slice(1) : field).join('.');

/** The error for a payload with `userErrors`, or undefined if there are none. */
export function userErrorOf(problems: readonly Problem[] | null | undefined): TallyError | undefined {
  const [first] = problems ?? [];
  if (!first) return undefined;
  return new TallyError(first.code, (problems ?? []).map(({ message }) => message).join(' '), {
    problems: problems ?? [],
  });
}

/** Converts any thrown value to a TallyError. */
export function toTallyError(error: unknown): TallyError {
  if (error instanceof TallyError) return error;
  if (CombinedGraphQLErrors.is(error)) return ofErrors(error.errors, error);
  if (ServerError.is(error)) return ofAnswer(error.statusCode, error.bodyText, error);
  if (ServerParseError.is(error)) return ofAnswer(error.statusCode, error.bodyText, error);
  if (!(error instanceof Error)) return new TallyError('UNKNOWN_ERROR', 'Something went wrong.', { cause: error });
  if (error.name === 'AbortError') return new TallyError('CANCELLED', 'The request was canceled.', { cause: error });
  // `fetch` reports an unreachable server as a TypeError, with different wording in each browser.
  if (error instanceof TypeError) return new TallyError('NETWORK_ERROR', 'Cannot reach the server.', { cause: error });
  return new TallyError('UNKNOWN_ERROR', error.message, { cause: error });
}

/** The error of an unsuccessful HTTP response: GraphQL errors, RFC 9457, or some other page. */
export function ofAnswer(status: number, body: string, cause?: unknown): TallyError {
  const answer = parsed(body);
  if (Array.isArray(answer['errors']) && answer['title'] === undefined) {
    return ofErrors(answer['errors'] as readonly GraphError[], cause);
  }
  if (isFaultCode(answer['code'])) return ofProblem(answer['code'], answer, cause);
  const isAway = status === 502 || status === 503 || status === 504;
  if (isAway) return new TallyError('SERVICE_UNAVAILABLE', 'The server is currently unavailable.', { cause });
  return new TallyError('UNKNOWN_ERROR', `The server responded with status ${String(status)}.`, { cause });
}

interface GraphError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** The first error decides; the others are usually its consequences. */
export function ofErrors(errors: readonly GraphError[], cause?: unknown): TallyError {
  const [first] = errors;
  const extensions = first?.extensions ?? {};
  const code = isFaultCode(extensions['code']) ? extensions['code'] : 'UNKNOWN_ERROR';
  const problems = Array.isArray(extensions['problems']) ? (extensions['problems'] as readonly Problem[]) : [];
  return new TallyError(code, first?.message ?? 'Something went wrong.', {
    problems,
    ...whenAndWhich(extensions),
    cause,
  });
}

function ofProblem(code: TallyErrorCode, answer: Readonly<Record<string, unknown>>, cause: unknown): TallyError {
  const detail = typeof answer['detail'] === 'string' ? answer['detail'] : 'The request was refused.';
  return new TallyError(code, detail, { ...whenAndWhich(answer), cause });
}

function whenAndWhich({ retryAfter, errorId }: Readonly<Record<string, unknown>>): Details {
  return {
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    ...(typeof errorId === 'string' ? { errorId } : {}),
  };
}

const KNOWN_CODES: ReadonlySet<unknown> = new Set([...FAULT_CODES, ...USER_ERROR_CODES]);

function isFaultCode(code: unknown): code is TallyErrorCode {
  return KNOWN_CODES.has(code);
}

function parsed(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
