import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { terminate } from './process.js';
import { SetupError } from './setup.error.js';

/** The paths of one embedded database. */
export interface DatabasePlace {
  readonly binary: string;
  /** WiredTiger's folder; the engine admits only one process. */
  readonly storage: string;
  readonly record: string;
  readonly log: string;
  readonly settings: string;
  /** A folder with a file for each process that uses the database. */
  readonly sharers: string;
  readonly durable: boolean;
}

export type Launch =
  | { readonly outcome: 'listening'; readonly pid: number }
  | { readonly outcome: 'folder-in-use' }
  | { readonly outcome: 'port-in-use' };

const START_LIMIT_MS = 60_000;
const STOP_GRACE_MS = 5_000;
const POLL_MS = 20;
const SETTINGS = '# Used instead of the secantusd.toml of this machine; all settings are command-line flags.\n';

export function databasePlace(dataDir: string, binary: string, durable: boolean): DatabasePlace {
  return {
    binary,
    storage: join(dataDir, 'database'),
    record: join(dataDir, 'database.json'),
    log: join(dataDir, 'database.log'),
    settings: join(dataDir, 'database.toml'),
    sharers: join(dataDir, 'database.users'),
    durable,
  };
}

/** Starts the server process and waits until it listens, or until it is known why it does not. */
export async function launch(place: DatabasePlace, port: number): Promise<Launch> {
  // A separate log until it listens: a start that loses the race must not touch the winner's log.
  const log = `${place.log}.${String(process.pid)}-${String(Date.now())}`;
  writeFileSync(place.settings, SETTINGS, { mode: 0o600 });
  const output = openSync(log, 'w', 0o600);
  // A separate process group without pipes: neither Ctrl-C nor the death of this process affects it.
  const child = privately(() =>
    spawn(place.binary, serverFlags(place, port), {
      detached: true,
      stdio: ['ignore', output, output],
      windowsHide: true,
    }),
  );
  closeSync(output);
  child.unref();
  const failure = { message: '' };
  child.on('error', (error) => (failure.message = error.message));
  try {
    const deadline = Date.now() + START_LIMIT_MS;
    while (child.exitCode === null && child.signalCode === null && !failure.message && Date.now() < deadline) {
      if (child.pid && readFileSync(log, 'utf8').includes('listening on')) {
        renameSync(log, place.log);
        return { outcome: 'listening', pid: child.pid };
      }
      await sleep(POLL_MS);
    }
    if (child.pid && child.exitCode === null) await terminate(child.pid, STOP_GRACE_MS);
    return refusal(place, failure.message || readFileSync(log, 'utf8'));
  } finally {
    rmSync(log, { force: true });
  }
}

/** The child's files are readable by this account only. Worker threads cannot set the umask, and exist only in tests. */
function privately<T>(start: () => T): T {
  if (!isMainThread) return start();
  const before = process.umask(0o077);
  try {
    return start();
  } finally {
    process.umask(before);
  }
}

function serverFlags(place: DatabasePlace, port: number): string[] {
  const where = ['--config', place.settings, '--host', '127.0.0.1', '--port', String(port)];
  const storage = ['--storage-path', place.storage, '--cache-size', '256M', '--log-file-max', '16MB'];
  const durability = place.durable ? ['--sync-on-commit'] : [];
  return [...where, ...storage, '--log-level', 'WARNING', ...durability];
}

function refusal(place: DatabasePlace, output: string): Launch {
  if (/managed by another process|Resource busy/i.test(output)) return { outcome: 'folder-in-use' };
  if (/failed to bind/i.test(output)) return { outcome: 'port-in-use' };
  const lastLine = output.trim().split('\n').at(-1) ?? '';
  const reason = lastLine === '' ? 'no reason given' : lastLine;
  throw new SetupError(
    `Fix the problem that the embedded database reports (${reason}), or move ${place.storage} away to start with an empty database.`,
  );
}
