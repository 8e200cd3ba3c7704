import type { PersonalData } from '../../graphql/domain.js';
import { FavoriteFolderModel, FavoriteTreeModel } from './favorite-folder.model.js';
import { UserFavoriteModel } from './favorite.model.js';

export const preferencesPersonalData: readonly PersonalData[] = [
  {
    collection: 'userfavorites',
    export: ({ userId }) => UserFavoriteModel.find({ userId }).lean(),
    async erase({ userId }, session) {
      await UserFavoriteModel.deleteMany({ userId }, { session });
    },
  },
  {
    collection: 'favoritefolders',
    export: ({ userId }) => FavoriteFolderModel.find({ userId }).lean(),
    async erase({ userId }, session) {
      await FavoriteFolderModel.deleteMany({ userId }, { session });
      await FavoriteTreeModel.deleteOne({ _id: userId }, { session });
    },
  },
];
