import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.js';
import { kindOf, type Check } from './check.js';
import { fault, named, ok, warn, type Finding } from './finding.js';

const MIB = 1024 * 1024;
const LITTLE = 1024 * MIB;
const TOO_LITTLE = 100 * MIB;
/** Permissions of other users. */
const OTHERS = 0o077;

export function diskChecks({ dataDir }: Config): Check[] {
  return [
    { name: 'disk', look: () => writable(dataDir) },
    { name: 'disk: space', look: () => space(dataDir) },
    { name: 'disk: secrets', look: () => secrets(dataDir) },
  ];
}

async function writable(dataDir: string): Promise<Finding> {
  if (!existsSync(dataDir)) return warn('disk', `${dataDir} does not exist yet`, 'run npm start to create it');
  const path = join(dataDir, `.doctor-${randomUUID()}`);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile('x');
      await file.sync();
    } finally {
      await file.close();
    }
    return ok('disk', `${dataDir} is writable`);
  } catch (error) {
    const toDo = 'give this account write access, free up space, or set DATA_DIR to another folder';
    return fault('disk', `${dataDir} is not writable (${kindOf(error)})`, toDo);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

async function space(dataDir: string): Promise<Finding> {
  if (!existsSync(dataDir)) return ok('disk: space', `not checked, because ${dataDir} does not exist yet`);
  const { bavail, bsize } = await statfs(dataDir);
  return spaceFinding(bavail * bsize);
}

export function spaceFinding(free: number): Finding {
  const name = 'disk: space';
  const says = free < LITTLE ? `${String(Math.floor(free / MIB))} MiB free` : `${(free / LITTLE).toFixed(1)} GiB free`;
  if (free >= LITTLE) return ok(name, says);
  const toDo = 'free up space, or set DATA_DIR to a larger disk';
  return free < TOO_LITTLE
    ? fault(name, `only ${says}: writes are about to fail`, toDo)
    : warn(name, `only ${says}`, toDo);
}

/** Keys, and the mails of the development outbox with their links, must be readable by the owner only. */
async function secrets(dataDir: string): Promise<Finding> {
  const name = 'disk: secrets';
  // Windows has no such permissions: a user profile is private already.
  if (process.platform === 'win32') return ok(name, 'this system has no such permissions');
  const folder = join(dataDir, 'secrets');
  const inside = existsSync(folder) ? (await readdir(folder)).map((file) => join(folder, file)) : [];
  const paths = [folder, ...inside, join(dataDir, 'outbox', 'mails.jsonl')].filter((path) => existsSync(path));
  if (paths.length === 0) return ok(name, 'no secrets yet');
  const modes = await Promise.all(paths.map(async (path) => ({ path, mode: (await stat(path)).mode })));
  const open = modes.filter(({ mode }) => (mode & OTHERS) !== 0).map(({ path }) => path);
  if (open.length === 0) return ok(name, `${String(paths.length)} files and folders, readable by the owner only`);
  return fault(
    name,
    `other users of this machine can read ${named(open)}`,
    `run chmod -R go= ${named(open, open.length).replaceAll(',', '')}`,
  );
}
