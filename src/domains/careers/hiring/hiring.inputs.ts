import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsList, IsText } from '../../../graphql/input.js';
import { IsCurrency } from '../../../graphql/money.js';
import { GraphQLTimeZone } from '../../../graphql/time-zone.js';
import {
  InterviewKind,
  JobApplicationStatus,
  RejectionReason,
  ScorecardRating,
} from '../job-application/job-application.enums.js';
import { MOST_MINOR } from '../job-posting/job-posting.inputs.js';

const REASON = { max: 1_000, multiline: true };
const NOTES = { max: 5_000, multiline: true };

@InputType({ description: 'Fields for moving an application to another stage.' })
export class MoveApplicationInput {
  @Field(() => JobApplicationStatus, {
    description:
      'Stage that you expect the application to be in. Fails with CONFLICT if it has been moved in the meantime.',
  })
  from!: JobApplicationStatus;

  @Field(() => JobApplicationStatus, { description: 'Stage to move to, one of `availableTransitions`.' })
  to!: JobApplicationStatus;

  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 1,000 characters; required to skip a stage or go back. Never visible to applicants.',
  })
  reason?: string | null;
}

@InputType({ description: 'Fields for rejecting an application.' })
export class RejectApplicationInput {
  @Field(() => RejectionReason, { description: 'Reason for the rejection.' })
  reasonCode!: RejectionReason;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Note, at most 1,000 characters. Never visible to applicants.' })
  note?: string | null;

  // Nullable, since graphql-jit requires non-null input fields in variables even if they have a default.
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Whether to notify the applicant by email.',
  })
  notifyApplicant?: boolean | null;
}

@InputType({ description: 'Fields for reopening an application.' })
export class ReopenApplicationInput {
  @IsText(REASON)
  @Field(() => String, {
    nullable: true,
    description: 'Reason, at most 1,000 characters. Never visible to applicants.',
  })
  reason?: string | null;
}

@InputType({ description: 'Fields for a new interview.' })
export class ScheduleInterviewInput {
  @Field(() => InterviewKind, { description: 'How the interview is held.' })
  kind!: InterviewKind;

  @Field(() => GraphQLDateTimeISO, { description: 'Start of the interview, in the future and within a year.' })
  startsAt!: Date;

  @IsBetween(10, 480)
  @Field(() => Int, { description: 'Duration, 10 to 480 minutes.' })
  durationMinutes!: number;

  @Field(() => GraphQLTimeZone, {
    description: 'IANA time zone of the applicant, such as Europe/Berlin, used for times in emails.',
  })
  timeZone!: string;

  @IsText({ max: 500 })
  @Field(() => String, {
    nullable: true,
    description: 'Place, phone number or URL, at most 500 characters. Visible to the applicant.',
  })
  location?: string | null;

  @IsText(NOTES)
  @Field(() => String, {
    nullable: true,
    description: 'Briefing for the interviewers, at most 5,000 characters. Never visible to applicants.',
  })
  briefing?: string | null;

  @IsList(10, 1)
  @IsIdOf('usr')
  @Field(() => [ID], { description: 'IDs of 1 to 10 recruiters or admins. Each submits a scorecard.' })
  interviewerIds!: string[];

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'The interview to cancel.' })
export class CancelInterviewInput {
  @IsIdOf('itv')
  @Field(() => ID, { description: 'ID of the interview.' })
  interviewId!: string;
}

@InputType({ description: 'Fields for a scorecard.' })
export class SubmitInterviewFeedbackInput {
  @IsIdOf('itv')
  @Field(() => ID, { description: 'ID of the interview.' })
  interviewId!: string;

  @Field(() => ScorecardRating, { description: 'Hiring recommendation.' })
  rating!: ScorecardRating;

  @IsText(NOTES)
  @Field(() => String, { nullable: true, description: 'Strengths of the applicant, at most 5,000 characters.' })
  strengths?: string | null;

  @IsText(NOTES)
  @Field(() => String, { nullable: true, description: 'Concerns about the applicant, at most 5,000 characters.' })
  concerns?: string | null;

  @IsText(NOTES)
  @Field(() => String, { nullable: true, description: 'Notes, at most 5,000 characters.' })
  notes?: string | null;
}

@InputType({ description: 'Fields for a note on an application.' })
export class AddApplicationNoteInput {
  @IsText(NOTES)
  @Field(() => String, { description: 'Text of the note, 1 to 5,000 characters. Never visible to applicants.' })
  body!: string;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields for an offer.' })
export class ExtendOfferInput {
  @IsBetween(1, MOST_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'Annual gross salary, in minor units.' })
  amountMinor!: number;

  @IsCurrency()
  @Field(() => String, { description: 'ISO 4217 currency code, such as EUR.' })
  currency!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'First day of work, in the future.' })
  startsAt?: Date | null;

  @IsText({ max: 10_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'Additional terms, visible to the applicant, at most 10,000 characters.',
  })
  terms?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the offer expires, within 90 days; defaults to 7 days from now.',
  })
  expiresAt?: Date | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}
