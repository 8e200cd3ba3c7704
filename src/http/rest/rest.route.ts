import type { JsonSchema } from '../../graphql/input.js';

export type RestMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A stored GraphQL operation and the part of its answer that a caller gets. */
export interface StoredOperation {
  /**
   * One named operation. Ids are aliased to the names that REST callers know: `ticketId: id`. An object that is asked for its
   * id alone, under a name that ends in `Id`, is answered as that id: `webinarId: webinar { id }`.
   */
  document: string;
  /** The way from `data` to what is answered, such as `['createTicket', 'ticket']`. */
  answer: readonly string[];
}

export interface RestBody {
  /** The variable that the JSON body becomes. */
  variable: string;
  /** Other names of its fields that old clients send. */
  aliases?: Readonly<Record<string, string>>;
  /** Fields of old clients that are read by `read` or count for nothing, and those of which the graph's types say too little. */
  more?: Readonly<Record<string, JsonSchema>>;
  /** The input from the body, where names alone do not make it. It must leave alone what it does not know. */
  read?: (body: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** Where in the body a path of the input came from, where that is not its own name. */
  placeOf?: (path: readonly string[], body: Readonly<Record<string, unknown>>) => readonly string[] | undefined;
  /** Where `read` makes a needed field from others: the fields of which one set is needed. */
  needs?: readonly (readonly string[])[];
  /** Fields that may be left out, but not be null. */
  notNull?: readonly string[];
  /** The field that the header Idempotency-Key becomes; `idempotencyKey` where the input has one. */
  key?: string;
}

/** A request that works on the demo's data. `{{aTicket.nodes.0.id}}` becomes what stands there in the look-up of examples. */
export interface RestExample {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
}

/** One REST path: how a request becomes variables of a stored document. No rule lives here; the graph has them all. */
export interface RestRoute extends StoredOperation {
  method: RestMethod;
  /** Fastify's way to write it, such as `/api/support/tickets/:ticketId`. */
  path: string;
  summary: string;
  /** Path parameters and the dotted variables that they become, such as `{ ticketId: 'id' }`. */
  params?: Readonly<Record<string, string>>;
  /** What the types of the graph do not say of a parameter. */
  schemas?: Readonly<Record<string, JsonSchema>>;
  /** Query parameters and their variables, such as `{ status: 'filter.status' }`; `cursor` and `limit` come with a list. */
  query?: Readonly<Record<string, string>>;
  body?: RestBody;
  /**
   * A path parameter that names an account. Its own account takes the row's document; for whoever else is asked for, `others`
   * runs, which is for the staff. Where there is none, or it refuses, there is nothing to see.
   */
  self?: { param: string; others?: StoredOperation & { variable: string } };
  /** What runs for callers whom the rule of the document does not permit, such as sending a mail with a link. Answers 202. */
  orElse?: StoredOperation;
  /** What a success answers: 200 unless said otherwise. */
  status?: 200 | 201 | 204;
  /** The way to a field that is false where all was there already: then 200 instead of 201. */
  made?: readonly string[];
  /** What is answered, with 202 and under this name, where the answer is null and nothing is wrong. */
  otherwise?: { way: readonly string[]; as: string };
  /** The address of what was made, from the answer. */
  location?: (answer: Readonly<Record<string, unknown>>) => string | undefined;
  example?: RestExample;
}

/** A path that something else answers, named in the list of paths and in OpenAPI all the same. */
export interface OtherRoute {
  method: RestMethod;
  path: string;
  summary: string;
  description: string;
  security: readonly Readonly<Record<string, readonly string[]>>[];
  headers: Readonly<Record<string, string>>;
  body: JsonSchema;
  answer: JsonSchema;
}

export const routeName = ({ method, path }: Pick<RestRoute, 'method' | 'path'>): string => `${method} ${path}`;
