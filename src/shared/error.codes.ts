/**
 * The error contract: every code that a client can receive. `docs/errors.md` is generated from these tables. `errors[]`
 * contains faults, limits and refusals; `userErrors` of a payload contains errors that the user can fix.
 */
export interface ErrorCodeInfo {
  /** HTTP status: of a GraphQL response in which nothing was executed, and always of REST. */
  status: number;
  /** True if the same request may succeed later. */
  retryable: boolean;
  meaning: string;
  fix: string;
}

export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    retryable: false,
    meaning: 'The document is not valid GraphQL, or has more than 1,000 tokens.',
    fix: 'Fix the syntax error on the given line, or send a smaller document.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    retryable: false,
    meaning: 'The document does not match the schema.',
    fix: 'Compare the named field or argument with `schema.graphql`.',
  },
  DOCUMENT_TOO_LARGE: {
    status: 400,
    retryable: false,
    meaning:
      'The document exceeds a limit on depth, aliases, directives, selections or root fields. Nothing was executed.',
    fix: 'Split the document; `extensions.limit` and `extensions.actual` contain the numbers.',
  },
  QUERY_TOO_COMPLEX: {
    status: 400,
    retryable: false,
    meaning: "The operation's cost, list items or values, computed with the actual variables, exceed your limit.",
    fix: 'Request smaller pages or fewer nested lists; `extensions.cost` contains the numbers.',
  },
  ANSWER_TOO_LARGE: {
    status: 400,
    retryable: false,
    meaning: 'The response would exceed your size limit: 2 MB, 8 MB if signed in, 16 MB for staff.',
    fix: 'Request smaller pages, or fewer long text fields. If the operation was a mutation, it has taken effect; query its result.',
  },
  BAD_REQUEST: {
    status: 400,
    retryable: false,
    meaning: 'The HTTP request is not a GraphQL request.',
    fix: 'Send JSON with `query`, and optionally `variables` and `operationName`.',
  },
  BAD_USER_INPUT: {
    status: 400,
    retryable: false,
    meaning: 'An argument or a variable has an invalid value.',
    fix: 'The message names the argument and says what is allowed.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    retryable: false,
    meaning: 'The document has several operations and `operationName` is missing, or no operation has that name.',
    fix: 'Send `operationName`.',
  },
  UNAUTHENTICATED: {
    status: 401,
    retryable: false,
    meaning: 'The access token is missing, invalid or expired.',
    fix: 'Call `refreshSession` or `signIn` and send `Authorization: Bearer <accessToken>`.',
  },
  FORBIDDEN: {
    status: 403,
    retryable: false,
    meaning: 'You are authenticated, but not allowed to do this. The description of each field names its access rule.',
    fix: 'Use an account with the required role.',
  },
  NOT_FOUND: {
    status: 404,
    retryable: false,
    meaning: 'The record does not exist, or you cannot see it. The two cases are not distinguished.',
    fix: 'Check the ID and the account.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    retryable: false,
    meaning: 'The body is larger than 100 KiB.',
    fix: 'Send less data per request.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    retryable: false,
    meaning: 'The content of a file is of a type that is not accepted, whatever its name.',
    fix: 'Send one of the types named in the message, as multipart/form-data.',
  },
  RATE_LIMITED: {
    status: 429,
    retryable: true,
    meaning: 'Too many requests in a period.',
    fix: 'Wait `extensions.retryAfter` seconds (also in the `Retry-After` header).',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    retryable: true,
    meaning:
      'The database is unavailable or the server is stopping. Writes that were not acknowledged may not have been saved.',
    fix: 'Retry in a moment; use an idempotency key for operations that must not run twice.',
  },
  TIMEOUT: {
    status: 504,
    retryable: true,
    meaning: 'The request exceeded its time limit.',
    fix: 'Request less data, or try again later.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    retryable: false,
    meaning: "An internal error. Details are only in the server's log, under `extensions.errorId`.",
    fix: 'Contact support with the error ID.',
  },
} as const satisfies Record<string, ErrorCodeInfo>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Errors that the user can fix; the values of `userErrors[].code`. */
export const USER_ERROR_CODES = {
  REQUIRED: { status: 422, meaning: 'A required value is missing or blank.' },
  INVALID: { status: 422, meaning: 'A value has the wrong format; the message says which format is expected.' },
  TOO_SHORT: { status: 422, meaning: 'A text or list is shorter than allowed.' },
  TOO_LONG: { status: 422, meaning: 'A text or list is longer than allowed.' },
  OUT_OF_RANGE: { status: 422, meaning: 'A number or a time is outside the allowed range.' },
  NOT_FOUND: { status: 404, meaning: 'The record does not exist, or you cannot see it.' },
  TAKEN: { status: 409, meaning: 'The value is already in use.' },
  ALREADY_DONE: { status: 409, meaning: 'This can be done only once and has already been done.' },
  INVALID_STATE: {
    status: 409,
    meaning: "The record's state does not allow this; `allowed` lists what is possible now.",
  },
  CONFLICT: {
    status: 409,
    meaning: 'The record was changed concurrently, and nothing was saved. Read it again and retry.',
  },
  IDEMPOTENCY_CONFLICT: { status: 409, meaning: 'The idempotency key was already used with different input.' },
  LIMIT_REACHED: { status: 422, meaning: 'A limit is reached; the message states it.' },
  NOT_ALLOWED: { status: 403, meaning: 'A rule does not allow this for you or for this record.' },
  PAYMENTS_NOT_CONFIGURED: {
    status: 503,
    meaning: 'Payments are not available: the server has no payment provider configured.',
  },
  WRONG_CREDENTIALS: { status: 401, meaning: 'Invalid email or password.' },
  INVALID_TOKEN: { status: 401, meaning: 'The token is invalid, expired, or already used or replaced.' },
} as const satisfies Record<string, { status: number; meaning: string }>;

export type UserErrorCodeName = keyof typeof USER_ERROR_CODES;
