import { prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed, type IndexKeys } from '../../../database/indexes.js';
import { Money } from '../../../graphql/money.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { EmploymentType, JobPostingStatus, Workplace } from './job-posting.enums.js';

/** The optional filters of the list: they stand behind the order in each of its indexes. */
const FILTERS: IndexKeys = { department: 1, employmentType: 1, workplace: 1 };

@ObjectType({ description: 'That a posting was closed.' })
export class JobPostingStatusChange extends StatusChange {
  @Field(() => JobPostingStatus, { description: 'The status before.' })
  @prop({ type: () => String, enum: JobPostingStatus, required: true })
  from!: JobPostingStatus;

  @Field(() => JobPostingStatus, { description: 'The status after.' })
  @prop({ type: () => String, enum: JobPostingStatus, required: true })
  to!: JobPostingStatus;
}

@ObjectType({ implements: Node, description: 'A position that people can apply for.' })
@indexed({ status: 1, _id: -1, ...FILTERS }, 'The open postings, newest first.')
@indexed(
  { status: 1, closesAt: 1, _id: 1, ...FILTERS },
  'The open postings by their last day, and those that are due to close.',
)
@indexed({ status: 1, searchWords: 1, _id: -1, ...FILTERS }, 'Search in the postings.')
@indexed({ status: 1, isDated: 1 }, 'Closed postings whose applications have still to get their date.')
@indexed({ staffIds: 1 }, 'The postings that an account made or closed, when it is erased.')
export class JobPosting extends Entity {
  @Field(() => String, { description: 'Name of the position.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'The department, such as Engineering.' })
  @prop({ type: () => String, required: true })
  department!: string;

  @Field(() => String, { description: 'The place, such as Berlin or "Remote, EU".' })
  @prop({ type: () => String, required: true })
  location!: string;

  @Field(() => Workplace, { description: 'Where the work is done.' })
  @prop({ type: () => String, enum: Workplace, required: true })
  workplace!: Workplace;

  @Field(() => EmploymentType, { description: 'What kind of work it is.' })
  @prop({ type: () => String, enum: EmploymentType, required: true })
  employmentType!: EmploymentType;

  @Field(() => String, { description: 'What the work is.' })
  @prop({ type: () => String, required: true })
  description!: string;

  @Field(() => [String], { description: 'What applicants should bring, at most 20 points.' })
  @prop({ type: () => [String], default: [] })
  requirements!: string[];

  @Field(() => Money, { nullable: true, description: 'The least that is paid a year; null where it is not told.' })
  @prop({ type: () => Money, default: null })
  salaryMin!: Money | null;

  @Field(() => Money, { nullable: true, description: 'The most that is paid a year; null where it is not told.' })
  @prop({ type: () => Money, default: null })
  salaryMax!: Money | null;

  @Field(() => JobPostingStatus, { description: 'Whether one can apply.' })
  @prop({ type: () => String, enum: JobPostingStatus, required: true })
  status!: JobPostingStatus;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Until when one can apply; null for no last day.' })
  @prop({ type: () => Date, default: null })
  closesAt!: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was closed; null while it is open.' })
  @prop({ type: () => Date, default: null })
  closedAt!: Date | null;

  /** Whether its undecided applications have the date on which they are anonymised. */
  @prop({ type: () => Boolean, default: false })
  isDated!: boolean;

  /** Only recruiters read it, by a field with a rule of its own. */
  @prop({ type: () => [JobPostingStatusChange], default: [] })
  history!: JobPostingStatusChange[];

  /** Who of the staff made, changed or closed it. */
  @prop({ type: () => [String], default: [], select: false })
  staffIds!: string[];

  @prop({ type: () => [String], default: [], select: false })
  searchWords!: string[];
}

export const JobPostingModel = entityModel(JobPosting, { collection: 'jobpostings', prefix: 'job' });
