import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';
import { IsBetween, IsIdOf, IsList, IsText, IsWebAddress, rule } from '../../../graphql/input.js';
import { IsCurrency } from '../../../graphql/money.js';
import { TrackedEventKind, VisitorConsent } from './tracking.enums.js';
import { propertiesProblem } from './tracking.properties.js';

export const MAX_EVENTS = 50;
const VISITOR_KEY =
  'Key that `trackVisitor` returned after consent. Without it the visitor is recognized for one day only.';
const EVENT_ID =
  'Your ID for the event, 16 to 64 letters, digits, - or _, for example a UUID. Repeated events with the same ID are stored once.';
const AT = 'When the event occurred, at most 72 hours ago and 5 minutes ahead; defaults to now.';
const LANGUAGE = 'Language of the browser, for example de-CH; only its country is stored.';

/** A client-generated ID, long enough to avoid collisions and guessing. */
function IsClientMadeId(): PropertyDecorator {
  return rule('clientMadeId', {
    problem: (value) =>
      typeof value === 'string' && /^[\w-]{16,64}$/.test(value)
        ? undefined
        : { code: 'INVALID', message: 'must be 16 to 64 letters, digits, - or _' },
    schema: { pattern: '^[A-Za-z0-9_-]{16,64}$' },
  });
}

function IsVisitorKey(): PropertyDecorator {
  return rule('visitorKey', {
    problem: (value) =>
      typeof value === 'string' && /^vis_[0-9a-z]{26}\.[\w-]{43}$/.test(value)
        ? undefined
        : { code: 'INVALID', message: 'must be a key returned by trackVisitor' },
    schema: { pattern: '^vis_[0-9a-z]{26}\\.[A-Za-z0-9_-]{43}$' },
  });
}

function IsProperties(): PropertyDecorator {
  return rule('properties', { problem: propertiesProblem });
}

/** The visitor, shared by all events of a request. */
@InputType()
abstract class TrackingInput {
  @IsVisitorKey()
  @Field(() => String, { nullable: true, description: VISITOR_KEY })
  visitorKey?: string | null;

  @IsText({ max: 35 })
  @Field(() => String, { nullable: true, description: LANGUAGE })
  language?: string | null;
}

@InputType({ description: 'A visitor of the site.' })
export class TrackVisitorInput extends TrackingInput {
  @Field(() => VisitorConsent, {
    nullable: true,
    description: 'Consent of the visitor to be recognized across days. GRANTED returns a `visitorKey` to store.',
  })
  consent?: VisitorConsent | null;

  @IsClientMadeId()
  @Field(() => String, {
    nullable: true,
    description:
      'With GRANTED: 16 to 64 letters, digits, - or _, for example a UUID. A repeated request with the same key returns the same `visitorKey`, so the key must be hard to guess.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A page view to record.' })
export class TrackPageviewInput extends TrackingInput {
  @IsWebAddress()
  @Field(() => String, {
    description: 'URL of the page. Of the query, only UTM and a few harmless parameters are stored.',
  })
  url!: string;

  @IsText({ max: 300 })
  @Field(() => String, { nullable: true, description: 'Title of the page, at most 300 characters.' })
  title?: string | null;

  @IsText({ min: 0, max: 2_000 })
  @Field(() => String, { nullable: true, description: 'URL of the referring page, as reported by the browser.' })
  referrer?: string | null;

  @IsBetween(0, 86_400)
  @Field(() => Int, { nullable: true, description: 'How long the page was open, in seconds, at most a day.' })
  duration?: number | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: AT })
  at?: Date | null;

  @IsClientMadeId()
  @Field(() => String, { nullable: true, description: EVENT_ID })
  clientEventId?: string | null;
}

/** Fields of every event except page views. */
@InputType()
abstract class EventFields {
  @IsText({ max: 50 })
  @Field(() => String, { nullable: true, description: 'Name of the event, at most 50 characters; not for page views.' })
  name?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'URL of the page where the event occurred.' })
  url?: string | null;

  @IsProperties()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description:
      'At most 20 properties, with names of up to 50 characters and values that are strings of up to 500 characters, numbers or booleans. Email addresses and tokens are redacted.',
  })
  properties?: Record<string, unknown> | null;

  @IsBetween(-1e12, 1e12)
  @Field(() => Float, { nullable: true, description: 'Measured value.' })
  value?: number | null;

  @IsBetween(0, 1e12)
  @Field(() => GraphQLSafeInt, { nullable: true, description: 'With REVENUE: amount in minor units.' })
  amountMinor?: number | null;

  @IsCurrency()
  @Field(() => String, { nullable: true, description: 'With REVENUE: ISO 4217 currency code.' })
  currency?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: AT })
  at?: Date | null;

  @IsClientMadeId()
  @Field(() => String, { description: EVENT_ID })
  clientEventId!: string;
}

@InputType({ description: 'An event of a batch.' })
export class TrackedEventInput extends EventFields {
  @Field(() => TrackedEventKind, { description: 'Kind of event.' })
  kind!: TrackedEventKind;

  @IsText({ max: 300 })
  @Field(() => String, { nullable: true, description: 'With PAGEVIEW: title of the page.' })
  title?: string | null;

  @IsText({ min: 0, max: 2_000 })
  @Field(() => String, { nullable: true, description: 'With PAGEVIEW: URL of the referring page.' })
  referrer?: string | null;
}

@InputType({ description: 'A batch of events of a visitor.' })
export class TrackEventsInput extends TrackingInput {
  @IsList(MAX_EVENTS, 1)
  @ValidateNested({ each: true })
  @Field(() => [TrackedEventInput], { description: `Events, 1 to ${String(MAX_EVENTS)}, in any order.` })
  events!: TrackedEventInput[];
}

@InputType({ description: 'An event of an account to record.' })
export class TrackUserEventInput extends EventFields {
  @IsIdOf('usr')
  @Field(() => String, {
    nullable: true,
    description: 'ID of the account. Required for service keys; users can only specify their own ID.',
  })
  onBehalfOf?: string | null;
}

@InputType({ description: 'The visitor to link to your account.' })
export class IdentifyVisitorInput {
  @IsVisitorKey()
  @Field(() => String, { nullable: true, description: VISITOR_KEY })
  visitorKey?: string | null;
}

@InputType({ description: 'The session to end.' })
export class EndSessionInput {
  @IsVisitorKey()
  @Field(() => String, { nullable: true, description: VISITOR_KEY })
  visitorKey?: string | null;

  @IsIdOf('vse')
  @Field(() => String, { nullable: true, description: 'ID of the session; defaults to the latest one.' })
  sessionId?: string | null;
}

@InputType({ description: 'The visitor to erase.' })
export class EraseVisitorInput {
  @IsVisitorKey()
  @Field(() => String, { nullable: true, description: VISITOR_KEY })
  visitorKey?: string | null;

  @IsIdOf('vis')
  @Field(() => String, {
    nullable: true,
    description: 'ID of the visitor, for admins only. Others specify `visitorKey`.',
  })
  visitorId?: string | null;
}
