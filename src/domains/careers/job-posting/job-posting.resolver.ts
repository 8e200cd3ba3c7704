import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { JobPostingConnection, JobPostingPayload } from '../careers/careers.payloads.js';
import {
  CloseJobPostingInput,
  CreateJobPostingInput,
  JobPostingsArgs,
  UpdateJobPostingInput,
} from './job-posting.inputs.js';
import { JobPosting, JobPostingStatusChange } from './job-posting.model.js';
import {
  closeJobPosting,
  createJobPosting,
  jobPostings,
  jobPostingLoader,
  updateJobPosting,
} from './job-posting.service.js';

const POSTING = 'ID of the job posting.';

@Resolver(() => JobPosting)
export class JobPostingResolver {
  @Access('public')
  @Query(() => JobPostingConnection, { description: 'Open job postings; recruiters can also list closed ones.' })
  async jobPostings(
    @Ctx() context: Context,
    @Args(() => JobPostingsArgs) { filter, sort, ...page }: JobPostingsArgs,
  ): Promise<InstanceType<typeof JobPostingConnection>> {
    return new JobPostingConnection(await jobPostings(context, filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => JobPosting, {
    nullable: true,
    description:
      'A job posting by its ID, or null if it does not exist, or if it is closed and you are not a recruiter.',
  })
  jobPosting(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: POSTING }) id: string,
  ): JobPosting | null | Promise<JobPosting | null> {
    return jobPostingLoader(context).load(id);
  }

  @Access('recruiting')
  @Mutation(() => JobPostingPayload, { description: 'Creates a job posting that is open for applications.' })
  async createJobPosting(
    @Ctx() context: Context,
    @Arg('input', () => CreateJobPostingInput, { description: 'Fields for the new job posting.' })
    input: CreateJobPostingInput,
  ): Promise<JobPostingPayload> {
    return { jobPosting: await createJobPosting(context, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobPostingPayload, {
    description: 'Updates an open job posting. Existing applications keep their original position name.',
  })
  async updateJobPosting(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: POSTING }) id: string,
    @Arg('input', () => UpdateJobPostingInput, { description: 'Fields to change.' }) input: UpdateJobPostingInput,
  ): Promise<JobPostingPayload> {
    return { jobPosting: await updateJobPosting(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobPostingPayload, {
    description:
      'Permanently closes a job posting. Existing applications stay open; undecided ones get an anonymization date.',
  })
  async closeJobPosting(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: POSTING }) id: string,
    @Arg('input', () => CloseJobPostingInput, { nullable: true, description: 'Reason for closing.' })
    input?: CloseJobPostingInput,
  ): Promise<JobPostingPayload> {
    return { jobPosting: await closeJobPosting(context, id, input?.reason ?? null) };
  }

  @Access('recruiting')
  @FieldResolver(() => [JobPostingStatusChange], {
    nullable: true,
    description: 'Status changes, oldest first.',
  })
  history(@Root() { history }: JobPosting): JobPostingStatusChange[] {
    return history;
  }
}
