import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { ruleSchemas, type JsonSchema } from '../../graphql/input.js';
import type { Shape, ShapeField } from './rest.shape.js';

/** Named schemas, referenced by name. */
export type Components = Record<string, JsonSchema>;

export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

const INT = 2 ** 31 - 1;

const SCALARS: ReadonlyMap<string, JsonSchema> = new Map(
  Object.entries({
    ID: { type: 'string' },
    String: { type: 'string' },
    Int: { type: 'integer', minimum: -INT - 1, maximum: INT },
    SafeInt: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
    Float: { type: 'number' },
    Boolean: { type: 'boolean' },
    DateTimeISO: { type: 'string', format: 'date-time' },
    LocalDate: { type: 'string', format: 'date' },
    TimeZone: { type: 'string', description: 'An IANA time zone, for example Europe/Berlin.' },
    URL: { type: 'string', format: 'uri' },
    EmailAddress: { type: 'string', format: 'email' },
    JSONObject: { type: 'object' },
  }),
);

function leafOf(type: GraphQLNamedType, components: Components): JsonSchema {
  if (isEnumType(type)) {
    const values = type.getValues();
    const meanings = values.map(({ name, description }) => `- \`${name}\`: ${description ?? ''}`).join('\n');
    components[type.name] ??= {
      type: 'string',
      enum: values.map(({ name }) => name),
      description: `${type.description ?? ''}\n\n${meanings}`,
    };
    return refTo(type.name);
  }
  const scalar = SCALARS.get(type.name);
  if (!scalar) throw new Error(`REST does not know the scalar ${type.name}.`);
  return scalar;
}

/** Null is a separate type in JSON Schema. */
export function orNull(schema: JsonSchema): JsonSchema {
  const { type } = schema;
  if (typeof type !== 'string') return { anyOf: [schema, { type: 'null' }] };
  return { ...schema, type: [type, 'null'] };
}

/** The schema of a request value for a type of the graph; `rules` are those of its property. */
export function inputSchema(
  type: GraphQLInputType,
  components: Components,
  rules: readonly JsonSchema[] = [],
): JsonSchema {
  if (isNonNullType(type)) return bareSchema(type.ofType, components, rules);
  return orNull(bareSchema(type, components, rules));
}

function bareSchema(type: GraphQLInputType, components: Components, rules: readonly JsonSchema[]): JsonSchema {
  if (isListType(type)) {
    const ofList = rules.filter((rule) => 'maxItems' in rule);
    const ofItems = rules.filter((rule) => !('maxItems' in rule));
    const items = inputSchema(type.ofType, components, ofItems);
    return Object.assign({ type: 'array', items }, ...ofList) as JsonSchema;
  }
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    components[named.name] ??= objectSchema(named, components);
    return refTo(named.name);
  }
  return Object.assign({}, leafOf(named, components), ...rules) as JsonSchema;
}

/** The schema of an input type, with the rules of its class. */
export function objectSchema(type: GraphQLInputObjectType, components: Components): JsonSchema {
  const fields = Object.values(type.getFields());
  return {
    type: 'object',
    description: type.description ?? '',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(type, field, components)])),
    ...requiredOf(fields.filter(({ type: of, defaultValue }) => isNonNullType(of) && defaultValue === undefined)),
    additionalProperties: false,
  };
}

const requiredOf = (fields: readonly { name: string }[]): JsonSchema =>
  fields.length > 0 ? { required: fields.map(({ name }) => name) } : {};

export function fieldSchema(
  type: GraphQLInputObjectType,
  { name, type: of, description, defaultValue }: GraphQLInputField,
  components: Components,
): JsonSchema {
  const target = getMetadataStorage().inputTypes.find((known) => known.name === type.name)?.target;
  const schema = inputSchema(of, components, ruleSchemas(target, name));
  return { ...schema, description: description ?? '', ...defaultOf(of, defaultValue) };
}

/** An enum default is its stored value; callers write its name. */
function defaultOf(type: GraphQLInputType, value: unknown): JsonSchema {
  if (value === undefined) return {};
  const named = getNamedType(type);
  return { default: isEnumType(named) ? named.serialize(value) : value };
}

const PAGE_END: JsonSchema = {
  hasMore: { type: 'boolean', description: 'Whether there are more items after this page.' },
  nextCursor: {
    type: ['string', 'null'],
    description: 'Pass it as `cursor` to fetch the next page; also in the Link header. Null on the last page.',
  },
};

/** The schema of a result, from the selection of its document. */
export function answerSchema(shape: Shape, components: Components, key: string): JsonSchema {
  if (shape.kind === 'page') {
    return closed({ data: { type: 'array', items: valueSchema(shape.of, components) }, ...PAGE_END });
  }
  if (shape.kind === 'list') return closed({ data: valueSchema(shape, components), ...PAGE_END });
  const schema = bareValue(shape, components);
  return shape.kind === 'object' ? schema : closed({ [key]: schema });
}

function valueSchema(shape: Shape, components: Components): JsonSchema {
  const schema = bareValue(shape, components);
  return shape.nullable ? orNull(schema) : schema;
}

function bareValue(shape: Shape, components: Components): JsonSchema {
  switch (shape.kind) {
    case 'leaf':
      return leafOf(shape.type, components);
    case 'id':
      return { type: 'string' };
    case 'list':
    case 'page':
      return { type: 'array', items: valueSchema(shape.of, components) };
    case 'object': {
      if (!shape.name) return fieldsSchema(shape.fields, components);
      const schema = fieldsSchema(shape.fields, components);
      const known = components[shape.name];
      if (known && JSON.stringify(known) !== JSON.stringify(schema)) {
        throw new Error(`Two fragments, or a fragment and a type, are both called ${shape.name}.`);
      }
      components[shape.name] = schema;
      return refTo(shape.name);
    }
  }
}

function fieldsSchema(fields: readonly ShapeField[], components: Components): JsonSchema {
  return closed(
    Object.fromEntries(
      fields.map(({ key, description, shape }) => [key, { ...valueSchema(shape, components), description }]),
    ),
  );
}

export function closed(properties: Readonly<Record<string, unknown>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
