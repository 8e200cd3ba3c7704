import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { IsBetween, NullClears } from '../../../graphql/input.js';
import { Payload } from '../../../graphql/payload.js';
import { formatMoney } from '../../../shared/money.js';
import { SpendingAlert, type SpendingPeriod } from './spending.model.js';
import { PRICE_CURRENCY } from '../usage/usage.prices.js';

const MICROS = 'in micros (1,000,000 micros are 1 USD)';

@ObjectType({ description: 'The spending of an account in a month, with its limit.' })
export class Spending {
  @Field(() => String, { description: 'Month in UTC, for example 2026-11.' })
  period!: string;

  @Field(() => String, { description: 'ISO 4217 currency code of the amounts.' })
  currency!: string;

  @Field(() => GraphQLSafeInt, { description: `Amount spent, ${MICROS}.` })
  spentMicros!: number;

  @Field(() => GraphQLSafeInt, { description: `Amount reserved for unfinished experiments, ${MICROS}.` })
  heldMicros!: number;

  @Field(() => GraphQLSafeInt, { description: `Remaining amount of the limit, ${MICROS}; never below 0.` })
  leftMicros!: number;

  @Field(() => GraphQLSafeInt, {
    description: `Effective limit, the lower of the allowance and your own limit, ${MICROS}.`,
  })
  limitMicros!: number;

  @Field(() => GraphQLSafeInt, { description: `Monthly allowance of every account, ${MICROS}.` })
  allowanceMicros!: number;

  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: `Limit that you set, ${MICROS}; null if there is none.`,
  })
  ownLimitMicros!: number | null;

  @Field(() => [SpendingAlert], {
    description: 'Alerts in the order they were raised; at most 3 for each limit, 60 in total.',
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

/** Formats an amount for display, rounded up to a cent. Positive amounts below a cent have their own text. */
export function inDollars(micros: number): string {
  const cents = Math.ceil(micros / 10_000);
  return micros > 0 && micros < 10_000 ? 'less than 0.01 USD' : formatMoney({ amountMinor: cents, currency: 'USD' });
}

@ObjectType({ description: 'Result of setting the spending limit.' })
export class SpendingPayload extends Payload {
  @Field(() => Spending, {
    nullable: true,
    description: 'Spending of this month, or null if the operation had no effect.',
  })
  spending?: Spending;
}

@InputType({ description: 'A monthly spending limit.' })
export class SetSpendingLimitInput {
  @NullClears()
  @IsBetween(0, 1_000_000_000_000)
  @Field(() => GraphQLSafeInt, {
    nullable: true,
    description: `Limit, 0 to 1,000,000,000,000, ${MICROS}. Null removes it; if omitted, it stays unchanged.`,
  })
  limitMicros?: number | null;
}
