import { describe, expect, it } from 'vitest';
import { anonymous, aUser, PASSWORD } from '../../../test/testkit/callers.js';
import { useGraph } from '../../../test/testkit/graph.js';

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

describe('refreshSession', () => {
  async function signedIn(): Promise<SignIn['signIn']> {
    const anna = await aUser({ password: PASSWORD });
    return (
      await graph.data<SignIn>({ ...anonymous, ip: anna.userId }, SIGN_IN, {
        input: { email: anna.email, password: PASSWORD },
      })
    ).signIn;
  }

  it('rotates, and ends the session when a token is used twice', async () => {
    const first = await signedIn();
    const { refreshSession: second } = await graph.data<Refresh>(anonymous, REFRESH, { token: first.refreshToken });
    expect(second.userErrors).toEqual([]);
    const { refreshSession: again } = await graph.data<Refresh>(anonymous, REFRESH, { token: first.refreshToken });
    expect(again.userErrors[0]?.code).toBe('INVALID_TOKEN');
    const { refreshSession: third } = await graph.data<Refresh>(anonymous, REFRESH, { token: second.refreshToken });
    expect(third.userErrors[0]?.code).toBe('INVALID_TOKEN');
    await expect(graph.viewerOf(second.accessToken ?? '')).rejects.toThrow(/not valid/);
  });

  it('lets one of 200 parallel uses win', async () => {
    const { refreshToken } = await signedIn();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<Refresh>(anonymous, REFRESH, { token: refreshToken })),
    );
    const won = answers.filter((answer) => answer.data?.refreshSession.accessToken);
    expect(won).toHaveLength(1);
    const faults = answers.filter((answer) =>
      ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE'].includes(String(answer.errors?.[0]?.extensions['code'])),
    );
    expect(faults).toEqual([]);
  });
});
