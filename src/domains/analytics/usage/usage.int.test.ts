import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, aUser, service } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aRunIn, storedSpending, type Problem } from '../../../../test/testkit/lab.js';
import type { Viewer } from '../../../auth/viewer.js';
import { inTransaction } from '../../../database/transaction.js';
import { LabExperimentModel } from '../../lab/lab-experiment/lab-experiment.model.js';
import { ApiUsageModel } from './api-usage.model.js';
import { ChatInteractionModel } from './chat-interaction.model.js';
import { ToolUsageModel } from './tool-usage.model.js';
import { usagePersonalData } from './usage-personal-data.service.js';

const graph = useGraph();
const MISSING = 'usr_01h455vb4pex5vsknk084sn02q';

interface Answer {
  record: Record<string, unknown> | null;
  outcome: string | null;
  userErrors: Problem[];
}

const PRICED = 'id clientEventId at costMicros priceVersion usage { unit quantity costMicros }';
const TRACK = {
  tool: `mutation ($input: TrackToolUsageInput!) { done: trackToolUsage(input: $input) { outcome record: toolUsage { ${PRICED} toolId inputSummary status durationMs } userErrors { code field message } } }`,
  api: `mutation ($input: TrackApiUsageInput!) { done: trackApiUsage(input: $input) { outcome record: apiUsage { ${PRICED} apiKeyId endpoint method status latencyMs units } userErrors { code field message } } }`,
  chat: `mutation ($input: TrackChatInteractionInput!) { done: trackChatInteraction(input: $input) { outcome record: chatInteraction { ${PRICED} agentId conversationId role tokens latencyMs feedback } userErrors { code field message } } }`,
};
type Kind = keyof typeof TRACK;

async function track(viewer: Viewer, kind: Kind, input: object): Promise<Answer> {
  return (await graph.data<{ done: Answer }>(viewer, TRACK[kind], { input })).done;
}

const EVENTS: Record<Kind, Record<string, unknown>> = {
  tool: { toolId: 'web-search', inputSummary: 'weather in Oslo', status: 'SUCCEEDED', durationMs: 340 },
  api: { apiKeyId: 'key-1', endpoint: '/v1/agents/:id/runs', method: 'POST', status: 201, latencyMs: 80, units: 3 },
  chat: {
    agentId: 'neural-chat',
    conversationId: 'c-1',
    role: 'ASSISTANT',
    tokens: 500,
    latencyMs: 900,
    feedback: 'UP',
  },
};
const PRICES: Record<Kind, { unit: string; quantity: number; costMicros: number }> = {
  tool: { unit: 'REQUESTS', quantity: 1, costMicros: 1_000 },
  api: { unit: 'REQUESTS', quantity: 3, costMicros: 150 },
  chat: { unit: 'TOKENS', quantity: 500, costMicros: 3_000 },
};
const storedOf = (kind: Kind, userId: string): Promise<number> =>
  ({
    tool: () => ToolUsageModel.countDocuments({ userId }).exec(),
    api: () => ApiUsageModel.countDocuments({ userId }).exec(),
    chat: () => ChatInteractionModel.countDocuments({ userId }).exec(),
  })[kind]();
const KINDS = Object.keys(EVENTS) as Kind[];
let count = 0;
const anEvent = (kind: Kind, fields: object = {}): object => ({
  ...EVENTS[kind],
  clientEventId: `event ${String((count += 1))}`,
  ...fields,
});

describe.each(KINDS)('a told use of kind %s', (kind) => {
  it('is stored with its price', async () => {
    const anna = await aUser();
    const { record, outcome, userErrors } = await track(anna, kind, anEvent(kind));
    expect(userErrors).toEqual([]);
    expect(outcome).toBe('ACCEPTED');
    expect(record).toMatchObject({
      ...EVENTS[kind],
      costMicros: PRICES[kind].costMicros,
      priceVersion: 'usage-2026-10-01',
      usage: [PRICES[kind]],
    });
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: PRICES[kind].costMicros });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    const id = record?.['id'];
    expect(await graph.data(anna, node, { id })).toEqual({ node: { id } });
    expect(await graph.data(await aUser(), node, { id })).toEqual({ node: null });
    expect(await graph.data(service, node, { id })).toEqual({ node: null });
  });

  it('is stored once, of 200 parallel tellings', async () => {
    const anna = await aUser();
    const event = anEvent(kind);
    const answers = await Promise.all(Array.from({ length: 200 }, () => track(anna, kind, event)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(answers.filter(({ outcome }) => outcome === 'ACCEPTED')).toHaveLength(1);
    expect(new Set(answers.map(({ record }) => record?.['id'])).size).toBe(1);
    expect(await storedOf(kind, anna.userId)).toBe(1);
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: PRICES[kind].costMicros });
  });

  it('is told by its owner, or by a service for somebody', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const { userId } = anna;
    const problems = async (viewer: Viewer, fields: object): Promise<Problem[]> =>
      (await track(viewer, kind, anEvent(kind, fields))).userErrors;
    expect(await problems(anna, { userId })).toEqual([]);
    expect(await problems(service, { userId })).toEqual([]);
    expect(await problems(ben, { userId })).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'userId'] }]);
    expect(await problems(service, {})).toMatchObject([{ code: 'REQUIRED', field: ['input', 'userId'] }]);
    expect(await problems(service, { userId: MISSING })).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'userId'] },
    ]);
    expect(await storedOf(kind, userId)).toBe(2);
    // Client event IDs belong to their reporter: two reporters can use the same.
    const same = anEvent(kind, { userId });
    expect((await track(anna, kind, same)).outcome).toBe('ACCEPTED');
    expect((await track(service, kind, same)).outcome).toBe('ACCEPTED');
    expect((await track(service, kind, same)).outcome).toBe('DUPLICATE');
  });

  it('refuses an id that was used for other content or another account, and counts nothing', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const event = anEvent(kind, { userId: anna.userId });
    const other = kind === 'tool' ? { toolId: 'another' } : kind === 'api' ? { units: 9 } : { tokens: 7_000 };
    expect((await track(service, kind, event)).outcome).toBe('ACCEPTED');
    const spent = await storedSpending(anna.userId);
    for (const changed of [other, { userId: ben.userId }, { at: new Date(Date.now() - 60_000).toISOString() }]) {
      expect((await track(service, kind, { ...event, ...changed })).userErrors).toMatchObject([
        { code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'clientEventId'] },
      ]);
    }
    expect((await track(service, kind, event)).outcome).toBe('DUPLICATE');
    expect(await storedSpending(anna.userId)).toEqual(spent);
    expect([await storedOf(kind, anna.userId), await storedOf(kind, ben.userId)]).toEqual([1, 0]);
  });

  it('has a time in the last 7 days and an id', async () => {
    const anna = await aUser();
    const at = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString();
    const codes = async (fields: object): Promise<string[]> =>
      (await track(anna, kind, anEvent(kind, fields))).userErrors.map(
        ({ code, field }) => `${code} ${field.join('.')}`,
      );
    expect(await codes({ at: at(-6 * 86_400_000) })).toEqual([]);
    expect(await codes({ at: at(-8 * 86_400_000) })).toEqual(['OUT_OF_RANGE input.at']);
    expect(await codes({ at: at(10 * 60_000) })).toEqual(['OUT_OF_RANGE input.at']);
    expect(await codes({ clientEventId: ' ' })).toEqual(['REQUIRED input.clientEventId']);
    expect(await codes({ clientEventId: 'x'.repeat(101) })).toEqual(['TOO_LONG input.clientEventId']);
  });
});

describe('bad input', () => {
  it.each([
    ['tool', { durationMs: -1 }, 'OUT_OF_RANGE', 'durationMs'],
    ['tool', { toolId: '' }, 'REQUIRED', 'toolId'],
    ['tool', { inputSummary: 'a\nb' }, 'INVALID', 'inputSummary'],
    ['api', { status: 99 }, 'OUT_OF_RANGE', 'status'],
    ['api', { units: 0 }, 'OUT_OF_RANGE', 'units'],
    ['chat', { tokens: -1 }, 'OUT_OF_RANGE', 'tokens'],
    ['chat', { userId: 'tkt_01h455vb4pex5vsknk084sn02q' }, 'INVALID', 'userId'],
  ] as const)('of %s %j is refused', async (kind, fields, code, field) => {
    const { record, userErrors } = await track(await aUser(), kind, anEvent(kind, fields));
    expect(record).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });
});

describe('trackUsage', () => {
  const BATCH = `mutation ($input: TrackUsageInput!) { trackUsage(input: $input) { events { clientEventId source outcome } userErrors { code field message } } }`;
  interface Batch {
    trackUsage: { events: { clientEventId: string; source: string; outcome: string }[] | null; userErrors: Problem[] };
  }
  const send = async (viewer: Viewer, input: object): Promise<Batch['trackUsage']> =>
    (await graph.data<Batch>(viewer, BATCH, { input })).trackUsage;

  it('stores many of several accounts, each once', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const toolUsages = Array.from({ length: 60 }, (_, index) =>
      anEvent('tool', { userId: index % 2 === 0 ? anna.userId : ben.userId }),
    );
    const chatInteractions = [anEvent('chat', { userId: anna.userId })];
    const input = { toolUsages: [...toolUsages, ...toolUsages.slice(0, 1)], chatInteractions };
    const first = await send(service, input);
    expect(first.userErrors).toEqual([]);
    expect(first.events?.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 60 }, () => 'ACCEPTED'),
      'DUPLICATE',
      'ACCEPTED',
    ]);
    expect(first.events?.at(-1)).toMatchObject({ source: 'CHAT' });
    const again = await send(service, input);
    expect(new Set(again.events?.map(({ outcome }) => outcome))).toEqual(new Set(['DUPLICATE']));
    expect(await storedSpending(anna.userId)).toMatchObject({ spentMicros: 30 * 1_000 + 3_000 });
    expect(await storedSpending(ben.userId)).toMatchObject({ spentMicros: 30 * 1_000 });
  });

  it('costs commands by account, not by event', async () => {
    const anna = await aUser();
    await send(anna, { toolUsages: [anEvent('tool')] });
    const cost = async (size: number): Promise<number> => {
      const toolUsages = Array.from({ length: size }, () => anEvent('tool'));
      const { commands } = await commandsOf(() => send(anna, { toolUsages }));
      return commands.length;
    };
    // The rate limit, the period, the known events, the insert, the spending.
    expect([await cost(1), await cost(50)]).toEqual([5, 5]);
  });

  it('refuses all where one is wrong, and says which', async () => {
    const anna = await aUser();
    const good = anEvent('tool');
    expect(await send(anna, { toolUsages: [good, anEvent('tool', { durationMs: -1 })] })).toMatchObject({
      events: null,
      userErrors: [{ code: 'OUT_OF_RANGE', field: ['input', 'toolUsages', '1', 'durationMs'] }],
    });
    expect(await send(anna, { toolUsages: [good], apiUsages: [anEvent('api', { userId: MISSING })] })).toMatchObject({
      userErrors: [{ code: 'NOT_ALLOWED', field: ['input', 'apiUsages', '0', 'userId'] }],
    });
    expect((await send(anna, {})).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input'] }]);
    const many = Array.from({ length: 60 }, () => anEvent('tool'));
    const chats = Array.from({ length: 60 }, () => anEvent('chat'));
    expect((await send(anna, { toolUsages: many, chatInteractions: chats })).userErrors).toMatchObject([
      { code: 'TOO_LONG', field: ['input'] },
    ]);
    expect(await ToolUsageModel.countDocuments({ userId: anna.userId })).toBe(0);
  });
});

describe('usageSummary', () => {
  const SUMMARY = `query ($filter: UsageSummaryFilter) { usageSummary(filter: $filter) {
    timeZone from to costMicros currency days { day source unit quantity costMicros records } totals { unit quantity costMicros } } }`;
  interface Summary {
    usageSummary: {
      timeZone: string;
      costMicros: number;
      days: { day: string; source: string; unit: string; quantity: number; costMicros: number; records: number }[];
      totals: { unit: string; quantity: number; costMicros: number }[];
    };
  }
  const read = async (viewer: Viewer, filter?: object): Promise<Summary['usageSummary']> =>
    (await graph.data<Summary>(viewer, SUMMARY, { filter })).usageSummary;
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

  it('adds up by day and unit, over lab, tools, API and chat, in one command', async () => {
    const anna = await aUser();
    await track(anna, 'tool', anEvent('tool'));
    await track(anna, 'tool', anEvent('tool', { at: new Date(Date.now() - 2 * 86_400_000).toISOString() }));
    await track(anna, 'api', anEvent('api'));
    await track(anna, 'chat', anEvent('chat'));
    await aRunIn(graph, 'COMPLETED', anna);
    await track(await aUser(), 'tool', anEvent('tool'));
    const { result, commands } = await commandsOf(() => read(anna));
    expect(commands).toHaveLength(1);
    expect(result).toMatchObject({ currency: 'USD', costMicros: 1_000 + 1_000 + 150 + 3_000 + 2_000 });
    expect(result.days).toEqual([
      { day: day(2), source: 'TOOL', unit: 'REQUESTS', quantity: 1, costMicros: 1_000, records: 1 },
      { day: day(0), source: 'API', unit: 'REQUESTS', quantity: 3, costMicros: 150, records: 1 },
      { day: day(0), source: 'CHAT', unit: 'TOKENS', quantity: 500, costMicros: 3_000, records: 1 },
      { day: day(0), source: 'LAB', unit: 'TOKENS', quantity: 200, costMicros: 2_000, records: 1 },
      { day: day(0), source: 'TOOL', unit: 'REQUESTS', quantity: 1, costMicros: 1_000, records: 1 },
    ]);
    expect(result.totals).toEqual([
      { unit: 'TOKENS', quantity: 700, costMicros: 5_000 },
      { unit: 'REQUESTS', quantity: 5, costMicros: 2_150 },
    ]);
    expect((await read(anna, { source: 'LAB' })).costMicros).toBe(2_000);
    expect((await read(anna, { unit: 'TOKENS' })).days.map(({ source }) => source)).toEqual(['CHAT', 'LAB']);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString();
    expect((await read(anna, { to: yesterday })).costMicros).toBe(1_000);
    expect((await read(anna, { from: yesterday })).costMicros).toBe(6_150);
  });

  it('goes by days, weeks and months of a time zone', async () => {
    const anna = await aUser();
    // On 6 September 2026 the clocks in Santiago go from 24:00 of the previous day to 01:00.
    const times = ['09-06T03:59:59.999', '09-06T04:00:00', '09-07T02:59:59.999', '09-07T03:00:00', '09-10T18:15:00'];
    for (const [index, time] of [...times, '09-10T18:30:00'].entries()) {
      const { record } = await track(anna, 'api', anEvent('api', { units: 10 ** index }));
      const at = new Date(`2026-${time}Z`);
      const change = { $set: { at, day: at.toISOString().slice(0, 10) } };
      await ApiUsageModel.updateOne({ _id: String(record?.['id']) }, change);
    }
    const run = await aRunIn(graph, 'COMPLETED', anna);
    const at = new Date('2026-09-06T04:30:00Z');
    await LabExperimentModel.updateOne({ _id: run.id }, { $set: { at, day: '2026-09-06' } });
    const of = async (timeZone: string, period: string, days: [string, string]): Promise<unknown[]> => {
      const [from, to] = days.map((one) => `2026-09-${one}:00:00Z`);
      const summary = await read(anna, { timeZone, period, from, to });
      return summary.days.map((row) => [row.day, row.source, row.quantity]);
    };
    expect(await of('America/Santiago', 'DAY', ['05T12', '07T12'])).toEqual([
      ['2026-09-05', 'API', 1],
      ['2026-09-06', 'API', 110],
      ['2026-09-06', 'LAB', 200],
      ['2026-09-07', 'API', 1_000],
    ]);
    expect(await of('America/Santiago', 'DAY', ['06T05', '06T05'])).toEqual([
      ['2026-09-06', 'API', 110],
      ['2026-09-06', 'LAB', 200],
    ]);
    expect(await of('America/Santiago', 'WEEK', ['05T12', '07T12'])).toEqual([
      ['2026-08-31', 'API', 111],
      ['2026-08-31', 'LAB', 200],
      ['2026-09-07', 'API', 1_000],
    ]);
    expect(await of('Asia/Kolkata', 'DAY', ['10T12', '11T12'])).toEqual([
      ['2026-09-10', 'API', 10_000],
      ['2026-09-11', 'API', 100_000],
    ]);
    expect(await of('Asia/Kolkata', 'DAY', ['11T12', '11T12'])).toEqual([['2026-09-11', 'API', 100_000]]);
    expect(await of('Asia/Kolkata', 'MONTH', ['01T12', '28T12'])).toEqual([
      ['2026-09-01', 'API', 111_111],
      ['2026-09-01', 'LAB', 200],
    ]);
    expect(await of('UTC', 'DAY', ['06T12', '07T12'])).toEqual([
      ['2026-09-06', 'API', 11],
      ['2026-09-06', 'LAB', 200],
      ['2026-09-07', 'API', 1_100],
    ]);
    const { result, commands } = await commandsOf(() => read(anna, { timeZone: 'Asia/Kolkata', period: 'WEEK' }));
    expect(commands).toHaveLength(1);
    expect(result).toMatchObject({ timeZone: 'Asia/Kolkata' });
    const { errors } = await graph.run(anna, SUMMARY, { filter: { timeZone: 'Mars/Olympus' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: ['filter', 'timeZone'] });
  });

  it('is one’s own; admins see anybody’s and everybody’s', async () => {
    const [anna, admin] = [await aUser(), await anAdmin()];
    await track(anna, 'tool', anEvent('tool'));
    expect((await read(admin)).costMicros).toBe(0);
    expect((await read(admin, { userId: anna.userId })).costMicros).toBe(1_000);
    expect((await read(admin, { everybody: true })).costMicros).toBeGreaterThanOrEqual(1_000);
    for (const viewer of [await aUser(), await anAgent()]) {
      for (const filter of [{ userId: anna.userId }, { everybody: true }]) {
        const { errors } = await graph.run(viewer, SUMMARY, { filter });
        expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      }
    }
    const far = { from: '2026-01-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };
    const turned = { from: '2026-11-02T00:00:00Z', to: '2026-11-01T00:00:00Z' };
    for (const filter of [far, turned]) {
      const { errors } = await graph.run(anna, SUMMARY, { filter });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});

describe('personal data', () => {
  it('is exported, and leaves nothing behind', async () => {
    const anna = await aUser();
    for (const kind of KINDS) await track(anna, kind, anEvent(kind));
    await track(service, 'tool', anEvent('tool', { userId: anna.userId }));
    await graph.data(anna, 'mutation { setSpendingLimit(input: { limitMicros: 5000 }) { userErrors { code } } }');
    const person = { userId: anna.userId, email: anna.email };
    const exported = await Promise.all(
      usagePersonalData.map(async (part) => [part.collection, (await part.export(person)).length]),
    );
    expect(Object.fromEntries(exported)).toEqual({
      ...{ toolusages: 2, apiusages: 1, chatinteractions: 1, spendingperiods: 1, spendinglimits: 1 },
    });
    await inTransaction(async (session) => {
      for (const { erase } of graph.app.platform.domains.flatMap(({ personalData }) => personalData ?? [])) {
        await erase(person, session);
      }
    });
    expect(await collectionsWith(anna.userId)).toEqual([]);
  });
});
