import { describe, expect, it } from 'vitest';
import { anAdmin, anonymous, aUser, PASSWORD, service } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import type { Problem } from '../../../../test/testkit/tickets.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { personalizationPersonalData } from './personalization-personal-data.service.js';
import { PersonalizationModel } from './personalization.model.js';

const graph = useGraph();

const FIELDS = `fragment P on AgentPersonalization {
  id agentId version customInstructions promptCount
  display { theme density fontScale accentColor agentName showTimestamps renderMarkdown }
  behavior { tone responseLength creativity language citeSources askFollowUps useMemory }
}`;
const SAVE = `mutation ($agentId: String!, $input: SavePersonalizationInput!) {
  answer: savePersonalization(agentId: $agentId, input: $input) { personalization { ...P } userErrors { code field message } }
} ${FIELDS}`;
const RESET = `mutation ($agentId: String!, $input: ResetPersonalizationInput) {
  answer: resetPersonalization(agentId: $agentId, input: $input) { personalization { ...P } userErrors { code field } }
} ${FIELDS}`;
const READ = `query ($agentId: String!) { personalization(agentId: $agentId) { ...P } } ${FIELDS}`;
const SAVE_PROMPT = `mutation ($agentId: String!, $input: SavePromptInput!) {
  savePrompt(agentId: $agentId, input: $input) { prompt { id } userErrors { code } }
}`;

interface Settings {
  id: string;
  agentId: string;
  version: number;
  customInstructions: string;
  promptCount: number;
  display: Record<string, unknown>;
  behavior: Record<string, unknown>;
}
interface Answer {
  answer: { personalization: Settings | null; userErrors: Problem[] };
}

const save = async (viewer: Viewer, agentId: string, input: object): Promise<Answer['answer']> =>
  (await graph.data<Answer>(viewer, SAVE, { agentId, input })).answer;
const read = async (viewer: Viewer, agentId: string): Promise<Settings | null> =>
  (await graph.data<{ personalization: Settings | null }>(viewer, READ, { agentId })).personalization;

const DEFAULTS = {
  display: {
    theme: 'SYSTEM',
    density: 'COMFORTABLE',
    fontScale: 100,
    accentColor: null,
    agentName: null,
    showTimestamps: false,
    renderMarkdown: true,
  },
  behavior: {
    tone: 'NEUTRAL',
    responseLength: 'BALANCED',
    creativity: 50,
    language: null,
    citeSources: true,
    askFollowUps: true,
    useMemory: false,
  },
  customInstructions: '',
};

describe('savePersonalization', () => {
  it('makes the record at the first save, and changes what is given', async () => {
    const anna = await aUser();
    expect(await read(anna, 'neural-chat')).toBeNull();
    const first = await save(anna, 'neural-chat', { display: { theme: 'DARK' } });
    expect(first.personalization).toMatchObject({
      ...DEFAULTS,
      agentId: 'neural-chat',
      version: 1,
      display: { ...DEFAULTS.display, theme: 'DARK' },
    });
    const second = await save(anna, 'neural-chat', {
      expectedVersion: 1,
      display: { fontScale: 120, agentName: 'Nina' },
      behavior: { tone: 'FRIENDLY', language: 'de-AT', creativity: 0, citeSources: false },
      customInstructions: 'I am a nurse.\nNo jokes.',
    });
    expect(second.personalization).toMatchObject({
      id: first.personalization?.id,
      version: 2,
      display: { ...DEFAULTS.display, theme: 'DARK', fontScale: 120, agentName: 'Nina' },
      behavior: { ...DEFAULTS.behavior, tone: 'FRIENDLY', language: 'de-AT', creativity: 0, citeSources: false },
      customInstructions: 'I am a nurse.\nNo jokes.',
    });
    expect(await read(anna, 'neural-chat')).toEqual(second.personalization);
    const third = await save(anna, 'neural-chat', {
      display: { theme: null },
      behavior: null,
      customInstructions: null,
    });
    expect(third.personalization).toMatchObject({
      display: { ...DEFAULTS.display, fontScale: 120, agentName: 'Nina' },
      behavior: DEFAULTS.behavior,
      customInstructions: '',
    });
  });

  it('refuses a version that does not stand any more, and writes nothing', async () => {
    const anna = await aUser();
    expect((await save(anna, 'a', { expectedVersion: 1, customInstructions: 'x' })).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['input', 'expectedVersion'] },
    ]);
    expect(await read(anna, 'a')).toBeNull();
    await save(anna, 'a', { expectedVersion: 0, customInstructions: 'mine' });
    for (const expectedVersion of [0, 2]) {
      const { personalization, userErrors } = await save(anna, 'a', { expectedVersion, customInstructions: 'other' });
      expect(personalization).toBeNull();
      expect(userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    }
    expect(await read(anna, 'a')).toMatchObject({ version: 1, customInstructions: 'mine' });
  });

  it('is one row after 200 parallel saves, each of which counts', async () => {
    const anna = await aUser();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, turn) => save(anna, 'crowd', { customInstructions: `turn ${String(turn)}` })),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await PersonalizationModel.countDocuments({ userId: anna.userId, agentId: 'crowd' })).toBe(1);
    expect(await read(anna, 'crowd')).toMatchObject({ version: 200 });
    expect(new Set(answers.map(({ personalization }) => personalization?.version)).size).toBe(200);
  });

  it('has one winner of 200 who changed the same version', async () => {
    const anna = await aUser();
    for (const expectedVersion of [0, 1]) {
      const answers = await Promise.all(
        Array.from({ length: 200 }, (_, turn) =>
          save(anna, 'rivals', { expectedVersion, customInstructions: `turn ${String(turn)}` }),
        ),
      );
      const won = answers.filter(({ personalization }) => personalization);
      expect(won).toHaveLength(1);
      expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
        Array.from({ length: 199 }, () => 'CONFLICT'),
      );
      expect(await read(anna, 'rivals')).toEqual(won[0]?.personalization);
    }
    expect(await PersonalizationModel.countDocuments({ userId: anna.userId })).toBe(1);
  });

  it.each([
    [{ customInstructions: 'x'.repeat(8_001) }, 'TOO_LONG', ['input', 'customInstructions']],
    [{ customInstructions: 'a\u0000b' }, 'INVALID', ['input', 'customInstructions']],
    [{ display: { fontScale: 20 } }, 'OUT_OF_RANGE', ['input', 'display', 'fontScale']],
    [{ display: { agentName: 'x'.repeat(61) } }, 'TOO_LONG', ['input', 'display', 'agentName']],
    [{ behavior: { creativity: 101 } }, 'OUT_OF_RANGE', ['input', 'behavior', 'creativity']],
  ])('refuses %j', async (input, code, field) => {
    const anna = await aUser();
    expect((await save(anna, 'a', input)).userErrors).toMatchObject([{ code, field }]);
    expect(await read(anna, 'a')).toBeNull();
  });

  it('refuses what the schema has not, and a blank or long key of an agent', async () => {
    const anna = await aUser();
    for (const input of [{ display: { accentColor: 'red' } }, { display: { theme: { $ne: 1 } } }, { userId: 'x' }]) {
      expect((await graph.run(anna, SAVE, { agentId: 'a', input })).errors?.[0]?.extensions['code']).toBe(
        'BAD_USER_INPUT',
      );
    }
    expect((await save(anna, ' ', {})).userErrors).toMatchObject([{ code: 'REQUIRED', field: ['agentId'] }]);
    expect((await save(anna, 'x'.repeat(101), {})).userErrors).toMatchObject([
      { code: 'TOO_LONG', field: ['agentId'] },
    ]);
  });
});

describe('resetPersonalization', () => {
  it('puts the defaults back and keeps the prompts', async () => {
    const anna = await aUser();
    await save(anna, 'a', { display: { theme: 'DARK' }, behavior: { tone: 'FORMAL' }, customInstructions: 'x' });
    await graph.data(anna, SAVE_PROMPT, { agentId: 'a', input: { title: 'One', text: 'Do it.' } });
    const stale = await graph.data<Answer>(anna, RESET, { agentId: 'a', input: { expectedVersion: 0 } });
    expect(stale.answer.userErrors).toMatchObject([{ code: 'CONFLICT', field: ['input', 'expectedVersion'] }]);
    const { answer } = await graph.data<Answer>(anna, RESET, { agentId: 'a', input: { expectedVersion: 1 } });
    expect(answer.personalization).toMatchObject({ ...DEFAULTS, version: 2, promptCount: 1 });
  });

  it('makes the record where there was none', async () => {
    const anna = await aUser();
    const { answer } = await graph.data<Answer>(anna, RESET, { agentId: 'fresh' });
    expect(answer.personalization).toMatchObject({ ...DEFAULTS, version: 1 });
  });
});

describe('who may', () => {
  it('is the owner alone, whatever the role', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const { personalization } = await save(anna, 'a', { customInstructions: 'mine' });
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    const id = personalization?.id;
    expect(await graph.data(anna, node, { id })).toEqual({ node: { id } });
    for (const viewer of [ben, await anAdmin()]) {
      expect(await read(viewer, 'a')).toBeNull();
      expect(await graph.data(viewer, node, { id })).toEqual({ node: null });
    }
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [service, 'FORBIDDEN'],
    ] as const) {
      for (const [document, variables] of [
        [READ, { agentId: 'a' }],
        [SAVE, { agentId: 'a', input: {} }],
        [RESET, { agentId: 'a' }],
      ] as const) {
        expect((await graph.run(viewer, document, variables)).errors?.[0]?.extensions['code']).toBe(code);
      }
      expect(await graph.data(viewer, node, { id })).toEqual({ node: null });
    }
  });
});

describe('myPersonalizations', () => {
  const LIST = `query ($first: Int, $after: String) {
    myPersonalizations(first: $first, after: $after) {
      totalCount pageInfo { endCursor } nodes { agentId savedPrompts { title versions { number } } }
    }
  }`;
  interface List {
    myPersonalizations: { totalCount: number; pageInfo: { endCursor: string }; nodes: { agentId: string }[] };
  }

  it('has the own ones, newest first, in as many commands at any size', async () => {
    const anna = await aUser();
    for (const agentId of ['one', 'two', 'three']) {
      await graph.data(anna, SAVE_PROMPT, { agentId, input: { title: `For ${agentId}`, text: 'Do it.' } });
    }
    const page = await graph.data<List>(anna, LIST, { first: 2 });
    expect(page.myPersonalizations.nodes).toEqual([
      { agentId: 'three', savedPrompts: [{ title: 'For three', versions: [{ number: 1 }] }] },
      { agentId: 'two', savedPrompts: [{ title: 'For two', versions: [{ number: 1 }] }] },
    ]);
    const after = page.myPersonalizations.pageInfo.endCursor;
    const rest = await graph.data<List>(anna, LIST, { first: 2, after });
    expect(rest.myPersonalizations).toMatchObject({ totalCount: 3, nodes: [{ agentId: 'one' }] });
    const light = LIST.replace('versions { number }', 'text');
    const one = await requestCommandsOf(() => graph.data(anna, light, { first: 1 }));
    const many = await requestCommandsOf(() => graph.data(anna, light, { first: 50 }));
    expect(many.commands.length).toBe(one.commands.length);
    expect(one.commands.length).toBe(3);
  });
});

describe('personal data', () => {
  it('is exported and erased whole', async () => {
    const email = 'wanda.wombat@people.example';
    const wanda = await aUser({ name: 'Wanda', email, password: PASSWORD });
    const secret = `wombat ${newId('x')}`;
    await save(wanda, 'a', { customInstructions: secret });
    await graph.data(wanda, SAVE_PROMPT, { agentId: 'a', input: { title: secret, text: secret } });
    const exported = await personalizationPersonalData[0]?.export(wanda);
    expect(exported).toMatchObject([{ agentId: 'a', customInstructions: secret, savedPrompts: [{ title: secret }] }]);
    const { signIn } = await graph.data<{ signIn: { accessToken: string } }>(
      anonymous,
      'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
      { input: { email, password: PASSWORD } },
    );
    const viewer = await graph.viewerOf(signIn.accessToken);
    const erase = 'mutation ($input: ConfirmInput!) { eraseMyAccount(input: $input) { userErrors { code } } }';
    expect(await graph.data(viewer, erase, { input: { password: PASSWORD } })).toEqual({
      eraseMyAccount: { userErrors: [] },
    });
    expect(await collectionsWith('wombat')).toEqual([]);
    expect(await PersonalizationModel.countDocuments({ userId: wanda.userId })).toBe(0);
  });
});
