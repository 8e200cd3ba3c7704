import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { unwatched } from '../../../../test/testkit/commands.js';
import { aPost, commented, storedPost } from '../../../../test/testkit/community-posts.js';
import { following, MODERATION_MOVES } from '../../../../test/testkit/community-states.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, aMembership, doTo, tryTo } from '../../../../test/testkit/groups.js';
import { itemOf, moderationOf } from '../../../../test/testkit/moderation.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import type { Viewer } from '../../../auth/viewer.js';
import { copyOf } from '../../../database/entity.js';
import { newId } from '../../../shared/ids.js';
import { GroupJoinPolicy, GroupVisibility } from '../group/group.enums.js';
import { CommunityModerationActionModel } from './moderation-action.model.js';
import { ModerationActionKind, ModerationActionState, ModerationStatus, ReportOutcome } from './moderation.enums.js';
import { CommunityModeration, CommunityModerationModel } from './moderation.model.js';
import { expireActions } from './moderation.service.js';
import { PostStatus } from '../post/post.enums.js';
import { CommunityPostModel } from '../post/post.model.js';
import { CommunityReportModel } from '../report/report.model.js';

const graph = useGraph();
const { report, reported, resolve } = moderationOf(graph);
const HOUR = 3_600_000;
const { PENDING, APPROVED, REJECTED, IGNORED, DELETED } = ModerationStatus;

const QUEUE = `query ($first: Int!, $filter: ModerationQueueFilter, $sort: ModerationSort!) {
  moderationQueue(first: $first, filter: $filter, sort: $sort) {
    nodes { id targetId score snapshot subject { id name } reports { id reason reporter { id } } actions { id } group { id } }
  }
}`;
const LOG = `query ($first: Int!, $filter: ModerationLogFilter) {
  moderationLog(first: $first, filter: $filter) {
    nodes { id action reason state targetId isRevert subject { id } moderators { id } appeal { text } group { id } }
  }
}`;
const NODE = 'query ($id: ID!) { node(id: $id) { id } }';

const later = (hours: number): Date => new Date(Date.now() + hours * HOUR);

describe('the table of items', () => {
  const ACTIONS: Partial<Record<ModerationStatus, object>> = {
    [APPROVED]: { action: 'WARN' },
    [REJECTED]: { action: 'RESTORE' },
    [IGNORED]: {},
    [DELETED]: { action: 'REMOVE' },
  };
  const moves = Object.values(ModerationStatus).flatMap((from) =>
    [APPROVED, REJECTED, IGNORED, DELETED].map((to) => [from, to] as const),
  );

  it.each(moves)('%s to %s', async (from, to) => {
    const mod = await aModerator();
    const { targetId, item } = await reported();
    await CommunityModerationModel.updateOne({ targetId }, { $set: { status: from } });
    const { moderation, userErrors } = await resolve(mod, item, ACTIONS[to]);
    if (following(MODERATION_MOVES, from).includes(to)) {
      expect(userErrors).toEqual([]);
      expect(moderation).toMatchObject({ status: to.toUpperCase(), version: 2 });
      expect((moderation as { history: unknown[] }).history.at(-1)).toEqual({
        from: from.toUpperCase(),
        to: to.toUpperCase(),
        reason: 'Because.',
        actor: { id: mod.userId },
      });
    } else {
      expect(userErrors).toMatchObject([
        {
          code: 'INVALID_STATE',
          field: ['id'],
          allowed: following(MODERATION_MOVES, from).map((one) => one.toUpperCase()),
        },
      ]);
      expect(await itemOf(targetId)).toMatchObject({ status: from, version: 1 });
    }
  });

  it.each([APPROVED, REJECTED, IGNORED, DELETED])('a new report opens %s again', async (from) => {
    const { targetId } = await reported();
    await CommunityModerationModel.updateOne({ targetId }, { $set: { status: from, score: 0 } });
    await report(await aUser(), targetId);
    const item = await itemOf(targetId);
    expect(item).toMatchObject({ status: PENDING, score: 1, reportCount: 2, version: 2 });
    expect(item.history.at(-1)).toMatchObject({ from, to: PENDING });
  });
});

describe('resolveModeration', () => {
  it.each([
    [{ action: 'HIDE' }, PostStatus.HIDDEN],
    [{ action: 'REMOVE' }, PostStatus.REMOVED],
    [{ action: 'LOCK' }, PostStatus.LOCKED],
    [{ action: 'WARN' }, PostStatus.PUBLISHED],
    [{ action: 'MUTE', expiresAt: later(48) }, PostStatus.PUBLISHED],
  ])('%o makes the post %s, tells the author and enters the log', async (input, status) => {
    const mod = await aModerator();
    const { author, targetId, item } = await reported();
    const { moderation } = await resolve(mod, item, input);
    expect(moderation).toMatchObject({
      actions: [{ action: input.action, state: 'IN_FORCE' }],
      reports: [{ outcome: 'AGREED' }],
    });
    expect(await storedPost(targetId)).toMatchObject({ status });
    const [mail] = await sentMails(graph.config.dataDir, author.email);
    expect(mail?.text).toContain('Because.');
    const { moderationLog } = await graph.data<{ moderationLog: { nodes: { targetId: string }[] } }>(anonymous, LOG, {
      first: 20,
    });
    expect(moderationLog.nodes.find((entry) => entry.targetId === targetId)).toMatchObject({
      action: input.action,
      reason: 'Because.',
      state: 'IN_FORCE',
      subject: null,
      moderators: [],
      appeal: null,
    });
  });

  it('of two and of a hundred moderators at once one wins, and it is done once', async () => {
    const { author, targetId, item } = await reported();
    const mods = [await aModerator(), await aModerator()];
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        resolve(mods[index % 2] ?? anonymous, item, { action: index % 2 ? 'REMOVE' : 'HIDE' }),
      ),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(Array(99).fill('CONFLICT'));
    expect(await CommunityModerationActionModel.countDocuments({ moderationId: item._id })).toBe(1);
    expect(await itemOf(targetId)).toMatchObject({ version: 2 });
    expect(await sentMails(graph.config.dataDir, author.email)).toHaveLength(1);
  });

  it.each([
    [{ action: 'MUTE' }, 'REQUIRED', 'expiresAt'],
    [{ action: 'TEMP_BAN' }, 'REQUIRED', 'expiresAt'],
    [{ action: 'TEMP_BAN', expiresAt: later(-1) }, 'OUT_OF_RANGE', 'expiresAt'],
    [{ action: 'TEMP_BAN', expiresAt: later(24 * 400) }, 'OUT_OF_RANGE', 'expiresAt'],
    [{ action: 'BAN', expiresAt: later(1) }, 'INVALID', 'expiresAt'],
    [{ action: 'REMOVE', expiresAt: later(1) }, 'INVALID', 'expiresAt'],
    [{ action: 'HIDE', reason: ' ' }, 'REQUIRED', 'reason'],
  ])('refuses %o', async (input, code, field) => {
    const { item } = await reported();
    expect((await resolve(await aModerator(), item, input)).userErrors).toMatchObject([
      { code, field: ['input', field] },
    ]);
  });

  it('is for moderators, and not about what they wrote themselves', async () => {
    const mod = await aModerator();
    const { item } = await reported({ authorId: mod.userId });
    expect((await resolve(mod, item, { action: 'RESTORE' })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['id'] },
    ]);
    expect((await resolve(mod, copyOf(CommunityModeration, item, { _id: newId('mod') }))).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const refused = await graph.run(await aUser(), QUEUE, { first: 5, sort: 'SCORE' });
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('needs two moderators for a ban for good', async () => {
    const [mona, milo] = [await aModerator(), await aModerator()];
    const { author, targetId, item } = await reported();
    expect(await resolve(mona, item, { action: 'BAN' })).toMatchObject({
      userErrors: [],
      moderation: { status: 'PENDING', version: 2, banProposal: { by: { id: mona.userId } }, actions: [] },
    });
    const proposed = await itemOf(targetId);
    expect((await resolve(mona, proposed, { action: 'BAN' })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['input', 'action'] },
    ]);
    const post = await tryTo(graph, author, 'createGroup', { input: { name: 'Still here' } });
    expect(post.userErrors).toEqual([]);
    expect(await resolve(milo, proposed, { action: 'BAN' })).toMatchObject({
      userErrors: [],
      moderation: { status: 'APPROVED', banProposal: null, actions: [{ action: 'BAN', state: 'IN_FORCE' }] },
    });
    const banned = await tryTo(graph, author, 'createGroup', { input: { name: 'Gone' } });
    expect(banned.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', field: [] }]);
    const restored = await resolve(mona, await itemOf(targetId), { action: 'RESTORE' });
    expect(restored).toMatchObject({
      moderation: { status: 'REJECTED', actions: [{ action: 'RESTORE' }, { action: 'BAN', state: 'REVERTED' }] },
    });
    expect((await tryTo(graph, author, 'createGroup', { input: { name: 'Back again' } })).userErrors).toEqual([]);
  });

  it('works on comments and contents as on posts, but for what they cannot be', async () => {
    const [author, mod] = [await aUser(), await aModerator()];
    const comment = await commented(graph, author, await aPost());
    const { publishContent } = await graph.data<{ publishContent: { content: { id: string } } }>(
      author,
      'mutation ($input: PublishContentInput!) { publishContent(input: $input) { content { id } } }',
      { input: { kind: 'ARTICLE', title: 'Words about something', body: 'Words.' } },
    );
    const read =
      'query ($id: ID!) { node(id: $id) { ... on CommunityComment { commentStatus: status } ... on CommunityContent { contentStatus: status } } }';
    for (const [targetKind, id] of [
      ['COMMENT', comment.id],
      ['CONTENT', publishContent.content.id],
    ] as const) {
      const before = await graph.data(author, read, { id });
      await doTo(graph, await aUser(), 'reportContent', { input: { targetKind, targetId: id, reason: 'SPAM' } });
      const item = await itemOf(id);
      expect((await resolve(mod, item, { action: 'LOCK' })).userErrors).toMatchObject([
        { code: 'INVALID', field: ['input', 'action'] },
      ]);
      expect((await resolve(mod, item, { action: 'REMOVE' })).userErrors).toEqual([]);
      expect(await graph.data(mod, read, { id })).not.toEqual(before);
      expect((await resolve(mod, await itemOf(id), { action: 'RESTORE' })).userErrors).toEqual([]);
      expect(await graph.data(author, read, { id })).toEqual(before);
    }
  });

  it('knows that the thing is gone', async () => {
    const { targetId, item } = await reported();
    await CommunityPostModel.updateOne({ _id: targetId }, { $set: { status: PostStatus.DELETED } });
    expect(await resolve(await aModerator(), item, { action: 'HIDE' })).toMatchObject({
      userErrors: [],
      moderation: { status: 'DELETED' },
    });
    expect(await storedPost(targetId)).toMatchObject({ status: PostStatus.DELETED });
  });
});

describe('mutes and bans', () => {
  const NEW_POST =
    'mutation ($input: CreatePostInput!) { createPost(input: $input) { userErrors { code field message } } }';
  const NEW_COMMENT =
    'mutation ($id: ID!) { addComment(postId: $id, input: { body: "Hello." }) { userErrors { code field } } }';

  it('bite at once and end by themselves, before the job and after it', async () => {
    const mod = await aModerator();
    const { author, item, targetId } = await reported();
    const groupId = await aGroup(graph, await aUser());
    const writes = async (): Promise<string[]> => {
      const post = await graph.data<{ createPost: { userErrors: { code: string }[] } }>(author, NEW_POST, {
        input: { title: 'Hello there', body: 'Hello.' },
      });
      const comment = await graph.data<{ addComment: { userErrors: { code: string }[] } }>(author, NEW_COMMENT, {
        id: targetId,
      });
      const join = await tryTo(graph, author, 'joinGroup', { id: groupId });
      return [...post.createPost.userErrors, ...comment.addComment.userErrors, ...join.userErrors].map(
        ({ code }) => code,
      );
    };
    expect(await writes()).toEqual([]);
    await resolve(mod, item, { action: 'MUTE', expiresAt: later(1) });
    expect(await writes()).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED']);
    await report(await aUser(), targetId);
    await resolve(mod, await itemOf(targetId), { action: 'TEMP_BAN', expiresAt: later(2) });
    expect(await writes()).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED']);
    const { createPost } = await graph.data<{ createPost: { userErrors: { message: string }[] } }>(author, NEW_POST, {
      input: { title: 'Hello there', body: 'Hello.' },
    });
    expect(createPost.userErrors[0]?.message).toMatch(/^You are banned from the community until .*: Because\.$/);
    await CommunityModerationActionModel.updateMany({ moderationId: item._id }, { $set: { expiresAt: later(-1) } });
    expect(await writes()).toEqual([]);
    const ended = await Promise.all([expireActions(new Date()), expireActions(new Date())]);
    expect(ended[0] + ended[1]).toBe(2);
    expect(await expireActions(new Date())).toBe(0);
    expect(
      await unwatched(() =>
        CommunityModerationActionModel.countDocuments({
          moderationId: item._id,
          state: ModerationActionState.EXPIRED,
          restricts: false,
        }),
      ),
    ).toBe(2);
    expect(await writes()).toEqual([]);
  });

  it('hidden and locked things come back in time, unless something else keeps them away', async () => {
    const mod = await aModerator();
    const [hidden, removed] = [await reported(), await reported()];
    for (const { item } of [hidden, removed]) await resolve(mod, item, { action: 'HIDE', expiresAt: later(1) });
    await report(await aUser(), removed.targetId);
    await resolve(mod, await itemOf(removed.targetId), { action: 'REMOVE' });
    expect(await expireActions(later(0.5))).toBe(0);
    expect(await expireActions(later(2))).toBe(2);
    expect(await storedPost(hidden.targetId)).toMatchObject({ status: PostStatus.PUBLISHED });
    expect(await storedPost(removed.targetId)).toMatchObject({ status: PostStatus.REMOVED });
  });
});

describe('the queue and the log', () => {
  it('list by kind and group with as many commands for 1 as for 50', async () => {
    const [anna, mod] = [await aUser(), await aModerator()];
    const groupId = await aGroup(graph, anna);
    const targets = [await aPost({ groupId }), await aPost({ groupId }), await aPost({ groupId })];
    for (const targetId of targets) await report(await aUser(), targetId);
    await report(await aUser(), targets[1] ?? '');
    const queue = (
      first: number,
      filter: object,
      sort = 'SCORE',
    ): Promise<{ moderationQueue: { nodes: { targetId: string }[] } }> =>
      graph.data(mod, QUEUE, { first, filter, sort });
    const found = async (filter: object, sort?: string): Promise<string[]> =>
      (await queue(20, filter, sort)).moderationQueue.nodes.map(({ targetId }) => targetId);
    expect(await found({ groupId })).toEqual([targets[1], targets[2], targets[0]]);
    expect(await found({ groupId, targetKind: 'POST' }, 'NEW')).toEqual(targets.toReversed());
    expect(await found({ groupId, targetKind: 'COMMENT' })).toEqual([]);
    for (const filter of [{}, { groupId }, { status: 'APPROVED' }, { groupId, targetKind: 'POST' }]) {
      for (const sort of ['SCORE', 'NEW']) {
        const sizes: number[] = [];
        for (const first of [1, 20])
          sizes.push((await requestCommandsOf(() => queue(first, filter, sort))).commands.length);
        // Only the first item may be outside groups.
        if ('groupId' in filter) expect(sizes[0]).toBe(sizes[1]);
        for (const size of sizes) expect(size).toBeLessThanOrEqual(6);
      }
    }
    for (const targetId of targets) await resolve(mod, await itemOf(targetId), { action: 'WARN' });
    const log = (viewer: Viewer, first: number, filter: object): Promise<{ moderationLog: { nodes: object[] } }> =>
      graph.data(viewer, LOG, { first, filter });
    expect(
      (await log(anonymous, 20, { groupId, action: 'WARN', targetKind: 'POST' })).moderationLog.nodes,
    ).toHaveLength(3);
    expect((await log(mod, 20, { groupId })).moderationLog.nodes[0]).toMatchObject({
      moderators: [{ id: mod.userId }],
    });
    for (const filter of [{}, { groupId }, { action: 'WARN' }]) {
      const sizes: number[] = [];
      for (const first of [1, 20])
        sizes.push((await requestCommandsOf(() => log(anonymous, first, filter))).commands.length);
      expect(sizes[0]).toBe(sizes[1]);
    }
    const MINE = 'query ($first: Int!) { myReports(first: $first) { nodes { id outcome reporter { id } } } }';
    for (const first of [1, 50])
      expect((await requestCommandsOf(() => graph.data(anna, MINE, { first }))).commands.length).toBe(1);
  });

  it('keep what happens in private groups to themselves', async () => {
    const [anna, ben, mod] = [await aUser(), await aUser(), await aModerator()];
    const groupId = await aGroup(graph, anna, {
      visibility: GroupVisibility.PRIVATE,
      joinPolicy: GroupJoinPolicy.APPROVAL,
    });
    await aMembership(groupId, ben.userId);
    const targetId = await aPost({ groupId, authorId: anna.userId });
    await report(ben, targetId);
    await resolve(mod, await itemOf(targetId), { action: ModerationActionKind.WARN.toUpperCase() });
    const { moderationLog } = await graph.data<{ moderationLog: { nodes: object[] } }>(anonymous, LOG, {
      first: 20,
      filter: { groupId },
    });
    expect(moderationLog.nodes).toEqual([]);
    const { _id: moderationId } = await itemOf(targetId);
    const action = await CommunityModerationActionModel.findOne({ moderationId }).lean<{ _id: string }>();
    expect(await graph.data(anonymous, NODE, { id: action?._id })).toEqual({ node: null });
    expect(await graph.data(anna, NODE, { id: action?._id })).toEqual({ node: { id: action?._id } });
    await doTo(graph, anna, 'updateGroup', { id: groupId, input: { visibility: 'UNLISTED' } });
    expect(await graph.data(anonymous, NODE, { id: action?._id })).toEqual({ node: { id: action?._id } });
    expect(await CommunityReportModel.countDocuments({ moderationId, outcome: ReportOutcome.AGREED })).toBe(1);
  });
});
