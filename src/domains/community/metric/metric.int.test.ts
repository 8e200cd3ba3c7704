import { beforeAll, describe, expect, it } from 'vitest';
import { aModerator, anAgent, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { commandsOf, unwatched } from '../../../../test/testkit/commands.js';
import { aGroup, aPost } from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { newId } from '../../../shared/ids.js';
import { CommentStatus } from '../comment/comment.enums.js';
import { CommunityCommentModel } from '../comment/comment.model.js';
import { GroupVisibility } from '../group/group.enums.js';
import { CommunityLikeModel, likeId } from '../like/like.model.js';
import { CommunityMetricModel, type CommunityMetric } from './metric.model.js';
import { rollUpDay, rollUpMetrics } from './metric.service.js';

const graph = useGraph();
const DAY = 86_400_000;
const noon = new Date('2026-03-10T12:00:00Z');
const days = (count: number): Date => new Date(noon.getTime() + count * DAY);

async function aComment(authorId: string, createdAt: Date, groupId?: string): Promise<void> {
  const _id = newId('cmt');
  await CommunityCommentModel.create({
    _id,
    postId: newId('post'),
    threadId: newId('post'),
    position: 0,
    path: _id,
    depth: 0,
    authorId,
    body: 'Well said.',
    status: CommentStatus.VISIBLE,
    createdAt,
    ...(groupId ? { groupId } : {}),
  });
}

async function aLike(userId: string, createdAt: Date, groupId?: string): Promise<void> {
  const targetId = newId('post');
  const row = { _id: likeId(targetId, userId), targetId, userId, likedAt: createdAt, createdAt };
  await CommunityLikeModel.create({ ...row, ...(groupId ? { groupId } : {}) });
}

const QUERY = `query ($filter: CommunityMetricFilter, $first: Int! = 50, $after: String) {
  communityMetrics(filter: $filter, first: $first, after: $after) {
    nodes { id day posts comments likes contents activePeople isFinal } pageInfo { endCursor hasNextPage }
  }
}`;
interface Metrics {
  communityMetrics: {
    nodes: { day: string; posts: number; comments: number; likes: number; activePeople: number; isFinal: boolean }[];
    pageInfo: { endCursor: string | null; hasNextPage: boolean };
  };
}
const read = async (filter: object = {}): Promise<Metrics['communityMetrics']['nodes']> =>
  (await graph.data<Metrics>(await aModerator(), QUERY, { filter })).communityMetrics.nodes;
const rows = (): Promise<CommunityMetric[]> =>
  unwatched(() => CommunityMetricModel.find().sort({ _id: 1 }).lean<CommunityMetric[]>());

describe('the metrics of a day', () => {
  let groupId = '';

  beforeAll(async () => {
    groupId = await aGroup(GroupVisibility.PUBLIC);
    const [anna, ben, carl] = [newId('usr'), newId('usr'), newId('usr')] as [string, string, string];
    await aPost({ authorId: anna, at: noon });
    await aPost({ authorId: anna, at: noon, groupId, audience: 'public' });
    await aPost({ authorId: anna, at: new Date('2026-03-10T23:59:59.999Z') });
    await aPost({ authorId: anna, at: new Date('2026-03-11T00:00:00.000Z') });
    await aComment(ben, noon, groupId);
    await aComment(anna, noon);
    await aLike(carl, noon, groupId);
    await aLike(ben, noon, groupId);
    await aLike(ben, days(1));
  });

  it('are counted once, whole and by group, and the same however often', async () => {
    await rollUpDay('2026-03-10', days(1));
    const first = await rows();
    await Promise.all([1, 2, 3].map(() => rollUpDay('2026-03-10', days(1))));
    const again = await rows();
    const plain = (list: CommunityMetric[]): object[] =>
      list.map(({ updatedAt: _updatedAt, createdAt: _createdAt, ...row }) => row);
    expect(plain(again)).toEqual(plain(first));
    expect(await read()).toMatchObject([
      { day: '2026-03-10', posts: 3, comments: 2, likes: 2, contents: 0, activePeople: 3, isFinal: true },
    ]);
    expect(await read({ groupId })).toMatchObject([
      { day: '2026-03-10', posts: 1, comments: 1, likes: 2, activePeople: 3 },
    ]);
    expect(await read({ groupId: newId('grp') })).toEqual([]);
  });

  it('are caught up after an outage, each day once, and today again and again', async () => {
    expect(await rollUpMetrics(days(3))).toEqual(['2026-03-11', '2026-03-12', '2026-03-13']);
    expect(await rollUpMetrics(days(3))).toEqual(['2026-03-13']);
    expect((await read()).map(({ day, posts, likes, isFinal }) => [day, posts, likes, isFinal])).toEqual([
      ['2026-03-13', 0, 0, false],
      ['2026-03-12', 0, 0, true],
      ['2026-03-11', 1, 1, true],
      ['2026-03-10', 3, 2, true],
    ]);
    expect(await rollUpMetrics(days(4))).toEqual(['2026-03-13', '2026-03-14']);
    expect(await rollUpMetrics(days(100))).toHaveLength(32);
  });

  it('two servers at once write the same rows', async () => {
    const later = days(110);
    await Promise.all([1, 2, 3, 4].map(() => rollUpMetrics(later)));
    const all = await rows();
    expect(new Set(all.map(({ day, scope }) => `${day} ${scope}`)).size).toBe(all.length);
  });

  it('of a group are counted down to nothing when all that happened is taken back, and are final then', async () => {
    const [group, user] = [await aGroup(GroupVisibility.PUBLIC), newId('usr')];
    const at = days(200);
    await aLike(user, at, group);
    const figures = async (): Promise<unknown[]> =>
      (await read({ groupId: group })).map(({ day, likes, activePeople, isFinal }) => [
        ...[day, likes, activePeople, isFinal],
      ]);
    await rollUpDay('2026-09-26', at);
    expect(await figures()).toEqual([['2026-09-26', 1, 1, false]]);
    await unwatched(() => CommunityLikeModel.deleteOne({ userId: user }));
    await rollUpDay('2026-09-26', at);
    expect(await figures()).toEqual([['2026-09-26', 0, 0, false]]);
    await rollUpDay('2026-09-26', days(201));
    expect(await figures()).toEqual([['2026-09-26', 0, 0, true]]);
  });

  it('are listed newest first, within bounds that count, in pages, without counting', async () => {
    const between = await read({ from: '2026-03-11', to: '2026-03-13' });
    expect(between.map(({ day }) => day)).toEqual(['2026-03-13', '2026-03-12', '2026-03-11']);
    expect(await read({ from: '2026-03-11', to: '2026-03-11' })).toHaveLength(1);
    const moderator = await aModerator();
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { communityMetrics }: Metrics = await graph.data<Metrics>(moderator, QUERY, { first: 7, after });
      seen.push(...communityMetrics.nodes.map(({ day }) => day));
      ({ endCursor: after, hasNextPage: more } = communityMetrics.pageInfo);
    }
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    const commands = async (first: number): Promise<string[]> =>
      (await commandsOf(() => graph.data(moderator, QUERY, { first }))).commands.map(({ collection }) => collection);
    expect(await commands(50)).toEqual(await commands(1));
    expect(new Set(await commands(50))).toEqual(new Set(['communitymetrics']));
  });

  it('are all listed up to the last day of the calendar', async () => {
    const listed = (await read()).map(({ day }) => day);
    expect(listed.length).toBeGreaterThan(0);
    expect((await read({ to: '9999-12-31' })).map(({ day }) => day)).toEqual(listed);
    expect((await read({ from: '0000-01-01', to: '9999-12-31' })).map(({ day }) => day)).toEqual(listed);
    expect(await read({ from: '9999-12-31', to: '9999-12-31' })).toEqual([]);
  });

  it('are for moderators, and days must be days', async () => {
    for (const viewer of [anonymous, await aUser(), await anAgent()]) {
      expect((await graph.run(viewer, QUERY)).errors).toHaveLength(1);
      const [row] = await rows();
      const { node } = await graph.data<{ node: unknown }>(viewer, 'query ($id: ID!) { node(id: $id) { id } }', {
        id: row?._id,
      });
      expect(node).toBeNull();
    }
    for (const filter of [{ from: '2026-02-30' }, { to: 'x' }, { from: '2026-03-12', to: '2026-03-11' }]) {
      const { errors } = await graph.run(await aModerator(), QUERY, { filter });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    }
  });
});
