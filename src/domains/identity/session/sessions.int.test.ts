import { describe, expect, it } from 'vitest';
import { anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';

const graph = useGraph();

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { user { email roles status } accessToken refreshToken userErrors { code } } }';
const REFRESH =
  'mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { user { email } accessToken userErrors { code } } }';
const LIST =
  'query ($first: Int, $after: String) { mySessions(first: $first, after: $after) { nodes { id startedAt userAgent ip expiresAt } pageInfo { hasNextPage endCursor } totalCount } }';
const REVOKE = 'mutation ($id: ID!) { revokeSession(id: $id) { session { id } userErrors { code field message } } }';
const SIGN_OUT = 'mutation { signOut { userErrors { code } } }';

interface Tokens {
  accessToken: string;
  refreshToken: string;
  user: { email: string; roles: string[]; status: string };
}
interface Sessions {
  mySessions: {
    nodes: { id: string; ip: string; userAgent: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
}
interface Revoke {
  revokeSession: { session: { id: string } | null; userErrors: { code: string; field: string[] }[] };
}

async function signIn(email: string, ip: string = newId('ip')): Promise<Tokens & { viewer: UserViewer }> {
  const { signIn: tokens } = await graph.data<{ signIn: Tokens }>({ ...anonymous, ip }, SIGN_IN, {
    input: { email, password: PASSWORD },
  });
  return { ...tokens, viewer: (await graph.viewerOf(tokens.accessToken)) as UserViewer };
}
const sessionsOf = async (viewer: Viewer, variables = {}): Promise<Sessions['mySessions']> =>
  (await graph.data<Sessions>(viewer, LIST, variables)).mySessions;
async function refresh(token: string): Promise<string | null> {
  const answer = await graph.data<{ refreshSession: { accessToken: string | null } }>(anonymous, REFRESH, { token });
  return answer.refreshSession.accessToken;
}

describe('signIn and refreshSession', () => {
  it('show the account to itself in the very answer', async () => {
    const anna = await aUser({ password: PASSWORD });
    const { user, refreshToken } = await signIn(anna.email);
    expect(user).toEqual({ email: anna.email, roles: [], status: 'ACTIVE' });
    const { refreshSession } = await graph.data<{ refreshSession: Tokens }>(anonymous, REFRESH, {
      token: refreshToken,
    });
    expect(refreshSession.user.email).toBe(anna.email);
  });

  it('refuse a refresh token that nobody was given', async () => {
    expect(await refresh('unknown')).toBeNull();
  });
});

describe('mySessions', () => {
  it('lists where the account is signed in, newest first, a refreshed session once', async () => {
    const anna = await aUser({ password: PASSWORD });
    const ben = await aUser({ password: PASSWORD });
    const first = await signIn(anna.email, '10.0.0.1');
    const second = await signIn(anna.email, '10.0.0.2');
    await signIn(ben.email, '10.0.0.3');
    const { nodes, totalCount } = await sessionsOf(first.viewer);
    expect(nodes.map(({ ip, userAgent }) => [ip, userAgent])).toEqual([
      ['10.0.0.2', 'vitest'],
      ['10.0.0.1', 'vitest'],
    ]);
    expect(totalCount).toBe(2);
    await refresh(second.refreshToken);
    expect((await sessionsOf(first.viewer)).nodes).toHaveLength(2);
  });

  it('pages, with the same commands for 1 and 50', async () => {
    const anna = await aUser({ password: PASSWORD });
    const { viewer } = await signIn(anna.email);
    for (let session = 0; session < 2; session += 1) await signIn(anna.email);
    const document = 'query ($first: Int) { mySessions(first: $first) { nodes { id } pageInfo { hasNextPage } } }';
    for (const first of [1, 50]) {
      const { commands } = await commandsOf(() => graph.data(viewer, document, { first }));
      expect(commands.map(({ name }) => name)).toEqual(['find']);
    }
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await sessionsOf(viewer, { first: 1, after });
      seen.push(...page.nodes.map((node) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(3);
    expect(seen).toEqual([...seen].sort().reverse());
  });
});

describe('revokeSession', () => {
  it('ends another session of the account at once', async () => {
    const anna = await aUser({ password: PASSWORD });
    const lost = await signIn(anna.email);
    const here = await signIn(anna.email);
    const [, { id } = { id: '' }] = (await sessionsOf(here.viewer)).nodes;
    const { revokeSession } = await graph.data<Revoke>(here.viewer, REVOKE, { id });
    expect(revokeSession).toEqual({ session: { id }, userErrors: [] });
    await expect(graph.viewerOf(lost.accessToken)).rejects.toThrow(/invalid/);
    expect(await refresh(lost.refreshToken)).toBeNull();
    expect((await sessionsOf(here.viewer)).nodes).toHaveLength(1);
    expect(await refresh(here.refreshToken)).toEqual(expect.any(String));
  });

  it('answers the same for the session of somebody else, a missing one and no id', async () => {
    const [anna, ben] = [await aUser({ password: PASSWORD }), await aUser({ password: PASSWORD })];
    const [own, other] = [await signIn(anna.email), await signIn(ben.email)];
    const foreign = (await sessionsOf(other.viewer)).nodes[0]?.id;
    const answers = [];
    for (const id of [foreign, newId('ses'), ben.userId, 'nonsense', ''])
      answers.push(await graph.data<Revoke>(own.viewer, REVOKE, { id }));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.revokeSession).toMatchObject({
      session: null,
      userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
    });
    expect(await refresh(other.refreshToken)).toEqual(expect.any(String));
  });
});

describe('isCurrent', () => {
  it('marks the session that asks, also after a refresh, and no other', async () => {
    const anna = await aUser({ password: PASSWORD });
    const [here, there] = [await signIn(anna.email, '10.0.1.1'), await signIn(anna.email, '10.0.1.2')];
    const current = async (viewer: Viewer): Promise<string[]> => {
      const { mySessions } = await graph.data<{ mySessions: { nodes: { ip: string; isCurrent: boolean }[] } }>(
        viewer,
        '{ mySessions { nodes { ip isCurrent } } }',
      );
      expect(mySessions.nodes).toHaveLength(2);
      return mySessions.nodes.filter(({ isCurrent }) => isCurrent).map(({ ip }) => ip);
    };
    expect(await current(here.viewer)).toEqual(['10.0.1.1']);
    expect(await current(there.viewer)).toEqual(['10.0.1.2']);
    const token = await refresh(here.refreshToken);
    expect(await current((await graph.viewerOf(token ?? '')) as UserViewer)).toHaveLength(1);
    expect(await current(here.viewer)).not.toEqual(['10.0.1.2']);
  });
});

describe('revokeOtherSessions', () => {
  const REVOKE_OTHERS = 'mutation { revokeOtherSessions { count userErrors { code } } }';

  it('ends all sessions of the account but the one that asks, refreshed or not', async () => {
    const [anna, ben] = [await aUser({ password: PASSWORD }), await aUser({ password: PASSWORD })];
    const others = [await signIn(anna.email), await signIn(anna.email)];
    const here = await signIn(anna.email);
    const foreign = await signIn(ben.email);
    const token = await refresh(here.refreshToken);
    const viewer = (await graph.viewerOf(token ?? '')) as UserViewer;
    expect(await graph.data(viewer, REVOKE_OTHERS)).toEqual({ revokeOtherSessions: { count: 2, userErrors: [] } });
    for (const other of others) {
      await expect(graph.viewerOf(other.accessToken)).rejects.toThrow(/invalid/);
      expect(await refresh(other.refreshToken)).toBeNull();
    }
    expect((await sessionsOf(viewer)).nodes).toHaveLength(1);
    expect(await graph.viewerOf(foreign.accessToken)).toMatchObject({ userId: ben.userId });
    expect(await graph.data(viewer, REVOKE_OTHERS)).toEqual({ revokeOtherSessions: { count: 0, userErrors: [] } });
  });

  it('is refused to whoever is not signed in', async () => {
    const { errors } = await graph.run(anonymous, REVOKE_OTHERS);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });
});

describe('signOut', () => {
  it('ends this session at once and no other', async () => {
    const anna = await aUser({ password: PASSWORD });
    const [here, there] = [await signIn(anna.email), await signIn(anna.email)];
    expect(await graph.data(here.viewer, SIGN_OUT)).toEqual({ signOut: { userErrors: [] } });
    await expect(graph.viewerOf(here.accessToken)).rejects.toThrow(/invalid/);
    expect(await refresh(here.refreshToken)).toBeNull();
    expect(await graph.viewerOf(there.accessToken)).toMatchObject({ userId: anna.userId });
    expect(await refresh(there.refreshToken)).toEqual(expect.any(String));
  });

  it('is kept by a server that starts later', async () => {
    const anna = await aUser({ password: PASSWORD });
    const { viewer } = await signIn(anna.email);
    await graph.data(viewer, SIGN_OUT);
    const { createChangeFeed } = await import('../../../database/changes.js');
    const { createRevocations } = await import('../../../auth/revocations.js');
    const { sessionSource } = await import('./session-ending.service.js');
    const later = createRevocations(createChangeFeed(graph.app.platform.log), sessionSource);
    expect(() => {
      later.assertLive(viewer);
    }).not.toThrow();
    await later.start();
    expect(() => {
      later.assertLive(viewer);
    }).toThrow(/invalid/);
  });
});
