import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO, GraphQLSafeInt } from 'graphql-scalars';
import { ArgsType, Field, InputType } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsBetween, IsList, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import { IsCurrency } from '../../../graphql/money.js';
import { searchReach } from '../../../shared/text.js';
import { EmploymentType, JobPostingSort, JobPostingStatus, Workplace } from './job-posting.enums.js';

export const KEY =
  'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.';

/** Words kept of a record to find it by: all of a title, and of a text enough without making every write of it slow. */
export const SEARCHED_WORDS = 200;
const TITLE = { max: 120 };
const PLACE = { max: 100 };
const DESCRIPTION = { max: 10_000, multiline: true };
export const MOST_MINOR = 100_000_000_000;

@InputType({ description: 'What is paid a year, from and to.' })
export class SalaryRangeInput {
  @IsBetween(0, MOST_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'The least, in minor units.' })
  minMinor!: number;

  @IsBetween(0, MOST_MINOR)
  @Field(() => GraphQLSafeInt, { description: 'The most, in minor units.' })
  maxMinor!: number;

  @IsCurrency()
  @Field(() => String, { description: 'The ISO 4217 code of the currency, such as EUR.' })
  currency!: string;
}

@InputType({ description: 'A new posting.' })
export class CreateJobPostingInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'Name of the position, 1 to 120 characters.' })
  title!: string;

  @IsText(PLACE)
  @Field(() => String, { description: 'The department, 1 to 100 characters.' })
  department!: string;

  @IsText(PLACE)
  @Field(() => String, { description: 'The place, 1 to 100 characters.' })
  location!: string;

  @Field(() => Workplace, { description: 'Where the work is done.' })
  workplace!: Workplace;

  @Field(() => EmploymentType, { description: 'What kind of work it is.' })
  employmentType!: EmploymentType;

  @IsText(DESCRIPTION)
  @Field(() => String, { description: 'What the work is, 1 to 10,000 characters.' })
  description!: string;

  @IsList(20)
  @IsText({ max: 300 })
  @Field(() => [String], {
    nullable: true,
    description: 'What applicants should bring: at most 20 points of 300 characters.',
  })
  requirements?: string[] | null;

  @ValidateNested()
  @Field(() => SalaryRangeInput, { nullable: true, description: 'What is paid a year, if that is told.' })
  salary?: SalaryRangeInput | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Until when one can apply; no last day if left out.',
  })
  closesAt?: Date | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Changes to a posting; what is left out stays.' })
export class UpdateJobPostingInput {
  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Name of the position, 1 to 120 characters.' })
  title?: string | null;

  @NotNull()
  @IsText(PLACE)
  @Field(() => String, { nullable: true, description: 'The department, 1 to 100 characters.' })
  department?: string | null;

  @NotNull()
  @IsText(PLACE)
  @Field(() => String, { nullable: true, description: 'The place, 1 to 100 characters.' })
  location?: string | null;

  @NotNull()
  @Field(() => Workplace, { nullable: true, description: 'Where the work is done.' })
  workplace?: Workplace | null;

  @NotNull()
  @Field(() => EmploymentType, { nullable: true, description: 'What kind of work it is.' })
  employmentType?: EmploymentType | null;

  @NotNull()
  @IsText(DESCRIPTION)
  @Field(() => String, { nullable: true, description: 'What the work is, 1 to 10,000 characters.' })
  description?: string | null;

  @NullClears()
  @IsList(20)
  @IsText({ max: 300 })
  @Field(() => [String], {
    nullable: true,
    description: 'What applicants should bring: at most 20 points of 300 characters; null for none.',
  })
  requirements?: string[] | null;

  @NullClears()
  @ValidateNested()
  @Field(() => SalaryRangeInput, { nullable: true, description: 'What is paid a year; null to tell it no more.' })
  salary?: SalaryRangeInput | null;

  @NullClears()
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Until when one can apply; null for no last day.' })
  closesAt?: Date | null;
}

@InputType({ description: 'Why a posting is closed.' })
export class CloseJobPostingInput {
  @IsText({ max: 500, multiline: true })
  @Field(() => String, { nullable: true, description: 'The reason, for recruiters; at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Which postings to list.' })
export class JobPostingFilter {
  @Field(() => JobPostingStatus, {
    nullable: true,
    description:
      'In this status; OPEN if left out. CLOSED ones are listed for recruiters alone, who else asks gets the open ones.',
  })
  status?: JobPostingStatus | null;

  @IsText(PLACE)
  @Field(() => String, { nullable: true, description: 'Of this department, exactly as it is written.' })
  department?: string | null;

  @Field(() => EmploymentType, { nullable: true, description: 'For this kind of work.' })
  employmentType?: EmploymentType | null;

  @Field(() => Workplace, { nullable: true, description: 'Done there.' })
  workplace?: Workplace | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `With all these words; at most 100 characters. The order must be NEWEST. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;
}

@ArgsType()
export class JobPostingsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => JobPostingFilter, { nullable: true, description: 'Which to list.' })
  filter?: JobPostingFilter | null;

  @Field(() => JobPostingSort, { description: 'The order.', defaultValue: JobPostingSort.NEWEST })
  sort!: JobPostingSort;
}
