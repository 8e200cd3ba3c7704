import { ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsText, rule } from '../../../graphql/input.js';
import { AgentPlan, AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { KEY } from '../transaction/transaction.inputs.js';

const AGENT = 'The agent, by its slug: 1 to 64 of a to z, 0 to 9 and hyphens, such as code-assistant.';

/** The slug of an agent. */
export function IsAgentId(): PropertyDecorator {
  return rule('agent', {
    problem: (value) =>
      typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value)
        ? undefined
        : { code: 'INVALID', message: 'must be 1 to 64 of a to z, 0 to 9 and hyphens' },
  });
}

@InputType({ description: 'What to subscribe to.' })
export class SubscribeToAgentInput {
  @IsAgentId()
  @Field(() => String, { description: AGENT })
  agentId!: string;

  @Field(() => AgentPlan, { description: 'The plan; `agentPlans` lists what the agent offers.' })
  plan!: AgentPlan;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'How a subscription shall end.' })
export class CancelAgentSubscriptionInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'False ends it at once; otherwise it goes on until the present period ends.',
  })
  atPeriodEnd?: boolean | null;

  @IsText({ max: 500, multiline: true })
  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Which of the own subscriptions to list.' })
export class MyAgentSubscriptionsFilter {
  @IsAgentId()
  @Field(() => String, { nullable: true, description: 'To this agent.' })
  agentId?: string | null;

  @Field(() => AgentSubscriptionStatus, { nullable: true, description: 'In this status.' })
  status?: AgentSubscriptionStatus | null;
}

@ArgsType()
export class MyAgentSubscriptionsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyAgentSubscriptionsFilter, { nullable: true, description: 'Which to list.' })
  filter?: MyAgentSubscriptionsFilter | null;
}

@ArgsType()
export class AgentPlansArgs {
  @IsAgentId()
  @Field(() => String, { description: AGENT })
  agentId!: string;
}
