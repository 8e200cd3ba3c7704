import { Field, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Money } from '../../../graphql/money.js';
import { Payload } from '../../../graphql/payload.js';
import { AgentPlan } from './agent-subscription.enums.js';
import { AgentSubscription } from './agent-subscription.model.js';

export const AgentSubscriptionConnection = connectionOf(AgentSubscription);

@ObjectType({ description: 'The subscription after a change.' })
export class AgentSubscriptionPayload extends Payload {
  @Field(() => AgentSubscription, { nullable: true, description: 'The subscription; null when nothing was done.' })
  subscription?: AgentSubscription;
}

@ObjectType({ description: 'A subscription that was begun.' })
export class SubscribeToAgentPayload extends Payload {
  @Field(() => AgentSubscription, { nullable: true, description: 'The subscription; null when nothing was done.' })
  subscription?: AgentSubscription;

  @Field(() => String, {
    nullable: true,
    description: "What Stripe's form needs for the first payment; null where it costs nothing.",
  })
  clientSecret?: string | null;
}

@ObjectType({ description: 'The terms of a plan for an agent.' })
export class AgentPlanDetails {
  @Field(() => AgentPlan, { description: 'The plan.' })
  plan!: AgentPlan;

  @Field(() => Money, { nullable: true, description: 'What it costs a month; null where it costs nothing.' })
  price!: Money | null;

  @Field(() => Int, { nullable: true, description: 'How many days a trial lasts; null where it is none.' })
  trialDays!: number | null;
}
