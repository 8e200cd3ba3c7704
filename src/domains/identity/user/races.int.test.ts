import { describe, expect, it } from 'vitest';
import { anAdmin, anAgent, anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';

const graph = useGraph();
const NEW_PASSWORD = 'another good long password';

interface Tokens {
  accessToken: string | null;
  refreshToken: string | null;
}

async function mutate<T = unknown>(viewer: Viewer, field: string, variables: Record<string, unknown> = {}): Promise<T> {
  const answer = await graph.run<Record<string, T>>(viewer, field, variables);
  return Object.values(answer.data ?? {})[0] as T;
}
const signIn = (email: string, password = PASSWORD): Promise<Tokens> =>
  mutate(
    { ...anonymous, ip: newId('ip') },
    'mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { accessToken refreshToken } }',
    { email, password },
  );
const refresh = (token: string | null): Promise<Tokens> =>
  mutate(
    anonymous,
    'mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken refreshToken } }',
    { token: token ?? 'none' },
  );
const viewerOf = async ({ accessToken }: Tokens): Promise<UserViewer> =>
  (await graph.viewerOf(accessToken ?? '')) as UserViewer;
async function lives({ accessToken, refreshToken }: Tokens): Promise<boolean> {
  const taken = await graph.viewerOf(accessToken ?? '').then(
    () => true,
    () => false,
  );
  return taken || (await refresh(refreshToken)).accessToken !== null;
}

const ENDS: [name: string, end: (person: { userId: string; viewer: Viewer; admin: Viewer }) => Promise<unknown>][] = [
  [
    'changePassword',
    ({ viewer }) =>
      mutate(
        viewer,
        `mutation { changePassword(input: { currentPassword: "${PASSWORD}", newPassword: "${NEW_PASSWORD}" }) { userErrors { code } } }`,
      ),
  ],
  [
    'suspendUser',
    ({ userId, admin }) =>
      mutate(admin, 'mutation ($id: ID!) { suspendUser(id: $id, input: { reason: "x" }) { userErrors { code } } }', {
        id: userId,
      }),
  ],
  [
    'eraseMyAccount',
    ({ viewer }) =>
      mutate(viewer, `mutation { eraseMyAccount(input: { password: "${PASSWORD}" }) { userErrors { code } } }`),
  ],
];

describe('a sign-in or a refresh under way', () => {
  it.each(ENDS)('does not outlive %s', async (name, end) => {
    const admin = await anAdmin();
    for (let round = 0; round < 3; round += 1) {
      const { email, userId } = await aUser({ password: PASSWORD });
      const [here, thief] = [await signIn(email), await signIn(email)];
      const viewer = await viewerOf(here);
      const ways = [
        ...Array.from({ length: 4 }, () => signIn(email)),
        ...Array.from({ length: 3 }, () => refresh(thief.refreshToken)),
      ];
      const [opened] = await Promise.all([Promise.all(ways), end({ userId, viewer, admin })]);
      const alive = [];
      for (const tokens of opened) if (tokens.accessToken && (await lives(tokens))) alive.push(tokens);
      expect(alive, name).toEqual([]);
    }
  });

  it('does not outlive revokeOtherSessions, and nothing waits for good', async () => {
    const { email } = await aUser({ password: PASSWORD });
    for (let round = 0; round < 6; round += 1) {
      const [mine, thief] = [await signIn(email), await signIn(email)];
      const viewer = await viewerOf(mine);
      const [stolen] = await Promise.all([
        refresh(thief.refreshToken),
        mutate(viewer, 'mutation { revokeOtherSessions { count } }'),
      ]);
      expect(stolen.accessToken === null || !(await lives(stolen))).toBe(true);
      await Promise.all([refresh(mine.refreshToken), mutate(viewer, 'mutation { signOut { userErrors { code } } }')]);
    }
    expect((await signIn(email)).accessToken).toEqual(expect.any(String));
  });
});

describe('an agent who loses the role', () => {
  it.each([['setUserRoles(id: $id, input: { roles: [] })'], ['suspendUser(id: $id, input: { reason: "x" })']])(
    'by %s keeps no ticket',
    async (operation) => {
      const [admin, agent, anna] = [await anAdmin(), await anAgent(), await aUser()];
      const { ticket } = await mutate<{ ticket: { id: string } }>(
        anna,
        'mutation { createTicket(input: { subject: "Lamp", body: "It flickers", category: GENERAL }) { ticket { id } } }',
      );
      await mutate(
        admin,
        'mutation ($id: ID!, $to: ID!) { assignTicket(id: $id, input: { assigneeId: $to }) { userErrors { code } } }',
        { id: ticket.id, to: agent.userId },
      );
      await mutate(admin, `mutation ($id: ID!) { ${operation} { userErrors { code } } }`, { id: agent.userId });
      const after = await graph.data<{ ticket: { assignee: unknown; history: { actor: { id: string } | null }[] } }>(
        admin,
        'query ($id: ID!) { ticket(id: $id) { assignee { id } history { actor { id } } } }',
        { id: ticket.id },
      );
      expect(after.ticket.assignee).toBeNull();
      expect(after.ticket.history.at(-1)?.actor?.id).toBe(admin.userId);
    },
  );
});
