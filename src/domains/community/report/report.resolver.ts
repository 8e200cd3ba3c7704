import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { isCaller } from '../../../auth/viewer.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import { User, userLoader } from '../../identity/index.js';
import { ReportContentInput } from '../moderation/moderation.inputs.js';
import { CommunityReportConnection, ReportPayload } from '../moderation/moderation.payloads.js';
import { CommunityReport } from './report.model.js';
import { myReports, reportContent, snapshotFor } from './report.service.js';

@Resolver(() => CommunityReport)
export class ReportResolver {
  @Access('user')
  @Query(() => CommunityReportConnection, { description: 'What the caller reported, newest first.' })
  async myReports(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<InstanceType<typeof CommunityReportConnection>> {
    return new CommunityReportConnection(await myReports(context, page));
  }

  @Access('user')
  @RateLimit(30, 3_600)
  @Mutation(() => ReportPayload, {
    description:
      'Reports a post, a comment or other content, once each, with how it reads now. Many reports hide it until a moderator has decided.',
  })
  async reportContent(
    @Ctx() context: Context,
    @Arg('input', () => ReportContentInput, { description: 'The report.' }) input: ReportContentInput,
  ): Promise<ReportPayload> {
    return { report: await reportContent(context, input) };
  }

  @FieldResolver(() => String, {
    description:
      'How it read at that moment, whatever was edited since; empty after the erasure of its author, and for its reporter while the thing itself is not theirs to read.',
  })
  snapshot(@Root() report: CommunityReport, @Ctx() context: Context): Promise<string> {
    return snapshotFor(context, report);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'Who reported it; null for all but this person and moderators.',
  })
  reporter(@Root() { reporterId }: CommunityReport, @Ctx() context: Context): User | null | Promise<User | null> {
    const { viewer } = context;
    const isOwn = viewer.kind === 'user' && viewer.userId === reporterId;
    return isOwn || isCaller(viewer, 'moderation') ? userLoader(context).load(reporterId) : null;
  }
}
