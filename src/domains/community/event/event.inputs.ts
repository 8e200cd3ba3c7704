import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsText, IsWebAddress, NotNull, NullClears } from '../../../graphql/input.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { EventSort, EventStatus, RsvpResponse, RsvpStatus } from './event.enums.js';

const TITLE = { min: 3, max: 120 };
const DESCRIPTION = { min: 0, max: 5_000, multiline: true };
const LOCATION = { max: 300 };
const MAX_SEATS = 100_000;

@InputType({ description: 'Fields for a new event. Requires a location or a web address.' })
export class CreateEventInput {
  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of the hosting group. Event managers omit it to create an event for the whole community.',
  })
  groupId?: string | null;

  @IsText(TITLE)
  @Field(() => String, { description: 'Title, 3 to 120 characters.' })
  title!: string;

  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'Description, at most 5,000 characters.' })
  description?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    description: 'When the event starts; must be in the future, at most two years ahead.',
  })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the event ends, at most 14 days after it starts.' })
  endsAt!: Date;

  @Field(() => GraphQLTimeZone, { description: 'Time zone of the location, for example Europe/Berlin.' })
  timeZone!: string;

  @IsText(LOCATION)
  @Field(() => String, { nullable: true, description: 'Location, at most 300 characters.' })
  location?: string | null;

  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Web address of the online meeting, visible to attendees with a seat.',
  })
  onlineUrl?: string | null;

  @IsBetween(1, MAX_SEATS)
  @Field(() => Int, { nullable: true, description: 'Number of seats, 1 to 100,000. Omit for no limit.' })
  capacity?: number | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields to change on an event. Omitted fields stay the same; null clears optional fields.' })
export class UpdateEventInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Title, 3 to 120 characters; must not be null.' })
  title?: string | null;

  @NullClears()
  @IsText(DESCRIPTION)
  @Field(() => String, {
    nullable: true,
    description: 'Description, at most 5,000 characters; null clears it.',
  })
  description?: string | null;

  @NotNull()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the event starts; must be in the future, at most two years ahead, and not null.',
  })
  startsAt?: Date | null;

  @NotNull()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the event ends, at most 14 days after it starts; must not be null.',
  })
  endsAt?: Date | null;

  @NotNull()
  @Field(() => GraphQLTimeZone, { nullable: true, description: 'Time zone of the location; must not be null.' })
  timeZone?: string | null;

  @NullClears()
  @IsText(LOCATION)
  @Field(() => String, {
    nullable: true,
    description: 'Location, at most 300 characters; null for an online-only event.',
  })
  location?: string | null;

  @NullClears()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Web address of the online meeting, visible to attendees with a seat. Null removes it.',
  })
  onlineUrl?: string | null;

  @NullClears()
  @IsBetween(1, MAX_SEATS)
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of seats, not less than the number taken. Extra seats go to the waitlist; null removes the limit.',
  })
  capacity?: number | null;
}

@InputType({ description: 'Reason for canceling an event.' })
export class CancelEventInput {
  @IsText({ max: 500, multiline: true })
  @Field(() => String, { description: 'Reason, at most 500 characters. Sent to attendees and the waitlist.' })
  reason!: string;
}

@InputType({ description: 'An RSVP to an event.' })
export class RsvpInput {
  @Field(() => RsvpResponse, { description: 'Your response. Replaces any earlier response.' })
  response!: RsvpResponse;
}

@InputType({ description: 'Filters for a list of events.' })
export class EventFilter {
  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description: 'Only events of this group, including private groups you belong to. If omitted, public events.',
  })
  groupId?: string | null;

  @Field(() => EventStatus, { nullable: true, description: 'Only events with this status. Defaults to SCHEDULED.' })
  status?: EventStatus | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Only events starting after this time.' })
  startsAfter?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Only events starting before this time.' })
  startsBefore?: Date | null;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => EventFilter, {
    nullable: true,
    description: 'Filters for the list. If omitted, upcoming public events.',
  })
  filter?: EventFilter | null;

  @Field(() => EventSort, { description: 'Sort order.', defaultValue: EventSort.SOONEST })
  sort!: EventSort;
}

@InputType({ description: 'Filters for a list of RSVPs.' })
export class RsvpFilter {
  @Field(() => RsvpStatus, { nullable: true, description: 'Only RSVPs with this status.' })
  status?: RsvpStatus | null;
}

@ArgsType()
export class MyRsvpsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => RsvpFilter, { nullable: true, description: 'Filters for the list. If omitted, all RSVPs.' })
  filter?: RsvpFilter | null;
}

@ArgsType()
export class EventAttendeesArgs extends PageArgs {
  @IsIdOf('evt')
  @Field(() => ID, { description: 'ID of the event.' })
  eventId!: string;

  @ValidateNested()
  @Field(() => RsvpFilter, { nullable: true, description: 'Filters for the list. If omitted, attendees with a seat.' })
  filter?: RsvpFilter | null;
}
