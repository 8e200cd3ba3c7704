import { prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';

/** A user follows a suggestion, or opted out of its notifications. `_id` is derived from both, so each row is unique. */
@indexed({ suggestionId: 1, userId: 1 }, 'One row per user and suggestion; the followers of a suggestion in order.', {
  unique: true,
})
@indexed({ suggestionId: 1, mergedFrom: 1 }, 'Rows added by a merge, for unmerging.')
@indexed({ suggestionId: 1, isOff: 1, userId: 1 }, 'Users to notify about a suggestion, and their number.')
@indexed({ userId: 1, _id: 1 }, 'Suggestions that a user follows, for export and erasure.')
export class SuggestionFollow extends Entity {
  @prop({ type: () => String, required: true })
  suggestionId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  /** True if the user stopped following: their vote does not notify them either. */
  @prop({ type: () => Boolean })
  isOff?: boolean;

  /** IDs of the merged suggestions that added it. Missing if the user follows this suggestion directly. */
  @prop({ type: () => [String], default: undefined })
  mergedFrom?: string[];
}

export const SuggestionFollowModel = entityModel(SuggestionFollow, { collection: 'suggestionfollows', prefix: 'sgf' });
