import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf } from '../../../graphql/input.js';
import { PageviewKind, SessionStatus } from './tracking.enums.js';

const IS_BOT = 'True for bots, false for people.';
const OF_VISITOR = 'ID of the visitor.';

@InputType({ description: 'Filter for visitors; by default, people.' })
export class VisitorFilter {
  @Field(() => Boolean, { nullable: true, description: IS_BOT })
  isBot?: boolean | null;
}

@InputType({ description: 'Filter for sessions; by default, those of people.' })
export class SessionFilter {
  @IsIdOf('vis')
  @Field(() => ID, { nullable: true, description: OF_VISITOR })
  visitorId?: string | null;

  @Field(() => SessionStatus, {
    nullable: true,
    description: 'Status of the sessions. Cannot be combined with `visitorId`.',
  })
  status?: SessionStatus | null;

  @Field(() => Boolean, { nullable: true, description: `${IS_BOT} Cannot be combined with \`visitorId\`.` })
  isBot?: boolean | null;
}

@InputType({ description: 'Filter for page views; by default, pages viewed by people.' })
export class PageviewFilter {
  @IsIdOf('vis')
  @Field(() => ID, { nullable: true, description: OF_VISITOR })
  visitorId?: string | null;

  @Field(() => PageviewKind, {
    nullable: true,
    description: 'Kind of request; defaults to PAGE, or to all kinds with `visitorId`.',
  })
  kind?: PageviewKind | null;

  @Field(() => Boolean, { nullable: true, description: `${IS_BOT} Cannot be combined with \`visitorId\`.` })
  isBot?: boolean | null;
}

@ArgsType()
export class VisitorsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => VisitorFilter, { nullable: true, description: 'Filter for the list.' })
  filter?: VisitorFilter | null;
}

@ArgsType()
export class SessionsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => SessionFilter, { nullable: true, description: 'Filter for the list.' })
  filter?: SessionFilter | null;
}

@ArgsType()
export class PageviewsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => PageviewFilter, { nullable: true, description: 'Filter for the list.' })
  filter?: PageviewFilter | null;
}
