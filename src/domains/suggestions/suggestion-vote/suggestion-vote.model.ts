import { modelOptions, prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { VoteChoice } from '../suggestion/suggestion.enums.js';

/** A merged suggestion that added this vote, and the value of the vote there. */
@modelOptions({ schemaOptions: { _id: false } })
export class BroughtVote {
  @prop({ type: () => String, required: true })
  suggestionId!: string;

  @prop({ type: () => String, enum: VoteChoice, required: true })
  value!: VoteChoice;
}

/** A user's vote on a suggestion. `_id` is derived from both, so each vote is unique. */
@indexed({ suggestionId: 1, userId: 1 }, 'One vote per user and suggestion; the voters of a suggestion in order.', {
  unique: true,
})
@indexed({ suggestionId: 1, 'mergedFrom.suggestionId': 1 }, 'Rows added by a merge, for unmerging.')
@indexed({ userId: 1, _id: 1 }, 'Votes of a user, for export and erasure.')
@indexed({ value: 1, castAt: 1, suggestionId: 1 }, 'Recent votes, for the fastest-growing suggestions.')
export class SuggestionVote extends Entity {
  @prop({ type: () => String, required: true })
  suggestionId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  /** UP or DOWN; a withdrawn vote has no row. */
  @prop({ type: () => String, enum: VoteChoice, required: true })
  value!: VoteChoice;

  @prop({ type: () => Date, required: true })
  castAt!: Date;

  /** Merged suggestions that added it; the value of the first counts. Missing if the user voted here. */
  @prop({ type: () => [BroughtVote], default: undefined })
  mergedFrom?: BroughtVote[];
}

export const SuggestionVoteModel = entityModel(SuggestionVote, { collection: 'suggestionvotes', prefix: 'sgv' });
