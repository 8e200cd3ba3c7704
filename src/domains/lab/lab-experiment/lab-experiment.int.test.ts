import { describe, expect, it } from 'vitest';
import { aUser, anAdmin, anAgent, service } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import {
  aRunIn,
  COMPLETION,
  labDone,
  labStep,
  storedRun,
  storedSpending,
  STORY,
  type RunAnswer,
} from '../../../../test/testkit/lab.js';
import { eventsOf, subscribeTo } from '../../../../test/testkit/live.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { inTransaction } from '../../../database/transaction.js';
import { newId } from '../../../shared/ids.js';
import { labPersonalData } from './lab-personal-data.service.js';

const graph = useGraph();
const MISSING = 'exp_01h455vb4pex5vsknk084sn02q';

interface List {
  myLabExperiments: { nodes: { id: string; status: string }[]; totalCount?: number; pageInfo: { endCursor: string } };
}
const LIST = `query ($filter: LabExperimentFilter, $first: Int, $after: String) {
  myLabExperiments(filter: $filter, first: $first, after: $after) {
    nodes { id status experimentType user { name } input { __typename } output { __typename } history { actor { name } } }
    totalCount pageInfo { endCursor hasNextPage } } }`;

describe('myLabExperiments', () => {
  it('lists the own runs, newest first, by type and status, in pages', async () => {
    const anna = await aUser();
    await aRunIn(graph, 'QUEUED', await aUser());
    const runs: RunAnswer[] = [];
    for (const status of ['QUEUED', 'COMPLETED', 'FAILED', 'COMPLETED']) runs.push(await aRunIn(graph, status, anna));
    const request = { translator: { text: 'Guten Tag', targetLanguage: 'en' } };
    runs.push(await labDone(graph, anna, 'start', { input: { request } }));
    const ids = runs.map(({ id }) => id).reverse();
    const list = async (variables: object): Promise<string[]> =>
      (await graph.data<List>(anna, LIST, { ...variables })).myLabExperiments.nodes.map(({ id }) => id);
    expect(await list({})).toEqual(ids);
    expect(await list({ filter: { status: 'COMPLETED' } })).toEqual([runs[3]?.id, runs[1]?.id]);
    expect(await list({ filter: { experimentType: 'TRANSLATOR' } })).toEqual([runs[4]?.id]);
    expect(await list({ filter: { experimentType: 'STORY_WRITER', status: 'FAILED' } })).toEqual([runs[2]?.id]);
    const page = await graph.data<List>(anna, LIST, { first: 2 });
    expect(page.myLabExperiments).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const { endCursor } = page.myLabExperiments.pageInfo;
    expect(await list({ first: 2, after: endCursor })).toEqual(ids.slice(2, 4));
  });

  it('costs the same commands at page size 1 and 50', async () => {
    const anna = await aUser();
    for (let run = 0; run < 4; run += 1) await aRunIn(graph, 'CANCELLED', anna);
    const list = LIST.replace('totalCount', '');
    const count = async (first: number): Promise<number> =>
      (await commandsOf(() => graph.data(anna, list, { first }))).commands.length;
    expect([await count(1), await count(50)]).toEqual([2, 2]);
  });
});

describe('an experiment', () => {
  it('is its owner’s alone: a foreign one answers as a missing one', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const others: Viewer[] = [ben, await anAgent(), await anAdmin()];
    const { id } = await aRunIn(graph, 'FAILED', anna);
    const read = 'query ($id: ID!) { labExperiment(id: $id) { id } node(id: $id) { id } }';
    expect(await graph.data(anna, read, { id })).toEqual({ labExperiment: { id }, node: { id } });
    for (const viewer of others) {
      expect(await graph.data(viewer, read, { id })).toEqual({ labExperiment: null, node: null });
    }
    for (const step of ['cancel', 'retry', 'rate', 'delete'] as const) {
      const input = step === 'rate' ? { input: { score: 1 } } : {};
      const missing = await labStep(graph, ben, step, { id: MISSING, ...input });
      expect(missing.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
      expect(await labStep(graph, ben, step, { id, ...input })).toEqual(missing);
    }
    const compare = 'query ($ids: [ID!]!) { compareLabExperiments(ids: $ids) { cheapestId } }';
    const answers = await Promise.all(
      [id, MISSING].map((other) => graph.run(ben, compare, { ids: [other, 'exp_01h455vb4pex5vsknk084sn03q'] })),
    );
    expect(answers[0]?.errors?.[0]).toEqual(answers[1]?.errors?.[0]);
  });

  it('is rated when it is completed; the last rating stands', async () => {
    const anna = await aUser();
    const { id } = await aRunIn(graph, 'COMPLETED', anna);
    await labDone(graph, anna, 'rate', { id, input: { score: 2 } });
    await labDone(graph, anna, 'rate', { id, input: { score: 5, comment: 'Much better' } });
    expect((await storedRun(id)).rating).toMatchObject({ score: 5, comment: 'Much better' });
    const queued = await aRunIn(graph, 'QUEUED', anna);
    const rated = await labStep(graph, anna, 'rate', { id: queued.id, input: { score: 5 } });
    expect(rated.userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'], allowed: ['COMPLETED'] }]);
    const bad = await labStep(graph, anna, 'rate', { id, input: { score: 6 } });
    expect(bad.userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'score'] }]);
  });

  it('is deleted when it is over; its cost stays', async () => {
    const anna = await aUser();
    const live = await aRunIn(graph, 'PROCESSING', anna);
    const refused = await labStep(graph, anna, 'delete', { id: live.id });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['id'] }]);
    const { id } = await aRunIn(graph, 'COMPLETED', anna);
    await labDone(graph, anna, 'rate', { id, input: { score: 2, comment: 'Mine' } });
    expect((await labStep(graph, anna, 'delete', { id })).userErrors).toEqual([]);
    expect((await labStep(graph, anna, 'delete', { id })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const read = 'query ($id: ID!) { labExperiment(id: $id) { id } }';
    expect(await graph.data(anna, read, { id })).toEqual({ labExperiment: null });
    const stored = await storedRun(id);
    expect(stored).toMatchObject({ isDeleted: true, output: null, rating: null, costMicros: 2_000 });
    expect(JSON.stringify(stored)).not.toContain('lighthouse');
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 2_000 });
    const { myLabExperiments } = await graph.data<List>(anna, LIST, {});
    expect(myLabExperiments.nodes.map((run) => run.id)).toEqual([live.id]);
  });
});

describe('compareLabExperiments', () => {
  it('puts runs side by side', async () => {
    const anna = await aUser();
    const complete = async (words: number, tokens: number, processingTime: number): Promise<string> => {
      const request = { storyWriter: { ...STORY.storyWriter, words } };
      const { id } = await labDone(graph, anna, 'start', { input: { request } });
      await labDone(graph, service, 'claim', { input: { id } });
      const usage = [{ unit: 'TOKENS', quantity: tokens }];
      await labDone(graph, service, 'complete', { id, input: { ...COMPLETION, usage, processingTime } });
      return id;
    };
    const ids = [await complete(100, 200, 900), await complete(200, 300, 400)];
    await labDone(graph, anna, 'rate', { id: ids[0] ?? '', input: { score: 4 } });
    const query = `query ($ids: [ID!]!) { compareLabExperiments(ids: $ids) {
      experiments { id } differences { path isSame values } cheapestId fastestId bestRatedId } }`;
    const { compareLabExperiments: compared } = await graph.data<{
      compareLabExperiments: Record<string, unknown> & { differences: { path: string }[] };
    }>(anna, query, { ids });
    expect(compared).toMatchObject({
      experiments: ids.map((id) => ({ id })),
      cheapestId: ids[0],
      fastestId: ids[1],
      bestRatedId: ids[0],
    });
    const row = (path: string): unknown => compared.differences.find((one) => one.path === path);
    expect(row('input.words')).toEqual({ path: 'input.words', isSame: false, values: ['100', '200'] });
    expect(row('output.text')).toMatchObject({ isSame: true });
    expect(row('costMicros')).toEqual({ path: 'costMicros', isSame: false, values: ['2000', '3000'] });
    expect(row('score')).toEqual({ path: 'score', isSame: false, values: ['4', null] });
    for (const wrong of [[], [ids[0]], [ids[0], ids[0]]]) {
      const { errors } = await graph.run(anna, query, { ids: wrong });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('labExperimentStats', () => {
  it('counts by the database, for the staff', async () => {
    const [agent, anna] = [await anAgent(), await aUser()];
    const query = `query ($filter: LabExperimentStatsFilter) { labExperimentStats(filter: $filter) { from to total costMicros
      byStatus { status count } byType { experimentType runs completed failed costMicros tokensUsed processingTimeMedian processingTimeP90 averageScore } } }`;
    const stats = async (): Promise<Record<string, unknown>> => {
      const { result, commands } = await commandsOf(() =>
        graph.data<{ labExperimentStats: Record<string, unknown> }>(agent, query, {
          filter: { experimentType: 'TEXT_TO_SPEECH' },
        }),
      );
      expect(commands).toHaveLength(1);
      return result.labExperimentStats;
    };
    expect(await stats()).toMatchObject({ total: 0, costMicros: 0, byStatus: [], byType: [] });
    const request = { textToSpeech: { text: 'Good day, how are you all?', voice: 'nova' } };
    const audio = { url: 'https://files.example/a.mp3', sha256: 'c'.repeat(64), mediaType: 'audio/mpeg' };
    for (const quantity of [10, 20]) {
      const { id } = await labDone(graph, anna, 'start', { input: { request } });
      await labDone(graph, service, 'claim', { input: { id } });
      await labDone(graph, service, 'complete', {
        id,
        input: {
          result: { textToSpeech: { audio, durationSeconds: 2 } },
          usage: [{ unit: 'CHARACTERS', quantity }],
          processingTime: quantity * 10,
        },
      });
      await labDone(graph, anna, 'rate', { id, input: { score: quantity / 10 } });
    }
    await labDone(graph, anna, 'start', { input: { request } });
    expect(await stats()).toMatchObject({
      total: 3,
      costMicros: 450,
      byStatus: [
        { status: 'COMPLETED', count: 2 },
        { status: 'QUEUED', count: 1 },
      ],
      byType: [
        {
          ...{ experimentType: 'TEXT_TO_SPEECH', runs: 3, completed: 2, failed: 0, costMicros: 450, tokensUsed: 0 },
          ...{ processingTimeP90: 200, averageScore: 1.5 },
        },
      ],
    });
    const { errors } = await graph.run(agent, query, {
      filter: { from: '2026-01-01T00:00:00Z', to: '2026-09-01T00:00:00Z' },
    });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('labExperimentUpdated', () => {
  const document = 'subscription ($id: ID) { labExperimentUpdated(id: $id) { id status output { __typename } } }';

  it('is refused at once for one run that is missing, deleted or not the own', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const { id } = await aRunIn(graph, 'QUEUED', anna);
    for (const [viewer, wanted] of [
      [ben, id],
      [await anAdmin(), id],
      [anna, newId('exp')],
      [anna, ''],
    ] as const) {
      const result = await subscribeTo(graph, viewer, document, { id: wanted });
      const [error] = Symbol.asyncIterator in result ? [] : (result.errors ?? []);
      expect(error?.originalError).toMatchObject({ problems: [{ code: 'NOT_FOUND', field: ['id'] }] });
    }
  });

  async function listen(viewer: Viewer, id?: string): Promise<{ events: { id: string }[]; stop: () => Promise<void> }> {
    const stream = await eventsOf(graph, viewer, document, { id });
    const events: { id: string }[] = [];
    const reading = (async () => {
      for await (const { data } of stream) events.push(data?.['labExperimentUpdated'] as { id: string });
    })();
    return {
      events,
      stop: async () => {
        await stream.return(undefined);
        await reading;
      },
    };
  }

  it('tells the owner, and nobody else', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const before = await aRunIn(graph, 'QUEUED', anna);
    const listeners = [await listen(anna), await listen(ben), await listen(await anAdmin())];
    const other = await listen(anna, before.id);
    const { id } = await aRunIn(graph, 'COMPLETED', anna);
    const last = await aRunIn(graph, 'QUEUED', anna);
    const idsOf = (events: readonly { id: string }[] = []): string[] => events.map((event) => event.id);
    await expect.poll(() => idsOf(listeners[0]?.events)).toContain(last.id);
    // The first run was created before the subscription; its event may still arrive.
    const events = listeners[0]?.events.filter((event) => event.id !== before.id);
    expect(events).toEqual([
      { id, status: 'QUEUED', output: null },
      { id, status: 'PROCESSING', output: null },
      { id, status: 'COMPLETED', output: { __typename: 'StoryWriterResult' } },
      { id: last.id, status: 'QUEUED', output: null },
    ]);
    for (const { stop } of [...listeners, other]) await stop();
    expect([listeners[1]?.events, listeners[2]?.events]).toEqual([[], []]);
    expect(new Set([before.id, ...idsOf(other.events)])).toEqual(new Set([before.id]));
  });
});

describe('personal data', () => {
  it('is exported, and leaves nothing behind', async () => {
    const anna: UserViewer & { email: string } = await aUser();
    const prompt = `Only ${anna.userId} would ask`;
    const { id } = await labDone(graph, anna, 'start', { input: { request: { storyWriter: { prompt } } } });
    const person = { userId: anna.userId, email: anna.email };
    const exported = Object.fromEntries(
      await Promise.all(labPersonalData.map(async (part) => [part.collection, await part.export(person)] as const)),
    );
    expect(exported['labexperiments']).toMatchObject([{ _id: id, input: { prompt } }]);
    await inTransaction(async (session) => {
      for (const { erase } of graph.app.platform.domains.flatMap(({ personalData }) => personalData ?? [])) {
        await erase(person, session);
      }
    });
    expect(await collectionsWith(anna.userId)).toEqual([]);
  });
});
