import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser, service } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { SuggestionStatus } from './suggestion.enums.js';
import { SuggestionFollowModel } from '../suggestion-follow/suggestion-follow.model.js';
import { CommunitySuggestionModel } from './suggestion.model.js';
import { statusFields } from './suggestion.states.js';

const graph = useGraph();

const SUBMIT = `mutation ($input: SubmitSuggestionInput!) {
  submitSuggestion(input: $input) {
    suggestion {
      id title body excerpt category status author { id } authorName votes { up down score } importedVotes { up } myVote isFollowing
      followerCount commentCount availableTransitions response implementation { url } mergedInto { id } history { to } editCount imported { number }
    }
    userErrors { code field message }
  }
}`;
const EDIT = `mutation ($id: ID!, $input: EditSuggestionInput!) {
  editSuggestion(id: $id, input: $input) { suggestion { id title body excerpt category editCount } userErrors { code field allowed message } }
}`;

interface Problem {
  code: string;
  field: string[];
  message: string;
  allowed: string[];
}
type Fields = Record<string, unknown>;
interface Submit {
  submitSuggestion: { suggestion: (Fields & { id: string }) | null; userErrors: Problem[] };
}
interface Edit {
  editSuggestion: { suggestion: Fields | null; userErrors: Problem[] };
}

const INPUT = { title: 'Dark mode for the lab', body: 'My eyes hurt  at\nnight.', category: 'UI_UX' };
type Person = Awaited<ReturnType<typeof aUser>>;

async function submit(viewer: Person, input: Fields = {}): Promise<Submit['submitSuggestion']> {
  return (await graph.data<Submit>(viewer, SUBMIT, { input: { ...INPUT, ...input } })).submitSuggestion;
}
async function submitted(viewer: Person, input: Fields = {}): Promise<string> {
  const { suggestion, userErrors } = await submit(viewer, input);
  expect(userErrors).toEqual([]);
  return suggestion?.id ?? '';
}
async function edit(viewer: Person, id: string, input: Fields): Promise<Edit['editSuggestion']> {
  return (await graph.data<Edit>(viewer, EDIT, { id, input })).editSuggestion;
}
async function moveTo(id: string, status: SuggestionStatus): Promise<void> {
  await CommunitySuggestionModel.updateOne({ _id: id }, { $set: statusFields(status) });
}

describe('submitSuggestion', () => {
  it('puts a suggestion on the board, followed by its author', async () => {
    const anna = await aUser({ name: 'Anna' });
    const { suggestion, userErrors } = await submit(anna);
    expect(userErrors).toEqual([]);
    expect(suggestion).toEqual({
      id: expect.stringMatching(/^sug_/) as string,
      title: INPUT.title,
      body: INPUT.body,
      excerpt: 'My eyes hurt at night.',
      category: 'UI_UX',
      status: 'OPEN',
      author: { id: anna.userId },
      authorName: 'Anna',
      votes: { up: 0, down: 0, score: 0 },
      importedVotes: null,
      myVote: 'NONE',
      isFollowing: true,
      followerCount: 1,
      commentCount: 0,
      availableTransitions: [],
      response: null,
      implementation: null,
      mergedInto: null,
      history: [],
      editCount: 0,
      imported: null,
    });
    const { suggestion: seen } = await graph.data<{ suggestion: unknown }>(
      anonymous,
      `query ($id: ID!) { suggestion(id: $id) { id body } }`,
      { id: suggestion?.id },
    );
    expect(seen).toEqual({ id: suggestion?.id, body: INPUT.body });
  });

  it('needs an account', async () => {
    for (const viewer of [anonymous, service]) {
      const { errors } = await graph.run(viewer, SUBMIT, { input: INPUT });
      expect(errors?.[0]?.extensions['code']).toBe(viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN');
    }
  });

  it.each([
    ['a title of 9 characters', { title: 'x'.repeat(9) }, 'TOO_SHORT', 'title'],
    ['a title of 121 characters', { title: 'x'.repeat(121) }, 'TOO_LONG', 'title'],
    ['a blank title', { title: ' \t ' }, 'REQUIRED', 'title'],
    ['a title of two lines', { title: 'Two lines of\na title' }, 'INVALID', 'title'],
    ['a control character in the body', { body: 'bell \u0007' }, 'INVALID', 'body'],
    ['half a character in the body', { body: 'half \ud83d' }, 'INVALID', 'body'],
    ['a body of 10,001 characters', { body: 'x'.repeat(10_001) }, 'TOO_LONG', 'body'],
    ['a blank idempotency key', { idempotencyKey: ' ' }, 'REQUIRED', 'idempotencyKey'],
  ])('refuses %s', async (_name, input, code, field) => {
    const { suggestion, userErrors } = await submit(await aUser(), input);
    expect(suggestion).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });

  it('takes the limits exactly, and an empty body', async () => {
    const anna = await aUser();
    expect((await submit(anna, { title: 'x'.repeat(10), body: '' })).suggestion).toMatchObject({
      body: '',
      excerpt: '',
    });
    const long = await submit(anna, { title: 'x'.repeat(120), body: `${'word '.repeat(1_999)}words` });
    expect(long.suggestion?.['excerpt']).toHaveLength(280);
    expect(long.suggestion?.['body']).toHaveLength(10_000);
  });

  it('lets no operator and no field of the server through the schema', async () => {
    const anna = await aUser();
    for (const input of [
      { title: { $gt: '' } },
      { status: 'COMPLETED' },
      { upvotes: 9 },
      { authorId: 'usr_x' },
      { category: 'other' },
    ]) {
      const { errors } = await graph.run(anna, SUBMIT, { input: { ...INPUT, ...input } });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('makes one suggestion of 200 parallel requests with the same key', async () => {
    const anna = await aUser();
    const input = { ...INPUT, idempotencyKey: 'once' };
    const answers = await Promise.all(Array.from({ length: 200 }, () => graph.run<Submit>(anna, SUBMIT, { input })));
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data?.submitSuggestion.suggestion?.id)).size).toBe(1);
    expect(await CommunitySuggestionModel.countDocuments({ authorId: anna.userId })).toBe(1);
    expect(await SuggestionFollowModel.countDocuments({ userId: anna.userId })).toBe(1);
    const other = await submit(anna, { idempotencyKey: 'once', title: 'Another title altogether' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }]);
    const ben = await aUser();
    expect((await submit(ben, { idempotencyKey: 'once' })).suggestion).toMatchObject({ author: { id: ben.userId } });
  });

  it('holds back the suggestions of somebody who had one rejected', async () => {
    const [anna, mod] = [await aUser(), await aModerator()];
    await moveTo(await submitted(anna), SuggestionStatus.REJECTED);
    const { suggestion } = await submit(anna);
    expect(suggestion?.['status']).toBe('PENDING_REVIEW');
    const read = async (viewer: Parameters<typeof graph.data>[0]): Promise<unknown> =>
      (
        await graph.data<{ suggestion: unknown }>(viewer, `query ($id: ID!) { suggestion(id: $id) { status } }`, {
          id: suggestion?.id,
        })
      ).suggestion;
    expect(await read(anonymous)).toBeNull();
    expect(await read(await aUser())).toBeNull();
    expect(await read(anna)).toEqual({ status: 'PENDING_REVIEW' });
    expect(await read(mod)).toEqual({ status: 'PENDING_REVIEW' });
  });
});

describe('editSuggestion', () => {
  it('changes what is given and keeps the reading before', async () => {
    const [anna, mod] = [await aUser(), await aModerator()];
    const id = await submitted(anna);
    const first = await edit(anna, id, { title: 'Dark mode for everything' });
    expect(first.suggestion).toEqual({
      id,
      title: 'Dark mode for everything',
      body: INPUT.body,
      excerpt: 'My eyes hurt at night.',
      category: 'UI_UX',
      editCount: 1,
    });
    const second = await edit(anna, id, { body: 'Please.', category: 'OTHER' });
    expect(second.suggestion).toMatchObject({ body: 'Please.', excerpt: 'Please.', category: 'OTHER', editCount: 2 });
    expect((await edit(anna, id, { body: 'Please.' })).suggestion).toMatchObject({ editCount: 2 });
    const query = `query ($id: ID!) { suggestion(id: $id) { revisions { title body by { id } } } }`;
    const { suggestion } = await graph.data<{ suggestion: unknown }>(mod, query, { id });
    expect(suggestion).toEqual({
      revisions: [
        { title: INPUT.title, body: INPUT.body, by: { id: anna.userId } },
        { title: 'Dark mode for everything', body: INPUT.body, by: { id: anna.userId } },
      ],
    });
    const refused = await graph.run(anna, query, { id });
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const { suggestions } = await graph.data<{ suggestions: { nodes: unknown[] } }>(
      anonymous,
      `{ suggestions(filter: { search: "everything please" }) { nodes { id } } }`,
    );
    expect(suggestions.nodes).toEqual([{ id }]);
  });

  it('keeps the last 20 readings', async () => {
    const anna = await aUser();
    const id = await submitted(anna);
    for (let turn = 1; turn <= 22; turn += 1) await edit(anna, id, { body: `Turn ${String(turn)}` });
    const stored = await CommunitySuggestionModel.findOne({ _id: id }).lean();
    expect(stored?.editCount).toBe(22);
    expect(stored?.revisions?.map(({ body }) => body)).toEqual(
      Array.from({ length: 20 }, (_, index) => `Turn ${String(index + 2)}`),
    );
  });

  it('is for the author and for moderators', async () => {
    const [anna, ben, mod] = [await aUser(), await aUser(), await aModerator()];
    const id = await submitted(anna);
    expect((await edit(ben, id, { body: 'Mine now' })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['id'] },
    ]);
    expect((await edit(mod, id, { body: 'Tidied' })).suggestion).toMatchObject({ body: 'Tidied' });
    for (const foreign of ['sug_01h455vb4pex5vsknk084sn02q', 'nonsense', anna.userId]) {
      expect((await edit(ben, foreign, { body: 'x' })).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['id'] },
      ]);
    }
    await moveTo(id, SuggestionStatus.PENDING_REVIEW);
    expect((await edit(ben, id, { body: 'x' })).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect((await edit(anna, id, { body: 'Still mine' })).suggestion).toMatchObject({ body: 'Still mine' });
  });

  it('ends for the author where the suggestion is decided upon, not for moderators', async () => {
    const [anna, mod] = [await aUser(), await aModerator()];
    const id = await submitted(anna);
    for (const status of Object.values(SuggestionStatus)) {
      await moveTo(id, status);
      const open = status === SuggestionStatus.OPEN || status === SuggestionStatus.PENDING_REVIEW;
      const { userErrors } = await edit(anna, id, { body: `Now ${status}` });
      if (open) expect(userErrors).toEqual([]);
      else expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: ['PENDING_REVIEW', 'OPEN'] }]);
      expect((await edit(mod, id, { body: `Tidied ${status}` })).userErrors).toEqual([]);
    }
  });

  it('ends for the author at 5 votes of others; the own one does not count', async () => {
    const anna = await aUser();
    const id = await submitted(anna);
    const vote = `mutation ($id: ID!) { voteOnSuggestion(id: $id, input: { vote: UP }) { userErrors { code } } }`;
    for (const viewer of [anna, await aUser(), await aUser(), await aUser(), await aUser()])
      await graph.data(viewer, vote, { id });
    expect((await edit(anna, id, { body: 'Four others' })).userErrors).toEqual([]);
    await graph.data(await aUser(), vote, { id });
    expect((await edit(anna, id, { body: 'Five others' })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['id'] },
    ]);
  });

  it('lets one of two edits of the same reading win', async () => {
    const anna = await aUser();
    const id = await submitted(anna);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => edit(anna, id, { body: `Version ${String(turn)}` })),
    );
    const stored = await CommunitySuggestionModel.findOne({ _id: id }).lean();
    const won = answers.filter(({ suggestion }) => suggestion);
    expect(won.length).toBeGreaterThan(0);
    expect(stored?.editCount).toBe(won.length);
    expect(stored?.revisions).toHaveLength(won.length);
    for (const { suggestion, userErrors } of answers)
      if (!suggestion) expect(userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });
});
