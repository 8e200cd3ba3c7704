import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/shared/ids.js';
import {
  dataFolder,
  databasePid,
  endProcess,
  post,
  spawnServer,
  untilReady,
  type ServerProcess,
} from '../testkit/processes.js';

const { dataDir, remove } = dataFolder();
const EMAIL = 'crash@people.example';
const PASSWORD = 'a password for the crashes';
const WRITERS = 8;

let server: ServerProcess;
let port: number;
let token: string;

const CREATE =
  'mutation ($input: CreateTicketInput!) { createTicket(input: $input) { ticket { id } userErrors { code message } } }';
const FAVORITE =
  'mutation ($input: AddFavoriteInput!) { addFavorite(input: $input) { favorite { id } userErrors { code message } } }';
const TICKETS =
  'query ($after: String) { myTickets(first: 100, after: $after) { nodes { id subject messages { nodes { body } } } pageInfo { hasNextPage endCursor } } }';

beforeAll(async () => {
  server = await spawnServer({ dataDir });
  port = Number(new URL(server.url).port);
  await untilReady(server);
  await post(server.url, 'mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }', {
    input: { email: EMAIL, name: 'Crash', password: PASSWORD },
  });
  token = await signedUp();
}, 60_000);

afterAll(async () => {
  await endProcess(server);
  remove();
});

async function signedUp(): Promise<string> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    await sleep(50);
    const mails = (() => {
      try {
        return readFileSync(join(dataDir, 'outbox', 'mails.jsonl'), 'utf8');
      } catch {
        return '';
      }
    })();
    const link = /#token=([\w-]+)/.exec(mails)?.[1];
    if (!link) continue;
    const { data } = await post<{ verifyEmail: { accessToken: string } }>(
      server.url,
      'mutation ($token: String!) { verifyEmail(input: { token: $token, password: "nineteen green lanterns" }) { accessToken } }',
      { token: link },
    );
    return data?.verifyEmail.accessToken ?? '';
  }
  throw new Error('no mail');
}

interface Created {
  createTicket: { ticket: { id: string } | null; userErrors: { code: string; message: string }[] };
}

/** Writes tickets with keys of its own until told to stop; a write without an answer is sent again with the same key. */
async function writer(isOver: () => boolean, acknowledged: Map<string, string>, refusals: Set<string>): Promise<void> {
  while (!isOver()) {
    const key = newId('key');
    const input = { category: 'TECHNICAL', subject: key, body: `first message of ${key}`, idempotencyKey: key };
    for (;;) {
      const answer = await post<Created>(server.url, CREATE, { input }, token).catch(() => undefined);
      const id = answer?.data?.createTicket.ticket?.id;
      if (id) {
        acknowledged.set(key, id);
        break;
      }
      for (const error of answer?.errors ?? []) refusals.add(error.extensions.code);
      for (const problem of answer?.data?.createTicket.userErrors ?? [])
        refusals.add(`${problem.code}: ${problem.message}`);
      await sleep(20);
    }
  }
}

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
      expect(messages.nodes.map(({ body }) => body)).toEqual([`first message of ${subject}`]);
    }
    if (!data.myTickets.pageInfo.hasNextPage) return tickets;
    after = data.myTickets.pageInfo.endCursor;
  }
}

async function underLoad(
  crash: () => Promise<void>,
): Promise<{ acknowledged: Map<string, string>; refusals: Set<string> }> {
  const acknowledged = new Map<string, string>();
  const refusals = new Set<string>();
  let over = false;
  const writers = Promise.all(Array.from({ length: WRITERS }, () => writer(() => over, acknowledged, refusals)));
  for (let time = 0; time < 3; time += 1) {
    await sleep(400 + Math.random() * 400);
    const before = acknowledged.size;
    await crash();
    for (let waited = 0; acknowledged.size <= before + WRITERS && waited < 15_000; waited += 20) await sleep(20);
    expect(acknowledged.size, 'it writes again').toBeGreaterThan(before + WRITERS);
  }
  over = true;
  await writers;
  return { acknowledged, refusals };
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
      await sleep(50);
      await untilReady(server);
      console.log(`database ready again after ${String(Date.now() - began)} ms`);
      expect(databasePid(dataDir)).not.toBe(pid);
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
    const first = Promise.all(Array.from({ length: 20 }, add));
    await sleep(10);
    process.kill(databasePid(dataDir), 'SIGKILL');
    await first;
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
  }, 60_000);

  it('then ends cleanly', async () => {
    expect(await endProcess(server)).toBe(0);
  });
});
