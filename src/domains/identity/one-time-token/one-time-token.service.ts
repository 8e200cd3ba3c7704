import { trusted, type ClientSession } from 'mongoose';
import { updateEach } from '../../../database/bulk.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, type InputError } from '../../../shared/errors.js';
import { newId, newSecret, sha256 } from '../../../shared/ids.js';
import { OneTimeTokenModel, type OneTimeToken, type TokenPurpose } from './one-time-token.model.js';

const MAILS_PER_ADDRESS = { points: 3, seconds: 3_600 };

type TokenFields = Pick<OneTimeToken, 'purpose' | 'email'> &
  Partial<Pick<OneTimeToken, 'scope' | 'userId' | 'authVersion' | 'name'>>;

/** Creates the token of a link and stores its hash. */
export async function issueToken(fields: TokenFields, minutes: number, session: ClientSession): Promise<string> {
  const token = newSecret();
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  const row = { ...fields, _id: newId('ott'), tokenHash: sha256(token), expiresAt };
  await OneTimeTokenModel.create([row], { session });
  return token;
}

/** The account a token was created for, if any. */
export async function ownerOfToken(token: string): Promise<string | undefined> {
  const row = await OneTimeTokenModel.findOne({ tokenHash: sha256(token) }, { userId: 1 }).lean<OneTimeToken>();
  return row?.userId;
}

/**
 * Consumes a token within a transaction; of several concurrent uses exactly one succeeds. Other links of the same kind
 * end with it.
 */
export async function useToken(purpose: TokenPurpose, token: string, session: ClientSession): Promise<OneTimeToken> {
  const used = await OneTimeTokenModel.findOne(
    { tokenHash: sha256(token), purpose, usedAt: null, expiresAt: trusted({ $gt: new Date() }) },
    null,
    { session },
  ).lean<OneTimeToken>();
  if (!used) throw invalidLink();
  await endTokens(used, session);
  return used;
}

/** Invalidates the links of one kind to an address. */
export async function endTokens(
  { email, purpose, scope }: Pick<OneTimeToken, 'email' | 'purpose' | 'scope'>,
  session: ClientSession,
): Promise<void> {
  const filter = { email, purpose, usedAt: null, ...(scope ? { scope } : {}) };
  await updateEach(OneTimeTokenModel, filter, { $set: { usedAt: new Date() } }, { session });
}

export function invalidLink(): InputError {
  return inputError('INVALID_TOKEN', 'input.token', 'This link has expired or was already used. Request a new one.');
}

/**
 * Whether an address can receive another email of this kind: three an hour. Beyond that nothing is sent, and the caller
 * does not learn it.
 */
export function mayMail({ platform }: Context, kind: string, key: string): Promise<boolean> {
  return platform.limits.mayAttempt(`mail ${kind}`, key, MAILS_PER_ADDRESS);
}
