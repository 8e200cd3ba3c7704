import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsList, IsText, IsWebAddress, NotNull, NullClears } from '../../../graphql/input.js';
import { searchReach } from '../../../shared/text.js';
import {
  SuggestionCategory,
  SuggestionLeaderboardKind,
  SuggestionLeaderboardPeriod,
  SuggestionReasonCode,
  SuggestionSort,
  SuggestionStatus,
  VoteChoice,
} from './suggestion.enums.js';

/** Number of words indexed for search. Each is an entry in two indexes that every vote rewrites. */
export const SEARCHED_WORDS = 200;
const TITLE = { min: 10, max: 120 };
const BODY = { min: 0, max: 10_000, multiline: true };
const COMMENT = { max: 4_000, multiline: true };

@InputType({ description: 'Fields for a new suggestion.' })
export class SubmitSuggestionInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'Title, 10 to 120 characters.' })
  title!: string;

  @IsText(BODY)
  @Field(() => String, { nullable: true, description: 'Text, at most 10,000 characters. Optional.' })
  body?: string | null;

  @Field(() => SuggestionCategory, { description: 'Category.' })
  category!: SuggestionCategory;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields to change on a suggestion. Omitted fields stay the same.' })
export class EditSuggestionInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Title, 10 to 120 characters.' })
  title?: string | null;

  @NullClears()
  @IsText(BODY)
  @Field(() => String, {
    nullable: true,
    description: 'Text, at most 10,000 characters. Empty or null clears it.',
  })
  body?: string | null;

  @NotNull()
  @Field(() => SuggestionCategory, { nullable: true, description: 'Category.' })
  category?: SuggestionCategory | null;
}

@InputType({ description: 'A vote on a suggestion.' })
export class VoteOnSuggestionInput {
  @Field(() => VoteChoice, { description: 'Your vote, replacing any earlier one. NONE withdraws it.' })
  vote!: VoteChoice;
}

@InputType({ description: 'Whether to follow a suggestion.' })
export class FollowSuggestionInput {
  @Field(() => Boolean, { description: 'Pass true to get notified of decisions, false to stop.' })
  following!: boolean;
}

@InputType({ description: 'Fields for a new comment on a suggestion.' })
export class CommentOnSuggestionInput {
  @IsText(COMMENT)
  @Field(() => String, { description: 'Text of the comment, 1 to 4,000 characters.' })
  body!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields for an internal comment, visible only to moderators.' })
export class AddInternalSuggestionCommentInput {
  @IsText(COMMENT)
  @Field(() => String, { description: 'Text of the comment, 1 to 4,000 characters.' })
  body!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Where a suggestion was implemented. Requires a version or a web address.' })
export class RecordSuggestionImplementationInput {
  @IsText({ max: 60 })
  @Field(() => String, { nullable: true, description: 'Version that includes it, at most 60 characters.' })
  version?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address of a page about it.' })
  url?: string | null;

  @IsText({ max: 2_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'Description of what was built, at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A decision about a suggestion.' })
export class ChangeSuggestionStatusInput {
  @Field(() => SuggestionStatus, { description: 'New status, one of `availableTransitions`.' })
  status!: SuggestionStatus;

  @IsText({ max: 4_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Public response, at most 4,000 characters. Required to decline or reject; replaces any earlier response.',
  })
  response?: string | null;

  // Nullable, because graphql-jit requires non-null input fields in variables even if they have a default.
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether to email the response to followers and upvoters, at most 1,000 users, except those who stopped following.',
    defaultValue: false,
  })
  notifyVoters?: boolean | null;

  @Field(() => SuggestionReasonCode, { nullable: true, description: 'Code for the reason.' })
  reasonCode?: SuggestionReasonCode | null;

  @ValidateNested()
  @Field(() => RecordSuggestionImplementationInput, {
    nullable: true,
    description: 'Where it was implemented. Required for COMPLETED unless recorded before.',
  })
  implementation?: RecordSuggestionImplementationInput | null;

  @IsIdOf('sug')
  @Field(() => ID, { nullable: true, description: 'ID of the suggestion to merge it into. Required for DUPLICATE.' })
  duplicateOf?: string | null;
}

export const MAX_MERGE = 20;

@InputType({ description: 'Suggestions to merge into another.' })
export class MergeSuggestionsInput {
  @IsList(MAX_MERGE, 1)
  @IsIdOf('sug')
  @Field(() => [ID], {
    description: `IDs of the suggestions to merge, 1 to ${String(MAX_MERGE)}. They become duplicates.`,
  })
  from!: string[];
}

@InputType({ description: 'Filters for a list of suggestions.' })
export class SuggestionFilter {
  @Field(() => SuggestionStatus, {
    nullable: true,
    description:
      'Only suggestions with this status. If omitted, all public ones; only moderators can list PENDING_REVIEW and REJECTED.',
  })
  status?: SuggestionStatus | null;

  @Field(() => SuggestionCategory, { nullable: true, description: 'Only suggestions in this category.' })
  category?: SuggestionCategory | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `Only suggestions with all these words in the title or text, at most 100 characters. Requires sort order TOP or NEW. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;
}

@ArgsType()
export class SuggestionsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => SuggestionFilter, { nullable: true, description: 'Filters for the list.' })
  filter?: SuggestionFilter | null;

  @Field(() => SuggestionSort, { description: 'Sort order.', defaultValue: SuggestionSort.TOP })
  sort!: SuggestionSort;
}

@ArgsType()
export class MySuggestionsArgs extends PageArgs {
  @Field(() => SuggestionStatus, { nullable: true, description: 'Only suggestions with this status.' })
  status?: SuggestionStatus | null;
}

@ArgsType()
export class SuggestionsOfUserArgs extends MySuggestionsArgs {
  @Field(() => ID, { description: 'ID of the user.' })
  userId!: string;
}

@ArgsType()
export class SuggestionCommentsArgs {
  @Field(() => Int, { description: 'Number of items to return, 1 to 100.', defaultValue: 10 })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor to continue after: `pageInfo.endCursor` of the previous page.',
  })
  after?: string;
}

export const MAX_SIMILAR = 10;

@ArgsType()
export class SimilarSuggestionsArgs {
  @IsText({ max: 120 })
  @Field(() => String, {
    description: 'Title of the new suggestion, as typed so far, at most 120 characters.',
  })
  title!: string;

  @IsBetween(1, MAX_SIMILAR)
  @Field(() => Int, { description: `Number of suggestions to return, 1 to ${String(MAX_SIMILAR)}.`, defaultValue: 5 })
  first!: number;
}

@ArgsType()
export class SuggestionLeaderboardArgs {
  @Field(() => SuggestionLeaderboardKind, {
    description: 'What to rank.',
    defaultValue: SuggestionLeaderboardKind.MOST_VOTED,
  })
  kind!: SuggestionLeaderboardKind;

  @Field(() => SuggestionLeaderboardPeriod, {
    description: 'Period to rank.',
    defaultValue: SuggestionLeaderboardPeriod.ALL,
  })
  period!: SuggestionLeaderboardPeriod;

  @IsBetween(1, 100)
  @Field(() => Int, { description: 'Number of items to return, 1 to 100.', defaultValue: 10 })
  first!: number;

  @Field(() => Boolean, {
    description: 'Whether to include imported suggestions and their authors, with their original votes and comments.',
    defaultValue: true,
  })
  includeImported!: boolean;
}
