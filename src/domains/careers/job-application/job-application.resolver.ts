import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { JobApplicationConnection, JobApplicationPayload } from '../careers/careers.payloads.js';
import { applicationsByEmail, myApplications } from './job-application-list.service.js';
import { respondToOffer } from './job-application-offer.service.js';
import { withdrawApplication } from './job-application-stage.service.js';
import { submitApplication } from './job-application-submit.service.js';
import {
  ApplicationsByEmailArgs,
  MyApplicationsArgs,
  RespondToOfferInput,
  SubmitApplicationInput,
  WithdrawApplicationInput,
} from './job-application.inputs.js';
import { applicationLoader } from './job-application.loaders.js';
import { JobApplication } from './job-application.model.js';

const APPLICATION = 'Id of the application.';

/** What applicants do, with an account or by a mailed link. */
@Resolver(() => JobApplication)
export class JobApplicationResolver {
  @Access('user')
  @Query(() => JobApplicationConnection, { description: 'The own applications, newest first, as applicants see them.' })
  async myApplications(
    @Ctx() context: Context,
    @Args(() => MyApplicationsArgs) { filter, ...page }: MyApplicationsArgs,
  ): Promise<InstanceType<typeof JobApplicationConnection>> {
    return new JobApplicationConnection(await myApplications(context, filter?.status, page));
  }

  @Access('capability', 'recruiting')
  @Query(() => JobApplicationConnection, {
    description:
      'The applications that were sent with an address, newest first: the proven one of a mailed link, or any for recruiters.',
  })
  async applicationsByEmail(
    @Ctx() context: Context,
    @Args(() => ApplicationsByEmailArgs) { email, ...page }: ApplicationsByEmailArgs,
  ): Promise<InstanceType<typeof JobApplicationConnection>> {
    return new JobApplicationConnection(await applicationsByEmail(context, email, page));
  }

  @Access('user', 'capability')
  @Query(() => JobApplication, {
    nullable: true,
    description: 'An own application, or any for recruiters; null when it is missing or not for you.',
  })
  application(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
  ): JobApplication | null | Promise<JobApplication | null> {
    return applicationLoader(context).load(id);
  }

  @Access('public')
  @RateLimit(10, 3_600)
  @Mutation(() => JobApplicationPayload, {
    description:
      'Applies for a position, with an account or without. For an address and a position there is one application at a time; without an account, `requestEmailAccess` opens it later.',
  })
  async submitApplication(
    @Ctx() context: Context,
    @Arg('input', () => SubmitApplicationInput, { description: 'The application.' }) input: SubmitApplicationInput,
  ): Promise<JobApplicationPayload> {
    return { application: await submitApplication(context, input) };
  }

  @Access('user', 'capability')
  @Mutation(() => JobApplicationPayload, {
    description: 'Withdraws an own application that nobody has decided on for good. One may apply again.',
  })
  async withdrawApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => WithdrawApplicationInput, { nullable: true, description: 'Why.' })
    input?: WithdrawApplicationInput,
  ): Promise<JobApplicationPayload> {
    return { application: await withdrawApplication(context, id, input?.reason ?? null) };
  }

  @Access('user', 'capability')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Accepts or declines the offer of an own application, in the version that was read and before it expires.',
  })
  async respondToOffer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => RespondToOfferInput, { description: 'The answer.' }) input: RespondToOfferInput,
  ): Promise<JobApplicationPayload> {
    return { application: await respondToOffer(context, id, input) };
  }
}
