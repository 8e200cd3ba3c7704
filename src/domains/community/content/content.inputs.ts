import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsBetween, IsIdOf, IsList, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import { ContentKind, ContentSort, ContentStatus } from './content.enums.js';
import { IsTag, KEY, MAX_TAGS } from '../post/post.inputs.js';

const TITLE = { min: 3, max: 200 };
const SUMMARY = { min: 0, max: 500, multiline: true };
const BODY = { max: 60_000, multiline: true };

@InputType({ description: 'A new tutorial, article or showcase.' })
export class PublishContentInput {
  @Field(() => ContentKind, { description: 'What kind it is.' })
  kind!: ContentKind;

  @IsText(TITLE)
  @Field(() => String, { description: 'The title, 3 to 200 characters.' })
  title!: string;

  @IsText(SUMMARY)
  @Field(() => String, { nullable: true, description: 'What it is about, at most 500 characters.' })
  summary?: string | null;

  @IsText(BODY)
  @Field(() => String, { description: 'The text, at most 60,000 characters.' })
  body!: string;

  @IsList(MAX_TAGS)
  @IsTag()
  @Field(() => [String], {
    nullable: true,
    description: `What it is about, at most ${String(MAX_TAGS)}; case and accents do not count.`,
  })
  tags?: string[] | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'The group it is for; outside groups if left out.' })
  groupId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Keeps it as a draft; `updateContent` with `publish` brings it out.',
  })
  isDraft?: boolean | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'Changes to a content; what is left out stays. Each change of its text makes a new version.',
})
export class UpdateContentInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'The title, 3 to 200 characters; not null.' })
  title?: string | null;

  @NullClears()
  @IsText(SUMMARY)
  @Field(() => String, { nullable: true, description: 'What it is about, at most 500 characters; null empties it.' })
  summary?: string | null;

  @NotNull()
  @IsText(BODY)
  @Field(() => String, { nullable: true, description: 'The text, at most 60,000 characters; not null.' })
  body?: string | null;

  @NullClears()
  @IsList(MAX_TAGS)
  @IsTag()
  @Field(() => [String], {
    nullable: true,
    description: `What it is about, at most ${String(MAX_TAGS)}; null takes all away.`,
  })
  tags?: string[] | null;

  @NullClears()
  @Field(() => Boolean, {
    nullable: true,
    description: 'True brings out a draft, or what was archived; false and null leave it.',
  })
  publish?: boolean | null;

  @NullClears()
  @IsBetween(1, 1_000_000)
  @Field(() => Int, {
    nullable: true,
    description:
      'The version that the change was made from; CONFLICT where there is a newer one. Not checked if left out or null.',
  })
  expectedVersion?: number | null;
}

@InputType({ description: 'Which contents to list.' })
export class ContentFilter {
  @Field(() => ContentKind, { nullable: true, description: 'Of this kind.' })
  kind?: ContentKind | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'Of this group; outside groups and in public ones if left out.' })
  groupId?: string | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'By this account.' })
  authorId?: string | null;

  @IsTag()
  @Field(() => String, { nullable: true, description: 'With this tag.' })
  tag?: string | null;
}

@ArgsType()
export class ContentsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => ContentFilter, { nullable: true, description: 'Which to list.' })
  filter?: ContentFilter | null;

  @Field(() => ContentSort, { description: 'The order.', defaultValue: ContentSort.NEW })
  sort!: ContentSort;
}

@InputType({ description: 'Which of the own contents to list.' })
export class MyContentsFilter {
  @Field(() => ContentStatus, { nullable: true, description: 'In this status.' })
  status?: ContentStatus | null;
}

@ArgsType()
export class MyContentsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyContentsFilter, { nullable: true, description: 'Which to list.' })
  filter?: MyContentsFilter | null;
}
