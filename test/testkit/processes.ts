import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from './built-server.js';
import { until } from './until.js';

/** A process of the built server that a test starts, kills and starts again. */
export interface ServerProcess {
  url: string;
  child: ChildProcess;
  /** The exit code, or the signal that ended it. */
  exited: Promise<number | string | null>;
  output: () => string;
}

export interface ServerProcessOptions {
  dataDir: string;
  port?: number;
  node?: string;
  env?: Record<string, string>;
  /** The user to run as, where the test may choose. */
  uid?: number;
}

export async function spawnServer({
  dataDir,
  port,
  node = process.execPath,
  env = {},
  uid,
}: ServerProcessOptions): Promise<ServerProcess> {
  const ownPort = port ?? (await freePort());
  const printed: string[] = [];
  const child = spawn(node, [resolve('dist/server/main.js')], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: String(ownPort),
      DATA_DIR: dataDir,
      DEMO: 'false',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_FACTOR: '100000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => printed.push(data.toString()));
  const exited = new Promise<number | string | null>((done) => {
    child.once('exit', (code, signal) => {
      done(code ?? signal);
    });
  });
  return { url: `http://127.0.0.1:${String(ownPort)}`, child, exited, output: () => printed.join('') };
}

/** A data folder with the database's program in it; `remove` at the end. */
export function dataFolder(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'tally-e2e-'));
  const program = resolve('.data/secantusdb');
  if (existsSync(program)) symlinkSync(program, join(dataDir, 'secantusdb'));
  return {
    dataDir,
    remove: () => {
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The process of the embedded database of a data folder. */
export function databasePid(dataDir: string): number {
  return (JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { pid: number }).pid;
}

/** Waits until the server is ready, at most so long; how many milliseconds that took. */
export async function untilReady({ url, child, output }: ServerProcess, limit = 30_000): Promise<number> {
  const began = performance.now();
  const isReady = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`It ended with ${String(child.exitCode)}:\n${output()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    return answer?.ok === true;
  };
  await until(isReady, { limit, interval: 10, otherwise: () => `It is ready.\n${output()}` });
  return performance.now() - began;
}

export interface GraphQLAnswer<T> {
  data?: T | null;
  errors?: { message: string; extensions: { code: string } }[];
}

export async function post<T = Record<string, unknown>>(
  url: string,
  query: string,
  variables: object = {},
  token?: string,
): Promise<GraphQLAnswer<T>> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(20_000),
  });
  return (await answer.json()) as GraphQLAnswer<T>;
}

/** Ends what is left of a test, by its own process id. */
export async function endProcess(server: ServerProcess | undefined): Promise<number | string | null> {
  if (!server) return null;
  if (server.child.exitCode === null) server.child.kill('SIGTERM');
  const timer = setTimeout(() => server.child.kill('SIGKILL'), 30_000);
  const code = await server.exited;
  clearTimeout(timer);
  return code;
}
