import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.js';
import { createFileLinks, LINK_SECONDS } from './file-links.js';

const folders: string[] = [];
function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tally-links-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const partsOf = (link: string): [expires: string, signature: string] => {
  const { searchParams } = new URL(link);
  return [searchParams.get('expires') ?? '', searchParams.get('signature') ?? ''];
};
const S3 = { S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };

describe('links to files', () => {
  const now = new Date('2026-11-23T08:00:00Z');
  const links = createFileLinks(readConfig({ DATA_DIR: aFolder(), PUBLIC_URL: 'https://tally.example' }));
  const [expires, signature] = partsOf(links.sign('file_1', now));

  it('are good for five minutes, for one file, as they were signed', () => {
    expect(links.sign('file_1', now)).toMatch(
      /^https:\/\/tally\.example\/files\/file_1\?expires=\d+&signature=[\w-]{43}$/,
    );
    expect(links.isGood('file_1', expires, signature, now)).toBe(true);
    const after = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);
    expect(links.isGood('file_1', expires, signature, after(LINK_SECONDS))).toBe(true);
    expect(links.isGood('file_1', expires, signature, after(LINK_SECONDS + 1))).toBe(false);
    expect(links.isGood('file_2', expires, signature, now)).toBe(false);
    expect(links.isGood('file_1', String(Number(expires) + 60), signature, now)).toBe(false);
  });

  it.each(['', 'x', '1e99', '-1', '99999999999999', 'Infinity'])('are not good with the time %j', (time) => {
    expect(links.isGood('file_1', time, signature, now)).toBe(false);
  });

  it.each(['', 'x', 'é'.repeat(43)])('are not good with the signature %j', (wrong) => {
    expect(links.isGood('file_1', expires, wrong, now)).toBe(false);
  });

  it('outlive the process, by a key that only its owner may read', () => {
    const folder = aFolder();
    const [until, signed] = partsOf(createFileLinks(readConfig({ DATA_DIR: folder })).sign('file_1'));
    expect(createFileLinks(readConfig({ DATA_DIR: folder })).isGood('file_1', until, signed)).toBe(true);
    expect(statSync(join(folder, 'secrets', 'file-links.key')).mode & 0o077).toBe(0);
    expect(createFileLinks(readConfig({ DATA_DIR: aFolder() })).isGood('file_1', until, signed)).toBe(false);
  });

  it('are the same on all servers of a bucket', () => {
    const [until, signed] = partsOf(createFileLinks(readConfig({ DATA_DIR: aFolder(), ...S3 })).sign('file_1'));
    expect(createFileLinks(readConfig({ DATA_DIR: aFolder(), ...S3 })).isGood('file_1', until, signed)).toBe(true);
  });
});
