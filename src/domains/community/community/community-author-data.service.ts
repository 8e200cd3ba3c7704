import { trusted, type ClientSession } from 'mongoose';
import { updateEach } from '../../../database/bulk.js';
import { Erasure } from '../../../database/erasure.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { idPrefix } from '../../../shared/ids.js';
import { CommentStatus } from '../comment/comment.enums.js';
import { CommunityCommentModel, type CommunityComment } from '../comment/comment.model.js';
import { ERASED_NAME } from './community-author.js';
import { ContentStatus } from '../content/content.enums.js';
import { CommunityContentModel } from '../content/content.model.js';
import { CommunityLikeModel, type CommunityLike } from '../like/like.model.js';
import { PostStatus } from '../post/post.enums.js';
import { CommunityPostModel } from '../post/post.model.js';
import { PRIVATE } from '../post/post.states.js';

/** An erasure is not an edit, so `updatedAt` stays. */
const QUIET = { timestamps: false } as const;
const EMPTY_POSTS =
  'Published posts stay as empty placeholders without your name and text, because others commented on them.';
const EMPTY_COMMENTS =
  'Comments stay as empty placeholders without your name and text, because others replied to them.';
const EMPTY_CONTENTS =
  'Published content stays as empty placeholders without your name and text, because others refer to it.';
const NAMELESS = { authorName: ERASED_NAME } as const;
const OWN_POST = {
  title: 1,
  body: 1,
  tags: 1,
  status: 1,
  groupId: 1,
  createdAt: 1,
  publishedAt: 1,
  publishAt: 1,
  revisions: 1,
} as const;

/**
 * Personal data in posts, comments, likes and content. Erasure removes text and name; replies belong to others, so an empty
 * placeholder stays. Nothing here is under a legal hold.
 */
export const authorsPersonalData: readonly PersonalData[] = [
  {
    collection: 'communityposts',
    export: ({ userId }) => CommunityPostModel.find({ authorId: userId }, OWN_POST).sort({ _id: -1 }).lean(),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      // No other user ever saw these, and nothing refers to them.
      await erasure.delete(CommunityPostModel, { authorId: userId, status: trusted({ $in: [...PRIVATE] }) });
      const empty = { title: '', body: '', excerpt: '', tags: [], revisions: [], feeds: [] };
      const emptied = await erasure.change(
        CommunityPostModel,
        { authorId: userId },
        {
          $set: { ...empty, ...NAMELESS, status: PostStatus.DELETED },
          $unset: { authorId: 1, purgeAt: 1, publishAt: 1, holds: 1 },
        },
      );
      await erasure.leaveHistory(CommunityPostModel, userId);
      return erasure.done(emptied > 0 && EMPTY_POSTS);
    },
  },
  {
    collection: 'communitycomments',
    export: ({ userId }) =>
      CommunityCommentModel.find({ authorId: userId }, { postId: 1, body: 1, status: 1, createdAt: 1, revisions: 1 })
        .sort({ _id: -1 })
        .lean(),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      await uncountComments(userId, session);
      const emptied = await erasure.change(
        CommunityCommentModel,
        { authorId: userId },
        {
          $set: { body: '', revisions: [], ...NAMELESS, status: CommentStatus.DELETED },
          $unset: { authorId: 1, purgeAt: 1, holds: 1 },
        },
      );
      await erasure.leaveHistory(CommunityCommentModel, userId);
      return erasure.done(emptied > 0 && EMPTY_COMMENTS);
    },
  },
  {
    collection: 'communitylikes',
    export: ({ userId }) => CommunityLikeModel.find({ userId }, { targetId: 1, likedAt: 1 }).lean(),
    async erase({ userId }, session) {
      await uncountLikes(userId, session);
      const erasure = new Erasure(session);
      await erasure.delete(CommunityLikeModel, { userId });
      return erasure.done();
    },
  },
  {
    collection: 'communitycontents',
    export: ({ userId }) =>
      CommunityContentModel.find(
        { authorId: userId },
        { kind: 1, title: 1, summary: 1, body: 1, tags: 1, status: 1, createdAt: 1, publishedAt: 1, versions: 1 },
      )
        .sort({ _id: -1 })
        .lean(),
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      await erasure.delete(CommunityContentModel, { authorId: userId, status: ContentStatus.DRAFT });
      const empty = { title: '', summary: '', body: '', tags: [], versions: [], feeds: [] };
      const emptied = await erasure.change(
        CommunityContentModel,
        { authorId: userId },
        {
          $set: { ...empty, ...NAMELESS, status: ContentStatus.ARCHIVED },
          $unset: { authorId: 1, holds: 1, heldFrom: 1 },
        },
      );
      await erasure.leaveHistory(CommunityContentModel, userId);
      return erasure.done(emptied > 0 && EMPTY_CONTENTS);
    },
  },
];

/** Subtracts the user's visible comments from the counts of their posts. A job recomputes the ranks. */
async function uncountComments(userId: string, session: ClientSession): Promise<void> {
  const rows = await CommunityCommentModel.find(
    { authorId: userId, status: CommentStatus.VISIBLE },
    { postId: 1 },
    { session },
  ).lean<CommunityComment[]>();
  const writes = [...countsOf(rows.map(({ postId }) => postId))].map(([_id, count]) => ({
    updateOne: { filter: { _id }, update: { $inc: { commentCount: -count }, $set: { isRankStale: true } }, ...QUIET },
  }));
  if (writes.length > 0) await CommunityPostModel.bulkWrite(writes, { session });
}

async function uncountLikes(userId: string, session: ClientSession): Promise<void> {
  const rows = await CommunityLikeModel.find({ userId }, { targetId: 1 }, { session }).lean<CommunityLike[]>();
  const of = (prefix: string): string[] =>
    rows.map(({ targetId }) => targetId).filter((targetId) => idPrefix(targetId) === prefix);
  const uncount = { $inc: { likeCount: -1 } };
  const stale = { ...uncount, $set: { isRankStale: true } };
  const options = { ...QUIET, session };
  await updateEach(CommunityPostModel, { _id: trusted({ $in: of('post') }) }, stale, options);
  await updateEach(CommunityCommentModel, { _id: trusted({ $in: of('cmt') }) }, uncount, options);
  await updateEach(CommunityContentModel, { _id: trusted({ $in: of('cnt') }) }, uncount, options);
}

function countsOf(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
