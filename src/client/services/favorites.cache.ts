import type { ApolloCache } from '@apollo/client/cache';
import { without, type Kept } from '../connection.policy.js';
import { FavoriteStatusesDocument, type FavoriteItemInput } from '../generated/graphql.js';

/** Updates an item's status wherever it is shown, and removes it from the lists if it is no longer a favorite. */
export function markFavorite(cache: ApolloCache, { type, itemId }: FavoriteItemInput, favorited: boolean): void {
  const state = { __typename: 'FavoriteStatusResult', type, itemId, favorited };
  cache.writeQuery({
    query: FavoriteStatusesDocument,
    variables: { items: [{ type, itemId }] },
    data: { favoriteStatuses: [state] },
  });
  if (favorited) return;
  cache.modify({
    fields: {
      myFavorites(stored: unknown, { readField, storeFieldName }) {
        if (storeFieldName.includes('"TRASH"')) return stored;
        return without(
          stored as Kept,
          (node) => node !== undefined && readField('type', node) === type && readField('itemId', node) === itemId,
        );
      },
    },
  });
}
