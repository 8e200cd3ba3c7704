import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store.js';

/** Files in the data folder, readable by this account only. For a single server; several need a bucket. */
export function createDiskStore(dataDir: string): FileStore {
  // Subfolders of two characters: some file systems are slow with many files in one folder.
  const pathOf = (key: string): string => join(dataDir, 'files', 'stored', key.slice(0, 2), key);
  return {
    async put(key, { path }) {
      await mkdir(dirname(pathOf(key)), { recursive: true, mode: 0o700 });
      await rename(path, pathOf(key));
    },
    async open(key) {
      try {
        const handle = await open(pathOf(key));
        return createReadStream('', { fd: handle });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async remove(key) {
      await rm(pathOf(key), { force: true });
    },
    close: () => undefined,
  };
}
