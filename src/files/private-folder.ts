import { existsSync } from 'node:fs';
import { chmod, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const OTHERS = 0o077;

/**
 * Makes the data folder private to this account: files created by this process and its children are not readable by
 * others, and permissions of an existing folder are tightened with all its contents.
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
  // A folder owned by another account, for example a mounted one, is left alone: the doctor reports it.
  await chmod(path, entry.mode & 0o7777 & ~OTHERS).catch(() => undefined);
  if (!entry.isDirectory()) return;
  for (const name of await readdir(path)) await close(join(path, name)).catch(() => undefined);
}

async function isOpen(path: string): Promise<boolean> {
  return ((await lstat(path)).mode & OTHERS) !== 0;
}
