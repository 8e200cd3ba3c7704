import { existsSync } from 'node:fs';
import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const OTHERS = 0o077;

/**
 * Keeps the data folder for this account alone: what this process and its children make is readable by nobody else, and a folder
 * that was open to others is closed with all that is in it.
 */
export async function keepPrivate(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  if (isMainThread) process.umask(OTHERS);
  if (!existsSync(folder)) return;
  if (await isOpen(folder)) await close(folder);
}

async function close(path: string): Promise<void> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return;
  // A folder that belongs to somebody else, such as a mounted one, stays as it is: the doctor says so.
  await chmod(path, entry.mode & 0o7777 & ~OTHERS).catch(() => undefined);
  if (!entry.isDirectory()) return;
  for (const name of await readdir(path)) await close(join(path, name)).catch(() => undefined);
}

async function isOpen(path: string): Promise<boolean> {
  return ((await lstat(path)).mode & OTHERS) !== 0;
}
