import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/**
 * A session is one row from start to end: refreshing and ending both write it, so concurrent ones happen one after the
 * other. A reused refresh token means that someone else has a copy, and ends the session (OAuth 2.0 Security Best
 * Current Practice, section 4.14).
 */
@ObjectType({ implements: Node, description: 'A session of your account on a device.' })
@indexed({ userId: 1, revokedAt: 1, _id: -1 }, 'Live sessions of an account, newest first.')
@indexed({ revokedAt: 1 }, 'Recently ended sessions, for the revocation list at startup.')
@indexed({ expiresAt: 1 }, 'Automatic expiry of rows.', { expireAfterSeconds: 0 })
export class UserSession extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  /** The account's `authVersion` when the session was opened: with any other it cannot be refreshed. */
  @prop({ type: () => Number, required: true })
  authVersion!: number;

  /** Missing if an external issuer refreshes the session. */
  @prop({ type: () => String, select: false })
  keyHash?: string;

  @prop({ type: () => String, select: false })
  partHash?: string;

  @prop({ type: () => String, select: false })
  previousPartHash?: string;

  /** The salt that derived the current part from the previous one. */
  @prop({ type: () => String, select: false })
  salt?: string;

  @prop({ type: () => Date })
  rotatedAt?: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the session started.' })
  @prop({ type: () => Date, required: true })
  startedAt!: Date;

  @Field(() => String, { description: 'User agent of the client that signed in.' })
  @prop({ type: () => String, default: '' })
  userAgent!: string;

  @Field(() => String, { description: 'IP address that signed in.' })
  @prop({ type: () => String, default: '' })
  ip!: string;

  /** For an ended session: until its last access token has expired. */
  @Field(() => GraphQLDateTimeISO, { description: 'When it expires unless it is refreshed.' })
  @prop({ type: () => Date, required: true })
  expiresAt!: Date;

  @prop({ type: () => Date, default: null })
  revokedAt!: Date | null;
}

export const UserSessionModel = entityModel(UserSession, { collection: 'user_sessions', prefix: 'ses' });
