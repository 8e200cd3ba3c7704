import { getNamedType, isEnumType, isInputObjectType, type GraphQLInputType } from 'graphql';
import { MAX_PAGE } from '../../database/page.js';
import type { JsonSchema } from '../../graphql/input.js';
import { typeAt, typeOf, type CompiledOperation, type CompiledRoute } from './rest.compile.js';
import { keyFieldOf, KEY_HEADER, STANDARD_KEY } from './rest.request.js';
import type { RestExample } from './rest.route.js';
import { fieldSchema, inputSchema, type Components } from './rest.schema.js';

export function pathParameters({ route, own }: CompiledRoute, components: Components): JsonSchema[] {
  return [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const variable = route.params?.[name];
    const type = variable === undefined ? undefined : typeAt(own, variable);
    const isSelf = name === route.self?.param;
    return {
      name,
      in: 'path',
      required: true,
      description: isSelf ? 'ID of the account.' : describeParameter(name, variable),
      schema: { ...textSchema(type, components), ...(isEnum(type) ? {} : { minLength: 1 }), ...route.schemas?.[name] },
      ...exampleOf(route.example?.params?.[name]),
    };
  });
}

const isEnum = (type: GraphQLInputType | undefined): boolean => type !== undefined && isEnumType(getNamedType(type));

/** Path parameters are strings; the values of enums are listed. */
function textSchema(type: GraphQLInputType | undefined, components: Components): JsonSchema {
  return type && isEnum(type) ? withoutNull(inputSchema(type, components)) : { type: 'string' };
}

function describeParameter(name: string, variable: string | undefined): string {
  if (variable === 'id') return 'ID of the record.';
  return name === 'email' ? 'An email address.' : `The ${name} of the item.`;
}

export function queryParameters({ route, own }: CompiledRoute, components: Components): JsonSchema[] {
  const filters = Object.entries(route.query ?? {}).map(([name, variable]) => ({
    name,
    in: 'query',
    ...parameterAt(own, variable, components),
    ...exampleOf(route.example?.query?.[name]),
  }));
  return own.variables.has('first') ? [...filters, limitOf(own, route.example), CURSOR] : filters;
}

function parameterAt(own: CompiledOperation, variable: string, components: Components): JsonSchema {
  const [first = '', ...below] = variable.split('.');
  const last = below.pop();
  const input = getNamedType(typeOf(own, [first, ...below].join('.')));
  const field = last !== undefined && isInputObjectType(input) ? input.getFields()[last] : undefined;
  if (field && isInputObjectType(input)) {
    const { description, ...schema } = fieldSchema(input, field, components);
    return { description, schema: withoutNull(schema) };
  }
  const schema = inputSchema(typeOf(own, variable), components);
  return {
    description: variable === 'sort' ? 'Sort order.' : `Only items with this ${variable}.`,
    schema: withoutNull(schema),
  };
}

/** A URL parameter is either present or not. */
export function withoutNull(schema: JsonSchema): JsonSchema {
  const { type, anyOf } = schema as { type?: unknown; anyOf?: readonly JsonSchema[] };
  if (Array.isArray(type)) return { ...schema, type: type[0] as unknown };
  return anyOf?.[0] ?? schema;
}

function limitOf({ document }: CompiledOperation, example: RestExample | undefined): JsonSchema {
  const standard = Number(/\$first: Int! = (\d+)/.exec(document)?.[1]);
  return {
    name: 'limit',
    in: 'query',
    description: 'Number of items to return.',
    schema: { type: 'integer', minimum: 1, maximum: MAX_PAGE, default: standard },
    ...exampleOf(example?.query?.['limit'] === undefined ? undefined : Number(example.query['limit'])),
  };
}

const CURSOR: JsonSchema = {
  name: 'cursor',
  in: 'query',
  description: '`nextCursor` of the previous page. Valid only for this list with the same filters.',
  schema: { type: 'string' },
};

export function headerParameters({ route, own }: CompiledRoute): JsonSchema[] {
  const key = keyFieldOf(route, own);
  if (key === undefined) return [];
  const description = `Same as \`${key}\` in the body: repeated requests with the same key and body take effect once.`;
  const isOwn = key === STANDARD_KEY;
  const schema = {
    type: 'string',
    ...(isOwn ? { maxLength: 200, pattern: KEY_HEADER } : { pattern: '^[A-Za-z0-9_-]{16,64}$' }),
  };
  return [{ name: 'Idempotency-Key', in: 'header', description, schema }];
}

export const exampleOf = (example: unknown): JsonSchema => (example === undefined ? {} : { example });
