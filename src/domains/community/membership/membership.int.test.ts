import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { following, MEMBERSHIP_DECISIONS, MEMBERSHIP_MOVES } from '../../../../test/testkit/community-states.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, aMembership, doTo, tryTo } from '../../../../test/testkit/groups.js';
import { sentMails } from '../../../../test/testkit/mails.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { GroupJoinPolicy, GroupVisibility } from '../group/group.enums.js';
import { CommunityGroupModel, type CommunityGroup } from '../group/group.model.js';
import { endGroupBans, moveMembership } from './membership-change.service.js';
import { GroupRole, MembershipDecision, MembershipStatus } from './membership.enums.js';
import { CommunityMembershipModel, type CommunityMembership } from './membership.model.js';

const graph = useGraph();
const { PENDING, INVITED, ACTIVE, LEFT, BANNED } = MembershipStatus;
const STATES = Object.values(MembershipStatus);
const { APPROVAL, INVITE } = GroupJoinPolicy;

const MINE = `query ($first: Int!, $filter: MyMembershipsFilter) {
  myMemberships(first: $first, filter: $filter) { nodes { id status role group { id name } user { id } history { to actor { id } } } }
}`;
const PEOPLE = `query ($id: ID!, $first: Int!, $filter: GroupMembersFilter) {
  groupMembers(groupId: $id, first: $first, filter: $filter) { nodes { id status user { id name } message history { to } possibleDecisions } }
}`;
const NODE = 'query ($id: ID!) { node(id: $id) { id ... on CommunityMembership { status message } } }';

async function stored(id: string): Promise<CommunityMembership> {
  const row = await CommunityMembershipModel.findOne({ _id: id }).lean<CommunityMembership>();
  if (!row) throw new Error(`There is no ${id}.`);
  return row;
}

async function memberCount(id: string): Promise<number | undefined> {
  return (await CommunityGroupModel.findOne({ _id: id }).lean<CommunityGroup>())?.memberCount;
}

describe('the table of memberships', () => {
  const moves = STATES.flatMap((from) => STATES.map((to) => [from, to] as const));

  it.each(moves)('%s to %s', async (from, to) => {
    const groupId = newId('grp');
    const [userId, actorId] = [newId('usr'), newId('usr')];
    await CommunityGroupModel.create({
      _id: groupId,
      name: 'A group',
      visibility: GroupVisibility.PUBLIC,
      joinPolicy: GroupJoinPolicy.OPEN,
      ownerIds: [],
      memberCount: 5,
    });
    const id = await aMembership(groupId, userId, from);
    const move = moveMembership({ groupId, userId, to, actorId, reason: 'Because.', field: 'id' });
    if (following(MEMBERSHIP_MOVES, from).includes(to)) {
      expect(await move).toMatchObject({ status: to, history: [{ from, to, actorId, reason: 'Because.' }] });
      expect(await stored(id)).toMatchObject({ status: to, history: [{ from, to, actorId }] });
      expect(await memberCount(groupId)).toBe(5 + (to === ACTIVE ? 1 : 0) - (from === ACTIVE ? 1 : 0));
    } else {
      const allowed = following(MEMBERSHIP_MOVES, from).map((one) => one.toUpperCase());
      await expect(move).rejects.toMatchObject({ problems: [{ code: 'INVALID_STATE', field: ['id'], allowed }] });
      expect(await stored(id)).toMatchObject({ status: from, history: [] });
      expect(await memberCount(groupId)).toBe(5);
    }
  });
});

/** Decisions possible in each status, in schema order. */
function decisionsAbout(state: string): string[] {
  return Object.entries(MEMBERSHIP_DECISIONS).flatMap(([decision, { from }]) =>
    from.split(' ').includes(state) ? [decision.toUpperCase()] : [],
  );
}

describe('reviewMembership', () => {
  const cases = Object.values(MembershipDecision).flatMap((decision) =>
    STATES.map((from) => [decision, from] as const),
  );

  it.each(cases)('%s of somebody %s', async (decision, from) => {
    const [anna, ben] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, anna);
    const id = await aMembership(groupId, ben.userId, from);
    const { membership, userErrors } = await tryTo(graph, anna, 'reviewMembership', {
      id,
      input: { decision: decision.toUpperCase(), reason: 'Because.' },
    });
    const { from: possible, to } = MEMBERSHIP_DECISIONS[decision];
    if (possible.split(' ').includes(from)) {
      expect(userErrors).toEqual([]);
      expect(membership).toMatchObject({
        status: to.toUpperCase(),
        possibleDecisions: decisionsAbout(to),
        history: [{ from: from.toUpperCase(), to: to.toUpperCase(), reason: 'Because.', actor: { id: anna.userId } }],
      });
    } else {
      expect(userErrors).toMatchObject([
        {
          code: 'INVALID_STATE',
          field: ['input', 'decision'],
          allowed: decisionsAbout(from),
        },
      ]);
      expect(await stored(id)).toMatchObject({ status: from, history: [] });
    }
  });

  it('is done once by one of a hundred at the same moment', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const groupId = await aGroup(graph, anna, { joinPolicy: APPROVAL });
    const id = await aMembership(groupId, ben.userId, PENDING);
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => tryTo(graph, anna, 'reviewMembership', { id, input: { decision: 'APPROVE' } })),
    );
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(99).fill('INVALID_STATE'),
    );
    expect(await memberCount(groupId)).toBe(2);
    expect((await stored(id)).history).toHaveLength(1);
    expect(await sentMails(graph.config.dataDir, ben.email)).toHaveLength(1);
  });

  it('is for owners and moderators of the group, each for those below them', async () => {
    const [anna, mona, ben, outside] = [await aUser(), await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(graph, anna);
    const monas = await aMembership(groupId, mona.userId, ACTIVE, { role: GroupRole.MODERATOR });
    const bens = await aMembership(groupId, ben.userId);
    const waits = await aMembership(groupId, newId('usr'), PENDING);
    const review = async (viewer: UserViewer, id: string, decision = 'REMOVE'): Promise<unknown> =>
      (await tryTo(graph, viewer, 'reviewMembership', { id, input: { decision, reason: 'x' } })).userErrors.map(
        ({ code }) => code,
      );
    const annas =
      (await CommunityMembershipModel.findOne({ groupId, userId: anna.userId }).lean<CommunityMembership>())?._id ?? '';
    expect(await review(mona, annas)).toEqual(['NOT_ALLOWED']);
    expect(await review(ben, monas)).toEqual(['NOT_FOUND']);
    expect(await review(mona, monas)).toEqual(['NOT_ALLOWED']);
    expect(await review(outside, bens)).toEqual(['NOT_FOUND']);
    expect(await review(outside, waits, 'APPROVE')).toEqual(['NOT_FOUND']);
    expect(await review(anna, newId('mbr'))).toEqual(['NOT_FOUND']);
    expect(await review(mona, bens)).toEqual([]);
    expect(await review(anna, monas)).toEqual([]);
    expect(await review(await aModerator(), waits, 'APPROVE')).toEqual([]);
  });

  it('needs a reason for a ban, and an end ahead', async () => {
    const anna = await aUser();
    const id = await aMembership(await aGroup(graph, anna), newId('usr'));
    const problems = async (input: object): Promise<unknown> =>
      (await tryTo(graph, anna, 'reviewMembership', { id, input })).userErrors;
    expect(await problems({ decision: 'BAN' })).toMatchObject([{ code: 'REQUIRED', field: ['input', 'reason'] }]);
    const past = new Date(Date.now() - 1_000);
    expect(await problems({ decision: 'BAN', reason: 'x', bannedUntil: past })).toMatchObject([
      { code: 'OUT_OF_RANGE' },
    ]);
    expect(await problems({ decision: 'REMOVE', bannedUntil: past })).toMatchObject([
      { code: 'INVALID', field: ['input', 'bannedUntil'] },
    ]);
  });
});

describe('a ban that is over', () => {
  it('counts no more, before the job and after it, and the job ends each once', async () => {
    const [anna, ben, cleo] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(graph, anna);
    const bannedUntil = new Date(Date.now() - 60_000);
    const [bens, cleos] = [
      await aMembership(groupId, ben.userId, BANNED, { bannedUntil }),
      await aMembership(groupId, cleo.userId, BANNED, { bannedUntil }),
    ];
    const stays = await aMembership(groupId, newId('usr'), BANNED, { bannedUntil: new Date(Date.now() + 60_000) });
    const { membership } = await doTo(graph, ben, 'joinGroup', { id: groupId });
    expect(membership).toMatchObject({
      status: 'ACTIVE',
      history: [
        { from: 'BANNED', to: 'LEFT', actor: null },
        { from: 'LEFT', to: 'ACTIVE' },
      ],
    });
    const ended = await Promise.all([endGroupBans(new Date()), endGroupBans(new Date())]);
    expect(ended[0] + ended[1]).toBe(1);
    expect(await endGroupBans(new Date())).toBe(0);
    expect(await stored(cleos)).toMatchObject({ status: LEFT, history: [{ from: BANNED, to: LEFT, at: bannedUntil }] });
    expect(await stored(bens)).toMatchObject({ status: ACTIVE });
    expect(await stored(stays)).toMatchObject({ status: BANNED });
  });
});

describe('joinGroup', () => {
  it('of 200 at once, people and repetitions, makes one row each and counts them', async () => {
    const anna = await aUser();
    const id = await aGroup(graph, anna);
    const people = await Promise.all(Array.from({ length: 20 }, () => aUser()));
    const answers = await Promise.all(
      people.flatMap((person) => Array.from({ length: 10 }, () => doTo(graph, person, 'joinGroup', { id }))),
    );
    expect(answers).toHaveLength(200);
    for (const { membership } of answers) expect(membership).toMatchObject({ status: 'ACTIVE', role: 'MEMBER' });
    expect(await CommunityMembershipModel.countDocuments({ groupId: id, status: ACTIVE })).toBe(21);
    expect(await memberCount(id)).toBe(21);
  });

  it('asks where the group wants that, with a word that only those who decide read', async () => {
    const [anna, ben, cleo] = [await aUser(), await aUser(), await aUser()];
    const id = await aGroup(graph, anna, { visibility: GroupVisibility.PRIVATE, joinPolicy: APPROVAL });
    const { membership } = await doTo(graph, ben, 'joinGroup', { id, input: { message: 'I would like to learn.' } });
    expect(membership).toMatchObject({
      status: 'PENDING',
      message: 'I would like to learn.',
      joinedAt: null,
      group: { memberCount: 1 },
    });
    const rowId = (membership as { id: string }).id;
    await aMembership(id, cleo.userId);
    const seenBy = async (viewer: UserViewer): Promise<unknown> =>
      (await graph.data<{ node: unknown }>(viewer, NODE, { id: rowId })).node;
    expect(await seenBy(anna)).toEqual({ id: rowId, status: 'PENDING', message: 'I would like to learn.' });
    expect(await seenBy(cleo)).toBeNull();
    await doTo(graph, anna, 'reviewMembership', { id: rowId, input: { decision: 'APPROVE' } });
    expect(await seenBy(cleo)).toEqual({ id: rowId, status: 'ACTIVE', message: null });
    expect(await seenBy(await aUser())).toBeNull();
  });

  it('takes an invitation, and is refused without one; a private group is missing then', async () => {
    const [anna, ben, cleo] = [await aUser(), await aUser(), await aUser()];
    const id = await aGroup(graph, anna, { joinPolicy: INVITE });
    expect((await tryTo(graph, ben, 'joinGroup', { id })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['id'] },
    ]);
    const hidden = await aGroup(graph, anna, { joinPolicy: INVITE, visibility: GroupVisibility.PRIVATE });
    const foreign = await tryTo(graph, ben, 'joinGroup', { id: hidden });
    expect(foreign).toEqual(await tryTo(graph, ben, 'joinGroup', { id: newId('grp') }));
    expect(
      (await tryTo(graph, ben, 'inviteToGroup', { id, input: { inviteeId: cleo.userId } })).userErrors,
    ).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    for (let time = 0; time < 2; time += 1) {
      const { membership } = await doTo(graph, anna, 'inviteToGroup', { id: hidden, input: { inviteeId: ben.userId } });
      expect(membership).toMatchObject({ status: 'INVITED', user: { id: ben.userId } });
    }
    expect(await sentMails(graph.config.dataDir, ben.email)).toHaveLength(1);
    expect(await doTo(graph, ben, 'joinGroup', { id: hidden })).toMatchObject({ membership: { status: 'ACTIVE' } });
    expect(
      (await tryTo(graph, anna, 'inviteToGroup', { id, input: { inviteeId: newId('usr') } })).userErrors,
    ).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'inviteeId'] }]);
  });

  it('does not let in who is banned or was refused', async () => {
    const [anna, ben, cleo] = [await aUser(), await aUser(), await aUser()];
    const id = await aGroup(graph, anna, { joinPolicy: APPROVAL });
    await aMembership(id, ben.userId, BANNED);
    await aMembership(id, cleo.userId, MembershipStatus.DENIED);
    expect((await tryTo(graph, ben, 'joinGroup', { id })).userErrors).toMatchObject([
      { code: 'INVALID_STATE', allowed: ['LEFT'] },
    ]);
    expect((await tryTo(graph, ben, 'leaveGroup', { id })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await tryTo(graph, cleo, 'joinGroup', { id })).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
  });
});

describe('leaveGroup', () => {
  it.each([
    [PENDING, 'LEFT'],
    [ACTIVE, 'LEFT'],
    [INVITED, 'DECLINED'],
  ])('leads from %s to %s', async (from, to) => {
    const ben = await aUser();
    const id = await aGroup(graph, await aUser());
    await aMembership(id, ben.userId, from);
    expect(await doTo(graph, ben, 'leaveGroup', { id })).toMatchObject({
      membership: { status: to, history: [{ from: from.toUpperCase(), to }] },
    });
    expect((await tryTo(graph, ben, 'leaveGroup', { id })).userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
  });

  it('is refused to strangers', async () => {
    const id = await aGroup(graph, await aUser());
    expect((await tryTo(graph, await aUser(), 'leaveGroup', { id })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
    expect((await tryTo(graph, await aUser(), 'leaveGroup', { id: newId('grp') })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    const refused = await graph.run(anonymous, 'mutation ($id: ID!) { leaveGroup(id: $id) { userErrors { code } } }', {
      id,
    });
    expect(refused.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});

describe('setMemberRole', () => {
  it('is for owners, and for members', async () => {
    const [anna, ben, cleo] = [await aUser(), await aUser(), await aUser()];
    const groupId = await aGroup(graph, anna);
    const [bens, cleos] = [await aMembership(groupId, ben.userId), await aMembership(groupId, cleo.userId, LEFT)];
    const set = (viewer: UserViewer, id: string, role: string): ReturnType<typeof tryTo> =>
      tryTo(graph, viewer, 'setMemberRole', { id, input: { role } });
    expect(await set(anna, bens, 'MODERATOR')).toMatchObject({ membership: { role: 'MODERATOR' }, userErrors: [] });
    expect((await set(ben, bens, 'OWNER')).userErrors).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect((await set(anna, cleos, 'MODERATOR')).userErrors).toMatchObject([
      { code: 'INVALID_STATE', allowed: ['ACTIVE'] },
    ]);
    expect(await set(anna, bens, 'OWNER')).toMatchObject({
      membership: { role: 'OWNER', group: { owners: [{ id: anna.userId }, { id: ben.userId }] } },
    });
  });
});

describe('lists', () => {
  it('cost the same for 1 as for 50', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const ids = [await aGroup(graph, anna), await aGroup(graph, anna), await aGroup(graph, anna)];
    for (const id of ids) await doTo(graph, ben, 'joinGroup', { id });
    await aMembership(ids[0] ?? '', newId('usr'), PENDING);
    const mine = (first: number, filter: object): Promise<{ myMemberships: { nodes: unknown[] } }> =>
      graph.data(ben, MINE, { first, filter });
    const people = (first: number, filter: object): Promise<{ groupMembers: { nodes: unknown[] } }> =>
      graph.data(anna, PEOPLE, { id: ids[0], first, filter });
    for (const filter of [{}, { status: 'ACTIVE' }, { role: 'MEMBER' }, { status: 'ACTIVE', role: 'MEMBER' }]) {
      expect((await mine(50, filter)).myMemberships.nodes).toHaveLength(3);
      const counts: number[] = [];
      for (const first of [1, 50]) counts.push((await requestCommandsOf(() => mine(first, filter))).commands.length);
      expect(counts[0]).toBe(counts[1]);
    }
    for (const filter of [{}, { status: 'PENDING' }, { role: 'OWNER' }]) {
      const sizes: number[] = [];
      for (const first of [1, 50]) sizes.push((await requestCommandsOf(() => people(first, filter))).commands.length);
      expect(sizes[0]).toBe(sizes[1]);
    }
    expect((await people(50, { status: 'PENDING' })).groupMembers.nodes).toHaveLength(1);
    const refused = await graph.run(ben, PEOPLE, { id: ids[0], first: 5, filter: { status: 'PENDING' } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const secret = await aGroup(graph, anna, { visibility: GroupVisibility.PRIVATE, joinPolicy: INVITE });
    for (const id of [secret, newId('grp')]) {
      expect((await graph.run(ben, PEOPLE, { id, first: 5 })).errors?.[0]?.message).toContain('Group not found.');
    }
  });
});
