import { Args, Query, Resolver } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { connectionOf } from '../../../graphql/connection.js';
import { CommunityMetricsArgs } from './metric.inputs.js';
import { CommunityMetric } from './metric.model.js';
import { communityMetrics } from './metric.service.js';

const CommunityMetricConnection = connectionOf(CommunityMetric);

@Resolver()
export class MetricResolver {
  @Access('moderation')
  @Query(() => CommunityMetricConnection, {
    description:
      'Daily activity metrics, newest first. Updated by a job every few minutes; the numbers for today are not final.',
  })
  async communityMetrics(
    @Args(() => CommunityMetricsArgs) { filter, ...page }: CommunityMetricsArgs,
  ): Promise<InstanceType<typeof CommunityMetricConnection>> {
    return new CommunityMetricConnection(await communityMetrics(filter ?? {}, page));
  }
}
