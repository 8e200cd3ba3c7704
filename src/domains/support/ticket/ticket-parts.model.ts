import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { excerptOf } from '../../../shared/text.js';
import { MessageAuthorKind, SlaState, TicketRatingReason, TicketStatus } from './ticket.enums.js';

/**
 * Typed text has at most 10,000 characters; imported text is stored in full, up to 250,000. The limit of 10,000 is
 * enforced by the inputs, so `body` can return any text, and lists use `excerpt`.
 */
@ObjectType({ description: 'A message of a ticket. It is stored in its ticket and cannot be fetched with `node`.' })
@modelOptions({ schemaOptions: { _id: false } })
export class Message {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'ID of the message.' })
  get id(): string {
    return this._id;
  }

  /** Null for imported and system messages and those of erased accounts. */
  @prop({ type: () => String, default: null })
  authorId!: string | null;

  @Field(() => String, { description: 'Name of the author when the message was written.' })
  @prop({ type: () => String, required: true })
  authorName!: string;

  @Field(() => MessageAuthorKind, { description: 'The kind of author.' })
  @prop({ type: () => String, enum: MessageAuthorKind, required: true })
  authorKind!: MessageAuthorKind;

  @Field(() => String, {
    description: 'The full text: up to 10,000 characters, or up to 250,000 if it was imported.',
  })
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => String, { description: 'The beginning of the text on one line, at most 280 characters.' })
  get excerpt(): string {
    return excerptOf(this.body);
  }

  @Field(() => GraphQLDateTimeISO, { description: 'When the message was written.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;
}

@ObjectType({ description: 'An internal note on a ticket. Requesters never see it.' })
@modelOptions({ schemaOptions: { _id: false } })
export class InternalNote {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'ID of the note.' })
  get id(): string {
    return this._id;
  }

  /** Null for an erased account. */
  @prop({ type: () => String, default: null })
  authorId!: string | null;

  @Field(() => String, { description: 'Text of the note.' })
  @prop({ type: () => String, required: true })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the note was written.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;
}

@ObjectType({ description: 'Due times of a ticket and its state against them.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TicketSla {
  @Field(() => GraphQLDateTimeISO, { description: 'When the first staff reply is due.' })
  @prop({ type: () => Date, required: true })
  firstReplyDueAt!: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the next reply is due, or null before the first reply and while the requester is not waiting.',
  })
  @prop({ type: () => Date, default: null })
  nextReplyDueAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the resolution is due, including pauses so far.' })
  @prop({ type: () => Date, required: true })
  resolutionDueAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When staff first replied.' })
  @prop({ type: () => Date, default: null })
  firstRepliedAt!: Date | null;

  @Field(() => Int, { description: 'How long the resolution clock has been paused so far, in seconds.' })
  @prop({ type: () => Number, default: 0 })
  pausedSeconds!: number;

  /** When the current pause of the resolution clock began. */
  @prop({ type: () => Date, default: null })
  pausedAt!: Date | null;

  /** Whether any reply after the first was late. */
  @prop({ type: () => Boolean, default: false })
  lateReply!: boolean;

  /** Computed on read, never stored. */
  @Field(() => SlaState, { description: 'The current state of the ticket against its due times.' })
  state?: SlaState;
}

@ObjectType({ description: 'A status change of a ticket.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TicketStatusChange {
  @Field(() => TicketStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: TicketStatus, required: true })
  from!: TicketStatus;

  @Field(() => TicketStatus, { description: 'Status after the change.' })
  @prop({ type: () => String, enum: TicketStatus, required: true })
  to!: TicketStatus;

  /** Null for automatic changes. */
  @prop({ type: () => String, default: null })
  actorId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason. Requesters see only their own reasons and that of a resolution.',
  })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the status changed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'How a ticket was resolved.' })
@modelOptions({ schemaOptions: { _id: false } })
export class TicketResolutionDetails {
  @Field(() => String, { nullable: true, description: 'What was done, written for the requester.' })
  @prop({ type: () => String, default: null })
  summary!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the ticket was resolved.' })
  @prop({ type: () => Date, required: true })
  resolvedAt!: Date;

  @prop({ type: () => String, default: null })
  resolvedById!: string | null;
}

@ObjectType({ description: "The requester's rating of how a ticket was handled." })
@modelOptions({ schemaOptions: { _id: false } })
export class TicketSatisfaction {
  @Field(() => Int, { description: 'Score, from 1 (poor) to 5 (excellent).' })
  @prop({ type: () => Number, required: true })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Comment by the requester.' })
  @prop({ type: () => String, default: null })
  comment!: string | null;

  @Field(() => TicketRatingReason, { nullable: true, description: 'The main reason for the score.' })
  @prop({ type: () => String, enum: TicketRatingReason, default: null })
  reasonCode!: TicketRatingReason | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the ticket was first rated.' })
  @prop({ type: () => Date, required: true })
  ratedAt!: Date;

  /** The assignee at that time: later assignments do not change who a rating is about. */
  @prop({ type: () => String, default: null })
  assigneeId!: string | null;
}
