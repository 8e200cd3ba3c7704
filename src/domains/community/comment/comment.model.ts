import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { CommentStatus } from './comment.enums.js';
import { MAX_DEPTH } from './comment.path.js';
import { Hold } from '../moderation/holds.js';

@ObjectType({ description: 'A change of the status of a comment.' })
export class CommunityCommentStatusChange extends StatusChange {
  @Field(() => CommentStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: CommentStatus, required: true })
  from!: CommentStatus;

  @Field(() => CommentStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: CommentStatus, required: true })
  to!: CommentStatus;
}

@ObjectType({ description: 'How a comment read before an edit.' })
@modelOptions({ schemaOptions: { _id: false } })
export class CommunityCommentSnapshot {
  @Field(() => String, { description: 'The text before.' })
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was edited.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ implements: Node, description: 'A comment on a post, or an answer to another comment.' })
@indexed({ threadId: 1, position: 1 }, 'Comments on a post and answers to a comment, in order.')
@indexed({ postId: 1, path: 1, _id: 1 }, 'A whole thread in the order in which it is read.')
@indexed({ authorId: 1, _id: -1, status: 1 }, 'Comments of a person, for export and erasure.')
@indexed({ createdAt: 1, groupId: 1, authorId: 1 }, 'Comments of a day, for the metrics.')
@indexed({ purgeAt: 1 }, 'Deleted comments whose text is to go.')
@indexed({ 'history.actorId': 1 }, 'Comments that a person decided about, for erasure.')
export class CommunityComment extends Entity {
  @prop({ type: () => String, required: true })
  postId!: string;

  @prop({ type: () => String })
  groupId?: string;

  @prop({ type: () => String })
  parentId?: string;

  /** What it hangs on: the comment that it answers, otherwise the post. */
  @prop({ type: () => String, required: true })
  threadId!: string;

  /** Its place among those that hang on the same, from 0, without gaps: nothing is taken out, tombstones stay. */
  @prop({ type: () => Number, required: true })
  position!: number;

  /** Materialised: see `pathOf`. */
  @prop({ type: () => String, required: true })
  path!: string;

  @Field(() => Int, {
    description: `How many comments lie between it and the post, 0 to ${String(MAX_DEPTH)}: for indenting.`,
  })
  @prop({ type: () => Number, required: true })
  depth!: number;

  @prop({ type: () => String })
  authorId?: string;

  /** Stored only where there is no account any more. */
  @prop({ type: () => String })
  authorName?: string;

  /** Empty where its text is gone. */
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => CommentStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: CommentStatus, required: true })
  status!: CommentStatus;

  @Field(() => Int, { description: 'How many answers hang directly on it, deleted ones too.' })
  @prop({ type: () => Number, default: 0 })
  childCount!: number;

  /** Kept in step with the like rows, in their transaction. */
  @Field(() => Int, { description: 'How many like it.' })
  @prop({ type: () => Number, default: 0 })
  likeCount!: number;

  @Field(() => Int, { description: 'How often it was edited.' })
  @prop({ type: () => Number, default: 0 })
  editCount!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was last edited.' })
  @prop({ type: () => Date })
  editedAt?: Date;

  @prop({ type: () => [CommunityCommentSnapshot], default: [] })
  revisions?: CommunityCommentSnapshot[];

  @prop({ type: () => [CommunityCommentStatusChange], default: [] })
  history?: CommunityCommentStatusChange[];

  /** The reasons in force that it is hidden or removed. */
  @prop({ type: () => [Hold], default: undefined })
  holds?: Hold[];

  /** When the text of a deleted comment goes. */
  @prop({ type: () => Date })
  purgeAt?: Date;

  /** Not stored: set where the caller sees only that it was there. */
  masked?: boolean;

  @Field(() => Boolean, {
    description:
      'Whether only its place is left to you: hidden, removed, deleted, or by somebody whom you block. It has no text then.',
  })
  get isTombstone(): boolean {
    return this.masked === true;
  }
}

export const CommunityCommentModel = entityModel(CommunityComment, { collection: 'communitycomments', prefix: 'cmt' });
