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
  /** If omitted, no one can sign in until the password has been reset by email. */
  password?: string;
  createdAt: Date;
}

/** Creates accounts with trusted addresses, for example for the demo; existing ones stay unchanged. */
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
      // Otherwise Mongoose would set the current time.
      { upsert: true, returnDocument: 'after', timestamps: false },
    ).lean<User>();
    users.push(user);
  }
  return users;
}

/** Adds a role to an account: how the first admin of an installation is created. Null if the account does not exist. */
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

/** Active accounts with a role, oldest first, at most 100: those who work on a queue. */
export async function accountsWithRole(role: Role): Promise<User[]> {
  return UserModel.find({ roles: role, status: UserStatus.ACTIVE })
    .sort({ _id: 1 })
    .limit(MAX_STAFF)
    .maxTimeMS(MAX_READ_TIME)
    .lean<User[]>();
}
