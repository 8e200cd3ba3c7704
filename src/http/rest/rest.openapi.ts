import { getNamedType, isInputObjectType, isNonNullType } from 'graphql';
import type { Caller } from '../../auth/viewer.js';
import { describeRule } from '../../auth/access.js';
import type { JsonSchema } from '../../graphql/input.js';
import { typeOf, type CompiledRoute } from './rest.compile.js';
import { headerRef, HEADERS, PROBLEM, PROBLEMS } from './rest.openapi.parts.js';
import { exampleOf, headerParameters, pathParameters, queryParameters, withoutNull } from './rest.parameters.js';
import type { OtherRoute, RestBody } from './rest.route.js';
import { answerSchema, closed, objectSchema, refTo, type Components } from './rest.schema.js';

export interface OpenApi {
  openapi: string;
  paths: Record<string, Record<string, JsonSchema>>;
  components: { schemas: Components; [kind: string]: unknown };
  [part: string]: unknown;
}

export interface OpenApiOptions {
  rows: readonly CompiledRoute[];
  others: readonly OtherRoute[];
  version: string;
  publicUrl: string;
}

/** OpenAPI 3.1 of the REST API, from its rows and the types of the graph; examples are filled in later. */
export function openApiOf({ rows, others, version, publicUrl }: OpenApiOptions): OpenApi {
  const components: Components = { Problem: PROBLEM };
  const paths: OpenApi['paths'] = {};
  const add = (path: string, method: string, operation: JsonSchema): void => {
    (paths[path.replaceAll(/:(\w+)/g, '{$1}')] ??= {})[method.toLowerCase()] = operation;
  };
  add('/api', 'GET', listOfPaths());
  for (const row of rows) add(row.route.path, row.route.method, operationOf(row, components));
  for (const other of others) add(other.path, other.method, otherOf(other));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tally',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: DESCRIPTION,
    },
    servers: [{ url: publicUrl }],
    tags: [...new Set(['', ...rows.map(({ route }) => tagOf(route.path))])].filter(Boolean).map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([one], [other]) => one.localeCompare(other))),
      responses: PROBLEMS,
      headers: HEADERS,
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token from `signIn`, or the token obtained through an emailed link (`redeemEmailAccess`).',
        },
        serviceKey: {
          type: 'apiKey',
          in: 'header',
          name: 'X-Service-Key',
          description: "The key of one of the platform's own services.",
        },
      },
    },
  };
}

const DESCRIPTION = `The REST API of Tally. Each path is a stored operation of the GraphQL API at \`/graphql\`, with the same rules, limits and results.

- Enum values are accepted in any case and with hyphens: \`neural-art\` is \`NEURAL_ART\`.
- Lists return \`data\`, \`hasMore\` and \`nextCursor\`; the \`Link\` header has the URL of the next page.
- Errors are RFC 9457 problem details: \`code\` is for programs, \`errors\` lists each error with its location.
- \`Idempotency-Key\`: requests with the same key and body take effect once within a day.
- If a path names an account, it must be your own, unless you are staff with access to it; otherwise the response is 404.`;

function tagOf(path: string): string {
  return path.split('/')[2] ?? '';
}

function operationOf(row: CompiledRoute, components: Components): JsonSchema {
  const { route, own, instead } = row;
  const parameters = [
    ...pathParameters(row, components),
    ...queryParameters(row, components),
    ...headerParameters(row),
  ];
  const notes = [
    describeRule(own.access),
    ...(row.others ? [`For another user's account: ${describeRule(row.others.access)}`] : []),
    ...(instead ? [`For other callers: ${describeRule(instead.access)} The response is 202.`] : []),
  ];
  return {
    operationId: own.name.replace(/^Rest/, '').replace(/^./, (first) => first.toLowerCase()),
    summary: route.summary,
    description: notes.join('\n\n'),
    tags: [tagOf(route.path)],
    security: securityOf(row),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: bodyOf(row, route.body, components) } : {}),
    responses: responsesOf(row, components),
  };
}

const BEARERS: readonly Caller[] = [
  'user',
  'capability',
  'support',
  'billing',
  'recruiting',
  'events',
  'moderation',
  'admin',
];

function securityOf({ own, instead }: CompiledRoute): Record<string, readonly string[]>[] {
  const callers = [...own.access.callers, ...(instead?.access.callers ?? [])];
  return [
    ...(callers.includes('public') ? [{}] : []),
    ...(callers.some((caller) => caller === 'public' || BEARERS.includes(caller)) ? [{ bearer: [] }] : []),
    ...(callers.includes('service') ? [{ serviceKey: [] }] : []),
  ];
}

function bodyOf({ route, own }: CompiledRoute, body: RestBody, components: Components): JsonSchema {
  const type = typeOf(own, body.variable);
  const input = getNamedType(type);
  if (!isInputObjectType(input)) throw new Error(`${body.variable} is not an input.`);
  const name = `${own.name.replace(/^Rest/, '')}Body`;
  const schema = bodySchema(body, objectSchema(input, components));
  components[name] = schema;
  return {
    required: isNonNullType(type) && ('required' in schema || 'anyOf' in schema),
    content: { 'application/json': { schema: refTo(name), ...exampleOf(route.example?.body) } },
  };
}

const USER_ID: JsonSchema = {
  type: ['string', 'null'],
  pattern: '^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$',
  description: 'Your own ID, as old clients send it. Optional.',
};

/** The input of the graph, and the alternatives that old clients may send. */
function bodySchema(
  { key, aliases = {}, more = {}, needs = [], notNull = [] }: RestBody,
  schema: JsonSchema,
): JsonSchema {
  const {
    properties,
    required = [],
    ...rest
  } = schema as {
    properties: Record<string, JsonSchema>;
    required?: string[];
  };
  const given = Object.fromEntries(notNull.map((name) => [name, withoutNull(properties[name] ?? {})]));
  const old = Object.fromEntries(Object.entries(aliases).map(([name, now]) => [name, properties[now] ?? {}]));
  const needed = required.filter((name) => name !== key && !needs.flat().includes(name));
  return {
    ...rest,
    properties: { ...(properties['userId'] ? {} : { userId: USER_ID }), ...properties, ...given, ...old, ...more },
    ...(needed.length > 0 ? { required: needed } : {}),
    ...(needs.length > 0 ? { anyOf: needs.map((names) => ({ required: names })) } : {}),
  };
}

function responsesOf(row: CompiledRoute, components: Components): JsonSchema {
  const { route, own, instead } = row;
  const key = own.answer.at(-1) ?? '';
  const status = String(route.status ?? 200);
  const isList = own.shape.kind === 'page' || own.variables.has('first');
  const headers = {
    'X-Request-Id': headerRef('X-Request-Id'),
    ...(isList ? { Link: headerRef('Link') } : {}),
  };
  const answer = status === '204' ? undefined : json(answerSchema(own.shape, components, key));
  const others =
    route.otherwise &&
    closed({ [route.otherwise.as]: { type: 'string', description: 'The status your registration would get.' } });
  const accepted = instead ? answerSchema(instead.shape, components, '') : others;
  return {
    [status]: {
      description: status === '201' ? 'Created.' : status === '204' ? 'Done.' : 'Success.',
      headers: { ...headers, ...(route.location ? { Location: headerRef('Location') } : {}) },
      ...(answer ? { content: answer } : {}),
    },
    ...(route.made ? { '200': { description: 'It already existed.', headers, content: answer } } : {}),
    ...(accepted ? { '202': { description: 'Accepted; an email follows.', headers, content: json(accepted) } } : {}),
    ...Object.fromEntries(problemsOf(row).map((code) => [code, { $ref: `#/components/responses/${String(code)}` }])),
    default: { $ref: '#/components/responses/500' },
  };
}

const json = (schema: JsonSchema): JsonSchema => ({ 'application/json': { schema } });

/** The errors that a path declares; more where more can go wrong. */
function problemsOf({ route, own }: CompiledRoute): number[] {
  // An unexpected body is still read.
  const ofBody = route.method === 'GET' ? [] : [413, 415];
  return [400, 401, 403, 404, ...(own.isMutation ? [409] : []), ...ofBody, 422, 429, 503];
}

function listOfPaths(): JsonSchema {
  const text = { type: 'string' };
  const routes = { type: 'array', items: closed({ method: text, path: text, summary: text }) };
  return {
    operationId: 'routes',
    summary: 'All paths.',
    security: [{}],
    responses: {
      '200': {
        description: 'The paths.',
        content: json(closed({ openapi: text, documentation: text, graphql: text, routes })),
      },
      default: { $ref: '#/components/responses/500' },
    },
  };
}

function otherOf({ path, summary, description, security, headers, body, answer }: OtherRoute): JsonSchema {
  return {
    operationId: path.replace(/^\/api\//, '').replaceAll(/\W+(\w)/g, (_all, first: string) => first.toUpperCase()),
    summary,
    description,
    tags: [tagOf(path)],
    security,
    parameters: Object.entries(headers).map(([name, about]) => ({
      name,
      in: 'header',
      required: true,
      description: about,
      schema: { type: 'string' },
    })),
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: {
      '200': { description: 'Accepted.', content: json(answer) },
      ...Object.fromEntries([400, 413, 503].map((code) => [code, { $ref: `#/components/responses/${String(code)}` }])),
      default: { $ref: '#/components/responses/500' },
    },
  };
}
