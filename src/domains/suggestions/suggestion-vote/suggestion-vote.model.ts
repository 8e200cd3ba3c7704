import { modelOptions, prop } from '@typegoose/typegoose';
import { Entity, entityModel } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { VoteChoice } from '../suggestion/suggestion.enums.js';

/** A merged suggestion that brought this vote, and what its voter had said there. */
@modelOptions({ schemaOptions: { _id: false } })
export class BroughtVote {
  @prop({ type: () => String, required: true })
  suggestionId!: string;

  @prop({ type: () => String, enum: VoteChoice, required: true })
  value!: VoteChoice;
}

/** One person's vote on one suggestion. `_id` is made of both, so there cannot be two. */
@indexed(
  { suggestionId: 1, userId: 1 },
  'One vote for each person and suggestion; the voters of a suggestion in order.',
  { unique: true },
)
@indexed({ suggestionId: 1, 'mergedFrom.suggestionId': 1 }, 'What a merge brought, to take it back.')
@indexed({ userId: 1, _id: 1 }, 'The votes of a person, for export and erasure.')
@indexed({ value: 1, castAt: 1, suggestionId: 1 }, 'Votes cast lately, for the fastest growing suggestions.')
export class SuggestionVote extends Entity {
  @prop({ type: () => String, required: true })
  suggestionId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  /** UP or DOWN; who takes the vote back has no row. */
  @prop({ type: () => String, enum: VoteChoice, required: true })
  value!: VoteChoice;

  @prop({ type: () => Date, required: true })
  castAt!: Date;

  /** Which merged suggestions brought it; the first one's value counts. Missing where the person voted here. */
  @prop({ type: () => [BroughtVote], default: undefined })
  mergedFrom?: BroughtVote[];
}

export const SuggestionVoteModel = entityModel(SuggestionVote, { collection: 'suggestionvotes', prefix: 'sgv' });
