import { describe, expect, it } from 'vitest';
import { aModerator, anAgent, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aSuggestion, requestCommandsOf, storedSuggestion } from '../../../../test/testkit/suggestions.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { SuggestionStatus } from '../suggestion/suggestion.enums.js';
import { CommunitySuggestionModel } from '../suggestion/suggestion.model.js';
import { COMMENTABLE } from '../suggestion/suggestion.states.js';

const graph = useGraph();

const COMMENT = `mutation ($id: ID!, $input: CommentOnSuggestionInput!) {
  commentOnSuggestion(id: $id, input: $input) {
    suggestion { commentCount comments { nodes { id } } } comment { id body isStaff author { id } authorName createdAt } userErrors { code field allowed }
  }
}`;
const NOTE = `mutation ($id: ID!, $input: AddInternalSuggestionCommentInput!) {
  addInternalSuggestionComment(id: $id, input: $input) { suggestion { commentCount internalComments { body } } comment { id body } userErrors { code } }
}`;
const COMMENTS = `query ($id: ID!, $first: Int!, $after: String) {
  suggestion(id: $id) { comments(first: $first, after: $after) { nodes { body } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }
}`;
interface Problem {
  code: string;
  field: string[];
  allowed: string[];
}
interface Comment {
  commentOnSuggestion: {
    suggestion: { commentCount: number; comments: { nodes: { id: string }[] } } | null;
    comment: { id: string; body: string; isStaff: boolean; author: { id: string } | null; authorName: string } | null;
    userErrors: Problem[];
  };
}
interface Note {
  addInternalSuggestionComment: {
    suggestion: { internalComments: { body: string }[] } | null;
    comment: { id: string } | null;
    userErrors: Problem[];
  };
}
interface Comments {
  suggestion: {
    comments: {
      nodes: { body: string }[];
      totalCount: number;
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
    };
  };
}

const TITLE = 'Voices for the reader';

async function comment(
  viewer: Viewer,
  id: string,
  input: { body: string; idempotencyKey?: string },
): Promise<Comment['commentOnSuggestion']> {
  return (await graph.data<Comment>(viewer, COMMENT, { id, input })).commentOnSuggestion;
}

describe('commentOnSuggestion', () => {
  it('adds a comment of a person, and says who belongs to the team', async () => {
    const [anna, agent] = [await aUser({ name: 'Anna' }), await anAgent()];
    const id = await aSuggestion();
    const first = await comment(anna, id, { body: ' Yes,\nplease. ' });
    expect(first).toMatchObject({
      suggestion: { commentCount: 1, comments: { nodes: [{ id: first.comment?.id }] } },
      comment: {
        id: expect.stringMatching(/^cmt_/) as string,
        body: 'Yes,\nplease.',
        isStaff: false,
        author: { id: anna.userId },
        authorName: 'Anna',
      },
      userErrors: [],
    });
    expect((await comment(agent, id, { body: 'We hear you.' })).comment?.isStaff).toBe(true);
    const stored = await storedSuggestion(id);
    expect(stored).toMatchObject({ commentCount: 2, rankComments: 2 });
  });

  it.each([
    ['blank', ' \n ', 'REQUIRED'],
    ['4,001 characters', 'x'.repeat(4_001), 'TOO_LONG'],
    ['a control character', 'a\u0000b', 'INVALID'],
  ])('refuses %s', async (_name, body, code) => {
    const { comment: made, userErrors } = await comment(await aUser(), await aSuggestion(), { body });
    expect(made).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', 'body'] }]);
  });

  it.each(Object.values(SuggestionStatus))('takes or refuses comments where it is %s', async (status) => {
    const author = await aUser();
    const id = await aSuggestion({ status, authorId: author.userId });
    const { userErrors } = await comment(author, id, { body: 'Hello' });
    if (COMMENTABLE.includes(status)) expect(userErrors).toEqual([]);
    else
      expect(userErrors).toMatchObject([
        { code: 'INVALID_STATE', allowed: COMMENTABLE.map((one) => one.toUpperCase()) },
      ]);
    if (status === SuggestionStatus.PENDING_REVIEW || status === SuggestionStatus.REJECTED) {
      expect((await comment(await aUser(), id, { body: 'Hello' })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  it('stops at 500 comments', async () => {
    const anna = await aUser();
    const id = await aSuggestion();
    const comments = Array.from({ length: 499 }, (_, turn) => ({
      _id: newId('cmt'),
      authorId: anna.userId,
      body: `Comment ${String(turn)}`,
      createdAt: new Date(),
      isStaff: false,
    }));
    await CommunitySuggestionModel.updateOne({ _id: id }, { $set: { comments, commentCount: 499 } });
    const answers = await Promise.all(Array.from({ length: 5 }, () => comment(anna, id, { body: 'One more' })));
    expect(answers.filter(({ comment: made }) => made)).toHaveLength(1);
    for (const { comment: made, userErrors } of answers)
      if (!made) expect(userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    const stored = await storedSuggestion(id);
    expect(stored.comments).toHaveLength(500);
  });

  it('makes one comment of 200 parallel requests with the same key', async () => {
    const anna = await aUser();
    const [id, other] = [await aSuggestion(), await aSuggestion()];
    const input = { body: 'Once', idempotencyKey: 'key' };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<Comment>(anna, COMMENT, { id, input })),
    );
    expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data?.commentOnSuggestion.comment?.id)).size).toBe(1);
    expect(await storedSuggestion(id)).toMatchObject({ commentCount: 1, comments: [{ body: 'Once' }] });
    expect((await comment(anna, other, input)).userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it('keeps every one of 50 comments made at once', async () => {
    const people = await Promise.all(Array.from({ length: 50 }, () => aUser()));
    const id = await aSuggestion();
    await Promise.all(people.map((viewer, turn) => comment(viewer, id, { body: `Comment ${String(turn)}` })));
    const stored = await storedSuggestion(id);
    expect(stored.commentCount).toBe(50);
    expect(new Set(stored.comments?.map(({ body }) => body)).size).toBe(50);
  });
});

describe('comments', () => {
  it('pages through them, oldest first, alone and in a list', async () => {
    const anna = await aUser();
    const id = await aSuggestion({ title: TITLE });
    for (let turn = 1; turn <= 5; turn += 1) await comment(anna, id, { body: `Comment ${String(turn)}` });
    const read = async (after?: string): Promise<Comments['suggestion']['comments']> =>
      (await graph.data<Comments>(anonymous, COMMENTS, { id, first: 2, after })).suggestion.comments;
    const one = await read();
    const two = await read(one.pageInfo.endCursor);
    const three = await read(two.pageInfo.endCursor);
    expect([one, two, three].flatMap(({ nodes }) => nodes.map(({ body }) => body))).toEqual(
      [1, 2, 3, 4, 5].map((turn) => `Comment ${String(turn)}`),
    );
    expect([one, two, three].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
    expect(one.totalCount).toBe(5);

    const list = `query ($after: String) { suggestions(filter: { search: "voices" }, sort: NEW, first: 1) { nodes { comments(first: 2, after: $after) { nodes { body } totalCount pageInfo { hasNextPage } } } } }`;
    const nested = await graph.data(anonymous, list);
    expect(nested).toEqual({
      suggestions: {
        nodes: [
          {
            comments: {
              nodes: [{ body: 'Comment 1' }, { body: 'Comment 2' }],
              totalCount: 5,
              pageInfo: { hasNextPage: true },
            },
          },
        ],
      },
    });
    const later = await graph.data(anonymous, list, { after: two.pageInfo.endCursor });
    expect(later).toMatchObject({
      suggestions: { nodes: [{ comments: { nodes: [{ body: 'Comment 5' }], pageInfo: { hasNextPage: false } } }] },
    });
    const bad = await graph.run(anonymous, COMMENTS, { id, first: 2, after: 'nonsense' });
    expect(bad.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('costs a list one command for comments and one for their authors', async () => {
    const people = await Promise.all(Array.from({ length: 3 }, () => aUser()));
    for (let turn = 0; turn < 10; turn += 1) {
      const id = await aSuggestion();
      for (const viewer of people) await comment(viewer, id, { body: 'Hello' });
    }
    const list = `query ($first: Int!) { suggestions(first: $first, sort: NEW) { nodes { comments(first: 3) { nodes { body author { id } authorName } } } } }`;
    for (const first of [1, 10]) {
      const { commands } = await requestCommandsOf(() => graph.data(anonymous, list, { first }));
      expect(commands.map(({ collection }) => collection)).toEqual([
        'communitysuggestions',
        'communitysuggestions',
        'users',
      ]);
    }
  });
});

describe('addInternalSuggestionComment', () => {
  it('is seen by moderators alone, and leaves no trace for others', async () => {
    const [author, mod] = [await aUser(), await aModerator()];
    const id = await aSuggestion({ authorId: author.userId });
    const all = `query ($id: ID!) { suggestion(id: $id) { updatedAt commentCount comments { totalCount nodes { body } } history { reason } } }`;
    const before = await graph.data(author, all, { id });
    const { addInternalSuggestionComment: made } = await graph.data<Note>(mod, NOTE, {
      id,
      input: { body: 'Legal says xylophone.' },
    });
    expect(made).toMatchObject({
      suggestion: { commentCount: 0, internalComments: [{ body: 'Legal says xylophone.' }] },
      userErrors: [],
    });
    expect(await graph.data(author, all, { id })).toEqual(before);
    const found = await graph.data<{ suggestions: { nodes: unknown[] } }>(
      mod,
      `{ suggestions(filter: { search: "xylophone" }) { nodes { id } } }`,
    );
    expect(found.suggestions.nodes).toEqual([]);
    for (const viewer of [author, await aUser(), await anAgent(), anonymous]) {
      const { data, errors } = await graph.run<{ suggestion: unknown }>(
        viewer,
        `query ($id: ID!) { suggestion(id: $id) { id internalComments { body } } }`,
        { id },
      );
      expect(data?.suggestion).toEqual({ id, internalComments: null });
      expect(errors?.[0]?.extensions['code']).toBe(viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      const refused = await graph.run(viewer, NOTE, { id, input: { body: 'x' } });
      expect(refused.errors).toHaveLength(1);
      expect(JSON.stringify(await graph.run(viewer, all, { id }))).not.toContain('xylophone');
    }
  });

  it('happens once for a key', async () => {
    const mod = await aModerator();
    const id = await aSuggestion();
    const input = { body: 'Once', idempotencyKey: 'note' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => graph.data<Note>(mod, NOTE, { id, input })));
    expect(new Set(answers.map((answer) => answer.addInternalSuggestionComment.comment?.id)).size).toBe(1);
    const stored = await storedSuggestion(id);
    expect(stored.internalComments).toHaveLength(1);
    const missing = await graph.data<Note>(mod, NOTE, { id: 'sug_01h455vb4pex5vsknk084sn02q', input: { body: 'x' } });
    expect(missing.addInternalSuggestionComment.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
