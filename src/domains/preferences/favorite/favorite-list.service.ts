import { trusted, type PipelineStage } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { MAX_READ_TIME } from '../../../database/connection.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { findPage, pageOfArray, type Page } from '../../../database/page.js';
import type { Context } from '../../../graphql/context.js';
import { wantedWords } from '../../../shared/text.js';
import type { FavoriteFolder } from '../favorite-folder/favorite-folder.model.js';
import { foldersOfUser } from '../favorite-folder/favorite-folder.service.js';
import { inTreeOrder } from '../favorite-folder/favorite-folder.tree.js';
import { FavoriteSort, type FavoriteItemInput, type MyFavoritesArgs } from './favorite.inputs.js';
import { FavoriteState, FavoriteType, UserFavorite, UserFavoriteModel } from './favorite.model.js';
import { FavoriteFolderSummary, type FavoriteStatusResult } from './favorite.payloads.js';
import { tagTerm } from './favorite-texts.js';
import { isSystemFolder, isTrash, isUnsorted, SystemFolder } from './system-folder.js';

const SORTS: Record<FavoriteSort, { field: keyof UserFavorite; direction: 1 | -1 }> = {
  [FavoriteSort.NEW]: { field: '_id', direction: -1 },
  [FavoriteSort.FRECENCY]: { field: 'frecency', direction: -1 },
  [FavoriteSort.MANUAL]: { field: 'rank', direction: 1 },
  [FavoriteSort.MOST_USED]: { field: 'usageCount', direction: -1 },
  [FavoriteSort.TITLE]: { field: 'sortTitle', direction: 1 },
};

const WITHOUT_TERMS = { terms: 0 } as const;

export function myFavorites(
  context: Context,
  { filter, sort, first, after }: MyFavoritesArgs,
): Promise<Page<UserFavorite>> {
  const { userId } = requireUser(context.viewer);
  const wanted = filter ?? {};
  const folder = wanted.folder ?? SystemFolder.ALL;
  const words = [...(wanted.tag ? [tagTerm(wanted.tag)] : []), ...(wanted.search ? wantedWords(wanted.search) : [])];
  const inTrash = isTrash(folder);
  const archived = wanted.archived ?? (inTrash ? undefined : false);
  return findPage(UserFavoriteModel, UserFavorite, {
    filter: {
      userId,
      state: inTrash ? FavoriteState.TRASHED : FavoriteState.ACTIVE,
      ...folderFilter(folder),
      ...(wanted.type ? { type: wanted.type } : {}),
      ...(typeof wanted.pinned === 'boolean' ? { pinned: wanted.pinned } : {}),
      ...(archived === undefined ? {} : { archived }),
      ...(words.length > 0 ? { terms: { $all: words } } : {}),
    },
    sort: SORTS[sort ?? FavoriteSort.NEW],
    first,
    after,
    projection: WITHOUT_TERMS,
  });
}

function folderFilter(folder: string): { folderId?: string | null } {
  if (isUnsorted(folder)) return { folderId: null };
  return isSystemFolder(folder) ? {} : { folderId: folder };
}

const keyOf = ({ type, itemId }: FavoriteItemInput): string => `${type}:${itemId}`;

/**
 * The viewer's active favorites by `type:itemId`. Reads every combination of types and keys, which the unique index
 * covers.
 */
const favoriteByItem = defineLoader<string, UserFavorite | null>(async (keys, scope) => {
  const { userId } = requireUser((scope as Context).viewer);
  const types = Object.values(FavoriteType).filter((type) => keys.some((key) => key.startsWith(`${type}:`)));
  const itemIds = keys.map((key) => key.slice(key.indexOf(':') + 1));
  const found = await UserFavoriteModel.find({
    userId,
    type: trusted({ $in: types }),
    itemId: trusted({ $in: [...new Set(itemIds)] }),
  })
    .maxTimeMS(MAX_READ_TIME)
    .lean<UserFavorite[]>();
  const active = found.filter((favorite) => favorite.state === FavoriteState.ACTIVE);
  return new Map(active.map((favorite) => [keyOf(favorite), asClass(UserFavorite, favorite)]));
}, null);

export async function isFavorited(context: Context, item: FavoriteItemInput): Promise<boolean> {
  return (await favoriteByItem(context).load(keyOf(item))) !== null;
}

export async function favoriteStatuses(
  context: Context,
  items: readonly FavoriteItemInput[],
): Promise<FavoriteStatusResult[]> {
  const favorites = await favoriteByItem(context).loadMany(items.map(keyOf));
  return items.map(({ type, itemId }, position) => {
    const favorite = favorites[position] ?? null;
    return { type, itemId, favorited: favorite !== null, favorite };
  });
}

/** All folders, system folders included: ALL, UNSORTED, the viewer's own as a tree, TRASH. */
export async function favoriteFolders(context: Context): Promise<FavoriteFolderSummary[]> {
  const { userId } = requireUser(context.viewer);
  const folders = await foldersOfUser(context).load(userId);
  return [
    systemSummary(userId, SystemFolder.ALL, 'All'),
    systemSummary(userId, SystemFolder.UNSORTED, 'Unsorted'),
    ...inTreeOrder(folders).map((folder) => ownSummary(userId, folder)),
    systemSummary(userId, SystemFolder.TRASH, 'Trash'),
  ];
}

/** The folders that partition the favorites: UNSORTED and the viewer's own. */
export async function favoritesByFolder(
  context: Context,
  page: { first: number; after?: string },
): Promise<Page<FavoriteFolderSummary>> {
  const summaries = await favoriteFolders(context);
  const sharing = summaries.filter(({ system }) => system === null || system === SystemFolder.UNSORTED);
  return pageOfArray(sharing, 'favoritesByFolder', (summary) => summary.id, page.first, page.after);
}

function systemSummary(userId: string, system: SystemFolder, name: string): FavoriteFolderSummary {
  return Object.assign(new FavoriteFolderSummary(), { id: system, name, system, folder: null, userId });
}

function ownSummary(userId: string, folder: FavoriteFolder): FavoriteFolderSummary {
  return Object.assign(new FavoriteFolderSummary(), {
    id: folder._id,
    name: folder.name,
    system: null,
    folder,
    userId,
  });
}

/** Number of favorites in each folder, by the IDs of the folder list; one command for all. */
const countsOfUser = defineLoader<string, ReadonlyMap<string, number>>(async (userIds) => {
  const rows = await UserFavoriteModel.aggregate<{
    _id: { userId: string; state: FavoriteState; folderId: string | null; archived: boolean };
    count: number;
  }>([
    { $match: { userId: { $in: [...userIds] } } },
    {
      $group: {
        _id: { userId: '$userId', state: '$state', folderId: '$folderId', archived: '$archived' },
        count: { $sum: 1 },
      },
    },
  ]);
  const byUser = new Map<string, Map<string, number>>();
  for (const { _id, count } of rows) {
    const counts = byUser.get(_id.userId) ?? new Map<string, number>();
    byUser.set(_id.userId, counts);
    for (const id of foldersCounting(_id)) counts.set(id, (counts.get(id) ?? 0) + count);
  }
  return byUser;
}, new Map());

/** As the lists show it: archived favorites count only in the trash. */
function foldersCounting({
  state,
  folderId,
  archived,
}: {
  state: FavoriteState;
  folderId: string | null;
  archived: boolean;
}): string[] {
  if (state === FavoriteState.TRASHED) return [SystemFolder.TRASH];
  return archived ? [] : [SystemFolder.ALL, folderId ?? SystemFolder.UNSORTED];
}

export function favoriteCount(context: Context, { userId, id }: FavoriteFolderSummary): number | Promise<number> {
  const counts = countsOfUser(context).load(userId);
  return counts instanceof Promise ? counts.then((loaded) => loaded.get(id) ?? 0) : (counts.get(id) ?? 0);
}

/** The first favorites of many folders, in manual order, in one command. A key is `first:folder`. */
const firstOfFolder = defineLoader<string, UserFavorite[]>(async (keys, scope) => {
  const { userId } = requireUser((scope as Context).viewer);
  const wanted = new Map<string, number>();
  for (const { id, first } of keys.map(folderKey)) wanted.set(id, Math.max(first, wanted.get(id) ?? 0));
  const [head = [], ...others] = [...wanted].map(([id, first]) => firstIn(userId, id, first));
  const coll = UserFavoriteModel.collection.name;
  const unions = others.map((pipeline) => ({
    $unionWith: { coll, pipeline: pipeline as Exclude<PipelineStage, PipelineStage.Merge | PipelineStage.Out>[] },
  }));
  const rows = await UserFavoriteModel.aggregate<UserFavorite & { listId: string }>([
    ...head,
    ...unions,
    { $project: WITHOUT_TERMS },
  ]);
  const byList = new Map<string, UserFavorite[]>();
  for (const row of rows) byList.set(row.listId, [...(byList.get(row.listId) ?? []), asClass(UserFavorite, row)]);
  for (const favorites of byList.values()) favorites.sort((one, other) => (one.rank < other.rank ? -1 : 1));
  return new Map(keys.map((key) => [key, (byList.get(folderKey(key).id) ?? []).slice(0, folderKey(key).first)]));
}, []);

function firstIn(userId: string, id: string, first: number): PipelineStage[] {
  const inTrash = isTrash(id);
  const match = {
    userId,
    state: inTrash ? FavoriteState.TRASHED : FavoriteState.ACTIVE,
    ...folderFilter(id),
    ...(inTrash ? {} : { archived: false }),
  };
  return [{ $match: match }, { $sort: { rank: 1, _id: 1 } }, { $limit: first }, { $addFields: { listId: id } }];
}

function folderKey(key: string): { first: number; id: string } {
  const [first = '', id = ''] = key.split(':');
  return { first: Number(first), id };
}

export function firstFavorites(
  context: Context,
  { id }: FavoriteFolderSummary,
  first: number,
): UserFavorite[] | Promise<UserFavorite[]> {
  return firstOfFolder(context).load(`${String(first)}:${id}`);
}
