import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { Consultation } from './consultation.model.js';

export const ConsultationConnection = connectionOf(Consultation);

@ObjectType({ description: 'The consultation after a change.' })
export class ConsultationPayload extends Payload {
  @Field(() => Consultation, {
    nullable: true,
    description: 'The consultation: after a move, the new one. Null when nothing was done.',
  })
  consultation?: Consultation;
}

@ObjectType({ description: 'A time that is free.' })
export class ConsultationSlot {
  @Field(() => GraphQLDateTimeISO, { description: 'When it begins; give it as `scheduledAt`.' })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it ends.' })
  endsAt!: Date;

  @Field(() => String, { description: 'What clocks of the asked zone show when it begins, such as 2026-12-01T09:30.' })
  localTime!: string;
}
