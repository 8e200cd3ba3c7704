import type { StateTable } from '../../../shared/states.js';
import { FavoriteState } from './favorite.model.js';

/** From the trash a favorite comes back or, after 30 days, goes for good. No history: `trashedAt` is all there is to know. */
export const FAVORITE_STATES: StateTable<FavoriteState> = {
  [FavoriteState.ACTIVE]: [FavoriteState.TRASHED],
  [FavoriteState.TRASHED]: [FavoriteState.ACTIVE],
};
