import { trusted } from 'mongoose';
import { hashPassword, verifyPassword } from '../../auth/passwords.js';
import { requireUser } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import type { Context } from '../../graphql/context.js';
import { inputError } from '../../shared/errors.js';
import { firstIdAt, newId } from '../../shared/ids.js';
import { normalizeEmail, searchWords } from '../../shared/text.js';
import { TokenPurpose } from './one-time-token.model.js';
import { issueToken, mayMail, useToken } from './one-time-token.service.js';
import { assertSessionLive, revokeAllSessions, startSession, type SessionTokens } from './session.service.js';
import { UserModel, UserStatus, type User } from './user.model.js';

const VERIFY_MINUTES = 24 * 60;
const RESET_MINUTES = 30;
/** How long an address stays reserved for who never proves it. */
const UNVERIFIED_DAYS = 30;

/**
 * Signs up. The answer is the same whether the address has an account or not: what happens next stands in a mail. The
 * password takes effect only for whoever proves the mailbox, so nobody can prepare an account for somebody else.
 */
export async function signUp(
  context: Context,
  input: { email: string; name: string; password: string },
): Promise<void> {
  const email = normalizeEmail(input.email);
  const passwordHash = await hashPassword(input.password);
  await reserveAddress(email, input.name);
  if (!(await mayMail(context, 'sign-up', email))) return;
  const account = await UserModel.findOne({ email }).lean<User>();
  if (account && account.status !== UserStatus.UNVERIFIED) {
    await context.platform.outbox.post({
      to: email,
      subject: 'You already have a Tally account',
      text: `Somebody, perhaps you, signed up with this address. You already have an account: sign in, or ask for a new password.\n\n${context.platform.config.publicUrl}/`,
    });
    return;
  }
  const token = await issueToken(
    { purpose: TokenPurpose.VERIFY_EMAIL, email, passwordHash, name: input.name },
    VERIFY_MINUTES,
  );
  await context.platform.outbox.post({
    to: email,
    subject: 'Confirm your address for Tally',
    text: `Welcome. Confirm your address within a day:\n\n${link(context, 'verify-email', token)}\n\nIf you did not sign up, do nothing.`,
  });
}

/** A job: addresses that nobody ever proved are forgotten. */
export async function removeUnverified(now: Date): Promise<number> {
  const before = firstIdAt('usr', new Date(now.getTime() - UNVERIFIED_DAYS * 86_400_000));
  const { deletedCount } = await UserModel.deleteMany({
    status: UserStatus.UNVERIFIED,
    _id: trusted({ $lt: before }),
  });
  return deletedCount;
}

/** The row of an account from the first try on: the unique index lets one of many sign-ups at once make it. */
async function reserveAddress(email: string, name: string): Promise<void> {
  try {
    await UserModel.create({
      _id: newId('usr'),
      email,
      name,
      status: UserStatus.UNVERIFIED,
      searchWords: searchWords(`${name} ${email}`),
    });
  } catch (error) {
    if (!isDuplicateKey(error, 'email')) throw error;
  }
}

/** Proves the address by the mailed link and signs in. */
export async function verifyEmail(context: Context, token: string): Promise<SessionTokens> {
  const { email, passwordHash, name } = await useToken(TokenPurpose.VERIFY_EMAIL, token);
  const user = await UserModel.findOneAndUpdate(
    { email, status: UserStatus.UNVERIFIED },
    {
      $set: {
        status: UserStatus.ACTIVE,
        emailVerifiedAt: new Date(),
        passwordHash,
        name,
        searchWords: searchWords(`${name ?? ''} ${email}`),
      },
    },
    { returnDocument: 'after' },
  ).lean<User>();
  if (!user) throw inputError('ALREADY_DONE', 'input.token', 'This address is confirmed already. Sign in.');
  return startSession(context, user);
}

/** Mails a link to choose a new password, if the address has an account; the answer is the same if not. */
export async function requestPasswordReset(context: Context, input: { email: string }): Promise<void> {
  const email = normalizeEmail(input.email);
  const account = await UserModel.findOne({ email, status: UserStatus.ACTIVE }).lean<User>();
  if (!(await mayMail(context, 'reset', email))) return;
  const token = await issueToken({ purpose: TokenPurpose.RESET_PASSWORD, email }, RESET_MINUTES);
  if (!account) return;
  await context.platform.outbox.post({
    to: email,
    subject: 'Choose a new password for Tally',
    text: `Choose a new password within 30 minutes:\n\n${link(context, 'reset-password', token)}\n\nIf you did not ask for it, do nothing: your password stays.`,
  });
}

/** Sets a new password by the mailed link and ends every session. */
export async function resetPassword(context: Context, input: { token: string; newPassword: string }): Promise<void> {
  const passwordHash = await hashPassword(input.newPassword);
  const { email } = await useToken(TokenPurpose.RESET_PASSWORD, input.token);
  const user = await UserModel.findOneAndUpdate(
    { email, status: UserStatus.ACTIVE },
    { $set: { passwordHash } },
  ).lean<User>();
  if (!user)
    throw inputError('INVALID_TOKEN', 'input.token', 'This link was used before or is too old. Ask for a new one.');
  await revokeAllSessions(context, user._id);
}

/** Changes the password; every other session ends. */
export async function changePassword(
  context: Context,
  input: { currentPassword: string; newPassword: string },
): Promise<User> {
  const { userId, sessionId } = requireUser(context.viewer);
  await assertSessionLive(context);
  await confirmPassword(context, input.currentPassword, 'input.currentPassword');
  const passwordHash = await hashPassword(input.newPassword);
  const user = await UserModel.findOneAndUpdate(
    { _id: userId },
    { $set: { passwordHash } },
    { returnDocument: 'after' },
  ).lean<User>();
  if (!user) throw inputError('NOT_FOUND', '', 'This account is gone.');
  await revokeAllSessions(context, userId, sessionId);
  return user;
}

/** Asks for the password again before something that cannot be undone. */
export async function confirmPassword(context: Context, password: string, field: string): Promise<void> {
  const { userId } = requireUser(context.viewer);
  await context.platform.limits.consumeAttempt('confirm password', userId, { points: 5, seconds: 900 });
  const user = await UserModel.findOne({ _id: userId }).select('+passwordHash').lean<User>();
  if (!(await verifyPassword(user?.passwordHash, password))) {
    throw inputError('WRONG_CREDENTIALS', field, 'This is not your current password.');
  }
  await context.platform.limits.forgive('confirm password', userId, { points: 5, seconds: 900 });
}

/** The token stands in the fragment: it reaches no server log, and opening the page does not use it up. */
function link(context: Context, page: string, token: string): string {
  return `${context.platform.config.publicUrl}/${page}#token=${token}`;
}
