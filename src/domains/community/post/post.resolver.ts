import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { CreatePostInput, EditPostInput, LockPostInput, PublishPostInput, ReviewPostInput } from './post.inputs.js';
import { CommunityPost } from './post.model.js';
import { PostPayload } from './post.payloads.js';
import { createPost, editPost, post } from './post.service.js';
import { deletePost, lockPost, publishPost, reviewPost, unschedulePost } from './post-status.service.js';

@Resolver()
export class PostResolver {
  @Access('public')
  @Query(() => CommunityPost, {
    nullable: true,
    description: 'A post by its ID, or null if it does not exist or you cannot see it.',
  })
  post(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post.' }) id: string,
  ): Promise<CommunityPost | null> {
    return post(context, id);
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => PostPayload, {
    description:
      'Creates a post: published immediately, scheduled for `publishAt`, or saved as a draft. Posts go to review first if a post of yours from the last 30 days was removed. In a group, only members can post.',
  })
  async createPost(
    @Ctx() context: Context,
    @Arg('input', () => CreatePostInput, { description: 'The post to create.' }) input: CreatePostInput,
  ): Promise<PostPayload> {
    return { post: await createPost(context, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => PostPayload, {
    description: 'Edits the title, text or tags of your post, unless it is locked, hidden, removed or deleted.',
  })
  async editPost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post.' }) id: string,
    @Arg('input', () => EditPostInput, { description: 'Fields to change.' }) input: EditPostInput,
  ): Promise<PostPayload> {
    return { post: await editPost(context, id, input) };
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => PostPayload, {
    description: 'Publishes your draft or scheduled post, immediately or at `publishAt`.',
  })
  async publishPost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post.' }) id: string,
    @Arg('input', () => PublishPostInput, { nullable: true, description: 'When to publish it.' })
    input?: PublishPostInput,
  ): Promise<PostPayload> {
    return { post: await publishPost(context, id, input?.publishAt) };
  }

  @Access('user')
  @Mutation(() => PostPayload, { description: 'Turns your scheduled post back into a draft.' })
  async unschedulePost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post.' }) id: string,
  ): Promise<PostPayload> {
    return { post: await unschedulePost(context, id) };
  }

  @Access('user')
  @Mutation(() => PostPayload, {
    description: 'Deletes your post. Comments stay, and moderators can read the text for another 30 days.',
  })
  async deletePost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post.' }) id: string,
  ): Promise<PostPayload> {
    return { post: await deletePost(context, id) };
  }

  @Access('user')
  @Mutation(() => PostPayload, {
    description:
      'Locks or unlocks comments on a post. Only for moderators, and for owners and moderators of its group.',
  })
  async lockPost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post.' }) id: string,
    @Arg('input', () => LockPostInput, { description: 'Whether to lock it, and the reason.' }) input: LockPostInput,
  ): Promise<PostPayload> {
    return { post: await lockPost(context, id, input) };
  }

  @Access('user')
  @Mutation(() => PostPayload, {
    description:
      'Approves or removes a post waiting for review. Only for moderators, and for owners and moderators of its group.',
  })
  async reviewPost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the post.' }) id: string,
    @Arg('input', () => ReviewPostInput, { description: 'The decision.' }) input: ReviewPostInput,
  ): Promise<PostPayload> {
    return { post: await reviewPost(context, id, input) };
  }
}
