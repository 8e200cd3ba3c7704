import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLSafeInt } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { currencyExponent, formatMoney, isCurrency } from '../shared/money.js';
import { rule } from './input.js';

@ObjectType({ description: 'An amount of money in minor units, with its currency.' })
@modelOptions({ schemaOptions: { _id: false } })
export class Money {
  @Field(() => GraphQLSafeInt, { description: 'The amount in minor units: 1234 is 12.34 USD, 1234 JPY, 1.234 KWD.' })
  @prop({ type: () => Number, required: true })
  amountMinor!: number;

  @Field(() => String, { description: 'ISO 4217 code of the currency, for example USD.' })
  @prop({ type: () => String, required: true })
  currency!: string;

  @Field(() => Int, { description: 'Digits after the decimal point: 2 for USD, 0 for JPY, 3 for KWD.' })
  get exponent(): number {
    return currencyExponent(this.currency);
  }

  @Field(() => String, { description: 'The amount formatted for display, for example 12.34 USD.' })
  get formatted(): string {
    return formatMoney(this);
  }
}

/** Money as a field returns it, from an amount and a currency that are stored separately. */
export function moneyOf(amountMinor: number, currency: string): Money {
  return Object.assign(new Money(), { amountMinor, currency });
}

/** An ISO 4217 currency code. */
export function IsCurrency(): PropertyDecorator {
  return rule('currency', {
    problem: (value) =>
      typeof value === 'string' && isCurrency(value)
        ? undefined
        : { code: 'INVALID', message: 'must be an ISO 4217 code in capitals, for example USD' },
    schema: { pattern: '^[A-Z]{3}$' },
  });
}
