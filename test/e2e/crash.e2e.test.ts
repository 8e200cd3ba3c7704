import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUpAt } from '../testkit/people.js';
import {
  dataFolder,
  databasePid,
  endProcess,
  post,
  spawnServer,
  untilReady,
  type ServerProcess,
} from '../testkit/processes.js';
import { writeTickets, type TicketWriters } from '../testkit/ticket-writers.js';
import { until } from '../testkit/until.js';

const { dataDir, remove } = dataFolder();
const WRITERS = 8;

let server: ServerProcess;
let port: number;
let token: string;

const FAVORITE =
  'mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { favorite { id } userErrors { code message } } }';
const TICKETS =
  'query ($after: String) { myTickets(first: 100, after: $after) { nodes { id subject messages { nodes { body } } } pageInfo { hasNextPage endCursor } } }';

beforeAll(async () => {
  server = await spawnServer({ dataDir });
  port = Number(new URL(server.url).port);
  await untilReady(server);
  token = (await signUpAt(server.url, dataDir, 'Crash')).accessToken;
}, 180_000);

afterAll(async () => {
  await endProcess(server);
  remove();
});

/** Every ticket of the person by its subject, which is the key it was written with. */
async function written(): Promise<Map<string, string[]>> {
  const tickets = new Map<string, string[]>();
  let after: string | null = null;
  for (;;) {
    const {
      data,
      errors,
    }: Awaited<
      ReturnType<
        typeof post<{
          myTickets: {
            nodes: { id: string; subject: string; messages: { nodes: { body: string }[] } }[];
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>
      >
    > = await post(server.url, TICKETS, { after }, token);
    if (!data) throw new Error(JSON.stringify(errors));
    for (const { id, subject, messages } of data.myTickets.nodes) {
      tickets.set(subject, [...(tickets.get(subject) ?? []), id]);
      expect(messages.nodes.map(({ body }) => body)).toEqual([`The message of ${subject}`]);
    }
    if (!data.myTickets.pageInfo.hasNextPage) return tickets;
    after = data.myTickets.pageInfo.endCursor;
  }
}

async function underLoad(crash: () => Promise<void>): Promise<TicketWriters> {
  const writers = writeTickets(() => server.url, token, WRITERS);
  const { acknowledged } = writers;
  const moreThan = (count: number): Promise<boolean> => until(() => acknowledged.size > count);
  try {
    for (let time = 0; time < 3; time += 1) {
      await moreThan(acknowledged.size + Math.floor(Math.random() * 3 * WRITERS));
      const before = acknowledged.size;
      await crash();
      await moreThan(before + WRITERS);
    }
  } finally {
    await writers.stop();
  }
  return writers;
}

/** What the server took for a fault of its own. */
function faultsIn({ output }: ServerProcess): string[] {
  return output()
    .split('\n')
    .filter((line) => line.includes('unexpected error'));
}

async function expectWhole(acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const tickets = await written();
  const lost = [...acknowledged].filter(([key, id]) => !tickets.get(key)?.includes(id));
  const doubled = [...tickets].filter(([, ids]) => ids.length > 1);
  expect(lost).toEqual([]);
  expect(doubled).toEqual([]);
  for (const key of acknowledged.keys()) expect(tickets.has(key)).toBe(true);
}

describe('killed three times under load', () => {
  it('the server: nothing acknowledged is lost, nothing doubled, and it starts again on what was left', async () => {
    const { acknowledged, refusals } = await underLoad(async () => {
      server.child.kill('SIGKILL');
      await server.exited;
      server = await spawnServer({ dataDir, port });
      console.log(`server ready again after ${String(Math.round(await untilReady(server)))} ms`);
    });
    console.log(
      `server killed 3 times: ${String(acknowledged.size)} tickets acknowledged, refusals: ${[...refusals].join(', ') || 'none'}`,
    );
    expect([...refusals].filter((code) => !['SERVICE_UNAVAILABLE', 'CONFLICT', 'TIMEOUT'].includes(code))).toEqual([]);
    await expectWhole(acknowledged);
  }, 120_000);

  it('the database: nothing acknowledged is lost, nothing doubled, and all recovers by itself', async () => {
    const { acknowledged, refusals } = await underLoad(async () => {
      const pid = databasePid(dataDir);
      const began = Date.now();
      process.kill(pid, 'SIGKILL');
      await until(() => databasePid(dataDir) !== pid);
      await untilReady(server);
      console.log(`database ready again after ${String(Date.now() - began)} ms`);
    });
    console.log(
      `database killed 3 times: ${String(acknowledged.size)} tickets acknowledged, refusals: ${[...refusals].join(', ') || 'none'}`,
    );
    expect(faultsIn(server)).toEqual([]);
    expect([...refusals].filter((code) => !['SERVICE_UNAVAILABLE', 'CONFLICT', 'TIMEOUT'].includes(code))).toEqual([]);
    await expectWhole(acknowledged);
  }, 120_000);

  it('leaves one favorite of many sent at once, before and after a kill', async () => {
    const input = { type: 'AGENT', itemId: 'agent-of-the-crash', itemTitle: 'Agent' };
    const add = (): Promise<unknown> => post(server.url, FAVORITE, { input }, token).catch(() => undefined);
    const first = Array.from({ length: 20 }, add);
    await Promise.race(first);
    const pid = databasePid(dataDir);
    process.kill(pid, 'SIGKILL');
    await Promise.all(first);
    await until(() => databasePid(dataDir) !== pid);
    await untilReady(server);
    await Promise.all(Array.from({ length: 20 }, add));
    const { data, errors } = await post<{ myFavorites: { totalCount: number } }>(
      server.url,
      '{ myFavorites { totalCount } }',
      {},
      token,
    );
    expect(errors).toBeUndefined();
    expect(data?.myFavorites.totalCount).toBe(1);
  }, 180_000);

  it('then ends cleanly', async () => {
    expect(await endProcess(server)).toBe(0);
  });
});
