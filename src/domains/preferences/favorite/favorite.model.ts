import { modelOptions, prop, Severity } from '@typegoose/typegoose';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLURL } from 'graphql-scalars';
import mongoose from 'mongoose';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed, type IndexKeys } from '../../../database/indexes.js';

export enum FavoriteType {
  AGENT = 'agent',
  TOOL = 'tool',
  LAB_EXPERIMENT = 'lab_experiment',
  PROMPT = 'prompt',
  CONVERSATION = 'conversation',
  COMMUNITY_POST = 'community_post',
  DOCUMENT = 'document',
}

registerEnumType(FavoriteType, {
  name: 'FavoriteType',
  description: 'The type of item that can be a favorite.',
  valuesConfig: {
    AGENT: { description: 'An AI agent.' },
    TOOL: { description: 'A tool.' },
    LAB_EXPERIMENT: { description: 'An AI lab experiment.' },
    PROMPT: { description: 'A saved prompt.' },
    CONVERSATION: { description: 'A conversation with an agent.' },
    COMMUNITY_POST: { description: 'A community item, for example a suggestion.' },
    DOCUMENT: { description: 'A document.' },
  },
});

export enum FavoriteState {
  ACTIVE = 'active',
  TRASHED = 'trashed',
}

registerEnumType(FavoriteState, {
  name: 'FavoriteState',
  description: 'Whether a favorite is active or in the trash.',
  valuesConfig: {
    ACTIVE: { description: 'Active.' },
    TRASHED: { description: 'In the trash; it is permanently deleted 30 days after it was put there.' },
  },
});

/** Filters that a list combines with its order; they come last in every list's index. */
const FILTERS: IndexKeys = { folderId: 1, type: 1, pinned: 1, archived: 1 };
const OWN: IndexKeys = { userId: 1, state: 1 };
const WITH_TERMS: IndexKeys = { ...OWN, terms: 1 };

@ObjectType({
  implements: Node,
  description: 'An item saved by its owner. Only the owner can see it.',
})
@modelOptions({ schemaOptions: { minimize: false } })
@indexed({ userId: 1, type: 1, itemId: 1 }, 'One favorite per account and item; whether an item is a favorite.', {
  unique: true,
})
@indexed({ userId: 1, rank: 1 }, 'Neighbors in the manual order.')
@indexed({ purgeAt: 1 }, 'Automatic deletion from the trash.', { expireAfterSeconds: 0 })
@indexed(
  { ...OWN, folderId: 1, rank: 1, _id: 1, archived: 1, type: 1, pinned: 1 },
  'Favorites of a folder in manual order; counts by folder.',
)
@indexed({ ...OWN, _id: -1, ...FILTERS }, 'Favorites, newest first.')
@indexed({ ...OWN, frecency: -1, _id: -1, ...FILTERS }, 'Favorites, frequently and recently used first.')
@indexed({ ...OWN, usageCount: -1, _id: -1, ...FILTERS }, 'Favorites, most used first.')
@indexed({ ...OWN, sortTitle: 1, _id: 1, ...FILTERS }, 'Favorites by title.')
@indexed({ ...OWN, rank: 1, _id: 1, ...FILTERS }, 'Favorites in manual order.')
@indexed({ ...WITH_TERMS, _id: -1, ...FILTERS }, 'Favorites by tag or words, newest first.')
@indexed(
  { ...WITH_TERMS, frecency: -1, _id: -1, ...FILTERS },
  'Favorites by tag or words, frequently and recently used first.',
)
@indexed({ ...WITH_TERMS, usageCount: -1, _id: -1, ...FILTERS }, 'Favorites by tag or words, most used first.')
@indexed({ ...WITH_TERMS, sortTitle: 1, _id: 1, ...FILTERS }, 'Favorites by tag or words, by title.')
@indexed({ ...WITH_TERMS, rank: 1, _id: 1, ...FILTERS }, 'Favorites by tag or words, in manual order.')
export class UserFavorite extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => FavoriteType, { description: 'Type of the item.' })
  @prop({ type: () => String, enum: FavoriteType, required: true })
  type!: FavoriteType;

  @Field(() => String, {
    description: 'Key of the item in its source, for example neural-chat or the ID of a suggestion.',
  })
  @prop({ type: () => String, required: true })
  itemId!: string;

  @Field(() => String, { description: 'Title of the item when it was added, or a custom title set by the owner.' })
  @prop({ type: () => String, required: true })
  itemTitle!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Image URL of the item when it was added.' })
  @prop({ type: () => String })
  itemImageUrl?: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'URL of the item when it was added.' })
  @prop({ type: () => String })
  itemUrl?: string;

  /** Null for no folder, which the API calls UNSORTED. */
  @prop({ type: () => String, default: null })
  folderId!: string | null;

  @Field(() => String, { description: 'Note by the owner, at most 2,000 characters.' })
  @prop({ type: () => String, default: '' })
  note!: string;

  @Field(() => [String], { description: 'Tags, at most 20.' })
  @prop({ type: () => [String], default: [] })
  tags!: string[];

  @Field(() => Boolean, { description: 'Whether it is pinned.' })
  @prop({ type: () => Boolean, default: false })
  pinned!: boolean;

  @Field(() => Boolean, { description: 'Whether it is archived: lists exclude it by default.' })
  @prop({ type: () => Boolean, default: false })
  archived!: boolean;

  @Field(() => Int, { description: 'How often it has been used.' })
  @prop({ type: () => Number, default: 0 })
  usageCount!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was last used.' })
  @prop({ type: () => Date })
  lastUsedAt?: Date;

  /** Increases with each use and decays on its own; see favorite-frecency.ts. */
  @prop({ type: () => Number, required: true })
  frecency!: number;

  @Field(() => GraphQLJSONObject, { description: 'Custom data of the client, at most 16 kB.' })
  @prop({ type: () => mongoose.Schema.Types.Mixed, default: () => ({}), allowMixed: Severity.ALLOW })
  metadata!: Record<string, unknown>;

  @Field(() => String, {
    description: 'Rank in the manual order, sorted byte by byte. Change it with `moveFavorite`.',
  })
  @prop({ type: () => String, required: true })
  rank!: string;

  @Field(() => FavoriteState, { description: 'Whether it is active or in the trash.' })
  @prop({ type: () => String, enum: FavoriteState, required: true })
  state!: FavoriteState;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was put in the trash.' })
  @prop({ type: () => Date })
  trashedAt?: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it will be permanently deleted; only in the trash.',
  })
  @prop({ type: () => Date })
  purgeAt?: Date;

  /** The folded title, for sorting by title. */
  @prop({ type: () => String, required: true })
  sortTitle!: string;

  /** Folded words of title, tags, and note, and each tag as `#tag`: one array, because an index supports only one. */
  @prop({ type: () => [String], default: [], select: false })
  terms!: string[];

  /** Counts changes of the texts, so that `terms` are never derived from texts that changed in between. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const UserFavoriteModel = entityModel(UserFavorite, { collection: 'userfavorites', prefix: 'fav' });
