import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import {
  actOnComment,
  actOnPost,
  aGroup,
  aPost,
  comment,
  commented,
  storedPost,
} from '../../../../test/testkit/community-posts.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { newId } from '../../../shared/ids.js';
import { CommunityBlockModel } from '../block/block.model.js';
import { CommunityCommentModel, type CommunityComment } from './comment.model.js';
import { MAX_DEPTH } from './comment.path.js';
import { GroupVisibility } from '../group/group.enums.js';
import { PostStatus } from '../post/post.enums.js';
import { hotRank } from '../post/post.rank.js';

const graph = useGraph();

const stored = async (id: string): Promise<CommunityComment> => {
  const found = await CommunityCommentModel.findOne({ _id: id }).lean<CommunityComment>();
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

const THREAD = `query ($postId: ID!, $first: Int!, $after: String) {
  commentThread(postId: $postId, first: $first, after: $after) {
    nodes { id depth body } pageInfo { hasNextPage endCursor } totalCount
  }
}`;
interface Thread {
  commentThread: {
    nodes: { id: string; depth: number; body: string | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

describe('addComment', () => {
  it('writes it with its place in the thread, and counts it', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const postId = await aPost();
    const first = await commented(graph, anna, postId, { body: 'How do you measure that?' });
    const second = await commented(graph, ben, postId);
    const answer = await commented(graph, ben, postId, { body: 'By tokens.', parentId: first.id });
    expect(first).toMatchObject({ depth: 0, status: 'VISIBLE', parent: null, childCount: 0, history: [] });
    expect(answer).toMatchObject({ depth: 1, parent: { id: first.id }, body: 'By tokens.' });
    expect(await stored(answer.id)).toMatchObject({
      path: `${first.id}/${answer.id}`,
      position: 0,
      threadId: first.id,
    });
    expect(await stored(second.id)).toMatchObject({ path: second.id, position: 1, threadId: postId });
    const post = await storedPost(postId);
    expect(post).toMatchObject({ commentCount: 3, childCount: 2 });
    expect(post.hotRank).toBe(hotRank(post));
    expect(post.activeAt?.getTime()).toBeGreaterThanOrEqual(post.publishedAt?.getTime() ?? Infinity);
    expect((await stored(first.id)).childCount).toBe(1);
  });

  it('goes so deep and no deeper', async () => {
    const anna = await aUser();
    const postId = await aPost();
    let parentId = (await commented(graph, anna, postId)).id;
    for (let depth = 1; depth <= MAX_DEPTH; depth += 1) {
      const answer = await commented(graph, anna, postId, { parentId });
      expect(answer.depth).toBe(depth);
      parentId = answer.id;
    }
    const { userErrors } = await comment(graph, anna, postId, { parentId });
    expect(userErrors).toMatchObject([{ code: 'LIMIT_REACHED', field: ['input', 'parentId'] }]);
  });

  it.each(Object.values(PostStatus))('is taken or refused on a post that is %s', async (status) => {
    const author = await aUser();
    const postId = await aPost({ status, authorId: author.userId });
    const { userErrors } = await comment(graph, author, postId);
    if (status === PostStatus.PUBLISHED) expect(userErrors).toEqual([]);
    else expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: ['PUBLISHED'] }]);
    expect((await storedPost(postId)).commentCount).toBe(status === PostStatus.PUBLISHED ? 1 : 0);
  });

  it('answers for what is missing, foreign or another post’s as for nothing', async () => {
    const anna = await aUser();
    const [postId, otherId] = [await aPost(), await aPost()];
    const elsewhere = await commented(graph, anna, otherId);
    const hidden = await aPost({ groupId: await aGroup(GroupVisibility.PRIVATE) });
    for (const id of [newId('post'), hidden, 'x'])
      expect((await comment(graph, anna, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    for (const parentId of [newId('cmt'), elsewhere.id]) {
      const { userErrors } = await comment(graph, anna, postId, { parentId });
      expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'parentId'] }]);
    }
    const gone = await commented(graph, anna, postId);
    await actOnComment(graph, anna, 'deleteComment', gone.id);
    expect((await comment(graph, anna, postId, { parentId: gone.id })).userErrors).toMatchObject([
      { code: 'INVALID_STATE', field: ['input', 'parentId'], allowed: ['VISIBLE'] },
    ]);
    for (const [body, code] of [
      ['', 'REQUIRED'],
      ['x'.repeat(10_001), 'TOO_LONG'],
      ['a\u0007b', 'INVALID'],
    ])
      expect((await comment(graph, anna, postId, { body: body ?? '' })).userErrors).toMatchObject([{ code }]);
    const document = 'mutation ($id: ID!) { addComment(postId: $id, input: { body: "b" }) { userErrors { code } } }';
    const refused = await graph.run(anonymous, document, { id: postId });
    expect(refused.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('in a group is for its members', async () => {
    const [member, stranger] = [await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [member]);
    const postId = await aPost({ groupId, audience: 'public' });
    expect((await comment(graph, stranger, postId)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await comment(graph, member, postId)).comment).not.toBeNull();
  });

  it('counts every one of 200 comments at once, each in a place of its own', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => aUser()));
    const postId = await aPost();
    const parent = await commented(graph, people[0] ?? (await aUser()), postId);
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, turn) =>
        comment(graph, people[turn % 20] ?? anonymous, postId, turn % 4 === 0 ? { parentId: parent.id } : {}),
      ),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await storedPost(postId)).toMatchObject({ commentCount: 201, childCount: 151 });
    expect(await stored(parent.id)).toMatchObject({ childCount: 50 });
    const places = async (threadId: string): Promise<number[]> =>
      (await CommunityCommentModel.find({ threadId }, { position: 1 }).lean<CommunityComment[]>())
        .map(({ position }) => position)
        .sort((one, other) => one - other);
    expect(await places(postId)).toEqual(Array.from({ length: 151 }, (_, place) => place));
    expect(await places(parent.id)).toEqual(Array.from({ length: 50 }, (_, place) => place));
  });

  it('makes one comment of 100 parallel tries with one key', async () => {
    const anna = await aUser();
    const postId = await aPost();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => comment(graph, anna, postId, { idempotencyKey: 'k' })),
    );
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(answers.map((answer) => answer.comment?.id)).size).toBe(1);
    expect(await storedPost(postId)).toMatchObject({ commentCount: 1, childCount: 1 });
    const other = await comment(graph, anna, postId, { idempotencyKey: 'k', body: 'Other words.' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it('leaves none uncounted where the post is locked in between', async () => {
    const [anna, moderator] = [await aUser(), await aModerator()];
    const postId = await aPost();
    const tries = Array.from({ length: 60 }, () => comment(graph, anna, postId));
    const lock = actOnPost(graph, moderator, 'lockPost', postId, { locked: true });
    const answers = await Promise.all(tries);
    expect((await lock).userErrors).toEqual([]);
    const written = answers.filter((answer) => answer.comment).length;
    expect(await storedPost(postId)).toMatchObject({ status: 'locked', commentCount: written, childCount: written });
    expect(await CommunityCommentModel.countDocuments({ postId })).toBe(written);
  });
});

describe('editComment', () => {
  it('changes the own words and keeps the old ones for author and moderators', async () => {
    const [anna, ben, moderator] = [await aUser(), await aUser(), await aModerator()];
    const postId = await aPost();
    const { id } = await commented(graph, anna, postId, { body: 'Frist!' });
    const { comment: edited } = await actOnComment(graph, anna, 'editComment', id, { body: 'First!' });
    expect(edited).toMatchObject({ body: 'First!', revisions: [{ body: 'Frist!' }] });
    const query =
      'query ($id: ID!) { node(id: $id) { ... on CommunityComment { body editCount revisions { body } } } }';
    expect(await graph.data(ben, query, { id })).toEqual({ node: { body: 'First!', editCount: 1, revisions: null } });
    expect(await graph.data(moderator, query, { id })).toMatchObject({ node: { revisions: [{ body: 'Frist!' }] } });
    for (const viewer of [ben, moderator]) {
      const foreign = await actOnComment(graph, viewer, 'editComment', id, { body: 'x' });
      expect(foreign).toEqual(await actOnComment(graph, viewer, 'editComment', newId('cmt'), { body: 'x' }));
      expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });
});

describe('threads', () => {
  it('are read as they stand: each comment, then the answers to it', async () => {
    const anna = await aUser();
    const postId = await aPost();
    const say = async (body: string, parentId?: string): Promise<string> =>
      (await commented(graph, anna, postId, { body, ...(parentId ? { parentId } : {}) })).id;
    const a = await say('a');
    const b = await say('b');
    const a1 = await say('a1', a);
    await say('b1', b);
    await say('a2', a);
    await say('a1x', a1);
    await say('c');
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { commentThread }: Thread = await graph.data<Thread>(anonymous, THREAD, { postId, first: 2, after });
      seen.push(...commentThread.nodes.map(({ depth, body }) => `${'.'.repeat(depth)}${body ?? ''}`));
      after = commentThread.pageInfo.endCursor;
      more = commentThread.pageInfo.hasNextPage;
      expect(commentThread.totalCount).toBe(7);
    }
    expect(seen).toEqual(['a', '.a1', '..a1x', '.a2', 'b', '.b1', 'c']);
    const count = async (first: number): Promise<number> =>
      (await commandsOf(() => graph.data(anna, THREAD, { postId, first }))).commands.length;
    expect(await count(50)).toBe(await count(1));
  });

  it('keep the place of what was deleted', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const postId = await aPost({ authorId: ben.userId });
    const { id } = await commented(graph, anna, postId, { body: 'Gone soon.' });
    await commented(graph, ben, postId, { body: 'Stays.', parentId: id });
    const gone = await actOnComment(graph, anna, 'deleteComment', id);
    expect(gone).toMatchObject({ comment: { isTombstone: true, body: null }, post: { commentCount: 1 } });
    await actOnPost(graph, ben, 'deletePost', postId);
    const { commentThread } = await graph.data<Thread>(anonymous, THREAD, { postId, first: 10 });
    expect(commentThread.nodes.map(({ body }) => body)).toEqual([null, 'Stays.']);
  });

  it('keep the place, and not the words, of whom the caller blocks', async () => {
    const [anna, ben, moderator] = [await aUser(), await aUser(), await aModerator()];
    const postId = await aPost();
    const { id } = await commented(graph, ben, postId, { body: 'Provocation.' });
    await commented(graph, anna, postId, { body: 'Calm.', parentId: id });
    for (const { userId } of [anna, moderator])
      await CommunityBlockModel.create({ _id: newId('blk'), userId, blockedId: ben.userId });
    const words = async (viewer: typeof anna): Promise<(string | null)[]> =>
      (await graph.data<Thread>(viewer, THREAD, { postId, first: 10 })).commentThread.nodes.map(({ body }) => body);
    expect(await words(anna)).toEqual([null, 'Calm.']);
    expect(await words(ben)).toEqual(['Provocation.', 'Calm.']);
    // Moderators still see blocked users.
    expect(await words(moderator)).toEqual(['Provocation.', 'Calm.']);
  });

  it('of posts that are not for the caller are missing', async () => {
    const groupId = await aGroup(GroupVisibility.PRIVATE);
    for (const postId of [newId('post'), await aPost({ groupId }), await aPost({ status: PostStatus.DRAFT })])
      expect((await graph.run(await aUser(), THREAD, { postId, first: 5 })).errors?.[0]?.message).toMatch(
        /Post not found/,
      );
  });

  it('page through comments and replies by place, nested, in the same number of commands', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => aUser()));
    const viewer = await aUser();
    const ids = await Promise.all(Array.from({ length: 6 }, () => aPost({ tags: ['nested'] })));
    for (const postId of ids) {
      for (const person of people) {
        const { id } = await commented(graph, person, postId);
        await commented(graph, viewer, postId, { parentId: id });
      }
    }
    const nested = `query ($posts: Int!, $comments: Int!) { feed(filter: { tag: "nested" }, first: $posts) { nodes { comments(first: $comments) {
      nodes { id body author { name } parent { id } post { id } replies(first: 2) { nodes { body author { name } parent { id } } } } } } } }`;
    const count = async (posts: number, comments: number): Promise<number> =>
      (await commandsOf(() => graph.data(viewer, nested, { posts, comments }))).commands.length;
    expect(await count(6, 5)).toBe(await count(1, 1));

    const pages = `query ($id: ID!, $after: String) { post(id: $id) {
      comments(first: 2, after: $after) { nodes { id } totalCount pageInfo { endCursor hasNextPage hasPreviousPage } } rest: comments(first: 4, after: "2") { nodes { id } }
    } }`;
    interface Pages {
      post: {
        comments: {
          nodes: { id: string }[];
          totalCount: number;
          pageInfo: { endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
        };
        rest: { nodes: { id: string }[] };
      };
    }
    const seen: string[] = [];
    let rest: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { post }: Pages = await graph.data<Pages>(viewer, pages, { id: ids[0], after });
      expect(post.comments.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(post.comments.totalCount).toBe(5);
      seen.push(...post.comments.nodes.map(({ id }) => id));
      rest = post.rest.nodes.map(({ id }) => id);
      after = post.comments.pageInfo.endCursor;
      more = post.comments.pageInfo.hasNextPage;
    }
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort());
    expect(rest).toEqual(seen.slice(3));
    const bad = await graph.run(viewer, pages, { id: ids[0], after: 'eyJ9' });
    expect(bad.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('have a price: nested pages that could hold thousands are refused before anything is read', async () => {
    const deep = `query ($first: Int!) { feed(first: $first) { nodes { comments(first: $first) { nodes { replies(first: $first) { nodes { id } } } } } } }`;
    const { errors } = await graph.run(await aUser(), deep, { first: 20 });
    expect(errors?.[0]?.extensions['code']).toBe('QUERY_TOO_COMPLEX');
    expect((await graph.run(await aUser(), deep, { first: 5 })).errors).toBeUndefined();
  });
});
