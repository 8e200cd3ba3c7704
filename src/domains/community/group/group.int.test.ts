import { describe, expect, it } from 'vitest';
import { aModerator, anonymous, aUser } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { aGroup, aMembership, doTo, tryTo } from '../../../../test/testkit/groups.js';
import { requestCommandsOf } from '../../../../test/testkit/suggestions.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { GroupJoinPolicy, GroupVisibility } from './group.enums.js';
import { assertMayPost, isGroupModerator, mayRead } from './group.access.js';
import { CommunityGroupModel, type CommunityGroup } from './group.model.js';
import { GroupRole, MembershipStatus } from '../membership/membership.enums.js';

const graph = useGraph();
const { PUBLIC, UNLISTED, PRIVATE } = GroupVisibility;

const READ = 'query ($id: ID!) { group(id: $id) { id name memberCount myMembership { status role } } }';
const LIST = `query ($first: Int!, $filter: GroupFilter, $sort: GroupSort!) {
  groups(first: $first, filter: $filter, sort: $sort) { nodes { id name owners { id name } myMembership { id status } } pageInfo { endCursor } }
}`;
const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';

interface Listed {
  groups: { nodes: { id: string; name: string }[]; pageInfo: { endCursor: string } };
}

async function read(viewer: Viewer, id: string): Promise<unknown> {
  return (await graph.data<{ group: unknown }>(viewer, READ, { id })).group;
}

describe('createGroup', () => {
  it('makes a group that its maker owns, once for one idempotency key', async () => {
    const anna = await aUser();
    const input = { name: 'Agents at home', description: 'What they do there.', idempotencyKey: newId('key') };
    const answers = await Promise.all(Array.from({ length: 20 }, () => doTo(graph, anna, 'createGroup', { input })));
    expect(new Set(answers.map(({ group }) => (group as { id: string }).id)).size).toBe(1);
    expect(answers[0]).toMatchObject({
      group: {
        name: 'Agents at home',
        visibility: 'PUBLIC',
        joinPolicy: 'OPEN',
        memberCount: 1,
        owners: [{ id: anna.userId }],
        myMembership: { role: 'OWNER', status: 'ACTIVE' },
      },
    });
    const other = await tryTo(graph, anna, 'createGroup', { input: { ...input, name: 'Another name' } });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT' }]);
  });

  it('asks for approval in private groups and refuses open ones', async () => {
    const anna = await aUser();
    const made = await doTo(graph, anna, 'createGroup', { input: { name: 'Quiet', visibility: 'PRIVATE' } });
    expect(made).toMatchObject({ group: { joinPolicy: 'APPROVAL' } });
    const open = { name: 'Quiet', visibility: 'PRIVATE', joinPolicy: 'OPEN' };
    expect((await tryTo(graph, anna, 'createGroup', { input: open })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['input', 'joinPolicy'], allowed: ['APPROVAL', 'INVITE'] },
    ]);
  });

  it.each([
    [{ name: ' a ' }, 'TOO_SHORT', 'name'],
    [{ name: 'a'.repeat(81) }, 'TOO_LONG', 'name'],
    [{ name: 'two\nlines' }, 'INVALID', 'name'],
    [{ name: 'fine', description: 'x'.repeat(2_001) }, 'TOO_LONG', 'description'],
  ])('refuses %o', async (input, code, field) => {
    const { group, userErrors } = await tryTo(graph, await aUser(), 'createGroup', { input });
    expect(group).toBeNull();
    expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
  });
});

describe('who finds and reads a group', () => {
  it('shows public and unlisted ones to everybody, private ones to who belongs to them', async () => {
    const [anna, ben, cleo, mod] = [await aUser(), await aUser(), await aUser(), await aModerator()];
    for (const visibility of [PUBLIC, UNLISTED]) {
      const id = await aGroup(graph, anna, { visibility });
      expect(await read(anonymous, id)).toMatchObject({ id, myMembership: null });
    }
    const id = await aGroup(graph, anna, { visibility: PRIVATE, joinPolicy: GroupJoinPolicy.INVITE });
    await aMembership(id, cleo.userId, MembershipStatus.BANNED);
    for (const stranger of [anonymous, ben, cleo]) expect(await read(stranger, id)).toBeNull();
    for (const insider of [anna, mod]) expect(await read(insider, id)).toMatchObject({ id });
    expect((await graph.data<{ node: unknown }>(ben, NODE, { id })).node).toBeNull();
    expect((await graph.data<{ node: unknown }>(anna, NODE, { id })).node).toMatchObject({ id });
    await doTo(graph, anna, 'inviteToGroup', { id, input: { inviteeId: ben.userId } });
    expect(await read(ben, id)).toMatchObject({ id, myMembership: { status: 'INVITED' } });
  });

  it('tells the other half of the community who may read, write and moderate', async () => {
    const [anna, ben, cleo, mod] = [await aUser(), await aUser(), await aUser(), await aModerator()];
    const [open, secret] = [
      await aGroup(graph, anna),
      await aGroup(graph, anna, { visibility: PRIVATE, joinPolicy: GroupJoinPolicy.APPROVAL }),
    ];
    for (const id of [open, secret]) await aMembership(id, ben.userId);
    await aMembership(secret, cleo.userId, MembershipStatus.PENDING);
    const readable = async (viewer: Viewer): Promise<string[]> => [
      ...(await mayRead(graph.context(viewer), [open, secret, newId('grp')])),
    ];
    expect(await readable(anonymous)).toEqual([open]);
    expect(await readable(cleo)).toEqual([open]);
    for (const viewer of [anna, ben, mod]) expect(await readable(viewer)).toEqual([open, secret]);

    await expect(assertMayPost(graph.context(ben), secret)).resolves.toBeUndefined();
    await expect(assertMayPost(graph.context(cleo), open)).rejects.toMatchObject({
      problems: [{ code: 'NOT_ALLOWED' }],
    });
    await expect(assertMayPost(graph.context(await aUser()), secret)).rejects.toMatchObject({
      problems: [{ code: 'NOT_FOUND' }],
    });
    expect(await Promise.all([anna, ben, mod].map((viewer) => isGroupModerator(graph.context(viewer), open)))).toEqual([
      true,
      false,
      true,
    ]);

    const { commands } = await requestCommandsOf(() => mayRead(graph.context(ben), [open, secret]));
    expect(commands).toHaveLength(2);
  });
});

describe('groups', () => {
  it('lists the public ones by size or age, by words and by how one joins, with as many commands for 1 as for 50', async () => {
    const word = newId('w').replace('_', '');
    const owners = await Promise.all([aUser(), aUser(), aUser()]);
    const ids: string[] = [];
    for (const owner of owners) ids.push(await aGroup(graph, owner, { name: `Friends of ${word}` }));
    await aGroup(graph, owners[0], { name: `Hidden ${word}`, visibility: UNLISTED });
    await aGroup(graph, owners[0], { name: `Choosy ${word}`, joinPolicy: GroupJoinPolicy.INVITE });
    await doTo(graph, owners[0], 'joinGroup', { id: ids[2] });
    const list = (variables: object): Promise<Listed> =>
      graph.data<Listed>(owners[0], LIST, { first: 50, ...variables });
    const found = async (variables: object): Promise<string[]> =>
      (await list(variables)).groups.nodes.map(({ id }) => id);

    const filter = { search: word, joinPolicy: 'OPEN' };
    expect(await found({ filter, sort: 'MOST_MEMBERS' })).toEqual([ids[2], ids[1], ids[0]]);
    expect(await found({ filter, sort: 'NEW' })).toEqual([ids[2], ids[1], ids[0]]);
    expect(await found({ filter: { search: word }, sort: 'NEW' })).toHaveLength(4);
    for (const sort of ['MOST_MEMBERS', 'NEW']) {
      for (const wanted of [{}, { joinPolicy: 'OPEN' }, { search: word }, filter]) {
        const counts: number[] = [];
        for (const first of [1, 50])
          counts.push((await requestCommandsOf(() => list({ first, filter: wanted, sort }))).commands.length);
        expect(counts).toEqual([3, 3]);
      }
    }
    const page = await list({ first: 1, filter, sort: 'MOST_MEMBERS' });
    const query = LIST.replace('first: $first', 'first: $first, after: $after').replace(
      '($first',
      '($after: String, $first',
    );
    const next = await graph.data<Listed>(owners[0], query, {
      first: 2,
      after: page.groups.pageInfo.endCursor,
      filter,
      sort: 'MOST_MEMBERS',
    });
    expect(next.groups.nodes.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
  });
});

describe('updateGroup', () => {
  it('is for owners; a foreign private group is missing', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await aGroup(graph, anna);
    await aMembership(id, ben.userId, MembershipStatus.ACTIVE, { role: GroupRole.MODERATOR });
    const changed = await doTo(graph, anna, 'updateGroup', { id, input: { name: 'New name', visibility: 'UNLISTED' } });
    expect(changed).toMatchObject({ group: { name: 'New name', visibility: 'UNLISTED', joinPolicy: 'OPEN' } });
    expect((await tryTo(graph, ben, 'updateGroup', { id, input: { name: 'Mine' } })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['id'] },
    ]);
    const closed = await tryTo(graph, anna, 'updateGroup', { id, input: { visibility: 'PRIVATE' } });
    expect(closed.userErrors).toMatchObject([{ code: 'INVALID', field: ['input', 'joinPolicy'] }]);
    await doTo(graph, anna, 'updateGroup', { id, input: { visibility: 'PRIVATE', joinPolicy: 'INVITE' } });
    const stranger = await aUser();
    const foreign = await tryTo(graph, stranger, 'updateGroup', { id, input: { name: 'Mine' } });
    const missing = await tryTo(graph, stranger, 'updateGroup', { id: newId('grp'), input: { name: 'Mine' } });
    expect(foreign).toEqual(missing);
    expect(foreign.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }]);
  });
});

describe('owners', () => {
  it('keep the group: the last one can neither leave nor become something else; handing over makes another', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await aGroup(graph, anna);
    const { membership } = await doTo(graph, ben, 'joinGroup', { id });
    const bens = (membership as { id: string }).id;
    const annas = ((await read(anna, id)) as { myMembership: object }).myMembership;
    expect(annas).toMatchObject({ role: 'OWNER' });
    expect((await tryTo(graph, anna, 'leaveGroup', { id })).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED', field: ['id'] },
    ]);
    const { group } = await doTo(graph, anna, 'transferGroup', { id, input: { newOwnerId: ben.userId } });
    expect(group).toEqual({ owners: [{ id: ben.userId }], myMembership: { role: 'MODERATOR' } });
    expect(
      (await tryTo(graph, anna, 'transferGroup', { id, input: { newOwnerId: anna.userId } })).userErrors,
    ).toMatchObject([{ code: 'NOT_ALLOWED' }]);
    expect(
      (await tryTo(graph, ben, 'setMemberRole', { id: bens, input: { role: 'MEMBER' } })).userErrors,
    ).toMatchObject([{ code: 'NOT_ALLOWED', field: ['input', 'role'] }]);
    await doTo(graph, anna, 'leaveGroup', { id });
    expect(await read(ben, id)).toMatchObject({ memberCount: 1 });
  });

  it('of two who leave at once one stays', async () => {
    const [anna, ben] = [await aUser(), await aUser()];
    const id = await aGroup(graph, anna);
    const { membership } = await doTo(graph, ben, 'joinGroup', { id });
    await doTo(graph, anna, 'setMemberRole', { id: (membership as { id: string }).id, input: { role: 'OWNER' } });
    const answers = await Promise.all([anna, ben].map((owner) => tryTo(graph, owner, 'leaveGroup', { id })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const stored = await CommunityGroupModel.findOne({ _id: id }).lean<CommunityGroup>();
    expect(stored).toMatchObject({ memberCount: 1 });
    expect(stored?.ownerIds).toHaveLength(1);
  });

  it('hand over only to members', async () => {
    const [anna, ben, cleo] = [await aUser(), await aUser(), await aUser()];
    const id = await aGroup(graph, anna);
    await aMembership(id, ben.userId, MembershipStatus.LEFT);
    const to = (userId: string): object => ({ id, input: { newOwnerId: userId } });
    expect((await tryTo(graph, anna, 'transferGroup', to(ben.userId))).userErrors).toMatchObject([
      { code: 'INVALID_STATE', allowed: ['ACTIVE'] },
    ]);
    expect((await tryTo(graph, anna, 'transferGroup', to(cleo.userId))).userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['input', 'newOwnerId'] },
    ]);
    expect((await tryTo(graph, ben, 'transferGroup', to(ben.userId))).userErrors).toMatchObject([
      { code: 'NOT_ALLOWED' },
    ]);
  });
});
