import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepPrivate } from './private-folder.js';
import { secretFile } from './secret-file.js';

let folder: string;
// Read by setting it: reading it alone is deprecated.
const before = process.umask(0o022);
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-private-'));
});
afterEach(() => {
  process.umask(before);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(process.platform === 'win32')('the data folder', () => {
  it('that others could read is closed with all that is in it, and not beyond it', async () => {
    const outside = join(folder, 'outside');
    const data = join(folder, 'data');
    writeFileSync(outside, 'x');
    chmodSync(outside, 0o644);
    mkdirSync(join(data, 'database'), { recursive: true });
    writeFileSync(join(data, 'database', 'rows.wt'), 'x');
    symlinkSync(outside, join(data, 'link'));
    chmodSync(join(data, 'database', 'rows.wt'), 0o644);
    chmodSync(join(data, 'database'), 0o755);
    chmodSync(data, 0o755);
    await keepPrivate(data);
    const paths = [data, join(data, 'database'), join(data, 'database', 'rows.wt'), outside];
    expect(paths.map(modeOf)).toEqual(['700', '700', '600', '644']);
  });

  it('gets files for this account alone from then on, and is not made before it is needed', async () => {
    const data = join(folder, 'data');
    await keepPrivate(data);
    expect(existsSync(data)).toBe(false);
    writeFileSync(join(folder, 'later'), 'x');
    expect(modeOf(join(folder, 'later'))).toBe('600');
  });
});

describe('a secret file', () => {
  it('is made once, for this account alone, and keeps what another process has made', () => {
    const path = join(folder, 'secrets', 'key');
    expect(secretFile(path, () => 'first').toString()).toBe('first');
    expect(secretFile(path, () => 'second').toString()).toBe('first');
    expect([modeOf(join(folder, 'secrets')), modeOf(path), readdirSync(join(folder, 'secrets'))]).toEqual([
      '700',
      '600',
      ['key'],
    ]);
    const other = join(folder, 'secrets', 'other');
    const late = secretFile(other, () => {
      writeFileSync(other, 'of the faster one');
      return 'of the slower one';
    });
    expect(late.toString()).toBe('of the faster one');
  });
});
