import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { commandsOf, unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { browser, hits, newAddress } from '../../../../test/testkit/traffic.js';
import { aGate, until } from '../../../../test/testkit/until.js';
import type { IngestItem, IngestResult } from './ingestion.item.js';
import { createIngestion, ingestionOf, stopIngestion, useIngestion } from './ingestion.service.js';
import { writeItems } from './ingestion-writer.service.js';
import { PageviewModel } from '../pageview/pageview.model.js';
import { SessionModel } from '../session/session.model.js';
import { trackPageview } from '../tracking/tracking.service.js';
import { TrackedEventOutcome } from '../tracking/tracking.enums.js';
import { VisitorModel } from '../visitor/visitor.model.js';

const graph = useGraph();
const page = (path: string): { url: string } => ({ url: `https://site.example${path}` });
const count = (filter: object): Promise<number> => unwatched(() => PageviewModel.countDocuments(filter));

describe('group commit', () => {
  it('stores many requests by one insert for each collection, and answers each once it is stored', async () => {
    await trackPageview(browser(graph)(), page('/warm-up'));
    const callers = Array.from({ length: 200 }, () => browser(graph));
    const { result, commands } = await commandsOf(() =>
      Promise.all(callers.map((there) => trackPageview(there(), page('/together')))),
    );
    expect(result.every(({ outcome }) => outcome === TrackedEventOutcome.ACCEPTED)).toBe(true);
    expect(await count({ path: '/together' })).toBe(200);
    const inserts = commands.filter(({ name }) => name === 'insert').map(({ collection }) => collection);
    expect(inserts.length).toBeLessThanOrEqual(6);
    expect(commands.length).toBeLessThanOrEqual(16);
    const ids = result.map(({ id }) => id ?? '');
    expect(await unwatched(() => PageviewModel.collection.countDocuments({ _id: { $in: ids as never } }))).toBe(200);
  });

  it('stores one event that is sent 200 times at once one time', async () => {
    const there = browser(graph);
    const input = { ...page('/same'), clientEventId: randomUUID() };
    const results = await Promise.all(Array.from({ length: 200 }, () => trackPageview(there(), input)));
    const outcomes = results.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === TrackedEventOutcome.ACCEPTED)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === TrackedEventOutcome.DUPLICATE)).toHaveLength(199);
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await count({ path: '/same' })).toBe(1);
  });

  it('makes one visitor and one visit of 200 views at once, and counts them all', async () => {
    const there = browser(graph);
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) => trackPageview(there(), page(`/all/${String(index)}`))),
    );
    expect(new Set(results.map(({ sessionId }) => sessionId)).size).toBe(1);
    const [session] = await SessionModel.find({ visitorId: results[0]?.visitorId ?? '' }).lean();
    expect(session?.pageCount).toBe(200);
    const visitor = await VisitorModel.findOne({ _id: results[0]?.visitorId ?? '' }).lean();
    expect(visitor?.sessionCount).toBe(1);
  });

  it('holds on two servers at once: the same event once, one visit, nothing lost', async () => {
    const servers = [createIngestion(), createIngestion()];
    const at = new Date();
    const ip = newAddress();
    const views = Array.from({ length: 100 }, () => ({ at, ip, path: '/two-servers' }));
    const items = (await itemsOf(views)).map((item, index) => ({
      ...item,
      clientEventId: `two-servers-event-${String(index % 50)}`,
    }));
    const results = (
      await Promise.all(items.map((one, index) => servers[index % 2]?.add([one]) ?? Promise.resolve([])))
    ).flat();
    expect(results.filter(({ outcome }) => outcome === TrackedEventOutcome.ACCEPTED)).toHaveLength(50);
    expect(await count({ path: '/two-servers' })).toBe(50);
    const sessions = await SessionModel.find({ visitorId: results[0]?.visitorId ?? '' }).lean();
    expect(sessions.map(({ pageCount }) => pageCount)).toEqual([50]);
  });

  it('tells only the one that cannot be stored', async () => {
    const items = await itemsOf(
      Array.from({ length: 20 }, (_, index) => ({
        at: new Date(),
        ip: newAddress(),
        path: `/poison/${String(index)}`,
      })),
    );
    const write = (batch: readonly IngestItem[]): Promise<IngestResult[]> => {
      if (batch.some(({ page: view }) => view?.place.path === '/poison/7')) throw new Error('a bad one');
      return writeItems(batch);
    };
    const ingestion = createIngestion({ write });
    const settled = await Promise.allSettled(items.map((item) => ingestion.add([item])));
    expect(settled.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(settled[7]?.status).toBe('rejected');
    expect(await unwatched(() => PageviewModel.countDocuments({ path: /^\/poison/ }))).toBe(19);
  });
});

/** Items as requests create them, without storing them. */
async function itemsOf(list: Parameters<typeof hits>[1]): Promise<IngestItem[]> {
  const caught: IngestItem[] = [];
  const { platform } = graph.app;
  const standard = ingestionOf(platform);
  useIngestion(platform, {
    add: (items) => {
      caught.push(...items);
      return Promise.resolve([]);
    },
    stop: () => Promise.resolve(),
  });
  await hits(graph, list);
  useIngestion(platform, standard);
  return caught;
}

describe('a full queue', () => {
  it('answers 503 with Retry-After, stores nothing of it, and takes more when there is room again', async () => {
    const { platform } = graph.app;
    const standard = ingestionOf(platform);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const ingestion = createIngestion({
      capacity: 10,
      batch: 5,
      write: async (items) => {
        await held;
        return writeItems(items);
      },
    });
    useIngestion(platform, ingestion);
    const post = (path: string): Promise<{ statusCode: number; headers: Record<string, unknown>; body: string }> =>
      graph.app.fastify.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', 'user-agent': 'Mozilla/5.0 Firefox/128.0' },
        payload: JSON.stringify({
          query: `mutation { trackPageview(input: { url: "https://site.example${path}" }) { tracked { outcome } } }`,
        }),
      });
    const answers = Array.from({ length: 40 }, (_, index) => post(`/full/${String(index)}`));
    const early: number[] = [];
    for (const answer of answers) void answer.then(({ statusCode }) => early.push(statusCode));
    await until(() => early.length >= 20);
    expect(new Set(early)).toEqual(new Set([503]));
    release();
    const all = await Promise.all(answers);
    const taken = all.filter(({ statusCode }) => statusCode === 200);
    const full = all.filter(({ statusCode }) => statusCode === 503);
    expect(taken.length + full.length).toBe(40);
    expect(taken.length).toBeGreaterThanOrEqual(10);
    expect(full.length).toBeGreaterThanOrEqual(20);
    for (const { headers, body } of full) {
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      const { errors, data } = JSON.parse(body) as { data: unknown; errors: { extensions: Record<string, unknown> }[] };
      expect(data ?? null).toBeNull();
      expect(errors[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE', retryAfter: expect.any(Number) as number });
    }
    expect(await unwatched(() => PageviewModel.countDocuments({ path: /^\/full/ }))).toBe(taken.length);
    expect((await post('/full/again')).statusCode).toBe(200);
    useIngestion(platform, standard);
  });

  it('is emptied when the server stops, and takes nothing afterwards', async () => {
    const { platform } = graph.app;
    const standard = ingestionOf(platform);
    const begun = aGate();
    useIngestion(
      platform,
      createIngestion({
        batch: 10,
        write: (items) => {
          begun.open();
          return writeItems(items);
        },
      }),
    );
    const waiting = Array.from({ length: 35 }, () => trackPageview(browser(graph)(), page('/last')));
    await begun.passed;
    const stopped = stopIngestion(platform);
    const settled = await Promise.allSettled(waiting);
    await stopped;
    const stored = settled.filter(({ status }) => status === 'fulfilled').length;
    expect(await count({ path: '/last' })).toBe(stored);
    await expect(trackPageview(browser(graph)(), page('/last'))).rejects.toMatchObject({
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
    useIngestion(platform, standard);
  });
});
