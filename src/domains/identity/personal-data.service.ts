import { ACCESS_TOKEN_SECONDS } from '../../auth/tokens.js';
import { requireUser } from '../../auth/viewer.js';
import { inTransaction } from '../../database/transaction.js';
import type { Context } from '../../graphql/context.js';
import type { PersonalData, Person } from '../../graphql/domain.js';
import { MailModel } from '../../mail/mail.model.js';
import { notFound } from '../../shared/errors.js';
import { confirmPassword } from './account.service.js';
import { OneTimeTokenModel } from './one-time-token.model.js';
import { assertSessionLive, revokeAllSessions } from './session.service.js';
import type { ErasureLine } from './identity.payloads.js';
import { UserModel, type User } from './user.model.js';
import { UserSessionModel } from './user-session.model.js';

/** Everything that the graph holds about the viewer, by collection, as JSON. */
export async function exportMyData(context: Context, password: string): Promise<Record<string, unknown[]>> {
  const person = await confirmedPerson(context, password);
  const held = await heldOf(context, person);
  return Object.fromEntries(held.map(({ collection, records }) => [collection, records]));
}

/** Erases the viewer's account and what is theirs, in one transaction. What others need (votes, statistics) loses the name. */
export async function eraseMyAccount(context: Context, password: string): Promise<ErasureLine[]> {
  const person = await confirmedPerson(context, password);
  const held = await heldOf(context, person);
  await revokeAllSessions(context, person.userId, requireUser(context.viewer).sessionId);
  await inTransaction(async (session) => {
    for (const { erase } of personalDataOf(context)) await erase(person, session);
  });
  context.platform.revocations.revoke([requireUser(context.viewer).sessionId]);
  return held.map(({ collection, records, kept }) => ({ collection, records: records.length, kept: kept ?? null }));
}

async function confirmedPerson(context: Context, password: string): Promise<Person> {
  await assertSessionLive(context);
  await confirmPassword(context, password, 'input.password');
  const { userId } = requireUser(context.viewer);
  const user = await UserModel.findOne({ _id: userId }).lean<User>();
  if (!user) throw notFound('account', '');
  return { userId, email: user.email };
}

/** What each collection holds of a person. */
async function heldOf(context: Context, person: Person): Promise<(PersonalData & { records: unknown[] })[]> {
  return Promise.all(personalDataOf(context).map(async (part) => ({ ...part, records: await part.export(person) })));
}

function personalDataOf(context: Context): PersonalData[] {
  return context.platform.domains.flatMap((domain) => domain.personalData ?? []);
}

export const identityPersonalData: readonly PersonalData[] = [
  {
    collection: 'users',
    export: ({ userId }) => UserModel.find({ _id: userId }).lean(),
    async erase({ userId }, session) {
      await UserModel.deleteOne({ _id: userId }, { session });
    },
  },
  {
    collection: 'user_sessions',
    export: ({ userId }) => UserSessionModel.find({ userId, replacedAt: null, revokedAt: null }).lean(),
    // The bare rows stay until the last access token has ended: they tell every process that it is revoked.
    async erase({ userId }, session) {
      const now = new Date();
      const expiresAt = new Date(now.getTime() + ACCESS_TOKEN_SECONDS * 1_000);
      await UserSessionModel.updateMany(
        { userId },
        { $set: { revokedAt: now, expiresAt, userAgent: '', ip: '' } },
        { session },
      );
    },
  },
  {
    collection: 'onetimetokens',
    export: ({ email }) => OneTimeTokenModel.find({ email }).lean(),
    async erase({ email }, session) {
      await OneTimeTokenModel.deleteMany({ email }, { session });
    },
  },
  {
    collection: 'mails',
    export: ({ email }) => MailModel.find({ to: email }, { subject: 1, createdAt: 1 }).lean(),
    async erase({ email }, session) {
      await MailModel.deleteMany({ to: email }, { session });
    },
  },
];
