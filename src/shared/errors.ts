import type { ErrorCode, UserErrorCodeName } from './error.codes.js';

/** A refusal or fault that the client is told about as `errors[]`; anything else that is thrown is masked. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extensions: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'AppError';
  }
}

/** One thing that a person can mend. `field` is the path in the arguments, such as `['input', 'title']`. */
export interface InputProblem {
  code: UserErrorCodeName;
  message: string;
  field: string[];
  /** What would be accepted, where that is a closed list. */
  allowed: string[];
}

/** Refuses what a person sent. A mutation answers it as `userErrors`; a query as BAD_USER_INPUT. */
export class InputError extends Error {
  constructor(readonly problems: readonly InputProblem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.name = 'InputError';
  }

  /** The code of the first problem. */
  get code(): UserErrorCodeName | undefined {
    return this.problems[0]?.code;
  }
}

/** Builds the InputError of a single problem; `field` is a dotted path such as `input.title`. */
export function inputError(
  code: UserErrorCodeName,
  field: string,
  message: string,
  allowed: readonly string[] = [],
): InputError {
  return new InputError([{ code, message, field: field === '' ? [] : field.split('.'), allowed: [...allowed] }]);
}

/** The same words for a missing record and for somebody else's. */
export function notFound(what: string, field = 'id'): InputError {
  return inputError('NOT_FOUND', field, `There is no ${what} with this id that you may see.`);
}

/**
 * The one answer to a lost race and to an outdated `expectedVersion`: CONFLICT in `userErrors`. Nothing was written.
 * `field` is the argument that the caller should read again, such as `id` or `input.expectedVersion`; `allowed` is what it would be now.
 */
export function conflict(what = 'record', field = 'id', allowed: readonly string[] = []): InputError {
  return inputError(
    'CONFLICT',
    field,
    `Somebody else changed this ${what} at the same time, and nothing was written. Read it again, then repeat your change.`,
    allowed,
  );
}

export function isConflict(error: unknown): error is InputError {
  return error instanceof InputError && error.code === 'CONFLICT';
}
