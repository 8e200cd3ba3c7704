import type { StateTable } from '../../../shared/states.js';
import { FavoriteState } from './favorite.model.js';

/**
 * A favorite in the trash is restored or, after 30 days, deleted. There is no history: `trashedAt` is all that is
 * known.
 */
export const FAVORITE_STATES: StateTable<FavoriteState> = {
  [FavoriteState.ACTIVE]: [FavoriteState.TRASHED],
  [FavoriteState.TRASHED]: [FavoriteState.ACTIVE],
};
