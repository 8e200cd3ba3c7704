import type { UserViewer } from '../../src/auth/viewer.js';
import { AGENT_IDS } from '../../src/domains/billing/agent-subscription/agent-plans.js';
import {
  AgentPlan,
  AgentSubscriptionStatus,
} from '../../src/domains/billing/agent-subscription/agent-subscription.enums.js';
import {
  AgentSubscriptionModel,
  type AgentSubscription,
} from '../../src/domains/billing/agent-subscription/agent-subscription.model.js';
import { dueChange } from '../../src/domains/billing/agent-subscription/agent-subscription.time.js';
import { newId } from '../../src/shared/ids.js';
import { newStripeId, stripeEvent, stripeObject } from './billing.js';
import type { Graph } from './graph.js';
import type { Problem } from './tickets.js';

export interface SubscriptionView {
  id: string;
  agentId: string;
  plan: string;
  status: string;
  hasAccess: boolean;
  price: { formatted: string } | null;
  currentPeriodEnd: string | null;
  cancelAtPeriodEnd: boolean;
  graceEndsAt: string | null;
  endedAt: string | null;
  user: { id: string } | null;
  history: { from: string; to: string; source: string; reason: string | null; actor: { id: string } | null }[];
}
export interface SubscriptionAnswer {
  subscription: SubscriptionView | null;
  clientSecret?: string | null;
  userErrors: Problem[];
}

const FIELDS = `id agentId plan status hasAccess price { formatted } currentPeriodEnd cancelAtPeriodEnd graceEndsAt endedAt
  user { id } history { from to source reason actor { id } }`;
const PROBLEMS = 'userErrors { code message field allowed }';
let agents = 0;
/** An agent of its own, which the catalogue has for the time of the tests. */
export function anAgentId(): string {
  const id = `agent-${String((agents += 1))}`;
  (AGENT_IDS as string[]).push(id);
  return id;
}

/** What tests do with subscriptions, by default as their owner. */
export interface SubscriptionTools {
  begin: (viewer: UserViewer, input: object) => Promise<SubscriptionAnswer>;
  /** A new one of this plan, to an agent of its own. */
  started: (plan: string, viewer?: UserViewer) => Promise<SubscriptionView>;
  act: (viewer: UserViewer, mutation: 'cancel' | 'resume', id: string, input?: object) => Promise<SubscriptionAnswer>;
  reread: (id: string, viewer?: UserViewer) => Promise<SubscriptionView | null>;
  /** One that Stripe bills, in any status, as it is stored. */
  billed: (
    name: keyof typeof AgentSubscriptionStatus,
    fields?: Partial<AgentSubscription>,
  ) => Promise<{ id: string; stripe: string }>;
}

export function subscriptionTools(graph: Graph, owner: () => UserViewer): SubscriptionTools {
  async function begin(viewer: UserViewer, input: object): Promise<SubscriptionAnswer> {
    const document = `mutation ($input: SubscribeToAgentInput!) {
    answer: subscribeToAgent(input: $input) { subscription { ${FIELDS} } clientSecret ${PROBLEMS} }
  }`;
    return (await graph.data<{ answer: SubscriptionAnswer }>(viewer, document, { input })).answer;
  }

  async function started(plan: string, viewer = owner()): Promise<SubscriptionView> {
    const { subscription, userErrors } = await begin(viewer, { agentId: anAgentId(), plan });
    if (!subscription) throw new Error(JSON.stringify(userErrors));
    return subscription;
  }

  async function act(
    viewer: UserViewer,
    mutation: 'cancel' | 'resume',
    id: string,
    input?: object,
  ): Promise<SubscriptionAnswer> {
    const name = `${mutation}AgentSubscription`;
    const document =
      mutation === 'cancel'
        ? `mutation ($id: ID!, $input: CancelAgentSubscriptionInput) { answer: ${name}(id: $id, input: $input) { subscription { ${FIELDS} } ${PROBLEMS} } }`
        : `mutation ($id: ID!) { answer: ${name}(id: $id) { subscription { ${FIELDS} } ${PROBLEMS} } }`;
    return (await graph.data<{ answer: SubscriptionAnswer }>(viewer, document, { id, ...(input ? { input } : {}) }))
      .answer;
  }

  async function reread(id: string, viewer = owner()): Promise<SubscriptionView | null> {
    const document = `query ($id: ID!) { node(id: $id) { ... on AgentSubscription { ${FIELDS} } } }`;
    return (await graph.data<{ node: SubscriptionView | null }>(viewer, document, { id })).node;
  }

  async function billed(
    name: keyof typeof AgentSubscriptionStatus,
    fields: Partial<AgentSubscription> = {},
  ): Promise<{ id: string; stripe: string }> {
    const [id, stripe] = [newId('asub'), newStripeId('sub')];
    const record = {
      ...{ _id: id, userId: owner().userId, agentId: anAgentId(), term: 1, plan: AgentPlan.BASIC, priceMinor: 2_000 },
      status: AgentSubscriptionStatus[name],
      ...{
        currency: 'USD',
        stripeSubscriptionId: stripe,
        cancelAtPeriodEnd: false,
        createdAt: new Date(),
        dueAt: null,
      },
      ...{ currentPeriodEnd: null, graceEndsAt: null },
      ...fields,
    };
    await AgentSubscriptionModel.create({ ...record, dueAt: dueChange(record)?.at ?? null });
    return { id, stripe };
  }

  return { begin, started, act, reread, billed };
}

export const subscriptionEvent = (stripe: string, status: string, fields: object = {}): Record<string, unknown> =>
  stripeEvent(
    'customer.subscription.updated',
    stripeObject('subscription', { id: stripe, status, cancel_at: null, cancel_at_period_end: false, ...fields }),
  );
