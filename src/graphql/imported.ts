import { modelOptions, prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import type { FeedbackRecord } from '../shared/feedback.js';

/** Where an imported record came from. Upstream counts are kept as counts: nobody here cast those votes. */
@ObjectType({ description: 'Where an imported record came from, and what was counted there.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ImportedFrom {
  @Field(() => String, { description: 'Name of the source, such as community-feedback.' })
  @prop({ type: () => String, required: true })
  source!: string;

  @Field(() => Int, { description: 'Its number there.' })
  @prop({ type: () => Number, required: true })
  number!: number;

  @Field(() => String, { description: 'The key of its author there; not an account here.' })
  @prop({ type: () => String, required: true })
  author!: string;

  @Field(() => Int, { description: 'Votes for it there; never counted as votes here.' })
  @prop({ type: () => Number, required: true })
  upVotes!: number;

  @Field(() => Int, { description: 'Votes against it there; never counted as votes here.' })
  @prop({ type: () => Number, required: true })
  downVotes!: number;

  @Field(() => Int, { description: 'Comments on it there.' })
  @prop({ type: () => Number, required: true })
  comments!: number;

  @Field(() => [String], { description: 'Labels it had there.' })
  @prop({ type: () => [String], required: true })
  labels!: string[];
}

/** What is kept of where a record came from. */
export function importedFrom(
  source: string,
  { number, author, upVotes, downVotes, comments, labels }: FeedbackRecord,
): ImportedFrom {
  return { source, number, author, upVotes, downVotes, comments, labels };
}
