import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import mongoose, { type mongo } from 'mongoose';
import { buildApp, type App } from '../src/app.js';
import type { Viewer } from '../src/auth/viewer.js';
import { readConfig } from '../src/config.js';
import { connectDatabase, disconnectDatabase } from '../src/database/connection.js';
import { startEmbedded } from '../src/database/embedded/index.js';
import { syncIndexes } from '../src/database/indexes.js';
import { TrackedEventOutcome } from '../src/domains/analytics/tracking/tracking.enums.js';
import { trackPageview } from '../src/domains/analytics/tracking/tracking.service.js';
import { createContext, type Context } from '../src/graphql/context.js';
import { createLogger } from '../src/http/logger.js';
import { newId } from '../src/shared/ids.js';

/**
 * `npx tsx bench/ingestion.ts`: page views a second through the ingestion (each from a caller of its own, each answered once
 * it is stored durably, with its visitor and its visit) against bare batched `insertMany`, in the same batches, with the same
 * indexes, at the same durability: once of all rows that the ingestion stores, once of the page views alone. Prints the
 * ratios of the rounds and their medians; the bar is 0.5 of the first.
 */
const ROUNDS = 7;
const EVENTS = 4_000;
const IN_FLIGHT = 400;
const BATCH = 200;
/** How many pages a visitor looks at: the log in src/demo/data has 1.6. Half as many visitors and visits as page views. */
const PAGES_EACH = 2;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0';

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tally-ingestion-'));
  const database = await startEmbedded({
    dataDir,
    durable: true,
    report: () => undefined,
    binaryDir: resolve('.data'),
  });
  try {
    await connectDatabase(new URL('/bench', database.uri).toString());
    await syncIndexes();
    const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', RATE_LIMIT_FACTOR: '1000' });
    const app = await buildApp({ config, log: createLogger('silent') });
    await measure(app);
    await app.stop();
  } finally {
    await disconnectDatabase();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const WAYS = ['ingestion', 'all rows', 'page views alone'] as const;
type Way = (typeof WAYS)[number];

async function measure(app: App): Promise<void> {
  await ingest(app, -1, 1_000);
  const twins = {
    pageviews: await twinOf('pageviews'),
    visitors: await twinOf('visitors'),
    sessions: await twinOf('sessions'),
  };
  const run: Record<Way, (round: number, count: number) => Promise<void>> = {
    ingestion: (round, count) => ingest(app, round, count),
    'all rows': (_, count) => insertBare([twins.pageviews, twins.visitors, twins.sessions], count),
    'page views alone': (_, count) => insertBare([twins.pageviews], count),
  };
  for (const way of WAYS) await run[way](-2, 1_000);
  const ratios: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const rates = new Map<Way, number>();
    for (const [index] of WAYS.entries()) {
      const way = WAYS[(index + round) % WAYS.length] ?? 'ingestion';
      const began = performance.now();
      await run[way](round, EVENTS);
      rates.set(way, (EVENTS / (performance.now() - began)) * 1_000);
    }
    const [own = 0, all = 1, alone = 1] = WAYS.map((way) => rates.get(way));
    ratios.push([own / all, own / alone]);
    console.log(
      `round ${String(round + 1)}: ${own.toFixed(0)} page views/s; bare ${all.toFixed(0)} with all rows, ${alone.toFixed(0)} page views alone; ratios ${(own / all).toFixed(2)} and ${(own / alone).toFixed(2)}`,
    );
  }
  console.log(
    `\nmedian ratio to bare insertMany of the same rows: ${median(ratios.map(([all]) => all)).toFixed(2)}   bar 0.5`,
  );
  console.log(
    `median ratio to bare insertMany of the page views alone: ${median(ratios.map(([, alone]) => alone)).toFixed(2)}`,
  );
}

/** Callers that each send a page view, wait for its answer, and are followed by the next. */
async function ingest(app: App, round: number, count: number): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const index = next;
      next += 1;
      const visitor = Math.floor(index / PAGES_EACH) + (round + 2) * 1_000_000;
      const { outcome } = await trackPageview(callerOf(app, visitor), {
        url: `https://site.example/articles/${String(index % 50)}?utm_source=bench`,
        title: 'An article',
        referrer: 'https://search.example/',
        clientEventId: newId('event'),
      });
      if (outcome !== TrackedEventOutcome.ACCEPTED) throw new Error(`An event was ${outcome}.`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}

function callerOf(app: App, visitor: number): Context {
  const ip = [24, 16, 8, 0].map((bits) => String((visitor >> bits) & 255)).join('.');
  const viewer: Viewer = { kind: 'anonymous', ip };
  const { platform } = app;
  return createContext(platform, { viewer, requestId: newId('req'), log: platform.log, userAgent: BROWSER });
}

type Row = mongo.BSON.Document & { _id: string };

interface Twin {
  collection: mongo.Collection<Row>;
  sample: Row;
  /** How many page views there are for each row. */
  each: number;
}

/** An empty collection with the indexes of another, and one of its rows. */
async function twinOf(name: 'pageviews' | 'visitors' | 'sessions'): Promise<Twin> {
  const original = mongoose.connection.collection<Row>(name);
  const collection = mongoose.connection.collection<Row>(`bare_${name}`) as unknown as mongo.Collection<Row>;
  for (const { key, unique, partialFilterExpression, name: indexName } of await original.indexes())
    if (indexName !== '_id_')
      await collection.createIndex(
        key,
        { ...(unique ? { unique } : {}), ...(partialFilterExpression ? { partialFilterExpression } : {}) },
        {},
      );
  const sample = await original.findOne({});
  if (!sample) throw new Error('Nothing was stored.');
  return { collection, sample, each: name === 'pageviews' ? 1 : PAGES_EACH };
}

async function insertBare(twins: readonly Twin[], count: number): Promise<void> {
  for (let start = 0; start < count; start += BATCH)
    for (const { collection, sample, each } of twins) {
      const rows = Array.from({ length: Math.min(BATCH, count - start) / each }, () => fresh(sample));
      await collection.insertMany(rows, { ordered: false });
    }
}

/** The row with ids of its own. */
function fresh(sample: Row): Row {
  const row: Row = { ...sample, _id: newId(sample._id.slice(0, sample._id.indexOf('_'))) };
  if ('eventKey' in row) row['eventKey'] = `web:${row._id}`;
  if ('visitorId' in row) row['visitorId'] = newId('vis');
  return row;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
