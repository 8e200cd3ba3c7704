import type { ErrorCode, UserErrorCodeName } from './error.codes.js';

/** A refusal or fault that is shown to the client in `errors[]`; any other error is masked. */
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

/** A validation error the user can fix. `field` is the path in the arguments, for example `['input', 'title']`. */
export interface InputProblem {
  code: UserErrorCodeName;
  message: string;
  field: string[];
  /** Accepted values, if the set is closed. */
  allowed: string[];
}

/** Refuses invalid input. Mutations return it as `userErrors`, queries as BAD_USER_INPUT. */
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

/** The same message for a missing record and for one the caller cannot see. */
export function notFound(what: string, field = 'id'): InputError {
  return inputError('NOT_FOUND', field, `${what.slice(0, 1).toUpperCase()}${what.slice(1)} not found.`);
}

/**
 * The response to a lost race and to an outdated `expectedVersion`: CONFLICT in `userErrors`. Nothing was written.
 * `field` is the argument to read again, such as `id` or `input.expectedVersion`; `allowed` is its current value.
 */
export function conflict(what = 'record', field = 'id', allowed: readonly string[] = []): InputError {
  return inputError(
    'CONFLICT',
    field,
    `This ${what} was changed in the meantime, and nothing was saved. Reload it and try again.`,
    allowed,
  );
}

export function isConflict(error: unknown): error is InputError {
  return error instanceof InputError && error.code === 'CONFLICT';
}
