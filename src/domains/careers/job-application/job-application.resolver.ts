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

const APPLICATION = 'ID of the application.';

/** Operations for applicants, with an account or an emailed link. */
@Resolver(() => JobApplication)
export class JobApplicationResolver {
  @Access('user')
  @Query(() => JobApplicationConnection, { description: 'Your applications as applicants see them, newest first.' })
  async myApplications(
    @Ctx() context: Context,
    @Args(() => MyApplicationsArgs) { filter, ...page }: MyApplicationsArgs,
  ): Promise<InstanceType<typeof JobApplicationConnection>> {
    return new JobApplicationConnection(await myApplications(context, filter?.status, page));
  }

  @Access('capability', 'recruiting')
  @Query(() => JobApplicationConnection, {
    description:
      'Applications submitted with an email address, newest first. Recruiters can pass any address; with an emailed link it is the verified one.',
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
    description:
      'An application by its ID, or null if it does not exist or you cannot see it. Recruiters see all of them.',
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
      'Submits an application for a position, with or without an account. You can have one application per email address and position at a time; without an account, use `requestEmailAccess` to access it later.',
  })
  async submitApplication(
    @Ctx() context: Context,
    @Arg('input', () => SubmitApplicationInput, { description: 'Fields for the new application.' })
    input: SubmitApplicationInput,
  ): Promise<JobApplicationPayload> {
    return { application: await submitApplication(context, input) };
  }

  @Access('user', 'capability')
  @Mutation(() => JobApplicationPayload, {
    description: 'Withdraws your application if it is still undecided. You can apply again.',
  })
  async withdrawApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => WithdrawApplicationInput, { nullable: true, description: 'Reason for the withdrawal.' })
    input?: WithdrawApplicationInput,
  ): Promise<JobApplicationPayload> {
    return { application: await withdrawApplication(context, id, input?.reason ?? null) };
  }

  @Access('user', 'capability')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Accepts or declines the offer for your application. Pass the version you read; it must not have expired.',
  })
  async respondToOffer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => RespondToOfferInput, { description: 'Response to the offer.' }) input: RespondToOfferInput,
  ): Promise<JobApplicationPayload> {
    return { application: await respondToOffer(context, id, input) };
  }
}
