import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { oneOf } from '../../shared/text.js';
import type { CompiledOperation } from './rest.compile.js';
import type { Fault } from './rest.problem.js';

/** Sets a dotted variable. */
export function setAt(variables: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = variables;
  for (const name of names) place = (place[name] ??= {}) as Record<string, unknown>;
  place[last] = value;
}

const NUMBERS = new Set(['Int', 'Float', 'SafeInt']);

/** A text of a path or query as its type wants it; what does not fit stays as it is and is refused by the coercion. */
export function fromText(text: string, type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return text.split(',').map((item) => fromText(item, nullable.ofType));
  const { name } = getNamedType(type);
  if (NUMBERS.has(name)) return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
  if (name === 'Boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return withEnums(text, type);
}

/** Old clients write enum values in small letters, some with hyphens: `agent` is AGENT, `neural-art` is NEURAL_ART. */
export function withEnums(value: unknown, type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return value;
  if (isListType(nullable)) {
    return Array.isArray(value) ? value.map((item) => withEnums(item, nullable.ofType)) : value;
  }
  if (isEnumType(nullable)) return typeof value === 'string' ? value.toUpperCase().replaceAll('-', '_') : value;
  if (!isInputObjectType(nullable) || typeof value !== 'object' || Array.isArray(value)) return value;
  const fields = nullable.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, fields[name] ? withEnums(part, fields[name].type) : part]),
  );
}

/** Says where in the request a path of the graph stands, such as `['input', 'itemTitle']`. */
export type PlaceOf = (path: readonly string[]) => Pick<Fault, 'pointer' | 'parameter'>;

/** Everything that is wrong with the types of the variables, each with its place; the values go through as they came. */
export function faultsOf(
  { variables }: CompiledOperation,
  given: Readonly<Record<string, unknown>>,
  placeOf: PlaceOf,
): Fault[] {
  const faults: Fault[] = [];
  for (const [name, { type, hasDefault }] of variables) {
    if (given[name] === undefined && (hasDefault || !isNonNullType(type))) continue;
    coerceInputValue(given[name], type, (path, value, { message }) => {
      const at = path.map(String);
      const { field, ...fault } = faultOf(message, value, typeBelow(type, at));
      faults.push({ ...fault, ...placeOf([name, ...at, ...(field === undefined ? [] : [field])]) });
    });
  }
  return faults;
}

/** graphql-js names its types; callers of REST know them by their values. */
function faultOf(message: string, value: unknown, type: GraphQLInputType): Fault & { field?: string } {
  const needed = /^Field "(\w+)" of required type /.exec(message)?.[1];
  if (needed) return { code: 'REQUIRED', detail: `${needed} is needed.`, field: needed };
  const unknown = /^Field "([^"]*)" is not defined by type/.exec(message)?.[1];
  if (unknown !== undefined) return { code: 'INVALID', detail: `${unknown} is not known here.`, field: unknown };
  if (value === null || value === undefined) return { code: 'REQUIRED', detail: 'A value is needed.' };
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const allowed = named.getValues().map(({ name }) => name);
    return { code: 'INVALID', detail: `It must be ${oneOf(allowed)}.`, allowed };
  }
  return {
    code: 'INVALID',
    detail: WANTED.get(named.name) ?? (isInputObjectType(named) ? 'It must be an object.' : message),
  };
}

const WANTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    String: 'It must be a text.',
    ID: 'It must be an id.',
    Int: 'It must be a whole number.',
    SafeInt: 'It must be a whole number.',
    Float: 'It must be a number.',
    Boolean: 'It must be true or false.',
    JSONObject: 'It must be an object.',
    DateTimeISO: 'It must be a date and time such as 2026-12-01T09:30:00Z.',
    LocalDate: 'It must be a date such as 2026-12-01.',
    TimeZone: 'It must be the name of an IANA zone, such as Europe/Berlin.',
  }),
);

function typeBelow(type: GraphQLInputType, path: readonly string[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((found, key) => {
    const nullable = getNullableType(found);
    if (isListType(nullable)) return nullable.ofType;
    return (isInputObjectType(nullable) ? nullable.getFields()[key]?.type : undefined) ?? found;
  }, type);
}
