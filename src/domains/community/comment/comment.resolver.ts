import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
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

type Soon<T> = T | Promise<T>;
type CommentPage = InstanceType<typeof CommunityCommentConnection>;

@Resolver()
export class CommentResolver {
  @Access('public')
  @Query(() => CommunityCommentConnection, {
    description: 'A whole thread in the order in which it is read: each comment, then the answers to it; see `depth`.',
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
    description: 'Comments on a post, or answers another comment. In a group only its members write.',
  })
  addComment(
    @Ctx() context: Context,
    @Arg('postId', () => ID, { description: 'Id of the post.' }) postId: string,
    @Arg('input', () => AddCommentInput, { description: 'The comment.' }) input: AddCommentInput,
  ): Promise<CommentPayload> {
    return addComment(context, postId, input);
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => CommentPayload, { description: 'Changes the text of the own comment.' })
  editComment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the comment.' }) id: string,
    @Arg('input', () => EditCommentInput, { description: 'The new text.' }) { body }: EditCommentInput,
  ): Promise<CommentPayload> {
    return editComment(context, id, body);
  }

  @Access('user')
  @Mutation(() => CommentPayload, {
    description:
      'Deletes the own comment. The answers to it stay; its text can be seen by moderators for 30 more days.',
  })
  deleteComment(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the comment.' }) id: string,
  ): Promise<CommentPayload> {
    return deleteComment(context, id);
  }
}

@Resolver(() => CommunityComment)
export class CommunityCommentFieldsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'What was said; null on a tombstone.' })
  body(@Root() { body }: CommunityComment): string | null {
    return body === '' ? null : body;
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who said it; null where there is no account any more.',
  })
  author(@Root() comment: CommunityComment, @Ctx() context: Context): Soon<User | null> {
    return authorOf(context, comment);
  }

  @FieldResolver(() => String, { description: 'The name of who said it, with or without an account.' })
  authorName(@Root() comment: CommunityComment, @Ctx() context: Context): Soon<string> {
    return authorNameOf(context, comment);
  }

  @FieldResolver(() => CommunityPost, { nullable: true, description: 'The post it stands on.' })
  post(@Root() { postId }: CommunityComment, @Ctx() context: Context): Soon<CommunityPost | null> {
    return postLoader(context).load(postId);
  }

  @FieldResolver(() => CommunityComment, {
    nullable: true,
    description: 'The comment that it answers; null where it is on the post itself.',
  })
  parent(@Root() { parentId }: CommunityComment, @Ctx() context: Context): Soon<CommunityComment | null> {
    return parentId ? commentLoader(context).load(parentId) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller likes it; false for whoever is not signed in.' })
  likedByMe(@Root() { _id }: CommunityComment, @Ctx() context: Context): Soon<boolean> {
    return isLiked(context, _id);
  }

  @FieldResolver(() => CommunityCommentConnection, { description: 'The answers directly to it, oldest first.' })
  async replies(
    @Root() comment: CommunityComment,
    @Ctx() context: Context,
    @Args(() => CommentsArgs) page: CommentsArgs,
  ): Promise<CommentPage> {
    return new CommunityCommentConnection(await commentsBelow(context, comment, page));
  }

  @FieldResolver(() => [CommunityCommentStatusChange], {
    nullable: true,
    description: 'What became of it, oldest first; null for everybody but its author and moderators.',
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
      'How it read before its last 20 edits, oldest first; null for everybody but its author and moderators.',
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
  @FieldResolver(() => User, { nullable: true, description: 'Who did it; null for everybody but moderators.' })
  actor(@Root() { actorId }: CommunityCommentStatusChange, @Ctx() context: Context): Soon<User | null> {
    return isCaller(context.viewer, 'moderation') ? authorOf(context, actorId ? { authorId: actorId } : {}) : null;
  }
}
