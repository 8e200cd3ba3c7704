import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import { searchReach } from '../../../shared/text.js';
import { GroupJoinPolicy, GroupSort, GroupVisibility } from './group.enums.js';

/** Words kept of a record to find it by: all of a title, and of a text enough without making every write of it slow. */
export const SEARCHED_WORDS = 200;
const NAME = { min: 3, max: 80 };
const DESCRIPTION = { min: 0, max: 2_000, multiline: true };
const KEY =
  'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.';

@InputType({ description: 'A new group.' })
export class CreateGroupInput {
  @IsText(NAME)
  @Field(() => String, { description: 'The name, 3 to 80 characters.' })
  name!: string;

  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'What it is about, at most 2,000 characters.' })
  description?: string | null;

  @Field(() => GroupVisibility, { nullable: true, description: 'Who finds and reads it; PUBLIC where it is left out.' })
  visibility?: GroupVisibility | null;

  @Field(() => GroupJoinPolicy, {
    nullable: true,
    description: 'How one joins; where it is left out OPEN, in a private group APPROVAL.',
  })
  joinPolicy?: GroupJoinPolicy | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a group; what is left out stays.' })
export class UpdateGroupInput {
  @NotNull()
  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'The name, 3 to 80 characters; not null.' })
  name?: string | null;

  @NullClears()
  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'What it is about, at most 2,000 characters; null empties it.' })
  description?: string | null;

  @NotNull()
  @Field(() => GroupVisibility, { nullable: true, description: 'Who finds and reads it; not null.' })
  visibility?: GroupVisibility | null;

  @NotNull()
  @Field(() => GroupJoinPolicy, { nullable: true, description: 'How one joins; not null.' })
  joinPolicy?: GroupJoinPolicy | null;
}

@InputType({ description: 'To whom a group is handed over.' })
export class TransferGroupInput {
  @IsIdOf('usr')
  @Field(() => ID, { description: 'Id of the account, which must be a member.' })
  newOwnerId!: string;
}

@InputType({ description: 'Which groups to list.' })
export class GroupFilter {
  @IsText({ max: 200 })
  @Field(() => String, {
    nullable: true,
    description: `Words that all stand in the name or the description. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;

  @Field(() => GroupJoinPolicy, { nullable: true, description: 'Only groups that one joins in this way.' })
  joinPolicy?: GroupJoinPolicy | null;
}

@ArgsType()
export class GroupsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => GroupFilter, { nullable: true, description: 'Which groups; all public ones where it is left out.' })
  filter?: GroupFilter | null;

  @Field(() => GroupSort, { description: 'The order.', defaultValue: GroupSort.MOST_MEMBERS })
  sort!: GroupSort;
}
