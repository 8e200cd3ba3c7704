import type { Domain } from '../../graphql/domain.js';
import {
  CommunitySuggestionFieldsResolver,
  SuggestionCommentFieldsResolver,
  SuggestionSnapshotFieldsResolver,
  SuggestionStatusChangeFieldsResolver,
  UserSuggestionsResolver,
} from './suggestion/suggestion-fields.resolver.js';
import { SuggestionModerationResolver } from './suggestion/suggestion-moderation.resolver.js';
import { suggestionsPersonalData } from './suggestion/suggestion-personal-data.service.js';
import { SuggestionResolver } from './suggestion/suggestion.resolver.js';
import { suggestionsByIds } from './suggestion/suggestion.service.js';
import { suggestionRoutes } from './suggestion/suggestion.rest.js';
import { suggestionMigrations } from './suggestion/suggestion.migration.js';

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

export { suggestionLoader } from './suggestion/suggestion.loaders.js';
export { CommunitySuggestion } from './suggestion/suggestion.model.js';
export { importSuggestions } from './suggestion/suggestion.import.js';
