import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import {
  ApplicantDetails,
  ApplicationConsentDetails,
  ApplicationNote,
  Interview,
  JobApplicationStatusChange,
  JobOfferDetails,
  RejectionDetails,
  ResumeDetails,
  Scorecard,
} from './job-application-parts.model.js';
import { ApplicationSource, JobApplicationStatus } from './job-application.enums.js';

@ObjectType({ implements: Node, description: 'An application for a job posting.' })
@indexed({ userId: 1, _id: -1, publicStatus: 1 }, 'Applications of an account, newest first.')
@indexed({ email: 1, _id: -1, publicStatus: 1 }, 'Applications of an email address, newest first; export and erasure.')
@indexed({ anonymized: 1, _id: -1, status: 1 }, 'All applications, newest first.')
@indexed({ jobId: 1, _id: -1, status: 1, anonymized: 1 }, 'Applications for a job posting, newest first; its funnel.')
@indexed({ status: 1, _id: -1, jobId: 1, anonymized: 1 }, 'Applications in a stage, newest first; the overall funnel.')
@indexed({ anonymized: 1, stageSince: 1, _id: 1, status: 1 }, 'All applications, longest in their stage first.')
@indexed(
  { jobId: 1, stageSince: 1, _id: 1, status: 1, anonymized: 1 },
  'Applications for a job posting, longest in their stage first.',
)
@indexed({ status: 1, stageSince: 1, _id: 1, jobId: 1, anonymized: 1 }, 'Applications in a stage, longest there first.')
@indexed({ anonymized: 1, searchWords: 1, _id: -1, jobId: 1, status: 1 }, 'Search in applications.')
@indexed({ duplicateKeys: 1 }, 'Possible duplicates of an application.')
@indexed({ 'interviews.interviewerIds': 1 }, 'The interviews of an interviewer, to prevent double booking.')
@indexed({ staffIds: 1 }, 'Applications changed by a staff account, for its erasure.')
@indexed({ offerExpiresAt: 1 }, 'Offers that are due to expire.')
@indexed({ anonymizeAt: 1 }, 'Applications that are due to be anonymized.')
export class JobApplication extends Entity {
  @prop({ type: () => String, required: true })
  jobId!: string;

  @Field(() => String, { description: 'Name of the position at the time of applying.' })
  @prop({ type: () => String, required: true })
  position!: string;

  /** The account that submitted it, if any. */
  @prop({ type: () => String, default: null })
  userId!: string | null;

  /** Whether the email address was verified by an emailed link; not needed for applications of an account. */
  @prop({ type: () => Boolean, default: false })
  isProven!: boolean;

  /** Normalized recipient address, that of the account if there is one; null once anonymized. */
  @prop({ type: () => String, default: null })
  email!: string | null;

  @Field(() => ApplicantDetails, {
    nullable: true,
    description: 'The applicant, or null once the application is anonymized.',
  })
  @prop({ type: () => ApplicantDetails, default: null })
  applicant!: ApplicantDetails | null;

  @Field(() => ResumeDetails, { nullable: true, description: 'The resume, or null if there is none.' })
  @prop({ type: () => ResumeDetails, default: null })
  resume!: ResumeDetails | null;

  @Field(() => JobApplicationStatus, {
    description:
      'Current stage. Applicants see SHORTLISTED as UNDER_REVIEW, and PHONE_SCREEN to REFERENCE_CHECK as INTERVIEW.',
  })
  @prop({ type: () => String, enum: JobApplicationStatus, required: true })
  status!: JobApplicationStatus;

  /** Stage as the applicant sees it, used to filter their list. */
  @prop({ type: () => String, enum: JobApplicationStatus, required: true })
  publicStatus!: JobApplicationStatus;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Since when the application is in its current stage; null for the applicant.',
  })
  @prop({ type: () => Date, required: true })
  stageSince!: Date | null;

  @Field(() => String, { description: 'Label of the stage for the applicant.' })
  stageLabel!: string;

  @Field(() => String, { nullable: true, description: 'Next step for the applicant, or null if there is none.' })
  nextStep!: string | null;

  @Field(() => [JobApplicationStatus], {
    description: 'Stages that you can move the application to.',
  })
  availableTransitions!: readonly JobApplicationStatus[];

  @Field(() => [Interview], { description: 'Interviews, earliest first, at most 20.' })
  @prop({ type: () => [Interview], default: [] })
  interviews!: Interview[];

  /** Read only by the scorecard loader, and only for staff. */
  @prop({ type: () => [Scorecard], default: [], select: false })
  scorecards!: Scorecard[];

  /** Read only by the note loader, and only for staff. Undefined for applications from before notes existed. */
  @prop({ type: () => [ApplicationNote], default: [], select: false })
  notes?: ApplicationNote[];

  @Field(() => [JobOfferDetails], { description: 'Versions of the offer, oldest first, at most 20.' })
  @prop({ type: () => [JobOfferDetails], default: [] })
  offers!: JobOfferDetails[];

  @Field(() => JobOfferDetails, {
    nullable: true,
    description: 'Latest version of the offer, or null if there is none.',
  })
  get offer(): JobOfferDetails | null {
    return this.offers.at(-1) ?? null;
  }

  /** Expiry of an open offer. */
  @prop({ type: () => Date, default: null })
  offerExpiresAt!: Date | null;

  @Field(() => [JobApplicationStatusChange], {
    description: 'Stage changes, oldest first; applicants see only changes of their visible stage.',
  })
  @prop({ type: () => [JobApplicationStatusChange], default: [] })
  history!: JobApplicationStatusChange[];

  @Field(() => RejectionDetails, { nullable: true, description: 'Details of the rejection; null for the applicant.' })
  @prop({ type: () => RejectionDetails, default: null })
  rejection!: RejectionDetails | null;

  @Field(() => ApplicationConsentDetails, { description: "The applicant's consent to data storage." })
  @prop({ type: () => ApplicationConsentDetails, required: true })
  consent!: ApplicationConsentDetails;

  @Field(() => ApplicationSource, { description: 'How the applicant found the position.' })
  @prop({ type: () => String, enum: ApplicationSource, required: true })
  source!: ApplicationSource;

  @Field(() => String, { nullable: true, description: 'Campaign or name related to the source.' })
  @prop({ type: () => String, default: null })
  campaign!: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When the application will be anonymized automatically; null while it is undecided and its job posting is open, and once hired.',
  })
  @prop({ type: () => Date, default: null })
  anonymizeAt!: Date | null;

  @Field(() => Boolean, {
    description: 'Whether all data that identifies the applicant has been removed; statistics are kept.',
  })
  @prop({ type: () => Boolean, default: false })
  anonymized!: boolean;

  /** Folded words of name, email, position and cover letter. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];

  /** Keys that identify other applications of the same person. */
  @prop({ type: () => [String], default: [], select: false })
  duplicateKeys!: string[];

  /** All staff members whose ID occurs in the record. */
  @prop({ type: () => [String], default: [], select: false })
  staffIds!: string[];

  /** Increases with every change; writes based on an older revision are decided again. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;

  /** Increases with every reopening and identifies its hold on the `ApplicationPlace`. */
  @prop({ type: () => Number, default: 0 })
  round!: number;
}

export const JobApplicationModel = entityModel(JobApplication, { collection: 'jobapplications', prefix: 'app' });

/**
 * Marks that a person has an application for a posting that is neither rejected nor withdrawn. `_id` is a hash of both. A separate
 * record, deleted when the place is free, since a unique index on a changing field would keep it taken in the embedded database.
 */
@modelOptions({ options: { customName: 'ApplicationPlace' } })
export class ApplicationPlace extends Entity {
  @prop({ type: () => String, required: true })
  applicationId!: string;

  @prop({ type: () => Number, required: true })
  round!: number;
}

export const ApplicationPlaceModel = entityModel(ApplicationPlace, {
  collection: 'jobapplicationplaces',
  prefix: 'apl',
});
