import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { connectDatabase, disconnectDatabase } from '../src/database/connection.js';
import { startEmbedded } from '../src/database/embedded/index.js';
import { syncIndexes } from '../src/database/indexes.js';
import { CommunityLikeModel, likeId } from '../src/domains/community/like/like.model.js';
import { likeTogether } from '../src/domains/community/like/like.service.js';
import { PostStatus } from '../src/domains/community/post/post.enums.js';
import { CommunityPostModel } from '../src/domains/community/post/post.model.js';
import { newPost } from '../src/domains/community/post/post.service.js';
import {
  SuggestionCategory,
  SuggestionStatus,
  VoteChoice,
} from '../src/domains/suggestions/suggestion/suggestion.enums.js';
import { CommunitySuggestionModel } from '../src/domains/suggestions/suggestion/suggestion.model.js';
import { newSuggestion } from '../src/domains/suggestions/suggestion/suggestion.service.js';
import { castTogether } from '../src/domains/suggestions/suggestion-vote/suggestion-vote.service.js';
import { SuggestionVoteModel } from '../src/domains/suggestions/suggestion-vote/suggestion-vote.model.js';
import { newId } from '../src/shared/ids.js';

/**
 * `npx tsx bench/crowd.ts [count]`: what a like costs on a post with 10 likes and on one with 100,000, and a vote likewise, one
 * by one and 200 at once. Each reads and writes the person's own row and the record: it must cost the same.
 */
const MANY = Number(process.argv[2] ?? 100_000);
const BATCH = 1_000;
const ONE_BY_ONE = 200;
const AT_ONCE = 200;

/** Something that many people do to one record. */
interface Crowd {
  name: string;
  /** Makes the record with so many rows; its id. */
  make: (count: number) => Promise<string>;
  act: (id: string, userIds: readonly string[]) => Promise<void>;
  countOf: (id: string) => Promise<number | undefined>;
}

const likes: Crowd = {
  name: 'likes',
  async make(count) {
    const _id = newId('post');
    const post = { title: 'A post', body: 'A text.', tags: [], audience: 'public', authorId: newId('usr') };
    await CommunityPostModel.create({
      ...newPost({ _id, ...post, status: PostStatus.PUBLISHED, at: new Date() }),
      likeCount: count,
    });
    await fill(
      count,
      (userId, at) => ({ _id: likeId(_id, userId), targetId: _id, userId, likedAt: at, createdAt: at }),
      (rows) => CommunityLikeModel.collection.insertMany(rows, { ordered: false }),
    );
    return _id;
  },
  act: (id, userIds) =>
    likeTogether(
      id,
      userIds.map((userId) => ({ userId, liked: true })),
    ),
  countOf: async (id) =>
    (await CommunityPostModel.findOne({ _id: id }, { likeCount: 1 }).lean<{ likeCount: number }>())?.likeCount,
};

const votes: Crowd = {
  name: 'votes',
  async make(count) {
    const _id = newId('sug');
    const suggestion = newSuggestion({
      ...{ _id, title: 'A wish', body: 'A text.', authorId: newId('usr'), createdAt: new Date() },
      category: SuggestionCategory.NEW_FEATURE,
      status: SuggestionStatus.OPEN,
    });
    await CommunitySuggestionModel.create({ ...suggestion, upvotes: count, score: count });
    await fill(
      count,
      (userId, at) => ({
        _id: newId('sgv'),
        suggestionId: _id,
        userId,
        value: VoteChoice.UP,
        castAt: at,
        createdAt: at,
      }),
      (rows) => SuggestionVoteModel.collection.insertMany(rows, { ordered: false }),
    );
    return _id;
  },
  act: (id, userIds) =>
    castTogether(
      id,
      userIds.map((userId) => ({ userId, value: VoteChoice.UP })),
    ),
  countOf: async (id) =>
    (await CommunitySuggestionModel.findOne({ _id: id }, { upvotes: 1 }).lean<{ upvotes: number }>())?.upvotes,
};

async function fill(
  count: number,
  rowOf: (userId: string, at: Date) => object,
  insert: (rows: object[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < count; from += BATCH) {
    await insert(Array.from({ length: Math.min(BATCH, count - from) }, () => rowOf(newId('usr'), new Date())));
  }
}

async function measure({ name, act, countOf }: Crowd, id: string, count: number): Promise<void> {
  const began = performance.now();
  for (let turn = 0; turn < ONE_BY_ONE; turn += 1) await act(id, [newId('usr')]);
  const each = (performance.now() - began) / ONE_BY_ONE;
  const together = performance.now();
  await act(
    id,
    Array.from({ length: AT_ONCE }, () => newId('usr')),
  );
  const batch = performance.now() - together;
  const isRight = (await countOf(id)) === count + ONE_BY_ONE + AT_ONCE;
  console.log(
    `${String(count).padStart(7)} ${name}: ${each.toFixed(2)} ms each, ${batch.toFixed(0)} ms for ${String(AT_ONCE)} at once; count ${isRight ? 'right' : 'WRONG'}`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'tally-crowd-'));
const database = await startEmbedded({
  dataDir: folder,
  durable: true,
  report: () => undefined,
  binaryDir: resolve('.data'),
});
try {
  await connectDatabase(database.uri);
  await syncIndexes();
  for (const crowd of [likes, votes]) {
    const few = await crowd.make(10);
    await measure(crowd, few, 10);
    const many = await crowd.make(MANY);
    await measure(crowd, many, MANY);
    await measure(crowd, few, 10 + ONE_BY_ONE + AT_ONCE);
  }
  await disconnectDatabase();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
