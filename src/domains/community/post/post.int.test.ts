import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import {
  actOnPost,
  aGroup,
  aPost,
  comment,
  feedsOfStored,
  readPostAs,
  storedPost,
  writePost,
  type PostAnswer,
} from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { newId } from '../../../shared/ids.js';
import { GroupVisibility } from '../group/group.enums.js';
import { CommunityGroupModel } from '../group/group.model.js';
import { CommunityModerationActionModel } from '../moderation/moderation-action.model.js';
import { ModerationActionKind, ModerationActionState, ModerationTargetKind } from '../moderation/moderation.enums.js';
import { PostStatus } from './post.enums.js';
import { CommunityPostModel } from './post.model.js';
import { setGroupAudience } from './post-audience.service.js';
import { PRIVATE, TOMBSTONES } from './post.states.js';

const graph = useGraph();

describe('createPost', () => {
  it('brings a post out at once, into the feeds that it belongs to', async () => {
    const anna = await aUser();
    const { post, userErrors } = await writePost(graph, anna, { tags: ['Costs', 'costs', 'Évaluation'] });
    expect(userErrors).toEqual([]);
    expect(post).toMatchObject({
      title: 'How we cut our costs',
      body: 'We let the agent batch its calls.',
      status: 'PUBLISHED',
      tags: ['Costs', 'Évaluation'],
      author: { id: anna.userId },
      authorName: anna.name,
      likeCount: 0,
      commentCount: 0,
      history: [],
      isTombstone: false,
    });
    const stored = await storedPost(post?.id ?? '');
    expect(stored.feeds).toEqual(feedsOfStored(stored));
    expect(stored.feeds).toContain('public#costs');
    expect(await readPostAs(graph, anonymous, stored._id)).toMatchObject({
      title: 'How we cut our costs',
      history: null,
    });
  });

  it('keeps drafts and what is to come out later to the author', async () => {
    const [anna, ben, moderator] = [await aUser(), await aUser(), await aModerator()];
    const draft = await writePost(graph, anna, { isDraft: true });
    const later = await writePost(graph, anna, { publishAt: new Date(Date.now() + 60_000).toISOString() });
    expect([draft.post?.status, later.post?.status]).toEqual(['DRAFT', 'SCHEDULED']);
    for (const { post } of [draft, later]) {
      expect(post?.publishedAt).toBeNull();
      expect((await storedPost(post?.id ?? '')).feeds).toEqual([]);
      expect(await readPostAs(graph, anna, post?.id ?? '')).not.toBeNull();
      for (const other of [ben, moderator, anonymous])
        expect(await readPostAs(graph, other, post?.id ?? '')).toBeNull();
    }
  });

  it('refuses a time that is past or too far ahead', async () => {
    const anna = await aUser();
    for (const ahead of [-1_000, 400 * 86_400_000]) {
      const { userErrors } = await writePost(graph, anna, { publishAt: new Date(Date.now() + ahead).toISOString() });
      expect(userErrors).toMatchObject([{ code: 'OUT_OF_RANGE', field: ['input', 'publishAt'] }]);
    }
  });

  it.each([
    [{ title: '  ' }, 'REQUIRED', 'title'],
    [{ title: 'ab' }, 'TOO_SHORT', 'title'],
    [{ title: 'x'.repeat(201) }, 'TOO_LONG', 'title'],
    [{ title: 'two\nlines' }, 'INVALID', 'title'],
    [{ body: '' }, 'REQUIRED', 'body'],
    [{ body: 'x'.repeat(40_001) }, 'TOO_LONG', 'body'],
    [{ body: 'a\u0000b' }, 'INVALID', 'body'],
    [{ tags: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'TOO_LONG', 'tags'],
    [{ tags: ['#no'] }, 'INVALID', 'tags'],
    [{ tags: ['a@b'] }, 'INVALID', 'tags'],
    [{ groupId: 'usr_01h455vb4pex5vsknk084sn02q' }, 'INVALID', 'groupId'],
    [{ groupId: 'grp_01h455vb4pex5vsknk084sn02q' }, 'NOT_FOUND', 'groupId'],
  ])('refuses %o', async (input, code, field) => {
    const { post, userErrors } = await writePost(graph, await aUser(), input);
    expect(post).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });

  it('is not for who is muted or banned, who may like or not even that', async () => {
    const [muted, banned] = [await aUser(), await aUser()];
    const id = await aPost();
    for (const [viewer, action] of [
      [muted, ModerationActionKind.MUTE],
      [banned, ModerationActionKind.BAN],
    ] as const) {
      await CommunityModerationActionModel.create({
        _id: newId('mac'),
        moderationId: newId('mod'),
        action,
        state: ModerationActionState.IN_FORCE,
        reason: 'Spam.',
        targetKind: ModerationTargetKind.POST,
        targetId: id,
        subjectId: viewer.userId,
        restricts: true,
        isLogged: true,
      });
      expect((await writePost(graph, viewer)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
      expect((await comment(graph, viewer, id)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    const LIKE = 'mutation ($id: ID!) { like(id: $id) { likeCount userErrors { code } } }';
    expect(await graph.data(muted, LIKE, { id })).toEqual({ like: { likeCount: 1, userErrors: [] } });
    expect(await graph.data(banned, LIKE, { id })).toMatchObject({ like: { userErrors: [{ code: 'NOT_ALLOWED' }] } });
  });

  it('is for accounts', async () => {
    const document = 'mutation { createPost(input: { title: "A title", body: "b" }) { post { id } } }';
    expect((await graph.run(anonymous, document)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('makes one post of 100 parallel tries with one key, and refuses the key for another text', async () => {
    const anna = await aUser();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => writePost(graph, anna, { idempotencyKey: 'once' })),
    );
    expect(new Set(answers.map(({ post }) => post?.id)).size).toBe(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await CommunityPostModel.countDocuments({ authorId: anna.userId })).toBe(1);
    const other = await writePost(graph, anna, { idempotencyKey: 'once', title: 'Another title' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it('holds back the posts of who had one removed lately', async () => {
    const anna = await aUser();
    await aPost({ authorId: anna.userId, status: PostStatus.REMOVED });
    expect((await writePost(graph, anna)).post?.status).toBe('PENDING_REVIEW');
    const ben = await aUser();
    await aPost({ authorId: ben.userId, status: PostStatus.DELETED });
    expect((await writePost(graph, ben)).post?.status).toBe('PUBLISHED');
  });
});

describe('who sees a post', () => {
  it.each(Object.values(PostStatus))('that is %s', async (status) => {
    const [author, other, moderator] = [await aUser(), await aUser(), await aModerator()];
    const id = await aPost({ authorId: author.userId, status });
    const seen = async (viewer: typeof author): Promise<string> => {
      const post = await readPostAs(graph, viewer, id);
      if (!post) return 'nothing';
      expect(post.isTombstone).toBe(post.title === null);
      if (post.isTombstone) expect(post).toMatchObject({ body: null, tags: [], revisions: null, history: null });
      return post.isTombstone ? 'tombstone' : 'whole';
    };
    const isPrivate = PRIVATE.includes(status);
    const hidden = isPrivate || status === PostStatus.PENDING_REVIEW;
    const gone = TOMBSTONES.includes(status);
    expect(await seen(other)).toBe(hidden ? 'nothing' : gone ? 'tombstone' : 'whole');
    expect(await seen(moderator)).toBe(isPrivate ? 'nothing' : 'whole');
    expect(await seen(author)).toBe(status === PostStatus.DELETED ? 'tombstone' : 'whole');
  });

  it('that was deleted before it came out: nobody, and its author its place', async () => {
    const [author, moderator] = [await aUser(), await aModerator()];
    const { post } = await writePost(graph, author, { isDraft: true });
    const id = post?.id ?? '';
    const deleted = await actOnPost(graph, author, 'deletePost', id);
    expect(deleted.post).toMatchObject({ status: 'DELETED', isTombstone: true, title: null, body: null });
    expect(await readPostAs(graph, author, id)).toMatchObject({ isTombstone: true, title: null });
    for (const viewer of [moderator, await aUser(), anonymous]) expect(await readPostAs(graph, viewer, id)).toBeNull();
    const mine = '{ myPosts { nodes { id title isTombstone } } }';
    expect(await graph.data(author, mine)).toEqual({ myPosts: { nodes: [{ id, title: null, isTombstone: true }] } });
  });

  it('reads the same through node, and nothing for what is missing', async () => {
    const id = await aPost();
    const draft = await aPost({ status: PostStatus.DRAFT });
    const { nodes } = await graph.data<{ nodes: ({ id: string } | null)[] }>(
      await aUser(),
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on CommunityPost { title } } }',
      { ids: [id, draft, newId('post')] },
    );
    expect(nodes).toEqual([{ id, title: 'A post of somebody' }, null, null]);
    expect(await readPostAs(graph, anonymous, newId('post'))).toBeNull();
    expect(await readPostAs(graph, anonymous, 'x')).toBeNull();
  });

  it('in a group: members of a private one, everybody elsewhere', async () => {
    const [member, stranger, moderator] = [await aUser(), await aUser(), await aModerator()];
    for (const visibility of Object.values(GroupVisibility)) {
      const groupId = await aGroup(visibility, [member]);
      const { post } = await writePost(graph, member, { groupId });
      const id = post?.id ?? '';
      const isPrivate = visibility === GroupVisibility.PRIVATE;
      expect((await storedPost(id)).audience).toBe(visibility === GroupVisibility.PUBLIC ? 'public' : groupId);
      for (const viewer of [member, moderator]) expect(await readPostAs(graph, viewer, id)).not.toBeNull();
      for (const viewer of [stranger, anonymous])
        expect((await readPostAs(graph, viewer, id)) === null, visibility).toBe(isPrivate);
      const refused = await writePost(graph, stranger, { groupId });
      expect(refused.userErrors).toMatchObject([{ code: isPrivate ? 'NOT_FOUND' : 'NOT_ALLOWED' }]);
    }
  });

  it('lets moderators of a group see there what is hidden, and nowhere else', async () => {
    const [member, lead] = [await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [member], [lead]);
    const inside = await aPost({ groupId, audience: 'public', status: PostStatus.HIDDEN });
    const outside = await aPost({ status: PostStatus.HIDDEN });
    expect(await readPostAs(graph, lead, inside)).toMatchObject({ isTombstone: false });
    expect(await readPostAs(graph, lead, outside)).toMatchObject({ isTombstone: true });
    expect(await readPostAs(graph, member, inside)).toMatchObject({ isTombstone: true });
  });

  it('is never left public where its group becomes private while it is written', async () => {
    const member = await aUser();
    const groupId = await aGroup(GroupVisibility.PUBLIC, [member]);
    const writing = Promise.all(Array.from({ length: 30 }, () => writePost(graph, member, { groupId })));
    await CommunityGroupModel.updateOne({ _id: groupId }, { $set: { visibility: GroupVisibility.PRIVATE } });
    await setGroupAudience(groupId, groupId);
    for (const { post } of await writing) {
      const stored = await storedPost(post?.id ?? '');
      expect(stored.feeds).not.toContain('public');
      expect(stored.feeds).toContain(groupId);
    }
  });

  it('follows its group when that becomes private, and when it becomes public again', async () => {
    const member = await aUser();
    const groupId = await aGroup(GroupVisibility.PUBLIC, [member]);
    const ids = await Promise.all([1, 2, 3].map(() => aPost({ groupId, audience: 'public', tags: ['a'] })));
    const draft = await aPost({ groupId, audience: 'public', status: PostStatus.DRAFT });
    await setGroupAudience(groupId, groupId);
    for (const id of ids) expect((await storedPost(id)).feeds).toEqual(expect.not.arrayContaining(['public']));
    await setGroupAudience(groupId, 'public');
    await setGroupAudience(groupId, 'public');
    for (const id of ids) {
      const stored = await storedPost(id);
      expect(stored.feeds).toEqual(feedsOfStored(stored));
      expect(stored.feeds).toContain('public#a');
    }
    expect(await storedPost(draft)).toMatchObject({ feeds: [], audience: 'public' });
  });
});

describe('editPost', () => {
  const edit = (viewer: Awaited<ReturnType<typeof aUser>>, id: string, input: object): Promise<PostAnswer> =>
    actOnPost(graph, viewer, 'editPost', id, input);

  it('changes what is given and keeps what was published before', async () => {
    const [anna, ben, moderator] = [await aUser(), await aUser(), await aModerator()];
    const id = (await writePost(graph, anna, { tags: ['costs'] })).post?.id ?? '';
    expect((await edit(anna, id, { title: 'How we halved our costs' })).post).toMatchObject({ editCount: 1 });
    const { post } = await edit(anna, id, { body: 'We batch.', tags: ['Batching'] });
    expect(post).toMatchObject({
      title: 'How we halved our costs',
      body: 'We batch.',
      tags: ['Batching'],
      editCount: 2,
      revisions: [
        { title: 'How we cut our costs', body: 'We let the agent batch its calls.' },
        { title: 'How we halved our costs', body: 'We let the agent batch its calls.' },
      ],
    });
    const stored = await storedPost(id);
    expect(stored.feeds).toEqual(feedsOfStored(stored));
    expect(stored.feeds).not.toContain('public#costs');
    expect((await readPostAs(graph, ben, id))?.revisions).toBeNull();
    expect((await readPostAs(graph, moderator, id))?.revisions).toHaveLength(2);
    // Repeating it has no effect.
    expect((await edit(anna, id, { body: 'We batch.' })).post?.editCount).toBe(2);
  });

  it('keeps no revisions of a draft, and at most 20 of a post', async () => {
    const anna = await aUser();
    const id = (await writePost(graph, anna, { isDraft: true })).post?.id ?? '';
    expect((await edit(anna, id, { body: 'Better.' })).post?.revisions).toEqual([]);
    await actOnPost(graph, anna, 'publishPost', id);
    for (let time = 0; time < 22; time += 1) await edit(anna, id, { body: `Better ${String(time)}.` });
    const { revisions } = await storedPost(id);
    expect(revisions).toHaveLength(20);
    expect(revisions?.at(-1)?.body).toBe('Better 20.');
  });

  it('answers for a foreign post as for a missing one, moderators too', async () => {
    const id = await aPost();
    for (const viewer of [await aUser(), await aModerator()]) {
      const [foreign, missing] = [
        await edit(viewer, id, { body: 'x' }),
        await edit(viewer, newId('post'), { body: 'x' }),
      ];
      expect(foreign).toEqual(missing);
      expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
    }
  });

  it.each(Object.values(PostStatus))('is taken or refused while it is %s', async (status) => {
    const anna = await aUser();
    const id = await aPost({ authorId: anna.userId, status });
    const { userErrors } = await edit(anna, id, { body: 'Other words.' });
    const editable = ['draft', 'scheduled', 'pending_review', 'published'].includes(status);
    expect(userErrors.map(({ code }) => code)).toEqual(editable ? [] : ['INVALID_STATE']);
    expect((await storedPost(id)).status).toBe(status);
  });

  it('loses no edit of 50 at once: each is done, or refused as a conflict', async () => {
    const anna = await aUser();
    const id = await aPost({ authorId: anna.userId });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, time) => edit(anna, id, { body: `Words ${String(time)}.` })),
    );
    const done = answers.filter(({ post }) => post).length;
    const codes = new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
    expect([...codes].every((code) => code === 'CONFLICT')).toBe(true);
    expect((await storedPost(id)).editCount).toBe(done);
  });
});
