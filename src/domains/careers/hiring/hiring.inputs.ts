import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsBetween, IsIdOf, IsList, IsText } from '../../../graphql/input.js';
import { IsCurrency } from '../../../graphql/money.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import {
  InterviewKind,
  JobApplicationStatus,
  RejectionReason,
  ScorecardRating,
} from '../job-application/job-application.enums.js';
import { KEY, MOST_MINOR } from '../job-posting/job-posting.inputs.js';

const REASON = { max: 1_000, multiline: true };
const NOTES = { max: 5_000, multiline: true };

@InputType({ description: 'A move to another stage.' })
export class MoveApplicationInput {
  @Field(() => JobApplicationStatus, {
    description:
      'The stage that you believe it is in. Where somebody else has moved it since, nothing is done (CONFLICT).',
  })
  from!: JobApplicationStatus;

  @Field(() => JobApplicationStatus, { description: 'The stage to move to, one of `availableTransitions`.' })
  to!: JobApplicationStatus;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 1,000 characters: needed to skip a stage or to go back. Applicants never see it.',
  })
  reason?: string | null;
}

@InputType({ description: 'A rejection.' })
export class RejectApplicationInput {
  @Field(() => RejectionReason, { description: 'The kind of reason.' })
  reasonCode!: RejectionReason;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'A note, at most 1,000 characters. Applicants never see it.' })
  note?: string | null;

  // Nullable: graphql-jit asks for a non-null field of an input in variables even where it has a default.
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: 'Whether to mail the applicant.' })
  notifyApplicant?: boolean | null;
}

@InputType({ description: 'Why an application is opened again.' })
export class ReopenApplicationInput {
  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'The reason, at most 1,000 characters. Applicants never see it.',
  })
  reason?: string | null;
}

@InputType({ description: 'A talk with an applicant.' })
export class ScheduleInterviewInput {
  @Field(() => InterviewKind, { description: 'How it is held.' })
  kind!: InterviewKind;

  @Field(() => GraphQLDateTimeISO, { description: 'When it begins, in the future and within a year.' })
  startsAt!: Date;

  @IsBetween(10, 480)
  @Field(() => Int, { description: 'How long it takes, 10 to 480 minutes.' })
  durationMinutes!: number;

  @Field(() => GraphQLTimeZone, {
    description: 'The IANA time zone of the applicant, such as Europe/Berlin: the mail tells the time in it.',
  })
  timeZone!: string;

  @IsText({ max: 500 })
  @Field(() => String, {
    nullable: true,
    description: 'Where: a place, a phone number or a web address, at most 500 characters. The applicant sees it.',
  })
  location?: string | null;

  @IsText(NOTES)
  @Field(() => String, {
    nullable: true,
    description: 'What to talk about, for the interviewers, at most 5,000 characters. Applicants never see it.',
  })
  briefing?: string | null;

  @IsList(10, 1)
  @IsIdOf('usr')
  @Field(() => [ID], { description: 'Ids of 1 to 10 recruiters or admins: each hands in a scorecard.' })
  interviewerIds!: string[];

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'An interview that does not take place.' })
export class CancelInterviewInput {
  @IsIdOf('itv')
  @Field(() => ID, { description: 'Id of the interview.' })
  interviewId!: string;
}

@InputType({ description: 'A scorecard.' })
export class SubmitInterviewFeedbackInput {
  @IsIdOf('itv')
  @Field(() => ID, { description: 'Id of the interview.' })
  interviewId!: string;

  @Field(() => ScorecardRating, { description: 'Whether to hire.' })
  rating!: ScorecardRating;

  @IsText(NOTES)
  @Field(() => String, { nullable: true, description: 'What speaks for it, at most 5,000 characters.' })
  strengths?: string | null;

  @IsText(NOTES)
  @Field(() => String, { nullable: true, description: 'What speaks against it, at most 5,000 characters.' })
  concerns?: string | null;

  @IsText(NOTES)
  @Field(() => String, { nullable: true, description: 'Notes, at most 5,000 characters.' })
  notes?: string | null;
}

@InputType({ description: 'A note on an application.' })
export class AddApplicationNoteInput {
  @IsText(NOTES)
  @Field(() => String, { description: 'The text, 1 to 5,000 characters. Applicants never see it.' })
  body!: string;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'An offer.' })
export class ExtendOfferInput {
  @IsBetween(1, MOST_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'Pay a year before tax, in minor units.' })
  amountMinor!: number;

  @IsCurrency()
  @Field(() => String, { description: 'The ISO 4217 code of the currency, such as EUR.' })
  currency!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'The first day of work, in the future.' })
  startsAt?: Date | null;

  @IsText({ max: 10_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'Further terms, for the applicant to read; at most 10,000 characters.',
  })
  terms?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Until when it can be accepted, within 90 days; 7 days from now if left out.',
  })
  expiresAt?: Date | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}
