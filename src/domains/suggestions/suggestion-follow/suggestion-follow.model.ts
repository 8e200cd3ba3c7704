import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** That a person follows a suggestion, or wants to be told no more of it. `_id` is made of both, so there cannot be two. */
@indexed(
  { suggestionId: 1, userId: 1 },
  'One row for each person and suggestion; the followers of a suggestion in order.',
  { unique: true },
)
@indexed({ suggestionId: 1, mergedFrom: 1 }, 'What a merge brought, to take it back.')
@indexed({ suggestionId: 1, isOff: 1, userId: 1 }, 'Who is told of a suggestion, and how many they are.')
@indexed({ userId: 1, _id: 1 }, 'What a person follows, for export and erasure.')
export class SuggestionFollow extends Entity {
  @prop({ type: () => String, required: true })
  suggestionId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  /** True where the person stopped following: their vote does not make them told either. */
  @prop({ type: () => Boolean })
  isOff?: boolean;

  /** Ids of the merged suggestions that brought it. Missing where the person follows this one by choice. */
  @prop({ type: () => [String], default: undefined })
  mergedFrom?: string[];
}

export const SuggestionFollowModel = entityModel(SuggestionFollow, { collection: 'suggestionfollows', prefix: 'sgf' });
