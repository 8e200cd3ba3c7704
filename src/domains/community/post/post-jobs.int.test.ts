import { trusted } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
import {
  actOnComment,
  actOnPost,
  aGroup,
  aPost,
  commented,
  feedsOfStored,
  readPostAs,
  storedPost,
} from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { purgeDeletedComments } from '../comment/comment-status.service.js';
import { CommunityCommentModel, type CommunityComment } from '../comment/comment.model.js';
import { GroupVisibility } from '../group/group.enums.js';
import { CommunityMembershipModel } from '../membership/membership.model.js';
import { PostStatus } from './post.enums.js';
import { publishDuePosts, purgeDeletedPosts, refreshHotRanks } from './post-jobs.service.js';
import { CommunityPostModel } from './post.model.js';
import { hotRank } from './post.rank.js';

const graph = useGraph();
const DAY = 86_400_000;
const from = (days: number): Date => new Date(Date.now() + days * DAY);
const { DRAFT, SCHEDULED, PENDING_REVIEW, PUBLISHED, REMOVED } = PostStatus;

describe('scheduled posts', () => {
  it('come out when it is time, once, however many servers look', async () => {
    const authorId = (await aUser()).userId;
    const ids = await Promise.all(
      Array.from({ length: 30 }, () => aPost({ authorId, status: SCHEDULED, publishAt: from(1), tags: ['later'] })),
    );
    const notYet = await aPost({ status: SCHEDULED, publishAt: from(3) });
    expect(await publishDuePosts(from(0.5))).toBe(0);
    const now = from(2);
    const moves = await Promise.all(Array.from({ length: 5 }, () => publishDuePosts(now)));
    expect(moves.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(await publishDuePosts(now)).toBe(0);
    for (const id of ids) {
      const post = await storedPost(id);
      expect(post).toMatchObject({ status: PUBLISHED, publishedAt: now, activeAt: now });
      expect(post.history).toMatchObject([{ from: SCHEDULED, to: PUBLISHED }]);
      expect(post.history?.[0]?.actorId).toBeUndefined();
      expect(post.feeds).toEqual(feedsOfStored(post));
      expect(post.hotRank).toBe(hotRank(post));
    }
    expect((await storedPost(notYet)).status).toBe(SCHEDULED);
  });

  it('stay drafts where their author may not write any more, and wait where one was removed', async () => {
    const [member, left, watched] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [member, left]);
    const fields = { groupId, audience: 'public', status: SCHEDULED, publishAt: from(1) };
    const fine = await aPost({ ...fields, authorId: member.userId });
    const stale = await aPost({ ...fields, authorId: left.userId });
    const held = await aPost({ status: SCHEDULED, publishAt: from(1), authorId: watched.userId });
    await aPost({ status: REMOVED, authorId: watched.userId });
    await CommunityMembershipModel.deleteOne({ userId: left.userId, groupId });
    expect(await publishDuePosts(from(2))).toBe(3);
    expect((await storedPost(fine)).status).toBe(PUBLISHED);
    expect((await storedPost(held)).status).toBe(PENDING_REVIEW);
    expect(await storedPost(stale)).toMatchObject({
      status: DRAFT,
      feeds: [],
      history: [{ from: SCHEDULED, to: DRAFT, reason: expect.stringMatching(/member/) as string }],
    });
  });
});

describe('what was deleted', () => {
  it('loses its words after 30 days; the place in the thread stays', async () => {
    const anna = await aUser();
    const id = await aPost({ authorId: anna.userId, title: 'Too honest', tags: ['x'] });
    const { id: commentId } = await commented(graph, anna, id, { body: 'Too honest as well.' });
    await actOnPost(graph, anna, 'editPost', id, { body: 'Less honest.' });
    await actOnComment(graph, anna, 'deleteComment', commentId);
    await actOnPost(graph, anna, 'deletePost', id);
    expect([await purgeDeletedPosts(from(29)), await purgeDeletedComments(from(29))]).toEqual([0, 0]);
    expect((await storedPost(id)).title).toBe('Too honest');
    const runs = await Promise.all([1, 2].map(() => purgeDeletedPosts(from(31))));
    expect(Math.max(...runs)).toBe(1);
    expect(await purgeDeletedComments(from(31))).toBe(1);
    expect([await purgeDeletedPosts(from(31)), await purgeDeletedComments(from(31))]).toEqual([0, 0]);
    const stored = await storedPost(id);
    expect(stored).toMatchObject({ title: '', body: '', excerpt: '', tags: [], revisions: [], childCount: 1 });
    expect(stored.purgeAt).toBeUndefined();
    const kept = await CommunityCommentModel.findOne({ _id: commentId }).lean<CommunityComment>();
    expect(kept).toMatchObject({ body: '', status: 'deleted' });
    expect(await readPostAs(graph, anonymous, id)).toMatchObject({ isTombstone: true, title: null, body: null });
  });
});

describe('stale ranks', () => {
  it('are made again in batches, once', async () => {
    await refreshHotRanks();
    const ids = await Promise.all(Array.from({ length: 12 }, () => aPost()));
    await CommunityPostModel.updateMany(
      { _id: trusted({ $in: ids }) },
      { $set: { likeCount: 40, commentCount: 3, hotRank: 1, isRankStale: true } },
    );
    expect(await refreshHotRanks()).toBe(12);
    expect(await refreshHotRanks()).toBe(0);
    for (const id of ids) {
      const post = await storedPost(id);
      expect(post.hotRank).toBe(hotRank(post));
      expect(post.isRankStale).toBeUndefined();
    }
  });
});
