import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  isObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** Every root field of the schema. */
export function rootFieldsOf(schema: GraphQLSchema): { kind: OperationKind; field: GraphQLField<unknown, unknown> }[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([kind, type]) => Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field })));
}

/** The smallest document that uses a root field: only what is required, with values of the right type. */
export function smallestDocument(kind: OperationKind, field: GraphQLField<unknown, unknown>): string {
  const args = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const given = args.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${kind} { ${field.name}${given === '' ? '' : `(${given})`}${selection} }`;
}

const SCALARS: Record<string, string> = {
  ID: '"tkt_01h455vb4pex5vsknk084sn02q"',
  String: '"some words to go by"',
  Int: '1',
  Float: '1',
  SafeInt: '1',
  JSONObject: '{}',
  Boolean: 'true',
  DateTimeISO: '"2030-01-01T00:00:00.000Z"',
  EmailAddress: '"somebody@people.example"',
  URL: '"https://example.com/"',
  TimeZone: '"Europe/Berlin"',
};

/** A root field with one of its ids given, wherever in the arguments it stands; the rest is what is required. */
export interface IdPlace {
  /** Such as `input.assigneeId`. */
  path: string;
  document: (id: string) => string;
}

/** Every place of a root field that takes an id, required or not. */
export function idPlaces(kind: OperationKind, field: GraphQLField<unknown, unknown>): IdPlace[] {
  const selection = isLeafType(getNamedType(field.type)) ? '' : ` ${selectionOf(getNamedType(field.type))}`;
  return field.args.flatMap((wanted) =>
    idPaths(wanted.type).map((below) => ({
      path: [wanted.name, ...below].join('.'),
      document: (id: string) => {
        const given = field.args.flatMap((argument) => {
          if (argument === wanted) return [`${argument.name}: ${literal(argument.type, { path: below, id })}`];
          const needed = isNonNullType(argument.type) && argument.defaultValue === undefined;
          return needed ? [`${argument.name}: ${literal(argument.type)}`] : [];
        });
        return `${kind} { ${field.name}(${given.join(', ')})${selection} }`;
      },
    })),
  );
}

/** What tells a refusal from a success: of a payload its errors, of a record or list its type. */
function selectionOf(type: GraphQLNamedType): string {
  const fields = isObjectType(type) ? type.getFields() : {};
  if ('userErrors' in fields) return '{ userErrors { code message field } }';
  return 'nodes' in fields ? '{ nodes { __typename } }' : '{ __typename }';
}

/** The ways through an input to its ids; a type that holds itself is followed once. */
function idPaths(type: GraphQLInputType, above: readonly GraphQLNamedType[] = []): string[][] {
  const named = getNamedType(type);
  if (named.name === 'ID') return [[]];
  if (!isInputObjectType(named) || above.includes(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    idPaths(field.type, [...above, named]).map((path) => [field.name, ...path]),
  );
}

interface Given {
  path: readonly string[];
  id: string;
}

function literal(type: GraphQLInputType, given?: Given): string {
  if (isNonNullType(type)) return literal(type.ofType, given);
  if (isListType(type)) return `[${literal(type.ofType, given)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const [next, ...below] = given?.path ?? [];
    const fields = Object.values(type.getFields()).filter(
      (field) => field.name === next || (isNonNullType(field.type) && field.defaultValue === undefined),
    );
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type, given && field.name === next ? { ...given, path: below } : undefined)}`).join(', ')} }`;
  }
  if (given?.path.length === 0) return JSON.stringify(given.id);
  return SCALARS[type.name] ?? '"x"';
}
