import { describe, expect, it } from 'vitest';
import type { UserViewer } from '../../../auth/viewer.js';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
import { aGroup, aPost, commented, storedPost } from '../../../../test/testkit/community-posts.js';
import { commandsOf, type SeenCommand } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { newId } from '../../../shared/ids.js';
import { CommentStatus } from '../comment/comment.enums.js';
import { CommunityCommentModel } from '../comment/comment.model.js';
import { ContentKind } from '../content/content.enums.js';
import { publishContent } from '../content/content.service.js';
import { GroupVisibility } from '../group/group.enums.js';
import { CommunityLikeModel, likeId } from './like.model.js';
import { likeTogether } from './like.service.js';
import { CommunityPostModel } from '../post/post.model.js';
import { PostStatus } from '../post/post.enums.js';
import { hotRank } from '../post/post.rank.js';
import { LISTED } from '../post/post.states.js';

const graph = useGraph();

interface LikeAnswer {
  target: { id: string } | null;
  likeCount: number | null;
  likedByMe: boolean | null;
  userErrors: { code: string; allowed: string[] }[];
}

async function say(viewer: UserViewer, mutation: 'like' | 'unlike', id: string): Promise<LikeAnswer> {
  const { answer } = await graph.data<{ answer: LikeAnswer }>(
    viewer,
    `mutation ($id: ID!) { answer: ${mutation}(id: $id) { target { id } likeCount likedByMe userErrors { code allowed } } }`,
    { id },
  );
  return answer;
}

/** Expected counts of a post, from its rows. */
async function expectCounted(id: string): Promise<void> {
  const post = await storedPost(id);
  expect(post.likeCount).toBe(await CommunityLikeModel.countDocuments({ targetId: id }));
  expect(post.hotRank).toBe(hotRank(post));
}

const APART = ['mails', 'ratelimits'];
const ofRequest = (commands: readonly SeenCommand[]): string[] =>
  commands
    .filter(({ collection }) => !APART.includes(collection))
    .map(({ name, collection }) => `${name} ${collection}`);

describe('liking', () => {
  it('counts once, is taken back once, and says who does', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await aPost();
    expect(await say(anna, 'like', id)).toMatchObject({ target: { id }, likeCount: 1, likedByMe: true });
    expect(await say(anna, 'like', id)).toMatchObject({ likeCount: 1, likedByMe: true });
    expect(await say(ben, 'like', id)).toMatchObject({ likeCount: 2 });
    const query = 'query ($id: ID!) { post(id: $id) { likeCount likedByMe } }';
    expect(await graph.data(anna, query, { id })).toEqual({ post: { likeCount: 2, likedByMe: true } });
    expect(await graph.data(anonymous, query, { id })).toEqual({ post: { likeCount: 2, likedByMe: false } });
    expect(await say(anna, 'unlike', id)).toMatchObject({ likeCount: 1, likedByMe: false });
    expect(await say(anna, 'unlike', id)).toMatchObject({ likeCount: 1, likedByMe: false });
    await expectCounted(id);
  });

  it('works on comments and contents as well', async () => {
    const anna = await aUser();
    const { id: commentId } = await commented(graph, anna, await aPost());
    const content = await publishContent(graph.context(anna), {
      kind: ContentKind.ARTICLE,
      title: 'On cost',
      body: 'b',
    });
    for (const id of [commentId, content._id]) {
      expect(await say(anna, 'like', id)).toMatchObject({ target: { id }, likeCount: 1, likedByMe: true });
      expect(await say(anna, 'like', id)).toMatchObject({ likeCount: 1 });
      expect(await say(anna, 'unlike', id)).toMatchObject({ likeCount: 0, likedByMe: false });
    }
  });

  it.each(Object.values(PostStatus))('is taken or refused on a post that is %s', async (status) => {
    const author = await aUser();
    const id = await aPost({ status, authorId: author.userId });
    const { userErrors } = await say(author, 'like', id);
    if (LISTED.includes(status)) expect(userErrors).toEqual([]);
    else expect(userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: ['PUBLISHED', 'LOCKED'] }]);
    expect((await storedPost(id)).likeCount).toBe(LISTED.includes(status) ? 1 : 0);
    expect(await CommunityLikeModel.countDocuments({ targetId: id })).toBe(LISTED.includes(status) ? 1 : 0);
  });

  it('of what the caller may not see, or what cannot be liked, is refused as missing', async () => {
    const anna = await aUser();
    const hidden = await aPost({ groupId: await aGroup(GroupVisibility.PRIVATE) });
    for (const id of [hidden, newId('post'), newId('cmt'), newId('cnt'), anna.userId, 'x', ''])
      for (const mutation of ['like', 'unlike'] as const)
        expect((await say(anna, mutation, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const refused = await graph.run(anonymous, 'mutation ($id: ID!) { like(id: $id) { likeCount } }', { id: hidden });
    expect(refused.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('can be taken back where it is not taken any more', async () => {
    const anna = await aUser();
    const { id } = await commented(graph, anna, await aPost());
    await say(anna, 'like', id);
    await CommunityCommentModel.updateOne({ _id: id }, { $set: { status: CommentStatus.HIDDEN } });
    expect((await say(anna, 'like', id)).userErrors).toMatchObject([{ code: 'INVALID_STATE', allowed: ['VISIBLE'] }]);
    expect(await say(anna, 'unlike', id)).toMatchObject({ likeCount: 0, userErrors: [] });
  });
});

describe('many at once', () => {
  it('200 likes of one person leave one row and a right count', async () => {
    const anna = await aUser();
    const id = await aPost();
    const same = await Promise.all(Array.from({ length: 200 }, () => say(anna, 'like', id)));
    expect(same.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(new Set(same.map(({ likeCount }) => likeCount))).toEqual(new Set([1]));
    expect(await CommunityLikeModel.countDocuments({ targetId: id })).toBe(1);
    await expectCounted(id);
    const mixed = await Promise.all(
      Array.from({ length: 200 }, (_, turn) => say(anna, turn % 2 === 0 ? 'unlike' : 'like', id)),
    );
    expect(mixed.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    await expectCounted(id);
  });

  it('200 people are all counted, and all of them taken back', async () => {
    const people = await Promise.all(Array.from({ length: 200 }, () => aUser()));
    const id = await aPost();
    const answers = await Promise.all(people.map((viewer) => say(viewer, 'like', id)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect((await storedPost(id)).likeCount).toBe(200);
    await expectCounted(id);
    await Promise.all(people.map((viewer) => say(viewer, 'unlike', id)));
    expect((await storedPost(id)).likeCount).toBe(0);
    await expectCounted(id);
  });

  it('counts right where several servers write at once, each in its own transaction', async () => {
    const id = await aPost();
    const writers = Array.from({ length: 14 }, (_, turn) =>
      likeTogether(id, [{ userId: `usr_${String(turn % 10)}`, liked: true }]),
    );
    expect((await Promise.allSettled(writers)).filter(({ status }) => status === 'rejected')).toEqual([]);
    expect((await storedPost(id)).likeCount).toBe(10);
    await expectCounted(id);
  });

  it('refuses only those who come too late', async () => {
    const id = await aPost();
    await likeTogether(id, [{ userId: 'usr_a', liked: true }]);
    await CommunityPostModel.updateOne({ _id: id }, { $set: { status: PostStatus.HIDDEN } });
    const wishes: Parameters<typeof likeTogether>[1] = [
      { userId: 'usr_a', liked: false },
      { userId: 'usr_b', liked: true },
    ];
    await likeTogether(id, wishes);
    expect(wishes.map(({ refusal }) => refusal?.message)).toEqual([undefined, expect.stringMatching(/HIDDEN/)]);
    expect((await storedPost(id)).likeCount).toBe(0);
    await expectCounted(id);
  });
});

describe('20,000 likes on one post (bench/likes.ts makes 100,000)', () => {
  const MANY = 20_000;
  const BATCH = 1_000;

  it('a like and a page cost the same commands as with 10', async () => {
    const viewer = await aUser();
    const [few, many] = [
      await aPost({ likeCount: 10, tags: ['few'] }),
      await aPost({ likeCount: MANY, tags: ['many'] }),
    ];
    for (const [targetId, count] of [
      [few, 10],
      [many, MANY],
    ] as const) {
      for (let from = 0; from < count; from += BATCH) {
        const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => {
          const userId = `usr_${String(from + index).padStart(26, '0')}`;
          return { _id: likeId(targetId, userId), targetId, userId, likedAt: new Date(), createdAt: new Date(0) };
        });
        await CommunityLikeModel.collection.insertMany(rows as never[], { ordered: false });
      }
    }
    const liking = async (id: string): Promise<string[]> =>
      ofRequest((await commandsOf(() => say(viewer, 'like', id))).commands);
    const page = async (tag: string): Promise<string[]> => {
      const query = `query ($tag: String!) { feed(filter: { tag: $tag }, first: 10) { nodes { id likeCount likedByMe } } }`;
      const { result, commands } = await commandsOf(() =>
        graph.data<{ feed: { nodes: { likedByMe: boolean }[] } }>(viewer, query, { tag }),
      );
      expect(result.feed.nodes).toMatchObject([{ likedByMe: true }]);
      return ofRequest(commands);
    };
    const [small, large] = [await liking(few), await liking(many)];
    expect(large).toEqual(small);
    expect(large.filter((command) => command === 'update communityposts')).toHaveLength(1);
    expect(large.filter((command) => command === 'update communitylikes')).toHaveLength(1);
    expect(await page('many')).toEqual(await page('few'));
    expect((await storedPost(many)).likeCount).toBe(MANY + 1);
    expect((await say(viewer, 'unlike', many)).likeCount).toBe(MANY);
  });
});

describe('myLikes', () => {
  it('lists them newest first, with what they are about, in the same number of commands', async () => {
    const anna = await aUser();
    const ids: string[] = [];
    for (let index = 0; index < 12; index += 1) ids.unshift(await aPost());
    const { id: commentId } = await commented(graph, anna, ids[0] ?? '');
    for (const id of [...ids].reverse()) await say(anna, 'like', id);
    await say(anna, 'like', commentId);
    const query = `query ($first: Int!, $after: String) { myLikes(first: $first, after: $after) {
      nodes { likedAt target { id ... on CommunityPost { title likedByMe } ... on CommunityComment { body } } } pageInfo { endCursor hasNextPage }
    } }`;
    interface Mine {
      myLikes: { nodes: { target: { id: string } | null }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const seen: (string | undefined)[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { myLikes }: Mine = await graph.data<Mine>(anna, query, { first: 5, after });
      seen.push(...myLikes.nodes.map(({ target }) => target?.id));
      ({ endCursor: after, hasNextPage: more } = myLikes.pageInfo);
    }
    expect(seen).toEqual([commentId, ...ids]);
    const count = async (first: number, after?: string): Promise<number> =>
      ofRequest((await commandsOf(() => graph.data(anna, query, { first, after }))).commands).length;
    const { myLikes } = await graph.data<Mine>(anna, query, { first: 1 });
    expect(await count(50, myLikes.pageInfo.endCursor)).toBe(await count(1, myLikes.pageInfo.endCursor));
    expect((await graph.data<Mine>(await aUser(), query, { first: 5 })).myLikes.nodes).toEqual([]);
  });
});
