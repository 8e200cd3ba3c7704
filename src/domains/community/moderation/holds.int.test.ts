import { describe, expect, it } from 'vitest';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import {
  actOnComment,
  actOnPost,
  aGroup,
  comment,
  commented,
  storedPost,
} from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aWrittenPost, doTo, tryTo } from '../../../../test/testkit/groups.js';
import { decideAbout, itemOf, moderationOf } from '../../../../test/testkit/moderation.js';
import { ContentStatus } from '../content/content.enums.js';
import { CommunityContentModel, type CommunityContent } from '../content/content.model.js';
import { GroupVisibility } from '../group/group.enums.js';
import { CommunityModerationActionModel, type CommunityModerationAction } from './moderation-action.model.js';
import { ModerationActionState, ModerationTargetKind } from './moderation.enums.js';
import { expireActions } from './moderation.service.js';

type Person = Awaited<ReturnType<typeof aUser>>;

const graph = useGraph();
const { report, resolve } = moderationOf(graph);
const HOUR = 3_600_000;

/** Reports an item and decides it. */
async function decide(mod: Person, id: string, input: object, kind = 'POST'): Promise<void> {
  await report(await aUser(), id, { targetKind: kind });
  const { userErrors } = await resolve(mod, await itemOf(id), input);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
}
const statusOf = async (id: string): Promise<string> => (await storedPost(id)).status;
const soon = (hours: number): Date => new Date(Date.now() + hours * HOUR);
/** Simulates the given number of hours. */
const afterHours = (hours: number): Promise<number> => expireActions(soon(hours));

async function actionsOf(targetId: string): Promise<CommunityModerationAction[]> {
  const { _id: moderationId } = await itemOf(targetId);
  const newestFirst = await CommunityModerationActionModel.find({ moderationId })
    .sort({ _id: -1 })
    .lean<CommunityModerationAction[]>();
  return newestFirst.reverse();
}

describe('a post that is held for several reasons', () => {
  it('is still locked when what was hidden is put back', async () => {
    const [author, mod] = [await aUser(), await aModerator()];
    const id = await aWrittenPost(graph, author);
    await actOnPost(graph, mod, 'lockPost', id, { locked: true, reason: 'Closed for good.' });
    await decide(mod, id, { action: 'HIDE' });
    expect(await statusOf(id)).toBe('hidden');
    await resolve(mod, await itemOf(id), { action: 'RESTORE' });
    expect(await statusOf(id)).toBe('locked');
    expect((await comment(graph, author, id)).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    await actOnPost(graph, mod, 'lockPost', id, { locked: false });
    expect(await statusOf(id)).toBe('published');
  });

  it.each([
    ['LOCK, then HIDE for an hour', [{ action: 'LOCK' }, { action: 'HIDE', hours: 1 }], 'locked'],
    ['HIDE for an hour, then LOCK', [{ action: 'HIDE', hours: 1 }, { action: 'LOCK' }], 'locked'],
    [
      'HIDE for an hour, then for three',
      [
        { action: 'HIDE', hours: 1 },
        { action: 'HIDE', hours: 3 },
      ],
      'hidden',
    ],
    [
      'HIDE for three hours, then for one',
      [
        { action: 'HIDE', hours: 3 },
        { action: 'HIDE', hours: 1 },
      ],
      'hidden',
    ],
    ['REMOVE, then HIDE for an hour', [{ action: 'REMOVE' }, { action: 'HIDE', hours: 1 }], 'removed'],
    ['HIDE for an hour', [{ action: 'HIDE', hours: 1 }], 'published'],
  ])('%s: after two hours it is as the others say', async (_what, deeds, expected) => {
    const mod = await aModerator();
    const id = await aWrittenPost(graph, await aUser());
    for (const { action, hours } of deeds as { action: string; hours?: number }[]) {
      await decide(mod, id, { action, ...(hours ? { expiresAt: soon(hours) } : {}) });
    }
    await Promise.all([afterHours(2), afterHours(2)]);
    expect(await statusOf(id)).toBe(expected);
  });

  it('keeps the reasons that an appeal did not take back', async () => {
    const [author, mod, judge] = [await aUser(), await aModerator(), await aModerator()];
    const id = await aWrittenPost(graph, author);
    await decide(mod, id, { action: 'LOCK' });
    await decide(mod, id, { action: 'REMOVE' });
    const [lock, removal] = await actionsOf(id);
    for (const [action, expected] of [
      [removal, 'locked'],
      [lock, 'published'],
    ] as const) {
      await doTo(graph, author, 'appealModeration', { id: action?._id, input: { text: 'Why was this done?' } });
      await doTo(graph, judge, 'decideAppeal', {
        id: action?._id,
        input: { status: 'OVERTURNED', reason: 'It was fine.' },
      });
      expect(await statusOf(id)).toBe(expected);
    }
  });

  it('is opened again by whoever moderates there, but not by its own author where others locked it', async () => {
    const [owner, mod] = [await aUser(), await aModerator()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [], [owner]);
    const id = await aWrittenPost(graph, owner, { groupId });
    await actOnPost(graph, mod, 'lockPost', id, { locked: true });
    expect((await actOnPost(graph, owner, 'lockPost', id, { locked: false })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    await actOnPost(graph, mod, 'lockPost', id, { locked: false });
    await decide(mod, id, { action: 'LOCK' });
    expect((await actOnPost(graph, owner, 'lockPost', id, { locked: false })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
    expect((await actOnPost(graph, mod, 'lockPost', id, { locked: false })).userErrors).toEqual([]);
    expect(await statusOf(id)).toBe('published');
    expect((await actionsOf(id)).map(({ state }) => state)).toEqual([ModerationActionState.REVERTED]);
  });

  it('that its author deleted stays so, whatever ends', async () => {
    const [author, mod] = [await aUser(), await aModerator()];
    const id = await aWrittenPost(graph, author);
    await decide(mod, id, { action: 'HIDE', expiresAt: soon(1) });
    expect((await actOnPost(graph, author, 'deletePost', id)).userErrors).toEqual([]);
    await afterHours(2);
    expect(await statusOf(id)).toBe('deleted');
  });
});

describe('a content that was archived', () => {
  it('is not published by the end of a hold, nor by a report that was wrong', async () => {
    const [author, mod] = [await aUser(), await aModerator()];
    const { publishContent } = await graph
      .data<{ publishContent: { content: { id: string } } }>(
        author,
        `mutation { publishContent(input: { kind: ARTICLE, title: 'What I know', body: 'Little.' }) { content { id } } }`,
      )
      .catch(async () =>
        graph.data<{ publishContent: { content: { id: string } } }>(
          author,
          `mutation { publishContent(input: { kind: ARTICLE, title: "What I know", body: "Little." }) { content { id } } }`,
        ),
      );
    const { id } = publishContent.content;
    await graph.data(author, 'mutation ($id: ID!) { archiveContent(id: $id) { userErrors { code } } }', { id });
    const stored = (): Promise<CommunityContent | null> =>
      CommunityContentModel.findOne({ _id: id }).lean<CommunityContent>();
    await decideAbout(ModerationTargetKind.CONTENT, id, 'restore');
    expect((await stored())?.status).toBe(ContentStatus.ARCHIVED);
    await decideAbout(ModerationTargetKind.CONTENT, id, 'remove');
    await decideAbout(ModerationTargetKind.CONTENT, id, 'hide');
    expect((await stored())?.status).toBe(ContentStatus.REMOVED);
    await decideAbout(ModerationTargetKind.CONTENT, id, 'restore');
    expect((await stored())?.status).toBe(ContentStatus.ARCHIVED);
    expect(
      (await tryTo(graph, mod, 'resolveModeration', { id: 'mod_x', input: { reason: 'x', expectedVersion: 1 } }))
        .userErrors,
    ).toHaveLength(1);
  });
});

describe('comments of a post that takes none', () => {
  it.each(['lock', 'hide', 'remove', 'delete'] as const)(
    '%s: are not edited, and one’s own is deleted',
    async (way) => {
      const [author, max, mod] = [await aUser(), await aUser(), await aModerator()];
      const postId = await aWrittenPost(graph, author);
      const { id } = await commented(graph, max, postId, { body: 'Old words.' });
      if (way === 'delete') await actOnPost(graph, author, 'deletePost', postId);
      else await decideAbout(ModerationTargetKind.POST, postId, way, { actorId: mod.userId });
      expect((await actOnComment(graph, max, 'editComment', id, { body: 'REWRITTEN' })).userErrors).toMatchObject([
        { code: 'INVALID_STATE', field: ['id'], allowed: ['PUBLISHED'] },
      ]);
      const like = await graph.data<{ like: { userErrors: { code: string }[] } }>(
        author,
        'mutation ($id: ID!) { like(id: $id) { userErrors { code } } }',
        { id },
      );
      expect(like.like.userErrors).toEqual(way === 'lock' ? [] : [{ code: 'INVALID_STATE' }]);
      expect((await actOnComment(graph, max, 'deleteComment', id)).userErrors).toEqual([]);
    },
  );
});

describe('a post that waits for a moderator', () => {
  it('is not approved by its own author', async () => {
    const owner = await aUser();
    const groupId = await aGroup(GroupVisibility.PUBLIC, [], [owner]);
    const id = await aWrittenPost(graph, owner, { groupId });
    const { CommunityPostModel } = await import('../post/post.model.js');
    await CommunityPostModel.updateOne({ _id: id }, { $set: { status: 'pending_review' } });
    for (const approve of [true, false]) {
      expect((await actOnPost(graph, owner, 'reviewPost', id, { approve, reason: 'Mine.' })).userErrors).toMatchObject([
        { code: 'NOT_ALLOWED' },
      ]);
    }
  });
});
