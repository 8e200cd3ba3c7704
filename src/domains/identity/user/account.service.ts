import { trusted, type ClientSession } from 'mongoose';
import { hashPassword, verifyPassword } from '../../../auth/passwords.js';
import { requireUser } from '../../../auth/viewer.js';
import { deleteEach } from '../../../database/bulk.js';
import { isDuplicateKey } from '../../../database/connection.js';
import { inTransaction, StartOver } from '../../../database/transaction.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import type { MailContent } from '../../../mail/outbox.js';
import { inputError } from '../../../shared/errors.js';
import { firstIdAt, newId, sha256 } from '../../../shared/ids.js';
import { networkOf } from '../../../shared/network.js';
import { normalizeEmail, titleWords } from '../../../shared/text.js';
import { accountTurn } from './authority.service.js';
import { assertOwnIssuer } from './issuer.js';
import { TokenPurpose, type OneTimeToken } from '../one-time-token/one-time-token.model.js';
import {
  endTokens,
  invalidLink,
  issueToken,
  mayMail,
  ownerOfToken,
  useToken,
} from '../one-time-token/one-time-token.service.js';
import { actingAccount, endSessions } from '../session/session-ending.service.js';
import { openSession, tokensOf, type SessionTokens } from '../session/session.service.js';
import { UserModel, UserStatus, type User } from './user.model.js';
import { UserSessionModel } from '../session/user-session.model.js';

const VERIFY_MINUTES = 24 * 60;
const RESET_MINUTES = 30;
/** When accounts of older versions with an unverified address are deleted. */
const UNVERIFIED_DAYS = 30;

/**
 * Signs up. Response and work are the same whether or not the address has an account: the next step is in an email. No
 * account is created and no password accepted before the mailbox is proven, so no one can prepare an account for
 * someone else.
 */
export async function signUp(context: Context, input: { email: string; name: string }): Promise<void> {
  assertOwnIssuer(context);
  const email = normalizeEmail(input.email);
  // Per network as well: requests by strangers do not hold back the owner's email.
  if (!(await mayMail(context, 'sign-up', `${email}|${networkOf(context.viewer.ip)}`))) return;
  await inTransaction(async (session) => {
    const account = await UserModel.findOne({ email }, null, { session }).lean<User>();
    const fields = { purpose: TokenPurpose.VERIFY_EMAIL, email, name: input.name };
    const token = await issueToken(fields, VERIFY_MINUTES, session);
    const isKnown = account !== null && account.status !== UserStatus.UNVERIFIED;
    await context.platform.outbox.post(
      isKnown ? knownMail(context, email) : verifyMail(context, email, token),
      session,
    );
  });
}

function knownMail({ platform }: Context, to: string): MailContent {
  return {
    to,
    subject: 'You already have a Tally account',
    text: `Someone, perhaps you, signed up with this address. You already have an account: sign in, or request a new password.\n\n${platform.config.publicUrl}/`,
  };
}

function verifyMail(context: Context, to: string, token: string): MailContent {
  return {
    to,
    subject: 'Confirm your email address for Tally',
    text: `Welcome to Tally. Confirm your email address and choose your password within a day:\n\n${link(context, 'verify-email', token)}\n\nIf you did not sign up, you can ignore this email: without this link no account is created with your address.`,
  };
}

/** Job that deletes accounts whose address was never verified. */
export function removeUnverified(now: Date): Promise<number> {
  const before = firstIdAt('usr', new Date(now.getTime() - UNVERIFIED_DAYS * 86_400_000));
  return deleteEach(UserModel, { status: UserStatus.UNVERIFIED, _id: trusted({ $lt: before }) });
}

/** Verifies the address with the emailed link, creates the account with the given password, and signs in. */
export async function verifyEmail(
  context: Context,
  input: { token: string; password: string },
): Promise<SessionTokens> {
  assertOwnIssuer(context);
  const passwordHash = await hashPassword(input.password);
  const opened = await inTurn(sha256(input.token), async (session) => {
    const link = await useToken(TokenPurpose.VERIFY_EMAIL, input.token, session);
    return openSession(context, await provenAccount(link, passwordHash, session), session);
  });
  return tokensOf(context, opened);
}

async function provenAccount(link: OneTimeToken, passwordHash: string, session: ClientSession): Promise<User> {
  const { email, name = email } = link;
  const known = await UserModel.findOne({ email }, null, { session }).lean<User>();
  if (known && known.status !== UserStatus.UNVERIFIED)
    throw inputError('ALREADY_DONE', 'input.token', 'This email address is already confirmed. Sign in.');
  const fields = {
    ...{ name, passwordHash, status: UserStatus.ACTIVE, emailVerifiedAt: new Date() },
    searchWords: titleWords(`${name} ${email}`),
  };
  const _id = known?._id ?? newId('usr');
  try {
    if (known) await UserModel.updateOne({ _id }, { $set: fields, $inc: { authVersion: 1 } }, { session });
    else await UserModel.create([{ ...fields, _id, email }], { session });
  } catch (error) {
    // Another link for the address was faster.
    if (isDuplicateKey(error, 'email')) throw new StartOver();
    throw error;
  }
  const account = await UserModel.findOne({ _id }, null, { session }).lean<User>();
  if (!account) throw new Error('A new account disappeared within its own transaction.');
  return account;
}

/** Emails a link to set a new password if the address has an account; response and work are the same if not. */
export async function requestPasswordReset(context: Context, input: { email: string }): Promise<void> {
  assertOwnIssuer(context);
  const email = normalizeEmail(input.email);
  if (!(await mayMail(context, 'reset', email))) return;
  await inTransaction(async (session) => {
    const account = await UserModel.findOne({ email, status: UserStatus.ACTIVE }, null, { session }).lean<User>();
    const purpose = TokenPurpose.RESET_PASSWORD;
    // Only the newest link works.
    await endTokens({ email, purpose }, session);
    const bound = account ? { userId: account._id, authVersion: account.authVersion ?? 0 } : {};
    const token = await issueToken({ purpose, email, ...bound }, RESET_MINUTES, session);
    const mail = {
      to: email,
      subject: 'Reset your Tally password',
      text: `Choose a new password within 30 minutes:\n\n${link(context, 'reset-password', token)}\n\nIf you did not request this, you can ignore this email: your password stays the same.`,
    };
    const { outbox } = context.platform;
    await (account ? outbox.post(mail, session) : outbox.pretend(mail, session));
  });
}

/**
 * Sets a new password with the emailed link and ends all sessions. The link is invalid after any other change to the
 * account's rights.
 */
export async function resetPassword(context: Context, input: { token: string; newPassword: string }): Promise<void> {
  assertOwnIssuer(context);
  const passwordHash = await hashPassword(input.newPassword);
  const ended = await inTurn(await turnOf(input.token), async (session) => {
    const { userId, authVersion } = await useToken(TokenPurpose.RESET_PASSWORD, input.token, session);
    const account = userId
      ? await UserModel.findOne({ _id: userId, status: UserStatus.ACTIVE }, null, { session }).lean<User>()
      : undefined;
    if (!account || (account.authVersion ?? 0) !== authVersion) throw invalidLink();
    await setPassword(account, passwordHash, session);
    return endSessions(account._id, session);
  });
  context.platform.revocations.revoke(ended);
}

/** The key of the account that the link is for. */
async function turnOf(token: string): Promise<string> {
  const userId = await ownerOfToken(token);
  return userId === undefined ? sha256(token) : accountTurn(userId);
}

/** Changes the password and ends all other sessions. */
export async function changePassword(
  context: Context,
  input: { currentPassword: string; newPassword: string },
): Promise<User> {
  assertOwnIssuer(context);
  const { userId, sessionId } = requireUser(context.viewer);
  const checkedHash = await confirmPassword(context, input.currentPassword, 'input.currentPassword');
  const passwordHash = await hashPassword(input.newPassword);
  const { user, ended } = await inTurn(accountTurn(userId), async (session) => {
    const account = await actingAccount(context, session);
    if (account.passwordHash !== checkedHash) throw wrongPassword('input.currentPassword');
    const authVersion = await setPassword(account, passwordHash, session);
    await UserSessionModel.updateOne({ _id: sessionId, userId }, { $set: { authVersion } }, { session });
    const others = await endSessions(userId, session, sessionId);
    return { user: await UserModel.findOne({ _id: userId }, null, { session }).lean<User>(), ended: others };
  });
  context.platform.revocations.revoke(ended);
  if (!user) throw new Error('An account disappeared within its own transaction.');
  return user;
}

/** Returns the account's new version. */
async function setPassword(account: User, passwordHash: string, session: ClientSession): Promise<number> {
  const authVersion = (account.authVersion ?? 0) + 1;
  await UserModel.updateOne({ _id: account._id }, { $set: { passwordHash, authVersion } }, { session });
  await endTokens({ email: account.email, purpose: TokenPurpose.RESET_PASSWORD }, session);
  return authVersion;
}

/** Requires the password again before an irreversible action. Returns the hash it was checked against. */
export async function confirmPassword(context: Context, password: string, field: string): Promise<string | undefined> {
  const { userId } = requireUser(context.viewer);
  await context.platform.limits.consumeAttempt('confirm password', userId, { points: 5, seconds: 900 });
  const user = await UserModel.findOne({ _id: userId }).select('+passwordHash').lean<User>();
  if (!(await verifyPassword(user?.passwordHash, password))) throw wrongPassword(field);
  await context.platform.limits.forgive('confirm password', userId, { points: 5, seconds: 900 });
  return user?.passwordHash;
}

export function wrongPassword(field: string): Error {
  return inputError('WRONG_CREDENTIALS', field, 'The current password is incorrect.');
}

/** The token is in the fragment: it reaches no server log, and opening the page does not consume it. */
function link(context: Context, page: string, token: string): string {
  return `${context.platform.config.publicUrl}/${page}#token=${token}`;
}
