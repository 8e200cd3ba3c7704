import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsBetween, IsIdOf, IsList, IsText, IsWebAddress, NotNull, NullClears } from '../../../graphql/input.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { searchReach } from '../../../shared/text.js';
import { WebinarApproval, WebinarFormat, WebinarSort, WebinarStatus } from './webinar.enums.js';

/** Words kept of a record to find it by: all of a title, and of a text enough without making every write of it slow. */
export const SEARCHED_WORDS = 200;
const TITLE = { min: 5, max: 200 };
const DESCRIPTION = { min: 0, max: 10_000, multiline: true };
const MAX_HOSTS = 10;
const HOSTS = `Ids of the accounts that hold it, at most ${String(MAX_HOSTS)}.`;
const DURATION = 'How long it takes, 5 to 1,440 minutes.';
const CAPACITY = 'How many seats there are, 1 to 100,000.';
const OFFER_HOURS = 'For how many hours a seat is held for who is next in line, 1 to 168; 12 if left out.';
const JOIN_URL = 'Where it takes place: given to registrants only, from 15 minutes before the start.';

@InputType({ description: 'A new webinar.' })
export class CreateWebinarInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'The title, 5 to 200 characters.' })
  title!: string;

  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'What it is about, at most 10,000 characters.' })
  description?: string | null;

  @Field(() => WebinarFormat, { description: 'How it is held.' })
  format!: WebinarFormat;

  @Field(() => GraphQLDateTimeISO, { description: 'When it starts: in the future, within two years.' })
  startsAt!: Date;

  @IsBetween(5, 1_440)
  @Field(() => Int, { description: DURATION })
  durationMinutes!: number;

  @Field(() => GraphQLTimeZone, { description: 'The IANA zone of its hosts, such as Europe/Berlin.' })
  timeZone!: string;

  @IsBetween(1, 100_000)
  @Field(() => Int, { description: CAPACITY })
  capacity!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether people may wait for a seat once all are taken; true if left out.',
  })
  waitlistEnabled?: boolean | null;

  @IsBetween(1, 168)
  @Field(() => Int, { nullable: true, description: OFFER_HOURS })
  offerHours?: number | null;

  @Field(() => WebinarApproval, {
    nullable: true,
    description: 'Who decides about registrations; AUTOMATIC if left out.',
  })
  approval?: WebinarApproval | null;

  @IsList(MAX_HOSTS)
  @IsIdOf('usr')
  @Field(() => [ID], { nullable: true, description: HOSTS })
  hostIds?: string[] | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: JOIN_URL })
  joinUrl?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to announce it at once; otherwise it is a DRAFT.' })
  publish?: boolean | null;

  @IsText({ max: 200 })
  @Field(() => String, {
    nullable: true,
    description:
      'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.',
  })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'Changes to a webinar; what is left out stays. Its schedule and seats are fixed once it starts.',
})
export class UpdateWebinarInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'The title, 5 to 200 characters.' })
  title?: string | null;

  @NullClears()
  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'What it is about, at most 10,000 characters; null empties it.' })
  description?: string | null;

  @NotNull()
  @Field(() => WebinarFormat, { nullable: true, description: 'How it is held.' })
  format?: WebinarFormat | null;

  @NotNull()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it starts. Everybody who is registered is told of another time.',
  })
  startsAt?: Date | null;

  @NotNull()
  @IsBetween(5, 1_440)
  @Field(() => Int, { nullable: true, description: DURATION })
  durationMinutes?: number | null;

  @NotNull()
  @Field(() => GraphQLTimeZone, { nullable: true, description: 'The IANA zone of its hosts.' })
  timeZone?: string | null;

  @NotNull()
  @IsBetween(1, 100_000)
  @Field(() => Int, {
    nullable: true,
    description: `${CAPACITY} Not less than are taken; new seats are offered to who waits.`,
  })
  capacity?: number | null;

  @NotNull()
  @Field(() => Boolean, { nullable: true, description: 'Whether people may wait for a seat once all are taken.' })
  waitlistEnabled?: boolean | null;

  @NotNull()
  @IsBetween(1, 168)
  @Field(() => Int, { nullable: true, description: 'For how many hours a seat is held for who is next in line.' })
  offerHours?: number | null;

  @NotNull()
  @Field(() => WebinarApproval, { nullable: true, description: 'Who decides about registrations from now on.' })
  approval?: WebinarApproval | null;

  @NullClears()
  @IsList(MAX_HOSTS)
  @IsIdOf('usr')
  @Field(() => [ID], { nullable: true, description: `${HOSTS} Null for none.` })
  hostIds?: string[] | null;

  @NullClears()
  @IsWebAddress()
  @Field(() => String, { nullable: true, description: `${JOIN_URL} Null takes it away.` })
  joinUrl?: string | null;

  @NullClears()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'The recording. Once it is over, everybody who had a seat is told, once. Null takes it away.',
  })
  recordingUrl?: string | null;
}

@InputType({ description: 'Why a webinar is called off.' })
export class CancelWebinarInput {
  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { description: 'The reason, which registrants read; at most 1,000 characters.' })
  reason!: string;
}

@InputType({ description: 'Which webinars to list.' })
export class WebinarFilter {
  @Field(() => WebinarStatus, {
    nullable: true,
    description: 'In this status. DRAFT and ARCHIVED ones are listed for event managers alone.',
  })
  status?: WebinarStatus | null;

  @Field(() => WebinarFormat, { nullable: true, description: 'Held in this way.' })
  format?: WebinarFormat | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `With all these words in title or description; at most 100 characters. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Starting at this time or later.' })
  from?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Starting before this time.' })
  to?: Date | null;
}

@ArgsType()
export class WebinarsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => WebinarFilter, { nullable: true, description: 'Which to list.' })
  filter?: WebinarFilter | null;

  @Field(() => WebinarSort, { description: 'The order.', defaultValue: WebinarSort.SOONEST })
  sort!: WebinarSort;
}
