import { hashPassword } from '../../../auth/passwords.js';
import type { Role } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { changeRecord } from '../../../database/record.js';
import { importedId } from '../../../shared/ids.js';
import { normalizeEmail, titleWords } from '../../../shared/text.js';
import { endSessions } from '../session/session-ending.service.js';
import { UserModel, UserStatus, type User } from './user.model.js';

export interface ProvisionedAccount {
  email: string;
  name: string;
  roles: readonly Role[];
  /** Without one nobody can sign in until a password was reset by mail. */
  password?: string;
  createdAt: Date;
}

/** Makes accounts whose addresses are known to be right, such as those of the demo; those that are there stay as they are. */
export async function provisionAccounts(accounts: readonly ProvisionedAccount[]): Promise<User[]> {
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (password: string): Promise<string> => {
    const known = hashes.get(password) ?? hashPassword(password);
    hashes.set(password, known);
    return known;
  };
  const users: User[] = [];
  for (const account of accounts) {
    const email = normalizeEmail(account.email);
    const user = await UserModel.findOneAndUpdate(
      { email },
      {
        $setOnInsert: {
          _id: importedId('usr', account.createdAt, email),
          name: account.name,
          roles: account.roles,
          status: UserStatus.ACTIVE,
          emailVerifiedAt: account.createdAt,
          createdAt: account.createdAt,
          updatedAt: account.createdAt,
          searchWords: titleWords(`${account.name} ${email}`),
          ...(account.password ? { passwordHash: await hashOf(account.password) } : {}),
        },
      },
      // Mongoose would set the time of now in its place.
      { upsert: true, returnDocument: 'after', timestamps: false },
    ).lean<User>();
    users.push(user);
  }
  return users;
}

/** Gives an account one more role: how the first admin of an installation comes to be. Null where there is no such account. */
export async function grantRole(email: string, role: Role): Promise<User | null> {
  const known = await accountByEmail(email);
  if (!known) return null;
  const { after } = await changeRecord(
    UserModel,
    { filter: { _id: known._id }, what: 'account' },
    async (user, session) => {
      await endSessions(user._id, session);
      return { update: { $addToSet: { roles: role }, $inc: { authVersion: 1 } } };
    },
  );
  return after;
}

export async function accountByEmail(email: string): Promise<User | null> {
  return UserModel.findOne({ email: normalizeEmail(email) }).lean<User>();
}

const MAX_STAFF = 100;

/** Accounts in use that have a role, oldest first, at most 100: who works a queue. */
export async function accountsWithRole(role: Role): Promise<User[]> {
  return UserModel.find({ roles: role, status: UserStatus.ACTIVE })
    .sort({ _id: 1 })
    .limit(MAX_STAFF)
    .maxTimeMS(MAX_READ_TIME)
    .lean<User[]>();
}
