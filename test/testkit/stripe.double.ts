import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StripeRefusal, StripeWorld, type StripeJson } from './stripe.world.js';

/** What goes wrong with requests; the first that matches is used up. */
export interface StripeFault {
  /** Begins the way of method and path, such as `POST /v1/refunds`. */
  on: string;
  /** How many requests; 1 unless said otherwise. */
  times?: number;
  /** Does what was asked and never answers. */
  silent?: boolean;
  /** Answers with this status instead, and does nothing. */
  status?: number;
  /** Does what was asked and closes the connection. */
  drop?: boolean;
  /** Closes the connection and does nothing. */
  lose?: boolean;
  /** Happens before it does what was asked, or after that and before it answers. */
  before?: () => Promise<void>;
  after?: () => Promise<void>;
}

/** A server that holds what Stripe holds and speaks its HTTP, as far as Tally uses it. */
export interface StripeDouble {
  url: string;
  world: StripeWorld;
  faults: StripeFault[];
  /** What was asked: method, path, idempotency key. */
  seen: { route: string; key: string | undefined }[];
  stop(): Promise<void>;
}

export const STRIPE_KEY = 'sk_test_of_the_tests';
export const STRIPE_SECRETS = ['whsec_old_one_of_the_tests', 'whsec_new_one_of_the_tests'] as const;

interface Kept {
  request: string;
  status: number;
  body: string;
}

export async function stripeDouble(): Promise<StripeDouble> {
  const world = new StripeWorld();
  const faults: StripeFault[] = [];
  const seen: StripeDouble['seen'] = [];
  const kept = new Map<string, Kept>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readAll(request);
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '/', 'http://stripe.example');
    const route = `${method} ${url.pathname}`;
    const key = headers['idempotency-key'] as string | undefined;
    seen.push({ route, key });
    const fault = take(faults, route);
    await fault?.before?.();
    if (fault?.lose) {
      request.socket.destroy();
      return;
    }
    const { status, body } = fault?.status
      ? { status: fault.status, body: errorBody('api_error', 'api_error', 'Something is wrong at Stripe.') }
      : once(kept, key, `${route} ${text}`, () =>
          answer(
            world,
            headers.authorization,
            method,
            url,
            decode(method === 'GET' ? url.searchParams : new URLSearchParams(text)),
          ),
        );
    await fault?.after?.();
    if (fault?.drop) {
      request.socket.destroy();
      return;
    }
    if (fault?.silent) return;
    response.writeHead(status, { 'content-type': 'application/json', 'request-id': `req_${String(seen.length)}` });
    response.end(body);
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    ...{ world, faults, seen },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function take(faults: StripeFault[], route: string): StripeFault | undefined {
  const fault = faults.find(({ on, times = 1 }) => route.startsWith(on) && times > 0);
  if (fault) fault.times = (fault.times ?? 1) - 1;
  return fault;
}

/** The first answer to a key is the answer to all; other parameters under it are refused. */
function once(
  kept: Map<string, Kept>,
  key: string | undefined,
  request: string,
  work: () => { status: number; body: string },
): { status: number; body: string } {
  const known = key === undefined ? undefined : kept.get(key);
  if (!known) {
    const done = work();
    if (key !== undefined && done.status < 400) kept.set(key, { request, ...done });
    return done;
  }
  if (known.request === request) return known;
  return { status: 400, body: errorBody('idempotency_error', 'idempotency_error', 'Other parameters under this key.') };
}

function answer(
  world: StripeWorld,
  authorization: string | undefined,
  method: string,
  url: URL,
  params: StripeJson,
): { status: number; body: string } {
  try {
    if (authorization !== `Bearer ${STRIPE_KEY}`) {
      throw new StripeRefusal(401, 'invalid_api_key', 'Invalid API Key provided.');
    }
    const [, , kind = '', id, verb] = url.pathname.split('/');
    return { status: 200, body: JSON.stringify(expanded(world, run(world, method, kind, id, verb, params), params)) };
  } catch (error) {
    if (!(error instanceof StripeRefusal)) throw error;
    return { status: error.status, body: errorBody(error.type, error.code, error.message) };
  }
}

const KINDS: Readonly<Record<string, string>> = {
  customers: 'customer',
  products: 'product',
  prices: 'price',
  payment_intents: 'payment_intent',
  refunds: 'refund',
  subscriptions: 'subscription',
  charges: 'charge',
  disputes: 'dispute',
};

function run(
  world: StripeWorld,
  method: string,
  kind: string,
  id: string | undefined,
  verb: string | undefined,
  params: StripeJson,
): StripeJson {
  if (kind === 'events') return id === undefined ? listed(inRange(world, params), params, kind) : eventOf(world, id);
  const type = KINDS[kind];
  switch (`${method} ${kind}${id === undefined ? '' : '/id'}${verb === undefined ? '' : `/${verb}`}`) {
    case 'POST customers':
      return world.createCustomer(params);
    case 'DELETE customers/id':
      return world.deleteCustomer(id ?? '');
    case 'POST products':
      return world.createProduct(params);
    case 'POST payment_intents':
      return world.createPayment(params);
    case 'POST payment_intents/id/cancel':
      return world.cancelPayment(id ?? '');
    case 'POST payment_intents/id/confirm':
      return world.pay(id ?? '');
    case 'POST refunds':
      return world.createRefund(params);
    case 'POST subscriptions':
      return world.createSubscription(params);
    case 'POST subscriptions/id':
      return world.updateSubscription(id ?? '', params);
    case 'DELETE subscriptions/id':
      return world.cancelSubscription(id ?? '');
    default:
      break;
  }
  if (method === 'GET' && type !== undefined && verb === undefined) {
    if (id !== undefined) return world.get(id, type);
    const { limit: _limit, starting_after: _after, ...filter } = params;
    return listed(world.list(type, filter), params, kind);
  }
  throw new StripeRefusal(404, 'url_invalid', `Unrecognized request URL (${method} ${kind}).`);
}

function eventOf({ events }: StripeWorld, id: string): StripeJson {
  const event = events.find((one) => one['id'] === id);
  if (!event) throw new StripeRefusal(404, 'resource_missing', `No such event: '${id}'`);
  return event;
}

function inRange({ events }: StripeWorld, { created }: StripeJson): StripeJson[] {
  const { gte = 0, lte = Infinity } = (created ?? {}) as { gte?: number; lte?: number };
  return events.filter((event) => Number(event['created']) >= gte && Number(event['created']) <= lte).reverse();
}

/** Newest first, a page at a time. */
function listed(all: StripeJson[], { limit = 10, starting_after: after }: StripeJson, kind: string): StripeJson {
  const begin = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const data = all.slice(begin, begin + Number(limit));
  return { object: 'list', url: `/v1/${kind}`, data, has_more: begin + data.length < all.length };
}

function expanded(world: StripeWorld, object: StripeJson, { expand }: StripeJson): StripeJson {
  if (!Array.isArray(expand)) return object;
  const copy = { ...object };
  for (const path of expand as string[]) {
    const [field = ''] = path.split('.');
    if (typeof copy[field] === 'string') copy[field] = world.get(copy[field]);
  }
  return copy;
}

function errorBody(type: string, code: string, message: string): string {
  return JSON.stringify({ error: { type, code, message } });
}

/** `items[0][price_data][currency]=usd` as the object that it means. */
function decode(form: URLSearchParams): StripeJson {
  const root: StripeJson = {};
  for (const [name, value] of form) {
    const keys = name.split(/[[\]]+/).filter((key) => key !== '');
    const last = keys.pop() ?? '';
    let at = root;
    for (const key of keys) at = (at[key] ??= {}) as StripeJson;
    at[last] = valueOf(last, value);
  }
  return arrays(root) as StripeJson;
}

function valueOf(key: string, value: string): unknown {
  if (value === 'true' || value === 'false') return value === 'true';
  if (key === 'cancel_at' && value === '') return null;
  return /^(amount|unit_amount|quantity|limit|gte|lte)$/.test(key) ? Number(value) : value;
}

function arrays(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, arrays(part)] as const);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
  return isList ? entries.map(([, part]) => part) : Object.fromEntries(entries);
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
