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
  description: 'An item as it was when it was added: it is gone, not for the viewer, or lives outside this graph.',
})
export class FavoriteSnapshot {
  @Field(() => String, { description: 'Its title then.' })
  title!: string;

  @Field(() => GraphQLURL, { nullable: true, description: 'Its picture then.' })
  imageUrl!: string | null;

  @Field(() => GraphQLURL, { nullable: true, description: 'Where it was found then.' })
  url!: string | null;

  @Field(() => Boolean, { description: 'Whether the item can be read in this graph: always false here.' })
  available!: boolean;
}

/** A kind of record of this graph that can be a favorite. */
interface ItemKind {
  type: FavoriteType;
  /** The type tag of its ids. */
  prefix: string;
  record: new () => Entity;
  /** Its loader, which gives null for what is missing or not for the viewer: one command for a page. */
  load(scope: LoaderScope, id: string): Entity | null | Promise<Entity | null>;
}

/** A domain whose records can be favorites is one row here; the union and the loading follow. */
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

/** Of a deleted post, what was kept when it became a favorite says more than its empty place. */
async function wholePost(scope: LoaderScope, id: string): Promise<CommunityPost | null> {
  const post = await postLoader(scope).load(id);
  return post?.masked ? null : post;
}

export const FavoriteItem = createUnionType({
  name: 'FavoriteItem',
  description: 'What a favorite stands for: the record itself where this graph has it, otherwise what was kept of it.',
  types: () => [FavoriteSnapshot, ...ITEM_KINDS.map((kind) => kind.record)] as const,
  resolveType: (value) =>
    value instanceof FavoriteSnapshot
      ? FavoriteSnapshot
      : ITEM_KINDS.find((kind) => value instanceof kind.record)?.record,
});

/** The record that a favorite stands for, or the snapshot. */
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
