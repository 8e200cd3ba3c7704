import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { newId } from '../../src/shared/ids.js';
import { ownDatabase } from './database.uri.js';
import { dataFolder, endProcess, post, spawnServer, untilReady, type ServerProcess } from './processes.js';

/** Somebody who is signed in; the tokens work at both servers. */
export interface SignedIn {
  email: string;
  password: string;
  accessToken: string;
  refreshToken: string;
}

/** Two built servers on one database, with one data folder: the same keys, and the mails of both in one file. */
export interface TwoServers {
  servers: readonly [ServerProcess, ServerProcess];
  dataDir: string;
  databaseUri: string;
  /** Sends the same request `count` times at once, in turns to one server and the other. */
  race<T = Record<string, unknown>>(
    count: number,
    query: string,
    variables?: object,
    token?: string,
  ): ReturnType<typeof post<T>>[];
  /** Signs somebody up, confirms the address by the mailed link, and signs in with it. */
  person(name?: string): Promise<SignedIn>;
  /** The token in the link of the newest mail to an address, once there is one. */
  mailedToken(to: string): Promise<string>;
  /** Ends both, drops the database, and removes the folder. */
  stop(): Promise<void>;
}

const PASSWORD = 'a password for two servers';
const MAIL_LIMIT = 15_000;
const SIGN_UP = 'mutation ($input: SignUpInput!) { signUp(input: $input) { accepted } }';
const VERIFY =
  'mutation ($token: String!) { verifyEmail(input: { token: $token }) { accessToken refreshToken userErrors { message } } }';

/** `databaseUri` of the tier comes from `inject('databaseUri')`; the two use a database of their own there. */
export async function startTwoServers(
  tierUri: string,
  { env = {} }: { env?: Record<string, string> } = {},
): Promise<TwoServers> {
  const databaseUri = ownDatabase(tierUri, 'two');
  const { dataDir, remove } = dataFolder();
  const started: ServerProcess[] = [];
  const start = async (): Promise<ServerProcess> => {
    const server = await spawnServer({ dataDir, env: { MONGODB_URI: databaseUri, ...env } });
    started.push(server);
    await untilReady(server);
    return server;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(started.map(endProcess));
    await dropDatabase(databaseUri);
    remove();
  };
  try {
    // One after the other: the first makes the keys and the indexes.
    const servers = [await start(), await start()] as const;
    return twoServers({ servers, dataDir, databaseUri, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

function twoServers(base: Pick<TwoServers, 'servers' | 'dataDir' | 'databaseUri' | 'stop'>): TwoServers {
  const { servers, dataDir } = base;
  const mailedToken = (to: string): Promise<string> => newestToken(dataDir, to);
  return {
    ...base,
    mailedToken,
    race<T>(count: number, query: string, variables: object = {}, token?: string) {
      return Array.from({ length: count }, (_, index) =>
        post<T>(servers[index % 2 === 0 ? 0 : 1].url, query, variables, token),
      );
    },
    async person(name = 'Person') {
      const email = `${newId('usr')}@people.example`;
      await post(servers[0].url, SIGN_UP, { input: { email, name, password: PASSWORD } });
      const token = await mailedToken(email);
      const { data, errors } = await post<{ verifyEmail: Pick<SignedIn, 'accessToken' | 'refreshToken'> }>(
        servers[0].url,
        VERIFY,
        { token },
      );
      if (!data?.verifyEmail.accessToken) throw new Error(`Nobody signed in: ${JSON.stringify(errors ?? data)}`);
      const { accessToken, refreshToken } = data.verifyEmail;
      return { email, password: PASSWORD, accessToken, refreshToken };
    },
  };
}

async function newestToken(dataDir: string, to: string): Promise<string> {
  for (const deadline = Date.now() + MAIL_LIMIT; Date.now() < deadline; await sleep(50)) {
    const mails = readMails(dataDir).filter((mail) => mail.to === to);
    const token = /#token=([\w-]+)/.exec(mails.at(-1)?.text ?? '')?.[1];
    if (token !== undefined) return token;
  }
  throw new Error(`No link was mailed to ${to}.`);
}

function readMails(dataDir: string): { to: string; text: string }[] {
  try {
    const lines = readFileSync(join(dataDir, 'outbox', 'mails.jsonl'), 'utf8').split('\n');
    // The last line may be half written.
    return lines.slice(0, -1).map((line) => JSON.parse(line) as { to: string; text: string });
  } catch {
    return [];
  }
}

async function dropDatabase(uri: string): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  await client.db().dropDatabase();
  await client.close();
}
