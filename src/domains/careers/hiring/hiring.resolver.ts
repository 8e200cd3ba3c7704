import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { JobApplicationConnection, JobApplicationPayload } from '../careers/careers.payloads.js';
import { HiringFunnelStats } from './hiring-funnel.payloads.js';
import { hiringFunnel } from './hiring-funnel.service.js';
import {
  AddApplicationNoteInput,
  CancelInterviewInput,
  ExtendOfferInput,
  MoveApplicationInput,
  RejectApplicationInput,
  ReopenApplicationInput,
  ScheduleInterviewInput,
  SubmitInterviewFeedbackInput,
} from './hiring.inputs.js';
import { cancelInterview, scheduleInterview, submitInterviewFeedback } from '../interview/interview.service.js';
import { applications, applicationsOfUser } from '../job-application/job-application-list.service.js';
import { addApplicationNote } from '../job-application/job-application-note.service.js';
import { extendOffer } from '../job-application/job-application-offer.service.js';
import { anonymizeApplication } from '../job-application/job-application-retention.service.js';
import {
  moveApplication,
  rejectApplication,
  reopenApplication,
} from '../job-application/job-application-stage.service.js';
import {
  ApplicationsArgs,
  ApplicationsOfUserArgs,
  HiringFunnelArgs,
} from '../job-application/job-application.inputs.js';

const APPLICATION = 'ID of the application.';

/** Operations of recruiters on applications of other people. */
@Resolver()
export class HiringResolver {
  @Access('recruiting')
  @Query(() => JobApplicationConnection, {
    description: 'All applications; anonymized ones only if the filter selects them.',
  })
  async applications(
    @Ctx() context: Context,
    @Args(() => ApplicationsArgs) { filter, sort, ...page }: ApplicationsArgs,
  ): Promise<InstanceType<typeof JobApplicationConnection>> {
    return new JobApplicationConnection(await applications(context, filter ?? {}, sort, page));
  }

  @Access('recruiting')
  @Query(() => JobApplicationConnection, { description: 'Applications of an account, newest first.' })
  async applicationsOfUser(
    @Ctx() context: Context,
    @Args(() => ApplicationsOfUserArgs) { userId, filter, ...page }: ApplicationsOfUserArgs,
  ): Promise<InstanceType<typeof JobApplicationConnection>> {
    return new JobApplicationConnection(await applicationsOfUser(context, userId, filter?.status, page));
  }

  @Access('recruiting')
  @Query(() => HiringFunnelStats, {
    description:
      'Stages reached and time spent in each stage for the applications of a time range, excluding your own.',
    complexity: 20,
  })
  hiringFunnel(
    @Ctx() context: Context,
    @Args(() => HiringFunnelArgs) { jobId, from, to }: HiringFunnelArgs,
  ): Promise<HiringFunnelStats> {
    return hiringFunnel(context, { jobId, from, to });
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Moves an application forward to any later stage or back by one, if it is still in the expected stage.',
  })
  async moveApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => MoveApplicationInput, { description: 'Expected and new stage.' }) input: MoveApplicationInput,
  ): Promise<JobApplicationPayload> {
    return { application: await moveApplication(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Rejects an application. An open offer is rescinded and upcoming interviews are canceled. `reopenApplication` reverts the rejection.',
  })
  async rejectApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => RejectApplicationInput, { description: 'Reason and options for the rejection.' })
    input: RejectApplicationInput,
  ): Promise<JobApplicationPayload> {
    const { reasonCode, note, notifyApplicant } = input;
    const rejection = { reasonCode, note, notifyApplicant: notifyApplicant ?? true };
    return { application: await rejectApplication(context, id, rejection) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description: 'Reverts a rejection and returns the application to its previous stage.',
  })
  async reopenApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => ReopenApplicationInput, { nullable: true, description: 'Reason for reopening.' })
    input?: ReopenApplicationInput,
  ): Promise<JobApplicationPayload> {
    return { application: await reopenApplication(context, id, input?.reason ?? null) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Schedules an interview and notifies the applicant and the interviewers by email. Fails with TAKEN if an interviewer has another interview at that time.',
  })
  async scheduleInterview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => ScheduleInterviewInput, { description: 'Fields for the new interview.' })
    input: ScheduleInterviewInput,
  ): Promise<JobApplicationPayload> {
    return { application: await scheduleInterview(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description: 'Cancels an upcoming interview and notifies the applicant and the interviewers by email.',
  })
  async cancelInterview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => CancelInterviewInput, { description: 'The interview to cancel.' }) input: CancelInterviewInput,
  ): Promise<JobApplicationPayload> {
    return { application: await cancelInterview(context, id, input.interviewId) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Submits your scorecard for an interview, once per interviewer. You can see the scorecards of the other interviewers afterwards.',
  })
  async submitInterviewFeedback(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => SubmitInterviewFeedbackInput, { description: 'Fields for the scorecard.' })
    input: SubmitInterviewFeedbackInput,
  ): Promise<JobApplicationPayload> {
    return { application: await submitInterviewFeedback(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Extends an offer from any undecided stage, or a new version that supersedes the previous one. The applicant is notified by email.',
  })
  async extendOffer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => ExtendOfferInput, { description: 'Fields for the offer.' }) input: ExtendOfferInput,
  ): Promise<JobApplicationPayload> {
    return { application: await extendOffer(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Adds a note to an application. Only recruiters can read it; it is deleted when the application is anonymized.',
  })
  async addApplicationNote(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => AddApplicationNoteInput, { description: 'Fields for the new note.' })
    input: AddApplicationNoteInput,
  ): Promise<JobApplicationPayload> {
    return { application: await addApplicationNote(context, id, input) };
  }

  @Access('admin')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Permanently removes all data that identifies the applicant. The application must be REJECTED, WITHDRAWN or HIRED; stages, times and ratings are kept for statistics.',
  })
  async anonymizeApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
  ): Promise<JobApplicationPayload> {
    return { application: await anonymizeApplication(context, id) };
  }
}
