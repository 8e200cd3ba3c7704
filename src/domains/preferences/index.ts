import type { Domain } from '../../graphql/domain.js';
import { FavoriteFolderResolver, FavoriteFolderSummaryResolver } from './favorite-folder/favorite-folder.resolver.js';
import { foldersByIds } from './favorite-folder/favorite-folder.service.js';
import { FavoriteResolver } from './favorite/favorite.resolver.js';
import { favoritesByIds } from './favorite/favorite.service.js';
import { personalizationPersonalData } from './personalization/personalization-personal-data.service.js';
import { PersonalizationResolver } from './personalization/personalization.resolver.js';
import { personalizationsByIds } from './personalization/personalization.service.js';
import { preferencesPersonalData } from './preferences/personal-data.service.js';
import { SavedPromptResolver } from './saved-prompt/saved-prompt.resolver.js';
import { favoriteRoutes } from './favorite/favorite.rest.js';
import { favoriteMigrations } from './favorite/favorite.migration.js';

export const preferences: Domain = {
  name: 'preferences',
  migrations: favoriteMigrations,
  routes: favoriteRoutes,
  resolvers: [
    FavoriteResolver,
    FavoriteFolderResolver,
    FavoriteFolderSummaryResolver,
    PersonalizationResolver,
    SavedPromptResolver,
  ],
  nodes: { fav: favoritesByIds, fld: foldersByIds, prs: personalizationsByIds },
  personalData: [...preferencesPersonalData, ...personalizationPersonalData],
};
