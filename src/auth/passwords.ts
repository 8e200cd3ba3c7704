import { hash, verify } from '@node-rs/argon2';
import { AppError } from '../shared/errors.js';

/** Argon2id, the library's default, at OWASP's minimum cost. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 4;
const QUEUE = 50;

export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 128;

let running = 0;
const waiting: (() => void)[] = [];

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), OPTIONS));
}

/**
 * Verifies a password. Without a stored hash it does the same work, so that timing does not reveal whether the account
 * exists.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const against = stored ?? (await dummyHash());
  const right = await inTurn(() => verify(against, password.normalize('NFC')));
  return right && stored !== undefined;
}

let dummy: Promise<string> | undefined;
function dummyHash(): Promise<string> {
  dummy ??= hashPassword('a password that no account has');
  return dummy;
}

/** At most four hashes at a time (19 MiB each) and fifty waiting; further ones are refused. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE)
      throw new AppError('RATE_LIMITED', 'Too many sign-in attempts at the moment. Try again in a few seconds.', {
        retryAfter: 5,
      });
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}
