import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User } from '../../identity/index.js';
import { SuggestionStatus, VoteChoice } from './suggestion.enums.js';
import { SuggestionCommentsArgs } from './suggestion.inputs.js';
import { commentsOf, internalCommentsOf } from '../suggestion-comment/suggestion-comment.service.js';
import { suggestionsOfAuthor } from './suggestion-list.service.js';
import {
  detailsLoader,
  followingLoader,
  myVoteLoader,
  rowId,
  suggestionLoader,
  type SuggestionDetails,
} from './suggestion.loaders.js';
import { CommunitySuggestion } from './suggestion.model.js';
import { authorNameOf, authorOf } from './suggestion.names.js';
import { SuggestionComment, SuggestionSnapshot, SuggestionStatusChange } from './suggestion.parts.js';
import { CommunitySuggestionConnection, SuggestionCommentConnection } from './suggestion.payloads.js';
import { availableTransitions } from './suggestion-status.service.js';

/** A large field: present if the suggestion was read alone, otherwise loaded for the whole page. */
function detail<K extends keyof SuggestionDetails>(
  context: Context,
  suggestion: CommunitySuggestion,
  key: K,
): MaybePromise<SuggestionDetails[K]> {
  const known = suggestion[key];
  if (known !== undefined) return known as SuggestionDetails[K];
  const details = detailsLoader(context).load(suggestion._id);
  return details instanceof Promise ? details.then((loaded) => loaded[key]) : details[key];
}

@Resolver(() => CommunitySuggestion)
export class CommunitySuggestionFieldsResolver {
  @FieldResolver(() => String, { description: 'Full text as written. In lists, use `excerpt` instead.' })
  body(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): MaybePromise<string> {
    return detail(context, suggestion, 'body');
  }

  @FieldResolver(() => User, { nullable: true, description: 'The author, or null if there is no account.' })
  author(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): MaybePromise<User | null> {
    return authorOf(context, suggestion);
  }

  @FieldResolver(() => String, { description: 'Name of the author, or a placeholder if the account no longer exists.' })
  authorName(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): MaybePromise<string> {
    return authorNameOf(context, suggestion);
  }

  @FieldResolver(() => VoteChoice, { description: 'Your vote. NONE if you are not signed in.' })
  myVote(@Root() { _id }: CommunitySuggestion, @Ctx() context: Context): MaybePromise<VoteChoice> {
    const { viewer } = context;
    return viewer.kind === 'user' ? myVoteLoader(context).load(rowId(_id, viewer.userId)) : VoteChoice.NONE;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you follow the suggestion.' })
  isFollowing(@Root() { _id }: CommunitySuggestion, @Ctx() context: Context): MaybePromise<boolean> {
    const { viewer } = context;
    return viewer.kind === 'user' ? followingLoader(context).load(rowId(_id, viewer.userId)) : false;
  }

  @FieldResolver(() => [SuggestionStatus], {
    description: 'Statuses you can set now. Empty unless you are a moderator.',
  })
  availableTransitions(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): readonly SuggestionStatus[] {
    return availableTransitions(context, suggestion);
  }

  @FieldResolver(() => CommunitySuggestion, {
    nullable: true,
    description: 'The suggestion it was merged into, or null if it is not a duplicate.',
  })
  mergedInto(
    @Root() { mergedIntoId }: CommunitySuggestion,
    @Ctx() context: Context,
  ): MaybePromise<CommunitySuggestion | null> {
    return mergedIntoId ? suggestionLoader(context).load(mergedIntoId) : null;
  }

  @FieldResolver(() => [SuggestionStatusChange], { description: 'Decisions, oldest first.' })
  history(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): MaybePromise<SuggestionStatusChange[]> {
    return detail(context, suggestion, 'history');
  }

  @FieldResolver(() => SuggestionCommentConnection, { description: 'Public comments, oldest first.' })
  async comments(
    @Root() suggestion: CommunitySuggestion,
    @Ctx() context: Context,
    @Args(() => SuggestionCommentsArgs) { first, after }: SuggestionCommentsArgs,
  ): Promise<InstanceType<typeof SuggestionCommentConnection>> {
    return new SuggestionCommentConnection(await commentsOf(context, suggestion, first, after));
  }

  @Access('moderation')
  @FieldResolver(() => [SuggestionComment], {
    nullable: true,
    description: 'Internal comments by moderators, oldest first, at most 500.',
  })
  internalComments(@Root() { _id }: CommunitySuggestion, @Ctx() context: Context): Promise<SuggestionComment[]> {
    return internalCommentsOf(context, _id);
  }

  @Access('moderation')
  @FieldResolver(() => [SuggestionSnapshot], {
    nullable: true,
    description: 'Previous versions from the last 20 edits, oldest first.',
  })
  revisions(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): MaybePromise<SuggestionSnapshot[]> {
    return detail(context, suggestion, 'revisions');
  }
}

@Resolver(() => SuggestionComment)
export class SuggestionCommentFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The author, or null if there is no account.' })
  author(@Root() comment: SuggestionComment, @Ctx() context: Context): MaybePromise<User | null> {
    return authorOf(context, comment);
  }

  @FieldResolver(() => String, { description: 'Name of the author, or a placeholder if the account no longer exists.' })
  authorName(@Root() comment: SuggestionComment, @Ctx() context: Context): MaybePromise<string> {
    return authorNameOf(context, comment);
  }
}

@Resolver(() => SuggestionStatusChange)
export class SuggestionStatusChangeFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The moderator who decided. Null unless you are a moderator.',
  })
  by(@Root() { byId }: SuggestionStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return isCaller(context.viewer, 'moderation') ? authorOf(context, byId ? { authorId: byId } : {}) : null;
  }
}

@Resolver(() => SuggestionSnapshot)
export class SuggestionSnapshotFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: 'The user who made the edit.' })
  by(@Root() { byId }: SuggestionSnapshot, @Ctx() context: Context): MaybePromise<User | null> {
    return authorOf(context, byId ? { authorId: byId } : {});
  }
}

@Resolver(() => User)
export class UserSuggestionsResolver {
  @FieldResolver(() => CommunitySuggestionConnection, {
    description: 'Public suggestions by the user, newest first.',
  })
  async suggestions(
    @Root() { _id }: User,
    @Ctx() context: Context,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<InstanceType<typeof CommunitySuggestionConnection>> {
    return new CommunitySuggestionConnection(await suggestionsOfAuthor(context, _id, { first, after }));
  }
}
