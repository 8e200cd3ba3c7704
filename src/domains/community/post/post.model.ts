import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { Hold } from '../moderation/holds.js';
import { PostStatus } from './post.enums.js';
import { CommunityPostSnapshot, CommunityPostStatusChange } from './post.parts.js';

@ObjectType({ implements: Node, description: 'A community post, in a group or outside groups.' })
@indexed({ feeds: 1, publishedAt: -1, _id: -1, authorId: 1 }, 'All feeds by NEW.')
@indexed({ feeds: 1, activeAt: -1, _id: -1, authorId: 1 }, 'All feeds by ACTIVE.')
@indexed({ feeds: 1, hotRank: -1, _id: -1, authorId: 1 }, 'All feeds by HOT.')
@indexed({ feeds: 1, likeCount: -1, _id: -1, authorId: 1 }, 'All feeds by TOP.')
@indexed({ authorId: 1, _id: -1, status: 1 }, 'Posts by a user, newest first; export and erasure.')
@indexed({ status: 1, publishAt: 1 }, 'Scheduled posts that are due.')
@indexed({ status: 1, _id: 1, groupId: 1 }, 'Posts waiting for review, overall or in a group, oldest first.')
@indexed({ groupId: 1, _id: 1 }, 'Posts in a group, when it becomes public or private.')
@indexed({ purgeAt: 1 }, 'Deleted posts whose text is due to be purged.')
@indexed({ isRankStale: 1, _id: 1 }, 'Posts whose rank must be recomputed.')
@indexed({ publishedAt: 1, groupId: 1, authorId: 1 }, 'Posts of a day, for metrics.')
@indexed({ 'history.actorId': 1 }, 'Posts that a user moderated, for erasure.')
export class CommunityPost extends Entity {
  /** Empty once the text is purged. */
  @prop({ type: () => String, default: '' })
  title!: string;

  /** Loaded only when requested. */
  @prop({ type: () => String, default: '' })
  body?: string;

  @prop({ type: () => String, default: '' })
  excerpt!: string;

  @Field(() => [String], { description: 'Tags in lowercase, at most 5.' })
  @prop({ type: () => [String], default: [] })
  tags!: string[];

  @prop({ type: () => String })
  authorId?: string;

  /** Stored only if the account no longer exists. */
  @prop({ type: () => String })
  authorName?: string;

  @prop({ type: () => String })
  groupId?: string;

  /** `PUBLIC` outside groups and in public groups, otherwise the group's ID. */
  @prop({ type: () => String, required: true })
  audience!: string;

  @Field(() => PostStatus, { description: 'Status of the post.' })
  @prop({ type: () => String, enum: PostStatus, required: true })
  status!: PostStatus;

  /** The feeds it appears in, by `feedsOf`; empty unless it is listed. */
  @prop({ type: () => [String], default: [], select: false })
  feeds?: string[];

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the post is scheduled to be published, or null if it is not scheduled.',
  })
  @prop({ type: () => Date })
  publishAt?: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the post was first published, or null if it never was.',
  })
  @prop({ type: () => Date })
  publishedAt?: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When the post was last commented on, or published if it has no comments. Null if it was never published.',
  })
  @prop({ type: () => Date })
  activeAt?: Date;

  /** Updated in the transaction that writes the likes. */
  @Field(() => Int, { description: 'Number of likes.' })
  @prop({ type: () => Number, default: 0 })
  likeCount!: number;

  @Field(() => Int, { description: 'Number of visible comments, including replies.' })
  @prop({ type: () => Number, default: 0 })
  commentCount!: number;

  /** Number of direct comments including tombstones, which is the position of the next one. */
  @prop({ type: () => Number, default: 0 })
  childCount!: number;

  @prop({ type: () => Number, default: 0 })
  hotRank!: number;

  /** Set when many counts change at once; a job recomputes the rank. */
  @prop({ type: () => Boolean })
  isRankStale?: boolean;

  @Field(() => Int, { description: 'Number of edits.' })
  @prop({ type: () => Number, default: 0 })
  editCount!: number;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the title or text was last edited, or null if never edited.',
  })
  @prop({ type: () => Date })
  editedAt?: Date;

  @prop({ type: () => [CommunityPostSnapshot], default: [] })
  revisions?: CommunityPostSnapshot[];

  @prop({ type: () => [CommunityPostStatusChange], default: [] })
  history?: CommunityPostStatusChange[];

  /** Holds in force: why it is locked, hidden or removed. */
  @prop({ type: () => [Hold], default: undefined })
  holds?: Hold[];

  /** When the text of the deleted post is purged. */
  @prop({ type: () => Date })
  purgeAt?: Date;

  /** Not stored: set if the caller sees only a tombstone. */
  masked?: boolean;

  @Field(() => Boolean, {
    description: 'Whether you see only a placeholder without text, because the post is hidden, removed or deleted.',
  })
  get isTombstone(): boolean {
    return this.masked === true;
  }
}

export const CommunityPostModel = entityModel(CommunityPost, { collection: 'communityposts', prefix: 'post' });
