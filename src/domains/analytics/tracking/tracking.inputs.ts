import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLSafeInt } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';
import { IsBetween, IsIdOf, IsList, IsText, IsWebAddress, rule } from '../../../graphql/input.js';
import { IsCurrency } from '../../../graphql/money.js';
import { TrackedEventKind, VisitorConsent } from './tracking.enums.js';
import { propertiesProblem } from './tracking.properties.js';

export const MAX_EVENTS = 50;
const VISITOR_KEY =
  'The key that `trackVisitor` gave after consent. Without it the visitor is known for one day only, by no cookie.';
const EVENT_ID =
  'An id of your own, 16 to 64 letters, digits, - and _, such as a UUID: sent again under it, the event is stored once.';
const AT = 'When it happened, at most 72 hours ago and 5 minutes ahead; now if left out.';
const LANGUAGE = 'The language of the browser, such as de-CH; its country is kept.';

/** An id that a client makes up: long enough that two clients do not meet, and that nobody guesses it. */
function IsClientMadeId(): PropertyDecorator {
  return rule('clientMadeId', {
    problem: (value) =>
      typeof value === 'string' && /^[\w-]{16,64}$/.test(value)
        ? undefined
        : { code: 'INVALID', message: 'must have 16 to 64 letters, digits, - and _' },
    schema: { pattern: '^[A-Za-z0-9_-]{16,64}$' },
  });
}

function IsVisitorKey(): PropertyDecorator {
  return rule('visitorKey', {
    problem: (value) =>
      typeof value === 'string' && /^vis_[0-9a-z]{26}\.[\w-]{43}$/.test(value)
        ? undefined
        : { code: 'INVALID', message: 'must be a key that trackVisitor gave' },
    schema: { pattern: '^vis_[0-9a-z]{26}\\.[A-Za-z0-9_-]{43}$' },
  });
}

function IsProperties(): PropertyDecorator {
  return rule('properties', { problem: propertiesProblem });
}

/** Who it is and where: what all events of one request share. */
@InputType()
abstract class TrackingInput {
  @IsVisitorKey()
  @Field(() => String, { nullable: true, description: VISITOR_KEY })
  visitorKey?: string | null;

  @IsText({ max: 35 })
  @Field(() => String, { nullable: true, description: LANGUAGE })
  language?: string | null;
}

@InputType({ description: 'Somebody who comes to the site.' })
export class TrackVisitorInput extends TrackingInput {
  @Field(() => VisitorConsent, {
    nullable: true,
    description:
      'What the visitor said when asked whether it may be known again. GRANTED answers a `visitorKey` to keep.',
  })
  consent?: VisitorConsent | null;

  @IsClientMadeId()
  @Field(() => String, {
    nullable: true,
    description:
      'With GRANTED: 16 to 64 letters, digits, - and _, such as a UUID. A request that is sent again with it gets the same `visitorKey`, so it must be hard to guess.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'A page that was shown.' })
export class TrackPageviewInput extends TrackingInput {
  @IsWebAddress()
  @Field(() => String, {
    description: 'Its web address. Of the query only utm and a few harmless parameters are kept.',
  })
  url!: string;

  @IsText({ max: 300 })
  @Field(() => String, { nullable: true, description: 'Its title, at most 300 characters.' })
  title?: string | null;

  @IsText({ min: 0, max: 2_000 })
  @Field(() => String, { nullable: true, description: 'Where the visitor came from, as the browser says.' })
  referrer?: string | null;

  @IsBetween(0, 86_400)
  @Field(() => Int, { nullable: true, description: 'Seconds that it was open, up to a day, where known.' })
  duration?: number | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: AT })
  at?: Date | null;

  @IsClientMadeId()
  @Field(() => String, { nullable: true, description: EVENT_ID })
  clientEventId?: string | null;
}

/** What every event but a page view may bring. */
@InputType()
abstract class EventFields {
  @IsText({ max: 50 })
  @Field(() => String, { nullable: true, description: 'What happened, at most 50 characters; not for a page view.' })
  name?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address of the page where it happened.' })
  url?: string | null;

  @IsProperties()
  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description:
      'At most 20 properties: names of up to 50 characters, and texts of up to 500, numbers or booleans. E-mail addresses and tokens are blanked out.',
  })
  properties?: Record<string, unknown> | null;

  @IsBetween(-1e12, 1e12)
  @Field(() => Float, { nullable: true, description: 'What was measured.' })
  value?: number | null;

  @IsBetween(0, 1e12)
  @Field(() => GraphQLSafeInt, { nullable: true, description: 'With REVENUE: what was earned, in minor units.' })
  amountMinor?: number | null;

  @IsCurrency()
  @Field(() => String, { nullable: true, description: 'With REVENUE: the ISO 4217 code of its currency.' })
  currency?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: AT })
  at?: Date | null;

  @IsClientMadeId()
  @Field(() => String, { description: EVENT_ID })
  clientEventId!: string;
}

@InputType({ description: 'One event of a batch.' })
export class TrackedEventInput extends EventFields {
  @Field(() => TrackedEventKind, { description: 'What kind of thing happened.' })
  kind!: TrackedEventKind;

  @IsText({ max: 300 })
  @Field(() => String, { nullable: true, description: 'With PAGEVIEW: the title of the page.' })
  title?: string | null;

  @IsText({ min: 0, max: 2_000 })
  @Field(() => String, { nullable: true, description: 'With PAGEVIEW: where the visitor came from.' })
  referrer?: string | null;
}

@InputType({ description: 'Several events of one visitor.' })
export class TrackEventsInput extends TrackingInput {
  @IsList(MAX_EVENTS, 1)
  @ValidateNested({ each: true })
  @Field(() => [TrackedEventInput], { description: `The events, 1 to ${String(MAX_EVENTS)}, in any order.` })
  events!: TrackedEventInput[];
}

@InputType({ description: 'An event of an account.' })
export class TrackUserEventInput extends EventFields {
  @IsIdOf('usr')
  @Field(() => String, {
    nullable: true,
    description: 'For a service key alone, which must give it: the id of the account that did it.',
  })
  onBehalfOf?: string | null;
}

@InputType({ description: 'Which visitor turned out to be the caller.' })
export class IdentifyVisitorInput {
  @IsVisitorKey()
  @Field(() => String, { nullable: true, description: VISITOR_KEY })
  visitorKey?: string | null;
}

@InputType({ description: 'Which visit is over.' })
export class EndSessionInput {
  @IsVisitorKey()
  @Field(() => String, { nullable: true, description: VISITOR_KEY })
  visitorKey?: string | null;

  @IsIdOf('vse')
  @Field(() => String, { nullable: true, description: 'Id of the visit; the latest one if left out.' })
  sessionId?: string | null;
}

@InputType({ description: 'Which visitor to erase.' })
export class EraseVisitorInput {
  @IsVisitorKey()
  @Field(() => String, { nullable: true, description: VISITOR_KEY })
  visitorKey?: string | null;

  @IsIdOf('vis')
  @Field(() => String, { nullable: true, description: 'For admins alone: id of the visitor. Others erase themselves.' })
  visitorId?: string | null;
}
