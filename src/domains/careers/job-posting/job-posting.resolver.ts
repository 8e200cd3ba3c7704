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

const POSTING = 'Id of the posting.';

@Resolver(() => JobPosting)
export class JobPostingResolver {
  @Access('public')
  @Query(() => JobPostingConnection, { description: 'The positions that one can apply for.' })
  async jobPostings(
    @Ctx() context: Context,
    @Args(() => JobPostingsArgs) { filter, sort, ...page }: JobPostingsArgs,
  ): Promise<InstanceType<typeof JobPostingConnection>> {
    return new JobPostingConnection(await jobPostings(context, filter ?? {}, sort, page));
  }

  @Access('public')
  @Query(() => JobPosting, {
    nullable: true,
    description: 'A posting; null when it is missing, or closed and you are no recruiter.',
  })
  jobPosting(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: POSTING }) id: string,
  ): JobPosting | null | Promise<JobPosting | null> {
    return jobPostingLoader(context).load(id);
  }

  @Access('recruiting')
  @Mutation(() => JobPostingPayload, { description: 'Opens a position for applications.' })
  async createJobPosting(
    @Ctx() context: Context,
    @Arg('input', () => CreateJobPostingInput, { description: 'The posting.' }) input: CreateJobPostingInput,
  ): Promise<JobPostingPayload> {
    return { jobPosting: await createJobPosting(context, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobPostingPayload, {
    description: 'Changes an open posting. Applications keep the name of the position that they were sent for.',
  })
  async updateJobPosting(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: POSTING }) id: string,
    @Arg('input', () => UpdateJobPostingInput, { description: 'What changes.' }) input: UpdateJobPostingInput,
  ): Promise<JobPostingPayload> {
    return { jobPosting: await updateJobPosting(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobPostingPayload, {
    description:
      'Ends a search, for good. Applications that came in go on; those on which nobody decides get the date of their anonymisation.',
  })
  async closeJobPosting(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: POSTING }) id: string,
    @Arg('input', () => CloseJobPostingInput, { nullable: true, description: 'Why.' }) input?: CloseJobPostingInput,
  ): Promise<JobPostingPayload> {
    return { jobPosting: await closeJobPosting(context, id, input?.reason ?? null) };
  }

  @Access('recruiting')
  @FieldResolver(() => [JobPostingStatusChange], {
    nullable: true,
    description: 'How the status changed, oldest first.',
  })
  history(@Root() { history }: JobPosting): JobPostingStatusChange[] {
    return history;
  }
}
