import { modelOptions, prop } from '@typegoose/typegoose';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { PostStatus } from './post.enums.js';

@ObjectType({ description: 'A change of the status of a post.' })
export class CommunityPostStatusChange extends StatusChange {
  @Field(() => PostStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: PostStatus, required: true })
  from!: PostStatus;

  @Field(() => PostStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: PostStatus, required: true })
  to!: PostStatus;
}

@ObjectType({ description: 'How a post read before an edit.' })
@modelOptions({ schemaOptions: { _id: false } })
export class CommunityPostSnapshot {
  @Field(() => String, { description: 'The title before.' })
  @prop({ type: () => String, default: '' })
  title!: string;

  @Field(() => String, { description: 'The text before.' })
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was edited.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}
