import type { Readable } from 'node:stream';
import type { Config } from '../config.js';
import { createDiskStore } from './disk.store.js';
import { createS3Store } from './s3.store.js';

/** A file in a temporary place, ready to be stored. */
export interface SpooledFile {
  path: string;
  size: number;
  contentType: string;
}

/** Stores the bytes of files: private, under random keys. Their metadata is in the database. */
export interface FileStore {
  /** Stores a spooled file under a key. The spooled file may be moved. */
  put(key: string, file: SpooledFile): Promise<void>;
  /** The bytes; undefined if the key does not exist. */
  open(key: string): Promise<Readable | undefined>;
  /** Removes a key; a missing key is not an error. */
  remove(key: string): Promise<void>;
  close(): void;
}

/** The configured bucket, else the data folder. */
export function createFileStore(config: Config): FileStore {
  return config.s3 ? createS3Store(config.s3) : createDiskStore(config.dataDir);
}
