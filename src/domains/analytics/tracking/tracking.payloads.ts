import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { Pageview } from '../pageview/pageview.model.js';
import { Session } from '../session/session.model.js';
import { TrackedEventOutcome } from './tracking.enums.js';
import { Visitor } from '../visitor/visitor.model.js';

export const VisitorConnection = connectionOf(Visitor);
export const SessionConnection = connectionOf(Session);
export const PageviewConnection = connectionOf(Pageview);

@ObjectType({ description: 'Result for an event.' })
export class TrackedAction {
  @Field(() => TrackedEventOutcome, { description: 'Outcome of recording the event.' })
  outcome!: TrackedEventOutcome;

  @Field(() => String, { nullable: true, description: 'Your ID for the event.' })
  clientEventId?: string | null;

  @Field(() => ID, { nullable: true, description: 'ID of the stored page view or event.' })
  id?: string;

  @Field(() => ID, { nullable: true, description: 'ID of the visitor; null if the visitor is not yours.' })
  visitorId?: string;

  @Field(() => ID, { nullable: true, description: 'ID of the session that the server assigned.' })
  sessionId?: string;

  @Field(() => String, { nullable: true, description: 'With REJECTED: the reason, and what is allowed.' })
  message?: string;
}

@ObjectType({ description: 'Result of recording a visitor.' })
export class TrackVisitorPayload extends Payload {
  @Field(() => Visitor, { nullable: true, description: 'The visitor.' })
  visitor?: Visitor;

  @Field(() => String, {
    nullable: true,
    description:
      'After consent: key that identifies the visitor. Store it in the browser; it cannot be retrieved again.',
  })
  visitorKey?: string;
}

@ObjectType({ description: 'Result of recording an event, returned once the event is stored.' })
export class TrackPayload extends Payload {
  @Field(() => TrackedAction, { nullable: true, description: 'Result for the event.' })
  tracked?: TrackedAction;
}

@ObjectType({ description: 'Result of recording a batch of events, returned once they are stored.' })
export class TrackEventsPayload extends Payload {
  @Field(() => [TrackedAction], { nullable: true, description: 'Result for each event, in the order sent.' })
  events?: TrackedAction[];

  @Field(() => Int, { nullable: true, description: 'Number of accepted events.' })
  accepted?: number;
}

@ObjectType({ description: 'Result of linking a visitor to an account.' })
export class IdentifyVisitorPayload extends Payload {
  @Field(() => Visitor, { nullable: true, description: 'The updated visitor.' })
  visitor?: Visitor;
}

@ObjectType({ description: 'Result of ending a session.' })
export class EndSessionPayload extends Payload {
  @Field(() => Session, { nullable: true, description: 'The ended session.' })
  session?: Session;
}

@ObjectType({ description: 'The records erased from a collection.' })
export class ErasedRows {
  @Field(() => String, { description: 'Name of the collection.' })
  collection!: string;

  @Field(() => Int, { description: 'Number of erased records.' })
  deleted!: number;

  @Field(() => Int, {
    description: 'Number of records that remained, checked after the erasure; 0 unless new ones arrived.',
  })
  remaining!: number;
}

@ObjectType({ description: 'Result of erasing a visitor.' })
export class EraseVisitorPayload extends Payload {
  @Field(() => [ErasedRows], {
    nullable: true,
    description: 'Erased records by collection. Rolled-up daily counts are anonymous and remain.',
  })
  erased?: ErasedRows[];
}
