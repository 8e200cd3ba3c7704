import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/**
 * A session is one row from its beginning to its end: refreshing writes it, ending it writes it, so that of both at once one happens
 * after the other. An old refresh token that is shown again means that somebody else has a copy, and ends the session
 * (OAuth 2.0 Security Best Current Practice, section 4.14).
 */
@ObjectType({ implements: Node, description: 'A place where the account is signed in.' })
@indexed({ userId: 1, revokedAt: 1, _id: -1 }, 'The live sessions of an account, newest first.')
@indexed({ revokedAt: 1 }, 'Sessions that ended lately, for the revocation list at start.')
@indexed({ expiresAt: 1 }, 'Rows end by themselves.', { expireAfterSeconds: 0 })
export class UserSession extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  /** The account's `authVersion` that the session was opened with: another one refreshes nothing. */
  @prop({ type: () => Number, required: true })
  authVersion!: number;

  /** Missing where an outside issuer refreshes. */
  @prop({ type: () => String, select: false })
  keyHash?: string;

  @prop({ type: () => String, select: false })
  partHash?: string;

  @prop({ type: () => String, select: false })
  previousPartHash?: string;

  /** What the current part was derived with from the one before. */
  @prop({ type: () => String, select: false })
  salt?: string;

  @prop({ type: () => Date })
  rotatedAt?: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When this session began.' })
  @prop({ type: () => Date, required: true })
  startedAt!: Date;

  @Field(() => String, { description: 'The program that signed in, as it calls itself.' })
  @prop({ type: () => String, default: '' })
  userAgent!: string;

  @Field(() => String, { description: 'The address it signed in from.' })
  @prop({ type: () => String, default: '' })
  ip!: string;

  /** Of a session that ended: until its last access token is refused by its own expiry. */
  @Field(() => GraphQLDateTimeISO, { description: 'When it ends unless it is refreshed before.' })
  @prop({ type: () => Date, required: true })
  expiresAt!: Date;

  @prop({ type: () => Date, default: null })
  revokedAt!: Date | null;
}

export const UserSessionModel = entityModel(UserSession, { collection: 'user_sessions', prefix: 'ses' });
