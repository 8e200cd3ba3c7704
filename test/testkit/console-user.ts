import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect } from 'vitest';
import { DEMO_PASSWORD, LOGINS, type Console, type Credentials, type Login } from './console.js';
import { setting } from './setting.js';
import { until } from './until.js';

const PASSWORD = 'nineteen green lanterns';
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }';
const VERIFY = 'mutation ($input: VerifyEmailInput!) { verifyEmail(input: $input) { accessToken } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
let made = 0;

/** What the graph answers to somebody; fails where it answers with an error. */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

/** An account of one test alone. */
export interface ConsoleUser extends Credentials {
  name: string;
  ask: Ask;
}

/** Signs up by the graph and by the mailed link. */
export async function newUser(tally: Console): Promise<ConsoleUser> {
  made += 1;
  const key = `${String(Date.now())}${String(process.pid)}${String(made)}`;
  const [email, name] = [`visitor.${key}@tally.example`, `Vera Visitor ${key.slice(-4)}`];
  const anybody = askerOf(tally.url);
  await anybody(SIGN_UP, { input: { email, name } });
  const token = await mailedToken(tally.dataDir, email);
  const { verifyEmail } = await anybody<{ verifyEmail: { accessToken: string } }>(VERIFY, {
    input: { token, password: PASSWORD },
  });
  return { email, name, password: PASSWORD, ask: askerOf(tally.url, verifyEmail.accessToken) };
}

/** The graph as one of the demo's logins sees it, in a session of its own. */
export async function askerAs(tally: Pick<Console, 'url'>, login: Login): Promise<Ask> {
  const input = { email: LOGINS[login].email, password: DEMO_PASSWORD };
  const { signIn } = await askerOf(tally.url)<{ signIn: { accessToken: string } }>(SIGN_IN, { input });
  return askerOf(tally.url, signIn.accessToken);
}

/** The graph as whoever has the token sees it; nobody in particular without one. */
export function askerOf(url: string, token?: string): Ask {
  // Behind Vite's server everybody has one address: TALLY_CONSOLE_GRAPH names the back end itself.
  const graph = setting('TALLY_CONSOLE_GRAPH') ?? url;
  // The server counts tries by address: each asker has one of its own on this machine.
  const localAddress = `127.${String(1 + (process.pid % 250))}.${String(Date.now() % 250)}.${String(1 + (made % 250))}`;
  return async <Data>(query: string, variables: object = {}) => {
    const body = JSON.stringify({ query, variables });
    const answer = await post(`${graph}/graphql`, localAddress, body, token);
    const { data, errors } = JSON.parse(answer) as { data: Data; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  };
}

function post(url: string, localAddress: string, body: string, token: string | undefined): Promise<string> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return new Promise((done, failed) => {
    const sent = request(url, { method: 'POST', headers, localAddress }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => done(Buffer.concat(parts).toString()));
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** The token of the last link that was mailed to an address. */
export async function mailedToken(dataDir: string, to: string): Promise<string> {
  const newest = async (): Promise<string | undefined> => {
    const mails = await readFile(join(dataDir, 'outbox', 'mails.jsonl'), 'utf8').catch(() => '');
    const mail = mails.split('\n').findLast((line) => line.includes(to) && line.includes('#token='));
    return /#token=([\w-]+)/.exec(mail ?? '')?.[1];
  };
  return until(newest, { otherwise: () => `No link was mailed to ${to}.` });
}
