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
    description: 'All suggestions of an account, newest first, whatever became of them.',
  })
  async suggestionsOfUser(
    @Args(() => SuggestionsOfUserArgs) { userId, status, ...page }: SuggestionsOfUserArgs,
  ): Promise<InstanceType<typeof CommunitySuggestionConnection>> {
    return new CommunitySuggestionConnection(await suggestionsOfUser(userId, status, page));
  }

  @Access('moderation')
  @Mutation(() => SuggestionStatusPayload, {
    description:
      'Decides about a suggestion: moves it to a status that `availableTransitions` names, with a public answer that can be mailed to followers and to who voted for it.',
  })
  changeSuggestionStatus(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the suggestion.' }) id: string,
    @Arg('input', () => ChangeSuggestionStatusInput, { description: 'The decision.' })
    input: ChangeSuggestionStatusInput,
  ): Promise<SuggestionStatusPayload> {
    return changeSuggestionStatus(context, id, input);
  }

  @Access('moderation')
  @Mutation(() => SuggestionPayload, {
    description: 'Records where a suggestion can be found. It does not complete it.',
  })
  async recordSuggestionImplementation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the suggestion.' }) id: string,
    @Arg('input', () => RecordSuggestionImplementationInput, { description: 'Where it is.' })
    input: RecordSuggestionImplementationInput,
  ): Promise<SuggestionPayload> {
    return { suggestion: await recordSuggestionImplementation(context, id, input) };
  }

  @Access('moderation')
  @Mutation(() => SuggestionPayload, {
    description:
      'Makes suggestions duplicates of another, which gets their voters and followers: who voted on several counts once, and a vote on the target wins. Comments stay. Cut short, it can be sent again.',
  })
  async mergeSuggestions(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the suggestion that stays.' }) id: string,
    @Arg('input', () => MergeSuggestionsInput, { description: 'Which become duplicates of it.' })
    input: MergeSuggestionsInput,
  ): Promise<SuggestionPayload> {
    return { suggestion: await mergeSuggestions(context, id, input.from) };
  }

  @Access('moderation')
  @Mutation(() => SuggestionPayload, {
    description:
      'Opens a duplicate again with its own votes; what it was merged into loses the votes and followers that it brought.',
  })
  async unmergeSuggestion(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the duplicate.' }) id: string,
  ): Promise<SuggestionPayload> {
    return { suggestion: await unmergeSuggestion(context, id) };
  }

  @Access('moderation')
  @Mutation(() => SuggestionCommentPayload, {
    description: 'Comments among moderators; nobody else can tell that it happened.',
  })
  addInternalSuggestionComment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the suggestion.' }) id: string,
    @Arg('input', () => AddInternalSuggestionCommentInput, { description: 'The comment.' })
    input: AddInternalSuggestionCommentInput,
  ): Promise<SuggestionCommentPayload> {
    return addInternalSuggestionComment(context, id, input);
  }
}
