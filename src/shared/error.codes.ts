/**
 * The error contract: every code that a client can meet. `docs/errors.md` is written from these tables.
 * `errors[]` carries faults, limits and refusals; `userErrors` of a payload carries what a person can mend on a form.
 */
export interface ErrorCodeInfo {
  /** HTTP status: of the GraphQL answer where nothing was executed, and always of REST. */
  status: number;
  /** True where the same request may succeed later. */
  retryable: boolean;
  meaning: string;
  fix: string;
}

export const ERROR_CODES = {
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    retryable: false,
    meaning: 'The document is not GraphQL, or has more than 1,000 tokens.',
    fix: 'Mend the syntax at the given line, or send a smaller document.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    retryable: false,
    meaning: 'The document does not fit the schema.',
    fix: 'Compare the named field or argument with `schema.graphql`.',
  },
  DOCUMENT_TOO_LARGE: {
    status: 400,
    retryable: false,
    meaning:
      'The document exceeds a limit on depth, aliases, directives, selections or root fields. Nothing was executed.',
    fix: 'Split the document; `extensions.limit` and `extensions.actual` give the numbers.',
  },
  QUERY_TOO_COMPLEX: {
    status: 400,
    retryable: false,
    meaning:
      'The cost, the list items or the values, computed with the real variables, exceed what this caller may ask for at once.',
    fix: 'Ask for smaller pages or fewer nested lists; `extensions.cost` gives the numbers.',
  },
  ANSWER_TOO_LARGE: {
    status: 400,
    retryable: false,
    meaning:
      'The answer would have more bytes than this caller may receive at once: 2 MB, 8 MB signed in, 16 MB for staff.',
    fix: 'Ask for smaller pages, or for long texts less often. A mutation has been carried out; read its result by a query.',
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
    meaning: 'An argument or a variable has a value that is not allowed.',
    fix: 'The message names the argument and says what is allowed.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    retryable: false,
    meaning: 'The document has several operations and none was named, or the named one is not there.',
    fix: 'Send `operationName`.',
  },
  UNAUTHENTICATED: {
    status: 401,
    retryable: false,
    meaning: 'There is no access token where one is needed, or it is not valid (any more).',
    fix: 'Call `refreshSession` or `signIn` and send `Authorization: Bearer <accessToken>`.',
  },
  FORBIDDEN: {
    status: 403,
    retryable: false,
    meaning: 'The caller is known and may not do this. The description of each field says who may.',
    fix: 'Use an account with the named role.',
  },
  NOT_FOUND: {
    status: 404,
    retryable: false,
    meaning: 'There is no such record, or it is not for this caller: both give the same answer.',
    fix: 'Check the id and the account.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    retryable: false,
    meaning: 'The body is larger than 100 KiB.',
    fix: 'Send less at once.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    retryable: false,
    meaning: 'The content of a file has a type that is not taken, whatever its name says.',
    fix: 'Send one of the types that the message names, as multipart/form-data.',
  },
  RATE_LIMITED: {
    status: 429,
    retryable: true,
    meaning: 'This caller did this too often.',
    fix: 'Wait for `extensions.retryAfter` seconds (also the header `Retry-After`).',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    retryable: true,
    meaning: 'The database is away or the server is stopping. What was not acknowledged was not necessarily written.',
    fix: 'Send the request again in a moment; use an idempotency key for what must not happen twice.',
  },
  TIMEOUT: {
    status: 504,
    retryable: true,
    meaning: 'The request took longer than its time limit.',
    fix: 'Ask for less, or try again later.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    retryable: false,
    meaning: 'A fault of the server. The message hides it; `extensions.errorId` also stands in the log.',
    fix: 'Report the error id.',
  },
} as const satisfies Record<string, ErrorCodeInfo>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** What a person can mend; the value of `userErrors[].code`. */
export const USER_ERROR_CODES = {
  REQUIRED: { status: 422, meaning: 'A value is missing or blank.' },
  INVALID: { status: 422, meaning: 'A value has the wrong form; the message says which form is right.' },
  TOO_SHORT: { status: 422, meaning: 'A text or list is shorter than allowed.' },
  TOO_LONG: { status: 422, meaning: 'A text or list is longer than allowed.' },
  OUT_OF_RANGE: { status: 422, meaning: 'A number or a time lies outside what is allowed.' },
  NOT_FOUND: { status: 404, meaning: 'There is no such record, or it is not for this caller.' },
  TAKEN: { status: 409, meaning: 'Somebody else already uses this value.' },
  ALREADY_DONE: { status: 409, meaning: 'This was done before and can be done only once.' },
  INVALID_STATE: {
    status: 409,
    meaning: 'The record is in a state that forbids this; `allowed` lists what is possible now.',
  },
  CONFLICT: {
    status: 409,
    meaning: 'Somebody else changed the record at the same time, and nothing was written; read it again.',
  },
  IDEMPOTENCY_CONFLICT: { status: 409, meaning: 'The idempotency key was used before with another input.' },
  LIMIT_REACHED: { status: 422, meaning: 'A fixed upper limit is reached; the message gives it.' },
  NOT_ALLOWED: { status: 403, meaning: 'A rule forbids this for this caller or this record.' },
  PAYMENTS_NOT_CONFIGURED: {
    status: 503,
    meaning: 'This server has no payment provider; an operator has to configure its keys first.',
  },
  WRONG_CREDENTIALS: { status: 401, meaning: 'E-mail and password do not fit together.' },
  INVALID_TOKEN: { status: 401, meaning: 'The token is not valid: wrong, used, replaced or too old.' },
} as const satisfies Record<string, { status: number; meaning: string }>;

export type UserErrorCodeName = keyof typeof USER_ERROR_CODES;
