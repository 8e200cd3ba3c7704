import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, rule } from '../../../graphql/input.js';

/** A day that the calendar has. */
function IsDay(): PropertyDecorator {
  return rule('day', {
    problem(value) {
      const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
      if (at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(String(value))) return undefined;
      return { code: 'INVALID', message: 'must be a day such as 2026-11-23' };
    },
  });
}

@InputType({ description: 'Which days to list.' })
export class CommunityMetricFilter {
  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'Of this group; of the whole community if left out.' })
  groupId?: string | null;

  @IsDay()
  @Field(() => String, { nullable: true, description: 'From this day on, as 2026-11-23.' })
  from?: string | null;

  @IsDay()
  @Field(() => String, { nullable: true, description: 'Up to and with this day.' })
  to?: string | null;
}

@ArgsType()
export class CommunityMetricsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => CommunityMetricFilter, { nullable: true, description: 'Which to list.' })
  filter?: CommunityMetricFilter | null;
}
