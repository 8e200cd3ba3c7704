import { trusted, type AnyBulkWriteOperation } from 'mongoose';
import { CommunityContentModel, type CommunityContent } from '../content/content.model.js';
import { contentPlace } from '../content/content.service.js';
import { CommunityPostModel, type CommunityPost } from './post.model.js';
import { placeFields, placeOf } from './post.service.js';

const BATCH = 200;
const ROUNDS = 3;
const QUIET = { timestamps: false } as const;

/**
 * Writes the audience of all posts and content in a group: `PUBLIC`, or the group's ID. Works in batches and is idempotent. Call
 * it after changing the group, so that concurrent writes already have the right audience.
 */
export async function setGroupAudience(groupId: string, audience: string): Promise<void> {
  await eachBatch(
    (after) => postsAfter(groupId, after),
    (posts) => movePosts(posts, audience),
  );
  await eachBatch(
    (after) => contentsAfter(groupId, after),
    (contents) => moveContents(contents, audience),
  );
}

/** Records changed concurrently are skipped; another round picks them up. */
async function eachBatch<T extends { _id: string; audience: string }>(
  read: (after: string) => Promise<T[]>,
  write: (batch: readonly T[]) => Promise<number>,
): Promise<void> {
  for (let round = 1, missed = 1; missed > 0 && round <= ROUNDS; round += 1) {
    missed = 0;
    for (let after = ''; ;) {
      const batch = await read(after);
      if (batch.length > 0) missed += batch.length - (await write(batch));
      after = batch.at(-1)?._id ?? '';
      if (batch.length < BATCH) break;
    }
  }
}

const afterId = (after: string): object => (after === '' ? {} : { _id: trusted({ $gt: after }) });

function postsAfter(groupId: string, after: string): Promise<CommunityPost[]> {
  return CommunityPostModel.find(
    { groupId, ...afterId(after) },
    { status: 1, tags: 1, authorId: 1, groupId: 1, audience: 1, editCount: 1 },
  )
    .sort({ _id: 1 })
    .limit(BATCH)
    .lean<CommunityPost[]>();
}

async function movePosts(posts: readonly CommunityPost[], audience: string): Promise<number> {
  const writes = posts.map((post): AnyBulkWriteOperation<CommunityPost> => {
    const { _id, status, editCount } = post;
    const update = { $set: { audience, ...placeFields(status, placeOf(post, { audience })) } };
    return { updateOne: { filter: { _id, status, editCount }, update, ...QUIET } };
  });
  return (await CommunityPostModel.bulkWrite(writes)).matchedCount;
}

function contentsAfter(groupId: string, after: string): Promise<CommunityContent[]> {
  return CommunityContentModel.find(
    { groupId, ...afterId(after) },
    { status: 1, tags: 1, authorId: 1, groupId: 1, audience: 1, version: 1 },
  )
    .sort({ _id: 1 })
    .limit(BATCH)
    .lean<CommunityContent[]>();
}

async function moveContents(contents: readonly CommunityContent[], audience: string): Promise<number> {
  const writes = contents.map((content): AnyBulkWriteOperation<CommunityContent> => {
    const { _id, status, version, tags } = content;
    const update = { $set: { audience, ...contentPlace(status, placeOf(content, { audience })) } };
    return { updateOne: { filter: { _id, status, version, tags }, update, ...QUIET } };
  });
  return (await CommunityContentModel.bulkWrite(writes)).matchedCount;
}
