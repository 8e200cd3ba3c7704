import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User } from '../../identity/index.js';
import { AddCommentInput, CommentsArgs, CommentThreadArgs, EditCommentInput } from './comment.inputs.js';
import { commentDetailsLoader, commentLoader } from './comment.loaders.js';
import { commentsBelow, commentThread } from './comment-list.service.js';
import { CommunityComment, CommunityCommentSnapshot, CommunityCommentStatusChange } from './comment.model.js';
import { CommentPayload, CommunityCommentConnection } from './comment.payloads.js';
import { addComment, editComment } from './comment.service.js';
import { deleteComment } from './comment-status.service.js';
import { authorNameOf, authorOf } from '../community/community-author.js';
import { isLiked } from '../like/like.loaders.js';
import { moderates, postLoader } from '../post/post.loaders.js';
import { CommunityPost } from '../post/post.model.js';

type CommentPage = InstanceType<typeof CommunityCommentConnection>;

@Resolver()
export class CommentResolver {
  @Access('public')
  @Query(() => CommunityCommentConnection, {
    description:
      'A whole comment thread in reading order: each comment, then its replies. Use `depth` for indentation.',
  })
  async commentThread(
    @Ctx() context: Context,
    @Args(() => CommentThreadArgs) { postId, ...page }: CommentThreadArgs,
  ): Promise<CommentPage> {
    return new CommunityCommentConnection(await commentThread(context, postId, page));
  }

  @Access('user')
  @RateLimit(120, 3_600)
  @Mutation(() => CommentPayload, {
    description: 'Comments on a post or replies to another comment. In a group, only members can comment.',
  })
  addComment(
    @Ctx() context: Context,
    @Arg('postId', () => ID, { description: 'ID of the post.' }) postId: string,
    @Arg('input', () => AddCommentInput, { description: 'The comment to add.' }) input: AddCommentInput,
  ): Promise<CommentPayload> {
    return addComment(context, postId, input);
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => CommentPayload, { description: 'Edits your comment.' })
  editComment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the comment.' }) id: string,
    @Arg('input', () => EditCommentInput, { description: 'New text of the comment.' }) { body }: EditCommentInput,
  ): Promise<CommentPayload> {
    return editComment(context, id, body);
  }

  @Access('user')
  @Mutation(() => CommentPayload, {
    description: 'Deletes your comment. Replies stay, and moderators can read the text for another 30 days.',
  })
  deleteComment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the comment.' }) id: string,
  ): Promise<CommentPayload> {
    return deleteComment(context, id);
  }
}

@Resolver(() => CommunityComment)
export class CommunityCommentFieldsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Text of the comment, or null on a tombstone.' })
  body(@Root() { body }: CommunityComment): string | null {
    return body === '' ? null : body;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The author, or null if the account no longer exists.',
  })
  author(@Root() comment: CommunityComment, @Ctx() context: Context): MaybePromise<User | null> {
    return authorOf(context, comment);
  }

  @FieldResolver(() => String, { description: 'Name of the author, or a placeholder if the account no longer exists.' })
  authorName(@Root() comment: CommunityComment, @Ctx() context: Context): MaybePromise<string> {
    return authorNameOf(context, comment);
  }

  @FieldResolver(() => CommunityPost, { nullable: true, description: 'The post the comment is on.' })
  post(@Root() { postId }: CommunityComment, @Ctx() context: Context): MaybePromise<CommunityPost | null> {
    return postLoader(context).load(postId);
  }

  @FieldResolver(() => CommunityComment, {
    nullable: true,
    description: 'The comment it replies to, or null if it is on the post itself.',
  })
  parent(@Root() { parentId }: CommunityComment, @Ctx() context: Context): MaybePromise<CommunityComment | null> {
    return parentId ? commentLoader(context).load(parentId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you like the comment. False if you are not signed in.' })
  likedByMe(@Root() { _id }: CommunityComment, @Ctx() context: Context): MaybePromise<boolean> {
    return isLiked(context, _id);
  }

  @FieldResolver(() => CommunityCommentConnection, { description: 'Direct replies, oldest first.' })
  async replies(
    @Root() comment: CommunityComment,
    @Ctx() context: Context,
    @Args(() => CommentsArgs) page: CommentsArgs,
  ): Promise<CommentPage> {
    return new CommunityCommentConnection(await commentsBelow(context, comment, page));
  }

  @FieldResolver(() => [CommunityCommentStatusChange], {
    nullable: true,
    description: 'Status changes, oldest first. Null unless you are the author or a moderator.',
  })
  async history(
    @Root() comment: CommunityComment,
    @Ctx() context: Context,
  ): Promise<CommunityCommentStatusChange[] | null> {
    if (!(await isInsider(context, comment))) return null;
    return (await commentDetailsLoader(context).load(comment._id)).history;
  }

  @FieldResolver(() => [CommunityCommentSnapshot], {
    nullable: true,
    description:
      'Previous versions from the last 20 edits, oldest first. Null unless you are the author or a moderator.',
  })
  async revisions(
    @Root() comment: CommunityComment,
    @Ctx() context: Context,
  ): Promise<CommunityCommentSnapshot[] | null> {
    if (!(await isInsider(context, comment))) return null;
    return (await commentDetailsLoader(context).load(comment._id)).revisions;
  }
}

async function isInsider(context: Context, comment: CommunityComment): Promise<boolean> {
  const { viewer } = context;
  if (viewer.kind === 'user' && viewer.userId === comment.authorId) return !comment.masked;
  return moderates(context, comment);
}

@Resolver(() => CommunityCommentStatusChange)
export class CommunityCommentStatusChangeFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who made the change. Null unless you are a moderator.',
  })
  actor(@Root() { actorId }: CommunityCommentStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return isCaller(context.viewer, 'moderation') ? authorOf(context, actorId ? { authorId: actorId } : {}) : null;
  }
}
