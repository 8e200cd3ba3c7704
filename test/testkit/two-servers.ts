import { dropDatabase, ownDatabase } from './database.uri.js';
import { newestToken, signUpAt, type SignedIn } from './people.js';
import { dataFolder, endProcess, post, spawnServer, untilReady, type ServerProcess } from './processes.js';

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
    person: (name) => signUpAt(servers[0].url, dataDir, name),
  };
}
