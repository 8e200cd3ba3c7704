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

@ObjectType({ implements: Node, description: 'An application for a position.' })
@indexed({ userId: 1, _id: -1, publicStatus: 1 }, 'The applications of an account, newest first.')
@indexed({ email: 1, _id: -1, publicStatus: 1 }, 'The applications of an address, newest first; export and erasure.')
@indexed({ anonymized: 1, _id: -1, status: 1 }, 'All applications, newest first.')
@indexed({ jobId: 1, _id: -1, status: 1, anonymized: 1 }, 'The applications for a posting, newest first; its funnel.')
@indexed(
  { status: 1, _id: -1, jobId: 1, anonymized: 1 },
  'The applications in a stage, newest first; the funnel of all.',
)
@indexed({ anonymized: 1, stageSince: 1, _id: 1, status: 1 }, 'All applications, those that stand still longest first.')
@indexed({ jobId: 1, stageSince: 1, _id: 1, status: 1, anonymized: 1 }, 'The same of a posting.')
@indexed({ status: 1, stageSince: 1, _id: 1, jobId: 1, anonymized: 1 }, 'The same of a stage.')
@indexed({ anonymized: 1, searchWords: 1, _id: -1, jobId: 1, status: 1 }, 'Search in the applications.')
@indexed({ duplicateKeys: 1 }, 'Other applications of what may be the same person.')
@indexed({ 'interviews.interviewerIds': 1 }, 'What an interviewer holds, so that nobody holds two at once.')
@indexed({ staffIds: 1 }, 'What an account did to applications of others, when it is erased.')
@indexed({ offerExpiresAt: 1 }, 'Offers that are due to expire.')
@indexed({ anonymizeAt: 1 }, 'Applications that are due to be anonymised.')
export class JobApplication extends Entity {
  @prop({ type: () => String, required: true })
  jobId!: string;

  @Field(() => String, { description: 'Name of the position at the time of applying.' })
  @prop({ type: () => String, required: true })
  position!: string;

  /** The account it was sent with; null without one. */
  @prop({ type: () => String, default: null })
  userId!: string | null;

  /** Whether the address was proven by a mailed link; applications of an account need no proof. */
  @prop({ type: () => Boolean, default: false })
  isProven!: boolean;

  /** The normalised address that mails go to, that of the account where there is one; null once it is anonymised. */
  @prop({ type: () => String, default: null })
  email!: string | null;

  @Field(() => ApplicantDetails, { nullable: true, description: 'Who applies; null once it is anonymised.' })
  @prop({ type: () => ApplicantDetails, default: null })
  applicant!: ApplicantDetails | null;

  @Field(() => ResumeDetails, { nullable: true, description: 'The resume; null where there is none.' })
  @prop({ type: () => ResumeDetails, default: null })
  resume!: ResumeDetails | null;

  @Field(() => JobApplicationStatus, {
    description:
      'The stage. Applicants see SHORTLISTED as UNDER_REVIEW, and PHONE_SCREEN to REFERENCE_CHECK as INTERVIEW.',
  })
  @prop({ type: () => String, enum: JobApplicationStatus, required: true })
  status!: JobApplicationStatus;

  /** The stage as the applicant sees it: what the own list filters by. */
  @prop({ type: () => String, enum: JobApplicationStatus, required: true })
  publicStatus!: JobApplicationStatus;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Since when it is in this stage; null for the applicant.',
  })
  @prop({ type: () => Date, required: true })
  stageSince!: Date | null;

  @Field(() => String, { description: 'The stage in words for the applicant.' })
  stageLabel!: string;

  @Field(() => String, { nullable: true, description: 'What comes next, for the applicant; null where nothing does.' })
  nextStep!: string | null;

  @Field(() => [JobApplicationStatus], {
    description: 'The stages that the caller can bring this application into now.',
  })
  availableTransitions!: readonly JobApplicationStatus[];

  @Field(() => [Interview], { description: 'Interviews, earliest first, at most 20.' })
  @prop({ type: () => [Interview], default: [] })
  interviews!: Interview[];

  /** Only the loader of scorecards reads them, and only for staff. */
  @prop({ type: () => [Scorecard], default: [], select: false })
  scorecards!: Scorecard[];

  /** Only the loader of notes reads them, and only for staff. Applications from before there were notes have none. */
  @prop({ type: () => [ApplicationNote], default: [], select: false })
  notes?: ApplicationNote[];

  @Field(() => [JobOfferDetails], { description: 'All versions of the offer, oldest first, at most 20.' })
  @prop({ type: () => [JobOfferDetails], default: [] })
  offers!: JobOfferDetails[];

  @Field(() => JobOfferDetails, { nullable: true, description: 'The latest version of the offer; null without one.' })
  get offer(): JobOfferDetails | null {
    return this.offers.at(-1) ?? null;
  }

  /** While an offer waits for an answer: until when. */
  @prop({ type: () => Date, default: null })
  offerExpiresAt!: Date | null;

  @Field(() => [JobApplicationStatusChange], {
    description: 'How the stage changed, oldest first; applicants see only the changes that show.',
  })
  @prop({ type: () => [JobApplicationStatusChange], default: [] })
  history!: JobApplicationStatusChange[];

  @Field(() => RejectionDetails, { nullable: true, description: 'Why we said no; null for the applicant.' })
  @prop({ type: () => RejectionDetails, default: null })
  rejection!: RejectionDetails | null;

  @Field(() => ApplicationConsentDetails, { description: 'What the applicant agreed to.' })
  @prop({ type: () => ApplicationConsentDetails, required: true })
  consent!: ApplicationConsentDetails;

  @Field(() => ApplicationSource, { description: 'How the applicant came to us.' })
  @prop({ type: () => String, enum: ApplicationSource, required: true })
  source!: ApplicationSource;

  @Field(() => String, { nullable: true, description: 'The campaign or the name behind the source.' })
  @prop({ type: () => String, default: null })
  campaign!: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When it will be anonymised by itself; null while its posting is open and nobody has said no, and once hired.',
  })
  @prop({ type: () => Date, default: null })
  anonymizeAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether all that identifies the applicant is gone; the figures stay.' })
  @prop({ type: () => Boolean, default: false })
  anonymized!: boolean;

  /** Folded words of name, address, position and letter. */
  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];

  /** By what an application of the same person would be known. */
  @prop({ type: () => [String], default: [], select: false })
  duplicateKeys!: string[];

  /** Everybody of the staff whose id stands anywhere in it. */
  @prop({ type: () => [String], default: [], select: false })
  staffIds!: string[];

  /** Rises with every change: a write that was decided on an older one is decided anew. */
  @prop({ type: () => Number, default: 0 })
  revision!: number;

  /** Rises with every reopening: which hold on the place (`ApplicationPlace`) is its own. */
  @prop({ type: () => Number, default: 0 })
  round!: number;
}

export const JobApplicationModel = entityModel(JobApplication, { collection: 'jobapplications', prefix: 'app' });

/**
 * That a person has an application for a posting that is not rejected or withdrawn. `_id` is a hash of both. A record of
 * its own, deleted when the place is free: a unique index on a changing field would keep it taken in the embedded database.
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
