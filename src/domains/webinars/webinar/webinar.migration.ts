import { recordMigration, type RecordMigration } from '../../../database/migrations.js';
import { wordsToFind } from '../../../shared/text.js';
import { SEARCHED_WORDS } from './webinar.inputs.js';
import { WebinarModel } from './webinar.model.js';

export const webinarMigrations: readonly RecordMigration[] = [
  recordMigration(WebinarModel, {
    version: 1,
    reads: ['title', 'description', 'searchWords'],
    fieldsOf: ({ title, description }) => ({ searchWords: wordsToFind(title, description, SEARCHED_WORDS) }),
  }),
];
