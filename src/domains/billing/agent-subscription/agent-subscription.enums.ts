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
  description: 'Status of a subscription to an agent.',
  valuesConfig: {
    INCOMPLETE: { description: 'Awaiting the first payment, for up to 23 hours.' },
    INCOMPLETE_EXPIRED: { description: 'Ended because the first payment was not made in time.' },
    TRIALING: { description: 'In a trial.' },
    ACTIVE: { description: 'Active, and paid unless the plan is free.' },
    PAST_DUE: { description: 'A payment is overdue; the agent can be used until the grace period ends.' },
    UNPAID: { description: 'The grace period ended without a payment.' },
    PAUSED: { description: 'The trial ended without a payment method.' },
    CANCELLED: { description: 'Ended. Subscribing again creates a new subscription.' },
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
  description: 'A subscription plan; `agentPlans` returns the terms for an agent.',
  valuesConfig: {
    FREE: { description: 'Free of charge, without an end date.' },
    TRIAL: { description: 'Full access for 14 days, once per agent.' },
    BASIC: { description: 'For occasional use, billed monthly.' },
    PRO: { description: 'For daily use, billed monthly.' },
  },
});
