import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
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

type Soon<T> = T | Promise<T>;

/** A large field: at hand where the suggestion was read alone, otherwise loaded for the whole page. */
function detail<K extends keyof SuggestionDetails>(
  context: Context,
  suggestion: CommunitySuggestion,
  key: K,
): Soon<SuggestionDetails[K]> {
  const known = suggestion[key];
  if (known !== undefined) return known as SuggestionDetails[K];
  const details = detailsLoader(context).load(suggestion._id);
  return details instanceof Promise ? details.then((loaded) => loaded[key]) : details[key];
}

@Resolver(() => CommunitySuggestion)
export class CommunitySuggestionFieldsResolver {
  @FieldResolver(() => String, { description: 'The wish in full, as it was typed; for lists take `excerpt`.' })
  body(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): Soon<string> {
    return detail(context, suggestion, 'body');
  }

  @FieldResolver(() => User, { nullable: true, description: 'Who made it; null where there is no account (any more).' })
  author(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): Soon<User | null> {
    return authorOf(context, suggestion);
  }

  @FieldResolver(() => String, { description: 'The name of who made it, with or without an account.' })
  authorName(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): Soon<string> {
    return authorNameOf(context, suggestion);
  }

  @FieldResolver(() => VoteChoice, { description: 'The vote of the caller; NONE for whoever is not signed in.' })
  myVote(@Root() { _id }: CommunitySuggestion, @Ctx() context: Context): Soon<VoteChoice> {
    const { viewer } = context;
    return viewer.kind === 'user' ? myVoteLoader(context).load(rowId(_id, viewer.userId)) : VoteChoice.NONE;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller follows it.' })
  isFollowing(@Root() { _id }: CommunitySuggestion, @Ctx() context: Context): Soon<boolean> {
    const { viewer } = context;
    return viewer.kind === 'user' ? followingLoader(context).load(rowId(_id, viewer.userId)) : false;
  }

  @FieldResolver(() => [SuggestionStatus], {
    description: 'What a moderator may make of it now; empty for everybody else.',
  })
  availableTransitions(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): readonly SuggestionStatus[] {
    return availableTransitions(context, suggestion);
  }

  @FieldResolver(() => CommunitySuggestion, {
    nullable: true,
    description: 'The suggestion that it is a duplicate of.',
  })
  mergedInto(@Root() { mergedIntoId }: CommunitySuggestion, @Ctx() context: Context): Soon<CommunitySuggestion | null> {
    return mergedIntoId ? suggestionLoader(context).load(mergedIntoId) : null;
  }

  @FieldResolver(() => [SuggestionStatusChange], { description: 'The decisions about it, oldest first.' })
  history(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): Soon<SuggestionStatusChange[]> {
    return detail(context, suggestion, 'history');
  }

  @FieldResolver(() => SuggestionCommentConnection, { description: 'Comments, oldest first.' })
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
    description: 'What moderators said among themselves, oldest first, at most 500.',
  })
  internalComments(@Root() { _id }: CommunitySuggestion, @Ctx() context: Context): Promise<SuggestionComment[]> {
    return internalCommentsOf(context, _id);
  }

  @Access('moderation')
  @FieldResolver(() => [SuggestionSnapshot], {
    nullable: true,
    description: 'How it read before its last 20 edits, oldest first.',
  })
  revisions(@Root() suggestion: CommunitySuggestion, @Ctx() context: Context): Soon<SuggestionSnapshot[]> {
    return detail(context, suggestion, 'revisions');
  }
}

@Resolver(() => SuggestionComment)
export class SuggestionCommentFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who said it; null where there is no account (any more).' })
  author(@Root() comment: SuggestionComment, @Ctx() context: Context): Soon<User | null> {
    return authorOf(context, comment);
  }

  @FieldResolver(() => String, { description: 'The name of who said it, with or without an account.' })
  authorName(@Root() comment: SuggestionComment, @Ctx() context: Context): Soon<string> {
    return authorNameOf(context, comment);
  }
}

@Resolver(() => SuggestionStatusChange)
export class SuggestionStatusChangeFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who decided; null for everybody but moderators.' })
  by(@Root() { byId }: SuggestionStatusChange, @Ctx() context: Context): Soon<User | null> {
    return isCaller(context.viewer, 'moderation') ? authorOf(context, byId ? { authorId: byId } : {}) : null;
  }
}

@Resolver(() => SuggestionSnapshot)
export class SuggestionSnapshotFieldsResolver {
  @FieldResolver(() => User, { nullable: true, description: 'Who edited it.' })
  by(@Root() { byId }: SuggestionSnapshot, @Ctx() context: Context): Soon<User | null> {
    return authorOf(context, byId ? { authorId: byId } : {});
  }
}

@Resolver(() => User)
export class UserSuggestionsResolver {
  @FieldResolver(() => CommunitySuggestionConnection, {
    description: 'Public suggestions of the account, newest first.',
  })
  async suggestions(
    @Root() { _id }: User,
    @Ctx() context: Context,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<InstanceType<typeof CommunitySuggestionConnection>> {
    return new CommunitySuggestionConnection(await suggestionsOfAuthor(context, _id, { first, after }));
  }
}
