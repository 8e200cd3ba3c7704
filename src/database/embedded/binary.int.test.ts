import { access, chmod, constants, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBinary, SetupError } from './index.js';

let dataDir: string;
const lines: string[] = [];
const report = (line: string): void => void lines.push(line);

beforeEach(async () => {
  lines.length = 0;
  dataDir = await mkdtemp(join(tmpdir(), 'tally-binary-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

describe('ensureBinary', () => {
  it('fetches once, also when two starts ask at the same time', async () => {
    const [first, second] = await Promise.all([ensureBinary({ dataDir, report }), ensureBinary({ dataDir, report })]);
    expect(second).toBe(first);
    await access(first, constants.X_OK);
    expect(await readdir(join(dataDir, 'secantusdb'))).toEqual(['0.6.0b17']);

    const reported = lines.length;
    await chmod(first, 0o644);
    expect(await ensureBinary({ dataDir, report, pipCommands: [] })).toBe(first);
    await access(first, constants.X_OK);
    expect(lines).toHaveLength(reported);
  });

  it('names the three ways out when there is no pip', async () => {
    const noModule = await script('echo "/usr/bin/python3: No module named pip" >&2; exit 1');
    const failure = await fails([['no-such-program'], [noModule]]);
    expect(failure).toMatch(/^Install Python with pip .*, or set MONGODB_URI .*, or unzip .* into .*0\.6\.0b17\.$/);
  });

  it('tells what pip said when the network is away', async () => {
    const failure = await fails([[await script('echo "ERROR: No matching distribution" >&2; exit 1')]]);
    expect(failure).toMatch(/^Check the network .*No matching distribution.*MONGODB_URI/);
  });

  it('throws a wheel with another checksum away', async () => {
    const pip = await script('while [ "$1" != -d ]; do shift; done; echo other > "$2/SecantusDB.whl"');
    expect(await fails([[pip]])).toMatch(/^Check the package index .* checksum/);
    expect(await readdir(join(dataDir, 'secantusdb'))).toEqual([]);
  });

  it('says which folder cannot be written', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const inFile = join(dataDir, 'file', 'data');
    await expect(ensureBinary({ dataDir: inFile, report })).rejects.toThrow(
      `Make the folder ${join(inFile, 'secantusdb')} writable, or set DATA_DIR to a writable folder.`,
    );
  });

  it('does not hang on a folder that takes no entries', async () => {
    await expect(ensureBinary({ dataDir: '/proc/tally', report })).rejects.toThrow('Make the folder /proc/tally');
  });

  async function fails(pipCommands: string[][]): Promise<string> {
    const failure = await ensureBinary({ dataDir, report, pipCommands }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SetupError);
    return (failure as SetupError).message;
  }

  async function script(body: string): Promise<string> {
    const folder = await mkdtemp(join(dataDir, 'bin-'));
    await mkdir(folder, { recursive: true });
    const path = join(folder, 'pip');
    await writeFile(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    return path;
  }
});
