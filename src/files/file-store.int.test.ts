import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { s3Double, S3_KEYS, type S3Double } from '../../test/testkit/s3.double.js';
import { readConfig } from '../config.js';
import { newSecret } from '../shared/ids.js';
import { createFileStore, type FileStore } from './file-store.js';

const folder = mkdtempSync(join(tmpdir(), 'tally-store-'));
let double: S3Double;
const stores: FileStore[] = [];

beforeAll(async () => {
  double = await s3Double();
});
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  double.away.now = false;
});
afterAll(async () => {
  await double.stop();
  rmSync(folder, { recursive: true, force: true });
});

function aStore(kind: string): FileStore {
  const s3 = { S3_ENDPOINT: double.url, S3_BUCKET: 'resumes', S3_ACCESS_KEY_ID: S3_KEYS.accessKeyId };
  const keys = { S3_SECRET_ACCESS_KEY: S3_KEYS.secretAccessKey };
  const store = createFileStore(readConfig({ DATA_DIR: folder, ...(kind === 'S3' ? { ...s3, ...keys } : {}) }));
  stores.push(store);
  return store;
}
function spooled(content: Buffer): { path: string; size: number; contentType: string } {
  const path = join(folder, newSecret());
  writeFileSync(path, content, { mode: 0o600 });
  return { path, size: content.length, contentType: 'application/pdf' };
}
async function read(stream: Readable | undefined): Promise<Buffer | undefined> {
  return stream && Buffer.concat((await stream.toArray()) as Buffer[]);
}

describe.each(['disk', 'S3'])('files on %s', (kind) => {
  it('are kept, read and removed by their key', async () => {
    const [store, key] = [aStore(kind), newSecret()];
    const content = Buffer.alloc(5 * 1024 * 1024, 'resume ');
    await store.put(key, spooled(content));
    expect((await read(await store.open(key)))?.equals(content)).toBe(true);
    await store.remove(key);
    expect(await store.open(key)).toBeUndefined();
    await store.remove(key);
  });

  it('that are not there are no fault', async () => {
    const store = aStore(kind);
    expect(await store.open(newSecret())).toBeUndefined();
    await store.remove(newSecret());
  });
});

describe('files on disk', () => {
  it('are for their owner alone', async () => {
    const [store, key] = [aStore('disk'), newSecret()];
    await store.put(key, spooled(Buffer.from('x')));
    const stored = join(folder, 'files', 'stored', key.slice(0, 2));
    expect(readdirSync(stored)).toEqual([key]);
    expect(statSync(stored).mode & 0o077).toBe(0);
    expect(statSync(join(stored, key)).mode & 0o077).toBe(0);
  });
});

describe('files on S3', () => {
  it('lie in the bucket by path, with their type, and not on the disk', async () => {
    const [store, key] = [aStore('S3'), newSecret()];
    await store.put(key, spooled(Buffer.from('%PDF')));
    expect(double.objects.get(`/resumes/${key}`)).toEqual({
      body: Buffer.from('%PDF'),
      contentType: 'application/pdf',
    });
    expect(existsSync(join(folder, 'files', 'stored', key.slice(0, 2), key))).toBe(false);
  });

  it('fail where the bucket refuses', async () => {
    const config = readConfig({
      DATA_DIR: folder,
      S3_ENDPOINT: double.url,
      S3_BUCKET: 'resumes',
      S3_ACCESS_KEY_ID: 'somebody else',
      S3_SECRET_ACCESS_KEY: 'wrong',
    });
    const store = createFileStore(config);
    stores.push(store);
    await expect(store.put(newSecret(), spooled(Buffer.from('x')))).rejects.toThrow();
    await expect(store.open(newSecret())).rejects.toThrow();
  });
});
