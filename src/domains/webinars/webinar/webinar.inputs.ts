import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsList, IsText, IsWebAddress, NotNull, NullClears } from '../../../graphql/input.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import { searchReach } from '../../../shared/text.js';
import { WebinarApproval, WebinarFormat, WebinarSort, WebinarStatus } from './webinar.enums.js';

/** Search words stored per record: all of a title, and enough of a text without slowing down every write. */
export const SEARCHED_WORDS = 200;
const TITLE = { min: 5, max: 200 };
const DESCRIPTION = { min: 0, max: 10_000, multiline: true };
const MAX_HOSTS = 10;
const HOSTS = `IDs of the host accounts, at most ${String(MAX_HOSTS)}.`;
const DURATION = 'Duration, 5 to 1,440 minutes.';
const CAPACITY = 'Number of seats, 1 to 100,000.';
const OFFER_HOURS =
  'How many hours an offered seat is held for the next person on the waitlist, 1 to 168; defaults to 12.';
const JOIN_URL = 'URL to join the webinar; available only to registrants, from 15 minutes before the start.';

@InputType({ description: 'Fields for a new webinar.' })
export class CreateWebinarInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'Title, 5 to 200 characters.' })
  title!: string;

  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'Description, at most 10,000 characters.' })
  description?: string | null;

  @Field(() => WebinarFormat, { description: 'Format of the webinar.' })
  format!: WebinarFormat;

  @Field(() => GraphQLDateTimeISO, { description: 'When the webinar starts: in the future, within two years.' })
  startsAt!: Date;

  @IsBetween(5, 1_440)
  @Field(() => Int, { description: DURATION })
  durationMinutes!: number;

  @Field(() => GraphQLTimeZone, { description: 'IANA time zone of the hosts, for example Europe/Berlin.' })
  timeZone!: string;

  @IsBetween(1, 100_000)
  @Field(() => Int, { description: CAPACITY })
  capacity!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether there is a waitlist once all seats are taken; defaults to true.',
  })
  waitlistEnabled?: boolean | null;

  @IsBetween(1, 168)
  @Field(() => Int, { nullable: true, description: OFFER_HOURS })
  offerHours?: number | null;

  @Field(() => WebinarApproval, {
    nullable: true,
    description: 'How registrations are approved; defaults to AUTOMATIC.',
  })
  approval?: WebinarApproval | null;

  @IsList(MAX_HOSTS)
  @IsIdOf('usr')
  @Field(() => [ID], { nullable: true, description: HOSTS })
  hostIds?: string[] | null;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: JOIN_URL })
  joinUrl?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether to publish it at once; otherwise it is a DRAFT.' })
  publish?: boolean | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({
  description: 'Changes to a webinar; omitted fields stay unchanged. Schedule and seats are fixed once it starts.',
})
export class UpdateWebinarInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Title, 5 to 200 characters.' })
  title?: string | null;

  @NullClears()
  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'Description, at most 10,000 characters; null clears it.' })
  description?: string | null;

  @NotNull()
  @Field(() => WebinarFormat, { nullable: true, description: 'Format of the webinar.' })
  format?: WebinarFormat | null;

  @NotNull()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the webinar starts. Registrants are notified of a new time.',
  })
  startsAt?: Date | null;

  @NotNull()
  @IsBetween(5, 1_440)
  @Field(() => Int, { nullable: true, description: DURATION })
  durationMinutes?: number | null;

  @NotNull()
  @Field(() => GraphQLTimeZone, { nullable: true, description: 'IANA time zone of the hosts.' })
  timeZone?: string | null;

  @NotNull()
  @IsBetween(1, 100_000)
  @Field(() => Int, {
    nullable: true,
    description: `${CAPACITY} Must not be less than the seats taken; new seats are offered to the waitlist.`,
  })
  capacity?: number | null;

  @NotNull()
  @Field(() => Boolean, { nullable: true, description: 'Whether there is a waitlist once all seats are taken.' })
  waitlistEnabled?: boolean | null;

  @NotNull()
  @IsBetween(1, 168)
  @Field(() => Int, {
    nullable: true,
    description: 'How many hours an offered seat is held for the next person on the waitlist.',
  })
  offerHours?: number | null;

  @NotNull()
  @Field(() => WebinarApproval, { nullable: true, description: 'How registrations are approved from now on.' })
  approval?: WebinarApproval | null;

  @NullClears()
  @IsList(MAX_HOSTS)
  @IsIdOf('usr')
  @Field(() => [ID], { nullable: true, description: `${HOSTS} Null removes all.` })
  hostIds?: string[] | null;

  @NullClears()
  @IsWebAddress()
  @Field(() => String, { nullable: true, description: `${JOIN_URL} Null removes it.` })
  joinUrl?: string | null;

  @NullClears()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'URL of the recording. After the webinar, everyone who had a seat is notified once. Null removes it.',
  })
  recordingUrl?: string | null;
}

@InputType({ description: 'Why a webinar is canceled.' })
export class CancelWebinarInput {
  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { description: 'Reason, at most 1,000 characters; registrants can read it.' })
  reason!: string;
}

@InputType({ description: 'Filter for webinars.' })
export class WebinarFilter {
  @Field(() => WebinarStatus, {
    nullable: true,
    description: 'Only webinars with this status. DRAFT and ARCHIVED webinars are listed only for event managers.',
  })
  status?: WebinarStatus | null;

  @Field(() => WebinarFormat, { nullable: true, description: 'Only webinars with this format.' })
  format?: WebinarFormat | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `Words in the title or description, all of which must match; at most 100 characters. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Only webinars that start at this time or later.' })
  from?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Only webinars that start before this time.' })
  to?: Date | null;
}

@ArgsType()
export class WebinarsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => WebinarFilter, { nullable: true, description: 'Which webinars to list.' })
  filter?: WebinarFilter | null;

  @Field(() => WebinarSort, { description: 'Sort order.', defaultValue: WebinarSort.SOONEST })
  sort!: WebinarSort;
}
