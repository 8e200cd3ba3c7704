import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsBetween, IsIdOf, IsList, IsMailAddress, IsText, rule } from '../../../graphql/input.js';
import { IsPersonName } from '../../../graphql/person-name.js';
import { searchReach } from '../../../shared/text.js';
import { ApplicationSource, JobApplicationSort, JobApplicationStatus, OfferResponse } from './job-application.enums.js';
import { KEY, SEARCHED_WORDS } from '../job-posting/job-posting.inputs.js';

const REASON = { max: 1_000, multiline: true };

/** Web addresses, each as `IsWebAddress` wants one. */
function IsWebAddresses(): PropertyDecorator {
  const isOne = (url: unknown): boolean =>
    typeof url === 'string' && url.length <= 500 && /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/u.test(url) && URL.canParse(url);
  return rule('urls', {
    problem: (value) =>
      Array.isArray(value) && value.every(isOne)
        ? undefined
        : {
            code: 'INVALID',
            message: 'must be web addresses that begin with https:// or http://, of at most 500 characters',
          },
    schema: { format: 'uri', maxLength: 500, pattern: '^https?://[^\\s]+$' },
  });
}

@InputType({ description: 'Who applies.' })
export class ApplicantInput {
  @IsText({ max: 100 })
  @IsPersonName()
  @Field(() => String, { description: 'Name, 1 to 100 characters, without web addresses and markup.' })
  name!: string;

  @IsMailAddress()
  @Field(() => String, {
    nullable: true,
    description:
      'Address for mails. Signed in it may be left out: mails go to the account, and another address is shown to recruiters alone.',
  })
  email?: string | null;

  @IsText({ max: 40 })
  @Field(() => String, { nullable: true, description: 'Phone number, at most 40 characters.' })
  phone?: string | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Where the applicant lives, at most 100 characters.' })
  location?: string | null;

  @IsList(5)
  @IsWebAddresses()
  @Field(() => [String], { nullable: true, description: 'Web addresses of a portfolio or profile, at most 5.' })
  links?: string[] | null;

  @IsText({ max: 10_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'The letter, at most 10,000 characters.' })
  coverLetter?: string | null;
}

@InputType({ description: 'An application.' })
export class SubmitApplicationInput {
  @IsIdOf('job')
  @Field(() => ID, { nullable: true, description: 'Id of the posting; needed unless `position` names it.' })
  jobId?: string | null;

  @IsText({ max: 120 })
  @Field(() => String, {
    nullable: true,
    description: 'Name of the position, where `jobId` is left out: the newest open posting of this name is meant.',
  })
  position?: string | null;

  @ValidateNested()
  @Field(() => ApplicantInput, { description: 'Who applies.' })
  applicant!: ApplicantInput;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: 'The `uploadId` that POST /uploads/resumes answered. It works once, for 24 hours.',
  })
  resumeUploadId?: string | null;

  @Field(() => ApplicationSource, {
    nullable: true,
    description: 'How the applicant came to us; CAREERS_PAGE if left out.',
  })
  source?: ApplicationSource | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: 'The campaign or the name behind the source, at most 100 characters.',
  })
  campaign?: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the applicant agrees that we keep and use what they send for this application. It must be true.',
  })
  consent!: boolean;

  @IsBetween(1, 24)
  @Field(() => Int, {
    nullable: true,
    description:
      'For how many months after a rejection or withdrawal we may keep what identifies the applicant, 1 to 24; 6 if left out.',
  })
  retentionMonths?: number | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Why an application is withdrawn.' })
export class WithdrawApplicationInput {
  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'The reason, at most 1,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'An answer to an offer.' })
export class RespondToOfferInput {
  @IsBetween(1, 1_000)
  @Field(() => Int, { description: 'The version that was read: another one is not answered by it.' })
  version!: number;

  @Field(() => OfferResponse, { description: 'Yes or no.' })
  response!: OfferResponse;

  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Why, at most 1,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Which of the own applications to list.' })
export class MyApplicationsFilter {
  @Field(() => JobApplicationStatus, { nullable: true, description: 'In this stage, as applicants see it.' })
  status?: JobApplicationStatus | null;
}

@InputType({ description: 'Which applications to list.' })
export class JobApplicationFilter {
  @IsIdOf('job')
  @Field(() => ID, { nullable: true, description: 'For this posting.' })
  jobId?: string | null;

  @Field(() => JobApplicationStatus, { nullable: true, description: 'In this stage.' })
  status?: JobApplicationStatus | null;

  @IsText({ max: 100 })
  @Field(() => String, {
    nullable: true,
    description: `With all these words in name, address, position or letter; at most 100 characters. The order must be NEWEST. ${searchReach(SEARCHED_WORDS)}`,
  })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True for anonymised ones; they are left out otherwise.' })
  anonymized?: boolean | null;
}

@ArgsType()
export class MyApplicationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => MyApplicationsFilter, { nullable: true, description: 'Which to list.' })
  filter?: MyApplicationsFilter | null;
}

@ArgsType()
export class ApplicationsOfUserArgs extends MyApplicationsArgs {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string;
}

@ArgsType()
export class ApplicationsByEmailArgs extends PageArgs {
  @IsMailAddress()
  @Field(() => String, {
    nullable: true,
    description: 'The address. Recruiters must give it; with a mailed link it is the proven one.',
  })
  email?: string | null;
}

@ArgsType()
export class ApplicationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => JobApplicationFilter, { nullable: true, description: 'Which to list.' })
  filter?: JobApplicationFilter | null;

  @Field(() => JobApplicationSort, { description: 'The order.', defaultValue: JobApplicationSort.NEWEST })
  sort!: JobApplicationSort;
}

@ArgsType()
export class HiringFunnelArgs {
  @IsIdOf('job')
  @Field(() => ID, { nullable: true, description: 'Of this posting; of all if left out.' })
  jobId?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Applications from then on; 90 days before `to` if left out.',
  })
  from?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Applications until then; now if left out.' })
  to?: Date | null;
}
