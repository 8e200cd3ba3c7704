import { Arg, Args, Ctx, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import {
  CommentOnSuggestionInput,
  EditSuggestionInput,
  FollowSuggestionInput,
  MySuggestionsArgs,
  SimilarSuggestionsArgs,
  SubmitSuggestionInput,
  SuggestionLeaderboardArgs,
  SuggestionsArgs,
  VoteOnSuggestionInput,
} from './suggestion.inputs.js';
import { commentOnSuggestion } from '../suggestion-comment/suggestion-comment.service.js';
import { suggestionChanges } from './suggestion-events.service.js';
import { followSuggestion } from '../suggestion-follow/suggestion-follow.service.js';
import { suggestionLeaderboard } from '../suggestion-leaderboard/suggestion-leaderboard.service.js';
import { suggestions, mySuggestions, similarSuggestions } from './suggestion-list.service.js';
import { CommunitySuggestion } from './suggestion.model.js';
import {
  CommunitySuggestionConnection,
  SuggestionCommentPayload,
  SuggestionLeaderboardEntry,
  SuggestionPayload,
} from './suggestion.payloads.js';
import { editSuggestion, suggestion, submitSuggestion } from './suggestion.service.js';
import { voteOnSuggestion } from '../suggestion-vote/suggestion-vote.service.js';

type SuggestionPage = InstanceType<typeof CommunitySuggestionConnection>;

@Resolver()
export class SuggestionResolver {
  @Access('public')
  @Query(() => CommunitySuggestionConnection, { description: 'Suggestions on the board.' })
  async suggestions(
    @Ctx() context: Context,
    @Args(() => SuggestionsArgs) { filter, sort, ...page }: SuggestionsArgs,
  ): Promise<SuggestionPage> {
    return new CommunitySuggestionConnection(await suggestions(context, filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => CommunitySuggestion, {
    nullable: true,
    description: 'A suggestion by its ID, or null if it does not exist or you cannot see it.',
  })
  suggestion(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) id: string,
  ): Promise<CommunitySuggestion | null> {
    return suggestion(context, id);
  }

  @Access('user')
  @Query(() => CommunitySuggestionConnection, { description: 'Your suggestions, newest first.' })
  async mySuggestions(
    @Ctx() context: Context,
    @Args(() => MySuggestionsArgs) { status, ...page }: MySuggestionsArgs,
  ): Promise<SuggestionPage> {
    return new CommunitySuggestionConnection(await mySuggestions(context, status, page));
  }

  @Access('public')
  @Query(() => [CommunitySuggestion], {
    description:
      'Suggestions that share words with a title, most similar first. Use it to show possible duplicates before submitting.',
  })
  similarSuggestions(
    @Args(() => SimilarSuggestionsArgs) { title, first }: SimilarSuggestionsArgs,
  ): Promise<CommunitySuggestion[]> {
    return similarSuggestions(title, first);
  }

  @Access('public')
  @Query(() => [SuggestionLeaderboardEntry], { description: 'Top suggestions or users.' })
  suggestionLeaderboard(
    @Ctx() context: Context,
    @Args(() => SuggestionLeaderboardArgs) args: SuggestionLeaderboardArgs,
  ): Promise<SuggestionLeaderboardEntry[]> {
    return suggestionLeaderboard(context, args);
  }

  @Access('user')
  @RateLimit(10, 3_600)
  @Mutation(() => SuggestionPayload, {
    description:
      'Submits a suggestion, which you then follow. It is public immediately, unless an earlier suggestion of yours was rejected.',
  })
  async submitSuggestion(
    @Ctx() context: Context,
    @Arg('input', () => SubmitSuggestionInput, { description: 'The suggestion to submit.' })
    input: SubmitSuggestionInput,
  ): Promise<SuggestionPayload> {
    return { suggestion: await submitSuggestion(context, input) };
  }

  @Access('user')
  @Mutation(() => SuggestionPayload, {
    description:
      'Edits a suggestion. Authors can edit while it is open or pending and fewer than 5 other users have voted; moderators can always edit.',
  })
  async editSuggestion(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) id: string,
    @Arg('input', () => EditSuggestionInput, { description: 'Fields to change.' }) input: EditSuggestionInput,
  ): Promise<SuggestionPayload> {
    return { suggestion: await editSuggestion(context, id, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => SuggestionPayload, {
    description:
      'Votes on a suggestion, or changes or withdraws your vote. One vote per user; repeating it has no effect.',
  })
  async voteOnSuggestion(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) id: string,
    @Arg('input', () => VoteOnSuggestionInput, { description: 'Your vote.' }) input: VoteOnSuggestionInput,
  ): Promise<SuggestionPayload> {
    return { suggestion: await voteOnSuggestion(context, id, input.vote) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => SuggestionCommentPayload, {
    description: 'Comments on a suggestion. A suggestion can have at most 500 comments.',
  })
  commentOnSuggestion(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) id: string,
    @Arg('input', () => CommentOnSuggestionInput, { description: 'The comment.' }) input: CommentOnSuggestionInput,
  ): Promise<SuggestionCommentPayload> {
    return commentOnSuggestion(context, id, input);
  }

  @Access('user')
  @Mutation(() => SuggestionPayload, { description: 'Starts or stops following a suggestion, with or without a vote.' })
  async followSuggestion(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) id: string,
    @Arg('input', () => FollowSuggestionInput, { description: 'Whether to follow it.' }) input: FollowSuggestionInput,
  ): Promise<SuggestionPayload> {
    return { suggestion: await followSuggestion(context, id, input.following) };
  }

  @Access('public')
  @Subscription(() => CommunitySuggestion, {
    subscribe: ({ args, context }: { args: { id: string }; context: Context }) => suggestionChanges(context, args.id),
    description:
      'Sends a suggestion each time it changes. Fails with NOT_FOUND if it does not exist or you cannot see it.',
  })
  suggestionUpdated(
    @Root() suggestion: CommunitySuggestion,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) _id: string,
  ): CommunitySuggestion {
    return suggestion;
  }
}
