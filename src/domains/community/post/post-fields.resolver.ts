import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User } from '../../identity/index.js';
import { CommentsArgs } from '../comment/comment.inputs.js';
import { commentsBelow } from '../comment/comment-list.service.js';
import { CommunityCommentConnection } from '../comment/comment.payloads.js';
import { authorNameOf, authorOf } from '../community/community-author.js';
import { visibleGroups } from '../group/group.access.js';
import { CommunityGroup } from '../group/group.model.js';
import { isLiked } from '../like/like.loaders.js';
import { moderates, postDetailsLoader, type PostDetails } from './post.loaders.js';
import { CommunityPost } from './post.model.js';
import { CommunityPostSnapshot, CommunityPostStatusChange } from './post.parts.js';

/** A large field: present if the post was read alone, otherwise loaded for the whole page. */
function detail<K extends keyof PostDetails>(
  context: Context,
  post: CommunityPost,
  key: K,
): MaybePromise<PostDetails[K]> {
  const known = post[key];
  if (known !== undefined) return known as PostDetails[K];
  const details = postDetailsLoader(context).load(post._id);
  return details instanceof Promise ? details.then((loaded) => loaded[key]) : details[key];
}

/** Purged and masked texts are empty. */
function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

@Resolver(() => CommunityPost)
export class CommunityPostFieldsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Title, or null on a tombstone.' })
  title(@Root() { title }: CommunityPost): string | null {
    return textOrNull(title);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'First 280 characters of the text on one line, for lists; null on a tombstone.',
  })
  excerpt(@Root() { excerpt }: CommunityPost): string | null {
    return textOrNull(excerpt);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Full text, or null on a tombstone. In lists, use `excerpt` instead.',
  })
  body(@Root() post: CommunityPost, @Ctx() context: Context): MaybePromise<string | null> {
    const body = detail(context, post, 'body');
    return body instanceof Promise ? body.then(textOrNull) : textOrNull(body);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The author, or null if the account no longer exists.',
  })
  author(@Root() post: CommunityPost, @Ctx() context: Context): MaybePromise<User | null> {
    return authorOf(context, post);
  }

  @FieldResolver(() => String, { description: 'Name of the author, or a placeholder if the account no longer exists.' })
  authorName(@Root() post: CommunityPost, @Ctx() context: Context): MaybePromise<string> {
    return authorNameOf(context, post);
  }

  @FieldResolver(() => CommunityGroup, {
    nullable: true,
    description: 'The group it was posted in, or null outside groups.',
  })
  async group(@Root() { groupId }: CommunityPost, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you like the post. False if you are not signed in.' })
  likedByMe(@Root() { _id }: CommunityPost, @Ctx() context: Context): MaybePromise<boolean> {
    return isLiked(context, _id);
  }

  @FieldResolver(() => CommunityCommentConnection, {
    description: 'Comments directly on the post, oldest first. Replies to a comment are in its `replies`.',
  })
  async comments(
    @Root() post: CommunityPost,
    @Ctx() context: Context,
    @Args(() => CommentsArgs) page: CommentsArgs,
  ): Promise<InstanceType<typeof CommunityCommentConnection>> {
    return new CommunityCommentConnection(await commentsBelow(context, post, page));
  }

  @FieldResolver(() => [CommunityPostStatusChange], {
    nullable: true,
    description: 'Status changes, oldest first. Null unless you are the author or a moderator.',
  })
  async history(@Root() post: CommunityPost, @Ctx() context: Context): Promise<CommunityPostStatusChange[] | null> {
    return (await isInsider(context, post)) ? detail(context, post, 'history') : null;
  }

  @FieldResolver(() => [CommunityPostSnapshot], {
    nullable: true,
    description:
      'Previous versions from the last 20 edits, oldest first. Null unless you are the author or a moderator.',
  })
  async revisions(@Root() post: CommunityPost, @Ctx() context: Context): Promise<CommunityPostSnapshot[] | null> {
    return (await isInsider(context, post)) ? detail(context, post, 'revisions') : null;
  }
}

async function isInsider(context: Context, post: CommunityPost): Promise<boolean> {
  const { viewer } = context;
  if (viewer.kind === 'user' && viewer.userId === post.authorId) return !post.masked;
  return moderates(context, post);
}

@Resolver(() => CommunityPostStatusChange)
export class CommunityPostStatusChangeFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who made the change. Null unless you are a moderator.',
  })
  actor(@Root() { actorId }: CommunityPostStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return isCaller(context.viewer, 'moderation') ? authorOf(context, actorId ? { authorId: actorId } : {}) : null;
  }
}
