import { describe, expect, it } from 'vitest';
import { anAdmin, anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { commandsOf } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import { mailedToken, sentMails } from '../../../../test/testkit/mails.js';
import type { Viewer } from '../../../auth/viewer.js';
import { newId } from '../../../shared/ids.js';
import { UserModel } from './user.model.js';

const graph = useGraph();
const NEW_PASSWORD = 'a new password for the tests';

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken userErrors { code field } } }';
const REFRESH =
  'mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken userErrors { code } } }';
const ASK =
  'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { accepted userErrors { code field } } }';
const RESET =
  'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { accepted userErrors { code field } } }';
const CHANGE =
  'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } userErrors { code field } } }';

interface Session {
  accessToken: string;
  refreshToken: string;
  viewer: Viewer;
}
interface Outcome {
  accepted: boolean | null;
  userErrors: { code: string; field: string[] }[];
}

const elsewhere = (): Viewer => ({ ...anonymous, ip: newId('ip') });

async function signIn(email: string, password: string): Promise<Session> {
  const { signIn: session } = await graph.data<{ signIn: Session }>(elsewhere(), SIGN_IN, {
    input: { email, password },
  });
  return { ...session, viewer: session.accessToken ? await graph.viewerOf(session.accessToken) : anonymous };
}

async function isLive({ accessToken, refreshToken }: Session): Promise<boolean> {
  const viewer = await graph.viewerOf(accessToken).catch(() => undefined);
  const { refreshSession } = await graph.data<{ refreshSession: { accessToken: string | null } }>(anonymous, REFRESH, {
    token: refreshToken,
  });
  expect(refreshSession.accessToken !== null).toBe(viewer !== undefined);
  return viewer !== undefined;
}

describe('password reset', () => {
  const reset = async (token: string, newPassword = NEW_PASSWORD): Promise<Outcome> =>
    (await graph.data<{ resetPassword: Outcome }>(anonymous, RESET, { input: { token, newPassword } })).resetPassword;

  it('sets the new password, ends every session, works once', async () => {
    const { email } = await aUser({ password: PASSWORD });
    const sessions = [await signIn(email, PASSWORD), await signIn(email, PASSWORD)];
    await graph.data(anonymous, ASK, { email });
    const token = await mailedToken(graph.config.dataDir, email);
    expect(await reset(token)).toEqual({ accepted: true, userErrors: [] });
    for (const session of sessions) expect(await isLive(session)).toBe(false);
    expect((await signIn(email, PASSWORD)).accessToken).toBeNull();
    expect((await signIn(email, NEW_PASSWORD)).accessToken).toEqual(expect.any(String));
    expect(await reset(token, 'a third password for the tests')).toMatchObject({
      accepted: null,
      userErrors: [{ code: 'INVALID_TOKEN', field: ['input', 'token'] }],
    });
    expect((await signIn(email, NEW_PASSWORD)).accessToken).toEqual(expect.any(String));
  });

  it('ends earlier links when one is used', async () => {
    const { email } = await aUser({ password: PASSWORD });
    await graph.data(anonymous, ASK, { email });
    const first = await mailedToken(graph.config.dataDir, email);
    await graph.data(anonymous, ASK, { email });
    const second = await mailedToken(graph.config.dataDir, email);
    expect(second).not.toBe(first);
    expect((await reset(second)).accepted).toBe(true);
    expect(await reset(first, 'the password of a thief')).toMatchObject({
      accepted: null,
      userErrors: [{ code: 'INVALID_TOKEN' }],
    });
  });

  it('works by the newest link alone, and by none once the password was changed', async () => {
    const { email } = await aUser({ password: PASSWORD });
    await graph.data(anonymous, ASK, { email });
    const first = await mailedToken(graph.config.dataDir, email);
    await graph.data(anonymous, ASK, { email });
    const second = await mailedToken(graph.config.dataDir, email);
    expect((await reset(first, 'the password of a thief')).userErrors).toMatchObject([{ code: 'INVALID_TOKEN' }]);
    const { viewer } = await signIn(email, PASSWORD);
    const input = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    await graph.data(viewer, CHANGE, { input });
    expect((await reset(second, 'the password of a thief')).userErrors).toMatchObject([{ code: 'INVALID_TOKEN' }]);
    expect((await signIn(email, NEW_PASSWORD)).accessToken).toEqual(expect.any(String));
  });

  it.each([['suspendUser(id: $id, input: { reason: "x" })'], ['setUserRoles(id: $id, input: { roles: [MODERATOR] })']])(
    'does not outlive %s',
    async (operation) => {
      const { email, userId } = await aUser({ password: PASSWORD });
      await graph.data(anonymous, ASK, { email });
      const token = await mailedToken(graph.config.dataDir, email);
      await graph.data(await anAdmin(), `mutation ($id: ID!) { ${operation} { userErrors { code } } }`, { id: userId });
      expect((await reset(token)).userErrors).toMatchObject([{ code: 'INVALID_TOKEN' }]);
    },
  );

  it('sends the same commands for a known and an unknown address', async () => {
    const { email } = await aUser({ password: PASSWORD });
    const shapes = [];
    for (const address of [email, `${newId('usr')}@people.example`]) {
      const { commands } = await commandsOf(() => graph.data(elsewhere(), ASK, { email: address }));
      shapes.push(commands.map(({ name, collection }) => `${name} ${collection}`));
    }
    expect(shapes[1]).toEqual(shapes[0]);
  });

  it('gives the same answer for an unknown address, and mails nobody', async () => {
    const { email } = await aUser({ password: PASSWORD });
    const suspended = await aUser({ password: PASSWORD });
    await UserModel.updateOne({ _id: suspended.userId }, { $set: { status: 'suspended' } });
    const unknown = `${newId('usr')}@people.example`;
    const answers = [];
    for (const address of [email, unknown, suspended.email])
      answers.push(await graph.run(elsewhere(), ASK, { email: address }));
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(await sentMails(graph.config.dataDir, email)).toHaveLength(1);
    expect(await sentMails(graph.config.dataDir, unknown)).toEqual([]);
    expect(await sentMails(graph.config.dataDir, suspended.email)).toEqual([]);
  });

  it('mails an address at most three times an hour and tells nobody', async () => {
    const { email } = await aUser({ password: PASSWORD });
    for (let time = 0; time < 5; time += 1) {
      const answer = await graph.data<{ requestPasswordReset: Outcome }>(elsewhere(), ASK, { email });
      expect(answer.requestPasswordReset).toEqual({ accepted: true, userErrors: [] });
    }
    expect(await sentMails(graph.config.dataDir, email)).toHaveLength(3);
  });

  it('keeps the link when the new password is refused', async () => {
    const { email } = await aUser({ password: PASSWORD });
    await graph.data(anonymous, ASK, { email });
    const token = await mailedToken(graph.config.dataDir, email);
    expect(await reset(token, 'short')).toMatchObject({
      accepted: null,
      userErrors: [{ code: 'TOO_SHORT', field: ['input', 'newPassword'] }],
    });
    expect((await reset(token)).accepted).toBe(true);
  });

  it('lets one of 200 uses of a link at once win', async () => {
    const { email } = await aUser({ password: PASSWORD });
    await graph.data(anonymous, ASK, { email });
    const token = await mailedToken(graph.config.dataDir, email);
    const input = { token, newPassword: NEW_PASSWORD };
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => graph.run<{ resetPassword: Outcome }>(anonymous, RESET, { input })),
    );
    expect(answers.filter((answer) => answer.data?.resetPassword.accepted)).toHaveLength(1);
    expect(
      answers.flatMap((answer) => answer.errors ?? []).filter((error) => error.extensions['code'] !== 'RATE_LIMITED'),
    ).toEqual([]);
  });
});

describe('changePassword', () => {
  it('ends every other session and keeps this one', async () => {
    const { email, userId } = await aUser({ password: PASSWORD });
    const [other, own] = [await signIn(email, PASSWORD), await signIn(email, PASSWORD)];
    const input = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    const { changePassword } = await graph.data<{ changePassword: { user: { id: string } } }>(own.viewer, CHANGE, {
      input,
    });
    expect(changePassword).toEqual({ user: { id: userId }, userErrors: [] });
    expect(await isLive(other)).toBe(false);
    expect(await isLive(own)).toBe(true);
    expect((await signIn(email, PASSWORD)).accessToken).toBeNull();
    expect((await signIn(email, NEW_PASSWORD)).accessToken).toEqual(expect.any(String));
  });

  it('asks for the right current password, five times in a quarter of an hour', async () => {
    const { email } = await aUser({ password: PASSWORD });
    const { viewer } = await signIn(email, PASSWORD);
    const input = { currentPassword: 'not the password', newPassword: NEW_PASSWORD };
    for (let time = 0; time < 5; time += 1) {
      const { changePassword } = await graph.data<{ changePassword: Outcome }>(viewer, CHANGE, { input });
      expect(changePassword).toMatchObject({
        user: null,
        userErrors: [{ code: 'WRONG_CREDENTIALS', field: ['input', 'currentPassword'] }],
      });
    }
    const { errors } = await graph.run(viewer, CHANGE, { input });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) as number });
    expect((await signIn(email, PASSWORD)).accessToken).toEqual(expect.any(String));
  });
});
