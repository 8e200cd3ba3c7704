import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';

/** A row of a record's history. Subclasses add the previous and the new status. */
@ObjectType()
@modelOptions({ schemaOptions: { _id: false } })
export abstract class StatusChange {
  /** Who changed it. Null or missing if a job or an event did, or if the account is gone. */
  @prop({ type: () => String })
  actorId?: string | null;

  @Field(() => String, { nullable: true, description: 'Reason for the change.' })
  @prop({ type: () => String })
  reason?: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the status changed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}
