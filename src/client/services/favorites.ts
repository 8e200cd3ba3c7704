import type { TallyClient } from '../client.js';
import {
  AddFavoriteDocument,
  CreateFavoriteFolderDocument,
  DeleteFavoriteFolderDocument,
  FavoriteFoldersDocument,
  FavoriteStatusesDocument,
  IsFavoritedDocument,
  MoveFavoriteDocument,
  MoveFavoritesDocument,
  MyFavoritesDocument,
  RemoveFavoriteDocument,
  RenameFavoriteFolderDocument,
  RestoreFavoriteDocument,
  UpdateFavoriteDocument,
  UseFavoriteDocument,
  type AddFavoriteInput,
  type CreateFavoriteFolderInput,
  type FavoriteFolderPartsFragment,
  type FavoriteFoldersQuery,
  type FavoriteItemInput,
  type FavoritePartsFragment,
  type FavoriteStatusesQuery,
  type MoveFavoriteInput,
  type MoveFavoritesMutation,
  type MyFavoritesQuery,
  type MyFavoritesQueryVariables,
  type UpdateFavoriteInput,
} from '../generated/graphql.js';
import { given, mutate, query, refreshLists } from '../operations.js';
import { markFavorite } from './favorites.cache.js';

/** An item that is or may become a favorite. */
export type FavoriteItem = FavoriteItemInput;
export type Favorite = FavoritePartsFragment;

/** How many items the server looks up in one request. */
const MAX_STATUSES = 100;

/** Your favorites, page by page. */
export async function myFavorites(
  client: TallyClient,
  variables: MyFavoritesQueryVariables = {},
): Promise<MyFavoritesQuery['myFavorites']> {
  return (await query(client, MyFavoritesDocument, variables)).myFavorites;
}

/** Your folders, including ALL, UNSORTED and TRASH, with their counts. */
export async function favoriteFolders(client: TallyClient): Promise<FavoriteFoldersQuery['favoriteFolders']> {
  return (await query(client, FavoriteFoldersDocument, {})).favoriteFolders;
}

export async function isFavorited(client: TallyClient, { type, itemId }: FavoriteItem): Promise<boolean> {
  return (await query(client, IsFavoritedDocument, { type, itemId })).isFavorited;
}

/** Which of many items are favorites, in the order given. */
export async function favoriteStatuses(
  client: TallyClient,
  items: readonly FavoriteItem[],
): Promise<FavoriteStatusesQuery['favoriteStatuses']> {
  const batches = batchesOf(items.map(keyOf), MAX_STATUSES);
  const answers = await Promise.all(batches.map((batch) => query(client, FavoriteStatusesDocument, { items: batch })));
  return answers.flatMap(({ favoriteStatuses: statuses }) => statuses);
}

/** Adds a favorite. Its status changes immediately wherever it is shown, and reverts if the server refuses. */
export async function addFavorite(client: TallyClient, input: AddFavoriteInput): Promise<Favorite> {
  const { addFavorite: payload } = await mutate(
    client,
    AddFavoriteDocument,
    { input },
    {
      optimistic: { addFavorite: { __typename: 'AddFavoritePayload', created: true, favorite: null, userErrors: [] } },
      update: (cache, { data }) => isDone(data?.addFavorite) && markFavorite(cache, input, true),
    },
  );
  refreshLists(client, LISTS);
  return given(payload.favorite);
}

/**
 * Moves a favorite to the trash; `restoreFavorite` brings it back. It disappears immediately, and reappears if the
 * server refuses.
 */
export async function removeFavorite(client: TallyClient, favorite: FavoriteItem): Promise<string> {
  const item = keyOf(favorite);
  const { removeFavorite: payload } = await mutate(
    client,
    RemoveFavoriteDocument,
    { input: item },
    {
      optimistic: {
        removeFavorite: { __typename: 'RemoveFavoritePayload', removed: true, favorite: null, userErrors: [] },
      },
      update: (cache, { data }) => isDone(data?.removeFavorite) && markFavorite(cache, item, false),
    },
  );
  refreshLists(client, LISTS);
  return given(payload.favorite).id;
}

export async function restoreFavorite(client: TallyClient, id: string): Promise<Favorite> {
  const { restoreFavorite: payload } = await mutate(client, RestoreFavoriteDocument, { id });
  const favorite = given(payload.favorite);
  markFavorite(client.apollo.cache, favorite, true);
  refreshLists(client, LISTS);
  return favorite;
}

/** Changes the given fields: folder, note, tags, pin. */
export async function updateFavorite(client: TallyClient, id: string, input: UpdateFavoriteInput): Promise<Favorite> {
  const { updateFavorite: payload } = await mutate(client, UpdateFavoriteDocument, { id, input });
  refreshLists(client, LISTS);
  return given(payload.favorite);
}

/** Records a use: the most often and most recently used favorites come first in FRECENCY order. */
export async function useFavorite(client: TallyClient, id: string): Promise<void> {
  await mutate(client, UseFavoriteDocument, { id });
}

/** Moves a favorite in MANUAL order: after `after`, or before `before`. */
export async function moveFavorite(client: TallyClient, id: string, input: MoveFavoriteInput): Promise<void> {
  await mutate(client, MoveFavoriteDocument, { id, input });
  refreshLists(client, ['myFavorites']);
}

/** Moves several to a folder, or to UNSORTED or TRASH, with a result for each. */
export async function moveFavorites(
  client: TallyClient,
  ids: readonly string[],
  folder: string,
): Promise<NonNullable<MoveFavoritesMutation['moveFavorites']['results']>> {
  const { moveFavorites: payload } = await mutate(client, MoveFavoritesDocument, { input: { ids, folder } });
  refreshLists(client, LISTS);
  return given(payload.results);
}

export async function createFavoriteFolder(
  client: TallyClient,
  input: CreateFavoriteFolderInput,
): Promise<FavoriteFolderPartsFragment> {
  const { createFavoriteFolder: payload } = await mutate(client, CreateFavoriteFolderDocument, { input });
  refreshLists(client, ['favoriteFolders']);
  return given(payload.folder);
}

export async function renameFavoriteFolder(
  client: TallyClient,
  id: string,
  name: string,
): Promise<FavoriteFolderPartsFragment> {
  const { renameFavoriteFolder: payload } = await mutate(client, RenameFavoriteFolderDocument, { id, input: { name } });
  refreshLists(client, ['favoriteFolders']);
  return given(payload.folder);
}

/** Deletes a folder. Its contents move to the parent folder; no favorites are lost. */
export async function deleteFavoriteFolder(client: TallyClient, id: string): Promise<void> {
  await mutate(client, DeleteFavoriteFolderDocument, { id });
  refreshLists(client, LISTS);
}

/** Picks the fields that identify an item: the server refuses unknown fields. */
export const keyOf = ({ type, itemId }: FavoriteItem): FavoriteItem => ({ type, itemId });

const LISTS = ['myFavorites', 'favoriteFolders', 'favoritesByFolder'];

function isDone(payload: { readonly userErrors: readonly unknown[] } | undefined): boolean {
  return payload?.userErrors.length === 0;
}

function batchesOf<Each>(list: readonly Each[], size: number): readonly (readonly Each[])[] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}
