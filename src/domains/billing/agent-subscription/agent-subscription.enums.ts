import { registerEnumType } from 'type-graphql';

export enum AgentSubscriptionStatus {
  INCOMPLETE = 'incomplete',
  INCOMPLETE_EXPIRED = 'incomplete_expired',
  TRIALING = 'trialing',
  ACTIVE = 'active',
  PAST_DUE = 'past_due',
  UNPAID = 'unpaid',
  PAUSED = 'paused',
  CANCELLED = 'cancelled',
}

registerEnumType(AgentSubscriptionStatus, {
  name: 'AgentSubscriptionStatus',
  description: 'Where a subscription to an agent stands.',
  valuesConfig: {
    INCOMPLETE: { description: 'The first payment is awaited, for 23 hours.' },
    INCOMPLETE_EXPIRED: { description: 'The first payment never came. It is over.' },
    TRIALING: { description: 'On trial.' },
    ACTIVE: { description: 'In use, and paid where it costs anything.' },
    PAST_DUE: { description: 'A payment is overdue; the agent can be used until the grace ends.' },
    UNPAID: { description: 'The grace has ended without a payment.' },
    PAUSED: { description: 'The trial has ended without a means of payment.' },
    CANCELLED: { description: 'It has ended. Subscribing again makes another one.' },
  },
});

export enum AgentPlan {
  FREE = 'free',
  TRIAL = 'trial',
  BASIC = 'basic',
  PRO = 'pro',
}

registerEnumType(AgentPlan, {
  name: 'AgentPlan',
  description: 'What somebody subscribes to; `agentPlans` gives the terms for an agent.',
  valuesConfig: {
    FREE: { description: 'Costs nothing and has no end.' },
    TRIAL: { description: 'Everything for 14 days, once for each agent.' },
    BASIC: { description: 'For occasional use, paid each month.' },
    PRO: { description: 'For daily use, paid each month.' },
  },
});
