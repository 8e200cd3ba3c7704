import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { BotReason, VisitorConsent, VisitorDevice } from '../tracking/tracking.enums.js';

@ObjectType({ description: 'A change of the consent of a visitor.' })
@modelOptions({ schemaOptions: { _id: false } })
export class VisitorConsentChange {
  @Field(() => VisitorConsent, { description: 'The consent before.' })
  @prop({ type: () => String, enum: VisitorConsent, required: true })
  from!: VisitorConsent;

  @Field(() => VisitorConsent, { description: 'The consent since.' })
  @prop({ type: () => String, enum: VisitorConsent, required: true })
  to!: VisitorConsent;

  @Field(() => GraphQLDateTimeISO, { description: 'When it changed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

/**
 * Without consent the id is made of a salt of the day, the address and the browser's name: the same person within a day
 * (UTC), nobody the next day, when the salt is gone. With consent it is random, and the browser keeps the key to it.
 */
@ObjectType({
  implements: Node,
  description:
    'Somebody who looked at pages. Without consent known for one day (UTC) only, by a keyed hash whose key is thrown away; no address is stored.',
})
@indexed({ isBot: 1, _id: -1 }, 'Visitors, newest first.')
@indexed({ userId: 1, _id: -1 }, 'Visitors of an account, for export and erasure.', {
  partialFilterExpression: { userId: { $exists: true } },
})
@indexed({ expiresAt: 1 }, 'Rows are kept for 400 days.', { expireAfterSeconds: 0 })
export class Visitor extends Entity {
  /** Hash of the secret half of the key that a browser keeps; missing without consent. */
  @prop({ type: () => String, select: false })
  keyHash?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was first seen.' })
  @prop({ type: () => Date, required: true })
  firstSeenAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was last seen, to the minute.' })
  @prop({ type: () => Date, required: true })
  lastSeenAt!: Date;

  @prop({ type: () => String })
  userId?: string;

  @prop({ type: () => Date })
  identifiedAt?: Date;

  @Field(() => VisitorDevice, { description: 'The kind of device.' })
  @prop({ type: () => String, enum: VisitorDevice, required: true })
  device!: VisitorDevice;

  @Field(() => String, { nullable: true, description: 'The name of the browser, such as Firefox.' })
  @prop({ type: () => String })
  browser?: string;

  @Field(() => String, { nullable: true, description: 'The operating system, such as Linux.' })
  @prop({ type: () => String })
  os?: string;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166 code of the country that the language of the browser names; the address is never looked up.',
  })
  @prop({ type: () => String })
  country?: string;

  @Field(() => VisitorConsent, { description: 'Whether it agreed to be known again.' })
  @prop({ type: () => String, enum: VisitorConsent, required: true })
  consent!: VisitorConsent;

  @Field(() => [VisitorConsentChange], { description: 'Changes of the consent, oldest first.' })
  @prop({ type: () => [VisitorConsentChange], default: [] })
  consentHistory!: VisitorConsentChange[];

  @Field(() => Boolean, { description: 'Whether it is a program: flagged, and not counted.' })
  @prop({ type: () => Boolean, required: true })
  isBot!: boolean;

  @Field(() => [BotReason], { description: 'Why it is taken for a program.' })
  @prop({ type: () => [String], enum: BotReason, default: [] })
  botReasons!: BotReason[];

  @Field(() => Int, { description: 'How many visits it made.' })
  @prop({ type: () => Number, default: 0 })
  sessionCount!: number;

  /** Its latest visits, one of which the next event may join. */
  @prop({ type: () => [String], default: [], select: false })
  recentSessionIds?: string[];

  @prop({ type: () => Date, required: true })
  expiresAt!: Date;
}

export const VisitorModel = entityModel(Visitor, { collection: 'visitors', prefix: 'vis' });
