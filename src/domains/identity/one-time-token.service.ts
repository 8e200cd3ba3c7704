import { trusted } from 'mongoose';
import type { Context } from '../../graphql/context.js';
import { AppError, inputError } from '../../shared/errors.js';
import { newId, newSecret, sha256 } from '../../shared/ids.js';
import { OneTimeTokenModel, type OneTimeToken, type TokenPurpose } from './one-time-token.model.js';

const MAILS_PER_ADDRESS = { points: 3, seconds: 3_600 };

/** Makes the token of a link and stores its hash. */
export async function issueToken(
  fields: Pick<OneTimeToken, 'purpose' | 'email'> & Partial<Pick<OneTimeToken, 'scope' | 'passwordHash' | 'name'>>,
  minutes: number,
): Promise<string> {
  const token = newSecret();
  await OneTimeTokenModel.create({
    ...fields,
    _id: newId('ott'),
    tokenHash: sha256(token),
    expiresAt: new Date(Date.now() + minutes * 60_000),
  });
  return token;
}

/** Uses a token up, in one atomic write; of many at once exactly one gets it. Other links of the same kind end with it. */
export async function useToken(purpose: TokenPurpose, token: string): Promise<OneTimeToken> {
  const now = new Date();
  const used = await OneTimeTokenModel.findOneAndUpdate(
    { tokenHash: sha256(token), purpose, usedAt: null, expiresAt: trusted({ $gt: now }) },
    { $set: { usedAt: now } },
  )
    .select('+passwordHash')
    .lean<OneTimeToken>();
  if (!used)
    throw inputError('INVALID_TOKEN', 'input.token', 'This link was used before or is too old. Ask for a new one.');
  await OneTimeTokenModel.updateMany(
    { email: used.email, purpose, usedAt: null, ...(used.scope ? { scope: used.scope } : {}) },
    { $set: { usedAt: now } },
  );
  return used;
}

/** True while an address may be sent another mail of this kind: three an hour. Beyond, nothing is sent and nobody is told. */
export async function mayMail(context: Context, kind: string, email: string): Promise<boolean> {
  try {
    await context.platform.limits.consumeAttempt(`mail ${kind}`, email, MAILS_PER_ADDRESS);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'RATE_LIMITED') return false;
    throw error;
  }
}
