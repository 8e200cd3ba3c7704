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

const APPLICATION = 'Id of the application.';

/** What recruiters do with the applications of others. */
@Resolver()
export class HiringResolver {
  @Access('recruiting')
  @Query(() => JobApplicationConnection, { description: 'Applications, without those that are anonymised.' })
  async applications(
    @Ctx() context: Context,
    @Args(() => ApplicationsArgs) { filter, sort, ...page }: ApplicationsArgs,
  ): Promise<InstanceType<typeof JobApplicationConnection>> {
    return new JobApplicationConnection(await applications(context, filter ?? {}, sort, page));
  }

  @Access('recruiting')
  @Query(() => JobApplicationConnection, { description: 'The applications of an account, newest first.' })
  async applicationsOfUser(
    @Ctx() context: Context,
    @Args(() => ApplicationsOfUserArgs) { userId, filter, ...page }: ApplicationsOfUserArgs,
  ): Promise<InstanceType<typeof JobApplicationConnection>> {
    return new JobApplicationConnection(await applicationsOfUser(context, userId, filter?.status, page));
  }

  @Access('recruiting')
  @Query(() => HiringFunnelStats, {
    description:
      'How far the applications of a time range came, and how long they stood in each stage; without those of the caller.',
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
      'Moves an application on, over stages, or one back, if it still is in the stage that you believe it is in.',
  })
  async moveApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => MoveApplicationInput, { description: 'From where to where.' }) input: MoveApplicationInput,
  ): Promise<JobApplicationPayload> {
    return { application: await moveApplication(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Says no. An offer that waits for an answer is taken back, and interviews that lie ahead are cancelled. `reopenApplication` undoes the rejection.',
  })
  async rejectApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => RejectApplicationInput, { description: 'Why.' }) input: RejectApplicationInput,
  ): Promise<JobApplicationPayload> {
    const { reasonCode, note, notifyApplicant } = input;
    const rejection = { reasonCode, note, notifyApplicant: notifyApplicant ?? true };
    return { application: await rejectApplication(context, id, rejection) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description: 'Takes a rejection back: the application stands where it stood before.',
  })
  async reopenApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => ReopenApplicationInput, { nullable: true, description: 'Why.' }) input?: ReopenApplicationInput,
  ): Promise<JobApplicationPayload> {
    return { application: await reopenApplication(context, id, input?.reason ?? null) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Agrees on an interview; the applicant and the interviewers are told by mail. Refused where an interviewer holds another at that time (TAKEN).',
  })
  async scheduleInterview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => ScheduleInterviewInput, { description: 'The interview.' }) input: ScheduleInterviewInput,
  ): Promise<JobApplicationPayload> {
    return { application: await scheduleInterview(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Calls an interview off that has not taken place; the applicant and the interviewers are told by mail.',
  })
  async cancelInterview(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => CancelInterviewInput, { description: 'Which interview.' }) input: CancelInterviewInput,
  ): Promise<JobApplicationPayload> {
    return { application: await cancelInterview(context, id, input.interviewId) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Hands in the own scorecard of an interview: once, by its interviewers. The scorecards of the others show from then on.',
  })
  async submitInterviewFeedback(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => SubmitInterviewFeedbackInput, { description: 'The scorecard.' })
    input: SubmitInterviewFeedbackInput,
  ): Promise<JobApplicationPayload> {
    return { application: await submitInterviewFeedback(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Makes an offer, from any stage in which nobody has decided, or a new version of it, which supersedes the one before. The applicant is told by mail.',
  })
  async extendOffer(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => ExtendOfferInput, { description: 'The offer.' }) input: ExtendOfferInput,
  ): Promise<JobApplicationPayload> {
    return { application: await extendOffer(context, id, input) };
  }

  @Access('recruiting')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Notes something about an applicant. Only recruiters read it; it goes when the application is anonymised.',
  })
  async addApplicationNote(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
    @Arg('input', () => AddApplicationNoteInput, { description: 'The note.' }) input: AddApplicationNoteInput,
  ): Promise<JobApplicationPayload> {
    return { application: await addApplicationNote(context, id, input) };
  }

  @Access('admin')
  @Mutation(() => JobApplicationPayload, {
    description:
      'Takes out all that identifies the applicant, for good: it must be REJECTED, WITHDRAWN or HIRED. Figures stay: stages, times, ratings.',
  })
  async anonymizeApplication(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: APPLICATION }) id: string,
  ): Promise<JobApplicationPayload> {
    return { application: await anonymizeApplication(context, id) };
  }
}
