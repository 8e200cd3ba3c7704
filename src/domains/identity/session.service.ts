import { trusted } from 'mongoose';
import { verifyPassword } from '../../auth/passwords.js';
import type { SessionSource } from '../../auth/revocations.js';
import { ACCESS_TOKEN_SECONDS } from '../../auth/tokens.js';
import { requireUser } from '../../auth/viewer.js';
import { asClass } from '../../database/entity.js';
import { findPage, type Page } from '../../database/page.js';
import { inTransaction } from '../../database/transaction.js';
import type { Context } from '../../graphql/context.js';
import { inputError, notFound } from '../../shared/errors.js';
import { newId, newSecret, sha256 } from '../../shared/ids.js';
import { normalizeEmail } from '../../shared/text.js';
import { User, UserModel, UserStatus } from './user.model.js';
import { UserSession, UserSessionModel } from './user-session.model.js';

const DAY = 86_400_000;
const IDLE = 14 * DAY;
const ABSOLUTE = 30 * DAY;
const TRIES_PER_ACCOUNT = { points: 5, seconds: 900 };
const TRIES_PER_ADDRESS = { points: 20, seconds: 3_600 };

/** What a client keeps: a short access token for requests and a refresh token that works once. */
export interface SessionTokens {
  user: User;
  accessToken: string;
  expiresIn: number;
  refreshToken: string;
}

/** Signs in with address and password. The same words, work and time for an unknown address and a wrong password. */
export async function signIn(context: Context, input: { email: string; password: string }): Promise<SessionTokens> {
  const { limits } = context.platform;
  const email = normalizeEmail(input.email);
  const { ip } = context.viewer;
  await limits.consumeAttempt('sign-in', `${email}|${ip}`, TRIES_PER_ACCOUNT);
  await limits.consumeAttempt('sign-in address', ip, TRIES_PER_ADDRESS);

  const user = await UserModel.findOne({ email }).select('+passwordHash').lean<User>();
  const right = await verifyPassword(user?.passwordHash, input.password);
  if (!right || !user) {
    throw inputError(
      'WRONG_CREDENTIALS',
      'input.email',
      'E-mail and password do not fit together, or the address was not confirmed yet: look for the mail that confirms it.',
    );
  }
  if (user.status === UserStatus.SUSPENDED)
    throw inputError('NOT_ALLOWED', '', 'This account is suspended. Write to the support.');
  await limits.forgive('sign-in', `${email}|${ip}`, TRIES_PER_ACCOUNT);
  await limits.giveBack('sign-in address', ip, TRIES_PER_ADDRESS);
  return startSession(context, user);
}

/** Opens a session for an account whose owner has just proven who they are. */
export async function startSession(context: Context, user: User): Promise<SessionTokens> {
  const id = newId('ses');
  const now = new Date();
  const refreshToken = newSecret();
  await UserSessionModel.create({ ...sessionRow(context, user._id, refreshToken, now), _id: id, family: id });
  return tokensOf(context, user, id, refreshToken);
}

/** Exchanges a refresh token for new tokens. A token that was used before ends its session. */
export async function refreshSession(context: Context, refreshToken: string): Promise<SessionTokens> {
  const hash = sha256(refreshToken);
  const next = newSecret();
  const rotated = await inTransaction(async (session) => {
    const now = new Date();
    const old = await UserSessionModel.findOneAndUpdate(
      { refreshTokenHash: hash, replacedAt: null, revokedAt: null, expiresAt: trusted({ $gt: now }) },
      { $set: { replacedAt: now } },
      { session },
    ).lean<UserSession>();
    if (!old) return undefined;
    const user = await UserModel.findOne({ _id: old.userId, status: UserStatus.ACTIVE }, undefined, {
      session,
    }).lean<User>();
    if (!user) return undefined;
    const row = sessionRow(context, user._id, next, old.startedAt);
    await UserSessionModel.create([{ ...row, _id: newId('ses'), family: old.family }], { session });
    return { user, family: old.family };
  });
  if (rotated) return tokensOf(context, rotated.user, rotated.family, next);

  const reused = await UserSessionModel.findOne({ refreshTokenHash: hash }).lean<UserSession>();
  if (reused?.replacedAt) {
    context.log.warn({ userId: reused.userId, family: reused.family }, 'refresh token used twice: session ended');
    await revokeFamilies(context, [reused.family]);
  }
  throw inputError('INVALID_TOKEN', 'input.refreshToken', 'The refresh token is not valid any more. Sign in again.');
}

export async function signOut(context: Context): Promise<void> {
  await revokeFamilies(context, [requireUser(context.viewer).sessionId]);
}

/** The live sessions of the viewer, newest first. */
export function mySessions(context: Context, page: { first: number; after?: string }): Promise<Page<UserSession>> {
  return findPage(UserSessionModel, UserSession, {
    filter: { userId: requireUser(context.viewer).userId, replacedAt: null, revokedAt: null },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

export async function revokeSession(context: Context, id: string): Promise<UserSession> {
  const { userId } = requireUser(context.viewer);
  const session = await UserSessionModel.findOne({ _id: id, userId }).lean<UserSession>();
  if (!session) throw notFound('session');
  await revokeFamilies(context, [session.family]);
  return session;
}

/** Answers how many there were. */
export async function revokeOtherSessions(context: Context): Promise<number> {
  const { userId, sessionId } = requireUser(context.viewer);
  return revokeAllSessions(context, userId, sessionId);
}

/** Ends every session of an account: after a reset, a change of roles, a suspension. `except` stays open. */
export async function revokeAllSessions(context: Context, userId: string, except?: string): Promise<number> {
  const live = await UserSessionModel.find({ userId, replacedAt: null, revokedAt: null }, { family: 1 }).lean<
    UserSession[]
  >();
  const families = live.map((session) => session.family).filter((family) => family !== except);
  await revokeFamilies(context, families);
  return families.length;
}

/** Reads the session anew: for what must not rest on a ten-minute-old token. */
export async function assertSessionLive(context: Context): Promise<void> {
  const { sessionId, userId } = requireUser(context.viewer);
  const ended = await UserSessionModel.exists({ family: sessionId, userId, revokedAt: trusted({ $ne: null }) });
  if (ended) context.platform.revocations.revoke([sessionId]);
  context.platform.revocations.assertLive(context.viewer);
}

export const sessionSource: SessionSource = {
  collection: 'user_sessions',
  async revokedSince(since) {
    const ended = await UserSessionModel.find({ revokedAt: trusted({ $gte: since }) }, { family: 1 }).lean<
      UserSession[]
    >();
    return ended.map((session) => session.family);
  },
  revokedFamily: (record) =>
    record['revokedAt'] && typeof record['family'] === 'string' ? record['family'] : undefined,
};

async function revokeFamilies(context: Context, families: readonly string[]): Promise<void> {
  if (families.length === 0) return;
  await UserSessionModel.updateMany(
    { family: trusted({ $in: [...families] }), revokedAt: null },
    { $set: { revokedAt: new Date() } },
  );
  context.platform.revocations.revoke(families);
}

function sessionRow(context: Context, userId: string, refreshToken: string, startedAt: Date): Partial<UserSession> {
  const expiresAt = new Date(Math.min(Date.now() + IDLE, startedAt.getTime() + ABSOLUTE));
  return {
    userId,
    refreshTokenHash: sha256(refreshToken),
    startedAt,
    expiresAt,
    userAgent: context.userAgent.slice(0, 200),
    ip: context.viewer.ip,
  };
}

/** Accounts whose owner has just proven who they are: the request itself still is that of somebody unknown. */
const signedInNow = new WeakSet<User>();

/** True for the account that this very answer signs in: it may see itself in full. */
export function isSignedInNow(user: User): boolean {
  return signedInNow.has(user);
}

async function tokensOf(
  context: Context,
  account: User,
  sessionId: string,
  refreshToken: string,
): Promise<SessionTokens> {
  const user = asClass(User, account);
  signedInNow.add(user);
  const accessToken = await context.platform.tokens.signAccess({ userId: user._id, sessionId, roles: user.roles });
  return { user, accessToken, expiresIn: ACCESS_TOKEN_SECONDS, refreshToken };
}
