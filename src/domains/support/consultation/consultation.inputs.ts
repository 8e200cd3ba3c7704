import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsPersonName } from '../../../graphql/person-name.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
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
const AT = 'Requested start: `startsAt` of a slot from `consultationSlots`. Pass this or localTime.';
const LOCAL =
  'Requested start in timeZone, without an offset, for example 2026-12-01T09:30. Times that do not exist there or occur twice are rejected. Pass this or scheduledAt.';

function IsLocalTime(): PropertyDecorator {
  return rule('localTime', {
    problem: (value) =>
      typeof value === 'string' && isLocalTime(value)
        ? undefined
        : { code: 'INVALID', message: 'must be a local time such as 2026-12-01T09:30, without a time zone or offset' },
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

@InputType({ description: 'Contact details for a consultation.' })
export class ConsultationContactInput {
  @IsPersonName()
  @IsText({ max: 100 })
  @Field(() => String, { description: 'Name of the contact, 1 to 100 characters, without links or addresses.' })
  name!: string;

  @IsMailAddress()
  @Field(() => String, {
    description:
      'Email address that receives messages about the consultation. If you are signed in, it must be the address of your account.',
  })
  email!: string;

  @IsText({ max: 40 })
  @Field(() => String, { nullable: true, description: 'Phone number, at most 40 characters.' })
  phone?: string | null;
}

@InputType({ description: 'The company that requests a consultation.' })
export class ConsultationCompanyInput {
  @IsText({ max: 200 })
  @Field(() => String, { description: 'Name of the company, 1 to 200 characters.' })
  name!: string;

  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'Website of the company.' })
  website?: string | null;

  @IsText({ max: 100, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Industry of the company, at most 100 characters.' })
  industry?: string | null;

  @IsBetween(1, 10_000_000)
  @Field(() => Int, { nullable: true, description: 'Number of employees, at least 1.' })
  employees?: number | null;
}

@InputType({ description: 'The project that a consultation is about.' })
export class ConsultationProjectInput {
  @IsText(TEXT)
  @Field(() => String, { description: 'Description of the project, 1 to 4,000 characters.' })
  description!: string;

  @IsText({ max: 200, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Timeline of the project, at most 200 characters.' })
  timeline?: string | null;

  @IsText({ max: 200, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Budget of the project, at most 200 characters.' })
  budget?: string | null;
}

@InputType({ description: 'Fields for a new consultation.' })
export class RequestConsultationInput {
  @Field(() => ConsultationType, { description: 'Topic of the consultation.' })
  consultationType!: ConsultationType;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: AT })
  scheduledAt?: Date | null;

  @IsLocalTime()
  @Field(() => String, { nullable: true, description: LOCAL })
  localTime?: string | null;

  @IsTimeZone()
  @Field(() => String, {
    nullable: true,
    description: 'IANA time zone of the guest, for example Europe/Berlin. Defaults to that of the account, then UTC.',
  })
  timeZone?: string | null;

  @ValidateNested()
  @Field(() => ConsultationContactInput, {
    nullable: true,
    description:
      'Contact details. Required without an account; otherwise the name and address of the account are used.',
  })
  contact?: ConsultationContactInput | null;

  @ValidateNested()
  @Field(() => ConsultationCompanyInput, { nullable: true, description: 'The company that requests it.' })
  company?: ConsultationCompanyInput | null;

  @ValidateNested()
  @Field(() => ConsultationProjectInput, { nullable: true, description: 'The project it is about.' })
  project?: ConsultationProjectInput | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new time for a consultation.' })
export class RescheduleConsultationInput {
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: AT })
  scheduledAt?: Date | null;

  @IsLocalTime()
  @Field(() => String, { nullable: true, description: LOCAL })
  localTime?: string | null;

  @IsTimeZone()
  @Field(() => String, { nullable: true, description: 'IANA time zone of the guest. Defaults to the current one.' })
  timeZone?: string | null;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 500 characters. Required for support agents.',
  })
  reason?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'A new meeting place.' })
export class UpdateConsultationInput {
  @NullClears()
  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'URL of the meeting. Unchanged if omitted, removed if null.',
  })
  meetingUrl?: string | null;

  @NullClears()
  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'Anything else needed to join, at most 1,000 characters. Unchanged if omitted, removed if null.',
  })
  details?: string | null;
}

@InputType({ description: 'The meeting place.' })
export class ConfirmConsultationInput {
  @IsWebAddress()
  @Field(() => String, { nullable: true, description: 'URL of the meeting.' })
  meetingUrl?: string | null;

  @IsText({ max: 1_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Anything else needed to join, at most 1,000 characters.' })
  details?: string | null;
}

@InputType({ description: 'A new host for a consultation.' })
export class AssignConsultationHostInput {
  @IsIdOf('usr')
  @Field(() => ID, { description: 'ID of a support agent who is free at the time of the consultation.' })
  hostId!: string;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 500 characters. It appears in the history, where the guest can read it.',
  })
  reason?: string | null;

  @IsWebAddress()
  @Field(() => String, {
    nullable: true,
    description: 'URL of the meeting with the new host; the previous one is removed.',
  })
  meetingUrl?: string | null;

  @IsText({ max: 1_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Anything else needed to join, at most 1,000 characters.' })
  details?: string | null;
}

@InputType({ description: 'Why a consultation is declined.' })
export class DeclineConsultationInput {
  @IsText(REASON)
  @Field(() => String, { description: 'Reason, 1 to 500 characters; the guest can read it.' })
  reason!: string;
}

@InputType({ description: 'Why a consultation is canceled.' })
export class CancelConsultationInput {
  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 500 characters; the other side can read it. Required for support agents.',
  })
  reason?: string | null;
}

@InputType({ description: 'Outcome of a consultation.' })
export class CompleteConsultationInput {
  @IsText(TEXT)
  @Field(() => String, {
    description: 'Summary of what was discussed and decided, 1 to 4,000 characters; the guest can read it.',
  })
  summary!: string;

  @IsText({ max: 2_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Next steps, at most 2,000 characters.' })
  nextSteps?: string | null;
}

@InputType({ description: 'Which side did not attend a consultation.' })
export class MarkConsultationNoShowInput {
  @Field(() => ConsultationParty, { description: 'The side that did not attend.' })
  party!: ConsultationParty;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Details, at most 500 characters. They appear in the history, where the guest can read them.',
  })
  reason?: string | null;
}

@InputType({ description: 'Your feedback on a consultation.' })
export class SubmitConsultationFeedbackInput {
  @IsBetween(1, 5)
  @Field(() => Int, { description: 'Rating, from 1 (poor) to 5 (excellent).' })
  rating!: number;

  @IsText({ max: 2_000, multiline: true, hideCards: true })
  @Field(() => String, { nullable: true, description: 'Comment, at most 2,000 characters.' })
  comment?: string | null;
}

@InputType({ description: 'Filter for your consultations.' })
export class MyConsultationsFilter {
  @Field(() => ConsultationStatus, {
    nullable: true,
    description: 'Only consultations with this status; any status if omitted.',
  })
  status?: ConsultationStatus | null;
}

@ArgsType()
export class MyConsultationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyConsultationsFilter, { nullable: true, description: 'Which consultations to list.' })
  filter?: MyConsultationsFilter | null;
}

@ArgsType()
export class ConsultationsOfUserArgs extends MyConsultationsArgs {
  @Field(() => ID, { description: 'ID of the account.' })
  userId!: string;
}

@InputType({ description: 'Filter for consultations.' })
export class ConsultationFilter {
  @Field(() => ConsultationStatus, {
    nullable: true,
    description: 'Only consultations with this status; REQUESTED, CONFIRMED, and IN_PROGRESS if omitted.',
  })
  status?: ConsultationStatus | null;

  @Field(() => ConsultationType, { nullable: true, description: 'Only consultations on this topic.' })
  consultationType?: ConsultationType | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Only consultations hosted by this account.' })
  host?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Only consultations that start at this time or later.',
  })
  from?: Date | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Only consultations that start before this time, which must be later than `from`.',
  })
  to?: Date | null;
}

@ArgsType()
export class ConsultationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => ConsultationFilter, { nullable: true, description: 'Which consultations to list.' })
  filter?: ConsultationFilter | null;

  @Field(() => ConsultationSort, { description: 'Sort order.', defaultValue: ConsultationSort.SCHEDULED_AT_ASC })
  sort!: ConsultationSort;
}

@ArgsType()
export class ConsultationSlotsArgs {
  @Field(() => ConsultationType, { description: 'Topic of the consultation.' })
  type!: ConsultationType;

  @IsLocalDate()
  @Field(() => String, { description: 'First date, for example 2026-12-01.' })
  from!: string;

  @IsLocalDate()
  @Field(() => String, {
    description: `Last date, inclusive; at most ${String(MAX_SLOT_DAYS)} days in total.`,
  })
  to!: string;

  @IsTimeZone()
  @Field(() => String, { description: 'IANA time zone of the dates, for example Europe/Berlin.' })
  timeZone!: string;

  @IsIdOf('con')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of a consultation you want to reschedule: its own time counts as free and is not listed.',
  })
  moving?: string | null;
}
