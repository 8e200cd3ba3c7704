import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsIdOf, IsList, IsText, NotNull, NullClears, rule } from '../../../graphql/input.js';
import { hasVisible, lengthOf } from '../../../shared/text/characters.js';
import { PostStatus } from './post.enums.js';

const TITLE = { min: 3, max: 200 };
const BODY = { max: 40_000, multiline: true };
const REASON = { max: 500, multiline: true };
export const MAX_TAGS = 5;

const TAG = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} +#.-]|\u200c|\u200d)*$/u;
const TAG_LENGTH = 30;

/** A tag or a list of tags. */
export function IsTag(): PropertyDecorator {
  return rule('tag', {
    problem(value) {
      const tags: unknown[] = Array.isArray(value) ? value : [value];
      if (tags.every(isTag)) return undefined;
      return {
        code: 'INVALID',
        message:
          'must have 1 to 30 letters, digits, spaces, periods, plus, minus and number signs, starting with a letter or digit',
      };
    },
  });
}

function isTag(tag: unknown): boolean {
  return (
    typeof tag === 'string' &&
    tag.length <= 8 * TAG_LENGTH &&
    TAG.test(tag) &&
    hasVisible(tag) &&
    lengthOf(tag) <= TAG_LENGTH
  );
}

@InputType({ description: 'Fields for a new post.' })
export class CreatePostInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'Title, 3 to 200 characters.' })
  title!: string;

  @IsText(BODY)
  @Field(() => String, { description: 'Text, at most 40,000 characters.' })
  body!: string;

  @IsList(MAX_TAGS)
  @IsTag()
  @Field(() => [String], {
    nullable: true,
    description: `Tags, at most ${String(MAX_TAGS)}. Case and accents are ignored.`,
  })
  tags?: string[] | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'ID of the group to post in. Omit to post outside groups.' })
  groupId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to save it as a draft. Publish it later with `publishPost`.',
  })
  isDraft?: boolean | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When to publish it, at most one year ahead. Omit to publish immediately.',
  })
  publishAt?: Date | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields to change on a post. Omitted fields stay the same.' })
export class EditPostInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Title, 3 to 200 characters; must not be null.' })
  title?: string | null;

  @NotNull()
  @IsText(BODY)
  @Field(() => String, { nullable: true, description: 'Text, at most 40,000 characters; must not be null.' })
  body?: string | null;

  @NullClears()
  @IsList(MAX_TAGS)
  @IsTag()
  @Field(() => [String], {
    nullable: true,
    description: `Tags, at most ${String(MAX_TAGS)}; null removes all.`,
  })
  tags?: string[] | null;
}

@InputType({ description: 'When to publish a post.' })
export class PublishPostInput {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When to publish it, at most one year ahead. Omit to publish immediately.',
  })
  publishAt?: Date | null;
}

@InputType({ description: 'Whether to lock a post for comments.' })
export class LockPostInput {
  @Field(() => Boolean, { description: 'Pass true to lock the post for comments, false to unlock it.' })
  locked!: boolean;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Reason, at most 500 characters. Shown in the history.' })
  reason?: string | null;
}

@InputType({ description: 'A decision about a post waiting for review.' })
export class ReviewPostInput {
  @Field(() => Boolean, { description: 'Pass true to publish the post, false to remove it.' })
  approve!: boolean;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Reason, at most 500 characters. Required to remove the post.' })
  reason?: string | null;
}

@InputType({ description: 'Filters for your posts.' })
export class MyPostsFilter {
  @Field(() => PostStatus, { nullable: true, description: 'Only posts with this status.' })
  status?: PostStatus | null;
}

@ArgsType()
export class MyPostsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyPostsFilter, { nullable: true, description: 'Filters for the list.' })
  filter?: MyPostsFilter | null;
}

@InputType({ description: 'Filters for posts waiting for review.' })
export class PendingPostsFilter {
  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description:
      'Only posts in this group. Required for group owners and moderators, optional for platform moderators.',
  })
  groupId?: string | null;
}

@ArgsType()
export class PendingPostsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => PendingPostsFilter, { nullable: true, description: 'Filters for the list.' })
  filter?: PendingPostsFilter | null;
}
