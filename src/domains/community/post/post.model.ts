import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { Hold } from '../moderation/holds.js';
import { PostStatus } from './post.enums.js';
import { CommunityPostSnapshot, CommunityPostStatusChange } from './post.parts.js';

@ObjectType({ implements: Node, description: 'A post of the community, in a group or outside.' })
@indexed({ feeds: 1, publishedAt: -1, _id: -1, authorId: 1 }, 'Every feed, NEW.')
@indexed({ feeds: 1, activeAt: -1, _id: -1, authorId: 1 }, 'Every feed, ACTIVE.')
@indexed({ feeds: 1, hotRank: -1, _id: -1, authorId: 1 }, 'Every feed, HOT.')
@indexed({ feeds: 1, likeCount: -1, _id: -1, authorId: 1 }, 'Every feed, TOP.')
@indexed({ authorId: 1, _id: -1, status: 1 }, 'Posts of a person, newest first; export and erasure.')
@indexed({ status: 1, publishAt: 1 }, 'What is to come out by itself.')
@indexed({ status: 1, _id: 1, groupId: 1 }, 'What waits for a moderator, of the platform or of a group, oldest first.')
@indexed({ groupId: 1, _id: 1 }, 'Posts of a group, when it becomes public or private.')
@indexed({ purgeAt: 1 }, 'Deleted posts whose text is to go.')
@indexed({ isRankStale: 1, _id: 1 }, 'Posts whose rank is to be made again.')
@indexed({ publishedAt: 1, groupId: 1, authorId: 1 }, 'Posts of a day, for the metrics.')
@indexed({ 'history.actorId': 1 }, 'Posts that a person decided about, for erasure.')
export class CommunityPost extends Entity {
  /** Empty where its text is gone. */
  @prop({ type: () => String, default: '' })
  title!: string;

  /** Read only where it is asked for. */
  @prop({ type: () => String, default: '' })
  body?: string;

  @prop({ type: () => String, default: '' })
  excerpt!: string;

  @Field(() => [String], { description: 'What it is about, in small letters; at most 5.' })
  @prop({ type: () => [String], default: [] })
  tags!: string[];

  @prop({ type: () => String })
  authorId?: string;

  /** Stored only where there is no account any more. */
  @prop({ type: () => String })
  authorName?: string;

  @prop({ type: () => String })
  groupId?: string;

  /** `PUBLIC` outside groups and in public ones, otherwise the group's id. */
  @prop({ type: () => String, required: true })
  audience!: string;

  @Field(() => PostStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: PostStatus, required: true })
  status!: PostStatus;

  /** The feeds it stands in, by `feedsOf`; none while it is not listed. */
  @prop({ type: () => [String], default: [], select: false })
  feeds?: string[];

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it is to come out by itself.' })
  @prop({ type: () => Date })
  publishAt?: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it came out first.' })
  @prop({ type: () => Date })
  publishedAt?: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was last commented on, or came out.' })
  @prop({ type: () => Date })
  activeAt?: Date;

  /** Kept in step with the like rows, in their transaction. */
  @Field(() => Int, { description: 'How many like it.' })
  @prop({ type: () => Number, default: 0 })
  likeCount!: number;

  @Field(() => Int, { description: 'How many comments can be read, answers to comments too.' })
  @prop({ type: () => Number, default: 0 })
  commentCount!: number;

  /** How many comments stand directly below it, tombstones too: the place of the next one. */
  @prop({ type: () => Number, default: 0 })
  childCount!: number;

  @prop({ type: () => Number, default: 0 })
  hotRank!: number;

  /** Set where many counts change at once; a job makes the rank again. */
  @prop({ type: () => Boolean })
  isRankStale?: boolean;

  @Field(() => Int, { description: 'How often it was edited.' })
  @prop({ type: () => Number, default: 0 })
  editCount!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When title or text were last edited.' })
  @prop({ type: () => Date })
  editedAt?: Date;

  @prop({ type: () => [CommunityPostSnapshot], default: [] })
  revisions?: CommunityPostSnapshot[];

  @prop({ type: () => [CommunityPostStatusChange], default: [] })
  history?: CommunityPostStatusChange[];

  /** The reasons in force that it is locked, hidden or removed. */
  @prop({ type: () => [Hold], default: undefined })
  holds?: Hold[];

  /** When the text of a deleted post goes. */
  @prop({ type: () => Date })
  purgeAt?: Date;

  /** Not stored: set where the caller sees only that it was there. */
  masked?: boolean;

  @Field(() => Boolean, {
    description: 'Whether only the place of the post is left to you: hidden, removed or deleted. It has no text then.',
  })
  get isTombstone(): boolean {
    return this.masked === true;
  }
}

export const CommunityPostModel = entityModel(CommunityPost, { collection: 'communityposts', prefix: 'post' });
