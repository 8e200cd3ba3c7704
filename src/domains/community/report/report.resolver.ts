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
  @Query(() => CommunityReportConnection, { description: 'Your reports, newest first.' })
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
      'Reports a post, comment or content item, once per user, with its current text. Many reports hide it until a moderator decides.',
  })
  async reportContent(
    @Ctx() context: Context,
    @Arg('input', () => ReportContentInput, { description: 'The report to submit.' }) input: ReportContentInput,
  ): Promise<ReportPayload> {
    return { report: await reportContent(context, input) };
  }

  @FieldResolver(() => String, {
    description:
      'Text at the time of the report, regardless of later edits. Empty once the author is erased, and for the reporter while they cannot read the item.',
  })
  snapshot(@Root() report: CommunityReport, @Ctx() context: Context): Promise<string> {
    return snapshotFor(context, report);
  }

  @FieldResolver(() => User, {
    nullable: true,
    description: 'The reporter. Null unless you are the reporter or a moderator.',
  })
  reporter(@Root() { reporterId }: CommunityReport, @Ctx() context: Context): User | null | Promise<User | null> {
    const { viewer } = context;
    const isOwn = viewer.kind === 'user' && viewer.userId === reporterId;
    return isOwn || isCaller(viewer, 'moderation') ? userLoader(context).load(reporterId) : null;
  }
}
