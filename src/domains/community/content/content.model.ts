import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { ContentKind, ContentStatus } from './content.enums.js';
import { Hold } from '../moderation/holds.js';

@ObjectType({ description: 'A change of the status of a content.' })
export class CommunityContentStatusChange extends StatusChange {
  @Field(() => ContentStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: ContentStatus, required: true })
  from!: ContentStatus;

  @Field(() => ContentStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: ContentStatus, required: true })
  to!: ContentStatus;
}

@ObjectType({ description: 'A content as it read before a change.' })
@modelOptions({ schemaOptions: { _id: false } })
export class CommunityContentSnapshot {
  @Field(() => Int, { description: 'Which version this was, from 1.' })
  @prop({ type: () => Number, required: true })
  version!: number;

  @Field(() => String, { description: 'The title then.' })
  @prop({ type: () => String, default: '' })
  title!: string;

  @Field(() => String, { description: 'What it was about in a few words.' })
  @prop({ type: () => String, default: '' })
  summary!: string;

  @Field(() => String, { description: 'The text then.' })
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was replaced.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ implements: Node, description: 'A tutorial, an article or a showcase of the community.' })
@indexed({ feeds: 1, publishedAt: -1, _id: -1, kind: 1, authorId: 1 }, 'Lists of contents, NEW.')
@indexed({ feeds: 1, likeCount: -1, _id: -1, kind: 1, authorId: 1 }, 'Lists of contents, TOP.')
@indexed({ authorId: 1, _id: -1, status: 1 }, 'Contents of a person, newest first; export and erasure.')
@indexed({ groupId: 1, _id: 1 }, 'Contents of a group, when it becomes public or private.')
@indexed({ publishedAt: 1, groupId: 1, authorId: 1 }, 'Contents of a day, for the metrics.')
@indexed({ 'history.actorId': 1 }, 'Contents that a person decided about, for erasure.')
export class CommunityContent extends Entity {
  @Field(() => ContentKind, { description: 'What kind it is.' })
  @prop({ type: () => String, enum: ContentKind, required: true })
  kind!: ContentKind;

  @Field(() => String, { description: 'The title.' })
  @prop({ type: () => String, default: '' })
  title!: string;

  @Field(() => String, { description: 'What it is about, in a few words.' })
  @prop({ type: () => String, default: '' })
  summary!: string;

  /** Read only where it is asked for. */
  @prop({ type: () => String, default: '' })
  body?: string;

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

  @Field(() => ContentStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: ContentStatus, required: true })
  status!: ContentStatus;

  /** The lists it stands in, by `feedsOf`; none while it is not published. */
  @prop({ type: () => [String], default: [], select: false })
  feeds?: string[];

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it came out first.' })
  @prop({ type: () => Date })
  publishedAt?: Date;

  @Field(() => Int, { description: 'Counts the versions, from 1: each change makes another.' })
  @prop({ type: () => Number, required: true })
  version!: number;

  @prop({ type: () => [CommunityContentSnapshot], default: [] })
  versions?: CommunityContentSnapshot[];

  /** Kept in step with the like rows, in their transaction. */
  @Field(() => Int, { description: 'How many like it.' })
  @prop({ type: () => Number, default: 0 })
  likeCount!: number;

  /** The reasons in force that it is hidden or removed. */
  @prop({ type: () => [Hold], default: undefined })
  holds?: Hold[];

  /** Where it stood before it was held, and will stand again. */
  @prop({ type: () => String, enum: ContentStatus })
  heldFrom?: ContentStatus;

  @prop({ type: () => [CommunityContentStatusChange], default: [] })
  history?: CommunityContentStatusChange[];
}

export const CommunityContentModel = entityModel(CommunityContent, { collection: 'communitycontents', prefix: 'cnt' });
