import { deleteEach } from '../../../database/bulk.js';
import type { PersonalData } from '../../../graphql/domain.js';
import { FavoriteFolderModel } from '../favorite-folder/favorite-folder.model.js';
import { UserFavoriteModel } from '../favorite/favorite.model.js';

export const preferencesPersonalData: readonly PersonalData[] = [
  {
    collection: 'userfavorites',
    export: ({ userId }) => UserFavoriteModel.find({ userId }).lean(),
    erase: async ({ userId }, session) => ({ records: await deleteEach(UserFavoriteModel, { userId }, { session }) }),
  },
  {
    collection: 'favoritefolders',
    export: ({ userId }) => FavoriteFolderModel.find({ userId }).lean(),
    erase: async ({ userId }, session) => ({ records: await deleteEach(FavoriteFolderModel, { userId }, { session }) }),
  },
];
