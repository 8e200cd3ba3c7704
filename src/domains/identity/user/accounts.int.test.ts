import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { Role, type Viewer } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { newId } from '../../../shared/ids.js';
import { UserModel, UserStatus, type User } from './user.model.js';

const graph = useGraph();

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken userErrors { code } } }';
const ROLES =
  'mutation ($id: ID!, $roles: [Role!]!) { setUserRoles(id: $id, input: { roles: $roles }) { user { id roles } userErrors { code field } } }';
const SUSPEND =
  'mutation ($id: ID!, $reason: String!) { suspendUser(id: $id, input: { reason: $reason }) { user { id status } userErrors { code field allowed } } }';
const REINSTATE =
  'mutation ($id: ID!) { reinstateUser(id: $id) { user { id status } userErrors { code field allowed } } }';

interface Outcome {
  user: { id: string; roles?: string[]; status?: string } | null;
  userErrors: { code: string; field: string[] }[];
}

async function act(viewer: Viewer, document: string, variables: Record<string, unknown>): Promise<Outcome> {
  const [outcome] = Object.values(await graph.data<Record<string, Outcome>>(viewer, document, variables));
  if (!outcome) throw new Error('no answer');
  return outcome;
}

async function signIn(email: string): Promise<{ accessToken: string | null; userErrors: { code: string }[] }> {
  const answer = await graph.data<{ signIn: { accessToken: string | null; userErrors: { code: string }[] } }>(
    { ...anonymous, ip: newId('ip') },
    SIGN_IN,
    { input: { email, password: PASSWORD } },
  );
  return answer.signIn;
}

describe('setUserRoles', () => {
  it('gives exactly these roles and ends the sessions that carry the old ones', async () => {
    const [admin, anna] = [await anAdmin(), await aUser({ password: PASSWORD })];
    const { accessToken } = await signIn(anna.email);
    expect(await act(admin, ROLES, { id: anna.userId, roles: ['MODERATOR', 'SUPPORT_AGENT', 'MODERATOR'] })).toEqual({
      user: { id: anna.userId, roles: ['MODERATOR', 'SUPPORT_AGENT'] },
      userErrors: [],
    });
    await expect(graph.viewerOf(accessToken ?? '')).rejects.toThrow(/invalid/);
    const again = await signIn(anna.email);
    expect(await graph.viewerOf(again.accessToken ?? '')).toMatchObject({ roles: ['support_agent', 'moderator'] });
    expect((await act(admin, ROLES, { id: anna.userId, roles: [] })).user?.roles).toEqual([]);
  });

  it('does not let an admin drop the own admin role', async () => {
    const admin = await anAdmin();
    expect(await act(admin, ROLES, { id: admin.userId, roles: ['MODERATOR'] })).toMatchObject({
      user: null,
      userErrors: [{ code: 'NOT_ALLOWED', field: ['input', 'roles'] }],
    });
    expect((await act(admin, ROLES, { id: admin.userId, roles: ['ADMIN', 'MODERATOR'] })).user?.roles).toEqual([
      'ADMIN',
      'MODERATOR',
    ]);
  });

  it('answers NOT_FOUND for what is no account', async () => {
    const admin = await anAdmin();
    for (const id of [newId('usr'), newId('tkt'), 'nonsense']) {
      expect(await act(admin, ROLES, { id, roles: [] })).toMatchObject({
        user: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
      });
    }
  });

  it('does not believe a ten-minute-old token of an admin who lost the role', async () => {
    const [first, second] = [await anAdmin(), await aUser({ password: PASSWORD })];
    await act(first, ROLES, { id: second.userId, roles: ['ADMIN'] });
    const { accessToken } = await signIn(second.email);
    const viewer = await graph.viewerOf(accessToken ?? '');
    await act(first, ROLES, { id: second.userId, roles: [] });
    const { errors } = await graph.run(viewer, ROLES, { id: second.userId, roles: ['ADMIN'] });
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await UserModel.findOne({ _id: second.userId }).lean<User>())?.roles).toEqual([]);
  });
});

describe('the last admin', () => {
  const CODES = (outcomes: readonly { userErrors: { code: string }[] }[]): string[] =>
    outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));

  const demoteAll = (): Promise<number> =>
    updateEach(UserModel, { roles: Role.ADMIN, status: UserStatus.ACTIVE }, { $set: { roles: [] } });

  it('stays, whatever two admins do to each other at once', async () => {
    for (const document of [ROLES, SUSPEND]) {
      await demoteAll();
      const [one, two] = [await anAdmin(), await anAdmin()];
      const end = (viewer: Viewer, id: string): Promise<unknown> =>
        graph.run(viewer, document, document === ROLES ? { id, roles: [] } : { id, reason: 'x' });
      await Promise.all([end(one, two.userId), end(two, one.userId)]);
      expect(await UserModel.countDocuments({ roles: Role.ADMIN, status: UserStatus.ACTIVE })).toBe(1);
    }
  });

  it('cannot erase the own account', async () => {
    await demoteAll();
    const admin = await aUser({ roles: [Role.ADMIN], password: PASSWORD });
    const erase =
      'mutation ($password: String!) { eraseMyAccount(input: { password: $password }) { receipt { records } userErrors { code field } } }';
    const outcome = await act(admin, erase, { password: PASSWORD });
    expect(CODES([outcome])).toEqual(['NOT_ALLOWED']);
    expect(await UserModel.countDocuments({ _id: admin.userId })).toBe(1);
  });
});

describe('suspendUser and reinstateUser', () => {
  it('close an account and open it again', async () => {
    const [admin, anna] = [await anAdmin(), await aUser({ password: PASSWORD })];
    const { accessToken } = await signIn(anna.email);
    const suspended = await act(admin, SUSPEND, { id: anna.userId, reason: 'Sent advertisements.' });
    expect(suspended).toEqual({ user: { id: anna.userId, status: 'SUSPENDED' }, userErrors: [] });
    await expect(graph.viewerOf(accessToken ?? '')).rejects.toThrow(/invalid/);
    expect(await signIn(anna.email)).toMatchObject({ accessToken: null, userErrors: [{ code: 'NOT_ALLOWED' }] });
    const wrong = await graph.data<{ signIn: { userErrors: { code: string }[] } }>(anonymous, SIGN_IN, {
      input: { email: anna.email, password: 'not the password' },
    });
    expect(wrong.signIn.userErrors).toMatchObject([{ code: 'WRONG_CREDENTIALS' }]);
    expect((await act(admin, REINSTATE, { id: anna.userId })).user?.status).toBe('ACTIVE');
    expect((await signIn(anna.email)).accessToken).toEqual(expect.any(String));
    const row = await UserModel.findOne({ _id: anna.userId }).select('+suspensionReason').lean<User>();
    expect(row?.suspensionReason).toBeUndefined();
  });

  it('refuse what the state forbids and say what it needs', async () => {
    const [admin, anna] = [await anAdmin(), await aUser()];
    expect(await act(admin, REINSTATE, { id: anna.userId })).toMatchObject({
      user: null,
      userErrors: [{ code: 'INVALID_STATE', field: ['id'], allowed: ['SUSPENDED'] }],
    });
    await act(admin, SUSPEND, { id: anna.userId, reason: 'Once.' });
    expect(await act(admin, SUSPEND, { id: anna.userId, reason: 'Twice.' })).toMatchObject({
      user: null,
      userErrors: [{ code: 'INVALID_STATE', allowed: ['ACTIVE'] }],
    });
    const unverified = await aUser();
    await UserModel.updateOne({ _id: unverified.userId }, { $set: { status: 'unverified' } });
    expect(await act(admin, SUSPEND, { id: unverified.userId, reason: 'No.' })).toMatchObject({
      user: null,
      userErrors: [{ code: 'INVALID_STATE' }],
    });
    expect(await act(admin, SUSPEND, { id: admin.userId, reason: 'Myself.' })).toMatchObject({
      user: null,
      userErrors: [{ code: 'NOT_ALLOWED' }],
    });
    expect(await act(admin, SUSPEND, { id: newId('usr'), reason: 'Nobody.' })).toMatchObject({
      user: null,
      userErrors: [{ code: 'NOT_FOUND' }],
    });
    expect(await act(admin, SUSPEND, { id: anna.userId, reason: ' ' })).toMatchObject({
      user: null,
      userErrors: [{ code: 'REQUIRED', field: ['input', 'reason'] }],
    });
  });

  it('lets one of 200 suspensions at once happen', async () => {
    const [admin, anna] = [await anAdmin(), await aUser()];
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, () =>
        graph.run<{ suspendUser: Outcome }>(admin, SUSPEND, { id: anna.userId, reason: 'Once.' }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome.data?.suspendUser.user)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.errors)).toEqual([]);
  });
});

describe('users', () => {
  const USERS =
    'query ($first: Int, $after: String, $status: UserStatus, $role: Role, $search: String) { users(filter: { status: $status, role: $role, search: $search }, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount } }';
  interface Users {
    users: {
      nodes: { id: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      totalCount: number;
    };
  }

  it('finds accounts by folded words, role and state, in one command whatever the page', async () => {
    const admin = await anAdmin();
    const zoe = await aUser({ name: 'Zoë Größe' });
    const found = await graph.data<Users>(admin, USERS, { search: 'ZOE grosse' });
    expect(found.users).toMatchObject({ nodes: [{ id: zoe.userId }], totalCount: 1 });
    expect((await graph.data<Users>(admin, USERS, { search: 'zoe', role: 'ADMIN' })).users.nodes).toEqual([]);
    expect((await graph.data<Users>(admin, USERS, { search: 'zoe', status: 'SUSPENDED' })).users.nodes).toEqual([]);
    expect((await graph.data<Users>(admin, USERS, { role: 'ADMIN', first: 1 })).users.nodes).toEqual([
      { id: admin.userId },
    ]);
    for (const first of [1, 50]) {
      const { commands } = await commandsOf(() =>
        graph.data(admin, 'query ($first: Int) { users(first: $first) { nodes { id name email } } }', { first }),
      );
      expect(commands).toHaveLength(1);
    }
  });

  it('refuses a cursor of another list, a broken one and a long search', async () => {
    const admin = await anAdmin();
    const { users } = await graph.data<Users>(admin, USERS, { first: 1 });
    const cursor = users.pageInfo.endCursor;
    for (const variables of [
      { after: cursor, role: 'ADMIN' },
      { after: cursor, status: 'SUSPENDED' },
      { after: 'nonsense' },
      { after: '' },
      { search: 'x'.repeat(101) },
    ]) {
      const { errors } = await graph.run(admin, USERS, variables);
      expect(errors?.[0]?.extensions, JSON.stringify(variables)).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'search' in variables ? ['filter', 'search'] : ['after'],
      });
    }
  });

  it('is for admins: agents and users are refused', async () => {
    for (const viewer of [await aUser(), await anAgent()]) {
      expect((await graph.run(viewer, USERS)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect((await graph.run(anonymous, USERS)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
