import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { buildApp, type App } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLogger } from '../../src/http/logger.js';
import { aUser } from '../testkit/callers.js';
import { useGraph } from '../testkit/graph.js';
import { until } from '../testkit/until.js';

const graph = useGraph();
let app: App;
let url = '';
const sockets: WebSocket[] = [];

beforeAll(async () => {
  const config = readConfig({ DATA_DIR: graph.config.dataDir, LOG_LEVEL: 'silent', RATE_LIMIT_FACTOR: '1000' });
  app = await buildApp({ config, log: createLogger('silent') });
  await app.start();
  url = (await app.fastify.listen({ host: '127.0.0.1', port: 0 })).replace('http', 'ws');
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate();
});
afterAll(async () => {
  await app.stop();
});

interface Message {
  id?: string;
  type: string;
  payload?: unknown;
}

const messageOf = (data: WebSocket.RawData): Message => JSON.parse((data as Buffer).toString()) as Message;

/** A socket that keeps nothing of what it sends. */
async function open(params: Record<string, unknown> = {}): Promise<{ socket: WebSocket; received: Message[] }> {
  const socket = new WebSocket(`${url}/graphql`, 'graphql-transport-ws');
  const received: Message[] = [];
  sockets.push(socket);
  socket.on('message', (data) => received.push(messageOf(data)));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: params }));
  await until(() => received.length > 0);
  received.length = 0;
  return { socket, received };
}

async function aSuggestion(): Promise<string> {
  const { submitSuggestion } = await graph.data<{ submitSuggestion: { suggestion: { id: string } } }>(
    await aUser(),
    'mutation { submitSuggestion(input: { title: "A calendar of all webinars", category: OTHER }) { suggestion { id } } }',
  );
  return submitSuggestion.suggestion.id;
}

const UPDATED = 'subscription ($id: ID!) { suggestionUpdated(id: $id) { id } }';

/** The same subscription as often as it is said, 20 on each socket, all of them live. */
async function subscribe(times: number, payload: Record<string, unknown>, params = {}): Promise<void> {
  const stream = vi.spyOn(app.platform.changes, 'stream');
  for (let from = 0; from < times; from += 20) {
    const { socket } = await open(params);
    for (let count = from; count < Math.min(times, from + 20); count += 1) {
      socket.send(JSON.stringify({ id: `s${String(count)}`, type: 'subscribe', payload }));
    }
  }
  await until(() => stream.mock.calls.length >= times);
  stream.mockRestore();
}

function heap(): number {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

it('keeps nothing of a message but what its subscription uses', async () => {
  const id = await aSuggestion();
  const pad = 'x'.repeat(90_000);
  const payload = { query: `# ${pad.slice(0, 1_000)}\n${UPDATED}`, variables: { id } };
  await subscribe(20, payload);
  const before = heap();
  await subscribe(100, { ...payload, variables: { id, pad }, extensions: { more: pad.slice(0, 5_000) } });
  await subscribe(100, { ...payload, query: `# ${pad}\n${UPDATED}` }, { pad });
  // 400 KB each where all of it was kept.
  expect((heap() - before) / 200).toBeLessThan(60_000);
});

it('sends the subscriber of a padded document what it subscribed to', async () => {
  const id = await aSuggestion();
  const { socket, received } = await open();
  const stream = vi.spyOn(app.platform.changes, 'stream');
  const query = `# a comment\n${UPDATED}`;
  socket.send(JSON.stringify({ id: 'one', type: 'subscribe', payload: { query, variables: { id, pad: 'x' } } }));
  await until(() => stream.mock.calls.length > 0);
  stream.mockRestore();
  await until(async () => {
    await graph.data(
      await aUser(),
      'mutation ($id: ID!) { voteOnSuggestion(id: $id, input: { vote: UP }) { userErrors { code } } }',
      { id },
    );
    return received.length > 0;
  });
  expect(received[0]).toEqual({ id: 'one', type: 'next', payload: { data: { suggestionUpdated: { id } } } });
});

it('gives one address at most 64 MB of live subscriptions', async () => {
  const id = await aSuggestion();
  // A name is a part of every answer, so it is kept: some 188 KB of each.
  const query = `subscription ($id: ID!) { ${'a'.repeat(90_000)}: suggestionUpdated(id: $id) { id } }`;
  await subscribe(320, { query, variables: { id } });
  const [{ received, socket }, another] = [await open(), await open()];
  another.socket.on('message', (data) => received.push(messageOf(data)));
  for (let count = 0; count < 40; count += 1) {
    const one = count < 20 ? socket : another.socket;
    one.send(JSON.stringify({ id: `more${String(count)}`, type: 'subscribe', payload: { query, variables: { id } } }));
  }
  await until(() => received.length > 0);
  expect(received[0]?.payload).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
});
