import { fastify, type FastifyInstance } from 'fastify';
import { Kind, parse } from 'graphql';
import type { Viewer } from '../../src/auth/viewer.js';
import { domains } from '../../src/domains/index.js';
import { routeName, type RestRoute } from '../../src/http/rest/rest.route.js';
import { SERVICE_KEY, type Graph } from './graph.js';

/** Every row of the REST door. */
export const ROUTES: readonly RestRoute[] = domains.flatMap((domain) => domain.routes ?? []);

export function routeNamed(name: string): RestRoute {
  const route = ROUTES.find((one) => routeName(one) === name);
  if (!route) throw new Error(`There is no row ${name}.`);
  return route;
}

export interface Answered {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
  json: Json;
}

export type Json = Record<string, unknown>;

export interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
  /** The body as it is, where it is no JSON or not sent as such. */
  raw?: string;
}

/** Asks a path as a viewer, with the token that such a viewer has. */
export async function ask(graph: Graph, viewer: Viewer, name: string, sent: Sent = {}): Promise<Answered> {
  const [method = 'GET', url = ''] = name.split(' ');
  const payload = sent.raw ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  const type = sent.body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await graph.app.fastify.inject({
    method: method as 'GET',
    url,
    headers: { ...(await credentials(graph, viewer)), ...type, ...sent.headers },
    ...(payload === undefined ? {} : { payload }),
  });
  const { statusCode, headers, body } = answer;
  return {
    status: statusCode,
    headers: headers as Answered['headers'],
    text: body,
    json: body.startsWith('{') ? (JSON.parse(body) as Json) : {},
  };
}

async function credentials({ app }: Graph, viewer: Viewer): Promise<Record<string, string>> {
  const { tokens } = app.platform;
  switch (viewer.kind) {
    case 'anonymous':
      return {};
    case 'webhook':
      throw new Error('No header makes a caller a webhook.');
    case 'service':
      return { 'x-service-key': SERVICE_KEY };
    case 'capability':
      return { authorization: `Bearer ${await tokens.signCapability(viewer)}` };
    case 'user':
      return { authorization: `Bearer ${await tokens.signAccess(viewer)}` };
  }
}

interface Operation {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: { name: string; in: string; example?: string | number; schema: Json }[];
  requestBody?: { content: { 'application/json': { schema: Json; example?: unknown } } };
  responses: Record<string, { $ref?: string; headers?: Json; content?: Record<string, { schema: Json }> }>;
}

export interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: {
    schemas: Json;
    responses: Record<string, { content: Record<string, { schema: Json }> }>;
    securitySchemes: Json;
  };
}

export async function documentOf(graph: Graph): Promise<Document> {
  const { body } = await graph.app.fastify.inject('/openapi.json');
  return JSON.parse(body) as Document;
}

export function operationOf(document: Document, { method, path }: Pick<RestRoute, 'method' | 'path'>): Operation {
  const found = document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
  if (!found) throw new Error(`${method} ${path} is not in the document.`);
  return found;
}

/** The example of a row as a request: `POST /api/favorites` and its body. */
export function exampleOf(document: Document, route: RestRoute): { name: string; body?: unknown } {
  const { parameters = [], requestBody } = operationOf(document, route);
  const value = (place: string, name: string): string | undefined => {
    const example = parameters.find((one) => one.in === place && one.name === name)?.example;
    return example === undefined ? undefined : String(example);
  };
  const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) => {
    const example = value('path', name);
    if (example === undefined) throw new Error(`${routeName(route)} has no example of ${name}.`);
    return encodeURIComponent(example);
  });
  const search = new URLSearchParams();
  for (const { in: place, name, example } of parameters) {
    if (place === 'query' && example !== undefined) search.set(name, String(example));
  }
  const query = search.toString();
  const body = requestBody?.content['application/json'].example;
  return { name: `${route.method} ${path}${query === '' ? '' : `?${query}`}`, ...(body === undefined ? {} : { body }) };
}

/** What is wrong with an answer by the schema of its own status; undefined when nothing is. */
export type Checker = (route: RestRoute, answer: Answered) => string | undefined;

/** Ajv, as Fastify has it, with nothing bent into shape. */
export async function checkerOf(document: Document): Promise<Checker & { close: () => Promise<void> }> {
  const app = fastify({
    ajv: {
      customOptions: {
        coerceTypes: false,
        useDefaults: false,
        removeAdditional: false,
        allErrors: true,
        strict: false,
      },
    },
  });
  const validators = new Map<string, (value: unknown) => unknown>();
  const compile = await compilerOf(app);
  const check: Checker = (route, { status, headers, text, json }) => {
    const responses = operationOf(document, route).responses;
    const named = responses[String(status)];
    if (!named) return `status ${String(status)} is not in the document`;
    const { content } = named.$ref ? (document.components.responses[named.$ref.split('/').at(-1) ?? ''] ?? {}) : named;
    if (!content) return text === '' ? undefined : 'there should be no body';
    const [type = '', { schema } = { schema: {} }] = Object.entries(content)[0] ?? [];
    if (headers['content-type']?.split(';')[0] !== type) return `the type is ${String(headers['content-type'])}`;
    const key = JSON.stringify(schema);
    const validate = validators.get(key) ?? compile({ ...schema, components: document.components });
    validators.set(key, validate);
    const errors = validate(json);
    return errors ? JSON.stringify(errors) : undefined;
  };
  return Object.assign(check, { close: () => app.close() });
}

/** The errors of a value by a schema, or undefined. */
export async function compilerOf(app: FastifyInstance): Promise<(schema: Json) => (value: unknown) => unknown> {
  let compile: ((schema: Json) => ((value: unknown) => unknown) & { errors?: unknown }) | undefined;
  app.get('/', (request) => {
    compile = (schema) => request.compileValidationSchema(schema) as never;
    return '';
  });
  await app.inject('/');
  return (schema) => {
    const validate = compile?.(schema);
    if (!validate) throw new Error('Fastify gave no compiler.');
    return (value) => (validate(value) === true ? undefined : (validate.errors ?? true));
  };
}

/** Every fact of an answer as `name=value`, whatever way it is nested: pages and references are answered flatter by REST. */
export function factsOf(value: unknown, name = ''): string[] {
  // What is told anew each time it is asked: links that are signed for a while, and how long somebody is there already.
  if (name === 'leftAt' || name === 'watchSeconds' || name === 'percent') return [];
  if (name === 'url' && typeof value === 'string') return [`url=${value.split('?', 1)[0] ?? ''}`];
  if (Array.isArray(value)) return value.flatMap((item) => factsOf(item, name));
  if (typeof value !== 'object' || value === null) return value === null ? [] : [`${name}=${JSON.stringify(value)}`];
  return Object.entries(value)
    .filter(([key]) => !['pageInfo', 'hasMore', 'nextCursor', 'userErrors'].includes(key))
    .flatMap(([key, inner]) =>
      factsOf(inner, key === 'nodes' || key === 'data' ? name : key === 'id' && name.endsWith('Id') ? name : key),
    )
    .sort();
}

/** The first fragment of a document with those that it needs, to read the same record by; undefined without one. */
export function fragmentOf(document: string): { name: string; text: string } | undefined {
  const fragments = new Map(
    parse(document).definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, document.slice(one.loc?.start, one.loc?.end)]] : [],
    ),
  );
  const [name] = fragments.keys();
  if (name === undefined) return undefined;
  const needed = new Set<string>();
  const need = (one: string): void => {
    if (needed.has(one)) return;
    needed.add(one);
    for (const [, inner = ''] of (fragments.get(one) ?? '').matchAll(/\.\.\.(\w+)/g)) need(inner);
  };
  need(name);
  return { name, text: [...needed].map((one) => fragments.get(one)).join(' ') };
}
