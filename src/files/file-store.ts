import type { Readable } from 'node:stream';
import type { Config } from '../config.js';
import { createDiskStore } from './disk.store.js';
import { createS3Store } from './s3.store.js';

/** A file that lies in a temporary place and is ready to be kept. */
export interface SpooledFile {
  path: string;
  size: number;
  contentType: string;
}

/** Where the bytes of files are kept: private, under random keys. What is known about a file stands in the database. */
export interface FileStore {
  /** Keeps a spooled file under a key. The spooled file may be gone afterwards. */
  put(key: string, file: SpooledFile): Promise<void>;
  /** The bytes; undefined where there is nothing under this key. */
  open(key: string): Promise<Readable | undefined>;
  /** Removes what is under a key; nothing there is no error. */
  remove(key: string): Promise<void>;
  close(): void;
}

/** The bucket of the settings, else the data folder. */
export function createFileStore(config: Config): FileStore {
  return config.s3 ? createS3Store(config.s3) : createDiskStore(config.dataDir);
}
