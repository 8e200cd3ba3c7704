import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf } from '../../../graphql/input.js';
import { FeedSort } from '../post/post.enums.js';
import { IsTag } from '../post/post.inputs.js';

@InputType({ description: 'Filters for a feed.' })
export class FeedFilter {
  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description: 'Only posts in this group. If omitted, posts outside groups and in public groups.',
  })
  groupId?: string | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Only posts by this user.' })
  authorId?: string | null;

  @IsTag()
  @Field(() => String, { nullable: true, description: 'Only posts with this tag. Case and accents are ignored.' })
  tag?: string | null;
}

@ArgsType()
export class FeedArgs extends PageArgs {
  @ValidateNested()
  @Field(() => FeedFilter, { nullable: true, description: 'Filters for the feed.' })
  filter?: FeedFilter | null;

  @Field(() => FeedSort, { description: 'Sort order.', defaultValue: FeedSort.HOT })
  sort!: FeedSort;
}
