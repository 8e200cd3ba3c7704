import { describe, expect, it } from 'vitest';
import { anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer } from '../../../auth/viewer.js';
import { UserSessionModel } from './user-session.model.js';

const graph = useGraph();

const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { user { id email } accessToken expiresIn refreshToken userErrors { code field message } }
}`;
const REFRESH = `mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken refreshToken userErrors { code } } }`;

interface SignIn {
  signIn: {
    user: { id: string } | null;
    accessToken: string;
    refreshToken: string;
    userErrors: { code: string; field: string[] }[];
  };
}
interface Refresh {
  refreshSession: { accessToken: string | null; refreshToken: string | null; userErrors: { code: string }[] };
}

describe('signIn', () => {
  it('answers tokens that make the caller known', async () => {
    const anna = await aUser({ password: PASSWORD });
    const { signIn } = await graph.data<SignIn>(anonymous, SIGN_IN, {
      input: { email: ` ${anna.email.toUpperCase()} `, password: PASSWORD },
    });
    expect(signIn.user?.id).toBe(anna.userId);
    const viewer = await graph.viewerOf(signIn.accessToken);
    expect(viewer).toMatchObject({ kind: 'user', userId: anna.userId });
    const { me } = await graph.data<{ me: { email: string } }>(viewer, '{ me { email } }');
    expect(me.email).toBe(anna.email);
  });

  it('gives the same answer for a wrong password and an unknown address', async () => {
    const anna = await aUser({ password: PASSWORD });
    const wrong = await graph.run(anonymous, SIGN_IN, { input: { email: anna.email, password: 'not the password' } });
    const unknown = await graph.run(anonymous, SIGN_IN, {
      input: { email: 'nobody@people.example', password: 'not the password' },
    });
    expect(wrong).toEqual(unknown);
    expect(wrong.data).toMatchObject({ signIn: { user: null, userErrors: [{ code: 'WRONG_CREDENTIALS' }] } });
  });

  it('stops after five failures, whatever the document looks like', async () => {
    const anna = await aUser({ password: PASSWORD });
    const input = { email: anna.email, password: 'guess' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => graph.run(anonymous, SIGN_IN, { input })));
    const limited = answers.filter((answer) => answer.errors?.[0]?.extensions['code'] === 'RATE_LIMITED');
    expect(limited).toHaveLength(7);
    const aliased = await graph.run(
      anonymous,
      `mutation { a: signIn(input: { email: "x@y.zz", password: "a" }) { expiresIn } b: signIn(input: { email: "x@y.zz", password: "b" }) { expiresIn } }`,
    );
    expect(aliased.errors?.[0]?.extensions['code']).toBe('DOCUMENT_TOO_LARGE');
  });
});

describe('tries from an IPv6 network', () => {
  it('count together, however the addresses are spelled', async () => {
    const codes = [];
    for (let i = 0; i < 24; i += 1) {
      const ip = [`2001:db8:77:1::${i.toString(16)}`, `2001:0DB8:77:1:a:b:c:${i.toString(16)}`][i % 2] ?? '';
      const input = { email: `nobody${String(i)}@people.example`, password: 'not the password' };
      codes.push((await graph.run({ ...anonymous, ip }, SIGN_IN, { input })).errors?.[0]?.extensions['code']);
    }
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(4);
  });
});

describe('refreshSession', () => {
  async function signedIn(): Promise<SignIn['signIn']> {
    const anna = await aUser({ password: PASSWORD });
    return (
      await graph.data<SignIn>({ ...anonymous, ip: anna.userId }, SIGN_IN, {
        input: { email: anna.email, password: PASSWORD },
      })
    ).signIn;
  }

  const refresh = async (token: string): Promise<Refresh['refreshSession']> =>
    (await graph.data<Refresh>(anonymous, REFRESH, { token })).refreshSession;
  /** Moves past the half minute in which a used token gets the same response again. */
  const afterTheGrace = (accessToken: string): Promise<unknown> =>
    graph
      .viewerOf(accessToken)
      .then((viewer) =>
        UserSessionModel.updateOne(
          { _id: (viewer as UserViewer).sessionId },
          { $set: { rotatedAt: new Date(Date.now() - 31_000) } },
        ),
      );

  it('answers a token that is sent again within half a minute with the same new one', async () => {
    const first = await signedIn();
    const second = await refresh(first.refreshToken);
    const again = await refresh(first.refreshToken);
    expect(again.refreshToken).toBe(second.refreshToken);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    for (const token of [second.accessToken, again.accessToken])
      await expect(graph.viewerOf(token ?? '')).resolves.toMatchObject({ kind: 'user' });
    expect((await refresh(second.refreshToken ?? '')).accessToken).toEqual(expect.any(String));
  });

  it('ends the session when a token is used again after that', async () => {
    const first = await signedIn();
    const second = await refresh(first.refreshToken);
    await afterTheGrace(second.accessToken ?? '');
    expect((await refresh(first.refreshToken)).userErrors[0]?.code).toBe('INVALID_TOKEN');
    expect((await refresh(second.refreshToken ?? '')).userErrors[0]?.code).toBe('INVALID_TOKEN');
    await expect(graph.viewerOf(second.accessToken ?? '')).rejects.toThrow(/invalid/);
  });

  it('ends the session when a token before the last one is used, at any time', async () => {
    const first = await signedIn();
    const second = await refresh(first.refreshToken);
    const third = await refresh(second.refreshToken ?? '');
    expect((await refresh(first.refreshToken)).userErrors[0]?.code).toBe('INVALID_TOKEN');
    expect((await refresh(third.refreshToken ?? '')).userErrors[0]?.code).toBe('INVALID_TOKEN');
  });

  it('is not ended by whoever knows its id alone', async () => {
    const first = await signedIn();
    const [id = '', key = '', part = ''] = first.refreshToken.split('.');
    for (const forged of [`${id}.${part}.${key}`, `${id}.x.${part}`, `${id}..${part}`, id, `${id}.${key}`])
      expect((await refresh(forged)).userErrors[0]?.code).toBe('INVALID_TOKEN');
    expect((await refresh(first.refreshToken)).accessToken).toEqual(expect.any(String));
  });

  it('keeps no token that opens something', async () => {
    const first = await signedIn();
    const second = await refresh(first.refreshToken);
    const stored = JSON.stringify(await unwatched(() => UserSessionModel.collection.find().toArray()));
    for (const secret of [first.refreshToken, second.refreshToken ?? ''].flatMap((token) => token.split('.').slice(1)))
      expect(stored).not.toContain(secret);
  });

  it('answers 200 parallel uses of a token with one new token', async () => {
    const { refreshToken } = await signedIn();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<Refresh>(anonymous, REFRESH, { token: refreshToken })),
    );
    expect(answers.flatMap((answer) => answer.errors ?? [])).toEqual([]);
    expect(new Set(answers.map((answer) => answer.data?.refreshSession.refreshToken)).size).toBe(1);
    expect(answers.filter((answer) => !answer.data?.refreshSession.accessToken)).toEqual([]);
  });
});
