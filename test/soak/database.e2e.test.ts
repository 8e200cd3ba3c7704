import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signUpAt, type SignedIn } from '../testkit/people.js';
import {
  dataFolder,
  databasePid,
  endProcess,
  spawnServer,
  untilReady,
  type ServerProcess,
} from '../testkit/processes.js';
import { announce, rounds } from '../testkit/soak.js';
import { wedge, type Fault } from '../testkit/stuck-database.js';
import { ticketsOf, writeTickets } from '../testkit/ticket-writers.js';
import { until } from '../testkit/until.js';

/** Each fault five times in a soak and once in CI, under load: it is served again, and nothing that was acknowledged is lost. */
const ROUNDS = rounds(5);
const WRITERS = 6;
/** A guard against a hang, not a measure: how long it took is printed. */
const LIMIT = 120_000;
const { dataDir, remove } = dataFolder();
let server: ServerProcess;
let anna: SignedIn;

beforeAll(async () => {
  announce('database');
  server = await spawnServer({ dataDir });
  await untilReady(server, LIMIT);
  anna = await signUpAt(server.url, dataDir, 'Anna');
}, 2 * LIMIT);
afterAll(async () => {
  await endProcess(server);
  remove();
});

async function bringAbout(fault: Fault): Promise<() => Promise<void>> {
  const pid = databasePid(dataDir);
  if (fault === 'wedged') {
    const { port } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { port: number };
    return (await wedge(`mongodb://127.0.0.1:${String(port)}/tally?directConnection=true`)).release;
  }
  process.kill(pid, fault === 'frozen' ? 'SIGSTOP' : 'SIGKILL');
  return () => Promise.resolve();
}

/** How long it takes until another process of the database has acknowledged more writes than were under way. */
async function servedAgain(before: number, acknowledged: ReadonlyMap<string, string>): Promise<number> {
  const began = performance.now();
  let count = acknowledged.size;
  const isServed = (): boolean => {
    if (databasePid(dataDir) === before) count = acknowledged.size;
    return acknowledged.size > count + WRITERS;
  };
  await until(isServed, { limit: LIMIT, interval: 50, otherwise: () => `It is served again.\n${server.output()}` });
  return performance.now() - began;
}

describe.each<Fault>(['frozen', 'killed', 'wedged'])('a database that is %s under load', (fault) => {
  it(
    'is served again, and has all that was acknowledged, once',
    async () => {
      const writers = writeTickets(() => server.url, anna.accessToken, WRITERS);
      const times: number[] = [];
      try {
        for (let round = 0; round < ROUNDS; round += 1) {
          const pid = databasePid(dataDir);
          const count = writers.acknowledged.size;
          await expect.poll(() => writers.acknowledged.size, { timeout: LIMIT }).toBeGreaterThan(count + WRITERS);
          const release = await bringAbout(fault);
          times.push(Math.round(await servedAgain(pid, writers.acknowledged)));
          await release();
        }
      } finally {
        await writers.stop();
      }
      console.log(`${fault}: served again after ${times.join(', ')} ms; ${String(writers.acknowledged.size)} tickets`);
      const stored = await ticketsOf(server.url, anna.accessToken);
      expect([...writers.acknowledged].filter(([key, id]) => !stored.get(key)?.includes(id))).toEqual([]);
      expect([...stored].filter(([, ids]) => ids.length > 1)).toEqual([]);
      const expected = ['SERVICE_UNAVAILABLE', 'CONFLICT', 'TIMEOUT'];
      expect([...writers.refusals].filter((code) => !expected.includes(code))).toEqual([]);
    },
    ROUNDS * 2 * LIMIT,
  );
});
