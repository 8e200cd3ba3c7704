import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
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

/** Words kept of a suggestion to find it by. Each is an entry of two indexes that a vote rewrites. */
export const SEARCHED_WORDS = 200;
const TITLE = { min: 10, max: 120 };
const BODY = { min: 0, max: 10_000, multiline: true };
const COMMENT = { max: 4_000, multiline: true };
const KEY =
  'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.';

@InputType({ description: 'A new suggestion.' })
export class SubmitSuggestionInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'The wish in a line, 10 to 120 characters.' })
  title!: string;

  @IsText(BODY)
  @Field(() => String, { nullable: true, description: 'The wish in full, at most 10,000 characters; may be left out.' })
  body?: string | null;

  @Field(() => SuggestionCategory, { description: 'What it is about.' })
  category!: SuggestionCategory;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a suggestion; what is left out stays.' })
export class EditSuggestionInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'The wish in a line, 10 to 120 characters.' })
  title?: string | null;

  @NullClears()
  @IsText(BODY)
  @Field(() => String, {
    nullable: true,
    description: 'The wish in full, at most 10,000 characters; may be empty; null empties it.',
  })
  body?: string | null;

  @NotNull()
  @Field(() => SuggestionCategory, { nullable: true, description: 'What it is about.' })
  category?: SuggestionCategory | null;
}

@InputType({ description: 'A vote.' })
export class VoteOnSuggestionInput {
  @Field(() => VoteChoice, { description: 'The vote that shall stand; NONE takes it back.' })
  vote!: VoteChoice;
}

@InputType({ description: 'Whether to follow a suggestion.' })
export class FollowSuggestionInput {
  @Field(() => Boolean, { description: 'True to be told what becomes of it, false to be told no more.' })
  following!: boolean;
}

@InputType({ description: 'A comment on a suggestion.' })
export class CommentOnSuggestionInput {
  @IsText(COMMENT)
  @Field(() => String, { description: 'What to say, 1 to 4,000 characters.' })
  body!: string;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A comment that only moderators see.' })
export class AddInternalSuggestionCommentInput {
  @IsText(COMMENT)
  @Field(() => String, { description: 'What to say, 1 to 4,000 characters.' })
  body!: string;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Where a suggestion can be found now. It needs a version or a web address.' })
export class RecordSuggestionImplementationInput {
  @IsText({ max: 60 })
  @Field(() => String, { nullable: true, description: 'The version that has it, at most 60 characters.' })
  version?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address of a page about it.' })
  url?: string | null;

  @IsText({ max: 2_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'What was built, at most 2,000 characters.' })
  note?: string | null;
}

@InputType({ description: 'A decision about a suggestion.' })
export class ChangeSuggestionStatusInput {
  @Field(() => SuggestionStatus, { description: 'The new status, one of `availableTransitions`.' })
  status!: SuggestionStatus;

  @IsText({ max: 4_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The public answer, at most 4,000 characters. Needed to decline or reject. It belongs to this decision: an earlier answer goes.',
  })
  response?: string | null;

  // Nullable: graphql-jit asks for a non-null field of an input in variables even where it has a default.
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether to mail the answer to followers and to who voted for it, at most 1,000 people; not to who stopped following.',
    defaultValue: false,
  })
  notifyVoters?: boolean | null;

  @Field(() => SuggestionReasonCode, { nullable: true, description: 'The kind of reason.' })
  reasonCode?: SuggestionReasonCode | null;

  @ValidateNested()
  @Field(() => RecordSuggestionImplementationInput, {
    nullable: true,
    description: 'Needed to complete it, unless it was recorded before.',
  })
  implementation?: RecordSuggestionImplementationInput | null;

  @IsIdOf('sug')
  @Field(() => ID, { nullable: true, description: 'With DUPLICATE: the suggestion to merge it into.' })
  duplicateOf?: string | null;
}

export const MAX_MERGE = 20;

@InputType({ description: 'Suggestions that say the same as another.' })
export class MergeSuggestionsInput {
  @IsList(MAX_MERGE, 1)
  @IsIdOf('sug')
  @Field(() => [ID], {
    description: `Ids of the suggestions to merge into it, 1 to ${String(MAX_MERGE)}; they become duplicates.`,
  })
  from!: string[];
}

@InputType({ description: 'Which suggestions to list.' })
export class SuggestionFilter {
  @Field(() => SuggestionStatus, {
    nullable: true,
    description:
      'In this status; all public ones if left out. Those waiting for review or rejected are listed for moderators alone.',
  })
  status?: SuggestionStatus | null;

  @Field(() => SuggestionCategory, { nullable: true, description: 'About this.' })
  category?: SuggestionCategory | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `With all these words in title or text; at most 100 characters. The order must be TOP or NEW. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;
}

@ArgsType()
export class SuggestionsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => SuggestionFilter, { nullable: true, description: 'Which to list.' })
  filter?: SuggestionFilter | null;

  @Field(() => SuggestionSort, { description: 'The order.', defaultValue: SuggestionSort.TOP })
  sort!: SuggestionSort;
}

@ArgsType()
export class MySuggestionsArgs extends PageArgs {
  @Field(() => SuggestionStatus, { nullable: true, description: 'Those in this status.' })
  status?: SuggestionStatus | null;
}

@ArgsType()
export class SuggestionsOfUserArgs extends MySuggestionsArgs {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string;
}

@ArgsType()
export class SuggestionCommentsArgs {
  @Field(() => Int, { description: 'How many to answer, 1 to 100.', defaultValue: 10 })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to go on: `pageInfo.endCursor` of the page before.',
  })
  after?: string;
}

export const MAX_SIMILAR = 10;

@ArgsType()
export class SimilarSuggestionsArgs {
  @IsText({ max: 120 })
  @Field(() => String, {
    description: 'The title that is about to be submitted, as far as it is typed; at most 120 characters.',
  })
  title!: string;

  @IsBetween(1, MAX_SIMILAR)
  @Field(() => Int, { description: `How many to answer, 1 to ${String(MAX_SIMILAR)}.`, defaultValue: 5 })
  first!: number;
}

@ArgsType()
export class SuggestionLeaderboardArgs {
  @Field(() => SuggestionLeaderboardKind, {
    description: 'What to rank by.',
    defaultValue: SuggestionLeaderboardKind.MOST_VOTED,
  })
  kind!: SuggestionLeaderboardKind;

  @Field(() => SuggestionLeaderboardPeriod, {
    description: 'How far back to look.',
    defaultValue: SuggestionLeaderboardPeriod.ALL,
  })
  period!: SuggestionLeaderboardPeriod;

  @IsBetween(1, 100)
  @Field(() => Int, { description: 'How many to answer, 1 to 100.', defaultValue: 10 })
  first!: number;

  @Field(() => Boolean, {
    description: 'Whether imported suggestions and their authors count, with the votes and comments they had before.',
    defaultValue: true,
  })
  includeImported!: boolean;
}
