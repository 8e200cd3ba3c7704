import { trusted, type ClientSession } from 'mongoose';
import { AppError, inputError } from '../shared/errors.js';
import { sha256 } from '../shared/ids.js';
import { StoredFileModel, type StoredFile } from './stored-file.model.js';

/** Because server clocks differ, a file can no longer be claimed shortly before it expires. */
const MARGIN = 60_000;
/** Seconds: unclaimed uploads expire a day after they arrive. */
const RETRY_AFTER = 3_600;

/** Attaches an uploaded file to a record, once; `field` is the input with the token. */
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
    { $set: { ownerId: owner.id, removeAt: null, sender: null } },
    { session, returnDocument: 'after' },
  ).lean<StoredFile>();
  if (file) return file;
  throw inputError(
    'INVALID_TOKEN',
    owner.field,
    'This upload has already been used or has expired. Upload the file again.',
  );
}

/** Limits on unclaimed uploads: per sender, and in total for senders without an account. */
const WAITING = { files: 20, bytes: 50 * 1024 * 1024 };
const WAITING_OF_STRANGERS = { files: 2_000, bytes: 2 * 1024 * 1024 * 1024 };

export interface Sender {
  /** The account or the network, as rate limits identify it. */
  key: string;
  hasAccount: boolean;
}

/** Prefix of the hash for senders without an account, so that one index counts all of them. */
const STRANGER = 'stranger ';

export const senderHash = ({ key, hasAccount }: Sender): string => `${hasAccount ? '' : STRANGER}${sha256(key)}`;

/**
 * Refuses an upload if too many unclaimed uploads exist for the sender, or for all senders without an account; `coming`
 * files are not stored yet.
 */
export async function assertMayUpload(sender: Sender, coming: 0 | 1, now = new Date()): Promise<void> {
  if (await isMore(senderHash(sender), WAITING, coming, now))
    throw tooManyUploads('Submit the files you uploaded, or wait: unused uploads are removed after a day.');
  const strangers = trusted({ $gte: STRANGER, $lt: `${STRANGER}~` });
  if (!sender.hasAccount && (await isMore(strangers, WAITING_OF_STRANGERS, coming, now)))
    throw tooManyUploads('Sign in to upload, or try again later.');
}

type Most = typeof WAITING;

async function isMore(sender: unknown, most: Most, coming: number, now: Date): Promise<boolean> {
  const waits = { sender, removeAt: trusted({ $gt: now }) };
  const [sum] = await StoredFileModel.aggregate<Most>([
    { $match: waits },
    { $group: { _id: null, files: { $sum: 1 }, bytes: { $sum: '$size' } } },
  ]);
  return sum !== undefined && (sum.files + coming > most.files || sum.bytes > most.bytes);
}

/** Unclaimed uploads of a user, made by the account or through an emailed link to its address. */
export async function waitingFilesOf(
  { userId, email }: { userId: string; email: string },
  session?: ClientSession,
): Promise<StoredFile[]> {
  const senders = [userId, `email:${email}`].map((key) => senderHash({ key, hasAccount: true }));
  return StoredFileModel.find({ sender: trusted({ $in: senders }) })
    .session(session ?? null)
    .lean<StoredFile[]>();
}

function tooManyUploads(advice: string): AppError {
  return new AppError('RATE_LIMITED', `Too many unused uploads. ${advice}`, { retryAfter: RETRY_AFTER });
}

/** Releases a record's file; its bytes are removed by the next sweep, within a minute. */
export async function releaseFile(fileId: string, session?: ClientSession, now = new Date()): Promise<void> {
  await StoredFileModel.updateOne(
    { _id: fileId },
    { $set: { ownerId: null, sender: null, fileName: '', removeAt: now } },
    session ? { session } : {},
  );
}
