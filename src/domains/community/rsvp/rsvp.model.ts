import { prop } from '@typegoose/typegoose';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { RsvpResponse, RsvpStatus } from '../event/event.enums.js';

@ObjectType({ implements: Node, description: 'What one person answered to one event.' })
@indexed(
  { userId: 1, eventId: 1 },
  'One row for each person and event; the answers of the caller to the events of a page.',
  {
    unique: true,
  },
)
@indexed({ userId: 1, _id: -1, status: 1 }, 'The answers of a person, newest first.')
@indexed({ eventId: 1, status: 1, place: 1, _id: 1 }, 'Who comes, and who waits, in order of asking.')
export class CommunityRsvp extends Entity {
  @prop({ type: () => String, required: true })
  eventId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => RsvpResponse, { description: 'The answer.' })
  @prop({ type: () => String, enum: RsvpResponse, required: true })
  response!: RsvpResponse;

  @Field(() => RsvpStatus, { description: 'What came of it.' })
  @prop({ type: () => String, enum: RsvpStatus, required: true })
  status!: RsvpStatus;

  /** Rises with each answer to the event: who waits is served in this order. */
  @prop({ type: () => Number, required: true })
  place!: number;
}

export const CommunityRsvpModel = entityModel(CommunityRsvp, { collection: 'communityrsvps', prefix: 'rsvp' });
