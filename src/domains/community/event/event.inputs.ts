import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsBetween, IsIdOf, IsText, IsWebAddress, NotNull, NullClears } from '../../../graphql/input.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { EventSort, EventStatus, RsvpResponse, RsvpStatus } from './event.enums.js';

const TITLE = { min: 3, max: 120 };
const DESCRIPTION = { min: 0, max: 5_000, multiline: true };
const LOCATION = { max: 300 };
const MAX_SEATS = 100_000;
const KEY =
  'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.';

@InputType({ description: 'A new event. It needs a place or a web address.' })
export class CreateEventInput {
  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the group that meets; left out for an event of the whole community, which event managers make.',
  })
  groupId?: string | null;

  @IsText(TITLE)
  @Field(() => String, { description: 'What it is called, 3 to 120 characters.' })
  title!: string;

  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'What happens there, at most 5,000 characters.' })
  description?: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it begins: after now, and within two years.' })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it ends, at most 14 days after it begins.' })
  endsAt!: Date;

  @Field(() => GraphQLTimeZone, { description: 'The zone of the place where it happens, such as Europe/Berlin.' })
  timeZone!: string;

  @IsText(LOCATION)
  @Field(() => String, { nullable: true, description: 'Where it is, at most 300 characters.' })
  location?: string | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address of the meeting; those who have a seat see it.' })
  onlineUrl?: string | null;

  @IsBetween(1, MAX_SEATS)
  @Field(() => Int, { nullable: true, description: 'How many seats there are, 1 to 100,000; left out for no limit.' })
  capacity?: number | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to an event; what is left out stays, and null empties what may be empty.' })
export class UpdateEventInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'What it is called, 3 to 120 characters; not null.' })
  title?: string | null;

  @NullClears()
  @IsText(DESCRIPTION)
  @Field(() => String, {
    nullable: true,
    description: 'What happens there, at most 5,000 characters; null empties it.',
  })
  description?: string | null;

  @NotNull()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it begins: after now, and within two years; not null.',
  })
  startsAt?: Date | null;

  @NotNull()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it ends, at most 14 days after it begins; not null.',
  })
  endsAt?: Date | null;

  @NotNull()
  @Field(() => GraphQLTimeZone, { nullable: true, description: 'The zone of the place where it happens; not null.' })
  timeZone?: string | null;

  @NullClears()
  @IsText(LOCATION)
  @Field(() => String, {
    nullable: true,
    description: 'Where it is, at most 300 characters; null for one that is online only.',
  })
  location?: string | null;

  @NullClears()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Web address of the meeting; those who have a seat see it. Null takes it away.',
  })
  onlineUrl?: string | null;

  @NullClears()
  @IsBetween(1, MAX_SEATS)
  @Field(() => Int, {
    nullable: true,
    description: 'How many seats there are: not fewer than are taken. More let in who waits; null lets in everybody.',
  })
  capacity?: number | null;
}

@InputType({ description: 'Why an event does not take place.' })
export class CancelEventInput {
  @IsText({ max: 500, multiline: true })
  @Field(() => String, { description: 'Why, at most 500 characters: those who wanted to come read it.' })
  reason!: string;
}

@InputType({ description: 'An answer to an event.' })
export class RsvpInput {
  @Field(() => RsvpResponse, { description: 'The answer that shall stand.' })
  response!: RsvpResponse;
}

@InputType({ description: 'Which events to list.' })
export class EventFilter {
  @IsIdOf('grp')
  @Field(() => ID, {
    nullable: true,
    description: 'Events of this group, which may be one that only members read; the public ones where it is left out.',
  })
  groupId?: string | null;

  @Field(() => EventStatus, { nullable: true, description: 'Where they stand; SCHEDULED where it is left out.' })
  status?: EventStatus | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Only what begins after this.' })
  startsAfter?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Only what begins before this.' })
  startsBefore?: Date | null;
}

@ArgsType()
export class EventsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => EventFilter, { nullable: true, description: 'Which; the public ones to come where it is left out.' })
  filter?: EventFilter | null;

  @Field(() => EventSort, { description: 'The order.', defaultValue: EventSort.SOONEST })
  sort!: EventSort;
}

@InputType({ description: 'Which answers to list.' })
export class RsvpFilter {
  @Field(() => RsvpStatus, { nullable: true, description: 'Only those of which this came.' })
  status?: RsvpStatus | null;
}

@ArgsType()
export class MyRsvpsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => RsvpFilter, { nullable: true, description: 'Which; all where it is left out.' })
  filter?: RsvpFilter | null;
}

@ArgsType()
export class EventAttendeesArgs extends PageArgs {
  @IsIdOf('evt')
  @Field(() => ID, { description: 'Id of the event.' })
  eventId!: string;

  @ValidateNested()
  @Field(() => RsvpFilter, { nullable: true, description: 'Which; those who have a seat where it is left out.' })
  filter?: RsvpFilter | null;
}
