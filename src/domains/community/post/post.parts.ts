import { modelOptions, prop } from '@typegoose/typegoose';
import { StatusChange } from '../../../graphql/status-change.js';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { PostStatus } from './post.enums.js';

@ObjectType({ description: 'A status change of a post.' })
export class CommunityPostStatusChange extends StatusChange {
  @Field(() => PostStatus, { description: 'Previous status.' })
  @prop({ type: () => String, enum: PostStatus, required: true })
  from!: PostStatus;

  @Field(() => PostStatus, { description: 'New status.' })
  @prop({ type: () => String, enum: PostStatus, required: true })
  to!: PostStatus;
}

@ObjectType({ description: 'A post before an edit.' })
@modelOptions({ schemaOptions: { _id: false } })
export class CommunityPostSnapshot {
  @Field(() => String, { description: 'Previous title.' })
  @prop({ type: () => String, default: '' })
  title!: string;

  @Field(() => String, { description: 'Previous text.' })
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the post was edited.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}
