import { resolve } from 'node:path';
import { bool, cleanEnv, makeValidator, num, port, str, EnvError } from 'envalid';
import { Role } from './shared/role.js';

/** An S3 bucket, or one of a compatible service. */
export interface S3Settings {
  endpoint: string | undefined;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Keys of a Stripe account. */
export interface StripeKeys {
  secretKey: string;
  /** Two during a rotation; empty means that events are refused. */
  webhookSecrets: readonly string[];
  /** Another server that implements Stripe's API. */
  apiUrl: string | undefined;
}

/** An external issuer of access tokens, and the names of its claims. */
export interface IssuerSettings {
  /** The `iss` claim of its tokens. */
  name: string;
  audience: string;
  /** The `typ` header of its access tokens. */
  tokenType: string;
  emailClaim: string;
  emailVerifiedClaim: string;
  nameClaim: string;
  /** Undefined if Tally manages the roles itself. */
  rolesClaim: string | undefined;
  /** Maps the issuer's role names to Tally's roles. */
  roles: ReadonlyMap<string, Role>;
}

/** All settings. This is the only reader of the environment. */
export interface Config {
  production: boolean;
  host: string;
  port: number;
  /** The cluster; undefined means the embedded database. */
  mongodbUri: string | undefined;
  dataDir: string;
  /** Whether to create demo data on first start and print its logins. */
  demo: boolean;
  /**
   * Whether this process runs scheduled jobs: expiries, reminders, roll-ups. Any number of processes may; at least one
   * must.
   */
  jobs: boolean;
  /** Ed25519 private key (PKCS#8 PEM) that signs access tokens; generated on first start outside production. */
  jwtPrivateKey: string | undefined;
  /** Key set URL of an external issuer of access tokens. */
  jwksUrl: string | undefined;
  /** The external issuer and its claims; required with the key set. */
  issuer: IssuerSettings | undefined;
  /** Keys of the platform's own services, as `name:key` pairs. */
  serviceKeys: ReadonlyMap<string, string>;
  smtpUrl: string | undefined;
  /** Where uploaded files are stored; undefined means the data folder. */
  s3: S3Settings | undefined;
  mailFrom: string;
  /** Payments through Stripe; undefined means that payments are off. */
  stripe: StripeKeys | undefined;
  /** Public address of this server, for links in emails. */
  publicUrl: string;
  corsOrigins: readonly string[];
  /** Proxies whose `X-Forwarded-For` is trusted: addresses or CIDR ranges. None by default. */
  trustedProxies: readonly string[];
  logLevel: string;
  /** Whether introspection is allowed. */
  introspection: boolean;
  /** Multiplies the limits on ordinary traffic; limits on credentials are not scaled. */
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
    if (!name || !key || key.length < 24)
      throw new EnvError('must be name:key pairs, each key with at least 24 characters');
    keys.set(key, name);
  }
  return keys;
});

const ownRoleNames: ReadonlyMap<string, Role> = new Map(Object.values(Role).map((role) => [role, role]));

/** `issuer's name:our role` pairs; the name may contain colons. */
const roleNames = makeValidator<ReadonlyMap<string, Role>>((input) => {
  const pairs = input.split(',').filter((part) => part.trim() !== '');
  return new Map(
    pairs.map((pair): [string, Role] => {
      const colon = pair.lastIndexOf(':');
      const name = pair.slice(colon + 1).trim();
      const role = Object.values(Role).find((known: string) => known === name);
      if (colon < 1 || !role)
        throw new EnvError(`must be name:role pairs; roles are ${Object.values(Role).join(', ')}`);
      return [pair.slice(0, colon).trim(), role];
    }),
  );
});

const mongodbUri = makeValidator<string>((input) => {
  if (!/^mongodb(\+srv)?:\/\//.test(input)) throw new EnvError('must begin with mongodb:// or mongodb+srv://');
  return input;
});

const endpoint = makeValidator<string>((input) => {
  if (!/^https?:\/\//.test(input) || !URL.canParse(input)) throw new EnvError('must begin with https:// or http://');
  return input;
});

const stripeKey = makeValidator<string>((input) => {
  if (!/^(sk|rk)_(test|live)_\w+$/.test(input))
    throw new EnvError('must begin with sk_test_, sk_live_, rk_test_ or rk_live_');
  return input;
});

const stripeSecrets = makeValidator<string[]>((input) => {
  const secrets = input.split(',').flatMap((part) => part.trim() || []);
  if (secrets.length > 2) throw new EnvError('must be at most two secrets, the old one and the new one');
  return secrets;
});

/** Stripe's client accepts only a host and a port. */
const stripeUrl = makeValidator<string>((input) => {
  const url = /^https?:\/\//.test(input) && URL.canParse(input) ? new URL(input) : undefined;
  if (url?.pathname !== '/' || url.search !== '') throw new EnvError('must be http(s)://host:port without a path');
  return input;
});

/** All configuration errors at once. */
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
      JOBS: bool({ default: true }),
      JWT_PRIVATE_KEY: str({ default: undefined }),
      JWKS_URL: str({ default: undefined }),
      JWT_ISSUER: str({ default: undefined }),
      JWT_AUDIENCE: str({ default: undefined }),
      JWT_TYPE: str({ default: 'at+jwt' }),
      JWT_EMAIL_CLAIM: str({ default: 'email' }),
      JWT_EMAIL_VERIFIED_CLAIM: str({ default: 'email_verified' }),
      JWT_NAME_CLAIM: str({ default: 'name' }),
      JWT_ROLES_CLAIM: str({ default: 'roles' }),
      JWT_ROLES: roleNames({ default: ownRoleNames }),
      SERVICE_KEYS: serviceKeys({ default: new Map() }),
      SMTP_URL: str({ default: undefined }),
      S3_ENDPOINT: endpoint({ default: undefined }),
      S3_BUCKET: str({ default: undefined }),
      S3_REGION: str({ default: 'us-east-1' }),
      S3_ACCESS_KEY_ID: str({ default: undefined }),
      S3_SECRET_ACCESS_KEY: str({ default: undefined }),
      STRIPE_SECRET_KEY: stripeKey({ default: undefined }),
      STRIPE_WEBHOOK_SECRET: stripeSecrets({ default: [] }),
      STRIPE_API_URL: stripeUrl({ default: undefined }),
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
    jobs: read.JOBS,
    jwtPrivateKey: read.JWT_PRIVATE_KEY,
    jwksUrl: read.JWKS_URL,
    issuer: issuerSettings(read),
    serviceKeys: read.SERVICE_KEYS,
    smtpUrl: read.SMTP_URL,
    s3: s3Settings(read),
    mailFrom: read.MAIL_FROM,
    stripe: read.STRIPE_SECRET_KEY
      ? {
          secretKey: read.STRIPE_SECRET_KEY,
          webhookSecrets: read.STRIPE_WEBHOOK_SECRET,
          apiUrl: read.STRIPE_API_URL,
        }
      : undefined,
    publicUrl: read.PUBLIC_URL ?? `http://${read.HOST}:${String(read.PORT)}`,
    corsOrigins: read.CORS_ORIGINS,
    trustedProxies: read.TRUSTED_PROXIES,
    logLevel: read.LOG_LEVEL,
    introspection: read.INTROSPECTION,
    rateLimitFactor: read.RATE_LIMIT_FACTOR,
  };
}

function contradictions(
  read: S3Read &
    IssuerRead & {
      DEMO: boolean;
      JWT_PRIVATE_KEY: string | undefined;
      RATE_LIMIT_FACTOR: number;
    },
  production: boolean,
): string[] {
  const problems: string[] = [];
  if (production && read.DEMO)
    problems.push('DEMO: must be off in production, because the demo logins have a known password.');
  if (production && !read.JWT_PRIVATE_KEY && !read.JWKS_URL) {
    problems.push(
      'JWT_PRIVATE_KEY or JWKS_URL: one of them is required in production to sign or verify access tokens.',
    );
  }
  if (production && read.RATE_LIMIT_FACTOR > 10) problems.push('RATE_LIMIT_FACTOR: must be at most 10 in production.');
  problems.push(...issuerProblems(read), ...s3Problems(read));
  if (!(read.RATE_LIMIT_FACTOR > 0)) problems.push('RATE_LIMIT_FACTOR: must be greater than 0.');
  return problems;
}

interface IssuerRead {
  JWKS_URL: string | undefined;
  JWT_ISSUER: string | undefined;
  JWT_AUDIENCE: string | undefined;
  JWT_TYPE: string;
  JWT_EMAIL_CLAIM: string;
  JWT_EMAIL_VERIFIED_CLAIM: string;
  JWT_NAME_CLAIM: string;
  JWT_ROLES_CLAIM: string;
  JWT_ROLES: ReadonlyMap<string, Role>;
}

/**
 * A key set alone proves who signed a token, not for whom: without an audience, tokens of the issuer's other
 * applications would be accepted.
 */
function issuerProblems({ JWKS_URL, JWT_ISSUER, JWT_AUDIENCE }: IssuerRead): string[] {
  const given = { JWKS_URL, JWT_ISSUER, JWT_AUDIENCE };
  const missing = Object.entries(given).filter(([, value]) => !value);
  if (missing.length === 3) return [];
  return missing.map(
    ([name]) => `${name}: missing; an external issuer requires JWKS_URL, JWT_ISSUER and JWT_AUDIENCE.`,
  );
}

function issuerSettings(read: IssuerRead): IssuerSettings | undefined {
  if (!read.JWKS_URL || !read.JWT_ISSUER || !read.JWT_AUDIENCE) return undefined;
  return {
    name: read.JWT_ISSUER,
    audience: read.JWT_AUDIENCE,
    tokenType: read.JWT_TYPE,
    emailClaim: read.JWT_EMAIL_CLAIM,
    emailVerifiedClaim: read.JWT_EMAIL_VERIFIED_CLAIM,
    nameClaim: read.JWT_NAME_CLAIM,
    rolesClaim: read.JWT_ROLES_CLAIM === 'none' ? undefined : read.JWT_ROLES_CLAIM,
    roles: read.JWT_ROLES,
  };
}

interface S3Read {
  S3_ENDPOINT: string | undefined;
  S3_BUCKET: string | undefined;
  S3_REGION: string;
  S3_ACCESS_KEY_ID: string | undefined;
  S3_SECRET_ACCESS_KEY: string | undefined;
}

const S3_NEEDS = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** An incomplete bucket configuration would silently store files on the disk. */
function s3Problems(read: S3Read): string[] {
  const missing = S3_NEEDS.filter((name) => !read[name]);
  if (missing.length === 0 || (missing.length === S3_NEEDS.length && !read.S3_ENDPOINT)) return [];
  return missing.map((name) => `${name}: missing; a bucket requires ${S3_NEEDS.join(', ')}.`);
}

function s3Settings(read: S3Read): S3Settings | undefined {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = read;
  if (!bucket || !accessKeyId || !secretAccessKey) return undefined;
  return { endpoint: read.S3_ENDPOINT, region: read.S3_REGION, bucket, accessKeyId, secretAccessKey };
}

function withoutBlanks(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function reportAll({ errors }: { errors: Partial<Record<string, Error>> }): void {
  const faults = Object.entries(errors).map(([name, error]) => `${name}: ${error?.message ?? 'invalid'}.`);
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
}
