import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { excerptOf } from '../../../shared/text.js';
import { MessageAuthorKind, SlaState, TicketRatingReason, TicketStatus } from './ticket.enums.js';

/**
 * A text that is typed has at most 10,000 characters; an imported one is stored whole, up to 250,000. Both fit because the
 * limit of 10,000 stands in the inputs, not here: `body` gives any text whole, and `excerpt` is what a list needs of it.
 */
@ObjectType({ description: 'A message of a ticket. It lives in its ticket and is not found by `node`.' })
@modelOptions({ schemaOptions: { _id: false } })
export class Message {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'The id of the message.' })
  get id(): string {
    return this._id;
  }

  /** Null for imported messages, for those of the service and for those of erased accounts. */
  @prop({ type: () => String, default: null })
  authorId!: string | null;

  @Field(() => String, { description: 'Name of the author at the time of writing.' })
  @prop({ type: () => String, required: true })
  authorName!: string;

  @Field(() => MessageAuthorKind, { description: 'Who wrote it.' })
  @prop({ type: () => String, enum: MessageAuthorKind, required: true })
  authorKind!: MessageAuthorKind;

  @Field(() => String, {
    description: 'The whole text: up to 10,000 characters where it was typed, up to 250,000 where it was imported.',
  })
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => String, { description: 'The beginning of the text in one line, at most 280 characters.' })
  get excerpt(): string {
    return excerptOf(this.body);
  }

  @Field(() => GraphQLDateTimeISO, { description: 'When it was written.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;
}

@ObjectType({ description: 'A note of the staff about a ticket. No requester ever sees it.' })
@modelOptions({ schemaOptions: { _id: false } })
export class InternalNote {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'The id of the note.' })
  get id(): string {
    return this._id;
  }

  /** Null for an erased account. */
  @prop({ type: () => String, default: null })
  authorId!: string | null;

  @Field(() => String, { description: 'The text.' })
  @prop({ type: () => String, required: true })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was written.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;
}

@ObjectType({ description: 'Due times of a ticket and how it stands against them.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TicketSla {
  @Field(() => GraphQLDateTimeISO, { description: 'When the first reply of the staff is due.' })
  @prop({ type: () => Date, required: true })
  firstReplyDueAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the next reply is due; null while the requester does not wait, and before the first reply.',
  })
  @prop({ type: () => Date, default: null })
  nextReplyDueAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the resolution is due; pauses until now have moved it.' })
  @prop({ type: () => Date, required: true })
  resolutionDueAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the staff first replied.' })
  @prop({ type: () => Date, default: null })
  firstRepliedAt!: Date | null;

  @Field(() => Int, { description: 'How long the resolution clock stood still so far, in seconds.' })
  @prop({ type: () => Number, default: 0 })
  pausedSeconds!: number;

  /** Since when the resolution clock stands still. */
  @prop({ type: () => Date, default: null })
  pausedAt!: Date | null;

  /** Whether any reply after the first came late. */
  @prop({ type: () => Boolean, default: false })
  lateReply!: boolean;

  /** Reckoned at read, never stored. */
  @Field(() => SlaState, { description: 'How the ticket stands right now.' })
  state?: SlaState;
}

@ObjectType({ description: 'A change of status.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TicketStatusChange {
  @Field(() => TicketStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: TicketStatus, required: true })
  from!: TicketStatus;

  @Field(() => TicketStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: TicketStatus, required: true })
  to!: TicketStatus;

  /** Null where the service did it by itself. */
  @prop({ type: () => String, default: null })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why. A requester sees own reasons and that of a resolution.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'How a ticket was resolved.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TicketResolutionDetails {
  @Field(() => String, { nullable: true, description: 'What was done, for the requester to read.' })
  @prop({ type: () => String, default: null })
  summary!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  resolvedAt!: Date;

  @prop({ type: () => String, default: null })
  resolvedById!: string | null;
}

@ObjectType({ description: 'What the requester thinks of how the ticket was handled.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TicketSatisfaction {
  @Field(() => Int, { description: '1 (bad) to 5 (good).' })
  @prop({ type: () => Number, required: true })
  score!: number;

  @Field(() => String, { nullable: true, description: 'In own words.' })
  @prop({ type: () => String, default: null })
  comment!: string | null;

  @Field(() => TicketRatingReason, { nullable: true, description: 'What the score rests on.' })
  @prop({ type: () => String, enum: TicketRatingReason, default: null })
  reasonCode!: TicketRatingReason | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was first given.' })
  @prop({ type: () => Date, required: true })
  ratedAt!: Date;

  /** Who had the ticket then: later assignments do not change whom a rating is about. */
  @prop({ type: () => String, default: null })
  assigneeId!: string | null;
}
