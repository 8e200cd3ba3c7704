import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** A row of a record's history. What a subclass adds: from which state, to which. */
@ObjectType()
@modelOptions({ schemaOptions: { _id: false } })
export abstract class StatusChange {
  /** Whose doing it was. Null or missing where the clock or an event did it, and where the account is gone. */
  @prop({ type: () => String })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  @prop({ type: () => String })
  reason?: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}
