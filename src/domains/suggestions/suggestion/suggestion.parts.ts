import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLURL } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SuggestionReasonCode, SuggestionStatus } from './suggestion.enums.js';

@ObjectType({ description: 'Vote counts of a suggestion.' })
export class SuggestionVoteCounts {
  @Field(() => Int, { description: 'Number of upvotes.' })
  up!: number;

  @Field(() => Int, { description: 'Number of downvotes.' })
  down!: number;

  @Field(() => Int, { description: 'Upvotes minus downvotes.' })
  score!: number;
}

@ObjectType({ description: 'A comment on a suggestion.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SuggestionComment {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'ID of the comment.' })
  get id(): string {
    return this._id;
  }

  @prop({ type: () => String })
  authorId?: string;

  /** Stored only if there is no account. */
  @prop({ type: () => String })
  authorName?: string;

  @Field(() => String, { description: 'Text of the comment.' })
  @prop({ type: () => String, required: true })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the comment was made.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether the author is a member of the team.' })
  @prop({ type: () => Boolean, required: true })
  isStaff!: boolean;
}

@ObjectType({ description: 'Where a suggestion was implemented.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SuggestionImplementation {
  @Field(() => String, { nullable: true, description: 'Version that includes it.' })
  @prop({ type: () => String })
  version?: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Web address of a page about it, for example a changelog.' })
  @prop({ type: () => String })
  url?: string;

  @Field(() => String, { nullable: true, description: 'Short description of what was built.' })
  @prop({ type: () => String })
  note?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the implementation was recorded.' })
  @prop({ type: () => Date, required: true })
  recordedAt!: Date;
}

@ObjectType({ description: 'A decision about a suggestion.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SuggestionStatusChange {
  @Field(() => SuggestionStatus, { description: 'Previous status.' })
  @prop({ type: () => String, enum: SuggestionStatus, required: true })
  from!: SuggestionStatus;

  @Field(() => SuggestionStatus, {
    description: 'New status. Same as before if another suggestion was merged in or unmerged.',
  })
  @prop({ type: () => String, enum: SuggestionStatus, required: true })
  to!: SuggestionStatus;

  @Field(() => String, { nullable: true, description: 'Response given with the decision.' })
  @prop({ type: () => String })
  reason?: string;

  @Field(() => SuggestionReasonCode, { nullable: true, description: 'Code for the reason.' })
  @prop({ type: () => String, enum: SuggestionReasonCode })
  reasonCode?: SuggestionReasonCode;

  @prop({ type: () => String })
  byId?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the decision was made.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'A suggestion before an edit.' })
@modelOptions({ schemaOptions: { _id: false } })
export class SuggestionSnapshot {
  @Field(() => String, { description: 'Previous title.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'Previous text.' })
  // Not `required`, because Mongoose treats an empty string as missing.
  @prop({ type: () => String, default: '' })
  body!: string;

  @prop({ type: () => String })
  byId?: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the suggestion was edited.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}
