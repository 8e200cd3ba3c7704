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

@ObjectType({ description: 'What became of one event.' })
export class TrackedAction {
  @Field(() => TrackedEventOutcome, { description: 'Whether it is stored.' })
  outcome!: TrackedEventOutcome;

  @Field(() => String, { nullable: true, description: 'The id that you gave it.' })
  clientEventId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the stored page view or event.' })
  id?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the visitor; null where it is not yours.' })
  visitorId?: string;

  @Field(() => ID, { nullable: true, description: 'Id of the visit that the server put it into.' })
  sessionId?: string;

  @Field(() => String, { nullable: true, description: 'With REJECTED: why, and what is allowed.' })
  message?: string;
}

@ObjectType({ description: 'The outcome of telling of a visitor.' })
export class TrackVisitorPayload extends Payload {
  @Field(() => Visitor, { nullable: true, description: 'The visitor.' })
  visitor?: Visitor;

  @Field(() => String, {
    nullable: true,
    description:
      'After consent: the key by which the visitor is known again. Only the browser keeps it; it cannot be read again.',
  })
  visitorKey?: string;
}

@ObjectType({ description: 'The outcome of telling of one event. It is answered once the event is stored.' })
export class TrackPayload extends Payload {
  @Field(() => TrackedAction, { nullable: true, description: 'What became of it.' })
  tracked?: TrackedAction;
}

@ObjectType({ description: 'The outcome of telling of several events. It is answered once all of them are stored.' })
export class TrackEventsPayload extends Payload {
  @Field(() => [TrackedAction], { nullable: true, description: 'What became of each, in the order they were sent.' })
  events?: TrackedAction[];

  @Field(() => Int, { nullable: true, description: 'How many are stored.' })
  accepted?: number;
}

@ObjectType({ description: 'The outcome of joining a visitor to an account.' })
export class IdentifyVisitorPayload extends Payload {
  @Field(() => Visitor, { nullable: true, description: 'The visitor as it is now.' })
  visitor?: Visitor;
}

@ObjectType({ description: 'The outcome of ending a visit.' })
export class EndSessionPayload extends Payload {
  @Field(() => Session, { nullable: true, description: 'The visit as it is now.' })
  session?: Session;
}

@ObjectType({ description: 'How much was erased in one collection.' })
export class ErasedRows {
  @Field(() => String, { description: 'Name of the collection.' })
  collection!: string;

  @Field(() => Int, { description: 'How many records were erased.' })
  deleted!: number;

  @Field(() => Int, { description: 'How many are left: looked at afterwards, and 0.' })
  remaining!: number;
}

@ObjectType({ description: 'The outcome of an erasure: a receipt that says what was cleared.' })
export class EraseVisitorPayload extends Payload {
  @Field(() => [ErasedRows], {
    nullable: true,
    description: 'What was erased, by collection. Counts of days that are rolled up name nobody and stay.',
  })
  erased?: ErasedRows[];
}
