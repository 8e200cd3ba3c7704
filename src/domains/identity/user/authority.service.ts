import { trusted, type ClientSession } from 'mongoose';
import { Role } from '../../../auth/viewer.js';
import { lockKey, lockShare, lockWhole } from '../../../database/lock.js';
import { turnOfRecord } from '../../../database/record.js';
import type { Domain, PassedOn } from '../../../graphql/domain.js';
import { inputError } from '../../../shared/errors.js';
import * as turns from '../../../shared/turns.js';
import { UserModel, UserStatus, type User } from './user.model.js';

export interface AuthorityChange {
  account: User;
  /** The account afterwards, or null if it was erased. */
  changed: User | null;
  /** The account that made the change, or null for the owner or an external issuer. */
  byId: string | null;
}

/** Lets the domains take back work that needs the roles an account loses. */
export async function tellRolesLost(
  domains: readonly Domain[],
  change: AuthorityChange,
  session: ClientSession,
): Promise<PassedOn> {
  if (lostRoles(change).length === 0) return {};
  await lockWhole(session, workOf(change.account._id));
  const loss = { userId: change.account._id, kept: rolesOf(change.changed), byId: change.byId };
  const passedOn: Record<string, readonly string[]> = {};
  for (const { rolesLost } of domains) Object.assign(passedOn, await rolesLost?.(loss, session));
  return passedOn;
}

/**
 * The account, if it currently has one of these roles, in the transaction that assigns it work: a concurrent loss of
 * the role is serialized with it, so that nothing is assigned to someone who has just lost the role.
 */
export async function workerOf(
  userId: string,
  roles: readonly Role[],
  session: ClientSession,
): Promise<User | undefined> {
  await lockShare(session, workOf(userId));
  const account = await UserModel.findOne({ _id: userId, status: UserStatus.ACTIVE }, null, { session }).lean<User>();
  return account && roles.some((role) => account.roles.includes(role)) ? account : undefined;
}

/** Key that serializes changes to an account's rights and record. */
export function accountTurn(userId: string): string {
  return turnOfRecord(UserModel, userId);
}

function workOf(userId: string): string {
  return `work of ${userId}`;
}

/** Serializes admin changes to accounts in this process: they would conflict with each other over the last admin. */
export function inAdminTurn<T>(work: () => Promise<T>): Promise<T> {
  return turns.inTurn('admins', work);
}

/** Admins are removed one at a time: of two at once the second sees that the first is gone, and fails. */
export async function keepAnAdmin(change: AuthorityChange, field: string, session: ClientSession): Promise<void> {
  if (!lostRoles(change).includes(Role.ADMIN)) return;
  await lockKey(session, 'admins');
  const others = { roles: Role.ADMIN, status: UserStatus.ACTIVE, _id: trusted({ $ne: change.account._id }) };
  if (await UserModel.findOne(others, { _id: 1 }, { session }).lean()) return;
  throw inputError('NOT_ALLOWED', field, 'This is the last admin. Make another account an admin first.');
}

function lostRoles({ account, changed }: AuthorityChange): Role[] {
  const kept = rolesOf(changed);
  return rolesOf(account).filter((role) => !kept.includes(role));
}

function rolesOf(account: User | null): readonly Role[] {
  return account?.status === UserStatus.ACTIVE ? account.roles : [];
}
