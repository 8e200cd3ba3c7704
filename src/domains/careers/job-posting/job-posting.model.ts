import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed, type IndexKeys } from '../../../database/indexes.js';
import { Money } from '../../../graphql/money.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { EmploymentType, JobPostingStatus, Workplace } from './job-posting.enums.js';

/** The optional filters of the list; they follow the sort key in each of its indexes. */
const FILTERS: IndexKeys = { department: 1, employmentType: 1, workplace: 1 };

@ObjectType({ description: 'A status change of a job posting.' })
export class JobPostingStatusChange extends StatusChange {
  @Field(() => JobPostingStatus, { description: 'Status before the change.' })
  @prop({ type: () => String, enum: JobPostingStatus, required: true })
  from!: JobPostingStatus;

  @Field(() => JobPostingStatus, { description: 'Status after the change.' })
  @prop({ type: () => String, enum: JobPostingStatus, required: true })
  to!: JobPostingStatus;
}

@ObjectType({ implements: Node, description: 'A job posting.' })
@indexed({ status: 1, _id: -1, ...FILTERS }, 'Open postings, newest first.')
@indexed(
  { status: 1, closesAt: 1, _id: 1, ...FILTERS },
  'Open postings by closing date, and those that are due to close.',
)
@indexed({ status: 1, searchWords: 1, _id: -1, ...FILTERS }, 'Search in postings.')
@indexed({ status: 1, isDated: 1 }, 'Closed postings whose applications do not have an anonymization date yet.')
@indexed({ staffIds: 1 }, 'Postings created, changed or closed by an account, for its erasure.')
export class JobPosting extends Entity {
  @Field(() => String, { description: 'Name of the position.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'Department, such as Engineering.' })
  @prop({ type: () => String, required: true })
  department!: string;

  @Field(() => String, { description: 'Location, such as Berlin or "Remote, EU".' })
  @prop({ type: () => String, required: true })
  location!: string;

  @Field(() => Workplace, { description: 'Where the work is done.' })
  @prop({ type: () => String, enum: Workplace, required: true })
  workplace!: Workplace;

  @Field(() => EmploymentType, { description: 'Type of employment.' })
  @prop({ type: () => String, enum: EmploymentType, required: true })
  employmentType!: EmploymentType;

  @Field(() => String, { description: 'Description of the work.' })
  @prop({ type: () => String, required: true })
  description!: string;

  @Field(() => [String], { description: 'Requirements for applicants, at most 20 items.' })
  @prop({ type: () => [String], default: [] })
  requirements!: string[];

  @Field(() => Money, { nullable: true, description: 'Minimum annual salary, or null if not disclosed.' })
  @prop({ type: () => Money, default: null })
  salaryMin!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Maximum annual salary, or null if not disclosed.' })
  @prop({ type: () => Money, default: null })
  salaryMax!: Money | null;

  @Field(() => JobPostingStatus, { description: 'Whether the job posting accepts applications.' })
  @prop({ type: () => String, enum: JobPostingStatus, required: true })
  status!: JobPostingStatus;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Application deadline, or null if there is none.' })
  @prop({ type: () => Date, default: null })
  closesAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the job posting was closed, or null while it is open.',
  })
  @prop({ type: () => Date, default: null })
  closedAt!: Date | null;

  /** Whether its undecided applications have an anonymization date. */
  @prop({ type: () => Boolean, default: false })
  isDated!: boolean;

  /** Visible to recruiters only, through a field with its own access rule. */
  @prop({ type: () => [JobPostingStatusChange], default: [] })
  history!: JobPostingStatusChange[];

  /** Staff members who created, changed or closed it. */
  @prop({ type: () => [String], default: [], select: false })
  staffIds!: string[];

  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];
}

export const JobPostingModel = entityModel(JobPosting, { collection: 'jobpostings', prefix: 'job' });
