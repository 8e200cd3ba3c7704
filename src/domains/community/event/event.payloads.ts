import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityEvent } from './event.model.js';
import { CommunityRsvp } from '../rsvp/rsvp.model.js';

export const CommunityEventConnection = connectionOf(CommunityEvent);
export const CommunityRsvpConnection = connectionOf(CommunityRsvp);

@ObjectType({ description: 'The outcome of a change to an event.' })
export class CommunityEventPayload extends Payload {
  @Field(() => CommunityEvent, { nullable: true, description: 'The event as it is now.' })
  event?: CommunityEvent;
}

@ObjectType({ description: 'The outcome of an answer to an event.' })
export class RsvpPayload extends Payload {
  @Field(() => CommunityRsvp, { nullable: true, description: 'The answer as it stands.' })
  rsvp?: CommunityRsvp;

  @Field(() => CommunityEvent, { nullable: true, description: 'The event as it is now.' })
  event?: CommunityEvent;
}
