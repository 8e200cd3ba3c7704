import { prop } from '@typegoose/typegoose';
import { EmailScope } from '../../../auth/viewer.js';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

export enum TokenPurpose {
  VERIFY_EMAIL = 'verify_email',
  RESET_PASSWORD = 'reset_password',
  EMAIL_ACCESS = 'email_access',
}

/** An emailed link. Only the hash of its token is stored; it works once. */
@indexed({ tokenHash: 1 }, 'Emailed links by token.', { unique: true })
@indexed(
  { email: 1, purpose: 1, usedAt: 1, scope: 1 },
  'Earlier links of the same kind, which end when one is used; erasure.',
)
@indexed({ expiresAt: 1 }, 'Automatic expiry of links.', { expireAfterSeconds: 0 })
export class OneTimeToken extends Entity {
  @prop({ type: () => String, enum: TokenPurpose, required: true })
  purpose!: TokenPurpose;

  @prop({ type: () => String, required: true })
  email!: string;

  @prop({ type: () => String, required: true, select: false })
  tokenHash!: string;

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;

  @prop({ type: () => Date, default: null })
  usedAt!: Date | null;

  @prop({ type: () => String, enum: EmailScope })
  scope?: EmailScope;

  /** The account of a link and its `authVersion` at that time: raising that version invalidates the link. */
  @prop({ type: () => String })
  userId?: string;

  @prop({ type: () => Number })
  authVersion?: number;

  @prop({ type: () => String })
  name?: string;
}

export const OneTimeTokenModel = entityModel(OneTimeToken, { collection: 'onetimetokens', prefix: 'ott' });
