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
  /** Which favorites to list; `false` for none, where only the state of items is of interest. */
  list?: { filter?: FavoriteFilter; sort?: FavoriteSort; first?: number } | false;
  /** Items of which to know whether they are favorites: at most 100, looked up in one request. */
  items?: readonly FavoriteItem[];
  /** Whether to read the folders. */
  folders?: boolean;
}

export interface Favorites {
  favorites: readonly Favorite[];
  /** Of all pages; undefined until it is known. */
  totalCount: number | undefined;
  folders: FavoriteFoldersQuery['favoriteFolders'];
  /** Whether one of `items` is a favorite; undefined until it is known. */
  isFavorited: (item: FavoriteItem) => boolean | undefined;
  /** Makes it a favorite, or one no more. Shown at once; where the server refuses, it is as before, and `error` says why. */
  toggle: (item: AddFavoriteInput) => Promise<void>;
  /** Moves favorites to a folder by its id, or to UNSORTED or TRASH. */
  move: (ids: readonly string[], folder: string) => Promise<void>;
  /** Reads the next page; undefined where there is none. */
  loadMore: (() => Promise<void>) | undefined;
  loading: boolean;
  error: TallyError | undefined;
}

/** The caller's favorites: the list, the state of items on the screen, and the folders, each only where it is asked for. */
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
