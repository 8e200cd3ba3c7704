import type { Domain } from '../../graphql/domain.js';
import { FavoriteFolderResolver, FavoriteFolderSummaryResolver } from './favorite-folder.resolver.js';
import { foldersByIds } from './favorite-folder.service.js';
import { FavoriteResolver } from './favorite.resolver.js';
import { favoritesByIds } from './favorite.service.js';
import { personalizationPersonalData } from './personalization-personal-data.service.js';
import { PersonalizationResolver } from './personalization.resolver.js';
import { personalizationsByIds } from './personalization.service.js';
import { preferencesPersonalData } from './personal-data.service.js';
import { SavedPromptResolver } from './saved-prompt.resolver.js';
import { favoriteRoutes } from './favorite.rest.js';
import { favoriteMigrations } from './favorite.migration.js';

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
