import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, rule } from '../../../graphql/input.js';

/** A valid calendar day. */
function IsDay(): PropertyDecorator {
  return rule('day', {
    problem(value) {
      const at = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
      if (at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(String(value))) return undefined;
      return { code: 'INVALID', message: 'must be a date in the format 2026-11-23' };
    },
  });
}

@InputType({ description: 'Filters for a list of days.' })
export class CommunityMetricFilter {
  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'ID of a group. Omit for the whole community.' })
  groupId?: string | null;

  @IsDay()
  @Field(() => String, { nullable: true, description: 'First day to include, for example 2026-11-23.' })
  from?: string | null;

  @IsDay()
  @Field(() => String, { nullable: true, description: 'Last day to include.' })
  to?: string | null;
}

@ArgsType()
export class CommunityMetricsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => CommunityMetricFilter, { nullable: true, description: 'Filters for the list.' })
  filter?: CommunityMetricFilter | null;
}
