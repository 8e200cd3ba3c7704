import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf } from '../../../graphql/input.js';
import { FeedSort } from '../post/post.enums.js';
import { IsTag } from '../post/post.inputs.js';

@InputType({ description: 'Which posts a feed shows.' })
export class FeedFilter {
  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description: 'Those of this group; if left out, those outside groups and of public groups.',
  })
  groupId?: string | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Those by this account.' })
  authorId?: string | null;

  @IsTag()
  @Field(() => String, { nullable: true, description: 'Those with this tag; case and accents do not count.' })
  tag?: string | null;
}

@ArgsType()
export class FeedArgs extends PageArgs {
  @ValidateNested()
  @Field(() => FeedFilter, { nullable: true, description: 'Which to show.' })
  filter?: FeedFilter | null;

  @Field(() => FeedSort, { description: 'The order.', defaultValue: FeedSort.HOT })
  sort!: FeedSort;
}
