import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SuggestionReasonCode, SuggestionStatus } from './suggestion.enums.js';

@ObjectType({ description: 'Votes for and against, counted apart: ten each way is not the same as none.' })
export class SuggestionVoteCounts {
  @Field(() => Int, { description: 'Votes for it.' })
  up!: number;

  @Field(() => Int, { description: 'Votes against it.' })
  down!: number;

  @Field(() => Int, { description: 'Votes for it minus votes against it.' })
  score!: number;
}

@ObjectType({ description: 'A comment on a suggestion.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SuggestionComment {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'The id of the comment.' })
  get id(): string {
    return this._id;
  }

  @prop({ type: () => String })
  authorId?: string;

  /** Stored only where there is no account (any more). */
  @prop({ type: () => String })
  authorName?: string;

  @Field(() => String, { description: 'What was said.' })
  @prop({ type: () => String, required: true })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was said.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether somebody of the team said it.' })
  @prop({ type: () => Boolean, required: true })
  isStaff!: boolean;
}

@ObjectType({ description: 'Where a suggestion can be found now that it was built.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SuggestionImplementation {
  @Field(() => String, { nullable: true, description: 'The version that has it.' })
  @prop({ type: () => String })
  version?: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'A page about it, such as the changelog.' })
  @prop({ type: () => String })
  url?: string;

  @Field(() => String, { nullable: true, description: 'What was built, in a few words.' })
  @prop({ type: () => String })
  note?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When this was recorded.' })
  @prop({ type: () => Date, required: true })
  recordedAt!: Date;
}

@ObjectType({ description: 'A decision about a suggestion.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SuggestionStatusChange {
  @Field(() => SuggestionStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: SuggestionStatus, required: true })
  from!: SuggestionStatus;

  @Field(() => SuggestionStatus, {
    description: 'The status after; the same where another suggestion was merged in or taken out.',
  })
  @prop({ type: () => String, enum: SuggestionStatus, required: true })
  to!: SuggestionStatus;

  @Field(() => String, { nullable: true, description: 'The answer that was given with it.' })
  @prop({ type: () => String })
  reason?: string;

  @Field(() => SuggestionReasonCode, { nullable: true, description: 'The kind of reason.' })
  @prop({ type: () => String, enum: SuggestionReasonCode })
  reasonCode?: SuggestionReasonCode;

  @prop({ type: () => String })
  byId?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was decided.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'How a suggestion read before an edit.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SuggestionSnapshot {
  @Field(() => String, { description: 'The title before.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'The text before.' })
  // Not `required`: mongoose takes an empty text for a missing one.
  @prop({ type: () => String, default: '' })
  body!: string;

  @prop({ type: () => String })
  byId?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was edited.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}
