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
  description: 'What kind of thing is a favorite.',
  valuesConfig: {
    AGENT: { description: 'An AI agent.' },
    TOOL: { description: 'A tool.' },
    LAB_EXPERIMENT: { description: 'An experiment of the AI lab.' },
    PROMPT: { description: 'A saved prompt.' },
    CONVERSATION: { description: 'A conversation with an agent.' },
    COMMUNITY_POST: { description: 'Something of the community, such as a suggestion.' },
    DOCUMENT: { description: 'A document.' },
  },
});

export enum FavoriteState {
  ACTIVE = 'active',
  TRASHED = 'trashed',
}

registerEnumType(FavoriteState, {
  name: 'FavoriteState',
  description: 'Whether a favorite is in use or in the trash.',
  valuesConfig: {
    ACTIVE: { description: 'In use.' },
    TRASHED: { description: 'In the trash; it is deleted for good 30 days after it was put there.' },
  },
});

/** What a list may be filtered by besides its order; these stand at the end of every list's index. */
const FILTERS: IndexKeys = { folderId: 1, type: 1, pinned: 1, archived: 1 };
const OWN: IndexKeys = { userId: 1, state: 1 };
const WITH_TERMS: IndexKeys = { ...OWN, terms: 1 };

@ObjectType({
  implements: Node,
  description: 'Something that its owner wants to find again. Only the owner can read it.',
})
@modelOptions({ schemaOptions: { minimize: false } })
@indexed({ userId: 1, type: 1, itemId: 1 }, 'One favorite per person and item; is it a favorite?', { unique: true })
@indexed({ userId: 1, rank: 1 }, 'Neighbours of a place in the manual order.')
@indexed({ purgeAt: 1 }, 'The trash empties itself.', { expireAfterSeconds: 0 })
@indexed(
  { ...OWN, folderId: 1, rank: 1, _id: 1, archived: 1, type: 1, pinned: 1 },
  'The favorites of a folder in manual order; counts by folder.',
)
@indexed({ ...OWN, _id: -1, ...FILTERS }, 'Favorites, newest first.')
@indexed({ ...OWN, frecency: -1, _id: -1, ...FILTERS }, 'Favorites, often and lately used first.')
@indexed({ ...OWN, usageCount: -1, _id: -1, ...FILTERS }, 'Favorites, most used first.')
@indexed({ ...OWN, sortTitle: 1, _id: 1, ...FILTERS }, 'Favorites by title.')
@indexed({ ...OWN, rank: 1, _id: 1, ...FILTERS }, 'Favorites in manual order.')
@indexed({ ...WITH_TERMS, _id: -1, ...FILTERS }, 'Favorites by tag or words, newest first.')
@indexed(
  { ...WITH_TERMS, frecency: -1, _id: -1, ...FILTERS },
  'Favorites by tag or words, often and lately used first.',
)
@indexed({ ...WITH_TERMS, usageCount: -1, _id: -1, ...FILTERS }, 'Favorites by tag or words, most used first.')
@indexed({ ...WITH_TERMS, sortTitle: 1, _id: 1, ...FILTERS }, 'Favorites by tag or words, by title.')
@indexed({ ...WITH_TERMS, rank: 1, _id: 1, ...FILTERS }, 'Favorites by tag or words, in manual order.')
export class UserFavorite extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => FavoriteType, { description: 'What kind of thing it is.' })
  @prop({ type: () => String, enum: FavoriteType, required: true })
  type!: FavoriteType;

  @Field(() => String, {
    description: 'The key of the item where it lives, such as neural-chat or the id of a suggestion.',
  })
  @prop({ type: () => String, required: true })
  itemId!: string;

  @Field(() => String, { description: 'The title that the item had when it was added, or the one its owner gave it.' })
  @prop({ type: () => String, required: true })
  itemTitle!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'The picture that the item had when it was added.' })
  @prop({ type: () => String })
  itemImageUrl?: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where the item was found when it was added.' })
  @prop({ type: () => String })
  itemUrl?: string;

  /** Null: in no folder, which callers know as UNSORTED. */
  @prop({ type: () => String, default: null })
  folderId!: string | null;

  @Field(() => String, { description: 'What the owner noted on it; at most 2,000 characters.' })
  @prop({ type: () => String, default: '' })
  note!: string;

  @Field(() => [String], { description: 'Tags, at most 20.' })
  @prop({ type: () => [String], default: [] })
  tags!: string[];

  @Field(() => Boolean, { description: 'Whether the owner pinned it.' })
  @prop({ type: () => Boolean, default: false })
  pinned!: boolean;

  @Field(() => Boolean, { description: 'Whether the owner put it aside: lists leave it out unless asked.' })
  @prop({ type: () => Boolean, default: false })
  archived!: boolean;

  @Field(() => Int, { description: 'How often it was used.' })
  @prop({ type: () => Number, default: 0 })
  usageCount!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was last used.' })
  @prop({ type: () => Date })
  lastUsedAt?: Date;

  /** Grows by each use and ages by itself; see favorite-frecency.ts. */
  @prop({ type: () => Number, required: true })
  frecency!: number;

  @Field(() => GraphQLJSONObject, { description: 'Whatever the front end keeps with it; at most 16 kB.' })
  @prop({ type: () => mongoose.Schema.Types.Mixed, default: () => ({}), allowMixed: Severity.ALLOW })
  metadata!: Record<string, unknown>;

  @Field(() => String, {
    description:
      'Its place in the manual order: texts that sort as they are, byte by byte. Change it with `moveFavorite`.',
  })
  @prop({ type: () => String, required: true })
  rank!: string;

  @Field(() => FavoriteState, { description: 'Whether it is in use or in the trash.' })
  @prop({ type: () => String, enum: FavoriteState, required: true })
  state!: FavoriteState;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was put in the trash.' })
  @prop({ type: () => Date })
  trashedAt?: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it is deleted for good; only in the trash.' })
  @prop({ type: () => Date })
  purgeAt?: Date;

  /** The folded title, for the order by title. */
  @prop({ type: () => String, required: true })
  sortTitle!: string;

  /** Folded words of title, tags and note, and each tag as `#tag`: one array, for an index takes only one. */
  @prop({ type: () => [String], default: [], select: false })
  terms!: string[];

  /** Counts changes of the texts, so that `terms` never come from texts that somebody else changed in between. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const UserFavoriteModel = entityModel(UserFavorite, { collection: 'userfavorites', prefix: 'fav' });
