import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { IsBetween, NullClears } from '../../../graphql/input.js';
import { Payload } from '../../../graphql/payload.js';
import { formatMoney } from '../../../shared/money.js';
import { SpendingAlert, type SpendingPeriod } from './spending.model.js';
import { PRICE_CURRENCY } from '../usage/usage.prices.js';

const MICROS = 'in micros: 1,000,000 are 1 USD';

@ObjectType({ description: 'What an account spent in a month, and how much it may.' })
export class Spending {
  @Field(() => String, { description: 'The month in UTC, such as 2026-11.' })
  period!: string;

  @Field(() => String, { description: 'The ISO 4217 code of the currency that micros are of.' })
  currency!: string;

  @Field(() => GraphQLSafeInt, { description: `What was spent, ${MICROS}.` })
  spentMicros!: number;

  @Field(() => GraphQLSafeInt, { description: `What is reserved for runs that are not over, ${MICROS}.` })
  heldMicros!: number;

  @Field(() => GraphQLSafeInt, { description: `What is left of the limit, ${MICROS}; never below 0.` })
  leftMicros!: number;

  @Field(() => GraphQLSafeInt, { description: `The limit: the smaller of allowance and own limit, ${MICROS}.` })
  limitMicros!: number;

  @Field(() => GraphQLSafeInt, { description: `What every account may spend in a month, ${MICROS}.` })
  allowanceMicros!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: `The limit that the account set itself, ${MICROS}; null without one.`,
  })
  ownLimitMicros!: number | null;

  @Field(() => [SpendingAlert], {
    description: 'The shares of the limit that were reached, in that order: at most 3 for each limit, 60 in all.',
  })
  alerts!: SpendingAlert[];

  static of(
    row: Pick<
      SpendingPeriod,
      'period' | 'spentMicros' | 'heldMicros' | 'allowanceMicros' | 'ownLimitMicros' | 'alerts'
    >,
  ): Spending {
    const { period, spentMicros, heldMicros, allowanceMicros, ownLimitMicros, alerts } = row;
    const limitMicros = limitOf(row);
    return Object.assign(new Spending(), {
      ...{ period, currency: PRICE_CURRENCY, spentMicros, heldMicros, allowanceMicros, ownLimitMicros, alerts },
      limitMicros,
      leftMicros: Math.max(0, limitMicros - spentMicros - heldMicros),
    });
  }
}

export function limitOf(row: Pick<SpendingPeriod, 'allowanceMicros' | 'ownLimitMicros'>): number {
  return Math.min(row.allowanceMicros, row.ownLimitMicros ?? row.allowanceMicros);
}

/** As people write it. Amounts below a cent are shown as they are, for a run may cost less. */
export function inDollars(micros: number): string {
  const cents = Math.ceil(micros / 10_000);
  return micros > 0 && micros < 10_000 ? 'less than 0.01 USD' : formatMoney({ amountMinor: cents, currency: 'USD' });
}

@ObjectType({ description: 'The spending after a change of the limit.' })
export class SpendingPayload extends Payload {
  @Field(() => Spending, { nullable: true, description: 'The spending of this month; null when nothing was done.' })
  spending?: Spending;
}

@InputType({ description: 'How much to spend in a month at most.' })
export class SetSpendingLimitInput {
  @NullClears()
  @IsBetween(0, 1_000_000_000_000)
  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: `The limit, ${MICROS}; 0 to 1,000,000,000,000. Null takes it away; left out, it stays.`,
  })
  limitMicros?: number | null;
}
