import type { Domain } from '../../graphql/domain.js';
import {
  CommunitySuggestionFieldsResolver,
  SuggestionCommentFieldsResolver,
  SuggestionSnapshotFieldsResolver,
  SuggestionStatusChangeFieldsResolver,
  UserSuggestionsResolver,
} from './suggestion-fields.resolver.js';
import { SuggestionModerationResolver } from './suggestion-moderation.resolver.js';
import { suggestionsPersonalData } from './suggestion-personal-data.service.js';
import { SuggestionResolver } from './suggestion.resolver.js';
import { suggestionsByIds } from './suggestion.service.js';
import { suggestionRoutes } from './suggestion.rest.js';
import { suggestionMigrations } from './suggestion.migration.js';

export const suggestions: Domain = {
  name: 'suggestions',
  migrations: suggestionMigrations,
  routes: suggestionRoutes,
  resolvers: [
    SuggestionResolver,
    SuggestionModerationResolver,
    CommunitySuggestionFieldsResolver,
    SuggestionCommentFieldsResolver,
    SuggestionStatusChangeFieldsResolver,
    SuggestionSnapshotFieldsResolver,
    UserSuggestionsResolver,
  ],
  nodes: { sug: suggestionsByIds },
  personalData: suggestionsPersonalData,
};

export { suggestionLoader } from './suggestion.loaders.js';
export { CommunitySuggestion } from './suggestion.model.js';
export { importSuggestions } from './suggestion.import.js';
