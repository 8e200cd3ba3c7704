import { modelOptions, prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../database/entity.js';
import { indexed } from '../database/indexes.js';

/** A mail in the outbox. It is deleted once sent, because it may contain an access link. */
@modelOptions({ options: { customName: 'Mail' } })
@indexed({ dueAt: 1 }, 'The next mail due.')
@indexed({ to: 1 }, 'The mails to a person, for export and erasure.')
@indexed({ failedAt: 1 }, 'Failed mails are kept for two weeks.', { expireAfterSeconds: 14 * 86_400 })
export class Mail extends Entity {
  @prop({ type: () => String, required: true })
  to!: string;

  @prop({ type: () => String, required: true })
  subject!: string;

  @prop({ type: () => String, required: true })
  text!: string;

  /** When to try (again); during an attempt, when other processes may take over. */
  @prop({ type: () => Date })
  dueAt?: Date;

  @prop({ type: () => Number, default: 0 })
  attempts!: number;

  @prop({ type: () => Date })
  failedAt?: Date;
}

export const MailModel = entityModel(Mail, { collection: 'mails', prefix: 'mail' });
