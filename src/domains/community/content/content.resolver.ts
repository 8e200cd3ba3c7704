import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
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

type Soon<T> = T | Promise<T>;
type ContentPage = InstanceType<typeof CommunityContentConnection>;

@Resolver()
export class ContentResolver {
  @Access('public')
  @Query(() => CommunityContentConnection, { description: 'Tutorials, articles and showcases that are published.' })
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
    description: 'One content; null when it is missing or not for you.',
  })
  content(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the content.' }) id: string,
  ): Promise<CommunityContent | null> {
    return content(context, id);
  }

  @Access('user')
  @Query(() => CommunityContentConnection, { description: 'The own contents, newest first, drafts too.' })
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
      'Publishes a tutorial, an article or a showcase, or keeps it as a draft. In a group only its members do.',
  })
  async publishContent(
    @Ctx() context: Context,
    @Arg('input', () => PublishContentInput, { description: 'The content.' }) input: PublishContentInput,
  ): Promise<ContentPayload> {
    return { content: await publishContent(context, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => ContentPayload, {
    description: 'Changes the own content, which makes a new version, or brings out a draft or what was archived.',
  })
  async updateContent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the content.' }) id: string,
    @Arg('input', () => UpdateContentInput, { description: 'What to change.' }) input: UpdateContentInput,
  ): Promise<ContentPayload> {
    return { content: await updateContent(context, id, input) };
  }

  @Access('user')
  @Mutation(() => ContentPayload, { description: 'Takes the own content off the lists. It can be published again.' })
  async archiveContent(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the content.' }) id: string,
  ): Promise<ContentPayload> {
    return { content: await archiveContent(context, id) };
  }
}

/** A large field: at hand where the content was read alone, otherwise loaded for the whole page. */
function detail<K extends keyof ContentDetails>(
  context: Context,
  content: CommunityContent,
  key: K,
): Soon<ContentDetails[K]> {
  const known = content[key];
  if (known !== undefined) return known as ContentDetails[K];
  const details = contentDetailsLoader(context).load(content._id);
  return details instanceof Promise ? details.then((loaded) => loaded[key]) : details[key];
}

@Resolver(() => CommunityContent)
export class CommunityContentFieldsResolver {
  @FieldResolver(() => String, { description: 'The text as it was written, for lists take `summary`.' })
  body(@Root() content: CommunityContent, @Ctx() context: Context): Soon<string> {
    return detail(context, content, 'body');
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who wrote it; null where there is no account any more.',
  })
  author(@Root() content: CommunityContent, @Ctx() context: Context): Soon<User | null> {
    return authorOf(context, content);
  }

  @FieldResolver(() => String, { description: 'The name of who wrote it, with or without an account.' })
  authorName(@Root() content: CommunityContent, @Ctx() context: Context): Soon<string> {
    return authorNameOf(context, content);
  }

  @FieldResolver(() => CommunityGroup, { nullable: true, description: 'The group it is for; null outside groups.' })
  async group(@Root() { groupId }: CommunityContent, @Ctx() context: Context): Promise<CommunityGroup | null> {
    return groupId ? ((await visibleGroups(context, [groupId]))[0] ?? null) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller likes it; false for whoever is not signed in.' })
  likedByMe(@Root() { _id }: CommunityContent, @Ctx() context: Context): Soon<boolean> {
    return isLiked(context, _id);
  }

  @FieldResolver(() => [CommunityContentSnapshot], {
    nullable: true,
    description:
      'The last 20 versions before this one, oldest first; null for everybody but its author and moderators.',
  })
  async versions(
    @Root() content: CommunityContent,
    @Ctx() context: Context,
  ): Promise<CommunityContentSnapshot[] | null> {
    return (await isInsider(context, content)) ? detail(context, content, 'versions') : null;
  }

  @FieldResolver(() => [CommunityContentStatusChange], {
    nullable: true,
    description: 'What became of it, oldest first; null for everybody but its author and moderators.',
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
  @FieldResolver(() => User, { nullable: true, description: 'Who did it; null for everybody but moderators.' })
  actor(@Root() { actorId }: CommunityContentStatusChange, @Ctx() context: Context): Soon<User | null> {
    return isCaller(context.viewer, 'moderation') ? authorOf(context, actorId ? { authorId: actorId } : {}) : null;
  }
}
