import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/shared/ids.js';
import {
  dataFolder,
  databasePid,
  endProcess,
  spawnServer,
  untilReady,
  type GraphQLAnswer,
  type ServerProcess,
} from '../testkit/processes.js';
import { until } from '../testkit/until.js';

const { dataDir, remove } = dataFolder();
const WRITERS = 24;
const TRACK = 'mutation ($input: TrackPageviewInput!) { trackPageview(input: $input) { userErrors { code message } } }';

let server: ServerProcess;
let port: number;

beforeAll(async () => {
  server = await spawnServer({ dataDir });
  port = Number(new URL(server.url).port);
  await untilReady(server);
}, 180_000);

afterAll(async () => {
  await endProcess(server);
  remove();
});

/** The embedded database keeps what a killed server had begun for a minute (docs/database.md). */
const RECOVERY = 75_000;

interface Tracked {
  trackPageview: { userErrors: { code: string }[] };
}

/** Tells of page views, each at an address of its own; one without an answer is told again under the same id. */
async function writer(isOver: () => boolean, acknowledged: Set<string>, refusals: Set<string>): Promise<void> {
  while (!isOver()) {
    const clientEventId = newId('key');
    const input = { url: `https://example.com/${clientEventId}`, clientEventId };
    await until(
      async () => {
        const answer = await track(input).catch(() => undefined);
        for (const error of answer?.errors ?? []) refusals.add(error.extensions.code);
        for (const { code } of answer?.data?.trackPageview.userErrors ?? []) refusals.add(code);
        return answer?.data?.trackPageview.userErrors.length === 0;
      },
      { limit: RECOVERY },
    );
    acknowledged.add(`/${clientEventId}`);
  }
}

/**
 * Each from a browser of its own. A killed server leaves its transaction behind, and until the database ends that one, the
 * visitors in it conflict with themselves: they are refused with CONFLICT and told to try again.
 */
async function track(input: { clientEventId: string }): Promise<GraphQLAnswer<Tracked>> {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': `Mozilla/5.0 (X11; ${input.clientEventId}) Firefox/140.0`,
    },
    body: JSON.stringify({ query: TRACK, variables: { input } }),
    signal: AbortSignal.timeout(20_000),
  });
  return (await answer.json()) as GraphQLAnswer<Tracked>;
}

/** How often each page view is stored, by its path; read past the server. */
async function stored(): Promise<Map<string, number>> {
  const { port: databasePort } = JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { port: number };
  const client = await mongoose.mongo.MongoClient.connect(
    `mongodb://127.0.0.1:${String(databasePort)}/?directConnection=true`,
  );
  try {
    const rows = await client
      .db('tally')
      .collection<{ path: string }>('pageviews')
      .find({}, { projection: { path: 1 } })
      .toArray();
    const counts = new Map<string, number>();
    for (const { path } of rows) counts.set(path, (counts.get(path) ?? 0) + 1);
    return counts;
  } finally {
    await client.close();
  }
}

describe('ingestion, killed three times each', () => {
  it('loses no acknowledged event and doubles none, whether the server or the database is killed', async () => {
    const acknowledged = new Set<string>();
    const refusals = new Set<string>();
    let over = false;
    const writers = Promise.all(Array.from({ length: WRITERS }, () => writer(() => over, acknowledged, refusals)));
    const crashes = [killServer, killDatabase, killServer, killDatabase, killServer, killDatabase];
    for (const [index, crash] of crashes.entries()) {
      const someMore = acknowledged.size + Math.floor(Math.random() * 10 * WRITERS);
      await until(() => acknowledged.size > someMore);
      const before = acknowledged.size;
      await crash();
      const otherwise = (): string =>
        `crash ${String(index)}, refusals ${[...refusals].join(' ')}: it takes events again\n${server.output().slice(-2_000)}`;
      await until(() => acknowledged.size > before + WRITERS, { limit: RECOVERY, otherwise });
    }
    over = true;
    await writers;
    const counts = await stored();
    console.log(`killed 6 times: ${String(acknowledged.size)} page views acknowledged, ${String(counts.size)} stored`);
    expect([...acknowledged].filter((path) => !counts.has(path))).toEqual([]);
    expect([...counts].filter(([, count]) => count > 1)).toEqual([]);
  }, 500_000);
});

async function killServer(): Promise<void> {
  server.child.kill('SIGKILL');
  await server.exited;
  server = await spawnServer({ dataDir, port });
  await untilReady(server);
}

async function killDatabase(): Promise<void> {
  const pid = databasePid(dataDir);
  process.kill(pid, 'SIGKILL');
  await until(() => databasePid(dataDir) !== pid);
  await untilReady(server);
}
