import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Money } from '../../../graphql/money.js';
import {
  InterviewKind,
  InterviewStatus,
  JobApplicationStatus,
  JobOfferStatus,
  RejectionReason,
  ScorecardRating,
} from './job-application.enums.js';

const VALUE = { schemaOptions: { _id: false } };

@ObjectType({ description: 'Contact details and cover letter of an applicant.' })
@modelOptions(VALUE)
export class ApplicantDetails {
  @Field(() => String, { description: 'Name of the applicant.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => String, { description: 'Email address.' })
  @prop({ type: () => String, required: true })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  @prop({ type: () => String, default: null })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Place of residence.' })
  @prop({ type: () => String, default: null })
  location!: string | null;

  @Field(() => [String], { description: 'URLs of portfolios or profiles, at most 5.' })
  @prop({ type: () => [String], default: [] })
  links!: string[];

  @Field(() => String, { nullable: true, description: 'Cover letter.' })
  @prop({ type: () => String, default: null })
  coverLetter!: string | null;
}

@ObjectType({ description: 'The resume of an application.' })
@modelOptions(VALUE)
export class ResumeDetails {
  @prop({ type: () => String, required: true })
  fileId!: string;

  @prop({ type: () => String, required: true })
  contentHash!: string;

  @Field(() => String, { description: 'File name.' })
  @prop({ type: () => String, required: true })
  fileName!: string;

  @Field(() => Int, { description: 'File size in bytes.' })
  @prop({ type: () => Number, required: true })
  size!: number;

  @Field(() => String, { description: 'Media type detected from the content: PDF, Word (docx) or plain text.' })
  @prop({ type: () => String, required: true })
  contentType!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the resume was attached.' })
  @prop({ type: () => Date, required: true })
  attachedAt!: Date;
}

@ObjectType({ description: "The applicant's consent to data storage." })
@modelOptions(VALUE)
export class ApplicationConsentDetails {
  @Field(() => GraphQLDateTimeISO, { description: 'When the consent was given.' })
  @prop({ type: () => Date, required: true })
  givenAt!: Date;

  @Field(() => Int, {
    description: 'Number of months after a rejection or withdrawal for which personal data may be stored.',
  })
  @prop({ type: () => Number, required: true })
  retentionMonths!: number;
}

@ObjectType({ description: 'A stage change of an application.' })
@modelOptions(VALUE)
export class JobApplicationStatusChange {
  @Field(() => JobApplicationStatus, { description: 'Stage before the change.' })
  @prop({ type: () => String, enum: JobApplicationStatus, required: true })
  from!: JobApplicationStatus;

  @Field(() => JobApplicationStatus, { description: 'Stage after the change.' })
  @prop({ type: () => String, enum: JobApplicationStatus, required: true })
  to!: JobApplicationStatus;

  /** Null if the applicant has no account, or if the account no longer exists. */
  @prop({ type: () => String, default: null })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason for the change. Applicants see only their own reasons.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  /** Whether the applicant made the change and may therefore see its reason. */
  @prop({ type: () => Boolean, default: false })
  byApplicant!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When the stage changed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'Details of a rejection. Visible to recruiters only.' })
@modelOptions(VALUE)
export class RejectionDetails {
  @Field(() => RejectionReason, { description: 'Reason for the rejection.' })
  @prop({ type: () => String, enum: RejectionReason, required: true })
  reasonCode!: RejectionReason;

  @Field(() => String, { nullable: true, description: 'Note by the recruiter.' })
  @prop({ type: () => String, default: null })
  note!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the application was rejected.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'An interview. It is part of its application and not available through `node`.' })
@modelOptions(VALUE)
export class Interview {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'ID of the interview.' })
  get id(): string {
    return this._id;
  }

  @Field(() => InterviewKind, { description: 'How the interview is held.' })
  @prop({ type: () => String, enum: InterviewKind, required: true })
  kind!: InterviewKind;

  @Field(() => GraphQLDateTimeISO, { description: 'When the interview starts.' })
  @prop({ type: () => Date, required: true })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the interview ends.' })
  @prop({ type: () => Date, required: true })
  endsAt!: Date;

  @Field(() => String, { description: 'IANA time zone in which the interview was scheduled, such as Europe/Berlin.' })
  @prop({ type: () => String, required: true })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Place, phone number or URL.' })
  @prop({ type: () => String, default: null })
  location!: string | null;

  @Field(() => String, { nullable: true, description: 'Briefing for the interviewers; null for the applicant.' })
  @prop({ type: () => String, default: null })
  briefing!: string | null;

  @prop({ type: () => [String], default: [] })
  interviewerIds!: string[];

  /** Interviewers who have submitted a scorecard. */
  @prop({ type: () => [String], default: [] })
  feedbackBy!: string[];

  @prop({ type: () => Date, default: null })
  cancelledAt!: Date | null;

  /** Computed when read, never stored. */
  @Field(() => InterviewStatus, { description: 'Current status of the interview.' })
  status?: InterviewStatus;

  /** ID of its application; set when read. */
  applicationId?: string;

  /** Name of the position; set when read. */
  title?: string;
}

@ObjectType({
  description: "An interviewer's assessment. It is part of its application and not available through `node`.",
})
@modelOptions(VALUE)
export class Scorecard {
  /** Derived from interview and interviewer, so there is one per interviewer. */
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'ID of the scorecard.' })
  get id(): string {
    return this._id;
  }

  @prop({ type: () => String, required: true })
  interviewId!: string;

  /** Null if the account no longer exists. */
  @prop({ type: () => String, default: null })
  interviewerId!: string | null;

  @Field(() => ScorecardRating, { description: 'Hiring recommendation.' })
  @prop({ type: () => String, enum: ScorecardRating, required: true })
  rating!: ScorecardRating;

  @Field(() => String, { nullable: true, description: 'Strengths of the applicant.' })
  @prop({ type: () => String, default: null })
  strengths!: string | null;

  @Field(() => String, { nullable: true, description: 'Concerns about the applicant.' })
  @prop({ type: () => String, default: null })
  concerns!: string | null;

  @Field(() => String, { nullable: true, description: 'Additional notes.' })
  @prop({ type: () => String, default: null })
  notes!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the scorecard was submitted.' })
  @prop({ type: () => Date, required: true })
  submittedAt!: Date;
}

@ObjectType({
  description: "A recruiter's note on an application. It is part of the application and not available through `node`.",
})
@modelOptions(VALUE)
export class ApplicationNote {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'ID of the note.' })
  get id(): string {
    return this._id;
  }

  /** Null if the account no longer exists. */
  @prop({ type: () => String, default: null })
  authorId!: string | null;

  @Field(() => String, { description: 'Text of the note.' })
  @prop({ type: () => String, required: true })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the note was written.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;
}

@ObjectType({ description: 'A version of an offer.' })
@modelOptions(VALUE)
export class JobOfferDetails {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => Int, { description: 'Version number, starting at 1; pass it when responding to the offer.' })
  @prop({ type: () => Number, required: true })
  version!: number;

  @Field(() => JobOfferStatus, { description: 'Current status of the version.' })
  @prop({ type: () => String, enum: JobOfferStatus, required: true })
  status!: JobOfferStatus;

  @Field(() => Money, { description: 'Annual gross salary.' })
  @prop({ type: () => Money, required: true })
  salary!: Money;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'First day of work.' })
  @prop({ type: () => Date, default: null })
  startsAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Additional terms, visible to the applicant.' })
  @prop({ type: () => String, default: null })
  terms!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When the offer was extended.' })
  @prop({ type: () => Date, required: true })
  extendedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the offer expires.' })
  @prop({ type: () => Date, required: true })
  expiresAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the applicant responded.' })
  @prop({ type: () => Date, default: null })
  respondedAt!: Date | null;
}
