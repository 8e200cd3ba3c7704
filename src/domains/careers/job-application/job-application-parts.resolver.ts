import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { User, userLoader } from '../../identity/index.js';
import { calendarOf } from '../interview/interview-calendar.js';
import { duplicateLoader, noteLoader, scorecardLoader } from './job-application.loaders.js';
import { JobApplication } from './job-application.model.js';
import {
  ApplicationNote,
  Interview,
  JobApplicationStatusChange,
  ResumeDetails,
  Scorecard,
} from './job-application-parts.model.js';
import { JobPosting } from '../job-posting/job-posting.model.js';
import { postingLoader } from '../job-posting/job-posting.service.js';

/** An application contains few names, and their accounts are loaded together. */
const NAME_COST = 0.1;

@Resolver(() => JobApplication)
export class JobApplicationPartsResolver {
  @FieldResolver(() => JobPosting, {
    nullable: true,
    description: 'Job posting of the application, even if it is closed.',
  })
  jobPosting(@Root() { jobId }: JobApplication, @Ctx() context: Context): MaybePromise<JobPosting | null> {
    return postingLoader(context).load(jobId);
  }

  @Access('recruiting')
  @FieldResolver(() => User, {
    nullable: true,
    description: 'Account that submitted the application, or null if there is none.',
  })
  user(@Root() { userId }: JobApplication, @Ctx() context: Context): MaybePromise<User | null> {
    return userId === null ? null : userLoader(context).load(userId);
  }

  @Access('recruiting')
  @FieldResolver(() => [JobApplication], {
    nullable: true,
    description:
      'Other applications that may be from the same person (same email, phone, name or resume), newest first, at most 10.',
  })
  possibleDuplicates(
    @Root() { _id }: JobApplication,
    @Ctx() context: Context,
  ): JobApplication[] | Promise<JobApplication[]> {
    return duplicateLoader(context).load(_id);
  }

  @Access('recruiting')
  @FieldResolver(() => [ApplicationNote], {
    nullable: true,
    description: 'Notes of recruiters, oldest first, at most 200; empty for your own application.',
  })
  notes(@Root() { _id }: JobApplication, @Ctx() context: Context): ApplicationNote[] | Promise<ApplicationNote[]> {
    return noteLoader(context).load(_id);
  }
}

@Resolver(() => ResumeDetails)
export class ResumeDetailsResolver {
  @FieldResolver(() => String, {
    description: 'Download link for the file, valid for 5 minutes for anyone who has it. Query again for a new link.',
  })
  url(@Root() { fileId }: ResumeDetails, @Ctx() context: Context): string {
    return context.platform.files.link(fileId);
  }
}

@Resolver(() => JobApplicationStatusChange)
export class JobApplicationStatusChangeResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'Account that made the change, or null if there is none. Applicants see only themselves.',
  })
  actor(@Root() { actorId }: JobApplicationStatusChange, @Ctx() context: Context): MaybePromise<User | null> {
    return actorId === null ? null : userLoader(context).load(actorId);
  }
}

@Resolver(() => Interview)
export class InterviewResolver {
  @Access('recruiting')
  @FieldResolver(() => [User], { nullable: true, complexity: NAME_COST, description: 'The interviewers.' })
  async interviewers(@Root() { interviewerIds }: Interview, @Ctx() context: Context): Promise<User[]> {
    const users = await userLoader(context).loadMany(interviewerIds);
    return users.filter((user) => user !== null);
  }

  @Access('recruiting')
  @FieldResolver(() => [Scorecard], {
    nullable: true,
    description:
      'Scorecards in the order of submission. For an interviewer the list is empty until they have submitted their own scorecard.',
  })
  async scorecards(@Root() { _id, applicationId = '' }: Interview, @Ctx() context: Context): Promise<Scorecard[]> {
    const { cards } = await scorecardLoader(context).load(applicationId);
    return cards.filter(({ interviewId }) => interviewId === _id);
  }

  @Access('recruiting')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Number of submitted scorecards, whether or not you can see them.',
  })
  async scorecardCount(@Root() { _id, applicationId = '' }: Interview, @Ctx() context: Context): Promise<number> {
    const { counts } = await scorecardLoader(context).load(applicationId);
    return counts.get(_id) ?? 0;
  }

  @FieldResolver(() => String, { description: 'The interview as a calendar file (text/calendar).' })
  calendarFile(@Root() interview: Interview): string {
    return calendarOf(interview);
  }
}

@Resolver(() => Scorecard)
export class ScorecardResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'Author, or null if the account no longer exists.',
  })
  interviewer(@Root() { interviewerId }: Scorecard, @Ctx() context: Context): MaybePromise<User | null> {
    return interviewerId === null ? null : userLoader(context).load(interviewerId);
  }
}

@Resolver(() => ApplicationNote)
export class ApplicationNoteResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'Author, or null if the account no longer exists.',
  })
  author(@Root() { authorId }: ApplicationNote, @Ctx() context: Context): MaybePromise<User | null> {
    return authorId === null ? null : userLoader(context).load(authorId);
  }
}
