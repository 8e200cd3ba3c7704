import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { anonymous, aUser, PASSWORD } from '../../../../test/testkit/callers.js';
import { collectionsWith } from '../../../../test/testkit/collections.js';
import { commandsOf, unwatched } from '../../../../test/testkit/commands.js';
import { useGraph } from '../../../../test/testkit/graph.js';
import type { UserViewer, Viewer } from '../../../auth/viewer.js';
import { firstIdAt, newId } from '../../../shared/ids.js';
import { IdempotencyKeyModel } from '../../../database/idempotency.js';
import { MailModel } from '../../../mail/mail.model.js';
import { FavoriteType } from '../../preferences/favorite/favorite.model.js';
import { addFavorite } from '../../preferences/favorite/favorite.service.js';
import { OneTimeTokenModel, TokenPurpose } from '../one-time-token/one-time-token.model.js';
import { UserSessionModel } from '../session/user-session.model.js';
import { UserModel } from '../user/user.model.js';

const graph = useGraph();

const SIGN_IN =
  'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken userErrors { code } } }';
const EXPORT =
  'mutation ($password: String!) { exportMyData(input: { password: $password }) { data userErrors { code field } } }';
const ERASE =
  'mutation ($password: String!) { eraseMyAccount(input: { password: $password }) { receipt { collection records kept } userErrors { code field } } }';

interface Export {
  exportMyData: {
    data: Record<string, Record<string, unknown>[]> | null;
    userErrors: { code: string; field: string[] }[];
  };
}
interface Erase {
  eraseMyAccount: {
    receipt: { collection: string; records: number; kept: string | null }[] | null;
    userErrors: { code: string; field: string[] }[];
  };
}
interface Session {
  accessToken: string;
  refreshToken: string;
  viewer: UserViewer;
}

async function signIn(email: string, userAgent?: string): Promise<Session> {
  const viewer: Viewer = { ...anonymous, ip: newId('ip') };
  const { signIn: tokens } = await graph.data<{ signIn: Session }>(viewer, SIGN_IN, {
    input: { email, password: PASSWORD },
  });
  const known = (await graph.viewerOf(tokens.accessToken)) as UserViewer;
  if (userAgent) await UserSessionModel.updateOne({ _id: known.sessionId }, { $set: { userAgent } });
  return { ...tokens, viewer: known };
}

/** A person whose every text contains the canary, in each collection of identity. */
async function aPerson(canary: string): Promise<Session & { email: string; userId: string }> {
  const email = `${canary}@people.example`;
  const { userId } = await aUser({ email, name: `${canary} name`, password: PASSWORD });
  await UserModel.updateOne({ _id: userId }, { $set: { avatarUrl: `https://example.com/${canary}` } });
  await OneTimeTokenModel.create({
    _id: newId('ott'),
    email,
    name: canary,
    purpose: TokenPurpose.VERIFY_EMAIL,
    tokenHash: newId('hash'),
    expiresAt: new Date(Date.now() + 60_000),
  });
  await MailModel.create({
    _id: newId('mail'),
    to: email,
    subject: `${canary} subject`,
    text: canary,
    failedAt: new Date(),
  });
  const session = await signIn(email, `${canary} browser`);
  return { ...session, email, userId };
}

describe('exportMyData', () => {
  it('holds the canary of every collection that has it, and no secret', async () => {
    const canary = newId('canary');
    const person = await aPerson(canary);
    const held = await collectionsWith(canary);
    expect(held).toEqual(['mails', 'onetimetokens', 'user_sessions', 'users']);
    const { exportMyData } = await graph.data<Export>(person.viewer, EXPORT, { password: PASSWORD });
    const data = exportMyData.data ?? {};
    expect(
      Object.keys(data)
        .filter((name) => JSON.stringify(data[name]).includes(canary))
        .sort(),
    ).toEqual(held);
    for (const secret of ['passwordHash', 'tokenHash', 'refreshTokenHash', 'hash_', '$argon2', 'searchWords'])
      expect(JSON.stringify(data)).not.toContain(secret);
    expect(data['users']).toHaveLength(1);
  });

  it('holds nothing of anybody else', async () => {
    const other = newId('canary');
    await aPerson(other);
    const person = await aPerson(newId('canary'));
    const { exportMyData } = await graph.data<Export>(person.viewer, EXPORT, { password: PASSWORD });
    expect(JSON.stringify(exportMyData.data)).not.toContain(other);
  });

  it('asks for the password, five times in a quarter of an hour', async () => {
    const { viewer } = await aPerson(newId('canary'));
    for (let time = 0; time < 5; time += 1) {
      const { exportMyData } = await graph.data<Export>(viewer, EXPORT, { password: 'not the password' });
      expect(exportMyData).toEqual({
        data: null,
        userErrors: [{ code: 'WRONG_CREDENTIALS', field: ['input', 'password'] }],
      });
    }
    for (const document of [EXPORT, ERASE]) {
      const { errors } = await graph.run(viewer, document, { password: PASSWORD });
      expect(errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
    }
  });
});

describe('eraseMyAccount', () => {
  it('leaves the canary nowhere, ends every session and frees the address', async () => {
    const canary = newId('canary');
    const person = await aPerson(canary);
    const elsewhere = await signIn(person.email);
    await IdempotencyKeyModel.create({ _id: newId('idk'), inputHash: 'x', recordId: firstIdAt('tkt', new Date()) });
    const { eraseMyAccount } = await graph.data<Erase>(person.viewer, ERASE, { password: PASSWORD });
    expect(eraseMyAccount.userErrors).toEqual([]);
    const receipt = new Map(eraseMyAccount.receipt?.map(({ collection, ...line }) => [collection, line]));
    expect(receipt.get('users')).toEqual({ records: 1, kept: null });
    expect(receipt.get('supporttickets')).toEqual({ records: 0, kept: null });
    expect(receipt.get('auditentries')).toEqual({ records: 0, kept: null });
    expect(await collectionsWith(canary)).toEqual([]);
    // The bare rows of its sessions remain until the last access token has expired.
    expect(await collectionsWith(person.userId)).toEqual(['user_sessions']);
    const rows = await UserSessionModel.find({ userId: person.userId }).lean();
    expect(rows.every((row) => row.revokedAt !== null && row.expiresAt.getTime() <= Date.now() + 665_000)).toBe(true);
    for (const { accessToken } of [person, elsewhere])
      await expect(graph.viewerOf(accessToken)).rejects.toThrow(/invalid/);
    const refresh =
      'mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { accessToken userErrors { code } } }';
    for (const { refreshToken } of [person, elsewhere]) {
      const answer = await graph.data<{ refreshSession: object }>(anonymous, refresh, { token: refreshToken });
      expect(answer.refreshSession).toMatchObject({ accessToken: null, userErrors: [{ code: 'INVALID_TOKEN' }] });
    }
    const again = await aUser({ email: person.email });
    expect(again.userId).not.toBe(person.userId);
  });

  it('takes any number of rows with it, in batches, and counts each', async () => {
    const { viewer, userId } = await aPerson(newId('canary'));
    const rows = Array.from({ length: 1_203 }, (_none, index) => ({
      ...{ _id: newId('aus'), origin: 'service:tests', clientEventId: `${userId} ${String(index)}`, userId },
      ...{ at: new Date(), day: '2026-11-30', usage: [], costMicros: 0, endpoint: '/v1/runs', method: 'get' },
    }));
    await unwatched(() => mongoose.connection.collection<{ _id: string }>('apiusages').insertMany(rows));
    const seen = await commandsOf(() => graph.data<Erase>(viewer, ERASE, { password: PASSWORD }));
    const line = seen.result.eraseMyAccount.receipt?.find(({ collection }) => collection === 'apiusages');
    expect(line).toEqual({ collection: 'apiusages', records: 1_203, kept: null });
    // No transaction contains more than one batch of them.
    const deletions = seen.commands.filter(({ name, collection }) => name === 'delete' && collection === 'apiusages');
    expect(deletions.map(({ command }) => (command['deletes'] as unknown[]).length)).toEqual([500, 500, 203]);
    expect(new Set(deletions.map(({ command }) => String(command['txnNumber']))).size).toBe(3);
    expect(await collectionsWith(userId)).not.toContain('apiusages');
  });

  it('leaves and counts what the same person writes meanwhile', async () => {
    const { viewer, userId, accessToken } = await aPerson(newId('canary'));
    const TICKET = 'mutation ($input: CreateTicketInput!) { made: createTicket(input: $input) { ticket { id } } }';
    const FAVORITE = 'mutation ($input: AddFavoriteInput!) { made: addFavorite(input: $input) { favorite { id } } }';
    const ticket = { subject: 'Help', body: 'My words', category: 'TECHNICAL' };
    const writing = { isOver: false };
    /** Through the guard that every request passes, until it is closed. */
    async function write(document: string, inputOf: (time: number) => object): Promise<number> {
      for (let time = 0; ; time += 1) {
        const now = writing.isOver ? undefined : await graph.viewerOf(accessToken).catch(() => undefined);
        if (!now) return time;
        const { data, errors } = await graph.run<{ made: object }>(now, document, { input: inputOf(time) });
        if (errors) return time;
        expect(Object.values(data?.made ?? {}).every(Boolean)).toBe(true);
      }
    }
    const erasing = graph.data<Erase>(viewer, ERASE, { password: PASSWORD }).finally(() => (writing.isOver = true));
    const [tickets, favorites, { eraseMyAccount }] = await Promise.all([
      write(TICKET, () => ticket),
      write(FAVORITE, (time) => ({ type: 'AGENT', itemId: `agent-${String(time)}`, itemTitle: 'An agent' })),
      erasing,
    ]);
    expect(eraseMyAccount.userErrors).toEqual([]);
    expect(await collectionsWith(userId)).toEqual(['user_sessions']);
    const counted = new Map(eraseMyAccount.receipt?.map(({ collection, records }) => [collection, records]));
    expect([counted.get('supporttickets'), counted.get('userfavorites')]).toEqual([tickets, favorites]);
    expect([counted.get('users'), counted.get('user_sessions')]).toEqual([1, 1]);
  });

  it('is done once more by each server for what another one let in a moment too late, and for nobody else', async () => {
    const favorite = { type: FavoriteType.AGENT, itemId: 'agent-1', itemTitle: 'An agent' };
    const [person, signedOut] = [await aPerson(newId('canary')), await aPerson(newId('canary'))];
    await addFavorite(graph.context(signedOut.viewer), favorite);
    await graph.data(signedOut.viewer, 'mutation { signOut { userErrors { code } } }', {});
    const kept = await collectionsWith(signedOut.userId);
    await graph.data<Erase>(person.viewer, ERASE, { password: PASSWORD });
    const somebodyNew = await aUser({ email: person.email });
    await MailModel.create({ _id: newId('mai'), to: person.email, subject: 'Hello', text: 'x' });
    await addFavorite(graph.context(person.viewer), favorite);
    expect(await collectionsWith(person.userId)).toEqual(['user_sessions', 'userfavorites']);
    const { platform } = graph.context(anonymous);
    const jobs = platform.domains.flatMap(({ jobs = [] }) => jobs);
    await jobs.find(({ name }) => name === 'erase-late-writes')?.run(new Date(), platform);
    expect(await collectionsWith(person.userId)).toEqual(['user_sessions']);
    expect(await collectionsWith(signedOut.userId)).toEqual(kept);
    expect(kept).toContain('userfavorites');
    expect(await UserModel.countDocuments({ _id: somebodyNew.userId })).toBe(1);
    expect(await MailModel.countDocuments({ to: person.email })).toBe(1);
  });

  it('changes nothing with a wrong password', async () => {
    const canary = newId('canary');
    const person = await aPerson(canary);
    const before = await collectionsWith(canary);
    const { eraseMyAccount } = await graph.data<Erase>(person.viewer, ERASE, { password: 'not the password' });
    expect(eraseMyAccount.userErrors).toMatchObject([{ code: 'WRONG_CREDENTIALS', field: ['input', 'password'] }]);
    expect(await collectionsWith(canary)).toEqual(before);
    await expect(graph.viewerOf(person.accessToken)).resolves.toMatchObject({ userId: person.userId });
  });

  it('touches nobody else', async () => {
    const other = newId('canary');
    const neighbour = await aPerson(other);
    const person = await aPerson(newId('canary'));
    const before = await collectionsWith(other);
    await graph.data(person.viewer, ERASE, { password: PASSWORD });
    expect(await collectionsWith(other)).toEqual(before);
    await expect(graph.viewerOf(neighbour.accessToken)).resolves.toMatchObject({ userId: neighbour.userId });
  });
});
