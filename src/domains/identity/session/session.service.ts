import type { ClientSession } from 'mongoose';
import { trusted } from 'mongoose';
import { verifyPassword } from '../../../auth/passwords.js';
import type { EndedSession } from '../../../auth/revocations.js';
import { ACCESS_TOKEN_SECONDS } from '../../../auth/tokens.js';
import { requireUser } from '../../../auth/viewer.js';
import { asClass } from '../../../database/entity.js';
import { findPage, type Page } from '../../../database/page.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound, type InputError } from '../../../shared/errors.js';
import { newId, newSecret, sha256 } from '../../../shared/ids.js';
import { networkOf } from '../../../shared/network.js';
import { normalizeEmail } from '../../../shared/text.js';
import { accountTurn } from '../user/authority.service.js';
import { assertOwnIssuer } from '../user/issuer.js';
import {
  matches,
  newRefreshToken,
  nextPart,
  parseRefreshToken,
  printRefreshToken,
  type RefreshToken,
} from './refresh-token.js';
import { endRows, endSessions } from './session-ending.service.js';
import { User, UserModel, UserStatus } from '../user/user.model.js';
import { UserSession, UserSessionModel } from './user-session.model.js';

const DAY = 86_400_000;
const IDLE = 14 * DAY;
const ABSOLUTE = 30 * DAY;
/** How long a used refresh token gets the same response again: the first one may have been lost. */
const GRACE = 30_000;
const TRIES_PER_ACCOUNT = { points: 5, seconds: 900 };
const TRIES_PER_ADDRESS = { points: 20, seconds: 3_600 };
const SECRETS = '+keyHash +partHash +previousPartHash +salt';

/** What a client stores: a short-lived access token for requests and a refresh token that works once. */
export interface SessionTokens {
  user: User;
  accessToken: string;
  expiresIn: number;
  refreshToken: string;
}

/** A session opened or renewed in a transaction; its tokens are signed after the commit. */
export interface OpenedSession {
  account: User;
  token: RefreshToken;
}

/** Signs in with email and password. The same message, work, and time for an unknown address and a wrong password. */
export async function signIn(context: Context, input: { email: string; password: string }): Promise<SessionTokens> {
  assertOwnIssuer(context);
  const { limits } = context.platform;
  const email = normalizeEmail(input.email);
  const place = networkOf(context.viewer.ip);
  await limits.consumeAttempt('sign-in', `${email}|${place}`, TRIES_PER_ACCOUNT);
  await limits.consumeAttempt('sign-in address', place, TRIES_PER_ADDRESS);
  const found = await UserModel.findOne({ email }).select('+passwordHash').lean<User>();
  const right = await verifyPassword(found?.passwordHash, input.password);
  if (!right || !found) throw wrongCredentials();
  const opened = await inTurn(accountTurn(found._id), async (session) => {
    // Verifying the password took time: it counts only for the account as it is now.
    const account = await UserModel.findOne({ _id: found._id }, null, { session }).select('+passwordHash').lean<User>();
    if (!account || account.passwordHash !== found.passwordHash) throw wrongCredentials();
    if (account.status !== UserStatus.ACTIVE)
      throw inputError('NOT_ALLOWED', '', 'This account is suspended. Contact support.');
    return openSession(context, account, session);
  });
  await limits.forgive('sign-in', `${email}|${place}`, TRIES_PER_ACCOUNT);
  await limits.giveBack('sign-in address', place, TRIES_PER_ADDRESS);
  return tokensOf(context, opened);
}

function wrongCredentials(): InputError {
  return inputError(
    'WRONG_CREDENTIALS',
    'input.email',
    'Invalid email or password, or the email address has not been confirmed yet. Check your inbox for the confirmation email.',
  );
}

/**
 * Opens a session for an account whose owner has just authenticated. It writes the account too: anything that ends the
 * rights of an account writes it as well, and so happens before this or sees the session.
 */
export async function openSession(context: Context, account: User, session: ClientSession): Promise<OpenedSession> {
  const now = new Date();
  const token = newRefreshToken(newId('ses'));
  const row = {
    _id: token.sessionId,
    userId: account._id,
    authVersion: account.authVersion ?? 0,
    keyHash: sha256(token.key),
    partHash: sha256(token.part),
    startedAt: now,
    ...placeOf(context, now),
  };
  await UserSessionModel.create([row], { session });
  await UserModel.updateOne({ _id: account._id }, { $set: { signedInAt: now } }, { session, timestamps: false });
  return { account, token };
}

/**
 * Exchanges a refresh token for new tokens. Resending the same token within half a minute, even concurrently, returns
 * the same new one; later, or once the new one was used, it ends the session.
 */
export async function refreshSession(context: Context, refreshToken: string): Promise<SessionTokens> {
  assertOwnIssuer(context);
  const given = parseRefreshToken(refreshToken);
  const result = given && (await inTurn(await turnOf(given), (session) => refresh(context, given, session)));
  if (result && 'account' in result) return tokensOf(context, result);
  if (result) {
    context.log.warn({ sessionId: result.id }, 'refresh token reused, session ended');
    context.platform.revocations.revoke([result]);
  }
  throw inputError('INVALID_TOKEN', 'input.refreshToken', 'The refresh token is no longer valid. Sign in again.');
}

/** The key of the account, so that repeated refreshes do not delay a suspension. */
async function turnOf({ sessionId }: RefreshToken): Promise<string> {
  const row = await UserSessionModel.findOne({ _id: sessionId }, { userId: 1 }).lean<Pick<UserSession, 'userId'>>();
  return row ? accountTurn(row.userId) : `user_sessions/${sessionId}`;
}

async function refresh(
  context: Context,
  { sessionId, key, part }: RefreshToken,
  session: ClientSession,
): Promise<OpenedSession | EndedSession | undefined> {
  const now = new Date();
  const row = await UserSessionModel.findOne(
    { _id: sessionId, revokedAt: null, expiresAt: trusted({ $gt: now }) },
    null,
    { session },
  )
    .select(SECRETS)
    .lean<UserSession>();
  if (!row || !matches(row.keyHash, key)) return undefined;
  const account = await UserModel.findOne({ _id: row.userId, status: UserStatus.ACTIVE }, null, {
    session,
  }).lean<User>();
  if (!account || (account.authVersion ?? 0) !== row.authVersion) return undefined;
  if (isRepeated(row, part, now)) return { account, token: { sessionId, key, part: nextPart(row.salt ?? '', part) } };
  if (!matches(row.partHash, part)) {
    const [ended] = await endRows([row], session);
    return ended;
  }
  const salt = newSecret();
  const token = { sessionId, key, part: nextPart(salt, part) };
  const rotation = { partHash: sha256(token.part), previousPartHash: sha256(part), salt, rotatedAt: now };
  const place = placeOf(context, row.startedAt);
  await UserSessionModel.updateOne({ _id: sessionId }, { $set: { ...rotation, ...place } }, { session });
  return { account, token };
}

function isRepeated({ previousPartHash, rotatedAt }: UserSession, part: string, now: Date): boolean {
  return rotatedAt !== undefined && now.getTime() - rotatedAt.getTime() <= GRACE && matches(previousPartHash, part);
}

export async function signOut(context: Context): Promise<void> {
  const { userId, sessionId, expiresAt } = requireUser(context.viewer);
  const ended = await endOne(sessionId, userId);
  // A token without a row, for example from the playground, ends in this process.
  context.platform.revocations.revoke(ended ? [ended] : [{ id: sessionId, until: new Date(expiresAt * 1_000) }]);
}

/** The viewer's live sessions, newest first. */
export function mySessions(context: Context, page: { first: number; after?: string }): Promise<Page<UserSession>> {
  return findPage(UserSessionModel, UserSession, {
    filter: { userId: requireUser(context.viewer).userId, revokedAt: null },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

export async function revokeSession(context: Context, id: string): Promise<UserSession> {
  const { userId } = requireUser(context.viewer);
  const session = await UserSessionModel.findOne({ _id: id, userId }).lean<UserSession>();
  if (!session) throw notFound('session');
  const ended = await endOne(id, userId);
  if (ended) context.platform.revocations.revoke([ended]);
  return session;
}

/** Undefined if the session does not exist or had already ended. */
function endOne(id: string, userId: string): Promise<EndedSession | undefined> {
  return inTurn(accountTurn(userId), async (session) => {
    const row = await UserSessionModel.findOne({ _id: id, userId, revokedAt: null }, null, { session })
      .select('+keyHash')
      .lean<UserSession>();
    const [ended] = row ? await endRows([row], session) : [];
    return ended;
  });
}

/** Returns how many sessions ended. */
export async function revokeOtherSessions(context: Context): Promise<number> {
  const { userId, sessionId } = requireUser(context.viewer);
  const ended = await inTurn(accountTurn(userId), (session) => endSessions(userId, session, sessionId));
  context.platform.revocations.revoke(ended);
  return ended.length;
}

function placeOf(context: Context, startedAt: Date): Pick<UserSession, 'expiresAt' | 'userAgent' | 'ip'> {
  return {
    expiresAt: new Date(Math.min(Date.now() + IDLE, startedAt.getTime() + ABSOLUTE)),
    userAgent: context.userAgent.slice(0, 200),
    ip: context.viewer.ip,
  };
}

/** Accounts that have just authenticated: the request itself is still anonymous. */
const signedInNow = new WeakSet<User>();

/** Whether this response signs in the account, which can then see itself in full. */
export function isSignedInNow(user: User): boolean {
  return signedInNow.has(user);
}

export async function tokensOf(context: Context, { account, token }: OpenedSession): Promise<SessionTokens> {
  const { passwordHash: _secret, ...open } = account;
  const user = asClass(User, open);
  signedInNow.add(user);
  const claims = { userId: user._id, sessionId: token.sessionId, roles: user.roles };
  const accessToken = await context.platform.tokens.signAccess(claims);
  return { user, accessToken, expiresIn: ACCESS_TOKEN_SECONDS, refreshToken: printRefreshToken(token) };
}
