import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf } from '../../../graphql/input.js';
import { PageviewKind, SessionStatus } from './tracking.enums.js';

const IS_BOT = 'Programs instead of people.';
const OF_VISITOR = 'Of this visitor.';

@InputType({ description: 'Which visitors to list; people if left out.' })
export class VisitorFilter {
  @Field(() => Boolean, { nullable: true, description: IS_BOT })
  isBot?: boolean | null;
}

@InputType({ description: 'Which visits to list; those of people if left out.' })
export class SessionFilter {
  @IsIdOf('vis')
  @Field(() => ID, { nullable: true, description: OF_VISITOR })
  visitorId?: string | null;

  @Field(() => SessionStatus, { nullable: true, description: 'In this status. Not beside a visitor.' })
  status?: SessionStatus | null;

  @Field(() => Boolean, { nullable: true, description: `${IS_BOT} Not beside a visitor.` })
  isBot?: boolean | null;
}

@InputType({ description: 'Which page views to list; pages shown to people if left out.' })
export class PageviewFilter {
  @IsIdOf('vis')
  @Field(() => ID, { nullable: true, description: OF_VISITOR })
  visitorId?: string | null;

  @Field(() => PageviewKind, {
    nullable: true,
    description: 'Of this kind; pages if left out, and every kind where a visitor is named.',
  })
  kind?: PageviewKind | null;

  @Field(() => Boolean, { nullable: true, description: `${IS_BOT} Not beside a visitor.` })
  isBot?: boolean | null;
}

@ArgsType()
export class VisitorsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => VisitorFilter, { nullable: true, description: 'Which to list.' })
  filter?: VisitorFilter | null;
}

@ArgsType()
export class SessionsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => SessionFilter, { nullable: true, description: 'Which to list.' })
  filter?: SessionFilter | null;
}

@ArgsType()
export class PageviewsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => PageviewFilter, { nullable: true, description: 'Which to list.' })
  filter?: PageviewFilter | null;
}
