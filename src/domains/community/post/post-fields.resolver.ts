import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
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

type Soon<T> = T | Promise<T>;

/** A large field: at hand where the post was read alone, otherwise loaded for the whole page. */
function detail<K extends keyof PostDetails>(context: Context, post: CommunityPost, key: K): Soon<PostDetails[K]> {
  const known = post[key];
  if (known !== undefined) return known as PostDetails[K];
  const details = postDetailsLoader(context).load(post._id);
  return details instanceof Promise ? details.then((loaded) => loaded[key]) : details[key];
}

/** What is gone, or not for the caller, is stored or masked as an empty text. */
function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

@Resolver(() => CommunityPost)
export class CommunityPostFieldsResolver {
  @FieldResolver(() => String, { nullable: true, description: 'The title; null on a tombstone.' })
  title(@Root() { title }: CommunityPost): string | null {
    return textOrNull(title);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The first 280 characters of the text on one line, for lists; null on a tombstone.',
  })
  excerpt(@Root() { excerpt }: CommunityPost): string | null {
    return textOrNull(excerpt);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The text; null on a tombstone. For lists take `excerpt`.',
  })
  body(@Root() post: CommunityPost, @Ctx() context: Context): Soon<string | null> {
    const body = detail(context, post, 'body');
    return body instanceof Promise ? body.then(textOrNull) : textOrNull(body);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who wrote it; null where there is no account any more.',
  })
  author(@Root() post: CommunityPost, @Ctx() context: Context): Soon<User | null> {
    return authorOf(context, post);
  }

  @FieldResolver(() => String, { description: 'The name of who wrote it, with or without an account.' })
  authorName(@Root() post: CommunityPost, @Ctx() context: Context): Soon<string> {
    return authorNameOf(context, post);
  }

  @FieldResolver(() => CommunityGroup, { nullable: true, description: 'The group it stands in; null outside groups.' })
  async group(@Root() { groupId }: CommunityPost, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller likes it; false for whoever is not signed in.' })
  likedByMe(@Root() { _id }: CommunityPost, @Ctx() context: Context): Soon<boolean> {
    return isLiked(context, _id);
  }

  @FieldResolver(() => CommunityCommentConnection, {
    description: 'Comments directly on the post, oldest first; the answers to them are in `replies`.',
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
    description: 'What became of it, oldest first; null for everybody but its author and moderators.',
  })
  async history(@Root() post: CommunityPost, @Ctx() context: Context): Promise<CommunityPostStatusChange[] | null> {
    return (await isInsider(context, post)) ? detail(context, post, 'history') : null;
  }

  @FieldResolver(() => [CommunityPostSnapshot], {
    nullable: true,
    description:
      'How it read before its last 20 edits, oldest first; null for everybody but its author and moderators.',
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
  @FieldResolver(() => User, { nullable: true, description: 'Who did it; null for everybody but moderators.' })
  actor(@Root() { actorId }: CommunityPostStatusChange, @Ctx() context: Context): Soon<User | null> {
    return isCaller(context.viewer, 'moderation') ? authorOf(context, actorId ? { authorId: actorId } : {}) : null;
  }
}
