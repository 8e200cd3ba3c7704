import { describe, expect, it } from 'vitest';
import type { Viewer } from '../../../auth/viewer.js';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { aGroup, aPost, commented } from '../../../../test/testkit/community-posts.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { newId } from '../../../shared/ids.js';
import { CommunityBlockModel } from '../block/block.model.js';
import { GroupVisibility } from '../group/group.enums.js';
import { PostStatus } from '../post/post.enums.js';

const graph = useGraph();

const FEED = `query ($filter: FeedFilter, $sort: CommunityFeedSort!, $first: Int!, $after: String) {
  feed(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }
}`;
interface FeedPage {
  feed: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

async function page(viewer: Viewer, variables: object): Promise<FeedPage['feed']> {
  return (await graph.data<FeedPage>(viewer, FEED, { sort: 'NEW', first: 100, ...variables })).feed;
}

async function ids(viewer: Viewer, variables: object): Promise<string[]> {
  return (await page(viewer, variables)).nodes.map(({ id }) => id);
}

/** A whole feed, read in small pages. */
async function paged(viewer: Viewer, variables: object, first: number): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo } = await page(viewer, { ...variables, first, after });
    seen.push(...nodes.map(({ id }) => id));
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return seen;
}

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 20, 8) + minutes * 60_000);

describe('the feed', () => {
  it('is read in each of its orders, page by page, with ties', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [anna, ben]);
    const posts: { id: string; minutes: number; likes: number }[] = [];
    for (let index = 0; index < 23; index += 1) {
      const [minutes, likes] = [(index * 7) % 23, Math.floor(index / 4)];
      const id = await aPost({ groupId, audience: 'public', at: at(minutes), likeCount: likes });
      posts.push({ id, minutes, likes });
    }
    const order = (compare: (one: (typeof posts)[0], other: (typeof posts)[0]) => number): string[] =>
      [...posts].sort((one, other) => compare(one, other) || (one.id < other.id ? 1 : -1)).map(({ id }) => id);
    const newest = order((one, other) => other.minutes - one.minutes);
    const filter = { groupId };
    expect(await paged(anna, { filter, sort: 'NEW' }, 4)).toEqual(newest);
    expect(await paged(anna, { filter, sort: 'TOP' }, 3)).toEqual(order((one, other) => other.likes - one.likes));
    const hot = await paged(anna, { filter, sort: 'HOT' }, 5);
    expect(hot).toEqual(await ids(anna, { filter, sort: 'HOT' }));
    expect(new Set(hot)).toEqual(new Set(newest));
    // Ten times the likes outweighs half an hour of age.
    expect(hot.indexOf(posts[20]?.id ?? '')).toBeLessThan(hot.indexOf(posts[1]?.id ?? ''));
    const oldest = newest.at(-1) ?? '';
    await commented(graph, ben, oldest);
    expect(await paged(anna, { filter, sort: 'ACTIVE' }, 6)).toEqual([oldest, ...newest.slice(0, -1)]);
  });

  it('holds what is published or locked, and nothing else', async () => {
    const groupId = await aGroup(GroupVisibility.PUBLIC);
    const made = new Map<string, PostStatus>();
    for (const status of Object.values(PostStatus))
      made.set(await aPost({ groupId, audience: 'public', status }), status);
    for (const viewer of [anonymous, await aModerator()]) {
      const listed = await ids(viewer, { filter: { groupId } });
      expect(listed.map((id) => made.get(id)).sort()).toEqual([PostStatus.LOCKED, PostStatus.PUBLISHED]);
    }
  });

  it('without a group shows what is outside groups and in public ones', async () => {
    const member = await aUser();
    const outside = await aPost();
    const inside = new Map<GroupVisibility, { groupId: string; id: string }>();
    for (const visibility of Object.values(GroupVisibility)) {
      const groupId = await aGroup(visibility, [member]);
      const audience = visibility === GroupVisibility.PUBLIC ? 'public' : groupId;
      inside.set(visibility, { groupId, id: await aPost({ groupId, audience }) });
    }
    const everything = await ids(member, {});
    expect(everything).toEqual(expect.arrayContaining([outside, inside.get(GroupVisibility.PUBLIC)?.id]));
    for (const visibility of [GroupVisibility.UNLISTED, GroupVisibility.PRIVATE])
      expect(everything).not.toContain(inside.get(visibility)?.id);
    for (const { groupId, id } of inside.values()) expect(await ids(member, { filter: { groupId } })).toEqual([id]);
  });

  it('of a private group answers strangers as one that is missing', async () => {
    const groupId = await aGroup(GroupVisibility.PRIVATE);
    await aPost({ groupId });
    const refusal = async (group: string): Promise<unknown> => {
      const { data, errors } = await graph.run(await aUser(), FEED, {
        sort: 'NEW',
        first: 5,
        filter: { groupId: group },
      });
      return [data, errors?.[0]?.message, errors?.[0]?.extensions['code']];
    };
    expect(await refusal(groupId)).toEqual(await refusal(newId('grp')));
  });

  it('is filtered by author, by tag, and by both', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [anna, ben]);
    const post = (authorId: string, tags: string[]): Promise<string> =>
      aPost({ groupId, audience: 'public', authorId, tags });
    const annas = [await post(anna.userId, ['rag']), await post(anna.userId, ['costs'])];
    const bens = [await post(ben.userId, ['rag', 'costs'])];
    expect(await ids(anonymous, { filter: { groupId, authorId: anna.userId } })).toEqual([...annas].reverse());
    expect(await ids(anonymous, { filter: { groupId, tag: 'RAG' } })).toEqual([bens[0], annas[0]]);
    expect(await ids(anonymous, { filter: { groupId, tag: 'rag', authorId: anna.userId } })).toEqual([annas[0]]);
    expect(await ids(anonymous, { filter: { authorId: ben.userId } })).toEqual(bens);
    expect(await ids(anonymous, { filter: { groupId, tag: 'none' } })).toEqual([]);
    for (const filter of [{ authorId: 'x' }, { tag: '$ne' }, { groupId: 'usr_1' }]) {
      const { errors } = await graph.run(anonymous, FEED, { sort: 'NEW', first: 5, filter });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });

  it('leaves out whom the caller blocks, in full pages, and cursors outlive a new block', async () => {
    const [anna, ben, carl] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [ben, carl]);
    const bens: string[] = [];
    for (let index = 0; index < 8; index += 1) {
      const author = index % 2 === 0 ? ben : carl;
      const id = await aPost({ groupId, audience: 'public', authorId: author.userId, at: at(index) });
      if (author === ben) bens.unshift(id);
    }
    const filter = { groupId };
    const first = await page(anna, { filter, first: 2 });
    await CommunityBlockModel.create({ _id: newId('blk'), userId: anna.userId, blockedId: carl.userId });
    expect(await ids(anna, { filter, first: 4 })).toEqual(bens);
    expect((await page(anna, { filter, first: 4 })).pageInfo.hasNextPage).toBe(false);
    const next = await ids(anna, { filter, first: 2, after: first.pageInfo.endCursor });
    expect(next).toEqual(bens.slice(1, 3));
    for (const sort of ['ACTIVE', 'HOT', 'TOP'])
      expect(new Set(await paged(anna, { filter, sort }, 3))).toEqual(new Set(bens));
    expect(await ids(ben, { filter })).toHaveLength(8);
  });

  it('costs as many commands at page size 1 as at 50, and deep on page 2', async () => {
    const people = [await aUser(), await aUser(), await aUser()];
    // Not the authors, because their names would already be loaded.
    const talkers = [await aUser(), await aUser()];
    const groups = [await aGroup(GroupVisibility.PUBLIC, talkers), await aGroup(GroupVisibility.PUBLIC, talkers)];
    for (let index = 0; index < 60; index += 1) {
      const [author, groupId] = [people[index % 3], groups[index % 2] ?? ''];
      const id = await aPost({
        groupId,
        audience: 'public',
        ...(author ? { authorId: author.userId } : {}),
        tags: ['q'],
      });
      if (index >= 50) for (const person of talkers) await commented(graph, person, id);
    }
    const query = `query ($first: Int!, $after: String, $sort: CommunityFeedSort!) {
      feed(filter: { tag: "q" }, sort: $sort, first: $first, after: $after) {
        nodes {
          id title excerpt body likedByMe authorName author { name } group { name }
          comments(first: 2) { nodes { body likedByMe authorName author { name } } }
        }
        pageInfo { endCursor }
      }
    }`;
    const viewer = await aUser();
    for (const sort of ['NEW', 'ACTIVE', 'HOT', 'TOP']) {
      const run = async (first: number, after?: string): Promise<{ count: number; end: string }> => {
        const { result, commands } = await commandsOf(() =>
          graph.data<{ feed: { nodes: unknown[]; pageInfo: { endCursor: string } } }>(viewer, query, {
            first,
            after,
            sort,
          }),
        );
        expect(result.feed.nodes).toHaveLength(first);
        return {
          count: commands.filter(({ collection }) => collection !== 'mails').length,
          end: result.feed.pageInfo.endCursor,
        };
      };
      const [one, fifty] = [await run(1), await run(50)];
      expect(fifty.count, sort).toBe(one.count);
      // Posts, blocks, groups, bodies, likes of both kinds, comments, users.
      expect(one.count, sort).toBeLessThanOrEqual(9);
      expect((await run(1, one.end)).count).toBe(one.count);
    }
  });
});

describe('lists of posts', () => {
  it('of the own ones hold every status, newest first', async () => {
    const anna = await aUser();
    const made: { id: string; status: PostStatus }[] = [];
    for (const status of Object.values(PostStatus)) {
      made.unshift({ id: await aPost({ authorId: anna.userId, status }), status });
    }
    await aPost();
    const query = `query ($filter: MyPostsFilter, $first: Int!) { myPosts(filter: $filter, first: $first) { nodes { id author { id } } totalCount } }`;
    interface Mine {
      myPosts: { nodes: { id: string }[]; totalCount: number };
    }
    const all = await graph.data<Mine>(anna, query, { first: 50 });
    expect(all.myPosts.nodes.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect(all.myPosts.totalCount).toBe(8);
    const drafts = await graph.data<Mine>(anna, query, { first: 50, filter: { status: 'DRAFT' } });
    expect(drafts.myPosts.nodes.map(({ id }) => id)).toEqual([
      made.find(({ status }) => status === PostStatus.DRAFT)?.id,
    ]);
    const count = async (first: number): Promise<number> =>
      (await commandsOf(() => graph.data(anna, query, { first }))).commands.length;
    expect(await count(50)).toBe(await count(1));
  });

  it('that wait are for moderators, and those of a group for who moderates it', async () => {
    const [lead, moderator, member] = [await aUser(), await aModerator(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PRIVATE, [member], [lead]);
    const inside = await aPost({ groupId, status: PostStatus.PENDING_REVIEW });
    const outside = await aPost({ status: PostStatus.PENDING_REVIEW });
    const query = `query ($filter: PendingPostsFilter, $first: Int!) { pendingPosts(filter: $filter, first: $first) { nodes { id title } } }`;
    interface Pending {
      pendingPosts: { nodes: { id: string }[] };
    }
    const all = await graph.data<Pending>(moderator, query, { first: 50 });
    expect(all.pendingPosts.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining([inside, outside]));
    const own = await graph.data<Pending>(lead, query, { first: 50, filter: { groupId } });
    expect(own.pendingPosts.nodes).toMatchObject([{ id: inside, title: 'A post of somebody' }]);
    for (const [viewer, filter] of [
      [lead, null],
      [member, { groupId }],
      [await aUser(), { groupId }],
      [await aUser(), { groupId: newId('grp') }],
    ] as const)
      expect((await graph.run(viewer, query, { first: 5, filter })).errors).toHaveLength(1);
    const count = async (first: number): Promise<number> =>
      (await commandsOf(() => graph.data(moderator, query, { first }))).commands.length;
    expect(await count(50)).toBe(await count(1));
  });
});
