import { recordMigration, type RecordMigration } from '../../../database/migrations.js';
import { fold } from '../../../shared/text.js';
import { FavoriteFolderModel } from '../favorite-folder/favorite-folder.model.js';
import { derivedFields } from './favorite-texts.js';
import { UserFavoriteModel } from './favorite.model.js';

export const favoriteMigrations: readonly RecordMigration[] = [
  recordMigration(UserFavoriteModel, {
    version: 1,
    reads: ['itemTitle', 'note', 'tags', 'sortTitle', 'terms'],
    fieldsOf: (favorite) => derivedFields(favorite),
  }),
  recordMigration(FavoriteFolderModel, {
    version: 1,
    reads: ['name', 'foldedName'],
    fieldsOf: ({ name }) => ({ foldedName: fold(name) }),
  }),
];
