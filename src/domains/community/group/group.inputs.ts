import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsIdOf, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import { searchReach } from '../../../shared/text.js';
import { GroupJoinPolicy, GroupSort, GroupVisibility } from './group.enums.js';

/** Number of words indexed for search: all of a title, and enough of a text without slowing every write. */
export const SEARCHED_WORDS = 200;
const NAME = { min: 3, max: 80 };
const DESCRIPTION = { min: 0, max: 2_000, multiline: true };

@InputType({ description: 'Fields for a new group.' })
export class CreateGroupInput {
  @IsText(NAME)
  @Field(() => String, { description: 'Name, 3 to 80 characters.' })
  name!: string;

  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'Description, at most 2,000 characters.' })
  description?: string | null;

  @Field(() => GroupVisibility, { nullable: true, description: 'Visibility. Defaults to PUBLIC.' })
  visibility?: GroupVisibility | null;

  @Field(() => GroupJoinPolicy, {
    nullable: true,
    description: 'How users join. Defaults to APPROVAL for a private group, otherwise to OPEN.',
  })
  joinPolicy?: GroupJoinPolicy | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields to change on a group. Omitted fields stay the same.' })
export class UpdateGroupInput {
  @NotNull()
  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'Name, 3 to 80 characters; must not be null.' })
  name?: string | null;

  @NullClears()
  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'Description, at most 2,000 characters; null clears it.' })
  description?: string | null;

  @NotNull()
  @Field(() => GroupVisibility, { nullable: true, description: 'Visibility; must not be null.' })
  visibility?: GroupVisibility | null;

  @NotNull()
  @Field(() => GroupJoinPolicy, { nullable: true, description: 'How users join; must not be null.' })
  joinPolicy?: GroupJoinPolicy | null;
}

@InputType({ description: 'The new owner of a group.' })
export class TransferGroupInput {
  @IsIdOf('usr')
  @Field(() => ID, { description: 'ID of the new owner, who must be a member.' })
  newOwnerId!: string;
}

@InputType({ description: 'Filters for a list of groups.' })
export class GroupFilter {
  @IsText({ max: 200 })
  @Field(() => String, {
    nullable: true,
    description: `Only groups with all these words in the name or description. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;

  @Field(() => GroupJoinPolicy, { nullable: true, description: 'Only groups with this join policy.' })
  joinPolicy?: GroupJoinPolicy | null;
}

@ArgsType()
export class GroupsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => GroupFilter, { nullable: true, description: 'Filters for the list. If omitted, all public groups.' })
  filter?: GroupFilter | null;

  @Field(() => GroupSort, { description: 'Sort order.', defaultValue: GroupSort.MOST_MEMBERS })
  sort!: GroupSort;
}
