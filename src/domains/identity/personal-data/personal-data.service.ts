import { actsBeside } from '../../../auth/acts.js';
import type { EndedSession } from '../../../auth/revocations.js';
import { requireUser, Role } from '../../../auth/viewer.js';
import { trusted, type ClientSession } from 'mongoose';
import { deleteEach } from '../../../database/bulk.js';
import { Erasure } from '../../../database/erasure.js';
import { forgetKeysOf, IdempotencyKeyModel } from '../../../database/idempotency.js';
import { inTransaction } from '../../../database/transaction.js';
import { inTurn } from '../../../database/turns.js';
import type { Context, Platform } from '../../../graphql/context.js';
import type { PersonalData, Person } from '../../../graphql/domain.js';
import { MailModel } from '../../../mail/mail.model.js';
import { notFound } from '../../../shared/errors.js';
import { confirmPassword, wrongPassword } from '../user/account.service.js';
import { accountTurn, inAdminTurn, keepAnAdmin, tellRolesLost } from '../user/authority.service.js';
import { confirmOutside } from '../user/outside.service.js';
import { OneTimeTokenModel } from '../one-time-token/one-time-token.model.js';
import { actingAccount, assertSessionLive, endSessions } from '../session/session-ending.service.js';
import type { ErasureLine } from '../user/identity.payloads.js';
import { UserModel, type User } from '../user/user.model.js';
import { UserSessionModel, type UserSession } from '../session/user-session.model.js';

/** All data stored about the viewer, by collection, as JSON. */
export async function exportMyData(context: Context, password: string): Promise<Record<string, unknown[]>> {
  await assertSessionLive(context);
  await confirm(context, password);
  const person = await personOf(context);
  const parts = personalDataOf(context.platform).map(
    async (part) => [part.collection, await part.export(person)] as const,
  );
  return Object.fromEntries(await Promise.all(parts));
}

/**
 * Erases the viewer's account and data: collections of any size first, everything else in one transaction. Data that
 * others need (votes, statistics) loses the name.
 */
export async function eraseMyAccount(context: Context, password: string): Promise<ErasureLine[]> {
  await assertSessionLive(context);
  const checkedHash = await confirm(context, password);
  const { isAdmin, ...person } = await personOf(context);
  const { userId } = person;
  const othersDone = actsBeside(context);
  // The last admin is rejected below, and keeps everything.
  const parts = personalDataOf(context.platform);
  const ahead = isAdmin ? NOTHING_AHEAD : await eraseAhead(parts, person);
  const erase = (): Promise<Done> =>
    inTurn(accountTurn(userId), async (session) => {
      const account = await actingAccount(context, session);
      if (checkedHash !== undefined && account.passwordHash !== checkedHash) throw wrongPassword('input.password');
      const loss = { account, changed: null, byId: null };
      if (!context.platform.config.issuer?.rolesClaim) await keepAnAdmin(loss, '', session);
      const passedOn = await tellRolesLost(context.platform.domains, loss, session);
      const endedHere = await endSessions(userId, session);
      const receipt = await eraseParts(parts, { ...person, passedOn, ahead }, session);
      return { ended: endedHere, receipt };
    });
  const { ended, receipt } = await (isAdmin ? inAdminTurn(erase) : erase());
  context.platform.revocations.revoke(ended);
  // From here on no requests are admitted. Those admitted before may have written data that the erasure has not seen.
  if (!(await othersDone())) return receipt;
  const later = await inTransaction((session) => eraseParts(parts, { ...person, ahead: NOTHING_AHEAD }, session));
  return receipt.map((line) => bothLines(line, later));
}

/** Longer than a request, an upload, or an event buffer takes, and shorter than rows of ended sessions are kept. */
const LATE = 5 * 60_000;

/**
 * Erases recently erased accounts again: another server that learned of the erasure later may have written for them. By
 * ID only, because the address may belong to someone new.
 */
export async function eraseLateWrites(now: Date, platform: Platform): Promise<void> {
  const lately = { revokedAt: trusted({ $gt: new Date(now.getTime() - LATE) }) };
  const ended = await UserSessionModel.distinct('userId', lately);
  const left = await UserModel.distinct('_id', { _id: trusted({ $in: ended }) });
  const parts = personalDataOf(platform);
  for (const userId of ended.filter((id) => !left.includes(id))) {
    const person = { userId, email: `${userId}@erased.invalid` };
    await eraseAhead(parts, person);
    await inTransaction((session) => eraseParts(parts, { ...person, ahead: NOTHING_AHEAD }, session));
  }
}

function bothLines(line: ErasureLine, later: readonly ErasureLine[]): ErasureLine {
  const more = later.find(({ collection }) => collection === line.collection);
  if (!more) return line;
  const { collection, records, kept } = line;
  return { collection, records: records + more.records, kept: more.kept ?? kept };
}

const NOTHING_AHEAD: ReadonlyMap<string, number> = new Map();

interface Done {
  ended: EndedSession[];
  receipt: ErasureLine[];
}

async function eraseAhead(parts: readonly PersonalData[], person: Person): Promise<Map<string, number>> {
  const ahead = new Map<string, number>();
  for (const part of parts) if (part.eraseAhead) ahead.set(part.collection, await part.eraseAhead(person));
  return ahead;
}

/** The receipt lists what was done, as counted by each part. */
async function eraseParts(
  parts: readonly PersonalData[],
  { ahead, ...person }: Person & { ahead: ReadonlyMap<string, number> },
  session: ClientSession,
): Promise<ErasureLine[]> {
  const receipt: ErasureLine[] = [];
  for (const { collection, erase } of parts) {
    const { records, kept } = await erase(person, session);
    receipt.push({ collection, records: records + (ahead.get(collection) ?? 0), kept: kept ?? null });
  }
  return receipt;
}

/** Proof that only the account owner can provide: the password, or a recent sign-in at the issuer. */
async function confirm(context: Context, password: string): Promise<string | undefined> {
  if (context.platform.config.issuer) {
    confirmOutside(context);
    return undefined;
  }
  return confirmPassword(context, password, 'input.password');
}

async function personOf(context: Context): Promise<Person & { isAdmin: boolean }> {
  const { userId } = requireUser(context.viewer);
  const user = await UserModel.findOne({ _id: userId }).lean<User>();
  if (!user) throw notFound('account', '');
  return { userId, email: user.email, isAdmin: user.roles.includes(Role.ADMIN) };
}

function personalDataOf({ domains }: Platform): PersonalData[] {
  return domains.flatMap((domain) => domain.personalData ?? []);
}

const BARE_SESSIONS =
  'A record that the sessions ended is kept by ID only until the last access tokens have expired, so that every server rejects them.';

export const identityPersonalData: readonly PersonalData[] = [
  {
    collection: 'users',
    export: ({ userId }) => UserModel.find({ _id: userId }).lean(),
    async erase({ userId }, session) {
      const { deletedCount } = await UserModel.deleteOne({ _id: userId }, { session });
      return { records: deletedCount };
    },
  },
  {
    collection: 'user_sessions',
    export: ({ userId }) => UserSessionModel.find({ userId, revokedAt: null }).lean(),
    // Bare rows of ended sessions stay until the last access token expires: they tell every process that it is revoked.
    async erase({ userId }, session) {
      const erasure = new Erasure(session);
      const bare = { userAgent: '', ip: '' };
      const secrets = { keyHash: 1, partHash: 1, previousPartHash: 1, salt: 1 } as const;
      const stored = await UserSessionModel.find({ userId }, { ip: 1, userAgent: 1, keyHash: 1 }, { session }).lean<
        UserSession[]
      >();
      // A second erasure finds the bare rows of the first.
      const ids = stored
        .filter(({ ip, userAgent, keyHash }) => ip !== '' || userAgent !== '' || keyHash !== undefined)
        .map(({ _id }) => _id);
      const rows = await erasure.change(
        UserSessionModel,
        { _id: trusted({ $in: ids }) },
        { $set: bare, $unset: secrets },
      );
      return erasure.done(rows > 0 && BARE_SESSIONS);
    },
  },
  {
    collection: 'onetimetokens',
    export: ({ email }) => OneTimeTokenModel.find({ email }).lean(),
    erase: async ({ email }, session) => ({ records: await deleteEach(OneTimeTokenModel, { email }, { session }) }),
  },
  {
    collection: 'mails',
    export: ({ email }) => MailModel.find({ to: email }, { subject: 1, createdAt: 1 }).lean(),
    erase: async ({ email }, session) => ({ records: await deleteEach(MailModel, { to: email }, { session }) }),
  },
  {
    collection: 'idempotencykeys',
    export: ({ userId }) => IdempotencyKeyModel.find({ people: userId }, { recordId: 1, createdAt: 1 }).lean(),
    erase: async (person, session) => ({ records: await forgetKeysOf(person, session) }),
  },
];
