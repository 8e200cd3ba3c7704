import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { isNonNullType } from 'graphql';
import { viewerKey, type Viewer } from '../../auth/viewer.js';
import { MAX_PAGE } from '../../database/page.js';
import { ownValue } from '../../shared/own-value.js';
import { typeAt, type CompiledOperation, type CompiledRoute } from './rest.compile.js';
import type { Fault } from './rest.problem.js';
import type { RestBody } from './rest.route.js';
import { faultsOf, fromText, setAt, withEnums, type PlaceOf } from './rest.values.js';

type Json = Readonly<Record<string, unknown>>;
type Variables = Record<string, unknown>;

/** The variables of a stored operation from a request, and the errors in them. */
export interface Reading {
  variables: Variables;
  faults: readonly Fault[];
  placeOf: PlaceOf;
}

export function readRequest(
  row: CompiledRoute,
  operation: CompiledOperation,
  request: FastifyRequest,
  viewer: Viewer,
): Reading {
  // Even if another document runs instead, the request must still be valid for this row.
  if (operation === row.instead) {
    const asked = readRequest(row, row.own, request, viewer);
    if (asked.faults.length > 0) return asked;
  }
  const { body: wanted } = row.route;
  const hasBody = wanted !== undefined && operation.variables.has(wanted.variable);
  const body = hasBody ? bodyOf(request) : {};
  const placeOf = placesOf(row, body ?? {});
  if (!body) {
    return {
      variables: {},
      faults: [{ code: 'INVALID', detail: 'The body must be a JSON object.', pointer: '#' }],
      placeOf,
    };
  }
  const variables: Variables = {};
  const faults: Fault[] = [];
  if (hasBody) {
    setAt(variables, wanted.variable, inputOf(wanted, operation, body, request));
    faults.push(...keyFaults(row, operation, body, request), ...strangers(wanted, operation, body, viewer));
  }
  readParameters(variables, row, operation, request);
  faults.push(...readPage(variables, operation, request), ...faultsOf(operation, variables, placeOf));
  return { variables, faults, placeOf };
}

/** Undefined if the body is not an object; a missing body counts as an empty one. */
function bodyOf({ body }: FastifyRequest): Json | undefined {
  if (body === undefined) return {};
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? (body as Json) : undefined;
}

export const STANDARD_KEY = 'idempotencyKey';
/** One to 200 visible ASCII characters, with spaces in between. */
export const KEY_HEADER = '^[!-~]([ -~]{0,198}[!-~])?$';
const KEY = new RegExp(KEY_HEADER);

/** The input field for the Idempotency-Key header; undefined if the row has none. */
export function keyFieldOf({ body }: CompiledRoute['route'], operation: CompiledOperation): string | undefined {
  const key = body?.key ?? STANDARD_KEY;
  return body && typeAt(operation, `${body.variable}.${key}`) ? key : undefined;
}

function keyFaults(
  { route }: CompiledRoute,
  operation: CompiledOperation,
  body: Json,
  request: FastifyRequest,
): Fault[] {
  const header = request.headers['idempotency-key'];
  const field = keyFieldOf(route, operation);
  if (field === undefined || typeof header !== 'string') return [];
  if (!KEY.test(header)) {
    const detail = 'Idempotency-Key must have 1 to 200 characters.';
    return [{ code: 'INVALID', detail, parameter: 'Idempotency-Key' }];
  }
  const given = body[field];
  if (given === undefined || given === null || given === header) return [];
  return [{ code: 'INVALID', detail: `Pass ${field} only once: here or as Idempotency-Key.`, pointer: `#/${field}` }];
}

/** The input of the graph, from the fields that old and new clients send. */
function inputOf(
  { variable, aliases = {}, read, key = STANDARD_KEY }: RestBody,
  operation: CompiledOperation,
  body: Json,
  { headers }: FastifyRequest,
): unknown {
  const type = typeAt(operation, variable);
  const named = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [ownValue(aliases, name) ?? name, value]),
  );
  const input = read ? read(named) : named;
  if (!typeAt(operation, `${variable}.userId`)) delete input['userId'];
  const keyType = typeAt(operation, `${variable}.${key}`);
  const given = headers['idempotency-key'];
  if (keyType && typeof given === 'string') input[key] = given;
  // If the graph requires a key, a request without one gets a unique one.
  else if (keyType && isNonNullType(keyType) && key !== STANDARD_KEY) input[key] ??= randomUUID();
  return type ? withEnums(input, type) : input;
}

/** Old clients also send their own ID: it is never trusted, but a wrong one is reported. */
function strangers({ variable }: RestBody, operation: CompiledOperation, { userId }: Json, viewer: Viewer): Fault[] {
  // If the graph has the field, the graph checks it.
  if (userId === undefined || userId === null || typeAt(operation, `${variable}.userId`)) return [];
  if (userId === viewerKey(viewer)) return [];
  return [{ code: 'NOT_ALLOWED', detail: 'userId must be your own ID, or omitted.', pointer: '#/userId' }];
}

function readParameters(
  variables: Variables,
  { route, others }: CompiledRoute,
  operation: CompiledOperation,
  request: FastifyRequest,
): void {
  const params = request.params as Record<string, string>;
  const query = request.query as Record<string, string | string[]>;
  const put = (path: string, text: string | undefined): void => {
    const type = text === undefined ? undefined : typeAt(operation, path);
    if (text !== undefined && type) setAt(variables, path, fromText(text, type));
  };
  for (const [param, path] of Object.entries(route.params ?? {})) put(path, params[param]);
  for (const [name, path] of Object.entries(route.query ?? {})) put(path, lastOf(query[name]));
  if (operation === others && route.self) put(others.variable, params[route.self.param]);
}

/** The page size is checked here, so that the error uses the REST name of the parameter. */
function readPage(variables: Variables, { variables: known }: CompiledOperation, { query }: FastifyRequest): Fault[] {
  if (!known.has('first')) return [];
  const { limit, cursor } = query as Record<string, string | string[]>;
  const after = lastOf(cursor);
  if (after !== undefined && after !== '') variables['after'] = after;
  const wanted = lastOf(limit);
  if (wanted === undefined) return [];
  const size = /^\d{1,3}$/.test(wanted) ? Number(wanted) : 0;
  if (size >= 1 && size <= MAX_PAGE) variables['first'] = size;
  else {
    const detail = `limit must be a whole number from 1 to ${String(MAX_PAGE)}.`;
    return [{ code: 'OUT_OF_RANGE', detail, parameter: 'limit' }];
  }
  return [];
}

const lastOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value;

/** The location in the request of a path of the graph: `input.itemTitle` is `#/itemTitle` of the body, `id` a parameter. */
function placesOf({ route, others }: CompiledRoute, given: Json): PlaceOf {
  const parameters = new Map([
    ...Object.entries(route.params ?? {}).map(([name, path]) => [path, name] as const),
    ...Object.entries(route.query ?? {}).map(([name, path]) => [path, name] as const),
    ['first', 'limit'] as const,
    ['after', 'cursor'] as const,
  ]);
  if (others && route.self) parameters.set(others.variable, route.self.param);
  // The graph says `input`, whatever a row calls its variable.
  const inputs = new Set(['input', route.body?.variable]);
  const names = Object.entries(route.body?.aliases ?? {});

  return (path) => {
    const parameter = parameters.get(path.join('.')) ?? (path.length === 0 ? undefined : parameters.get(path[0] ?? ''));
    if (parameter) return { parameter };
    const [first, ...below] = path;
    const last = path.at(-1) ?? '';
    if (!route.body && (route.params?.[last] ?? route.query?.[last])) return { parameter: last };
    if (!route.body || !inputs.has(first)) return {};
    const [field = '', ...rest] = below;
    const old = names.find(([name, now]) => now === field && name in given)?.[0];
    const place = route.body.placeOf?.(below, given) ?? (below.length === 0 ? [] : [old ?? field, ...rest]);
    return { pointer: ['#', ...place.map(escaped)].join('/') };
  };
}

/** RFC 6901, as a URI fragment. */
const escaped = (name: string): string =>
  encodeURIComponent(name.toWellFormed().replaceAll('~', '~0').replaceAll('/', '~1'));
