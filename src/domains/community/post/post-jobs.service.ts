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

/** Publishes posts that are due. Safe to run concurrently: each post is published once. Returns how many were published here. */
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
    // Another server, or the author, changed it first.
    if (error instanceof InputError) return 0;
    throw error;
  }
}

/** The move of a due post: it becomes a draft if the author may no longer post there. */
async function dueMove(
  { authorId = '', groupId }: CommunityPost,
  now: Date,
  session: ClientSession,
): Promise<PostMove> {
  const context = authorsContext(authorId);
  try {
    const author = await userLoader(context).load(authorId);
    if (author?.status !== UserStatus.ACTIVE)
      throw inputError('NOT_ALLOWED', '', 'The account of the author is closed.');
    await assertMayWriteIn(session, context, groupId);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { to: PostStatus.DRAFT, reason: error.message };
  }
  return { to: await outStatus(authorId, undefined, now) };
}

/** A minimal context with the author as viewer, which is all that the checks use. */
function authorsContext(userId: string): Context {
  const viewer = { kind: 'user', ip: '', userId, sessionId: '', roles: [], expiresAt: Infinity } as const;
  return { viewer, loaders: new Map() } as unknown as Context;
}

const EMPTY = { title: '', body: '', excerpt: '', tags: [], revisions: [] };

/** Purges the text of posts deleted long enough ago. Returns how many. */
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

/** Recomputes the ranks of posts whose counts changed in bulk. Returns how many. */
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
          // A concurrent count change also wrote the rank, or left it to the next run.
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
