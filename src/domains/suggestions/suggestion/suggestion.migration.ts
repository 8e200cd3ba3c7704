import { recordMigration, type RecordMigration } from '../../../database/migrations.js';
import { CommunitySuggestionModel } from './suggestion.model.js';
import { suggestionFields } from './suggestion.service.js';

export const suggestionMigrations: readonly RecordMigration[] = [
  recordMigration(CommunitySuggestionModel, {
    version: 1,
    reads: ['title', 'body', 'searchWords'],
    fieldsOf: ({ title, body }) => ({ searchWords: suggestionFields(title, body ?? '').searchWords }),
  }),
];
