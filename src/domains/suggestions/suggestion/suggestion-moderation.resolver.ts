import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import {
  AddInternalSuggestionCommentInput,
  ChangeSuggestionStatusInput,
  MergeSuggestionsInput,
  RecordSuggestionImplementationInput,
  SuggestionsOfUserArgs,
} from './suggestion.inputs.js';
import { addInternalSuggestionComment } from '../suggestion-comment/suggestion-comment.service.js';
import { suggestionsOfUser } from './suggestion-list.service.js';
import { mergeSuggestions, unmergeSuggestion } from '../suggestion-merge/suggestion-merge.service.js';
import {
  CommunitySuggestionConnection,
  SuggestionCommentPayload,
  SuggestionPayload,
  SuggestionStatusPayload,
} from './suggestion.payloads.js';
import { changeSuggestionStatus, recordSuggestionImplementation } from './suggestion-status.service.js';

@Resolver()
export class SuggestionModerationResolver {
  @Access('moderation')
  @Query(() => CommunitySuggestionConnection, {
    description: 'All suggestions by a user in any status, newest first.',
  })
  async suggestionsOfUser(
    @Args(() => SuggestionsOfUserArgs) { userId, status, ...page }: SuggestionsOfUserArgs,
  ): Promise<InstanceType<typeof CommunitySuggestionConnection>> {
    return new CommunitySuggestionConnection(await suggestionsOfUser(userId, status, page));
  }

  @Access('moderation')
  @Mutation(() => SuggestionStatusPayload, {
    description:
      'Changes the status of a suggestion to one of `availableTransitions`, with a public response that can be emailed to followers and upvoters.',
  })
  changeSuggestionStatus(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) id: string,
    @Arg('input', () => ChangeSuggestionStatusInput, { description: 'The new status and response.' })
    input: ChangeSuggestionStatusInput,
  ): Promise<SuggestionStatusPayload> {
    return changeSuggestionStatus(context, id, input);
  }

  @Access('moderation')
  @Mutation(() => SuggestionPayload, {
    description: 'Records where a suggestion was implemented. Does not complete it.',
  })
  async recordSuggestionImplementation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) id: string,
    @Arg('input', () => RecordSuggestionImplementationInput, { description: 'Where it was implemented.' })
    input: RecordSuggestionImplementationInput,
  ): Promise<SuggestionPayload> {
    return { suggestion: await recordSuggestionImplementation(context, id, input) };
  }

  @Access('moderation')
  @Mutation(() => SuggestionPayload, {
    description:
      'Merges suggestions into another as duplicates and copies their votes and followers. Each user counts once, and a vote on the target wins. Comments stay where they are; an interrupted merge can be retried.',
  })
  async mergeSuggestions(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion to merge into.' }) id: string,
    @Arg('input', () => MergeSuggestionsInput, { description: 'The suggestions to merge.' })
    input: MergeSuggestionsInput,
  ): Promise<SuggestionPayload> {
    return { suggestion: await mergeSuggestions(context, id, input.from) };
  }

  @Access('moderation')
  @Mutation(() => SuggestionPayload, {
    description:
      'Reopens a duplicate with its own votes. The suggestion it was merged into loses the votes and followers that it added.',
  })
  async unmergeSuggestion(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the duplicate.' }) id: string,
  ): Promise<SuggestionPayload> {
    return { suggestion: await unmergeSuggestion(context, id) };
  }

  @Access('moderation')
  @Mutation(() => SuggestionCommentPayload, {
    description: 'Adds an internal comment, visible only to moderators.',
  })
  addInternalSuggestionComment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the suggestion.' }) id: string,
    @Arg('input', () => AddInternalSuggestionCommentInput, { description: 'The comment.' })
    input: AddInternalSuggestionCommentInput,
  ): Promise<SuggestionCommentPayload> {
    return addInternalSuggestionComment(context, id, input);
  }
}
