import { trusted, type ClientSession } from 'mongoose';
import type { EndedSession, SessionSource } from '../../../auth/revocations.js';
import { invalidToken, MARK_SECONDS } from '../../../auth/tokens.js';
import { requireUser, type Role } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { AppError } from '../../../shared/errors.js';
import { UserModel, UserStatus, type User } from '../user/user.model.js';
import { UserSessionModel, type UserSession } from './user-session.model.js';

/** Ends the live sessions of an account within a transaction; pass the result to `revocations` once it is committed. */
export async function endSessions(userId: string, session: ClientSession, except?: string): Promise<EndedSession[]> {
  const live = await UserSessionModel.find({ userId, revokedAt: null }, null, { session })
    .select('+keyHash')
    .lean<UserSession[]>();
  return endRows(
    live.filter(({ _id }) => _id !== except),
    session,
  );
}

export async function endRows(rows: readonly UserSession[], session: ClientSession): Promise<EndedSession[]> {
  const now = new Date();
  const ended = rows.map((row) => ({ id: row._id, until: markUntil(row, now) }));
  if (ended.length === 0) return ended;
  const operations = ended.map(({ id, until }) => ({
    updateOne: { filter: { _id: id }, update: { $set: { revokedAt: now, expiresAt: until } } },
  }));
  await UserSessionModel.bulkWrite(operations, { session, ordered: true });
  return ended;
}

/**
 * Until when access tokens of a session could still be accepted: ours are short-lived, those of an external issuer last
 * as long as they state.
 */
function markUntil({ keyHash, expiresAt }: UserSession, now: Date): Date {
  return keyHash === undefined ? expiresAt : new Date(now.getTime() + MARK_SECONDS * 1_000);
}

export const sessionSource: SessionSource = {
  collection: 'user_sessions',
  async ended() {
    const rows = await UserSessionModel.find({ revokedAt: trusted({ $gt: new Date(0) }) }, { expiresAt: 1 }).lean<
      UserSession[]
    >();
    return rows.map(({ _id, expiresAt }) => ({ id: _id, until: expiresAt }));
  },
  endedBy: ({ _id, revokedAt, expiresAt }) =>
    revokedAt && typeof _id === 'string' && expiresAt instanceof Date ? { id: _id, until: expiresAt } : undefined,
};

/**
 * The acting account, read again in the transaction: changes to others' rights and irreversible actions must not rely
 * on a ten-minute-old token.
 */
export async function actingAccount(context: Context, session: ClientSession, role?: Role): Promise<User> {
  const { sessionId, userId } = requireUser(context.viewer);
  const row = await UserSessionModel.findOne({ _id: sessionId, userId }, null, { session }).lean<UserSession>();
  const account = await UserModel.findOne({ _id: userId, status: UserStatus.ACTIVE }, null, { session })
    .select('+passwordHash')
    .lean<User>();
  if (row?.revokedAt || !account) throw invalidToken();
  if (role && !account.roles.includes(role)) throw new AppError('FORBIDDEN', `You no longer have the ${role} role.`);
  return account;
}

/** The same for reads that must not rely on an old token. */
export async function assertSessionLive(context: Context): Promise<void> {
  const { sessionId, userId } = requireUser(context.viewer);
  const row = await UserSessionModel.findOne({ _id: sessionId, userId }).lean<UserSession>();
  if (row?.revokedAt) context.platform.revocations.revoke([{ id: row._id, until: row.expiresAt }]);
  context.platform.revocations.assertLive(context.viewer);
}
