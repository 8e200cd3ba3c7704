import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { kindOf, type Check } from './check.js';
import { fault, graver, named, ok, warn, type Finding } from './finding.js';

const DAY = 86_400_000;
const OLDEST_KEY = 365 * DAY;
const JWKS_LIMIT = 4_000;
/** Fewer bits than this can be guessed by who collects answers for long. */
const BITS = 80;

export function keyChecks(config: Config): Check[] {
  return [
    { name: 'keys: tokens', look: () => signingKey(config) },
    ...(config.jwksUrl ? [{ name: 'keys: outside issuer', look: () => outsideIssuer(config.jwksUrl ?? '') }] : []),
    { name: 'keys: back ends', look: () => serviceKeys(config) },
  ];
}

function signingKey({ jwtPrivateKey, dataDir }: Config): Finding {
  const name = 'keys: tokens';
  if (jwtPrivateKey !== undefined) {
    const key = readKey(() => jwtPrivateKey.replaceAll('\\n', '\n'));
    if (key?.asymmetricKeyType === 'ed25519')
      return ok(name, 'JWT_PRIVATE_KEY is an Ed25519 key; change it once a year');
    const toDo = 'make one with openssl genpkey -algorithm ed25519, and write its line breaks as \\n';
    return fault(name, 'JWT_PRIVATE_KEY is no Ed25519 key in PKCS#8 PEM', toDo);
  }
  const file = join(dataDir, 'secrets', 'jwt.pem');
  if (!existsSync(file)) return ok(name, 'the first start makes one');
  const key = readKey(() => readFileSync(file, 'utf8'));
  if (key?.asymmetricKeyType !== 'ed25519') {
    const toDo = 'let this account read it, or move it away: the next start makes a new one';
    return fault(name, `${file} is no Ed25519 key that this account can read`, toDo);
  }
  return ageFinding(name, file, Date.now() - statSync(file).mtimeMs);
}

function readKey(read: () => string): KeyObject | undefined {
  try {
    return createPrivateKey(read());
  } catch {
    return undefined;
  }
}

function ageFinding(name: string, file: string, age: number): Finding {
  const days = String(Math.floor(age / DAY));
  if (age <= OLDEST_KEY) return ok(name, `${file} is an Ed25519 key of ${days} days`);
  const toDo = 'move it away and start again: a new one is made, and whoever is signed in refreshes once';
  return warn(name, `${file} is ${days} days old`, toDo);
}

async function outsideIssuer(url: string): Promise<Finding> {
  const name = 'keys: outside issuer';
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(JWKS_LIMIT) });
    const { keys } = (await answer.json()) as { keys?: unknown };
    if (answer.ok && Array.isArray(keys) && keys.length > 0)
      return ok(name, `JWKS_URL gives ${String(keys.length)} keys`);
    return fault(name, `JWKS_URL gives no keys (status ${String(answer.status)})`, 'mend it, or ask its owner');
  } catch (error) {
    return fault(name, `JWKS_URL gives no key set (${kindOf(error)})`, 'mend it, or ask its owner');
  }
}

function serviceKeys({ serviceKeys: keys, production }: Config): Finding {
  const name = 'keys: back ends';
  if (keys.size === 0) return ok(name, 'no back end has one (SERVICE_KEYS)');
  const weak = [...keys].filter(([key]) => bitsOf(key) < BITS).map(([, owner]) => owner);
  if (weak.length === 0) return ok(name, `${named([...keys.values()])}: hard to guess`);
  const says = `the key of ${named(weak)} in SERVICE_KEYS is easy to guess`;
  return graver(production)(
    name,
    says,
    'make a new one, such as with openssl rand -base64 32, and give it to that back end',
  );
}

/** At most so many bits are in a text, by how its characters are spread. */
export function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length);
  return bits;
}
