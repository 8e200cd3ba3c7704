import { trusted, type ClientSession } from 'mongoose';
import { Role } from '../../auth/viewer.js';
import { lockKey } from '../../database/lock.js';
import type { Domain } from '../../graphql/domain.js';
import { inputError } from '../../shared/errors.js';
import { UserModel, UserStatus, type User } from './user.model.js';

export interface AuthorityChange {
  account: User;
  /** The account afterwards; null where it is erased. */
  changed: User | null;
  /** Who brings it about; null for nobody in particular. */
  byId: string | null;
}

/** Lets the domains take back the work that needs the roles which an account loses. */
export async function tellRolesLost(
  domains: readonly Domain[],
  change: AuthorityChange,
  session: ClientSession,
): Promise<void> {
  if (lostRoles(change).length === 0) return;
  const loss = { userId: change.account._id, kept: rolesOf(change.changed), byId: change.byId };
  for (const { rolesLost } of domains) await rolesLost?.(loss, session);
}

/** Admins leave one after the other: of two at once the second sees that the first is gone, and stays. */
export async function keepAnAdmin(change: AuthorityChange, field: string, session: ClientSession): Promise<void> {
  if (!lostRoles(change).includes(Role.ADMIN)) return;
  await lockKey(session, 'admins');
  const others = { roles: Role.ADMIN, status: UserStatus.ACTIVE, _id: trusted({ $ne: change.account._id }) };
  if (await UserModel.findOne(others, { _id: 1 }, { session }).lean()) return;
  throw inputError('NOT_ALLOWED', field, 'This is the last admin: make somebody else an admin first.');
}

function lostRoles({ account, changed }: AuthorityChange): Role[] {
  const kept = rolesOf(changed);
  return rolesOf(account).filter((role) => !kept.includes(role));
}

function rolesOf(account: User | null): readonly Role[] {
  return account?.status === UserStatus.ACTIVE ? account.roles : [];
}
