import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
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

/** A name within an application is one of few, and their accounts are read together. */
const NAME_COST = 0.1;

type Maybe<T> = T | null | Promise<T | null>;

@Resolver(() => JobApplication)
export class JobApplicationPartsResolver {
  @FieldResolver(() => JobPosting, {
    nullable: true,
    description: 'The posting that it is for, also once it is closed.',
  })
  jobPosting(@Root() { jobId }: JobApplication, @Ctx() context: Context): Maybe<JobPosting> {
    return postingLoader(context).load(jobId);
  }

  @Access('recruiting')
  @FieldResolver(() => User, { nullable: true, description: 'The account that it was sent with; null without one.' })
  user(@Root() { userId }: JobApplication, @Ctx() context: Context): Maybe<User> {
    return userId === null ? null : userLoader(context).load(userId);
  }

  @Access('recruiting')
  @FieldResolver(() => [JobApplication], {
    nullable: true,
    description:
      'Other applications that may be of the same person, newest first, at most 10: same address, phone, name or resume.',
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
    description: 'What the staff noted, oldest first, at most 200; empty for the own application.',
  })
  notes(@Root() { _id }: JobApplication, @Ctx() context: Context): ApplicationNote[] | Promise<ApplicationNote[]> {
    return noteLoader(context).load(_id);
  }
}

@Resolver(() => ResumeDetails)
export class ResumeDetailsResolver {
  @FieldResolver(() => String, {
    description: 'A link that opens the file for saving, for whoever has it, for 5 minutes. Ask again for a new one.',
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
    description: 'The account of who did it; null where there is none. Applicants see only themselves.',
  })
  actor(@Root() { actorId }: JobApplicationStatusChange, @Ctx() context: Context): Maybe<User> {
    return actorId === null ? null : userLoader(context).load(actorId);
  }
}

@Resolver(() => Interview)
export class InterviewResolver {
  @Access('recruiting')
  @FieldResolver(() => [User], { nullable: true, complexity: NAME_COST, description: 'Who holds it.' })
  async interviewers(@Root() { interviewerIds }: Interview, @Ctx() context: Context): Promise<User[]> {
    const users = await userLoader(context).loadMany(interviewerIds);
    return users.filter((user) => user !== null);
  }

  @Access('recruiting')
  @FieldResolver(() => [Scorecard], {
    nullable: true,
    description:
      'The scorecards, in the order in which they came in. An interviewer sees them once the own one is in; until then the list is empty.',
  })
  async scorecards(@Root() { _id, applicationId = '' }: Interview, @Ctx() context: Context): Promise<Scorecard[]> {
    const { cards } = await scorecardLoader(context).load(applicationId);
    return cards.filter(({ interviewId }) => interviewId === _id);
  }

  @Access('recruiting')
  @FieldResolver(() => Int, { nullable: true, description: 'How many scorecards are in, seen or not.' })
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
    description: 'Who wrote it; null where the account is gone.',
  })
  interviewer(@Root() { interviewerId }: Scorecard, @Ctx() context: Context): Maybe<User> {
    return interviewerId === null ? null : userLoader(context).load(interviewerId);
  }
}

@Resolver(() => ApplicationNote)
export class ApplicationNoteResolver {
  @FieldResolver(() => User, {
    nullable: true,
    complexity: NAME_COST,
    description: 'Who wrote it; null where the account is gone.',
  })
  author(@Root() { authorId }: ApplicationNote, @Ctx() context: Context): Maybe<User> {
    return authorId === null ? null : userLoader(context).load(authorId);
  }
}
