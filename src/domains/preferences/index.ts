import type { Domain } from '../../graphql/domain.js';
import { FavoriteFolderResolver, FavoriteFolderSummaryResolver } from './favorite-folder.resolver.js';
import { foldersByIds } from './favorite-folder.service.js';
import { FavoriteResolver } from './favorite.resolver.js';
import { favoritesByIds } from './favorite.service.js';
import { preferencesPersonalData } from './personal-data.service.js';

export const preferences: Domain = {
  name: 'preferences',
  resolvers: [FavoriteResolver, FavoriteFolderResolver, FavoriteFolderSummaryResolver],
  nodes: { fav: favoritesByIds, fld: foldersByIds },
  personalData: preferencesPersonalData,
};
