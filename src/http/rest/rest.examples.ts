import type { FastifyInstance } from 'fastify';
import type { JsonSchema } from '../../graphql/input.js';
import { fillIn } from '../explorer.examples.js';
import type { OpenApi } from './rest.openapi.js';

const DAY = 86_400_000;

/** Queried as the demo user, for the placeholders of the rows' examples. */
const LOOKUPS = [
  `query LookupOwn {
    me { id }
    aTicket: myTickets(first: 1, filter: { status: OPEN }) { nodes { id } }
    resolvedTicket: myTickets(first: 1, filter: { status: RESOLVED }) { nodes { id } }
    heldConsultation: myConsultations(first: 1, filter: { status: COMPLETED }) { nodes { id } }
    aTransaction: myTransactions(first: 1) { nodes { id } }
    pendingTransaction: myTransactions(first: 1, filter: { status: PENDING }) { nodes { id } }
    anApplication: myApplications(first: 1) { nodes { id } }
    aRegistration: myRegistrations(first: 2, filter: { status: REGISTERED }) { nodes { id } }
    attended: myRegistrations(first: 1, filter: { status: ATTENDED }) { nodes { id } }
    aFavorite: myFavorites(first: 1) { nodes { id } }
  }`,
  `query LookupPublic($from: String!, $to: String!) {
    aSuggestion: suggestions(first: 1, sort: NEW, filter: { status: OPEN }) { nodes { id } }
    webinars(first: 1, filter: { status: SCHEDULED }) { nodes { id } }
    jobPostings(first: 1) { nodes { id } }
    consultationSlots(type: PRODUCT_DEMO, from: $from, to: $to, timeZone: "Europe/Berlin") { startsAt }
  }`,
];

/** Values for the examples, queried from our own graph; unreadable ones are left out. */
export async function lookUpExamples(app: FastifyInstance, token: string | undefined): Promise<unknown> {
  const dayIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const answers = await Promise.all(
    LOOKUPS.map(async (query) => {
      const payload = { query, variables: { from: dayIn(3), to: dayIn(12) } };
      const { body } = await app.inject({ method: 'POST', url: '/graphql', headers, payload });
      return (JSON.parse(body) as { data?: object | null }).data;
    }),
  );
  return Object.assign({}, ...answers) as unknown;
}

/** The document with examples that work on the current data; those without data are left out. */
export function withExamples(document: OpenApi, found: unknown): OpenApi {
  const paths = Object.entries(document.paths).map(([path, methods]) => [
    path,
    Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, filled(operation, found)])),
  ]);
  return { ...document, paths: Object.fromEntries(paths) as OpenApi['paths'] };
}

function filled(operation: JsonSchema, found: unknown): JsonSchema {
  const { parameters, requestBody } = operation as {
    parameters?: readonly JsonSchema[];
    requestBody?: { content: Record<string, JsonSchema> };
  };
  const body = requestBody?.content['application/json'];
  const content = { 'application/json': fill(body ?? {}, found) };
  return {
    ...operation,
    ...(parameters ? { parameters: parameters.map((one) => fill(one, found)) } : {}),
    ...(requestBody ? { requestBody: { ...requestBody, content } } : {}),
  };
}

function fill(part: JsonSchema, found: unknown): JsonSchema {
  if (!('example' in part)) return part;
  const { example, ...rest } = part;
  const value = fillIn(example, found);
  return JSON.stringify(value).includes('""') ? rest : { ...rest, example: value };
}
