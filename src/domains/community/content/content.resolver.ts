import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { preloadUsers, User } from '../../identity/index.js';
import { authorNameOf, authorOf } from '../community/community-author.js';
import { ContentsArgs, MyContentsArgs, PublishContentInput, UpdateContentInput } from './content.inputs.js';
import { contentDetailsLoader, isAuthor, type ContentDetails } from './content.loaders.js';
import { CommunityContent, CommunityContentSnapshot, CommunityContentStatusChange } from './content.model.js';
import { CommunityContentConnection, ContentPayload } from './content.payloads.js';
import { contents, myContents, publishContent, content, updateContent } from './content.service.js';
import { archiveContent } from './content-status.service.js';
import { visibleGroups } from '../group/group.access.js';
import { CommunityGroup } from '../group/group.model.js';
import { isLiked } from '../like/like.loaders.js';
import { moderates } from '../post/post.loaders.js';

type ContentPage = InstanceType<typeof CommunityContentConnection>;

@Resolver()
export class ContentResolver {
  @Access('public')
  @Query(() => CommunityContentConnection, { description: 'Published tutorials, articles and showcases.' })
  async contents(
    @Ctx() context: Context,
    @Args(() => ContentsArgs) { filter, sort, ...page }: ContentsArgs,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContentPage> {
    const found = await contents(context, filter ?? {}, sort, page);
    await preloadUsers(
      context,
      found.nodes.flatMap(({ authorId }) => authorId ?? []),
      info,
    );
    return new CommunityContentConnection(found);
  }

  @Access('public')
  @Query(() => CommunityContent, {
    nullable: true,
    description: 'A content item by its ID, or null if it does not exist or you cannot see it.',
  })
  content(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the content item.' }) id: string,
  ): Promise<CommunityContent | null> {
    return content(context, id);
  }

  @Access('user')
  @Query(() => CommunityContentConnection, { description: 'Your content, newest first, including drafts.' })
  async myContents(
    @Ctx() context: Context,
    @Args(() => MyContentsArgs) { filter, ...page }: MyContentsArgs,
  ): Promise<ContentPage> {
    return new CommunityContentConnection(await myContents(context, filter?.status, page));
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => ContentPayload, {
    description:
      'Publishes a tutorial, article or showcase, or saves it as a draft. In a group, only members can publish.',
  })
  async publishContent(
    @Ctx() context: Context,
    @Arg('input', () => PublishContentInput, { description: 'The content to publish.' }) input: PublishContentInput,
  ): Promise<ContentPayload> {
    return { content: await publishContent(context, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => ContentPayload, {
    description:
      'Updates your content, or publishes a draft or archived item. Each change to the text creates a new version.',
  })
  async updateContent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the content item.' }) id: string,
    @Arg('input', () => UpdateContentInput, { description: 'Fields to change.' }) input: UpdateContentInput,
  ): Promise<ContentPayload> {
    return { content: await updateContent(context, id, input) };
  }

  @Access('user')
  @Mutation(() => ContentPayload, {
    description: 'Archives your content so that it is no longer listed. It can be published again.',
  })
  async archiveContent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the content item.' }) id: string,
  ): Promise<ContentPayload> {
    return { content: await archiveContent(context, id) };
  }
}

/** A large field: present if the item was read alone, otherwise loaded for the whole page. */
function detail<K extends keyof ContentDetails>(
  context: Context,
  content: CommunityContent,
  key: K,
): MaybePromise<ContentDetails[K]> {
  const known = content[key];
  if (known !== undefined) return known as ContentDetails[K];
  const details = contentDetailsLoader(context).load(content._id);
  return details instanceof Promise ? details.then((loaded) => loaded[key]) : details[key];
}

@Resolver(() => CommunityContent)
export class CommunityContentFieldsResolver {
  @FieldResolver(() => String, { description: 'Full text as written. In lists, use `summary` instead.' })
  body(@Root() content: CommunityContent, @Ctx() context: Context): MaybePromise<string> {
    return detail(context, content, 'body');
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The author, or null if the account no longer exists.',
  })
  author(@Root() content: CommunityContent, @Ctx() context: Context): MaybePromise<User | null> {
    return authorOf(context, content);
  }

  @FieldResolver(() => String, { description: 'Name of the author, or a placeholder if the account no longer exists.' })
  authorName(@Root() content: CommunityContent, @Ctx() context: Context): MaybePromise<string> {
    return authorNameOf(context, content);
  }

  @FieldResolver(() => CommunityGroup, {
    nullable: true,
    description: 'The group it is published in, or null outside groups.',
  })
  async group(@Root() { groupId }: CommunityContent, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether you like the content. False if you are not signed in.' })
  likedByMe(@Root() { _id }: CommunityContent, @Ctx() context: Context): MaybePromise<boolean> {
    return isLiked(context, _id);
  }

  @FieldResolver(() => [CommunityContentSnapshot], {
    nullable: true,
    description: 'The last 20 previous versions, oldest first. Null unless you are the author or a moderator.',
  })
  async versions(
    @Root() content: CommunityContent,
    @Ctx() context: Context,
  ): Promise<CommunityContentSnapshot[] | null> {
    return (await isInsider(context, content)) ? detail(context, content, 'versions') : null;
  }

  @FieldResolver(() => [CommunityContentStatusChange], {
    nullable: true,
    description: 'Status changes, oldest first. Null unless you are the author or a moderator.',
  })
  async history(
    @Root() content: CommunityContent,
    @Ctx() context: Context,
  ): Promise<CommunityContentStatusChange[] | null> {
    return (await isInsider(context, content)) ? detail(context, content, 'history') : null;
  }
}

async function isInsider(context: Context, content: CommunityContent): Promise<boolean> {
  return isAuthor(context, content) || (await moderates(context, content));
}

@Resolver(() => CommunityContentStatusChange)
export class CommunityContentStatusChangeFieldsResolver {
  @FieldResolver(() => User, {
    nullable: true,
    description: 'The user who made the change. Null unless you are a moderator.',
  })
  actor(@Root() { actorId }: CommunityContentStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return isCaller(context.viewer, 'moderation') ? authorOf(context, actorId ? { authorId: actorId } : {}) : null;
  }
}
