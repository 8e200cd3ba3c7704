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

@ObjectType({ description: 'Who applies.' })
@modelOptions(VALUE)
export class ApplicantDetails {
  @Field(() => String, { description: 'Name.' })
  @prop({ type: () => String, required: true })
  name!: string;

  @Field(() => String, { description: 'Address for mails.' })
  @prop({ type: () => String, required: true })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Phone number.' })
  @prop({ type: () => String, default: null })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the applicant lives.' })
  @prop({ type: () => String, default: null })
  location!: string | null;

  @Field(() => [String], { description: 'Web addresses of a portfolio or profile, at most 5.' })
  @prop({ type: () => [String], default: [] })
  links!: string[];

  @Field(() => String, { nullable: true, description: 'The letter.' })
  @prop({ type: () => String, default: null })
  coverLetter!: string | null;
}

@ObjectType({ description: 'The resume that came with an application.' })
@modelOptions(VALUE)
export class ResumeDetails {
  @prop({ type: () => String, required: true })
  fileId!: string;

  @prop({ type: () => String, required: true })
  contentHash!: string;

  @Field(() => String, { description: 'Name of the file.' })
  @prop({ type: () => String, required: true })
  fileName!: string;

  @Field(() => Int, { description: 'Bytes.' })
  @prop({ type: () => Number, required: true })
  size!: number;

  @Field(() => String, { description: 'What it is, by its content: PDF, Word (docx) or plain text.' })
  @prop({ type: () => String, required: true })
  contentType!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was attached.' })
  @prop({ type: () => Date, required: true })
  attachedAt!: Date;
}

@ObjectType({ description: 'What the applicant agreed to.' })
@modelOptions(VALUE)
export class ApplicationConsentDetails {
  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  givenAt!: Date;

  @Field(() => Int, {
    description: 'For how many months after a rejection or withdrawal we may keep what identifies the applicant.',
  })
  @prop({ type: () => Number, required: true })
  retentionMonths!: number;
}

@ObjectType({ description: 'A change of stage.' })
@modelOptions(VALUE)
export class JobApplicationStatusChange {
  @Field(() => JobApplicationStatus, { description: 'The stage before.' })
  @prop({ type: () => String, enum: JobApplicationStatus, required: true })
  from!: JobApplicationStatus;

  @Field(() => JobApplicationStatus, { description: 'The stage after.' })
  @prop({ type: () => String, enum: JobApplicationStatus, required: true })
  to!: JobApplicationStatus;

  /** Null where the applicant did it without an account, and where the account is gone. */
  @prop({ type: () => String, default: null })
  actorId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why. Applicants see only their own reasons.' })
  @prop({ type: () => String, default: null })
  reason!: string | null;

  /** Whether the applicant did it, whose own words they may read again. */
  @prop({ type: () => Boolean, default: false })
  byApplicant!: boolean;

  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'Why we said no. Only recruiters see it.' })
@modelOptions(VALUE)
export class RejectionDetails {
  @Field(() => RejectionReason, { description: 'The kind of reason.' })
  @prop({ type: () => String, enum: RejectionReason, required: true })
  reasonCode!: RejectionReason;

  @Field(() => String, { nullable: true, description: 'A note of the staff.' })
  @prop({ type: () => String, default: null })
  note!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({ description: 'An interview. It lives in its application and is not found by `node`.' })
@modelOptions(VALUE)
export class Interview {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'The id of the interview.' })
  get id(): string {
    return this._id;
  }

  @Field(() => InterviewKind, { description: 'How it is held.' })
  @prop({ type: () => String, enum: InterviewKind, required: true })
  kind!: InterviewKind;

  @Field(() => GraphQLDateTimeISO, { description: 'When it begins.' })
  @prop({ type: () => Date, required: true })
  startsAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it ends.' })
  @prop({ type: () => Date, required: true })
  endsAt!: Date;

  @Field(() => String, { description: 'The IANA time zone in which it was agreed on, such as Europe/Berlin.' })
  @prop({ type: () => String, required: true })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Where: a place, a phone number or a web address.' })
  @prop({ type: () => String, default: null })
  location!: string | null;

  @Field(() => String, { nullable: true, description: 'What the staff wants to talk about; null for the applicant.' })
  @prop({ type: () => String, default: null })
  briefing!: string | null;

  @prop({ type: () => [String], default: [] })
  interviewerIds!: string[];

  /** Who has handed in a scorecard. */
  @prop({ type: () => [String], default: [] })
  feedbackBy!: string[];

  @prop({ type: () => Date, default: null })
  cancelledAt!: Date | null;

  /** Reckoned at read, never stored. */
  @Field(() => InterviewStatus, { description: 'How it stands right now.' })
  status?: InterviewStatus;

  /** The application it stands in; set at read. */
  applicationId?: string;

  /** What it is about; set at read. */
  title?: string;
}

@ObjectType({ description: 'What an interviewer thinks. It lives in its application and is not found by `node`.' })
@modelOptions(VALUE)
export class Scorecard {
  /** Made of interview and interviewer: one each. */
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'The id of the scorecard.' })
  get id(): string {
    return this._id;
  }

  @prop({ type: () => String, required: true })
  interviewId!: string;

  /** Null where the account is gone. */
  @prop({ type: () => String, default: null })
  interviewerId!: string | null;

  @Field(() => ScorecardRating, { description: 'Whether to hire.' })
  @prop({ type: () => String, enum: ScorecardRating, required: true })
  rating!: ScorecardRating;

  @Field(() => String, { nullable: true, description: 'What speaks for it.' })
  @prop({ type: () => String, default: null })
  strengths!: string | null;

  @Field(() => String, { nullable: true, description: 'What speaks against it.' })
  @prop({ type: () => String, default: null })
  concerns!: string | null;

  @Field(() => String, { nullable: true, description: 'Notes.' })
  @prop({ type: () => String, default: null })
  notes!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was handed in.' })
  @prop({ type: () => Date, required: true })
  submittedAt!: Date;
}

@ObjectType({ description: 'A note of the staff on an application. It lives in it and is not found by `node`.' })
@modelOptions(VALUE)
export class ApplicationNote {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'The id of the note.' })
  get id(): string {
    return this._id;
  }

  /** Null where the account is gone. */
  @prop({ type: () => String, default: null })
  authorId!: string | null;

  @Field(() => String, { description: 'The text.' })
  @prop({ type: () => String, required: true })
  body!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was written.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;
}

@ObjectType({ description: 'A version of an offer.' })
@modelOptions(VALUE)
export class JobOfferDetails {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => Int, { description: 'Counts from 1; the answer to an offer names it.' })
  @prop({ type: () => Number, required: true })
  version!: number;

  @Field(() => JobOfferStatus, { description: 'What became of it.' })
  @prop({ type: () => String, enum: JobOfferStatus, required: true })
  status!: JobOfferStatus;

  @Field(() => Money, { description: 'Pay a year, before tax.' })
  @prop({ type: () => Money, required: true })
  salary!: Money;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'The first day of work.' })
  @prop({ type: () => Date, default: null })
  startsAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Further terms, for the applicant to read.' })
  @prop({ type: () => String, default: null })
  terms!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was made.' })
  @prop({ type: () => Date, required: true })
  extendedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'Until when it can be accepted.' })
  @prop({ type: () => Date, required: true })
  expiresAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When the applicant answered.' })
  @prop({ type: () => Date, default: null })
  respondedAt!: Date | null;
}
