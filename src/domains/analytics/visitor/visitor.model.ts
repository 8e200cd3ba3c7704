import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { BotReason, VisitorConsent, VisitorDevice } from '../tracking/tracking.enums.js';

@ObjectType({ description: 'A consent change of a visitor.' })
@modelOptions({ schemaOptions: { _id: false } })
export class VisitorConsentChange {
  @Field(() => VisitorConsent, { description: 'Consent before the change.' })
  @prop({ type: () => String, enum: VisitorConsent, required: true })
  from!: VisitorConsent;

  @Field(() => VisitorConsent, { description: 'Consent after the change.' })
  @prop({ type: () => String, enum: VisitorConsent, required: true })
  to!: VisitorConsent;

  @Field(() => GraphQLDateTimeISO, { description: 'When the consent changed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

/**
 * Without consent, the ID is a hash of a daily salt, the IP address and the user agent, so it is stable for one day (UTC)
 * only. With consent, it is random, and the browser stores its key.
 */
@ObjectType({
  implements: Node,
  description:
    'A visitor of the site. Without consent it is recognized for one day (UTC) only, by a keyed hash whose key is deleted; no IP address is stored.',
})
@indexed({ isBot: 1, _id: -1 }, 'Visitors, newest first.')
@indexed({ userId: 1, _id: -1 }, 'Visitors of an account, for export and erasure.', {
  partialFilterExpression: { userId: { $exists: true } },
})
@indexed({ expiresAt: 1 }, 'Rows expire after 400 days.', { expireAfterSeconds: 0 })
export class Visitor extends Entity {
  /** Hash of the secret part of the visitor key; missing without consent. */
  @prop({ type: () => String, select: false })
  keyHash?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the visitor was first seen.' })
  @prop({ type: () => Date, required: true })
  firstSeenAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the visitor was last seen, to the minute.' })
  @prop({ type: () => Date, required: true })
  lastSeenAt!: Date;

  @prop({ type: () => String })
  userId?: string;

  @prop({ type: () => Date })
  identifiedAt?: Date;

  @Field(() => VisitorDevice, { description: 'Type of device.' })
  @prop({ type: () => String, enum: VisitorDevice, required: true })
  device!: VisitorDevice;

  @Field(() => String, { nullable: true, description: 'Name of the browser, for example Firefox.' })
  @prop({ type: () => String })
  browser?: string;

  @Field(() => String, { nullable: true, description: 'Operating system, for example Linux.' })
  @prop({ type: () => String })
  os?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'ISO 3166 code of the country in the language setting of the browser; the IP address is never looked up.',
  })
  @prop({ type: () => String })
  country?: string;

  @Field(() => VisitorConsent, { description: 'Consent to be recognized across days.' })
  @prop({ type: () => String, enum: VisitorConsent, required: true })
  consent!: VisitorConsent;

  @Field(() => [VisitorConsentChange], { description: 'Consent changes, oldest first.' })
  @prop({ type: () => [VisitorConsentChange], default: [] })
  consentHistory!: VisitorConsentChange[];

  @Field(() => Boolean, { description: 'Whether the visitor is a bot, which reports do not count.' })
  @prop({ type: () => Boolean, required: true })
  isBot!: boolean;

  @Field(() => [BotReason], { description: 'Reasons for classifying the visitor as a bot.' })
  @prop({ type: () => [String], enum: BotReason, default: [] })
  botReasons!: BotReason[];

  @Field(() => Int, { description: 'Number of sessions.' })
  @prop({ type: () => Number, default: 0 })
  sessionCount!: number;

  /** The latest sessions, which later events can join. */
  @prop({ type: () => [String], default: [], select: false })
  recentSessionIds?: string[];

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const VisitorModel = entityModel(Visitor, { collection: 'visitors', prefix: 'vis' });
