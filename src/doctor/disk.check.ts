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
/** Rights of others than the owner. */
const OTHERS = 0o077;

export function diskChecks({ dataDir }: Config): Check[] {
  return [
    { name: 'disk', look: () => writable(dataDir) },
    { name: 'disk: space', look: () => space(dataDir) },
    { name: 'disk: secrets', look: () => secrets(dataDir) },
  ];
}

async function writable(dataDir: string): Promise<Finding> {
  if (!existsSync(dataDir)) return warn('disk', `${dataDir} is not there yet`, 'npm start makes it');
  const path = join(dataDir, `.doctor-${randomUUID()}`);
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile('x');
      await file.sync();
    } finally {
      await file.close();
    }
    return ok('disk', `${dataDir} can be written`);
  } catch (error) {
    const toDo = 'let this account write there, make room, or set DATA_DIR to another folder';
    return fault('disk', `${dataDir} cannot be written (${kindOf(error)})`, toDo);
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

async function space(dataDir: string): Promise<Finding> {
  if (!existsSync(dataDir)) return ok('disk: space', `is looked at once ${dataDir} is there`);
  const { bavail, bsize } = await statfs(dataDir);
  return spaceFinding(bavail * bsize);
}

export function spaceFinding(free: number): Finding {
  const name = 'disk: space';
  const says =
    free < LITTLE ? `${String(Math.floor(free / MIB))} MiB are free` : `${(free / LITTLE).toFixed(1)} GiB are free`;
  if (free >= LITTLE) return ok(name, says);
  const toDo = 'make room, or set DATA_DIR to a larger disk';
  return free < TOO_LITTLE
    ? fault(name, `only ${says}: writes are about to fail`, toDo)
    : warn(name, `only ${says}`, toDo);
}

/** Keys, and the mails of development with their links, are for the owner alone. */
async function secrets(dataDir: string): Promise<Finding> {
  const name = 'disk: secrets';
  // Windows has no such rights: what is in the profile of an account is its own.
  if (process.platform === 'win32') return ok(name, 'this system has rights of another kind');
  const folder = join(dataDir, 'secrets');
  const inside = existsSync(folder) ? (await readdir(folder)).map((file) => join(folder, file)) : [];
  const paths = [folder, ...inside, join(dataDir, 'outbox', 'mails.jsonl')].filter((path) => existsSync(path));
  if (paths.length === 0) return ok(name, 'there are none yet');
  const modes = await Promise.all(paths.map(async (path) => ({ path, mode: (await stat(path)).mode })));
  const open = modes.filter(({ mode }) => (mode & OTHERS) !== 0).map(({ path }) => path);
  if (open.length === 0) return ok(name, `${String(paths.length)} files and folders, for the owner alone`);
  return fault(
    name,
    `others on this machine may read ${named(open)}`,
    `run chmod -R go= ${named(open, open.length).replaceAll(',', '')}`,
  );
}
