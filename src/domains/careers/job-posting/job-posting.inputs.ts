import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsList, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import { IsCurrency } from '../../../graphql/money.js';
import { searchReach } from '../../../shared/text.js';
import { EmploymentType, JobPostingSort, JobPostingStatus, Workplace } from './job-posting.enums.js';

/** Search words stored per record: enough for all titles and most texts without slowing down writes. */
export const SEARCHED_WORDS = 200;
const TITLE = { max: 120 };
const PLACE = { max: 100 };
const DESCRIPTION = { max: 10_000, multiline: true };
export const MOST_MINOR = 100_000_000_000;

@InputType({ description: 'Annual salary range.' })
export class SalaryRangeInput {
  @IsBetween(0, MOST_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'Minimum, in minor units.' })
  minMinor!: number;

  @IsBetween(0, MOST_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'Maximum, in minor units.' })
  maxMinor!: number;

  @IsCurrency()
  @Field(() => String, { description: 'ISO 4217 currency code, such as EUR.' })
  currency!: string;
}

@InputType({ description: 'Fields for a new job posting.' })
export class CreateJobPostingInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'Name of the position, 1 to 120 characters.' })
  title!: string;

  @IsText(PLACE)
  @Field(() => String, { description: 'Department, 1 to 100 characters.' })
  department!: string;

  @IsText(PLACE)
  @Field(() => String, { description: 'Location, 1 to 100 characters.' })
  location!: string;

  @Field(() => Workplace, { description: 'Where the work is done.' })
  workplace!: Workplace;

  @Field(() => EmploymentType, { description: 'Type of employment.' })
  employmentType!: EmploymentType;

  @IsText(DESCRIPTION)
  @Field(() => String, { description: 'Description of the work, 1 to 10,000 characters.' })
  description!: string;

  @IsList(20)
  @IsText({ max: 300 })
  @Field(() => [String], {
    nullable: true,
    description: 'Requirements for applicants, at most 20 items of 300 characters each.',
  })
  requirements?: string[] | null;

  @ValidateNested()
  @Field(() => SalaryRangeInput, { nullable: true, description: 'Annual salary range, if disclosed.' })
  salary?: SalaryRangeInput | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Application deadline; none if omitted.',
  })
  closesAt?: Date | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields to change on a job posting; omitted fields stay unchanged.' })
export class UpdateJobPostingInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Name of the position, 1 to 120 characters.' })
  title?: string | null;

  @NotNull()
  @IsText(PLACE)
  @Field(() => String, { nullable: true, description: 'Department, 1 to 100 characters.' })
  department?: string | null;

  @NotNull()
  @IsText(PLACE)
  @Field(() => String, { nullable: true, description: 'Location, 1 to 100 characters.' })
  location?: string | null;

  @NotNull()
  @Field(() => Workplace, { nullable: true, description: 'Where the work is done.' })
  workplace?: Workplace | null;

  @NotNull()
  @Field(() => EmploymentType, { nullable: true, description: 'Type of employment.' })
  employmentType?: EmploymentType | null;

  @NotNull()
  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'Description of the work, 1 to 10,000 characters.' })
  description?: string | null;

  @NullClears()
  @IsList(20)
  @IsText({ max: 300 })
  @Field(() => [String], {
    nullable: true,
    description: 'Requirements for applicants, at most 20 items of 300 characters each; null removes them.',
  })
  requirements?: string[] | null;

  @NullClears()
  @ValidateNested()
  @Field(() => SalaryRangeInput, { nullable: true, description: 'Annual salary range; null removes it.' })
  salary?: SalaryRangeInput | null;

  @NullClears()
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Application deadline; null removes it.' })
  closesAt?: Date | null;
}

@InputType({ description: 'Fields for closing a job posting.' })
export class CloseJobPostingInput {
  @IsText({ max: 500, multiline: true })
  @Field(() => String, { nullable: true, description: 'Reason, visible to recruiters only, at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Filters for job postings.' })
export class JobPostingFilter {
  @Field(() => JobPostingStatus, {
    nullable: true,
    description:
      'Job postings in this status; defaults to OPEN. CLOSED applies to recruiters only; other callers get the open ones.',
  })
  status?: JobPostingStatus | null;

  @IsText(PLACE)
  @Field(() => String, { nullable: true, description: 'Job postings of this department (exact match).' })
  department?: string | null;

  @Field(() => EmploymentType, { nullable: true, description: 'Job postings with this type of employment.' })
  employmentType?: EmploymentType | null;

  @Field(() => Workplace, { nullable: true, description: 'Job postings with this workplace.' })
  workplace?: Workplace | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `Job postings with all these words; at most 100 characters. Requires the sort order NEWEST. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;
}

@ArgsType()
export class JobPostingsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => JobPostingFilter, { nullable: true, description: 'Filters to apply.' })
  filter?: JobPostingFilter | null;

  @Field(() => JobPostingSort, { description: 'Sort order.', defaultValue: JobPostingSort.NEWEST })
  sort!: JobPostingSort;
}
