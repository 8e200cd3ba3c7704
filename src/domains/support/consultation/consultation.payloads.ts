import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { Consultation } from './consultation.model.js';

export const ConsultationConnection = connectionOf(Consultation);

@ObjectType({ description: 'Result of changing a consultation.' })
export class ConsultationPayload extends Payload {
  @Field(() => Consultation, {
    nullable: true,
    description: 'The consultation, or the new one after rescheduling; null if the mutation failed.',
  })
  consultation?: Consultation;
}

@ObjectType({ description: 'A free time slot.' })
export class ConsultationSlot {
  @Field(() => GraphQLDateTimeISO, { description: 'When the slot starts; pass it as `scheduledAt`.' })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the slot ends.' })
  endsAt!: Date;

  @Field(() => String, { description: 'Start in the requested time zone, for example 2026-12-01T09:30.' })
  localTime!: string;
}
