import { createPrivateKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { kindOf, type Check } from './check.js';
import { fault, graver, named, ok, warn, type Finding } from './finding.js';

const DAY = 86_400_000;
const OLDEST_KEY = 365 * DAY;
const JWKS_LIMIT = 4_000;
/** A key with fewer bits can be brute-forced. */
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
      return ok(name, 'JWT_PRIVATE_KEY is an Ed25519 key; rotate it once a year');
    const toDo = 'generate one with openssl genpkey -algorithm ed25519, and write its line breaks as \\n';
    return fault(name, 'JWT_PRIVATE_KEY is not an Ed25519 key in PKCS#8 PEM format', toDo);
  }
  const file = join(dataDir, 'secrets', 'jwt.pem');
  if (!existsSync(file)) return ok(name, 'the first start generates one');
  const key = readKey(() => readFileSync(file, 'utf8'));
  if (key?.asymmetricKeyType !== 'ed25519') {
    const toDo = 'give this account read access, or move the file away: the next start generates a new key';
    return fault(name, `${file} is not a readable Ed25519 key`, toDo);
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
  if (age <= OLDEST_KEY) return ok(name, `${file} is an Ed25519 key, ${days} days old`);
  const toDo = 'move it away and restart: a new key is generated, and signed-in users refresh once';
  return warn(name, `${file} is ${days} days old`, toDo);
}

async function outsideIssuer(url: string): Promise<Finding> {
  const name = 'keys: outside issuer';
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(JWKS_LIMIT) });
    const { keys } = (await answer.json()) as { keys?: unknown };
    if (answer.ok && Array.isArray(keys) && keys.length > 0)
      return ok(name, `JWKS_URL returns ${String(keys.length)} keys`);
    return fault(
      name,
      `JWKS_URL returns no keys (status ${String(answer.status)})`,
      'correct JWKS_URL, or contact its owner',
    );
  } catch (error) {
    return fault(name, `JWKS_URL returns no key set (${kindOf(error)})`, 'correct JWKS_URL, or contact its owner');
  }
}

function serviceKeys({ serviceKeys: keys, production }: Config): Finding {
  const name = 'keys: back ends';
  if (keys.size === 0) return ok(name, 'no service keys (SERVICE_KEYS is not set)');
  const weak = [...keys].filter(([key]) => bitsOf(key) < BITS).map(([, owner]) => owner);
  if (weak.length === 0) return ok(name, `${named([...keys.values()])}: strong`);
  const says = `weak key for ${named(weak)} in SERVICE_KEYS`;
  return graver(production)(
    name,
    says,
    'generate a new one, for example with openssl rand -base64 32, and configure it in that service',
  );
}

/** An upper bound on the entropy of a text, in bits, from the distribution of its characters. */
export function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= count * Math.log2(count / text.length);
  return bits;
}
