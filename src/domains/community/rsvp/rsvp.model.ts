import { prop } from '@typegoose/typegoose';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { RsvpResponse, RsvpStatus } from '../event/event.enums.js';

@ObjectType({ implements: Node, description: 'The RSVP of a user to an event.' })
@indexed({ userId: 1, eventId: 1 }, "One RSVP per user and event; the caller's RSVPs to the events of a page.", {
  unique: true,
})
@indexed({ userId: 1, _id: -1, status: 1 }, 'RSVPs of a user, newest first.')
@indexed({ eventId: 1, status: 1, place: 1, _id: 1 }, 'Attendees and waitlist, in order of response.')
export class CommunityRsvp extends Entity {
  @prop({ type: () => String, required: true })
  eventId!: string;

  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => RsvpResponse, { description: 'Response of the user.' })
  @prop({ type: () => String, enum: RsvpResponse, required: true })
  response!: RsvpResponse;

  @Field(() => RsvpStatus, { description: 'Status of the RSVP.' })
  @prop({ type: () => String, enum: RsvpStatus, required: true })
  status!: RsvpStatus;

  /** Increments with each response to the event and orders the waitlist. */
  @prop({ type: () => Number, required: true })
  place!: number;
}

export const CommunityRsvpModel = entityModel(CommunityRsvp, { collection: 'communityrsvps', prefix: 'rsvp' });
