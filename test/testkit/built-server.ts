import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dropDatabase, ownDatabase, runAddress, TEST_MONGODB_URI } from './database.uri.js';
import { setting } from './setting.js';
import { until } from './until.js';

const MAIN = resolve('dist/server/main.js');
const PROGRAM = resolve('.data/secantusdb');
/** A machine with much else to do takes a minute for the demo data alone. */
const START_LIMIT = 120_000;
const STOP_LIMIT = 30_000;

/** Names a data folder with the demo's data, of which each server gets a copy: to fill one takes 11 s. */
export const DEMO_FOLDER = 'TALLY_TEST_DEMO_FOLDER';

/** The server as it is shipped, in a process and a data folder of its own. */
export interface BuiltServer {
  /** `http://127.0.0.1:PORT`. */
  url: string;
  pid: number;
  dataDir: string;
  /** Where TEST_MONGODB_URI names a server for the tests; otherwise it runs an embedded one. */
  databaseUri: string | undefined;
  /** What it has printed so far. */
  output(): string;
  /** Ends it as Ctrl-C does; fails unless it ends by itself, with exit code 0. */
  stop(options?: { keepsData?: boolean }): Promise<void>;
}

export interface BuiltServerOptions {
  env?: Record<string, string>;
  /** The Node to run it with; otherwise the one that runs the tests. */
  node?: string;
}

/** Starts it and waits until it is ready. */
export async function startBuiltServer({
  env = {},
  node = process.execPath,
}: BuiltServerOptions = {}): Promise<BuiltServer> {
  if (!existsSync(MAIN)) throw new Error('There is no dist/server: run npm run build first.');
  const database = anyMongoDB();
  const dataDir = dataFolder(env['DEMO'] !== 'false' && database === undefined);
  const port = await freePort();
  const printed: string[] = [];
  const child = spawn(node, [MAIN], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...(database === undefined ? {} : { MONGODB_URI: database }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => printed.push(data.toString()));
  const output = (): string => printed.join('');
  const url = `http://127.0.0.1:${String(port)}`;
  try {
    await ready(child, url);
  } catch (error) {
    await end(child);
    rmSync(dataDir, { recursive: true, force: true });
    throw new Error(`The built server did not start:\n${output()}`, { cause: error });
  }
  return {
    url,
    pid: child.pid ?? 0,
    dataDir,
    databaseUri: database,
    output,
    async stop({ keepsData = false } = {}) {
      const code = await end(child);
      if (!keepsData) rmSync(dataDir, { recursive: true, force: true });
      if (database !== undefined) await dropDatabase(database);
      if (code !== 0) throw new Error(`The built server ended with ${String(code)}:\n${output()}`);
    },
  };
}

/** A database of its own on the server that the tests are pointed at. */
function anyMongoDB(): string | undefined {
  const given = setting(TEST_MONGODB_URI);
  return given === undefined ? undefined : ownDatabase(runAddress(given), 'built');
}

function dataFolder(withDemo: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'tally-built-'));
  const filled = withDemo ? setting(DEMO_FOLDER) : undefined;
  if (filled !== undefined) cpSync(filled, folder, { recursive: true, verbatimSymlinks: true });
  // The database's program is fetched once a clone; its files do not change.
  else if (existsSync(PROGRAM)) symlinkSync(PROGRAM, join(folder, 'secantusdb'));
  return folder;
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const isReady = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`exit code ${String(child.exitCode)}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    return answer?.ok === true;
  };
  await until(isReady, { limit: START_LIMIT, interval: 100, otherwise: () => 'it is ready' });
}

/** The exit code, or the signal that ended it. */
async function end(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode !== null) return child.exitCode;
  const exit = new Promise<number | string | null>((done) => {
    child.once('exit', (code, signal) => done(code ?? signal));
  });
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
  const result = await exit;
  clearTimeout(timer);
  return result;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
