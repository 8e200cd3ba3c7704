import { Kind, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { isStaff, type Viewer } from '../auth/viewer.js';
import { AppError } from '../shared/errors.js';
import { toGraphQLError } from './errors.js';

const MEGABYTE = 1_000_000;
/** The longest JSON encoding of one character: \u0001. */
const WORST_CHARACTER = 6;
/** An error's path and code, beside its message. */
const ERROR_BYTES = 200;

/** The maximum size of a response in bytes, by caller. */
export function answerLimit(viewer: Viewer): number {
  if (viewer.kind === 'service' || isStaff(viewer)) return 16 * MEGABYTE;
  return viewer.kind === 'user' ? 8 * MEGABYTE : 2 * MEGABYTE;
}

/** A user's data export is returned at once and cannot be paginated. */
const EXPORT = { field: 'exportMyData', limit: 64 * MEGABYTE };

function isExport({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  const [only] = selections;
  return selections.length === 1 && only?.kind === Kind.FIELD && only.name.value === EXPORT.field;
}

/**
 * Refuses a response that is too large before it is serialized: until then, a text that it contains many times is in
 * memory once.
 */
export function withinLimit(
  result: ExecutionResult,
  viewer: Viewer,
  operation?: OperationDefinitionNode,
): ExecutionResult {
  const limit = operation && isExport(operation) ? EXPORT.limit : answerLimit(viewer);
  const errors = (result.errors ?? []).reduce((sum, { message }) => sum + message.length + ERROR_BYTES, 0);
  const least = errors + lengthOf(result.data, limit);
  if (least * WORST_CHARACTER <= limit) return result;
  if (least <= limit && Buffer.byteLength(JSON.stringify(result)) <= limit) return result;
  return { data: null, errors: [toGraphQLError(tooLarge(limit))] };
}

function tooLarge(limit: number): AppError {
  return new AppError(
    'ANSWER_TOO_LARGE',
    `The response would exceed ${String(limit / MEGABYTE)} MB. Request smaller pages, or fewer long text fields.`,
    { maxBytes: limit },
  );
}

/** The minimum JSON length of a value, in characters; stops counting beyond the limit. */
function lengthOf(value: unknown, limit: number): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 4;
  let length = 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      length += lengthOf(item, limit);
      if (length > limit) return length;
    }
    return length;
  }
  for (const key in value) {
    length += key.length + 3 + lengthOf((value as Record<string, unknown>)[key], limit);
    if (length > limit) return length;
  }
  return length;
}
