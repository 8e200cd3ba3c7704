import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import type { OperationKind } from './documents.js';

/** A text that a root field takes, wherever in its arguments; everything else is only what is required. */
export interface TextPlace {
  /** Such as `createPost.input.tags`. */
  name: string;
  /** The keys from the argument down. */
  path: readonly string[];
  /** Its scalar: String, ID, EmailAddress, JSONObject and so on. */
  type: string;
  document: string;
  variables: (text: string) => Record<string, unknown>;
}

/** Scalars that are written as text. */
const TEXTS = new Set(
  'String ID EmailAddress URL TimeZone Locale HexColorCode LocalDate DateTimeISO JSONObject'.split(' '),
);

const VALUES: Readonly<Record<string, unknown>> = {
  ID: 'tkt_01h455vb4pex5vsknk084sn02q',
  Int: 1,
  Float: 1,
  SafeInt: 1,
  Boolean: true,
  JSONObject: {},
  DateTimeISO: '2030-01-01T00:00:00.000Z',
  LocalDate: '2030-01-01',
  EmailAddress: 'somebody@people.example',
  URL: 'https://example.com/',
  TimeZone: 'Europe/Berlin',
  Locale: 'en',
  HexColorCode: '#aabbcc',
};

/** What a text has to be where its name says what it is for. */
const BY_NAME: Readonly<Record<string, string>> = {
  email: 'somebody@people.example',
  url: 'https://example.com/',
  clientEventId: 'event-0123456789abcdef',
  timeZone: 'Europe/Berlin',
  currency: 'USD',
};

/** Every place of a root field that takes text. */
export function textPlaces(kind: OperationKind, field: GraphQLField<unknown, unknown>): TextPlace[] {
  const selection = selectionOf(getNamedType(field.type));
  return field.args.flatMap((argument) => {
    const args = field.args.filter((other) => other === argument || isNeeded(other));
    const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
    const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
    return textPaths(argument.type).map(({ path, type }) => ({
      name: [field.name, argument.name, ...path].join('.'),
      path: [argument.name, ...path],
      type,
      document: `${kind} (${declared}) { ${field.name}(${given})${selection} }`,
      variables: (text: string) =>
        Object.fromEntries(
          args.map((other) => [
            other.name,
            valueOf(other.type, other.name, other === argument ? { path, text } : undefined),
          ]),
        ),
    }));
  });
}

/** What tells a refusal from a success: of a payload its errors, of a list its length, of a record its type. */
function selectionOf(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  const fields = isObjectType(type) ? type.getFields() : {};
  if ('userErrors' in fields) return ' { userErrors { code message field } }';
  return 'nodes' in fields ? ' { nodes { __typename } }' : ' { __typename }';
}

function textPaths(
  type: GraphQLInputType,
  above: readonly GraphQLNamedType[] = [],
): { path: string[]; type: string }[] {
  const named = getNamedType(type);
  if (TEXTS.has(named.name)) return [{ path: [], type: named.name }];
  if (!isInputObjectType(named) || above.includes(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    textPaths(field.type, [...above, named]).map((below) => ({ ...below, path: [field.name, ...below.path] })),
  );
}

const isNeeded = ({ type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown }): boolean =>
  isNonNullType(type) && defaultValue === undefined;

function valueOf(type: GraphQLInputType, name: string, given?: { path: readonly string[]; text: string }): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, name, given);
  if (isListType(type)) return [valueOf(type.ofType, name, given)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const [next, ...path] = given?.path ?? [];
    const fields = Object.values(type.getFields()).filter((field) => field.name === next || isNeeded(field));
    return Object.fromEntries(
      fields.map((field) => [
        field.name,
        valueOf(field.type, field.name, given && field.name === next ? { ...given, path } : undefined),
      ]),
    );
  }
  if (given?.path.length === 0) return type.name === 'JSONObject' ? { [given.text]: given.text } : given.text;
  return VALUES[type.name] ?? BY_NAME[name] ?? 'some words to go by';
}
