import { describe, expect, it } from 'vitest';
import { anonymous, aUser } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import {
  actOnComment,
  actOnPost,
  aGroup,
  aPost,
  comment,
  commented,
  readPostAs,
  storedPost,
  writePost,
} from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { inTransaction } from '../../../database/transaction.js';
import { authorsPersonalData } from './community-author-data.service.js';
import { ContentKind } from '../content/content.enums.js';
import { publishContent, content, updateContent } from '../content/content.service.js';
import { GroupVisibility } from '../group/group.enums.js';
import { like } from '../like/like.service.js';
import { refreshHotRanks } from '../post/post-jobs.service.js';
import { hotRank } from '../post/post.rank.js';

const graph = useGraph();
const OURS = ['communityposts', 'communitycomments', 'communitylikes', 'communitycontents', 'communitymetrics'];
type Person = Awaited<ReturnType<typeof aUser>>;

async function erase({ userId, email }: Person): Promise<void> {
  await inTransaction(async (session) => {
    for (const { erase: eraseOne } of authorsPersonalData) await eraseOne({ userId, email }, session);
  });
}

/** All personal data in posts, comments, likes and content, with a unique word in each. */
async function aLife(anna: Person, word: string): Promise<{ postId: string; otherId: string; contentId: string }> {
  const groupId = await aGroup(GroupVisibility.PUBLIC, [], [anna]);
  const { post } = await writePost(graph, anna, {
    title: `${word} title`,
    body: `${word} body`,
    tags: [word],
    groupId,
  });
  const postId = post?.id ?? '';
  await actOnPost(graph, anna, 'editPost', postId, { body: `${word} again` });
  await writePost(graph, anna, { title: `${word} draft`, isDraft: true });
  const otherId = await aPost({ groupId, audience: 'public', likeCount: 0 });
  const { id: first } = await commented(graph, anna, otherId, { body: `${word} first` });
  await actOnComment(graph, anna, 'editComment', first, { body: `${word} second` });
  await commented(graph, anna, otherId, { body: `${word} answer`, parentId: first });
  const { id: gone } = await commented(graph, anna, otherId, { body: `${word} gone` });
  await actOnComment(graph, anna, 'deleteComment', gone);
  // She moderated too: her ID is in the history of another author's post.
  await actOnPost(graph, anna, 'lockPost', otherId, { locked: true });
  const context = graph.context(anna);
  const content = await publishContent(context, {
    kind: ContentKind.ARTICLE,
    title: `${word} article`,
    summary: word,
    body: word,
  });
  await updateContent(context, content._id, { body: `${word} more` });
  await publishContent(context, { kind: ContentKind.TUTORIAL, title: `${word} draft`, body: word, isDraft: true });
  for (const id of [otherId, postId, first, content._id]) await like(context, id);
  return { postId, otherId, contentId: content._id };
}

describe('personal data of authors', () => {
  it('is exported whole, and nobody else’s', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    await aLife(anna, 'annasword');
    await aLife(ben, 'bensword');
    const exported = await Promise.all(
      authorsPersonalData.map(async ({ collection, export: read }) => [collection, await read(anna)] as const),
    );
    const counts = Object.fromEntries(exported.map(([collection, found]) => [collection, found.length]));
    expect(counts).toEqual({ communityposts: 2, communitycomments: 3, communitylikes: 4, communitycontents: 2 });
    const text = JSON.stringify(exported);
    for (const words of ['title', 'draft', 'again', 'first', 'second', 'answer', 'gone', 'article', 'more'])
      expect(text).toContain(`annasword ${words}`);
    expect(text).not.toContain('bensword');
  });

  it('is erased with every trace; what others said stays, and counts are right', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const { postId, otherId, contentId } = await aLife(anna, 'zyxword');
    const bens = await aPost({ likeCount: 0 });
    await like(graph.context(ben), bens);
    await like(graph.context(ben), postId);
    const moderatorsView = await storedPost(postId);
    await erase(anna);
    await erase(anna);
    for (const trace of [anna.userId, 'zyxword', anna.name]) {
      const found = await collectionsWith(trace);
      expect(found.filter((name) => OURS.includes(name))).toEqual([]);
    }
    expect(await storedPost(postId)).toMatchObject({
      status: 'deleted',
      feeds: [],
      authorName: 'Erased account',
      updatedAt: moderatorsView.updatedAt,
    });
    expect(await readPostAs(graph, anonymous, postId)).toMatchObject({
      isTombstone: true,
      title: null,
      author: null,
      authorName: 'Erased account',
    });
    expect(await content(graph.context(anonymous), contentId)).toBeNull();
    expect(await storedPost(otherId)).toMatchObject({ commentCount: 0, childCount: 2, likeCount: 0 });
    expect(await storedPost(bens)).toMatchObject({ likeCount: 1 });
    expect(await storedPost(postId)).toMatchObject({ likeCount: 1 });
    await refreshHotRanks();
    for (const id of [postId, otherId, bens]) {
      const post = await storedPost(id);
      expect(post.hotRank).toBe(hotRank(post));
    }
    const query = `query ($id: ID!) { commentThread(postId: $id) { nodes { body authorName author { id } isTombstone } } }`;
    const { commentThread } = await graph.data<{ commentThread: { nodes: object[] } }>(ben, query, { id: otherId });
    const empty = { body: null, author: null, authorName: 'Erased account', isTombstone: true };
    expect(commentThread.nodes).toEqual([empty, empty, empty]);
    expect((await comment(graph, ben, bens)).userErrors).toEqual([]);
  });
});
