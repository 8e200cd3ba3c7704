import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsPersonName } from '../../../graphql/person-name.js';
import {
  IsBetween,
  IsIdOf,
  IsMailAddress,
  IsText,
  IsTimeZone,
  IsWebAddress,
  NullClears,
  rule,
} from '../../../graphql/input.js';
import { isLocalDate, isLocalTime } from '../../../shared/time-zones.js';
import { ConsultationParty, ConsultationSort, ConsultationStatus, ConsultationType } from './consultation.enums.js';
import { MAX_SLOT_DAYS } from '../consultation-calendar/consultation.settings.js';

const REASON = { max: 500, multiline: true, hideCards: true };
const TEXT = { max: 4_000, multiline: true, hideCards: true };
const KEY =
  'Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day.';
const AT = 'When it shall begin: `startsAt` of one of `consultationSlots`. Give this or localTime.';
const LOCAL =
  'When it shall begin, on the clocks of timeZone and without an offset, such as 2026-12-01T09:30. Times that do not exist there or happen twice are refused. Give this or scheduledAt.';

function IsLocalTime(): PropertyDecorator {
  return rule('localTime', {
    problem: (value) =>
      typeof value === 'string' && isLocalTime(value)
        ? undefined
        : { code: 'INVALID', message: 'must be a local time such as 2026-12-01T09:30, without a zone or an offset' },
    schema: { pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' },
  });
}

function IsLocalDate(): PropertyDecorator {
  return rule('localDate', {
    problem: (value) =>
      typeof value === 'string' && isLocalDate(value)
        ? undefined
        : { code: 'INVALID', message: 'must be a date such as 2026-12-01' },
  });
}

@InputType({ description: 'Whom to reach about a consultation.' })
export class ConsultationContactInput {
  @IsPersonName()
  @IsText({ max: 100 })
  @Field(() => String, { description: 'Name of the person, 1 to 100 characters, without links or addresses.' })
  name!: string;

  @IsMailAddress()
  @Field(() => String, {
    description: 'Address; mails about it go there. Who is signed in gives the address of the account.',
  })
  email!: string;

  @IsText({ max: 40 })
  @Field(() => String, { nullable: true, description: 'Telephone number, at most 40 characters.' })
  phone?: string | null;
}

@InputType({ description: 'The company that a consultation is for.' })
export class ConsultationCompanyInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'Its name, 1 to 200 characters.' })
  name!: string;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address of its site.' })
  website?: string | null;

  @IsText({ max: 100, hideCards: true })
  @Field(() => String, { nullable: true, description: 'What it does, at most 100 characters.' })
  industry?: string | null;

  @IsBetween(1, 10_000_000)
  @Field(() => Int, { nullable: true, description: 'How many people work there, at least 1.' })
  employees?: number | null;
}

@InputType({ description: 'What a consultation is wanted for.' })
export class ConsultationProjectInput {
  @IsText(TEXT)
  @Field(() => String, { description: 'What it is about, 1 to 4,000 characters.' })
  description!: string;

  @IsText({ max: 200, hideCards: true })
  @Field(() => String, { nullable: true, description: 'When it shall be done, at most 200 characters.' })
  timeline?: string | null;

  @IsText({ max: 200, hideCards: true })
  @Field(() => String, { nullable: true, description: 'What it may cost, at most 200 characters.' })
  budget?: string | null;
}

@InputType({ description: 'A new consultation.' })
export class RequestConsultationInput {
  @Field(() => ConsultationType, { description: 'What it is about.' })
  consultationType!: ConsultationType;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: AT })
  scheduledAt?: Date | null;

  @IsLocalTime()
  @Field(() => String, { nullable: true, description: LOCAL })
  localTime?: string | null;

  @IsTimeZone()
  @Field(() => String, {
    nullable: true,
    description: 'IANA zone of the guest, such as Europe/Berlin; when left out, that of the account, else UTC.',
  })
  timeZone?: string | null;

  @ValidateNested()
  @Field(() => ConsultationContactInput, {
    nullable: true,
    description: 'Whom to reach. Needed without an account; otherwise name and address of the account count.',
  })
  contact?: ConsultationContactInput | null;

  @ValidateNested()
  @Field(() => ConsultationCompanyInput, { nullable: true, description: 'The company that it is for.' })
  company?: ConsultationCompanyInput | null;

  @ValidateNested()
  @Field(() => ConsultationProjectInput, { nullable: true, description: 'What it is wanted for.' })
  project?: ConsultationProjectInput | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Another time for a consultation.' })
export class RescheduleConsultationInput {
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: AT })
  scheduledAt?: Date | null;

  @IsLocalTime()
  @Field(() => String, { nullable: true, description: LOCAL })
  localTime?: string | null;

  @IsTimeZone()
  @Field(() => String, { nullable: true, description: 'IANA zone of the guest; it stays as it was when left out.' })
  timeZone?: string | null;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters. Needed from support agents.',
  })
  reason?: string | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Where the two sides will meet.' })
export class UpdateConsultationInput {
  @NullClears()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Web address of the meeting; kept when left out, removed by null.',
  })
  meetingUrl?: string | null;

  @NullClears()
  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'What else one needs to know, at most 1,000 characters; kept when left out, removed by null.',
  })
  details?: string | null;
}

@InputType({ description: 'How the two sides will meet.' })
export class ConfirmConsultationInput {
  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Web address of the meeting.' })
  meetingUrl?: string | null;

  @IsText({ max: 1_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'What else one needs to know, at most 1,000 characters.' })
  details?: string | null;
}

@InputType({ description: 'Who shall hold a consultation.' })
export class AssignConsultationHostInput {
  @IsIdOf('usr')
  @Field(() => ID, { description: 'Id of a support agent who is free at its time.' })
  hostId!: string;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters; it stands in the history, where the guest reads it.',
  })
  reason?: string | null;

  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Web address of the meeting at the new host: the one of the other host goes.',
  })
  meetingUrl?: string | null;

  @IsText({ max: 1_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'What else one needs to know, at most 1,000 characters.' })
  details?: string | null;
}

@InputType({ description: 'Why a consultation is declined.' })
export class DeclineConsultationInput {
  @IsText(REASON)
  @Field(() => String, { description: 'The reason, which the guest reads; 1 to 500 characters.' })
  reason!: string;
}

@InputType({ description: 'Why a consultation is called off.' })
export class CancelConsultationInput {
  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'The reason, which the other side reads; at most 500 characters. Needed from support agents.',
  })
  reason?: string | null;
}

@InputType({ description: 'What came of a consultation.' })
export class CompleteConsultationInput {
  @IsText(TEXT)
  @Field(() => String, { description: 'What was said and settled, 1 to 4,000 characters; the guest reads it.' })
  summary!: string;

  @IsText({ max: 2_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'What follows from it, at most 2,000 characters.' })
  nextSteps?: string | null;
}

@InputType({ description: 'Who did not come to a consultation.' })
export class MarkConsultationNoShowInput {
  @Field(() => ConsultationParty, { description: 'Which side.' })
  party!: ConsultationParty;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'What is known of it, at most 500 characters; it stands in the history, where the guest reads it.',
  })
  reason?: string | null;
}

@InputType({ description: 'What the guest thought of a consultation.' })
export class SubmitConsultationFeedbackInput {
  @IsBetween(1, 5)
  @Field(() => Int, { description: '1 (bad) to 5 (good).' })
  rating!: number;

  @IsText({ max: 2_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'In own words, at most 2,000 characters.' })
  comment?: string | null;
}

@InputType({ description: 'Which of the own consultations to list.' })
export class MyConsultationsFilter {
  @Field(() => ConsultationStatus, { nullable: true, description: 'In this status; in any if left out.' })
  status?: ConsultationStatus | null;
}

@ArgsType()
export class MyConsultationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyConsultationsFilter, { nullable: true, description: 'Which to list.' })
  filter?: MyConsultationsFilter | null;
}

@ArgsType()
export class ConsultationsOfUserArgs extends MyConsultationsArgs {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string;
}

@InputType({ description: 'Which consultations to list.' })
export class ConsultationFilter {
  @Field(() => ConsultationStatus, {
    nullable: true,
    description: 'In this status; those that are REQUESTED, CONFIRMED or IN_PROGRESS if left out.',
  })
  status?: ConsultationStatus | null;

  @Field(() => ConsultationType, { nullable: true, description: 'About this.' })
  consultationType?: ConsultationType | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Of the host with this account.' })
  host?: string | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Beginning at this time or later.' })
  from?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Beginning before this time; it lies after `from`.' })
  to?: Date | null;
}

@ArgsType()
export class ConsultationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => ConsultationFilter, { nullable: true, description: 'Which to list.' })
  filter?: ConsultationFilter | null;

  @Field(() => ConsultationSort, { description: 'The order.', defaultValue: ConsultationSort.SCHEDULED_AT_ASC })
  sort!: ConsultationSort;
}

@ArgsType()
export class ConsultationSlotsArgs {
  @Field(() => ConsultationType, { description: 'What it shall be about.' })
  type!: ConsultationType;

  @IsLocalDate()
  @Field(() => String, { description: 'The first date, such as 2026-12-01.' })
  from!: string;

  @IsLocalDate()
  @Field(() => String, {
    description: `The last date, itself included; at most ${String(MAX_SLOT_DAYS)} days in all.`,
  })
  to!: string;

  @IsTimeZone()
  @Field(() => String, { description: 'The IANA zone in which dates begin and end, such as Europe/Berlin.' })
  timeZone!: string;

  @IsIdOf('con')
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a consultation that is to be moved and that the caller may move: its own time counts as free, and is not listed.',
  })
  moving?: string | null;
}
