import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
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
  Boolean: 'true',
  DateTimeISO: '"2030-01-01T00:00:00.000Z"',
  EmailAddress: '"somebody@people.example"',
  URL: '"https://example.com/"',
};

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType);
  if (isListType(type)) return `[${literal(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) && field.defaultValue === undefined,
    );
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  return SCALARS[type.name] ?? '"x"';
}
