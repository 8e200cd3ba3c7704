import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { freePort } from './built-server.js';
import { until } from './until.js';

/** What the issuer says of somebody in its tokens. */
export type IssuedClaims = Readonly<Record<string, unknown>>;

export interface IssuedTokens {
  accessToken: string;
  idToken: string;
}

/** An OpenID provider in a process of its own: `oidc-provider`, with the authorization code flow and PKCE. */
export interface Issuer {
  /** Its `iss`, which is its address as well. */
  name: string;
  jwksUrl: string;
  /** Signs somebody in, about whom it says this, for the API of that address. */
  signIn(subject: string, claims: IssuedClaims, resource?: string): Promise<IssuedTokens>;
  /** Signs with new keys from now on; the old ones are gone. */
  changeKeys(): Promise<void>;
  stop(): Promise<void>;
}

interface IssuerOptions {
  /** The `aud` of the access tokens of each API, by the API's address. */
  resources: Readonly<Record<string, string>>;
  /** Signs with the keys of that one, as the tenants of a provider do. */
  sharesKeysOf?: Issuer;
}

const START_LIMIT = 60_000;
const CALLBACK = 'https://console.example/signed-in';
const keysOf = new WeakMap<Issuer, object[]>();

export async function startIssuer({ resources, sharesKeysOf }: IssuerOptions): Promise<Issuer> {
  const port = await freePort();
  const name = `http://127.0.0.1:${String(port)}`;
  let keys = (sharesKeysOf && keysOf.get(sharesKeysOf)) ?? newKeys();
  const run = async (): Promise<ChildProcess> => {
    const started = spawn(process.execPath, [resolve('test/testkit/issuer.process.mjs')], {
      env: { ...process.env, ISSUER_SETTINGS: JSON.stringify({ port, name, keys, resources }) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await untilListening(started, name);
    return started;
  };
  let child = await run();
  const [firstResource = ''] = Object.keys(resources);
  const issuer: Issuer = {
    name,
    jwksUrl: `${name}/jwks`,
    async signIn(subject, claims, resource = firstResource) {
      await fetch(`${name}/people`, { method: 'POST', body: JSON.stringify({ subject, claims }) });
      return codeFlow(name, subject, resource);
    },
    async changeKeys() {
      await end(child);
      keys = newKeys();
      child = await run();
    },
    stop: () => end(child),
  };
  keysOf.set(issuer, keys);
  return issuer;
}

function newKeys(): object[] {
  const { privateKey: access } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { privateKey: id } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = randomBytes(8).toString('hex');
  return [
    { ...access.export({ format: 'jwk' }), kid: `${kid}-access`, alg: 'ES256', use: 'sig' },
    { ...id.export({ format: 'jwk' }), kid: `${kid}-id`, alg: 'RS256', use: 'sig' },
  ];
}

/** What a browser and the page that signs in do together. */
async function codeFlow(name: string, subject: string, resource: string): Promise<IssuedTokens> {
  const verifier = randomBytes(32).toString('base64url');
  const question = new URLSearchParams({
    client_id: 'tally',
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: 'openid',
    resource,
    login_hint: subject,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const code = await codeOf(`${name}/auth?${question.toString()}`);
  const answer = await fetch(`${name}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ client_id: 'tally', grant_type: 'authorization_code', redirect_uri: CALLBACK },
      ...{ code, code_verifier: verifier, resource },
    }),
  });
  const tokens = (await answer.json()) as { access_token?: string; id_token?: string };
  if (tokens.access_token === undefined || tokens.id_token === undefined)
    throw new Error(`The issuer gave no tokens: ${JSON.stringify(tokens)}`);
  return { accessToken: tokens.access_token, idToken: tokens.id_token };
}

/** Follows the redirects, with a browser's cookies, to the page that signs in. */
async function codeOf(begin: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = begin;
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const given of answer.headers.getSetCookie()) {
      const [key = '', value = ''] = (given.split(';', 1)[0] ?? '').split(/=(.*)/s);
      cookies.set(key, value);
    }
    const next = new URL(answer.headers.get('location') ?? '', at);
    if (answer.status < 300 || answer.status >= 400) throw new Error(`${at}: ${await answer.text()}`);
    const code = next.searchParams.get('code');
    if (next.href.startsWith(CALLBACK) && code === null) throw new Error(`No code: ${next.href}`);
    if (code !== null) return code;
    at = next.href;
  }
  throw new Error(`The issuer does not come to an end: ${at}`);
}

async function untilListening(child: ChildProcess, name: string): Promise<void> {
  const printed: string[] = [];
  child.stderr?.on('data', (data: Buffer) => printed.push(data.toString()));
  const isListening = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`The issuer ended:\n${printed.join('')}`);
    const answer = await fetch(`${name}/jwks`).catch(() => undefined);
    return answer?.ok === true;
  };
  try {
    await until(isListening, { limit: START_LIMIT, otherwise: () => `The issuer starts.\n${printed.join('')}` });
  } catch (error) {
    await end(child);
    throw error;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await exit;
}
