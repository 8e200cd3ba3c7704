import { modelOptions, prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../database/entity.js';
import { indexed } from '../database/indexes.js';

/** What is known about a file in the store. A file without an owner goes after a day, one that was released at once. */
@modelOptions({ options: { customName: 'StoredFile' } })
@indexed({ uploadHash: 1 }, 'The upload that a token stands for.', { unique: true })
@indexed({ removeAt: 1 }, 'Files that are due to be removed, and how many wait to be claimed.')
@indexed({ sender: 1, removeAt: 1 }, 'What somebody uploaded that nothing claimed yet.')
export class StoredFile extends Entity {
  /** Random: the place in the store tells nothing. */
  @prop({ type: () => String, required: true })
  key!: string;

  /** Hash of the token that was answered to whoever uploaded it. */
  @prop({ type: () => String, required: true })
  uploadHash!: string;

  @prop({ type: () => String, default: '' })
  fileName!: string;

  @prop({ type: () => Number, required: true })
  size!: number;

  @prop({ type: () => String, required: true })
  contentType!: string;

  /** SHA-256 of the content: the same file again. */
  @prop({ type: () => String, required: true })
  contentHash!: string;

  /** Hash of the account or the network that uploaded it, until a record claims it: one sender may have only so much waiting. */
  @prop({ type: () => String, default: null })
  sender!: string | null;

  /** Id of the record that has it; null before it is claimed and once it is released. */
  @prop({ type: () => String, default: null })
  ownerId!: string | null;

  /** When it goes; null while it has an owner. */
  @prop({ type: () => Date, default: null })
  removeAt!: Date | null;
}

export const StoredFileModel = entityModel(StoredFile, { collection: 'storedfiles', prefix: 'file' });
