import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { trusted } from 'mongoose';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { AppError } from '../shared/errors.js';
import { newId, newSecret, sha256 } from '../shared/ids.js';
import { createFileLinks } from './file-links.js';
import { createFileStore, type SpooledFile } from './file-store.js';
import { cleanFileName, documentTypeOf } from './file-type.js';
import { StoredFileModel, type StoredFile } from './stored-file.model.js';
import { assertMayUpload, senderHash, type Sender } from './stored-file.service.js';

export const MAX_DOCUMENT_BYTES = 5 * 1024 * 1024;

const UNCLAIMED_HOURS = 24;
const HOUR = 3_600_000;
const SWEEP_SECONDS = 60;
const BATCH = 50;

/** An uploaded document. The token attaches it to a record, once. */
export interface ReceivedFile {
  uploadId: string;
  fileName: string;
  size: number;
  contentType: string;
  expiresAt: Date;
}

/**
 * Uploaded documents: received as a stream, checked, stored privately, and downloaded through links that expire after a
 * few minutes.
 */
export interface Files {
  /** Without a sender nothing is counted. */
  receive(upload: { name: string; stream: Readable; sender?: Sender }): Promise<ReceivedFile>;
  link(fileId: string, now?: Date): string;
  /** The file of a link; undefined if the link is invalid or has expired, or the file is gone. */
  open(
    link: { fileId: string; expires: string; signature: string },
    now?: Date,
  ): Promise<{ file: StoredFile; stream: Readable } | undefined>;
  /** Removes unclaimed and released files; returns how many. */
  removeDue(now?: Date): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

export function createFiles(config: Config, log: Logger): Files {
  const store = createFileStore(config);
  const links = createFileLinks(config);
  const spoolFolder = join(config.dataDir, 'files', 'incoming');
  let timer: NodeJS.Timeout | undefined;
  let sweeping: Promise<unknown> = Promise.resolve();

  async function keep(
    spooled: SpooledFile,
    facts: Pick<StoredFile, 'fileName' | 'contentHash'>,
    sender: Sender | undefined,
  ): Promise<ReceivedFile> {
    const { size, contentType } = spooled;
    const [key, uploadId] = [newSecret(), newSecret()];
    const expiresAt = new Date(Date.now() + UNCLAIMED_HOURS * HOUR);
    const row = { ...facts, key, size, contentType, uploadHash: sha256(uploadId), removeAt: expiresAt };
    // The database row is written first: everything in the store is known, even after a crash in between.
    const _id = newId('file');
    await StoredFileModel.create({ ...row, _id, ownerId: null, sender: sender ? senderHash(sender) : null });
    try {
      // Checked again now that this upload counts itself: otherwise concurrent uploads could all pass without seeing
      // each other.
      if (sender) await assertMayUpload(sender, 0);
      await store.put(key, spooled);
    } catch (error) {
      if (error instanceof AppError) {
        await StoredFileModel.deleteOne({ _id });
        throw error;
      }
      log.error({ err: error }, 'could not store a file');
      throw new AppError('SERVICE_UNAVAILABLE', 'Could not store the file. Try again in a moment.');
    }
    return { uploadId, fileName: facts.fileName, size, contentType, expiresAt };
  }

  async function removeDue(now = new Date()): Promise<number> {
    let removed = 0;
    for (;;) {
      const due = await StoredFileModel.find({ removeAt: trusted({ $gt: new Date(0), $lte: now }) }, { key: 1 })
        .limit(BATCH)
        .lean<Pick<StoredFile, '_id' | 'key'>[]>();
      for (const { _id, key } of due) {
        try {
          await store.remove(key);
          removed += (await StoredFileModel.deleteOne({ _id })).deletedCount;
        } catch (error) {
          // A file that cannot be removed does not stop the others.
          log.warn({ err: error, file: _id }, 'could not remove a file; retrying in an hour');
          await StoredFileModel.updateOne({ _id }, { $set: { removeAt: new Date(now.getTime() + HOUR) } });
        }
      }
      if (due.length < BATCH) return removed;
    }
  }

  const sweep = (): void => {
    sweeping = sweeping
      .then(() => removeDue())
      .catch((error: unknown) => {
        log.warn({ err: error }, 'could not remove files; will retry');
      });
  };

  return {
    async receive({ name, stream, sender }) {
      if (sender) await assertMayUpload(sender, 1);
      await mkdir(spoolFolder, { recursive: true, mode: 0o700 });
      const path = join(spoolFolder, newId('spool'));
      try {
        const { size, contentHash } = await spool(stream, path);
        const contentType = await documentTypeOf(path);
        if (!contentType) throw wrongType();
        return await keep(
          { path, size, contentType },
          { fileName: cleanFileName(name, contentType), contentHash },
          sender,
        );
      } finally {
        await rm(path, { force: true });
      }
    },
    link: (fileId, now) => links.sign(fileId, now),
    async open({ fileId, expires, signature }, now) {
      if (!links.isGood(fileId, expires, signature, now)) return undefined;
      const file = await StoredFileModel.findOne({ _id: fileId }).lean<StoredFile>();
      if (!file?.ownerId) return undefined;
      const stream = await store.open(file.key);
      return stream && { file, stream };
    },
    removeDue,
    start() {
      void forgetSpooled(spoolFolder).catch(() => undefined);
      timer = setInterval(sweep, SWEEP_SECONDS * 1000);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await sweeping;
      store.close();
    },
  };
}

/** Writes a stream to a file, and aborts as soon as it is too long without reading the rest. */
async function spool(stream: Readable, path: string): Promise<{ size: number; contentHash: string }> {
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      size += chunk.length;
      hash.update(chunk);
      if (size > MAX_DOCUMENT_BYTES) done(tooLarge());
      else done(null, chunk);
    },
  });
  await pipeline(stream, measure, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  if (size === 0) throw wrongType();
  return { size, contentHash: hash.digest('base64url') };
}

/** Files that a crash left in the spool. */
async function forgetSpooled(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < Date.now() - HOUR) await rm(path, { force: true });
  }
}

function tooLarge(): AppError {
  return new AppError('PAYLOAD_TOO_LARGE', 'The file must be at most 5 MiB.');
}

function wrongType(): AppError {
  return new AppError('UNSUPPORTED_MEDIA_TYPE', 'Upload a PDF, a Word document (docx) or plain text in UTF-8.', {
    allowed: ['pdf', 'docx', 'txt'],
  });
}
