import { GraphQLURL } from 'graphql-scalars';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import type { Entity } from '../../../database/entity.js';
import type { LoaderScope } from '../../../database/loaders.js';
import { idPrefix } from '../../../shared/ids.js';
import { CommunityPost, postLoader } from '../../community/index.js';
import { LabExperiment, labExperimentLoader } from '../../lab/index.js';
import { CommunitySuggestion, suggestionLoader } from '../../suggestions/index.js';
import { FavoriteType, type UserFavorite } from './favorite.model.js';

@ObjectType({
  description:
    'An item as it was when it was added, if it was deleted, is not visible to you, or is not part of this API.',
})
export class FavoriteSnapshot {
  @Field(() => String, { description: 'Title at that time.' })
  title!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Image URL at that time.' })
  imageUrl!: string | null;

  @Field(() => GraphQLURL, { nullable: true, description: 'URL of the item at that time.' })
  url!: string | null;

  @Field(() => Boolean, {
    description: 'Whether the item itself can be fetched from this API; always false for a snapshot.',
  })
  available!: boolean;
}

/** A kind of record in this API that can be a favorite. */
interface ItemKind {
  type: FavoriteType;
  /** The type prefix of its IDs. */
  prefix: string;
  record: new () => Entity;
  /** Its loader, which returns null for missing or invisible records: one command per page. */
  load(scope: LoaderScope, id: string): Entity | null | Promise<Entity | null>;
}

/** A domain whose records can be favorites is one row here; the union and the loading follow from it. */
const ITEM_KINDS: readonly ItemKind[] = [
  {
    type: FavoriteType.COMMUNITY_POST,
    prefix: 'sug',
    record: CommunitySuggestion,
    load: (scope, id) => suggestionLoader(scope).load(id),
  },
  {
    type: FavoriteType.COMMUNITY_POST,
    prefix: 'post',
    record: CommunityPost,
    load: (scope, id) => wholePost(scope, id),
  },
  {
    type: FavoriteType.LAB_EXPERIMENT,
    prefix: 'exp',
    record: LabExperiment,
    load: (scope, id) => labExperimentLoader(scope).load(id),
  },
];

/** For a deleted post, the snapshot says more than its placeholder. */
async function wholePost(scope: LoaderScope, id: string): Promise<CommunityPost | null> {
  const post = await postLoader(scope).load(id);
  return post?.masked ? null : post;
}

export const FavoriteItem = createUnionType({
  name: 'FavoriteItem',
  description: 'The item of a favorite: the record itself if this API has it, otherwise a snapshot.',
  types: () => [FavoriteSnapshot, ...ITEM_KINDS.map((kind) => kind.record)] as const,
  resolveType: (value) =>
    value instanceof FavoriteSnapshot
      ? FavoriteSnapshot
      : ITEM_KINDS.find((kind) => value instanceof kind.record)?.record,
});

/** The record of a favorite, or the snapshot. */
export function itemOf(scope: LoaderScope, favorite: UserFavorite): object | Promise<object> {
  const prefix = idPrefix(favorite.itemId);
  const kind = ITEM_KINDS.find((known) => known.type === favorite.type && known.prefix === prefix);
  if (!kind) return snapshotOf(favorite);
  const item = kind.load(scope, favorite.itemId);
  if (item instanceof Promise) return item.then((loaded) => loaded ?? snapshotOf(favorite));
  return item ?? snapshotOf(favorite);
}

function snapshotOf(favorite: UserFavorite): FavoriteSnapshot {
  return Object.assign(new FavoriteSnapshot(), {
    title: favorite.itemTitle,
    imageUrl: favorite.itemImageUrl ?? null,
    url: favorite.itemUrl ?? null,
    available: false,
  });
}
