import type { JsonSchema } from '../../graphql/input.js';

export type RestMethod = 'GET' | 'POST' | 'PATCH' | 'DELETE';

/** A stored GraphQL operation and the part of its result that a caller gets. */
export interface StoredOperation {
  /**
   * One named operation. IDs are aliased to the names that REST callers know: `ticketId: id`. An object with only its
   * ID selected, under a name that ends in `Id`, is returned as that ID: `webinarId: webinar { id }`.
   */
  document: string;
  /** The path from `data` to the returned part, for example `['createTicket', 'ticket']`. */
  answer: readonly string[];
}

export interface RestBody {
  /** The variable that the JSON body becomes. */
  variable: string;
  /** Other names of its fields that old clients send. */
  aliases?: Readonly<Record<string, string>>;
  /** Fields of old clients that `read` handles or that are ignored, and those whose graph types are too general. */
  more?: Readonly<Record<string, JsonSchema>>;
  /** Builds the input from the body if renaming is not enough. It must not change unknown fields. */
  read?: (body: Readonly<Record<string, unknown>>) => Record<string, unknown>;
  /** Maps a path of the input to its origin in the body, if the names differ. */
  placeOf?: (path: readonly string[], body: Readonly<Record<string, unknown>>) => readonly string[] | undefined;
  /** If `read` derives a required field from others: the sets of fields of which one is required. */
  needs?: readonly (readonly string[])[];
  /** Fields that may be omitted, but must not be null. */
  notNull?: readonly string[];
  /** The field for the Idempotency-Key header; `idempotencyKey` if the input has one. */
  key?: string;
}

/** A request that works on the demo data. `{{aTicket.nodes.0.id}}` is replaced by that value of the lookup of examples. */
export interface RestExample {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, unknown>>;
}

/** One REST path: how a request becomes variables of a stored document. All rules are in the graph, none here. */
export interface RestRoute extends StoredOperation {
  method: RestMethod;
  /** In Fastify's syntax, for example `/api/support/tickets/:ticketId`. */
  path: string;
  summary: string;
  /** Path parameters and the dotted variables that they become, for example `{ ticketId: 'id' }`. */
  params?: Readonly<Record<string, string>>;
  /** Constraints of a parameter that the graph's types do not express. */
  schemas?: Readonly<Record<string, JsonSchema>>;
  /**
   * Query parameters and their variables, for example `{ status: 'filter.status' }`; `cursor` and `limit` are added to
   * lists.
   */
  query?: Readonly<Record<string, string>>;
  body?: RestBody;
  /**
   * A path parameter that names an account. For the caller's own account the row's document runs; for other accounts
   * `others` runs, which is for staff. If it is missing or refuses, the response is 404.
   */
  self?: { param: string; others?: StoredOperation & { variable: string } };
  /** Runs for callers whom the document's rule does not permit, for example to email them a link. Responds with 202. */
  orElse?: StoredOperation;
  /** Status of a success; default 200. */
  status?: 200 | 201 | 204;
  /** Path to a field that is false if everything already existed: then 200 instead of 201. */
  made?: readonly string[];
  /** Returned under this name with 202 if the result is null without an error. */
  otherwise?: { way: readonly string[]; as: string };
  /** The URL of the created resource, from the result. */
  location?: (answer: Readonly<Record<string, unknown>>) => string | undefined;
  example?: RestExample;
}

/** A path implemented elsewhere that is still listed among the paths and in OpenAPI. */
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
