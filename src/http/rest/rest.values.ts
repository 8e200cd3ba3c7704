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

/** Converts a path or query string to its type; values that do not fit are left for coercion to refuse. */
export function fromText(text: string, type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return text.split(',').map((item) => fromText(item, nullable.ofType));
  const { name } = getNamedType(type);
  if (NUMBERS.has(name)) return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text;
  if (name === 'Boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return withEnums(text, type);
}

/** Old clients write enum values in lowercase, some with hyphens: `agent` is AGENT, `neural-art` is NEURAL_ART. */
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

/** Maps a path of the graph, such as `['input', 'itemTitle']`, to its location in the request. */
export type PlaceOf = (path: readonly string[]) => Pick<Fault, 'pointer' | 'parameter'>;

/** All type errors of the variables, with their locations; the values themselves are passed on unchanged. */
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

/** graphql-js names its types; REST callers know them by their values. */
function faultOf(message: string, value: unknown, type: GraphQLInputType): Fault & { field?: string } {
  const needed = /^Field "(\w+)" of required type /.exec(message)?.[1];
  if (needed) return { code: 'REQUIRED', detail: `${needed} is required.`, field: needed };
  const unknown = /^Field "([^"]*)" is not defined by type/.exec(message)?.[1];
  if (unknown !== undefined) return { code: 'INVALID', detail: `${unknown} is not a known field.`, field: unknown };
  if (value === null || value === undefined) return { code: 'REQUIRED', detail: 'A value is required.' };
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const allowed = named.getValues().map(({ name }) => name);
    return { code: 'INVALID', detail: `Must be ${oneOf(allowed)}.`, allowed };
  }
  return {
    code: 'INVALID',
    detail: WANTED.get(named.name) ?? (isInputObjectType(named) ? 'Must be an object.' : message),
  };
}

const WANTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    String: 'Must be a string.',
    ID: 'Must be an ID.',
    Int: 'Must be a whole number.',
    SafeInt: 'Must be a whole number.',
    Float: 'Must be a number.',
    Boolean: 'Must be true or false.',
    JSONObject: 'Must be an object.',
    DateTimeISO: 'Must be a date and time, for example 2026-12-01T09:30:00Z.',
    LocalDate: 'Must be a date, for example 2026-12-01.',
    TimeZone: 'Must be an IANA time zone, for example Europe/Berlin.',
  }),
);

function typeBelow(type: GraphQLInputType, path: readonly string[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((found, key) => {
    const nullable = getNullableType(found);
    if (isListType(nullable)) return nullable.ofType;
    return (isInputObjectType(nullable) ? nullable.getFields()[key]?.type : undefined) ?? found;
  }, type);
}
