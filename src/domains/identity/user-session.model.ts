import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../database/entity.js';
import { indexed } from '../../database/indexes.js';

/**
 * A refresh token's row. Each use replaces it by a new row of the same family; a replaced token that is shown again means
 * that somebody else has a copy, and ends the whole family (OAuth 2.0 Security Best Current Practice, section 4.14).
 */
@ObjectType({ implements: Node, description: 'A place where the account is signed in.' })
@indexed({ refreshTokenHash: 1 }, 'The row of a refresh token.', { unique: true })
@indexed({ family: 1, userId: 1, revokedAt: 1 }, 'All rows of a session, to end it.')
@indexed({ userId: 1, replacedAt: 1, revokedAt: 1, _id: -1 }, 'The live sessions of an account, newest first.')
@indexed({ revokedAt: 1 }, 'Sessions that ended lately, for the revocation list at start.')
@indexed({ expiresAt: 1 }, 'Rows end by themselves.', { expireAfterSeconds: 0 })
export class UserSession extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @prop({ type: () => String, required: true, select: false })
  refreshTokenHash!: string;

  /** The session that access tokens name: the id of its first row. */
  @prop({ type: () => String, required: true })
  family!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When this session began.' })
  @prop({ type: () => Date, required: true })
  startedAt!: Date;

  @Field(() => String, { description: 'The program that signed in, as it calls itself.' })
  @prop({ type: () => String, default: '' })
  userAgent!: string;

  @Field(() => String, { description: 'The address it signed in from.' })
  @prop({ type: () => String, default: '' })
  ip!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it ends unless it is refreshed before.' })
  @prop({ type: () => Date, required: true })
  expiresAt!: Date;

  @prop({ type: () => Date, default: null })
  replacedAt!: Date | null;

  @prop({ type: () => Date, default: null })
  revokedAt!: Date | null;
}

export const UserSessionModel = entityModel(UserSession, { collection: 'user_sessions', prefix: 'ses' });
