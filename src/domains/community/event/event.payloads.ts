import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { CommunityEvent } from './event.model.js';
import { CommunityRsvp } from '../rsvp/rsvp.model.js';

export const CommunityEventConnection = connectionOf(CommunityEvent);
export const CommunityRsvpConnection = connectionOf(CommunityRsvp);

@ObjectType({ description: 'Result of changing an event.' })
export class CommunityEventPayload extends Payload {
  @Field(() => CommunityEvent, { nullable: true, description: 'The event after the change.' })
  event?: CommunityEvent;
}

@ObjectType({ description: 'Result of responding to an event.' })
export class RsvpPayload extends Payload {
  @Field(() => CommunityRsvp, { nullable: true, description: 'The RSVP after the change.' })
  rsvp?: CommunityRsvp;

  @Field(() => CommunityEvent, { nullable: true, description: 'The event after the change.' })
  event?: CommunityEvent;
}
