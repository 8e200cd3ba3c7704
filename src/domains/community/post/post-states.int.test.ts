import { describe, expect, it } from 'vitest';
import type { UserViewer } from '../../../auth/viewer.js';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import {
  actOnPost,
  aGroup,
  aPost,
  feedsOfStored,
  storedPost,
  type PostAnswer,
} from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { decideAbout, type Decision } from '../../../../test/testkit/moderation.js';
import { newId } from '../../../shared/ids.js';
import { GroupVisibility } from '../group/group.enums.js';
import { ModerationTargetKind } from '../moderation/moderation.enums.js';
import { PostStatus } from './post.enums.js';
import { postTarget } from './post-moderation.service.js';

const graph = useGraph();
const { DRAFT, SCHEDULED, PENDING_REVIEW, PUBLISHED, LOCKED, HIDDEN, REMOVED, DELETED } = PostStatus;
/** The expected status after one operation. If another hold is in force, a decision changes only its hold. */
const MADE: Record<PostStatus, PostStatus[]> = {
  [DRAFT]: [SCHEDULED, PENDING_REVIEW, PUBLISHED, DELETED],
  [SCHEDULED]: [DRAFT, PENDING_REVIEW, PUBLISHED, DELETED],
  [PENDING_REVIEW]: [PUBLISHED, REMOVED, DELETED],
  [PUBLISHED]: [LOCKED, HIDDEN, REMOVED, DELETED],
  [LOCKED]: [PUBLISHED, HIDDEN, REMOVED, DELETED],
  [HIDDEN]: [PUBLISHED, REMOVED, DELETED],
  [REMOVED]: [PUBLISHED],
  [DELETED]: [],
};

interface People {
  author: UserViewer;
  moderator: UserViewer;
}
type Outcome = Pick<PostAnswer, 'userErrors'>;
type Try = (people: People, id: string) => Promise<Outcome>;

const later = (): string => new Date(Date.now() + 3_600_000).toISOString();

/** The moderation actions. */
function decide(move: Decision): Try {
  return async ({ moderator }, id) => ({
    userErrors: await decideAbout(ModerationTargetKind.POST, id, move, { actorId: moderator.userId }),
  });
}

/** The operation for a move. */
function operationFor(from: PostStatus, to: PostStatus): Try {
  switch (to) {
    case DRAFT:
      return ({ author }, id) => actOnPost(graph, author, 'unschedulePost', id);
    case SCHEDULED:
      return ({ author }, id) => actOnPost(graph, author, 'publishPost', id, { publishAt: later() });
    case PENDING_REVIEW:
      return async ({ author }, id) => {
        await aPost({ authorId: author.userId, status: REMOVED });
        return actOnPost(graph, author, 'publishPost', id);
      };
    case PUBLISHED:
      if (from === DRAFT || from === SCHEDULED) return ({ author }, id) => actOnPost(graph, author, 'publishPost', id);
      if (from === PENDING_REVIEW)
        return ({ moderator }, id) => actOnPost(graph, moderator, 'reviewPost', id, { approve: true });
      if (from === LOCKED) return ({ moderator }, id) => actOnPost(graph, moderator, 'lockPost', id, { locked: false });
      return decide('restore');
    case LOCKED:
      return ({ moderator }, id) =>
        actOnPost(graph, moderator, 'lockPost', id, { locked: true, reason: 'Too heated.' });
    case HIDDEN:
      return decide('hide');
    case REMOVED:
      return from === PENDING_REVIEW
        ? ({ moderator }, id) => actOnPost(graph, moderator, 'reviewPost', id, { approve: false, reason: 'Spam.' })
        : decide('remove');
    case DELETED:
      return ({ author }, id) => actOnPost(graph, author, 'deletePost', id);
  }
}

const states = Object.values(PostStatus);
const moves = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));

describe('each move', () => {
  it.each(moves)('from %s to %s is made or refused as the table says', async (from, to) => {
    const people = { author: await aUser(), moderator: await aModerator() };
    const id = await aPost({ authorId: people.author.userId, status: from });
    const { userErrors } = await operationFor(from, to)(people, id);
    const stored = await storedPost(id);
    if (MADE[from].includes(to)) {
      expect(userErrors).toEqual([]);
      expect(stored.status).toBe(to);
      expect(stored.history).toMatchObject([{ from, to, at: expect.any(Date) as Date }]);
      expect([people.author.userId, people.moderator.userId]).toContain(stored.history?.[0]?.actorId);
    } else {
      // Another author's draft does not exist for a moderator.
      const unseen = (from === DRAFT || from === SCHEDULED) && to === LOCKED;
      // Lifting a missing hold, or hiding a removed post, succeeds without an effect.
      const isNothing = (from === DELETED && to === PUBLISHED) || (from === REMOVED && to === HIDDEN);
      expect(userErrors).toMatchObject(
        isNothing ? [] : [{ code: unseen ? 'NOT_FOUND' : 'INVALID_STATE', field: ['id'] }],
      );
      expect(stored.status).toBe(from);
      expect(stored.history).toEqual([]);
    }
    expect(stored.feeds).toEqual(feedsOfStored(stored));
  });

  it('is made only by its own operation', async () => {
    const people = { author: await aUser(), moderator: await aModerator() };
    const post = (status: PostStatus): Promise<string> => aPost({ authorId: people.author.userId, status });
    const wrong: [PostStatus, string, object, UserViewer, string[]][] = [
      [HIDDEN, 'publishPost', {}, people.author, ['DRAFT', 'SCHEDULED']],
      [PENDING_REVIEW, 'publishPost', {}, people.author, ['DRAFT', 'SCHEDULED']],
      [HIDDEN, 'lockPost', { locked: false }, people.moderator, ['LOCKED']],
      [LOCKED, 'reviewPost', { approve: true }, people.moderator, ['PENDING_REVIEW']],
      [PUBLISHED, 'reviewPost', { approve: false, reason: 'x' }, people.moderator, ['PENDING_REVIEW']],
    ];
    for (const [status, mutation, input, viewer, allowed] of wrong) {
      const id = await post(status);
      const { userErrors } = await actOnPost(graph, viewer, mutation, id, input);
      // Authors with a removed post go to review, so their own attempts fail differently.
      expect(userErrors, `${mutation} of ${status}`).toMatchObject([{ code: 'INVALID_STATE', allowed }]);
      expect((await storedPost(id)).status).toBe(status);
    }
  });

  it.each([
    ['deletePost', PUBLISHED, {}, 'author'],
    ['publishPost', DRAFT, {}, 'author'],
    ['lockPost', PUBLISHED, { locked: true }, 'moderator'],
    ['reviewPost', PENDING_REVIEW, { approve: true }, 'moderator'],
  ] as const)('%s is made once of 100 at once', async (mutation, status, input, who) => {
    const people = { author: await aUser(), moderator: await aModerator() };
    const id = await aPost({ authorId: people.author.userId, status });
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => actOnPost(graph, people[who], mutation, id, input)),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['INVALID_STATE']),
    );
    expect((await storedPost(id)).history).toHaveLength(1);
  });
});

describe('who may', () => {
  it('delete, publish and unschedule: the author alone; a foreign post answers as a missing one', async () => {
    const moderator = await aModerator();
    for (const [mutation, status] of [
      ['deletePost', PUBLISHED],
      ['publishPost', DRAFT],
      ['unschedulePost', SCHEDULED],
    ] as const) {
      const foreign = await actOnPost(graph, moderator, mutation, await aPost({ status }));
      expect(foreign).toEqual(await actOnPost(graph, moderator, mutation, newId('post')));
      expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  it('lock and review: moderators, and those of its group', async () => {
    const [member, lead, otherLead] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(GroupVisibility.PUBLIC, [member], [lead]);
    await aGroup(GroupVisibility.PUBLIC, [], [otherLead]);
    const id = await aPost({ groupId, audience: 'public', authorId: member.userId });
    for (const viewer of [member, otherLead]) {
      const { userErrors } = await actOnPost(graph, viewer, 'lockPost', id, { locked: true });
      expect(userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    }
    expect((await actOnPost(graph, lead, 'lockPost', id, { locked: true, reason: 'Heated.' })).post).toMatchObject({
      status: 'LOCKED',
      history: [{ from: 'PUBLISHED', to: 'LOCKED', reason: 'Heated.', actor: null }],
    });
    const pending = await aPost({ groupId, audience: 'public', status: PENDING_REVIEW });
    expect((await actOnPost(graph, member, 'reviewPost', pending, { approve: true })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const unreasoned = await actOnPost(graph, lead, 'reviewPost', pending, { approve: false });
    expect(unreasoned.userErrors).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    expect((await actOnPost(graph, lead, 'reviewPost', pending, { approve: true })).post?.status).toBe('PUBLISHED');
    expect((await storedPost(pending)).publishedAt).toBeInstanceOf(Date);
  });
});

describe('what moderators decide about reports', () => {
  it('snapshots what is there for others, with its words', async () => {
    const authorId = newId('usr');
    const id = await aPost({ authorId, title: 'A title', body: 'Some words.' });
    expect(await postTarget.snapshot(id)).toEqual({
      kind: 'post',
      authorId,
      text: 'A title\n\nSome words.',
      groupId: null,
    });
    for (const status of [DRAFT, SCHEDULED, DELETED])
      expect(await postTarget.snapshot(await aPost({ status }))).toBeNull();
    expect(await postTarget.snapshot(newId('post'))).toBeNull();
  });

  it('changes nothing where it is so already, and brings back what was removed', async () => {
    const people = { author: await aUser(), moderator: await aModerator() };
    const id = await aPost({ authorId: people.author.userId });
    for (const move of ['hide', 'hide', 'remove', 'remove', 'restore', 'restore', 'lock', 'lock'] as const)
      expect((await decide(move)(people, id)).userErrors).toEqual([]);
    expect((await storedPost(id)).history?.map(({ to }) => to)).toEqual([HIDDEN, REMOVED, PUBLISHED, LOCKED]);
    expect((await decide('hide')(people, newId('post'))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('is undone with the transaction that it is part of', async () => {
    const id = await aPost();
    const fault = new Error('after the move');
    const work = decideAbout(ModerationTargetKind.POST, id, 'remove', { fault });
    await expect(work).rejects.toBe(fault);
    expect(await storedPost(id)).toMatchObject({ status: PUBLISHED, history: [] });
  });
});
