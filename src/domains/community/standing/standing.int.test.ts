import { describe, expect, it } from 'vitest';
import { aModerator, aUser } from '../../../../test/testkit/callers.js';
import { actOnComment, actOnPost, commented } from '../../../../test/testkit/community-posts.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, anEvent, aWrittenPost, doTo, tryTo } from '../../../../test/testkit/groups.js';
import { sentMails, type SentMail } from '../../../../test/testkit/mails.js';
import { itemOf, moderationOf } from '../../../../test/testkit/moderation.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { UserModel, UserStatus } from '../../identity/user/user.model.js';
import { CommunityEventModel, type CommunityEvent } from '../event/event.model.js';
import { groupsPersonalData } from '../group/group-personal-data.service.js';
import { GroupJoinPolicy, GroupVisibility } from '../group/group.enums.js';
import { CommunityGroupModel, type CommunityGroup } from '../group/group.model.js';
import { settleAudiences } from '../group/group.service.js';
import { CommunityMembershipModel, type CommunityMembership } from '../membership/membership.model.js';
import { PostStatus } from '../post/post.enums.js';
import { publishDuePosts } from '../post/post-jobs.service.js';
import { CommunityPostModel } from '../post/post.model.js';
import { CommunityRsvpModel, type CommunityRsvp } from '../rsvp/rsvp.model.js';

type Person = Awaited<ReturnType<typeof aUser>>;

const graph = useGraph();
const { resolve, report } = moderationOf(graph);
const SECRET = { visibility: GroupVisibility.PRIVATE, joinPolicy: GroupJoinPolicy.APPROVAL };
const HOUR = 3_600_000;

/** Invites a user who then joins. Returns the ID of the membership. */
async function joined(groupId: string, owner: UserViewer, person: UserViewer): Promise<string> {
  const { membership } = await doTo(graph, owner, 'inviteToGroup', {
    id: groupId,
    input: { inviteeId: person.userId },
  });
  await doTo(graph, person, 'joinGroup', { id: groupId });
  return (membership as { id: string }).id;
}
function answer(viewer: UserViewer, id: string, response = 'GOING'): ReturnType<typeof doTo> {
  return doTo(graph, viewer, 'rsvp', { id, input: { response } });
}
/** RSVP status of each user: GOING, WAITLISTED, or none. */
async function answersOf(eventId: string, people: readonly UserViewer[]): Promise<(string | undefined)[]> {
  const rows = await CommunityRsvpModel.find({ eventId }).lean<CommunityRsvp[]>();
  return people.map(({ userId }) => rows.find((row) => row.userId === userId)?.status);
}
async function countsOf(id: string): Promise<number[]> {
  const event = await CommunityEventModel.findOne({ _id: id }).lean<CommunityEvent>();
  return [event?.goingCount ?? -1, event?.waitlistCount ?? -1];
}
const mailsTo = (person: Person): Promise<SentMail[]> => sentMails(graph.config.dataDir, person.email);

/** A private group with an event of the given capacity; all given users are members and respond in this order. */
async function evening(
  seats: number,
  people: readonly Person[],
): Promise<{ owner: Person; groupId: string; eventId: string; rows: string[] }> {
  const owner = await aUser();
  const groupId = await aGroup(graph, owner, SECRET);
  const eventId = await anEvent(graph, owner, groupId, { capacity: seats });
  const rows: string[] = [];
  for (const person of people) rows.push(await joined(groupId, owner, person));
  for (const person of people) await answer(person, eventId);
  return { owner, groupId, eventId, rows };
}

describe('whoever loses the right to come to an event', () => {
  const ways: [string, (scene: Awaited<ReturnType<typeof evening>>, person: Person) => Promise<unknown>][] = [
    [
      'by a ban',
      ({ owner, rows }) =>
        doTo(graph, owner, 'reviewMembership', { id: rows[0], input: { decision: 'BAN', reason: 'x' } }),
    ],
    [
      'by removal',
      ({ owner, rows }) => doTo(graph, owner, 'reviewMembership', { id: rows[0], input: { decision: 'REMOVE' } }),
    ],
    ['by leaving', ({ groupId }, person) => doTo(graph, person, 'leaveGroup', { id: groupId })],
  ];

  it.each(ways)('%s: gives the seat to the next in line, and hears no more of it', async (_way, lose) => {
    const [max, wim, vera] = [await aUser(), await aUser(), await aUser()];
    const scene = await evening(1, [max, wim, vera]);
    await lose(scene, max);
    expect(await answersOf(scene.eventId, [max, wim, vera])).toEqual([undefined, 'going', 'waitlisted']);
    expect(await countsOf(scene.eventId)).toEqual([1, 1]);
    const before = (await mailsTo(max)).length;
    const input = { title: 'Takeover plan', location: 'Via Segreta 9' };
    await doTo(graph, scene.owner, 'updateEvent', { id: scene.eventId, input });
    await doTo(graph, scene.owner, 'cancelEvent', { id: scene.eventId, input: { reason: 'Found out.' } });
    expect((await mailsTo(wim)).map(({ subject }) => subject)).toContain('New time or location: Takeover plan');
    expect((await mailsTo(max)).slice(before)).toEqual([]);
    expect(
      (await tryTo(graph, max, 'rsvp', { id: scene.eventId, input: { response: 'GOING' } })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('while waiting: is passed over', async () => {
    const [max, wim, vera] = [await aUser(), await aUser(), await aUser()];
    const { owner, eventId, rows } = await evening(1, [max, wim, vera]);
    await doTo(graph, owner, 'reviewMembership', { id: rows[1], input: { decision: 'BAN', reason: 'x' } });
    await answer(max, eventId, 'NOT_GOING');
    expect(await answersOf(eventId, [max, wim, vera])).toEqual(['not_going', undefined, 'going']);
    expect(await countsOf(eventId)).toEqual([1, 0]);
  });

  it('because the account was closed: gets no seat and no mail', async () => {
    const [max, wim, vera] = [await aUser(), await aUser(), await aUser()];
    const { eventId } = await evening(1, [max, wim, vera]);
    await UserModel.updateOne({ _id: wim.userId }, { $set: { status: UserStatus.SUSPENDED } });
    await answer(max, eventId, 'NOT_GOING');
    expect(await answersOf(eventId, [wim, vera])).toEqual([undefined, 'going']);
    expect(await countsOf(eventId)).toEqual([1, 0]);
    expect((await mailsTo(wim)).map(({ subject }) => subject)).not.toContain('You have a seat: An evening together');
  });

  it('because moderators banned them from the community: only as long as the ban lasts', async () => {
    const mod = await aModerator();
    for (const [expiresAt, expected] of [
      [new Date(Date.now() + HOUR), 'going'],
      [new Date(Date.now() + 30 * 24 * HOUR), undefined],
    ] as const) {
      const max = await aUser();
      const { eventId } = await evening(1, [max]);
      const postId = await aWrittenPost(graph, max);
      await report(await aUser(), postId);
      const input = { action: 'TEMP_BAN', expiresAt };
      expect((await resolve(mod, await itemOf(postId), input)).userErrors).toEqual([]);
      expect(await answersOf(eventId, [max])).toEqual([expected]);
    }
  });

  it('because the group became private: strangers lose their seats, members keep them', async () => {
    const [owner, member, stranger, waiting] = [await aUser(), await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner);
    await joined(groupId, owner, member);
    await joined(groupId, owner, waiting);
    const eventId = await anEvent(graph, owner, groupId, { capacity: 2 });
    for (const person of [member, stranger, waiting]) await answer(person, eventId);
    await doTo(graph, owner, 'updateGroup', { id: groupId, input: { visibility: 'PRIVATE', joinPolicy: 'INVITE' } });
    expect(await answersOf(eventId, [member, stranger, waiting])).toEqual(['going', undefined, 'going']);
    expect(await countsOf(eventId)).toEqual([2, 0]);
  });

  it('finishes what a process left undone that made a group private', async () => {
    const [owner, stranger] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner);
    const postId = await aWrittenPost(graph, owner, { groupId });
    const eventId = await anEvent(graph, owner, groupId);
    await answer(stranger, eventId);
    await CommunityGroupModel.updateOne(
      { _id: groupId },
      { $set: { visibility: GroupVisibility.PRIVATE, isAudienceStale: true } },
    );
    expect(await settleAudiences()).toBe(1);
    expect(await settleAudiences()).toBe(0);
    expect(await answersOf(eventId, [stranger])).toEqual([undefined]);
    const feed = 'query { feed(first: 50) { nodes { id } } }';
    const { feed: page } = await graph.data<{ feed: { nodes: { id: string }[] } }>(stranger, feed);
    expect(page.nodes.map(({ id }) => id)).not.toContain(postId);
  });
});

describe('a mail about an event', () => {
  it('says the time where the reader is, then where it happens', async () => {
    const max = await aUser();
    await UserModel.updateOne({ _id: max.userId }, { $set: { timeZone: 'Asia/Tokyo' } });
    const { owner, eventId } = await evening(5, [max]);
    const [startsAt, endsAt] = [new Date('2027-06-01T18:00:00Z'), new Date('2027-06-01T20:00:00Z')];
    await doTo(graph, owner, 'updateEvent', { id: eventId, input: { startsAt, endsAt } });
    const mail = (await mailsTo(max)).at(-1);
    const [here, there] = mail?.text.split('\n').filter((line) => line.includes('2027')) ?? [];
    expect(here).toMatch(/2 June 2027.*03:00.*Asia\/Tokyo/);
    expect(there).toMatch(/1 June 2027.*20:00.*Europe\/Berlin/);
    expect(mail?.text).toContain('The time of this event changed.');
  });
});

describe('who is muted or banned for a while', () => {
  it.each(['MUTE', 'TEMP_BAN'])('%s: says nothing through groups and events that they own', async (action) => {
    const [owner, guest, member] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner);
    const [moved, cancelled] = [await anEvent(graph, owner, groupId), await anEvent(graph, owner, groupId)];
    for (const eventId of [moved, cancelled]) await answer(guest, eventId);
    const row = await joined(groupId, owner, member);
    const postId = await aWrittenPost(graph, owner, { groupId });
    const before = [(await mailsTo(guest)).length, (await mailsTo(member)).length];
    await report(await aUser(), postId);
    const expiresAt = new Date(Date.now() + HOUR);
    expect((await resolve(await aModerator(), await itemOf(postId), { action, expiresAt })).userErrors).toEqual([]);
    for (const [mutation, variables] of [
      ['updateGroup', { id: groupId, input: { name: 'Loud words' } }],
      ['updateEvent', { id: moved, input: { location: 'Loud words' } }],
      ['cancelEvent', { id: cancelled, input: { reason: 'Loud words' } }],
      ['reviewMembership', { id: row, input: { decision: 'REMOVE', reason: 'Loud words' } }],
    ] as const) {
      const { userErrors } = await tryTo(graph, owner, mutation, variables);
      expect([mutation, userErrors.map(({ code }) => code)]).toEqual([mutation, ['NOT_ALLOWED']]);
    }
    const locked = await actOnPost(graph, owner, 'lockPost', postId, { locked: true, reason: 'Loud words' });
    expect(locked.userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect([(await mailsTo(guest)).length, (await mailsTo(member)).length]).toEqual(before);
    // Transferring a group writes no text, so muted users can do it.
    const { userErrors } = await tryTo(graph, owner, 'transferGroup', {
      id: groupId,
      input: { newOwnerId: member.userId },
    });
    expect(userErrors.map(({ code }) => code)).toEqual(action === 'MUTE' ? [] : ['NOT_ALLOWED']);
  });
});

describe('a ban from a group', () => {
  it('for good does not end because an earlier one did', async () => {
    const [owner, max] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner);
    const id = await joined(groupId, owner, max);
    const until = new Date(Date.now() + HOUR);
    await doTo(graph, owner, 'reviewMembership', { id, input: { decision: 'BAN', reason: 'x', bannedUntil: until } });
    await doTo(graph, owner, 'reviewMembership', { id, input: { decision: 'UNBAN' } });
    await doTo(graph, owner, 'reviewMembership', { id, input: { decision: 'BAN', reason: 'Again.' } });
    const row = await CommunityMembershipModel.findOne({ _id: id }).lean<CommunityMembership>();
    expect(row).toMatchObject({ status: 'banned' });
    expect(row?.bannedUntil).toBeUndefined();
  });
});

describe('between people of whom one blocks the other', () => {
  it('there are no invitations, and no mail says a word of the blocked one', async () => {
    const [olga, sam] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, olga);
    await doTo(graph, sam, 'joinGroup', { id: groupId });
    const eventId = await anEvent(graph, olga, groupId);
    await answer(sam, eventId);
    await doTo(graph, sam, 'blockMember', { userId: olga.userId });
    const row = await CommunityMembershipModel.findOne({ groupId, userId: sam.userId }).lean<CommunityMembership>();
    await doTo(graph, olga, 'cancelEvent', { id: eventId, input: { reason: 'Because of you, Sam.' } });
    await doTo(graph, olga, 'reviewMembership', { id: row?._id, input: { decision: 'REMOVE', reason: 'Go away.' } });
    const invite = { id: groupId, input: { inviteeId: sam.userId } };
    expect((await tryTo(graph, olga, 'inviteToGroup', invite)).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['input', 'inviteeId'] },
    ]);
    const mails = await mailsTo(sam);
    expect(mails.map(({ subject }) => subject)).toEqual(['Canceled: An evening together']);
    expect(mails[0]?.text).not.toContain('Because of you');
    const back = { id: await aGroup(graph, sam), input: { inviteeId: olga.userId } };
    expect((await tryTo(graph, sam, 'inviteToGroup', back)).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });
});

describe('own words in a group that one reads no more', () => {
  const COMMENTS = 'comments(first: 5) { totalCount nodes { body } }';

  async function former(): Promise<{ max: Person; owner: Person; own: string; theirs: string; commentId: string }> {
    const [owner, max] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner, SECRET);
    await joined(groupId, owner, max);
    const [own, theirs] = [await aWrittenPost(graph, max, { groupId }), await aWrittenPost(graph, owner, { groupId })];
    await commented(graph, owner, own, { body: 'A secret answer.' });
    const { id: commentId } = await commented(graph, max, theirs, { body: 'My words.' });
    await commented(graph, owner, theirs, { body: 'A secret reply.', parentId: commentId });
    await doTo(graph, max, 'leaveGroup', { id: groupId });
    return { max, owner, own, theirs, commentId };
  }

  it('can be deleted, and nothing else is done or shown', async () => {
    const { max, owner, own, theirs, commentId } = await former();
    expect(
      (await actOnComment(graph, max, 'editComment', commentId, { body: 'Other words.' })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await actOnPost(graph, max, 'editPost', own, { body: 'Other words.' })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const document = `mutation ($c: ID!, $p: ID!) {
      deleteComment(id: $c) { comment { id status body replies(first: 5) { totalCount nodes { body } } } post { id } userErrors { code } }
      deletePost(id: $p) { post { id status commentCount ${COMMENTS} group { id } } userErrors { code } }
    }`;
    expect(await graph.data(max, document, { c: commentId, p: own })).toEqual({
      deleteComment: {
        comment: { id: commentId, status: 'DELETED', body: null, replies: { totalCount: 0, nodes: [] } },
        post: null,
        userErrors: [],
      },
      deletePost: {
        post: { id: own, status: 'DELETED', commentCount: 0, comments: { totalCount: 0, nodes: [] }, group: null },
        userErrors: [],
      },
    });
    expect((await actOnComment(graph, owner, 'deleteComment', commentId)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await CommunityPostModel.exists({ _id: theirs, commentCount: 1 })).not.toBeNull();
  });

  it('are listed without what others said about them', async () => {
    const { max, own } = await former();
    const query = `query { myPosts(first: 5) { nodes { id body commentCount likeCount group { id } ${COMMENTS} } } }`;
    expect(await graph.data(max, query)).toEqual({
      myPosts: {
        nodes: [
          {
            id: own,
            body: 'What do you think of it?',
            commentCount: 0,
            likeCount: 0,
            group: null,
            comments: { totalCount: 0, nodes: [] },
          },
        ],
      },
    });
  });

  it('do not open what was reported there', async () => {
    const { max, owner, theirs } = await former();
    const groupId = await aGroup(graph, owner, SECRET);
    await joined(groupId, owner, max);
    const postId = await aWrittenPost(graph, owner, { groupId, body: 'Secret plan.' });
    await report(max, postId);
    const query = 'query { myReports(first: 5) { nodes { targetId snapshot } } }';
    const seen = await graph.data<{ myReports: { nodes: { snapshot: string }[] } }>(max, query);
    expect(seen.myReports.nodes[0]?.snapshot).toContain('Secret plan.');
    await doTo(graph, max, 'leaveGroup', { id: groupId });
    expect(await graph.data(max, query)).toEqual({ myReports: { nodes: [{ targetId: postId, snapshot: '' }] } });
    expect(theirs).not.toBe(postId);
  });
});

describe('an event that its maker may not come to any more', () => {
  it('is exported without what others made of it', async () => {
    const [owner, max] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, owner, SECRET);
    const id = await joined(groupId, owner, max);
    await doTo(graph, owner, 'setMemberRole', { id, input: { role: 'MODERATOR' } });
    const eventId = await anEvent(graph, max, groupId);
    await doTo(graph, owner, 'reviewMembership', { id, input: { decision: 'REMOVE' } });
    await doTo(graph, owner, 'updateEvent', { id: eventId, input: { location: 'Via Segreta 9' } });
    const events = groupsPersonalData.find(({ collection }) => collection === 'communityevents');
    const exported = JSON.stringify(await events?.export({ userId: max.userId, email: max.email }));
    expect(exported).toContain(eventId);
    expect(exported).not.toContain('Via Segreta 9');
    expect(
      (await tryTo(graph, max, 'updateEvent', { id: eventId, input: { title: 'Mine again' } })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('a post that comes out by itself', () => {
  it('stays a draft where its author’s account was closed', async () => {
    const max = await aUser();
    const id = await aWrittenPost(graph, max, { publishAt: new Date(Date.now() + HOUR) });
    await UserModel.updateOne({ _id: max.userId }, { $set: { status: UserStatus.SUSPENDED } });
    await publishDuePosts(new Date(Date.now() + 2 * HOUR));
    expect(await CommunityPostModel.exists({ _id: id, status: PostStatus.DRAFT })).not.toBeNull();
  });
});

describe('a group that lost its last owner', () => {
  async function erase({ userId, email }: Person): Promise<void> {
    const { inTransaction } = await import('../../../database/transaction.js');
    await inTransaction(async (session) => {
      for (const { erase } of groupsPersonalData) await erase({ userId, email }, session);
    });
  }
  const groupOf = (id: string): Promise<CommunityGroup | null> =>
    CommunityGroupModel.findOne({ _id: id }).lean<CommunityGroup>();

  it.each(['OPEN', 'APPROVAL', 'INVITE'] as const)('is owned by the next to join: %s', async (policy) => {
    const [zed, yara, next] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(graph, zed, { joinPolicy: GroupJoinPolicy[policy] });
    await erase(zed);
    expect(await groupOf(groupId)).toMatchObject({ ownerIds: [], memberCount: 0 });
    const { membership } = await doTo(graph, yara, 'joinGroup', { id: groupId });
    expect(membership).toMatchObject({ status: 'ACTIVE', role: 'OWNER' });
    expect(await groupOf(groupId)).toMatchObject({ ownerIds: [yara.userId], memberCount: 1 });
    if (policy === 'OPEN') {
      expect((await doTo(graph, next, 'joinGroup', { id: groupId }))['membership']).toMatchObject({ role: 'MEMBER' });
    }
  });

  it('is owned by one of several who join at once', async () => {
    const zed = await aUser();
    const groupId = await aGroup(graph, zed);
    await erase(zed);
    const people = await Promise.all(Array.from({ length: 5 }, () => aUser()));
    const answers = await Promise.all(people.map((person) => doTo(graph, person, 'joinGroup', { id: groupId })));
    const roles = answers.map(({ membership }) => (membership as { role: string }).role);
    expect(roles.sort()).toEqual(['MEMBER', 'MEMBER', 'MEMBER', 'MEMBER', 'OWNER']);
    expect((await groupOf(groupId))?.ownerIds).toHaveLength(1);
  });

  it('is not open to strangers where it is private', async () => {
    const [zed, yara] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, zed, SECRET);
    await erase(zed);
    expect((await doTo(graph, yara, 'joinGroup', { id: groupId }))['membership']).toMatchObject({ status: 'PENDING' });
  });

  it('passes to a member whose account can be used', async () => {
    const [zed, closed, heir] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(graph, zed);
    for (const person of [closed, heir]) await doTo(graph, person, 'joinGroup', { id: groupId });
    await UserModel.updateOne({ _id: closed.userId }, { $set: { status: UserStatus.SUSPENDED } });
    await erase(zed);
    expect((await groupOf(groupId))?.ownerIds).toEqual([heir.userId]);
  });

  it('because moderators banned the owner for good', async () => {
    const [zed, heir] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, zed);
    await doTo(graph, heir, 'joinGroup', { id: groupId });
    const postId = await aWrittenPost(graph, zed);
    await report(await aUser(), postId);
    for (const mod of [await aModerator(), await aModerator()]) {
      expect((await resolve(mod, await itemOf(postId), { action: 'BAN' })).userErrors).toEqual([]);
    }
    expect((await groupOf(groupId))?.ownerIds).toEqual([heir.userId]);
  });

  it('keeps one where two owners put each other back at once', async () => {
    const [zed, yara] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, zed);
    const { membership } = await doTo(graph, yara, 'joinGroup', { id: groupId });
    const yaras = (membership as { id: string }).id;
    await doTo(graph, zed, 'setMemberRole', { id: yaras, input: { role: 'OWNER' } });
    const zeds = (await CommunityMembershipModel.findOne({ groupId, userId: zed.userId }).lean<CommunityMembership>())
      ?._id;
    const answers = await Promise.all([
      tryTo(graph, zed, 'setMemberRole', { id: yaras, input: { role: 'MEMBER' } }),
      tryTo(graph, yara, 'setMemberRole', { id: zeds, input: { role: 'MEMBER' } }),
    ]);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['NOT_ALLOWED']);
    expect((await groupOf(groupId))?.ownerIds).toHaveLength(1);
  });
});
