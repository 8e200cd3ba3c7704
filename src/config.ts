import { resolve } from 'node:path';
import { bool, cleanEnv, makeValidator, num, port, str, EnvError } from 'envalid';

/** Everything that can be set from outside. This is the only reader of the environment. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** The cluster; undefined means the embedded database. */
  mongodbUri: string | undefined;
  dataDir: string;
  /** Seed demo data at the first start and print its logins. */
  demo: boolean;
  /** Ed25519 private key (PKCS#8 PEM) that signs access tokens; made on first start outside production. */
  jwtPrivateKey: string | undefined;
  /** Key set of an outside issuer of access tokens. */
  jwksUrl: string | undefined;
  /** Keys of the platform's own back ends, as `name:key` pairs. */
  serviceKeys: ReadonlyMap<string, string>;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** The address under which people reach this server, for links in mails. */
  publicUrl: string;
  corsOrigins: readonly string[];
  /** Proxies whose `X-Forwarded-For` is believed: addresses or CIDR ranges. None by default. */
  trustedProxies: readonly string[];
  logLevel: string;
  /** Ask who made the schema: introspection for tools. */
  introspection: boolean;
  /** Multiplies the limits on ordinary traffic; those on credentials stay as they are. */
  rateLimitFactor: number;
}

const list = makeValidator<string[]>((input) =>
  input
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

const dataDir = makeValidator<string>((input) => resolve(input));

const serviceKeys = makeValidator<ReadonlyMap<string, string>>((input) => {
  const keys = new Map<string, string>();
  for (const pair of input.split(',').filter((part) => part.trim() !== '')) {
    const [name, key] = pair.trim().split(':');
    if (!name || !key || key.length < 24) throw new EnvError('give name:key pairs, each key of 24 characters or more');
    keys.set(key, name);
  }
  return keys;
});

const mongodbUri = makeValidator<string>((input) => {
  if (!/^mongodb(\+srv)?:\/\//.test(input)) throw new EnvError('must begin with mongodb:// or mongodb+srv://');
  return input;
});

/** The faults of the environment, all at once. */
export class ConfigError extends Error {}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const production = env['NODE_ENV'] === 'production';
  const read = cleanEnv(
    withoutBlanks(env),
    {
      HOST: str({ default: '127.0.0.1' }),
      PORT: port({ default: 4000 }),
      MONGODB_URI: mongodbUri({ default: undefined }),
      DATA_DIR: dataDir({ default: resolve('.data') }),
      DEMO: bool({ default: !production }),
      JWT_PRIVATE_KEY: str({ default: undefined }),
      JWKS_URL: str({ default: undefined }),
      SERVICE_KEYS: serviceKeys({ default: new Map() }),
      SMTP_URL: str({ default: undefined }),
      MAIL_FROM: str({ default: 'Tally <no-reply@tally.example>' }),
      PUBLIC_URL: str({ default: undefined }),
      CORS_ORIGINS: list({ default: [] }),
      TRUSTED_PROXIES: list({ default: [] }),
      LOG_LEVEL: str({ choices: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], default: 'info' }),
      INTROSPECTION: bool({ default: true }),
      RATE_LIMIT_FACTOR: num({ default: production ? 1 : 10 }),
    },
    { reporter: reportAll },
  );
  const problems = contradictions(read, production);
  if (problems.length > 0) throw new ConfigError(problems.join('\n'));
  return {
    production,
    host: read.HOST,
    port: read.PORT,
    mongodbUri: read.MONGODB_URI,
    dataDir: read.DATA_DIR,
    demo: read.DEMO,
    jwtPrivateKey: read.JWT_PRIVATE_KEY,
    jwksUrl: read.JWKS_URL,
    serviceKeys: read.SERVICE_KEYS,
    smtpUrl: read.SMTP_URL,
    mailFrom: read.MAIL_FROM,
    publicUrl: read.PUBLIC_URL ?? `http://${read.HOST}:${String(read.PORT)}`,
    corsOrigins: read.CORS_ORIGINS,
    trustedProxies: read.TRUSTED_PROXIES,
    logLevel: read.LOG_LEVEL,
    introspection: read.INTROSPECTION,
    rateLimitFactor: read.RATE_LIMIT_FACTOR,
  };
}

function contradictions(
  read: { DEMO: boolean; JWT_PRIVATE_KEY: string | undefined; JWKS_URL: string | undefined; RATE_LIMIT_FACTOR: number },
  production: boolean,
): string[] {
  const problems: string[] = [];
  if (production && read.DEMO) problems.push('DEMO: demo logins have a known password; leave it off in production.');
  if (production && !read.JWT_PRIVATE_KEY && !read.JWKS_URL) {
    problems.push('JWT_PRIVATE_KEY or JWKS_URL: production needs one of them to sign or check access tokens.');
  }
  if (production && read.RATE_LIMIT_FACTOR > 10) problems.push('RATE_LIMIT_FACTOR: at most 10 in production.');
  if (!(read.RATE_LIMIT_FACTOR > 0)) problems.push('RATE_LIMIT_FACTOR: must be above 0.');
  return problems;
}

function withoutBlanks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function reportAll({ errors }: { errors: Partial<Record<string, Error>> }): void {
  const faults = Object.entries(errors).map(([name, error]) => `${name}: ${error?.message ?? 'invalid'}.`);
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
}
