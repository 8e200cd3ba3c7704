import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

export interface DatabaseProcess {
  readonly pid: number;
  readonly port: number;
}

const PROGRAM = 'secantusd-rs';
const POLL_MS = 20;
const FIRST_PORT = 20_000;
const PORTS = 10_000;

/** True while the process is running; a zombie counts as ended. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return process.platform !== 'linux' || !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return true;
  }
}

export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Kills a process, even a stopped one, and waits until it is gone. */
export async function kill(pid: number, limitMs: number): Promise<void> {
  signal(pid, 'SIGKILL');
  await endsWithin(pid, limitMs);
}

/** Like `terminate`, for a process that is exiting and so can only wait synchronously. */
export function endNow(pid: number, graceMs: number): void {
  signal(pid, 'SIGTERM');
  const still = new Int32Array(new SharedArrayBuffer(4));
  const deadline = Date.now() + graceMs;
  while (isRunning(pid) && Date.now() < deadline) Atomics.wait(still, 0, 0, POLL_MS);
  if (isRunning(pid)) signal(pid, 'SIGKILL');
}

/** Whether the process that started this one is gone. False if that cannot be determined. */
export function isOrphan(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return parent === '1' || !readWords(Number(parent)).some((word) => word.includes('node'));
  } catch {
    return false;
  }
}

/** Asks the process to end, and kills it if it has not done so in time. */
export async function terminate(pid: number, graceMs: number): Promise<void> {
  signal(pid, 'SIGTERM');
  if (await endsWithin(pid, graceMs)) return;
  signal(pid, 'SIGKILL');
  await endsWithin(pid, graceMs);
}

async function endsWithin(pid: number, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** A port derived from the folder, so that shells and other servers keep their address. */
export function usualPort(folder: string): number {
  let hash = 0;
  for (const character of folder) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  return FIRST_PORT + (hash % PORTS);
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}

/** The database process of a folder, found among all processes if no record names it. */
export async function findDatabaseProcess(storage: string): Promise<DatabaseProcess | undefined> {
  const commands = process.platform === 'linux' ? linuxCommands() : await listedCommands();
  for (const { pid, words } of commands) {
    if (!words.some((word) => word.includes(PROGRAM)) || !words.includes(storage)) continue;
    const port = Number(words[words.indexOf('--port') + 1]);
    if (Number.isInteger(port) && port > 0 && isRunning(pid)) return { pid, port };
  }
  return undefined;
}

function linuxCommands(): { pid: number; words: string[] }[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.map((pid) => ({ pid, words: readWords(pid) }));
}

function readWords(pid: number): string[] {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

async function listedCommands(): Promise<{ pid: number; words: string[] }[]> {
  if (process.platform === 'win32') return [];
  const { stdout } = await promisify(execFile)('ps', ['-axww', '-o', 'pid=,args=']);
  return stdout.split('\n').map((line) => {
    const [pid, ...words] = line.trim().split(/\s+/);
    return { pid: Number(pid), words };
  });
}
