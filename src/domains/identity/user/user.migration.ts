import { recordMigration, type RecordMigration } from '../../../database/migrations.js';
import { titleWords } from '../../../shared/text.js';
import { UserModel } from './user.model.js';

export const userMigrations: readonly RecordMigration[] = [
  recordMigration(UserModel, {
    version: 1,
    reads: ['name', 'email', 'searchWords'],
    fieldsOf: ({ name, email }) => ({ searchWords: titleWords(`${name} ${email}`) }),
  }),
];
