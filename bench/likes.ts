import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connectDatabase, disconnectDatabase } from '../src/database/connection.js';
import { startEmbedded } from '../src/database/embedded.js';
import { syncIndexes } from '../src/database/indexes.js';
import { CommunityLikeModel, likeId } from '../src/domains/community/like.model.js';
import { likeTogether } from '../src/domains/community/like.service.js';
import { PostStatus } from '../src/domains/community/post.enums.js';
import { CommunityPostModel } from '../src/domains/community/post.model.js';
import { newPost } from '../src/domains/community/post.service.js';
import { newId } from '../src/shared/ids.js';

/**
 * `npx tsx bench/likes.ts [count]`: what a like costs on a post with 10 likes and on one with 100,000, one by one and 200 at
 * once. A like reads and writes the liker's own row and the post: it must cost the same.
 */
const MANY = Number(process.argv[2] ?? 100_000);
const BATCH = 1_000;
const ONE_BY_ONE = 200;
const AT_ONCE = 200;

async function aPost(likeCount: number): Promise<string> {
  const _id = newId('post');
  const post = { title: 'A post', body: 'A text.', tags: [], audience: 'public', authorId: newId('usr') };
  await CommunityPostModel.create({
    ...newPost({ _id, ...post, status: PostStatus.PUBLISHED, at: new Date() }),
    likeCount,
  });
  for (let from = 0; from < likeCount; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, likeCount - from) }, () => {
      const userId = newId('usr');
      return { _id: likeId(_id, userId), targetId: _id, userId, likedAt: new Date(), createdAt: new Date() };
    });
    await CommunityLikeModel.collection.insertMany(rows as never[], { ordered: false });
  }
  return _id;
}

async function measure(id: string, likeCount: number): Promise<void> {
  const like = (): Promise<void> => likeTogether(id, [{ userId: newId('usr'), liked: true }]);
  const began = performance.now();
  for (let turn = 0; turn < ONE_BY_ONE; turn += 1) await like();
  const each = (performance.now() - began) / ONE_BY_ONE;
  const together = performance.now();
  await likeTogether(
    id,
    Array.from({ length: AT_ONCE }, () => ({ userId: newId('usr'), liked: true })),
  );
  const batch = performance.now() - together;
  const post = await CommunityPostModel.findOne({ _id: id }, { likeCount: 1 }).lean<{ likeCount: number }>();
  const right = post?.likeCount === likeCount + ONE_BY_ONE + AT_ONCE;
  console.log(
    `${String(likeCount).padStart(7)} likes: ${each.toFixed(2)} ms a like, ${batch.toFixed(0)} ms for ${String(AT_ONCE)} at once; count ${right ? 'right' : 'WRONG'}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'tally-likes-'));
const database = await startEmbedded({
  dataDir: folder,
  durable: true,
  report: () => undefined,
  binaryDir: resolve('.data'),
});
try {
  await connectDatabase(database.uri);
  await syncIndexes();
  const few = await aPost(10);
  await measure(few, 10);
  const many = await aPost(MANY);
  await measure(many, MANY);
  await measure(few, 10 + ONE_BY_ONE + AT_ONCE);
  await disconnectDatabase();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
