import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsList, IsText, NotNull, NullClears, rule } from '../../../graphql/input.js';
import { hasVisible, lengthOf } from '../../../shared/text/characters.js';
import { PostStatus } from './post.enums.js';

const TITLE = { min: 3, max: 200 };
const BODY = { max: 40_000, multiline: true };
const REASON = { max: 500, multiline: true };
export const MAX_TAGS = 5;
export const KEY =
  'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.';

const TAG = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} +#.-]|\u200c|\u200d)*$/u;
const TAG_LENGTH = 30;

/** A tag, or a list of them. */
export function IsTag(): PropertyDecorator {
  return rule('tag', {
    problem(value) {
      const tags: unknown[] = Array.isArray(value) ? value : [value];
      if (tags.every(isTag)) return undefined;
      return {
        code: 'INVALID',
        message:
          'must be of 1 to 30 letters, digits, spaces, points, plus, minus and number signs, the first a letter or digit',
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

@InputType({ description: 'A new post.' })
export class CreatePostInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'The title, 3 to 200 characters.' })
  title!: string;

  @IsText(BODY)
  @Field(() => String, { description: 'The text, at most 40,000 characters.' })
  body!: string;

  @IsList(MAX_TAGS)
  @IsTag()
  @Field(() => [String], {
    nullable: true,
    description: `What it is about, at most ${String(MAX_TAGS)}; case and accents do not count.`,
  })
  tags?: string[] | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'The group to post in; outside groups if left out.' })
  groupId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Keeps it as a draft; `publishPost` brings it out.' })
  isDraft?: boolean | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it is to come out by itself, within a year; at once if left out.',
  })
  publishAt?: Date | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a post; what is left out stays.' })
export class EditPostInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'The title, 3 to 200 characters; not null.' })
  title?: string | null;

  @NotNull()
  @IsText(BODY)
  @Field(() => String, { nullable: true, description: 'The text, at most 40,000 characters; not null.' })
  body?: string | null;

  @NullClears()
  @IsList(MAX_TAGS)
  @IsTag()
  @Field(() => [String], {
    nullable: true,
    description: `What it is about, at most ${String(MAX_TAGS)}; null takes all away.`,
  })
  tags?: string[] | null;
}

@InputType({ description: 'When a post comes out.' })
export class PublishPostInput {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it is to come out by itself, within a year; at once if left out.',
  })
  publishAt?: Date | null;
}

@InputType({ description: 'Whether a post takes comments.' })
export class LockPostInput {
  @Field(() => Boolean, { description: 'True closes it for comments, false opens it again.' })
  locked!: boolean;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters; it stands in the history.' })
  reason?: string | null;
}

@InputType({ description: 'What a moderator says about a post that waits for it.' })
export class ReviewPostInput {
  @Field(() => Boolean, { description: 'True brings it out, false removes it.' })
  approve!: boolean;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters; needed to remove it.' })
  reason?: string | null;
}

@InputType({ description: 'Which of the own posts to list.' })
export class MyPostsFilter {
  @Field(() => PostStatus, { nullable: true, description: 'In this status.' })
  status?: PostStatus | null;
}

@ArgsType()
export class MyPostsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyPostsFilter, { nullable: true, description: 'Which to list.' })
  filter?: MyPostsFilter | null;
}

@InputType({ description: 'Which of the posts that wait for a moderator to list.' })
export class PendingPostsFilter {
  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description: 'Those in this group; owners and moderators of a group give it, moderators of the platform may.',
  })
  groupId?: string | null;
}

@ArgsType()
export class PendingPostsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => PendingPostsFilter, { nullable: true, description: 'Which to list.' })
  filter?: PendingPostsFilter | null;
}
