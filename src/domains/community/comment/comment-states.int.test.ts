import { describe, expect, it } from 'vitest';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import { actOnComment, aPost, commented, storedPost } from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { decideAbout, type Decision } from '../../../../test/testkit/moderation.js';
import type { InputProblem } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { COMMENT_MOVES, following } from '../../../../test/testkit/community-states.js';
import { CommentStatus } from './comment.enums.js';
import { commentTarget } from './comment-moderation.service.js';
import { CommunityCommentModel, type CommunityComment } from './comment.model.js';
import { ModerationTargetKind } from '../moderation/moderation.enums.js';
import { refreshHotRanks } from '../post/post-jobs.service.js';
import { hotRank } from '../post/post.rank.js';

const graph = useGraph();
const { VISIBLE, HIDDEN, REMOVED, DELETED } = CommentStatus;
type Person = Awaited<ReturnType<typeof aUser>>;

function decide(move: Decision, moderator: Person, id: string): Promise<InputProblem[]> {
  return decideAbout(ModerationTargetKind.COMMENT, id, move, { actorId: moderator.userId });
}

async function moveTo(to: CommentStatus, author: Person, moderator: Person, id: string): Promise<InputProblem[]> {
  switch (to) {
    case VISIBLE:
      return decide('restore', moderator, id);
    case HIDDEN:
      return decide('hide', moderator, id);
    case REMOVED:
      return decide('remove', moderator, id);
    case DELETED:
      return (await actOnComment(graph, author, 'deleteComment', id)).userErrors as InputProblem[];
  }
}

const stored = async (id: string): Promise<CommunityComment | null> =>
  CommunityCommentModel.findOne({ _id: id }).lean<CommunityComment>();

/** The expected status after one operation. If another hold is in force, a decision changes only its hold. */
const MADE: Record<CommentStatus, CommentStatus[]> = {
  [VISIBLE]: [HIDDEN, REMOVED, DELETED],
  [HIDDEN]: [VISIBLE, REMOVED, DELETED],
  [REMOVED]: [VISIBLE],
  [DELETED]: [],
};

const states = Object.values(CommentStatus);
const moves = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));

describe('each move of a comment', () => {
  it.each(moves)('from %s to %s is made or refused as the table says, and counted', async (from, to) => {
    const [author, moderator] = [await aUser(), await aModerator()];
    const postId = await aPost();
    const { id } = await commented(graph, author, postId);
    if (from !== VISIBLE) expect(await moveTo(from, author, moderator, id)).toEqual([]);
    const before = (await stored(id))?.history ?? [];
    const problems = await moveTo(to, author, moderator, id);
    const after = await stored(id);
    const legal = MADE[from].includes(to);
    if (legal) {
      expect(problems).toEqual([]);
      expect(after?.history?.slice(before.length)).toMatchObject([{ from, to }]);
    } else {
      const allowed = following(COMMENT_MOVES, from).map((state) => state.toUpperCase());
      // Lifting a missing hold, or hiding a removed comment, succeeds without an effect.
      const isNothing = to === VISIBLE || (from === REMOVED && to === HIDDEN);
      expect(problems).toMatchObject(isNothing ? [] : [{ code: 'INVALID_STATE', allowed }]);
      expect(after?.history).toEqual(before);
    }
    expect(after?.status).toBe(legal ? to : from);
    expect((await storedPost(postId)).commentCount).toBe(after?.status === VISIBLE ? 1 : 0);
    await refreshHotRanks();
    const post = await storedPost(postId);
    expect(post.hotRank).toBe(hotRank(post));
    expect(post.isRankStale).toBeUndefined();
  });

  it('is made once of 100 at once, and counted once', async () => {
    const author = await aUser();
    const postId = await aPost();
    const { id } = await commented(graph, author, postId);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => actOnComment(graph, author, 'deleteComment', id)),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect((await storedPost(postId)).commentCount).toBe(0);
    expect((await stored(id))?.history).toHaveLength(1);
  });

  it('counts right where 60 comments are deleted at once', async () => {
    const author = await aUser();
    const postId = await aPost();
    const ids = (await Promise.all(Array.from({ length: 80 }, () => commented(graph, author, postId)))).map(
      ({ id }) => id,
    );
    const answers = await Promise.all(ids.slice(0, 60).map((id) => actOnComment(graph, author, 'deleteComment', id)));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await storedPost(postId)).toMatchObject({ commentCount: 20, childCount: 80 });
  });

  it('by another person answers as for a missing comment', async () => {
    const [author, other] = [await aUser(), await aModerator()];
    const { id } = await commented(graph, author, await aPost());
    const foreign = await actOnComment(graph, other, 'deleteComment', id);
    expect(foreign).toEqual(await actOnComment(graph, other, 'deleteComment', newId('cmt')));
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('a comment that was taken away', () => {
  it('is a tombstone for others, and whole for moderators; its author sees why', async () => {
    const [author, other, moderator] = [await aUser(), await aUser(), await aModerator()];
    const { id } = await commented(graph, author, await aPost(), { body: 'Buy now!' });
    await decide('remove', moderator, id);
    const query =
      'query ($id: ID!) { node(id: $id) { ... on CommunityComment { body isTombstone history { reason actor { id } } } } }';
    expect(await graph.data(other, query, { id })).toEqual({ node: { body: null, isTombstone: true, history: null } });
    expect(await graph.data(author, query, { id })).toEqual({
      node: { body: 'Buy now!', isTombstone: false, history: [{ reason: 'It was reported.', actor: null }] },
    });
    expect(await graph.data(moderator, query, { id })).toMatchObject({
      node: { body: 'Buy now!', history: [{ actor: { id: moderator.userId } }] },
    });
    expect(await commentTarget.snapshot(id)).toMatchObject({
      kind: 'comment',
      authorId: author.userId,
      text: 'Buy now!',
    });
  });
});
