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
    description: 'One post; null when it is missing or not for you.',
  })
  post(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post.' }) id: string,
  ): Promise<CommunityPost | null> {
    return post(context, id);
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => PostPayload, {
    description:
      'Writes a post: it comes out at once, at `publishAt`, or stays a draft. Who had a post removed in the last 30 days waits for a moderator. In a group only its members post.',
  })
  async createPost(
    @Ctx() context: Context,
    @Arg('input', () => CreatePostInput, { description: 'The post.' }) input: CreatePostInput,
  ): Promise<PostPayload> {
    return { post: await createPost(context, input) };
  }

  @Access('user')
  @RateLimit(60, 3_600)
  @Mutation(() => PostPayload, {
    description: 'Changes title, text or tags of the own post, until it is locked, hidden, removed or deleted.',
  })
  async editPost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post.' }) id: string,
    @Arg('input', () => EditPostInput, { description: 'What to change.' }) input: EditPostInput,
  ): Promise<PostPayload> {
    return { post: await editPost(context, id, input) };
  }

  @Access('user')
  @RateLimit(20, 3_600)
  @Mutation(() => PostPayload, {
    description: 'Brings out the own draft, at once or at `publishAt`; a scheduled one at once.',
  })
  async publishPost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post.' }) id: string,
    @Arg('input', () => PublishPostInput, { nullable: true, description: 'When.' }) input?: PublishPostInput,
  ): Promise<PostPayload> {
    return { post: await publishPost(context, id, input?.publishAt) };
  }

  @Access('user')
  @Mutation(() => PostPayload, { description: 'Makes a draft again of the own post that was to come out by itself.' })
  async unschedulePost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post.' }) id: string,
  ): Promise<PostPayload> {
    return { post: await unschedulePost(context, id) };
  }

  @Access('user')
  @Mutation(() => PostPayload, {
    description:
      'Deletes the own post. What was said about it stays; its text can be seen by moderators for 30 more days.',
  })
  async deletePost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post.' }) id: string,
  ): Promise<PostPayload> {
    return { post: await deletePost(context, id) };
  }

  @Access('user')
  @Mutation(() => PostPayload, {
    description:
      'Closes a post for comments or opens it again. For moderators, and for owners and moderators of its group.',
  })
  async lockPost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post.' }) id: string,
    @Arg('input', () => LockPostInput, { description: 'Whether to close it, and why.' }) input: LockPostInput,
  ): Promise<PostPayload> {
    return { post: await lockPost(context, id, input) };
  }

  @Access('user')
  @Mutation(() => PostPayload, {
    description:
      'Decides about a post that waits for a moderator. For moderators, and for owners and moderators of its group.',
  })
  async reviewPost(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the post.' }) id: string,
    @Arg('input', () => ReviewPostInput, { description: 'The decision.' }) input: ReviewPostInput,
  ): Promise<PostPayload> {
    return { post: await reviewPost(context, id, input) };
  }
}
