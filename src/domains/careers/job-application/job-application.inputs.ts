import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsList, IsMailAddress, IsText, rule } from '../../../graphql/input.js';
import { IsPersonName } from '../../../graphql/person-name.js';
import { searchReach } from '../../../shared/text.js';
import { ApplicationSource, JobApplicationSort, JobApplicationStatus, OfferResponse } from './job-application.enums.js';
import { SEARCHED_WORDS } from '../job-posting/job-posting.inputs.js';

const REASON = { max: 1_000, multiline: true };

/** Validates a list of URLs, each like `IsWebAddress`. */
function IsWebAddresses(): PropertyDecorator {
  const isOne = (url: unknown): boolean =>
    typeof url === 'string' && url.length <= 500 && /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/u.test(url) && URL.canParse(url);
  return rule('urls', {
    problem: (value) =>
      Array.isArray(value) && value.every(isOne)
        ? undefined
        : {
            code: 'INVALID',
            message: 'must be URLs that start with https:// or http://, at most 500 characters each',
          },
    schema: { format: 'uri', maxLength: 500, pattern: '^https?://[^\\s]+$' },
  });
}

@InputType({ description: 'Contact details and cover letter of an applicant.' })
export class ApplicantInput {
  @IsText({ max: 100 })
  @IsPersonName()
  @Field(() => String, { description: 'Name of the applicant, 1 to 100 characters, without URLs or markup.' })
  name!: string;

  @IsMailAddress()
  @Field(() => String, {
    nullable: true,
    description:
      'Email address. Optional if you are signed in: emails go to your account address, and a different address is only shown to recruiters.',
  })
  email?: string | null;

  @IsText({ max: 40 })
  @Field(() => String, { nullable: true, description: 'Phone number, at most 40 characters.' })
  phone?: string | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Place of residence, at most 100 characters.' })
  location?: string | null;

  @IsList(5)
  @IsWebAddresses()
  @Field(() => [String], { nullable: true, description: 'URLs of portfolios or profiles, at most 5.' })
  links?: string[] | null;

  @IsText({ max: 10_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'Cover letter, at most 10,000 characters.' })
  coverLetter?: string | null;
}

@InputType({ description: 'Fields for a new application.' })
export class SubmitApplicationInput {
  @IsIdOf('job')
  @Field(() => ID, { nullable: true, description: 'ID of the job posting; required unless `position` is passed.' })
  jobId?: string | null;

  @IsText({ max: 120 })
  @Field(() => String, {
    nullable: true,
    description: 'Name of the position if `jobId` is omitted; refers to the newest open job posting with this name.',
  })
  position?: string | null;

  @ValidateNested()
  @Field(() => ApplicantInput, { description: 'The applicant.' })
  applicant!: ApplicantInput;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: '`uploadId` returned by POST /uploads/resumes. It can be used once, within 24 hours.',
  })
  resumeUploadId?: string | null;

  @Field(() => ApplicationSource, {
    nullable: true,
    description: 'How the applicant found the position; defaults to CAREERS_PAGE.',
  })
  source?: ApplicationSource | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: 'Campaign or name related to the source, at most 100 characters.',
  })
  campaign?: string | null;

  @Field(() => Boolean, {
    description: 'Whether the applicant agrees that their data is stored and used for this application. Must be true.',
  })
  consent!: boolean;

  @IsBetween(1, 24)
  @Field(() => Int, {
    nullable: true,
    description:
      'Number of months after a rejection or withdrawal for which personal data may be stored, 1 to 24; defaults to 6.',
  })
  retentionMonths?: number | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Fields for withdrawing an application.' })
export class WithdrawApplicationInput {
  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Reason, at most 1,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Response to an offer.' })
export class RespondToOfferInput {
  @IsBetween(1, 1_000)
  @Field(() => Int, { description: 'Version of the offer that you read; fails with CONFLICT if it is not the latest.' })
  version!: number;

  @Field(() => OfferResponse, { description: 'Whether to accept or decline.' })
  response!: OfferResponse;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Reason, at most 1,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Filters for the applications of an account.' })
export class MyApplicationsFilter {
  @Field(() => JobApplicationStatus, {
    nullable: true,
    description: 'Applications in this stage, as applicants see it.',
  })
  status?: JobApplicationStatus | null;
}

@InputType({ description: 'Filters for applications.' })
export class JobApplicationFilter {
  @IsIdOf('job')
  @Field(() => ID, { nullable: true, description: 'Applications for this job posting.' })
  jobId?: string | null;

  @Field(() => JobApplicationStatus, { nullable: true, description: 'Applications in this stage.' })
  status?: JobApplicationStatus | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `Applications with all these words in name, email, position or cover letter; at most 100 characters. Requires the sort order NEWEST. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for anonymized applications only; otherwise they are excluded.',
  })
  anonymized?: boolean | null;
}

@ArgsType()
export class MyApplicationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyApplicationsFilter, { nullable: true, description: 'Filters to apply.' })
  filter?: MyApplicationsFilter | null;
}

@ArgsType()
export class ApplicationsOfUserArgs extends MyApplicationsArgs {
  @Field(() => ID, { description: 'ID of the account.' })
  userId!: string;
}

@ArgsType()
export class ApplicationsByEmailArgs extends PageArgs {
  @IsMailAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Email address. Required for recruiters; with an emailed link it defaults to the verified one.',
  })
  email?: string | null;
}

@ArgsType()
export class ApplicationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => JobApplicationFilter, { nullable: true, description: 'Filters to apply.' })
  filter?: JobApplicationFilter | null;

  @Field(() => JobApplicationSort, { description: 'Sort order.', defaultValue: JobApplicationSort.NEWEST })
  sort!: JobApplicationSort;
}

@ArgsType()
export class HiringFunnelArgs {
  @IsIdOf('job')
  @Field(() => ID, { nullable: true, description: 'ID of the job posting; all job postings if omitted.' })
  jobId?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Start of the submission period; defaults to 90 days before `to`.',
  })
  from?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'End of the submission period; defaults to now.' })
  to?: Date | null;
}
