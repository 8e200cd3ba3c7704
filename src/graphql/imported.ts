import { modelOptions, prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import type { FeedbackRecord } from '../shared/feedback.js';

/**
 * The origin of an imported record. Upstream counts are only stored as counts, because no account here cast those
 * votes.
 */
@ObjectType({ description: 'The origin of an imported record, with its counts there.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ImportedFrom {
  @Field(() => String, { description: 'Name of the source, for example community-feedback.' })
  @prop({ type: () => String, required: true })
  source!: string;

  @Field(() => Int, { description: 'Number of the record at the source.' })
  @prop({ type: () => Number, required: true })
  number!: number;

  @Field(() => String, { description: 'Key of the author at the source; not an account here.' })
  @prop({ type: () => String, required: true })
  author!: string;

  @Field(() => Int, { description: 'Upvotes at the source; not counted as votes here.' })
  @prop({ type: () => Number, required: true })
  upVotes!: number;

  @Field(() => Int, { description: 'Downvotes at the source; not counted as votes here.' })
  @prop({ type: () => Number, required: true })
  downVotes!: number;

  @Field(() => Int, { description: 'Number of comments at the source.' })
  @prop({ type: () => Number, required: true })
  comments!: number;

  @Field(() => [String], { description: 'Labels at the source.' })
  @prop({ type: () => [String], required: true })
  labels!: string[];
}

/** The stored origin of a record. */
export function importedFrom(
  source: string,
  { number, author, upVotes, downVotes, comments, labels }: FeedbackRecord,
): ImportedFrom {
  return { source, number, author, upVotes, downVotes, comments, labels };
}
