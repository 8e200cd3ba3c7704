import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { CommentStatus } from './comment.enums.js';
import { MAX_DEPTH } from './comment.path.js';
import { Hold } from '../moderation/holds.js';

@ObjectType({ description: 'A status change of a comment.' })
export class CommunityCommentStatusChange extends StatusChange {
  @Field(() => CommentStatus, { description: 'Previous status.' })
  @prop({ type: () => String, enum: CommentStatus, required: true })
  from!: CommentStatus;

  @Field(() => CommentStatus, { description: 'New status.' })
  @prop({ type: () => String, enum: CommentStatus, required: true })
  to!: CommentStatus;
}

@ObjectType({ description: 'A comment before an edit.' })
@modelOptions({ schemaOptions: { _id: false } })
export class CommunityCommentSnapshot {
  @Field(() => String, { description: 'Previous text.' })
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the comment was edited.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ implements: Node, description: 'A comment on a post, or a reply to another comment.' })
@indexed({ threadId: 1, position: 1 }, 'Comments on a post and replies to a comment, in order.')
@indexed({ postId: 1, path: 1, _id: 1 }, 'A whole thread in reading order.')
@indexed({ authorId: 1, _id: -1, status: 1 }, 'Comments by a user, for export and erasure.')
@indexed({ createdAt: 1, groupId: 1, authorId: 1 }, 'Comments of a day, for metrics.')
@indexed({ purgeAt: 1 }, 'Deleted comments whose text is due to be purged.')
@indexed({ 'history.actorId': 1 }, 'Comments that a user moderated, for erasure.')
export class CommunityComment extends Entity {
  @prop({ type: () => String, required: true })
  postId!: string;

  @prop({ type: () => String })
  groupId?: string;

  @prop({ type: () => String })
  parentId?: string;

  /** The comment it replies to, otherwise the post. */
  @prop({ type: () => String, required: true })
  threadId!: string;

  /** Position among the replies to the same parent, from 0, without gaps: tombstones keep theirs. */
  @prop({ type: () => Number, required: true })
  position!: number;

  /** Materialized: see `pathOf`. */
  @prop({ type: () => String, required: true })
  path!: string;

  @Field(() => Int, {
    description: `Nesting level for indentation, from 0 for comments on the post to ${String(MAX_DEPTH)}.`,
  })
  @prop({ type: () => Number, required: true })
  depth!: number;

  @prop({ type: () => String })
  authorId?: string;

  /** Stored only if the account no longer exists. */
  @prop({ type: () => String })
  authorName?: string;

  /** Empty once the text is purged. */
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => CommentStatus, { description: 'Status of the comment.' })
  @prop({ type: () => String, enum: CommentStatus, required: true })
  status!: CommentStatus;

  @Field(() => Int, { description: 'Number of direct replies, including deleted ones.' })
  @prop({ type: () => Number, default: 0 })
  childCount!: number;

  /** Updated in the transaction that writes the likes. */
  @Field(() => Int, { description: 'Number of likes.' })
  @prop({ type: () => Number, default: 0 })
  likeCount!: number;

  @Field(() => Int, { description: 'Number of edits.' })
  @prop({ type: () => Number, default: 0 })
  editCount!: number;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the comment was last edited, or null if it was never edited.',
  })
  @prop({ type: () => Date })
  editedAt?: Date;

  @prop({ type: () => [CommunityCommentSnapshot], default: [] })
  revisions?: CommunityCommentSnapshot[];

  @prop({ type: () => [CommunityCommentStatusChange], default: [] })
  history?: CommunityCommentStatusChange[];

  /** Holds in force: why it is hidden or removed. */
  @prop({ type: () => [Hold], default: undefined })
  holds?: Hold[];

  /** When the text of the deleted comment is purged. */
  @prop({ type: () => Date })
  purgeAt?: Date;

  /** Not stored: set if the caller sees only a tombstone. */
  masked?: boolean;

  @Field(() => Boolean, {
    description:
      'Whether you see only a placeholder without text, because the comment is hidden, removed, deleted, or by a user you blocked.',
  })
  get isTombstone(): boolean {
    return this.masked === true;
  }
}

export const CommunityCommentModel = entityModel(CommunityComment, { collection: 'communitycomments', prefix: 'cmt' });
