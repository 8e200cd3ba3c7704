import { trusted, type ClientSession } from 'mongoose';
import { updateEach } from '../../../database/bulk.js';
import type { Context } from '../../../graphql/context.js';
import { conflict, InputError, inputError } from '../../../shared/errors.js';
import { userLoader, UserStatus } from '../../identity/index.js';
import { PostStatus } from './post.enums.js';
import { CommunityPostModel, type CommunityPost } from './post.model.js';
import { hotRank } from './post.rank.js';
import { outStatus } from './post.service.js';
import { movePost, type PostMove } from './post-status.service.js';
import { assertMayWriteIn } from '../standing/standing.service.js';

const BATCH = 200;
const MAX_BATCHES = 50;

/** Brings out what is due. Another server may do the same at once: each post moves once. Answers how many moved here. */
export async function publishDuePosts(now: Date): Promise<number> {
  let moves = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const due = await CommunityPostModel.find(
      { status: PostStatus.SCHEDULED, publishAt: trusted({ $lte: now }) },
      { authorId: 1, groupId: 1 },
    )
      .sort({ publishAt: 1 })
      .limit(BATCH)
      .lean<CommunityPost[]>();
    for (const post of due) moves += await publishDue(post, now);
    if (due.length < BATCH) break;
  }
  return moves;
}

async function publishDue(post: CommunityPost, now: Date): Promise<number> {
  try {
    await movePost(post._id, async (stored, session) => {
      const isDue = stored.publishAt !== undefined && stored.publishAt <= now;
      if (stored.status !== PostStatus.SCHEDULED || !isDue) throw conflict('post');
      return { ...(await dueMove(stored, now, session)), from: [PostStatus.SCHEDULED], at: now };
    });
    return 1;
  } catch (error) {
    // Another server, or its author, was quicker.
    if (error instanceof InputError) return 0;
    throw error;
  }
}

/** What becomes of it: who may not write there any more keeps a draft. */
async function dueMove(
  { authorId = '', groupId }: CommunityPost,
  now: Date,
  session: ClientSession,
): Promise<PostMove> {
  const context = authorsContext(authorId);
  try {
    const author = await userLoader(context).load(authorId);
    if (author?.status !== UserStatus.ACTIVE)
      throw inputError('NOT_ALLOWED', '', 'The account of its author is closed.');
    await assertMayWriteIn(session, context, groupId);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { to: PostStatus.DRAFT, reason: error.message };
  }
  return { to: await outStatus(authorId, undefined, now) };
}

/** Their rules ask who is calling, and load; nothing else of a request. */
function authorsContext(userId: string): Context {
  const viewer = { kind: 'user', ip: '', userId, sessionId: '', roles: [], expiresAt: Infinity } as const;
  return { viewer, loaders: new Map() } as unknown as Context;
}

const EMPTY = { title: '', body: '', excerpt: '', tags: [], revisions: [] };

/** Takes away the text of posts that were deleted a while ago. Answers how many. */
export async function purgeDeletedPosts(now: Date): Promise<number> {
  let purged = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const due = await CommunityPostModel.find({ purgeAt: trusted({ $lte: now }) }, { _id: 1 })
      .sort({ purgeAt: 1 })
      .limit(BATCH)
      .lean<CommunityPost[]>();
    if (due.length === 0) break;
    purged += await updateEach(
      CommunityPostModel,
      { _id: trusted({ $in: due.map(({ _id }) => _id) }) },
      { $set: EMPTY, $unset: { purgeAt: 1 } },
      { timestamps: false },
    );
  }
  return purged;
}

/** Makes the ranks of posts again whose counts were changed in bulk. Answers how many. */
export async function refreshHotRanks(): Promise<number> {
  let made = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const stale = await CommunityPostModel.find(
      { isRankStale: true },
      { likeCount: 1, commentCount: 1, publishedAt: 1 },
    )
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<CommunityPost[]>();
    if (stale.length === 0) break;
    const { modifiedCount } = await CommunityPostModel.bulkWrite(
      stale.map(({ _id, likeCount, commentCount, publishedAt }) => ({
        updateOne: {
          // Who counted in between wrote the rank as well, or left it to the next run.
          filter: { _id, likeCount, commentCount },
          update: { $set: { hotRank: hotRank({ likeCount, commentCount, publishedAt }) }, $unset: { isRankStale: 1 } },
          timestamps: false,
        },
      })),
    );
    made += modifiedCount;
    if (modifiedCount < stale.length) break;
  }
  return made;
}
