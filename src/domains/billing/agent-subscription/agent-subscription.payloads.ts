import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Money } from '../../../graphql/money.js';
import { Payload } from '../../../graphql/payload.js';
import { AgentPlan } from './agent-subscription.enums.js';
import { AgentSubscription } from './agent-subscription.model.js';

export const AgentSubscriptionConnection = connectionOf(AgentSubscription);

@ObjectType({ description: 'Result of canceling or resuming a subscription.' })
export class AgentSubscriptionPayload extends Payload {
  @Field(() => AgentSubscription, { nullable: true, description: 'The subscription, or null if nothing was changed.' })
  subscription?: AgentSubscription;
}

@ObjectType({ description: 'Result of subscribing to an agent.' })
export class SubscribeToAgentPayload extends Payload {
  @Field(() => AgentSubscription, { nullable: true, description: 'The subscription, or null if nothing was changed.' })
  subscription?: AgentSubscription;

  @Field(() => String, {
    nullable: true,
    description: 'Client secret for the Stripe payment form of the first payment; null for free plans.',
  })
  clientSecret?: string | null;
}

@ObjectType({ description: 'Terms of a plan for an agent.' })
export class AgentPlanDetails {
  @Field(() => AgentPlan, { description: 'The plan.' })
  plan!: AgentPlan;

  @Field(() => Money, { nullable: true, description: 'Monthly price; null for free plans.' })
  price!: Money | null;

  @Field(() => Int, { nullable: true, description: 'Length of the trial in days; null if the plan is not a trial.' })
  trialDays!: number | null;
}
