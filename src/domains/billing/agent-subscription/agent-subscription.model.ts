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

@ObjectType({ description: 'A change of the status of a subscription.' })
export class AgentSubscriptionStatusChange extends StatusChange {
  @Field(() => AgentSubscriptionStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: AgentSubscriptionStatus, required: true })
  from!: AgentSubscriptionStatus;

  @Field(() => AgentSubscriptionStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: AgentSubscriptionStatus, required: true })
  to!: AgentSubscriptionStatus;

  @Field(() => TransactionChangeSource, { description: 'Who brought it about.' })
  @prop({ type: () => String, enum: TransactionChangeSource, required: true })
  source!: TransactionChangeSource;
}

@ObjectType({
  implements: Node,
  description: "An account's subscription to an agent. At most one for each agent is live.",
})
@indexed(
  { userId: 1, agentId: 1, term: 1 },
  'One live subscription per account and agent: the next term begins only when the last is over.',
  { unique: true },
)
@indexed({ userId: 1, _id: -1, agentId: 1, status: 1 }, 'The subscriptions of an account, newest first.')
@indexed({ status: 1, _id: 1, billedMinor: 1 }, 'Those for which Stripe bills another price.')
@indexed({ status: 1, checkedAt: 1, _id: -1 }, 'What is not over, to ask Stripe about it, asked longest ago first.')
@indexed({ dueAt: 1 }, 'What time brings about.')
@indexed({ stripeSubscriptionId: 1 }, "One row per subscription of Stripe's; the events about it.", {
  unique: true,
  sparse: true,
})
@indexed({ _id: 1, revision: 1 }, 'Compare-and-set: the embedded database scans for `_id` with anything else.')
export class AgentSubscription extends Entity {
  /** The account; once it is erased, a word that stands for it. */
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'The agent, by its slug such as code-assistant.' })
  @prop({ type: () => String, required: true })
  agentId!: string;

  /** Counts the subscriptions of an account to an agent. It never changes, for unique indexes ask that of a field. */
  @prop({ type: () => Number, required: true })
  term!: number;

  @Field(() => AgentPlan, { description: 'What was subscribed to.' })
  @prop({ type: () => String, enum: AgentPlan, required: true })
  plan!: AgentPlan;

  @Field(() => AgentSubscriptionStatus, { description: 'Where it stands.' })
  @prop({ type: () => String, enum: AgentSubscriptionStatus, required: true })
  status!: AgentSubscriptionStatus;

  /** As it was when it began; null where it costs nothing. */
  @prop({ type: () => Number, default: null })
  priceMinor!: number | null;

  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Money, { nullable: true, description: 'What it costs a month; null where it costs nothing.' })
  get price(): Money | null {
    return this.priceMinor === null ? null : moneyOf(this.priceMinor, this.currency);
  }

  @Field(() => Boolean, { description: 'Whether the agent can be used by it now.' })
  get hasAccess(): boolean {
    return hasAccessAt(this, new Date());
  }

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When the present period ends, or the trial; the day of its end where it is to end on one. Null where there is no end.',
  })
  @prop({ type: () => Date, default: null })
  currentPeriodEnd!: Date | null;

  @Field(() => Boolean, { description: 'Whether it ends then, instead of going on with another period.' })
  @prop({ type: () => Boolean, default: false })
  cancelAtPeriodEnd!: boolean;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Until when an overdue one can still be used; null where nothing is overdue.',
  })
  @prop({ type: () => Date, default: null })
  graceEndsAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it ended; null while it is live.' })
  @prop({ type: () => Date, default: null })
  endedAt!: Date | null;

  @Field(() => [AgentSubscriptionStatusChange], { description: 'How its status changed, oldest first.' })
  @prop({ type: () => [AgentSubscriptionStatusChange], default: [] })
  history!: AgentSubscriptionStatusChange[];

  /** Whether this account had a trial of this agent, in this term or an earlier one. */
  @prop({ type: () => Boolean, default: false })
  trialUsed!: boolean;

  /** When time brings the next change about; null where it brings none. */
  @prop({ type: () => Date, default: null })
  dueAt!: Date | null;

  @prop({ type: () => String })
  stripeSubscriptionId?: string;

  @prop({ type: () => String })
  stripeCustomerId?: string;

  /** The price that Stripe bills where it is another one; of `billedCurrency`. */
  @prop({ type: () => Number, default: null })
  billedMinor!: number | null;

  @prop({ type: () => String, default: null })
  billedCurrency!: string | null;

  /** How often that price is due, as in "per week"; missing in rows of older versions, which knew months alone. */
  @prop({ type: () => String, default: null })
  billedInterval?: string | null;

  /** When Stripe made the event that was applied last: older ones are stale. */
  @prop({ type: () => Date, default: null })
  providerAt!: Date | null;

  /** What Stripe said last of its status; time may have brought another one since. */
  @prop({ type: () => String, enum: [...Object.values(AgentSubscriptionStatus), null], default: null })
  providerStatus!: AgentSubscriptionStatus | null;

  /** When Stripe was asked about it last, by a reconciliation; null before. */
  @prop({ type: () => Date, default: null })
  checkedAt?: Date | null;

  /** Since when Stripe calls it overdue, and when it said last that it is not. */
  @prop({ type: () => Date, default: null })
  overdueAt!: Date | null;

  @prop({ type: () => Date, default: null })
  paidAt!: Date | null;

  /** Rises with every write: what was decided on an older one is decided anew. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;
}

export const AgentSubscriptionModel = entityModel(AgentSubscription, {
  collection: 'agentsubscriptions',
  prefix: 'asub',
});
