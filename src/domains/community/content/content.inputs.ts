import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsList, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import { ContentKind, ContentSort, ContentStatus } from './content.enums.js';
import { IsTag, MAX_TAGS } from '../post/post.inputs.js';

const TITLE = { min: 3, max: 200 };
const SUMMARY = { min: 0, max: 500, multiline: true };
const BODY = { max: 60_000, multiline: true };

@InputType({ description: 'Fields for a new tutorial, article or showcase.' })
export class PublishContentInput {
  @Field(() => ContentKind, { description: 'Kind of content.' })
  kind!: ContentKind;

  @IsText(TITLE)
  @Field(() => String, { description: 'Title, 3 to 200 characters.' })
  title!: string;

  @IsText(SUMMARY)
  @Field(() => String, { nullable: true, description: 'Summary, at most 500 characters.' })
  summary?: string | null;

  @IsText(BODY)
  @Field(() => String, { description: 'Text, at most 60,000 characters.' })
  body!: string;

  @IsList(MAX_TAGS)
  @IsTag()
  @Field(() => [String], {
    nullable: true,
    description: `Tags, at most ${String(MAX_TAGS)}. Case and accents are ignored.`,
  })
  tags?: string[] | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'ID of the group to publish in. Omit to publish outside groups.' })
  groupId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to save it as a draft. Publish it later with `updateContent` and `publish`.',
  })
  isDraft?: boolean | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({
  description:
    'Fields to change on a content item; omitted fields stay the same. Each change to the text creates a new version.',
})
export class UpdateContentInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Title, 3 to 200 characters; must not be null.' })
  title?: string | null;

  @NullClears()
  @IsText(SUMMARY)
  @Field(() => String, { nullable: true, description: 'Summary, at most 500 characters; null clears it.' })
  summary?: string | null;

  @NotNull()
  @IsText(BODY)
  @Field(() => String, { nullable: true, description: 'Text, at most 60,000 characters; must not be null.' })
  body?: string | null;

  @NullClears()
  @IsList(MAX_TAGS)
  @IsTag()
  @Field(() => [String], {
    nullable: true,
    description: `Tags, at most ${String(MAX_TAGS)}; null removes all.`,
  })
  tags?: string[] | null;

  @NullClears()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Pass true to publish a draft or archived item. False and null leave the status unchanged.',
  })
  publish?: boolean | null;

  @NullClears()
  @IsBetween(1, 1_000_000)
  @Field(() => Int, {
    nullable: true,
    description:
      'Version the change is based on; fails with CONFLICT if there is a newer one. Not checked if omitted or null.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'Filters for a list of content.' })
export class ContentFilter {
  @Field(() => ContentKind, { nullable: true, description: 'Only content of this kind.' })
  kind?: ContentKind | null;

  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description: 'Only content in this group. If omitted, content outside groups and in public groups.',
  })
  groupId?: string | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Only content by this user.' })
  authorId?: string | null;

  @IsTag()
  @Field(() => String, { nullable: true, description: 'Only content with this tag.' })
  tag?: string | null;
}

@ArgsType()
export class ContentsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => ContentFilter, { nullable: true, description: 'Filters for the list.' })
  filter?: ContentFilter | null;

  @Field(() => ContentSort, { description: 'Sort order.', defaultValue: ContentSort.NEW })
  sort!: ContentSort;
}

@InputType({ description: 'Filters for your content.' })
export class MyContentsFilter {
  @Field(() => ContentStatus, { nullable: true, description: 'Only content with this status.' })
  status?: ContentStatus | null;
}

@ArgsType()
export class MyContentsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyContentsFilter, { nullable: true, description: 'Filters for the list.' })
  filter?: MyContentsFilter | null;
}
