import { ValidateNested } from 'class-validator';
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsText, rule } from '../../../graphql/input.js';
import { AgentPlan, AgentSubscriptionStatus } from './agent-subscription.enums.js';

const AGENT = 'Slug of the agent, such as code-assistant: 1 to 64 lowercase letters, digits and hyphens.';

/** Validates the slug of an agent. */
export function IsAgentId(): PropertyDecorator {
  return rule('agent', {
    problem: (value) =>
      typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value)
        ? undefined
        : { code: 'INVALID', message: 'must be 1 to 64 lowercase letters, digits and hyphens' },
  });
}

@InputType({ description: 'Fields for a new subscription.' })
export class SubscribeToAgentInput {
  @IsAgentId()
  @Field(() => String, { description: AGENT })
  agentId!: string;

  @Field(() => AgentPlan, { description: 'Plan to subscribe to; `agentPlans` lists the plans of the agent.' })
  plan!: AgentPlan;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Options for canceling a subscription.' })
export class CancelAgentSubscriptionInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'False to cancel immediately; otherwise the subscription ends with the current period.',
  })
  atPeriodEnd?: boolean | null;

  @IsText({ max: 500, multiline: true })
  @Field(() => String, { nullable: true, description: 'Reason for the cancellation, at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Filters for your subscriptions.' })
export class MyAgentSubscriptionsFilter {
  @IsAgentId()
  @Field(() => String, { nullable: true, description: 'Subscriptions to this agent.' })
  agentId?: string | null;

  @Field(() => AgentSubscriptionStatus, { nullable: true, description: 'Subscriptions in this status.' })
  status?: AgentSubscriptionStatus | null;
}

@ArgsType()
export class MyAgentSubscriptionsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyAgentSubscriptionsFilter, { nullable: true, description: 'Filters to apply.' })
  filter?: MyAgentSubscriptionsFilter | null;
}

@ArgsType()
export class AgentPlansArgs {
  @IsAgentId()
  @Field(() => String, { description: AGENT })
  agentId!: string;
}
