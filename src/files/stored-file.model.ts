import { modelOptions, prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../database/entity.js';
import { indexed } from '../database/indexes.js';

/** The metadata of a stored file. An unclaimed file expires after a day, a released one immediately. */
@modelOptions({ options: { customName: 'StoredFile' } })
@indexed({ uploadHash: 1 }, 'The upload that a token belongs to.', { unique: true })
@indexed({ removeAt: 1 }, 'Files due for removal, and the number of unclaimed files.')
@indexed({ sender: 1, removeAt: 1 }, "A sender's unclaimed uploads.")
export class StoredFile extends Entity {
  /** Random, so that the storage key reveals nothing. */
  @prop({ type: () => String, required: true })
  key!: string;

  /** Hash of the upload token. */
  @prop({ type: () => String, required: true })
  uploadHash!: string;

  @prop({ type: () => String, default: '' })
  fileName!: string;

  @prop({ type: () => Number, required: true })
  size!: number;

  @prop({ type: () => String, required: true })
  contentType!: string;

  /** SHA-256 of the content, to detect the same file again. */
  @prop({ type: () => String, required: true })
  contentHash!: string;

  /** Hash of the uploading account or network, until a record claims the file: unclaimed uploads per sender are limited. */
  @prop({ type: () => String, default: null })
  sender!: string | null;

  /** ID of the record that claimed it; null while it is unclaimed and after it is released. */
  @prop({ type: () => String, default: null })
  ownerId!: string | null;

  /** When the file is removed; null while a record owns it. */
  @prop({ type: () => Date, default: null })
  removeAt!: Date | null;
}

export const StoredFileModel = entityModel(StoredFile, { collection: 'storedfiles', prefix: 'file' });
