import { describe, expect, it } from 'vitest';
import { anAdmin, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { Problem } from '../../../../test/testkit/tickets.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { PersonalizationModel, type AgentPersonalization } from '../personalization/personalization.model.js';

const graph = useGraph();

const PROMPT = `prompt { id title text version usageCount lastUsedAt createdAt updatedAt versions { number title text note restoredFrom } }`;
const REST = `personalization { id agentId version promptCount savedPrompts { id title } } userErrors { code field message allowed }`;
const DOCUMENTS = {
  savePrompt: `mutation ($agentId: String!, $input: SavePromptInput!) { answer: savePrompt(agentId: $agentId, input: $input) { ${PROMPT} ${REST} } }`,
  updatePrompt: `mutation ($id: ID!, $input: UpdatePromptInput!) { answer: updatePrompt(id: $id, input: $input) { ${PROMPT} ${REST} } }`,
  usePrompt: `mutation ($id: ID!) { answer: usePrompt(id: $id) { ${PROMPT} ${REST} } }`,
  deletePrompt: `mutation ($id: ID!) { answer: deletePrompt(id: $id) { ${REST} } }`,
};

interface Outcome {
  prompt?: {
    id: string;
    title: string;
    text: string;
    version: number;
    usageCount: number;
    lastUsedAt: string | null;
    versions: { number: number; title: string; text: string; note: string | null; restoredFrom: number | null }[];
  } | null;
  personalization: { id: string; version: number; promptCount: number; savedPrompts: { title: string }[] } | null;
  userErrors: Problem[];
}

const run = async (viewer: Viewer, name: keyof typeof DOCUMENTS, variables: object): Promise<Outcome> =>
  (await graph.data<{ answer: Outcome }>(viewer, DOCUMENTS[name], { ...variables })).answer;
const save = (viewer: Viewer, input: object = {}, agentId = 'neural-chat'): Promise<Outcome> =>
  run(viewer, 'savePrompt', { agentId, input: { title: 'Weekly report', text: 'Write a report.', ...input } });
const stored = async (userId: string, agentId = 'neural-chat'): Promise<AgentPersonalization> => {
  const found = await PersonalizationModel.findOne({ userId, agentId }).lean<AgentPersonalization>();
  if (!found) throw new Error('There is no personalization.');
  return found;
};
const bytesIn = ({ savedPrompts = [] }: AgentPersonalization): number =>
  savedPrompts
    .flatMap(({ versions }) => versions)
    .reduce((sum, { title, text, note }) => sum + Buffer.byteLength(`${title}${text}${note ?? ''}`), 0);

describe('savePrompt', () => {
  it('keeps a prompt with its first version, and makes the settings it belongs to', async () => {
    const anna = await aUser();
    const { prompt, personalization, userErrors } = await save(anna, { note: 'For Mondays' });
    expect(userErrors).toEqual([]);
    expect(prompt).toMatchObject({
      title: 'Weekly report',
      text: 'Write a report.',
      version: 1,
      usageCount: 0,
      lastUsedAt: null,
      versions: [{ number: 1, note: 'For Mondays', restoredFrom: null }],
    });
    expect(personalization).toMatchObject({ version: 0, promptCount: 1, savedPrompts: [{ title: 'Weekly report' }] });
  });

  it('keeps each of 200 parallel prompts up to the limit, in one row', async () => {
    const anna = await aUser();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, turn) => save(anna, { title: `Prompt ${String(turn)}` })),
    );
    expect(answers.filter(({ prompt }) => prompt)).toHaveLength(100);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 100 }, () => 'LIMIT_REACHED'),
    );
    const row = await stored(anna.userId);
    expect(row).toMatchObject({ promptCount: 100, promptBytes: bytesIn(row) });
    expect(row.savedPrompts).toHaveLength(100);
    expect(await PersonalizationModel.countDocuments({ userId: anna.userId })).toBe(1);
  });

  it('is kept once for a key', async () => {
    const anna = await aUser();
    const key = { idempotencyKey: newId('key') };
    const answers = await Promise.all(Array.from({ length: 100 }, () => save(anna, key)));
    expect(new Set(answers.map(({ prompt }) => prompt?.id)).size).toBe(1);
    expect((await stored(anna.userId)).promptCount).toBe(1);
    expect((await save(anna, { ...key, text: 'Other' })).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
    expect((await save(anna, key, 'other-agent')).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it.each([
    [{ title: ' ' }, 'REQUIRED', 'title'],
    [{ title: 'x'.repeat(121) }, 'TOO_LONG', 'title'],
    [{ text: '' }, 'REQUIRED', 'text'],
    [{ text: 'x'.repeat(8_001) }, 'TOO_LONG', 'text'],
    [{ note: 'two\nlines' }, 'INVALID', 'note'],
  ])('refuses %j', async (input, code, field) => {
    expect((await save(await aUser(), input)).userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });

  it('has room for half a megabyte, and no more', async () => {
    const anna = await aUser();
    const text = 'ü'.repeat(8_000);
    const answers: Outcome[] = [];
    for (let turn = 0; turn < 33; turn += 1) answers.push(await save(anna, { text }));
    expect(answers.filter(({ prompt }) => prompt)).toHaveLength(32);
    expect(answers.at(-1)?.userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    const id = answers[0]?.prompt?.id;
    const more = await run(anna, 'updatePrompt', { id, input: { expectedVersion: 1, text } });
    expect(more.userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    await run(anna, 'deletePrompt', { id });
    expect((await save(anna, { text })).userErrors).toEqual([]);
  });
});

describe('updatePrompt', () => {
  it('makes versions, and brings old ones back', async () => {
    const anna = await aUser();
    const id = (await save(anna)).prompt?.id;
    const second = await run(anna, 'updatePrompt', {
      id,
      input: { expectedVersion: 1, text: 'Write a short report.', note: 'Shorter' },
    });
    expect(second.prompt).toMatchObject({ version: 2, title: 'Weekly report', text: 'Write a short report.' });
    await run(anna, 'updatePrompt', { id, input: { expectedVersion: 2, title: 'Report' } });
    const back = await run(anna, 'updatePrompt', { id, input: { expectedVersion: 3, restoreVersion: 1 } });
    expect(back.prompt).toMatchObject({ version: 4, title: 'Weekly report', text: 'Write a report.' });
    expect(back.prompt?.versions).toEqual([
      { number: 4, title: 'Weekly report', text: 'Write a report.', note: null, restoredFrom: 1 },
      { number: 3, title: 'Report', text: 'Write a short report.', note: null, restoredFrom: null },
      { number: 2, title: 'Weekly report', text: 'Write a short report.', note: 'Shorter', restoredFrom: null },
      { number: 1, title: 'Weekly report', text: 'Write a report.', note: null, restoredFrom: null },
    ]);
    const row = await stored(anna.userId);
    expect(row.promptBytes).toBe(bytesIn(row));
  });

  it('has one winner of 200 who changed the same version', async () => {
    const anna = await aUser();
    const id = (await save(anna)).prompt?.id;
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, turn) =>
        run(anna, 'updatePrompt', { id, input: { expectedVersion: 1, text: `turn ${String(turn)}` } }),
      ),
    );
    expect(answers.filter(({ prompt }) => prompt)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toHaveLength(199);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['CONFLICT']),
    );
    expect((await stored(anna.userId)).savedPrompts?.[0]?.versions).toHaveLength(2);
  });

  it('loses no use and no other change that happens at once', async () => {
    const anna = await aUser();
    const ids = [(await save(anna)).prompt?.id, (await save(anna)).prompt?.id];
    const answers = await Promise.all([
      ...Array.from({ length: 50 }, () => run(anna, 'usePrompt', { id: ids[0] })),
      ...ids.map((id) => run(anna, 'updatePrompt', { id, input: { expectedVersion: 1, text: 'Other' } })),
      ...Array.from({ length: 10 }, () => save(anna)),
    ]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const row = await stored(anna.userId);
    expect(row.savedPrompts?.slice(0, 2)).toMatchObject([
      { version: 2, usageCount: 50 },
      { version: 2, usageCount: 0 },
    ]);
    expect(row).toMatchObject({ promptCount: 12, promptBytes: bytesIn(row) });
  });

  it('keeps the last 50 versions', async () => {
    const anna = await aUser();
    const id = (await save(anna)).prompt?.id;
    let last: Outcome | undefined;
    for (let version = 1; version <= 50; version += 1) {
      last = await run(anna, 'updatePrompt', {
        id,
        input: { expectedVersion: version, text: `Text ${String(version)}` },
      });
    }
    expect(last?.prompt?.versions).toHaveLength(50);
    expect(last?.prompt?.versions.at(-1)?.number).toBe(2);
    const gone = await run(anna, 'updatePrompt', { id, input: { expectedVersion: 51, restoreVersion: 1 } });
    expect(gone.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'restoreVersion'] }]);
    const row = await stored(anna.userId);
    expect(row.promptBytes).toBe(bytesIn(row));
  });

  it.each([
    [{ expectedVersion: 1 }, 'REQUIRED', 'text'],
    [{ expectedVersion: 1, note: 'Nothing else' }, 'REQUIRED', 'text'],
    [{ expectedVersion: 1, text: 'a', restoreVersion: 1 }, 'INVALID', 'restoreVersion'],
    [{ expectedVersion: 1, restoreVersion: 9 }, 'NOT_FOUND', 'restoreVersion'],
    [{ expectedVersion: 2, text: 'a' }, 'CONFLICT', 'expectedVersion'],
    [{ expectedVersion: 0, text: 'a' }, 'OUT_OF_RANGE', 'expectedVersion'],
    [{ expectedVersion: 1, text: 'x'.repeat(8_001) }, 'TOO_LONG', 'text'],
  ])('refuses %j', async (input, code, field) => {
    const anna = await aUser();
    const id = (await save(anna)).prompt?.id;
    expect((await run(anna, 'updatePrompt', { id, input })).userErrors).toMatchObject([
      { code, field: ['input', field] },
    ]);
    expect((await stored(anna.userId)).savedPrompts).toMatchObject([{ version: 1, text: 'Write a report.' }]);
  });
});

describe('usePrompt', () => {
  it('counts every one of 200 parallel uses', async () => {
    const anna = await aUser();
    const id = (await save(anna)).prompt?.id;
    const answers = await Promise.all(Array.from({ length: 200 }, () => run(anna, 'usePrompt', { id })));
    expect(answers.every(({ prompt }) => prompt?.lastUsedAt)).toBe(true);
    expect((await stored(anna.userId)).savedPrompts).toMatchObject([{ usageCount: 200, version: 1 }]);
  });
});

describe('deletePrompt', () => {
  it('takes it away with its versions, once', async () => {
    const anna = await aUser();
    const id = (await save(anna)).prompt?.id;
    await save(anna, { title: 'Stays' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => run(anna, 'deletePrompt', { id })));
    expect(answers.filter(({ personalization }) => personalization)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['NOT_FOUND']),
    );
    const row = await stored(anna.userId);
    expect(row).toMatchObject({ promptCount: 1, promptBytes: bytesIn(row), savedPrompts: [{ title: 'Stays' }] });
  });
});

describe('who may', () => {
  it('is the owner alone: prompts of others and missing ones give the same answer', async () => {
    const anna = await aUser();
    const id = (await save(anna)).prompt?.id;
    const calls = [
      ['usePrompt', {}],
      ['deletePrompt', {}],
      ['updatePrompt', { input: { expectedVersion: 1, text: 'Mine now' } }],
    ] as const;
    for (const [name, variables] of calls) {
      for (const viewer of [await aUser(), await anAdmin()]) {
        const foreign = await run(viewer, name, { id, ...variables });
        expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
        expect(await run(viewer, name, { id: newId('prm'), ...variables })).toEqual(foreign);
      }
      const refused = await graph.run(anonymous, DOCUMENTS[name], { id, ...variables });
      expect(refused.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
    expect((await stored(anna.userId)).savedPrompts).toMatchObject([{ version: 1, usageCount: 0 }]);
  });
});
