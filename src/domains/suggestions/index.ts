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

export const suggestions: Domain = {
  name: 'suggestions',
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

export { SuggestionCategory, SuggestionReasonCode, SuggestionStatus, VoteChoice } from './suggestion.enums.js';
export { CommunitySuggestion, CommunitySuggestionModel } from './suggestion.model.js';
export { SuggestionVoteModel } from './suggestion-vote.model.js';
export { SuggestionFollowModel } from './suggestion-follow.model.js';
export { rowId as suggestionRowId, suggestionLoader } from './suggestion.loaders.js';
export { importSuggestions } from './suggestion.import.js';
export { newSuggestion, suggestionFields, type NewSuggestion, type SuggestionRecord } from './suggestion.service.js';
export { countFields } from './suggestion.counts.js';
export { statusFields } from './suggestion.states.js';
export { recountFollowers } from './suggestion-follow.service.js';
export { castTogether, recountVotes } from './suggestion-vote.service.js';
