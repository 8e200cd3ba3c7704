import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { Money, moneyOf } from '../../../graphql/money.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { AgentPlan, AgentSubscriptionStatus } from './agent-subscription.enums.js';
import { hasAccessAt } from './agent-subscription.time.js';
import { TransactionChangeSource } from '../transaction/transaction.enums.js';

@ObjectType({ description: 'A status change of a subscription.' })
export class AgentSubscriptionStatusChange extends StatusChange {
  @Field(() => AgentSubscriptionStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: AgentSubscriptionStatus, required: true })
  from!: AgentSubscriptionStatus;

  @Field(() => AgentSubscriptionStatus, { description: 'Status after the change.' })
  @prop({ type: () => String, enum: AgentSubscriptionStatus, required: true })
  to!: AgentSubscriptionStatus;

  @Field(() => TransactionChangeSource, { description: 'Source of the change.' })
  @prop({ type: () => String, enum: TransactionChangeSource, required: true })
  source!: TransactionChangeSource;
}

@ObjectType({
  implements: Node,
  description: 'A subscription of an account to an agent. An account can have one live subscription per agent.',
})
@indexed(
  { userId: 1, agentId: 1, term: 1 },
  'One live subscription per account and agent: the next term starts only after the last has ended.',
  { unique: true },
)
@indexed({ userId: 1, _id: -1, agentId: 1, status: 1 }, 'The subscriptions of an account, newest first.')
@indexed({ status: 1, _id: 1, billedMinor: 1 }, 'Live subscriptions for which Stripe bills a different price.')
@indexed({ status: 1, checkedAt: 1, _id: -1 }, 'Open objects to sync from Stripe, least recently checked first.')
@indexed({ dueAt: 1 }, 'Subscriptions with a due change.')
@indexed({ stripeSubscriptionId: 1 }, 'One row per Stripe subscription; its events.', {
  unique: true,
  sparse: true,
})
@indexed({ _id: 1, revision: 1 }, 'Compare-and-set: the embedded database scans for `_id` with anything else.')
export class AgentSubscription extends Entity {
  /** The account; once it is erased, a pseudonym. */
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'Slug of the agent, such as code-assistant.' })
  @prop({ type: () => String, required: true })
  agentId!: string;

  /** Counts the subscriptions of an account to an agent. Never changes, since it is part of a unique index. */
  @prop({ type: () => Number, required: true })
  term!: number;

  @Field(() => AgentPlan, { description: 'Subscribed plan.' })
  @prop({ type: () => String, enum: AgentPlan, required: true })
  plan!: AgentPlan;

  @Field(() => AgentSubscriptionStatus, { description: 'Current status of the subscription.' })
  @prop({ type: () => String, enum: AgentSubscriptionStatus, required: true })
  status!: AgentSubscriptionStatus;

  /** Price at the start of the subscription; null for free plans. */
  @prop({ type: () => Number, default: null })
  priceMinor!: number | null;

  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Money, { nullable: true, description: 'Monthly price; null for free plans.' })
  get price(): Money | null {
    return this.priceMinor === null ? null : moneyOf(this.priceMinor, this.currency);
  }

  @Field(() => Boolean, { description: 'Whether the subscription currently grants access to the agent.' })
  get hasAccess(): boolean {
    return hasAccessAt(this, new Date());
  }

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When the current period or trial ends, or the date of a scheduled cancellation. Null if there is no end.',
  })
  @prop({ type: () => Date, default: null })
  currentPeriodEnd!: Date | null;

  @Field(() => Boolean, { description: 'Whether the subscription ends at `currentPeriodEnd` instead of renewing.' })
  @prop({ type: () => Boolean, default: false })
  cancelAtPeriodEnd!: boolean;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the grace period of an overdue payment ends; null if no payment is overdue.',
  })
  @prop({ type: () => Date, default: null })
  graceEndsAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the subscription ended, or null while it is live.',
  })
  @prop({ type: () => Date, default: null })
  endedAt!: Date | null;

  @Field(() => [AgentSubscriptionStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [AgentSubscriptionStatusChange], default: [] })
  history!: AgentSubscriptionStatusChange[];

  /** Whether this account had a trial of this agent, in this term or an earlier one. */
  @prop({ type: () => Boolean, default: false })
  trialUsed!: boolean;

  /** When the next automatic change is due; null if none is. */
  @prop({ type: () => Date, default: null })
  dueAt!: Date | null;

  @prop({ type: () => String })
  stripeSubscriptionId?: string;

  @prop({ type: () => String })
  stripeCustomerId?: string;

  /** The price billed by Stripe in `billedCurrency`, if it differs from ours. */
  @prop({ type: () => Number, default: null })
  billedMinor!: number | null;

  @prop({ type: () => String, default: null })
  billedCurrency!: string | null;

  /** How often that price is due, as in "per week"; missing in rows of older versions, which only knew months. */
  @prop({ type: () => String, default: null })
  billedInterval?: string | null;

  /** When Stripe created the last applied event; older events are stale. */
  @prop({ type: () => Date, default: null })
  providerAt!: Date | null;

  /** Last status reported by Stripe; `status` may differ after an automatic change. */
  @prop({ type: () => String, enum: [...Object.values(AgentSubscriptionStatus), null], default: null })
  providerStatus!: AgentSubscriptionStatus | null;

  /** When a reconciliation last fetched it from Stripe; null before that. */
  @prop({ type: () => Date, default: null })
  checkedAt?: Date | null;

  /** Since when Stripe reports it as overdue, and when it last reported otherwise. */
  @prop({ type: () => Date, default: null })
  overdueAt!: Date | null;

  @prop({ type: () => Date, default: null })
  paidAt!: Date | null;

  /** Increases with every write; decisions based on an older revision are made again. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const AgentSubscriptionModel = entityModel(AgentSubscription, {
  collection: 'agentsubscriptions',
  prefix: 'asub',
});
