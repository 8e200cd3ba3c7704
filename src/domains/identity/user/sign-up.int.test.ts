import { describe, expect, it } from 'vitest';
import { anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph, type GraphAnswer } from '../../../../test/testkit/graph.js';
import { mailedToken, sentMails } from '../../../../test/testkit/mails.js';
import { newId, sha256 } from '../../../shared/ids.js';
import { removeUnverified } from './account.service.js';
import { OneTimeTokenModel } from '../one-time-token/one-time-token.model.js';
import { UserSessionModel } from '../session/user-session.model.js';
import { UserModel, type User } from './user.model.js';

const graph = useGraph();

const SIGN_UP =
  'mutation ($input: SignUpInput!) { signUp(input: $input) { accepted userErrors { code field message } } }';
const VERIFY = `mutation ($token: String!, $password: String!) {
  verifyEmail(input: { token: $token, password: $password }) { user { id email name status emailVerifiedAt } accessToken refreshToken expiresIn userErrors { code field } }
}`;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code field } } }';

interface UserErrors {
  userErrors: { code: string; field: string[] }[];
}
interface SignUp {
  signUp: UserErrors & { accepted: boolean | null };
}
interface Verify {
  verifyEmail: UserErrors & { user: { id: string; name: string; status: string } | null; accessToken: string | null };
}
interface SignIn {
  signIn: UserErrors & { accessToken: string | null };
}

const newAddress = (): string => `${newId('usr')}@people.example`;
const signUp = (email: string, password = PASSWORD, name = 'Anna'): Promise<SignUp> =>
  graph.data<SignUp>(anonymous, SIGN_UP, { input: { email, name, password } });
const verify = (token: string, password = PASSWORD): Promise<GraphAnswer<Verify>> =>
  graph.run<Verify>(anonymous, VERIFY, { token, password });
async function canSignIn(email: string, password: string): Promise<boolean> {
  const { signIn } = await graph.data<SignIn>({ ...anonymous, ip: newId('ip') }, SIGN_IN, {
    input: { email, password },
  });
  return signIn.accessToken !== null;
}
const faultsOf = (answers: readonly Pick<GraphAnswer, 'errors'>[]): unknown[] =>
  answers.flatMap((answer) => answer.errors ?? []).filter((error) => error.extensions['code'] !== 'RATE_LIMITED');

describe('signUp', () => {
  it('opens an account for whoever proves the address, and not before', async () => {
    const email = newAddress();
    const { signUp: answer } = await signUp(` ${email.toUpperCase()} `);
    expect(answer).toEqual({ accepted: true, userErrors: [] });
    expect(await canSignIn(email, PASSWORD)).toBe(false);
    const { data } = await verify(await mailedToken(graph.config.dataDir, email));
    expect(data?.verifyEmail).toMatchObject({
      user: { email, name: 'Anna', status: 'ACTIVE' },
      userErrors: [],
      expiresIn: 600,
    });
    expect(await graph.viewerOf(data?.verifyEmail.accessToken ?? '')).toMatchObject({
      kind: 'user',
      userId: data?.verifyEmail.user?.id,
    });
    expect(await canSignIn(email, PASSWORD)).toBe(true);
  });

  it('answers the same for an address that has an account, changes nothing and says so by mail', async () => {
    const anna = await aUser({ password: PASSWORD });
    const before = await UserModel.findOne({ _id: anna.userId }).select('+passwordHash').lean<User>();
    const known = await graph.run(anonymous, SIGN_UP, {
      input: { email: anna.email, name: 'Mallory', password: 'quite another password' },
    });
    const unknown = await graph.run(anonymous, SIGN_UP, {
      input: { email: newAddress(), name: 'Mallory', password: 'quite another password' },
    });
    expect(known).toEqual(unknown);
    const [mail, ...more] = await sentMails(graph.config.dataDir, anna.email);
    expect(mail?.subject).toBe('You already have a Tally account');
    expect(mail?.text).not.toContain('#token=');
    expect(more).toEqual([]);
    expect(await UserModel.findOne({ _id: anna.userId }).select('+passwordHash').lean()).toEqual(before);
  });

  it('takes the password from whoever proves the address, whoever asked for the link', async () => {
    const email = newAddress();
    await signUp(email, 'the password of a stranger', 'Mallory');
    const stranger = await mailedToken(graph.config.dataDir, email);
    await signUp(email, 'the password of the owner', 'Anna');
    const owner = await mailedToken(graph.config.dataDir, email);
    expect(owner).not.toBe(stranger);
    const { data } = await verify(stranger, 'the password of the owner');
    expect(data?.verifyEmail.userErrors).toEqual([]);
    expect(await canSignIn(email, 'the password of a stranger')).toBe(false);
    expect(await canSignIn(email, 'the password of the owner')).toBe(true);
    const late = await verify(owner, 'the password of a stranger');
    expect(late.data?.verifyEmail).toMatchObject({
      user: null,
      accessToken: null,
      userErrors: [{ code: 'INVALID_TOKEN' }],
    });
    expect(await canSignIn(email, 'the password of a stranger')).toBe(false);
  });

  it('mails the owner, however often strangers elsewhere sign up with the address', async () => {
    const email = newAddress();
    for (let time = 0; time < 6; time += 1) await signUp(email, 'the password of a stranger', 'Mallory');
    const before = (await sentMails(graph.config.dataDir, email)).length;
    expect(before).toBe(3);
    const input = { email, name: 'Anna' };
    await graph.data(
      { ...anonymous, ip: '192.0.2.77' },
      'mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }',
      { input },
    );
    expect(await sentMails(graph.config.dataDir, email)).toHaveLength(4);
  });

  it('sends the same commands for a known and an unknown address', async () => {
    const anna = await aUser({ password: PASSWORD });
    const shapes = [];
    for (const email of [anna.email, newAddress()]) {
      const { commands } = await commandsOf(() => signUp(email));
      shapes.push(commands.map(({ name, collection }) => `${name} ${collection}`));
    }
    expect(shapes[1]).toEqual(shapes[0]);
  });

  it('makes no account before the address is proven, of 200 sign-ups at once', async () => {
    const email = newAddress();
    const input = { email, name: 'Anna', password: PASSWORD };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<SignUp>(anonymous, SIGN_UP, { input })),
    );
    expect(faultsOf(answers)).toEqual([]);
    expect(answers.filter((answer) => answer.data?.signUp.accepted).length).toBeGreaterThan(0);
    expect(await UserModel.countDocuments({ email })).toBe(0);
    expect((await sentMails(graph.config.dataDir, email)).length).toBeLessThanOrEqual(3);
  });

  it.each([
    ['a blank name', { name: '   ' }, 'name', 'REQUIRED'],
    ['a long name', { name: 'n'.repeat(101) }, 'name', 'TOO_LONG'],
    ['control characters', { name: 'An\u0000na' }, 'name', 'INVALID'],
    ['two lines', { name: 'An\nna' }, 'name', 'INVALID'],
    ['half a surrogate pair', { name: 'An\ud800na' }, 'name', 'INVALID'],
    ['no address', { email: 'anna' }, 'email', 'INVALID'],
    ['two addresses', { email: 'a@b.cc,d@e.ff' }, 'email', 'INVALID'],
    ['a long address', { email: `${'a'.repeat(260)}@b.cc` }, 'email', 'INVALID'],
    ['a short password', { password: 'fourteen chars' }, 'password', 'TOO_SHORT'],
    ['a long password', { password: 'abcdefgh'.repeat(17) }, 'password', 'TOO_LONG'],
    ['a password of many bytes', { password: '𝒫𝒶𝓈𝓈𝓌'.repeat(12) + '𝒫𝒶𝓈𝓈𝓌'.repeat(14) }, 'password', 'TOO_LONG'],
    ['a password of one character', { password: 'a'.repeat(20) }, 'password', 'INVALID'],
  ])('refuses %s', async (_name, wrong, field, code) => {
    const input = { email: newAddress(), name: 'Anna', password: PASSWORD, ...wrong };
    const { signUp: answer } = await graph.data<SignUp>(anonymous, SIGN_UP, { input });
    expect(answer.accepted).toBeNull();
    expect(answer.userErrors).toMatchObject([{ code, field: ['input', field] }]);
    expect(await UserModel.countDocuments({ email: input.email })).toBe(0);
  });

  it('lets no operator through', async () => {
    const { errors } = await graph.run(anonymous, SIGN_UP, {
      input: { email: { $ne: 1 }, name: 'Anna', password: PASSWORD },
    });
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('verifyEmail', () => {
  it('works once', async () => {
    const email = newAddress();
    await signUp(email);
    const token = await mailedToken(graph.config.dataDir, email);
    expect((await verify(token)).data?.verifyEmail.userErrors).toEqual([]);
    expect((await verify(token)).data?.verifyEmail).toMatchObject({
      user: null,
      accessToken: null,
      userErrors: [{ code: 'INVALID_TOKEN', field: ['input', 'token'] }],
    });
  });

  it('lets one of 200 uses at once win', async () => {
    const email = newAddress();
    await signUp(email);
    const token = await mailedToken(graph.config.dataDir, email);
    const answers = await Promise.all(Array.from({ length: 200 }, () => verify(token)));
    expect(faultsOf(answers)).toEqual([]);
    const [winner, ...others] = answers.filter((answer) => answer.data?.verifyEmail.accessToken);
    expect(others).toEqual([]);
    expect(await UserSessionModel.countDocuments({ userId: winner?.data?.verifyEmail.user?.id ?? '' })).toBe(1);
  });

  it('refuses a token that is unknown, too old, or of another purpose', async () => {
    const email = newAddress();
    await signUp(email);
    const token = await mailedToken(graph.config.dataDir, email);
    const reset =
      'mutation ($token: String!) { resetPassword(input: { token: $token, newPassword: "some other password" }) { userErrors { code } } }';
    const redeem =
      'mutation ($token: String!) { redeemEmailAccess(input: { token: $token }) { capability userErrors { code } } }';
    for (const document of [reset, redeem]) {
      const answer = await graph.data<Record<string, UserErrors>>(anonymous, document, { token });
      expect(Object.values(answer)[0]?.userErrors).toMatchObject([{ code: 'INVALID_TOKEN' }]);
    }
    await OneTimeTokenModel.updateOne({ tokenHash: sha256(token) }, { $set: { expiresAt: new Date(Date.now() - 1) } });
    for (const wrong of [token, 'unknown', token.toUpperCase()]) {
      expect((await verify(wrong)).data?.verifyEmail.userErrors).toMatchObject([{ code: 'INVALID_TOKEN' }]);
    }
  });
});

describe('an account of an older version that nobody proved', () => {
  it('is forgotten after 30 days, and no other', async () => {
    const [unproven, proven] = [await aUser(), await aUser()];
    await UserModel.updateOne({ _id: unproven.userId }, { $set: { status: 'unverified' } });
    const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000);
    expect(await removeUnverified(inDays(29))).toBe(0);
    expect(await removeUnverified(inDays(31))).toBe(1);
    expect(await UserModel.countDocuments({ _id: unproven.userId })).toBe(0);
    expect(await UserModel.countDocuments({ _id: proven.userId })).toBe(1);
  });
});
