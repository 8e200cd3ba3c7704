import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { ContentKind, ContentStatus } from './content.enums.js';
import { Hold } from '../moderation/holds.js';

@ObjectType({ description: 'A status change of a content item.' })
export class CommunityContentStatusChange extends StatusChange {
  @Field(() => ContentStatus, { description: 'Previous status.' })
  @prop({ type: () => String, enum: ContentStatus, required: true })
  from!: ContentStatus;

  @Field(() => ContentStatus, { description: 'New status.' })
  @prop({ type: () => String, enum: ContentStatus, required: true })
  to!: ContentStatus;
}

@ObjectType({ description: 'A previous version of a content item.' })
@modelOptions({ schemaOptions: { _id: false } })
export class CommunityContentSnapshot {
  @Field(() => Int, { description: 'Version number, from 1.' })
  @prop({ type: () => Number, required: true })
  version!: number;

  @Field(() => String, { description: 'Title of this version.' })
  @prop({ type: () => String, default: '' })
  title!: string;

  @Field(() => String, { description: 'Summary of this version.' })
  @prop({ type: () => String, default: '' })
  summary!: string;

  @Field(() => String, { description: 'Text of this version.' })
  @prop({ type: () => String, default: '' })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the version was replaced.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ implements: Node, description: 'A tutorial, article or showcase in the community.' })
@indexed({ feeds: 1, publishedAt: -1, _id: -1, kind: 1, authorId: 1 }, 'Lists of content by NEW.')
@indexed({ feeds: 1, likeCount: -1, _id: -1, kind: 1, authorId: 1 }, 'Lists of content by TOP.')
@indexed({ authorId: 1, _id: -1, status: 1 }, 'Content by a user, newest first; export and erasure.')
@indexed({ groupId: 1, _id: 1 }, 'Content in a group, when it becomes public or private.')
@indexed({ publishedAt: 1, groupId: 1, authorId: 1 }, 'Content of a day, for metrics.')
@indexed({ 'history.actorId': 1 }, 'Content that a user moderated, for erasure.')
export class CommunityContent extends Entity {
  @Field(() => ContentKind, { description: 'Kind of content.' })
  @prop({ type: () => String, enum: ContentKind, required: true })
  kind!: ContentKind;

  @Field(() => String, { description: 'Title of the content.' })
  @prop({ type: () => String, default: '' })
  title!: string;

  @Field(() => String, { description: 'Short summary.' })
  @prop({ type: () => String, default: '' })
  summary!: string;

  /** Loaded only when requested. */
  @prop({ type: () => String, default: '' })
  body?: string;

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

  @Field(() => ContentStatus, { description: 'Status of the content.' })
  @prop({ type: () => String, enum: ContentStatus, required: true })
  status!: ContentStatus;

  /** The lists it appears in, by `feedsOf`; empty unless it is published. */
  @prop({ type: () => [String], default: [], select: false })
  feeds?: string[];

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it was first published, or null if it never was.',
  })
  @prop({ type: () => Date })
  publishedAt?: Date;

  @Field(() => Int, { description: 'Current version number, from 1. Each change to the text increments it.' })
  @prop({ type: () => Number, required: true })
  version!: number;

  @prop({ type: () => [CommunityContentSnapshot], default: [] })
  versions?: CommunityContentSnapshot[];

  /** Updated in the transaction that writes the likes. */
  @Field(() => Int, { description: 'Number of likes.' })
  @prop({ type: () => Number, default: 0 })
  likeCount!: number;

  /** Holds in force: why it is hidden or removed. */
  @prop({ type: () => [Hold], default: undefined })
  holds?: Hold[];

  /** The status before it was held, restored when no hold is left. */
  @prop({ type: () => String, enum: ContentStatus })
  heldFrom?: ContentStatus;

  @prop({ type: () => [CommunityContentStatusChange], default: [] })
  history?: CommunityContentStatusChange[];
}

export const CommunityContentModel = entityModel(CommunityContent, { collection: 'communitycontents', prefix: 'cnt' });
