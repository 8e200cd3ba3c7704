import type { ClientSession } from 'mongoose';
import type { OutsideAccount, OutsideAccounts, OutsideClaims } from '../../../auth/outside.js';
import { invalidToken } from '../../../auth/tokens.js';
import { requireUser } from '../../../auth/viewer.js';
import { copyOf } from '../../../database/entity.js';
import { isDuplicateKey } from '../../../database/connection.js';
import { inTransaction, StartOver } from '../../../database/transaction.js';
import type { Context } from '../../../graphql/context.js';
import type { Domain } from '../../../graphql/domain.js';
import { AppError, inputError } from '../../../shared/errors.js';
import { importedId, newId } from '../../../shared/ids.js';
import { normalizeEmail, titleWords } from '../../../shared/text.js';
import { tellRolesLost } from './authority.service.js';
import { endSessions } from '../session/session-ending.service.js';
import { User, UserModel, UserStatus } from './user.model.js';
import { UserSessionModel, type UserSession } from '../session/user-session.model.js';

/** Longer than any process accepts the token, allowing for clock differences. */
const MARGIN = 65;
const FRESH = 300;
const MAX_NAME = 100;

/** Each token of an external issuer is a session here: it is found again, ended alone, and ended with the account. */
export function outsideAccounts(domains: readonly Domain[]): OutsideAccounts {
  return (claims) => inTransaction((session) => accountOf(domains, claims, session));
}

async function accountOf(
  domains: readonly Domain[],
  claims: OutsideClaims,
  session: ClientSession,
): Promise<OutsideAccount> {
  const sessionId = importedId('ses', new Date(claims.issuedAt * 1_000), claims.tokenKey);
  const row = await UserSessionModel.findOne({ _id: sessionId }, null, { session }).lean<UserSession>();
  if (row) return { ...(await knownAccount(row, session)), sessionId };
  try {
    const found = await UserModel.findOne({ externalId: claims.externalId }, null, { session }).lean<User>();
    const first = found ?? (await firstAccount(claims, session));
    if (first.status !== UserStatus.ACTIVE) throw suspended();
    const account = await withRoles(domains, first, claims, session);
    await UserSessionModel.create(
      [
        {
          ...{ _id: sessionId, userId: account._id, authVersion: account.authVersion ?? 0 },
          startedAt: new Date(claims.issuedAt * 1_000),
          expiresAt: new Date((claims.expiresAt + MARGIN) * 1_000),
        },
      ],
      { session },
    );
    return { userId: account._id, sessionId, roles: account.roles };
  } catch (error) {
    // Two requests with a new token, or two first tokens of a person, at the same time.
    if (isDuplicateKey(error)) throw new StartOver();
    throw error;
  }
}

async function knownAccount(row: UserSession, session: ClientSession): Promise<Omit<OutsideAccount, 'sessionId'>> {
  if (row.revokedAt) throw invalidToken();
  const account = await UserModel.findOne({ _id: row.userId }, null, { session }).lean<User>();
  if (!account || (account.authVersion ?? 0) !== row.authVersion) throw invalidToken();
  return { userId: account._id, roles: account.roles };
}

/** Only an address verified by the issuer creates an account or links an existing one. */
async function firstAccount(claims: OutsideClaims, session: ClientSession): Promise<User> {
  const { externalId } = claims;
  if (claims.email === undefined || !claims.emailVerified)
    throw new AppError('FORBIDDEN', 'The token has no verified email address. Verify yours at the issuer first.');
  const email = normalizeEmail(claims.email);
  const known = await UserModel.findOne({ email }, null, { session }).select('+externalId').lean<User>();
  if (known?.externalId !== undefined)
    throw new AppError(
      'FORBIDDEN',
      'This email address belongs to an account with a different identity at the issuer.',
    );
  if (known) return linked(known, externalId, session);
  const name = nameOf(claims, email);
  const fields = { _id: newId('usr'), email, name, externalId, status: UserStatus.ACTIVE };
  const rest = { emailVerifiedAt: new Date(), searchWords: titleWords(`${name} ${email}`) };
  const [made] = await UserModel.create([{ ...fields, ...rest }], { session });
  return (made as unknown as { toObject(): User }).toObject();
}

async function linked(known: User, externalId: string, session: ClientSession): Promise<User> {
  const isNew = known.status === UserStatus.UNVERIFIED;
  const proven = isNew ? { status: UserStatus.ACTIVE, emailVerifiedAt: new Date() } : {};
  // The password of an unverified account may have been set by someone other than its owner.
  const unproven = isNew ? { $unset: { passwordHash: 1 } } : {};
  await UserModel.updateOne({ _id: known._id }, { $set: { externalId, ...proven }, ...unproven }, { session });
  return copyOf(User, known, proven);
}

function nameOf({ name }: OutsideClaims, email: string): string {
  const plain = (name ?? '')
    .normalize('NFC')
    .replace(/\p{C}+/gu, ' ')
    .trim();
  return Array.from(plain).slice(0, MAX_NAME).join('').trim() || (email.split('@', 1)[0] ?? email);
}

/** The newest token determines the account's roles; sessions of tokens with other roles end. */
async function withRoles(
  domains: readonly Domain[],
  account: User,
  { roles, issuedAt }: OutsideClaims,
  session: ClientSession,
): Promise<User> {
  const { rolesAt = 0 } = account;
  if (!roles || issuedAt < rolesAt) return account;
  const isSame = roles.join() === [...account.roles].sort().join();
  if (isSame && issuedAt === rolesAt) return account;
  if (isSame) {
    // An older token with different roles that arrives later is rejected.
    await UserModel.updateOne({ _id: account._id }, { $set: { rolesAt: issuedAt } }, { session, timestamps: false });
    return account;
  }
  const changed = copyOf(User, account, { roles: [...roles], authVersion: (account.authVersion ?? 0) + 1 });
  await tellRolesLost(domains, { account, changed, byId: null }, session);
  await endSessions(account._id, session);
  const set = { roles, rolesAt: issuedAt, authVersion: changed.authVersion };
  await UserModel.updateOne({ _id: account._id }, { $set: set }, { session });
  return changed;
}

function suspended(): AppError {
  return new AppError('FORBIDDEN', 'This account is suspended. Contact support.');
}

/** Without local passwords, irreversible actions require a sign-in within the last five minutes. */
export function confirmOutside(context: Context): undefined {
  const { signedInAt = 0 } = requireUser(context.viewer);
  if (Date.now() / 1_000 - signedInAt <= FRESH) return undefined;
  throw inputError('WRONG_CREDENTIALS', 'input.password', 'Sign in at the issuer again, then retry within 5 minutes.');
}
