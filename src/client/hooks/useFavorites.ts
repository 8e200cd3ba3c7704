import { skipToken, useQuery } from '@apollo/client/react';
import { useCallback, useMemo, useState } from 'react';
import { toTallyError, type TallyError } from '../errors.js';
import {
  FavoriteFoldersDocument,
  FavoriteStatusesDocument,
  MyFavoritesDocument,
  type AddFavoriteInput,
  type FavoriteFilter,
  type FavoriteFoldersQuery,
  type FavoriteSort,
} from '../generated/graphql.js';
import { useTally } from '../provider.js';
import {
  addFavorite,
  keyOf,
  moveFavorites,
  removeFavorite,
  type Favorite,
  type FavoriteItem,
} from '../services/favorites.js';

export interface UseFavoritesOptions {
  /** Which favorites to list; `false` for none, if you only need the status of items. */
  list?: { filter?: FavoriteFilter; sort?: FavoriteSort; first?: number } | false;
  /** Items whose favorite status to look up: at most 100, fetched in one request. */
  items?: readonly FavoriteItem[];
  /** Whether to fetch the folders. */
  folders?: boolean;
}

export interface Favorites {
  favorites: readonly Favorite[];
  /** Count across all pages; undefined while loading. */
  totalCount: number | undefined;
  folders: FavoriteFoldersQuery['favoriteFolders'];
  /** Whether an item of `items` is a favorite; undefined while loading. */
  isFavorited: (item: FavoriteItem) => boolean | undefined;
  /** Adds or removes a favorite. Shown immediately; if the server refuses, the change is reverted and `error` says why. */
  toggle: (item: AddFavoriteInput) => Promise<void>;
  /** Moves favorites to a folder by its ID, or to UNSORTED or TRASH. */
  move: (ids: readonly string[], folder: string) => Promise<void>;
  /** Fetches the next page; undefined if there is none. */
  loadMore: (() => Promise<void>) | undefined;
  loading: boolean;
  error: TallyError | undefined;
}

/** Your favorites: the list, the status of items on screen, and the folders, each fetched only if requested. */
export function useFavorites({ list = {}, items = [], folders = false }: UseFavoritesOptions = {}): Favorites {
  const client = useTally();
  const listed = useQuery(MyFavoritesDocument, list === false ? skipToken : { variables: list });
  const checked = useQuery(
    FavoriteStatusesDocument,
    items.length === 0 ? skipToken : { variables: { items: items.map(keyOf) } },
  );
  const foldered = useQuery(FavoriteFoldersDocument, folders ? {} : skipToken);
  const [refusal, setRefusal] = useState<TallyError>();

  const states = checked.data?.favoriteStatuses;
  const byItem = useMemo(() => new Map(states?.map((state) => [nameOf(state), state.favorited])), [states]);
  const isFavorited = useCallback((item: FavoriteItem) => byItem.get(nameOf(item)), [byItem]);

  const attempt = useCallback(async (work: () => Promise<unknown>): Promise<void> => {
    setRefusal(undefined);
    try {
      await work();
    } catch (reason) {
      setRefusal(toTallyError(reason));
    }
  }, []);
  const nodes = listed.data?.myFavorites.nodes;
  const toggle = useCallback(
    (item: AddFavoriteInput) => {
      const known = byItem.get(nameOf(item)) ?? nodes?.some((favorite) => nameOf(favorite) === nameOf(item)) ?? false;
      return attempt(() => (known ? removeFavorite(client, item) : addFavorite(client, item)));
    },
    [attempt, byItem, client, nodes],
  );
  const move = useCallback(
    (ids: readonly string[], folder: string) => attempt(() => moveFavorites(client, ids, folder)),
    [attempt, client],
  );

  const { fetchMore } = listed;
  const pageInfo = listed.data?.myFavorites.pageInfo;
  const after = pageInfo?.hasNextPage ? pageInfo.endCursor : undefined;
  const loadMore = useMemo(
    () => (after ? () => attempt(() => fetchMore({ variables: { after } })) : undefined),
    [after, attempt, fetchMore],
  );

  const failure = listed.error ?? checked.error ?? foldered.error;
  return {
    favorites: nodes ?? [],
    totalCount: listed.data?.myFavorites.totalCount,
    folders: foldered.data?.favoriteFolders ?? [],
    isFavorited,
    toggle,
    move,
    loadMore,
    loading: listed.loading || checked.loading || foldered.loading,
    error: refusal ?? (failure && toTallyError(failure)),
  };
}

const nameOf = ({ type, itemId }: FavoriteItem): string => `${type} ${itemId}`;
