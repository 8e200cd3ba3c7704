import { trusted, type ClientSession } from 'mongoose';
import { inputError } from '../shared/errors.js';
import { sha256 } from '../shared/ids.js';
import { StoredFileModel, type StoredFile } from './stored-file.model.js';

/** Clocks of several servers differ: a file is no longer claimed shortly before it goes. */
const MARGIN = 60_000;

/** Gives an uploaded file to a record, once; `field` is the input that holds the token. */
export async function claimFile(
  uploadId: string,
  owner: { id: string; field: string },
  session: ClientSession,
  now = new Date(),
): Promise<StoredFile> {
  const filter = { uploadHash: sha256(uploadId), ownerId: null };
  const due = trusted({ $gt: new Date(now.getTime() + MARGIN) });
  const file = await StoredFileModel.findOneAndUpdate(
    { ...filter, removeAt: due },
    { $set: { ownerId: owner.id, removeAt: null } },
    { session, returnDocument: 'after' },
  ).lean<StoredFile>();
  if (file) return file;
  throw inputError('INVALID_TOKEN', owner.field, 'This upload was used before or is too old. Upload the file again.');
}

/** Takes a file from its record; its bytes go with the next sweep, within a minute. */
export async function releaseFile(fileId: string, session?: ClientSession, now = new Date()): Promise<void> {
  await StoredFileModel.updateOne(
    { _id: fileId },
    { $set: { ownerId: null, fileName: '', removeAt: now } },
    session ? { session } : {},
  );
}
