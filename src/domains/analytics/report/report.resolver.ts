import { Arg, Query, Resolver } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { analyticsBreakdown } from './breakdown.service.js';
import { funnel } from './funnel.service.js';
import { analyticsOverview } from './overview.service.js';
import {
  AnalyticsBreakdownInput,
  AnalyticsOverviewInput,
  AnalyticsSeriesInput,
  FunnelInput,
  RetentionInput,
} from './report.inputs.js';
import {
  AnalyticsBreakdown,
  AnalyticsFunnel,
  AnalyticsOverview,
  AnalyticsRetention,
  AnalyticsSeries,
} from './report.payloads.js';
import { retention } from './retention.service.js';
import { analyticsSeries } from './series.service.js';

@Resolver()
export class ReportResolver {
  @Access('support')
  @Query(() => AnalyticsOverview, {
    description: 'Visitors, sessions and page views for a time range and the preceding range.',
  })
  analyticsOverview(
    @Arg('input', () => AnalyticsOverviewInput, { description: 'Time range of the overview.' })
    input: AnalyticsOverviewInput,
  ): Promise<AnalyticsOverview> {
    return analyticsOverview(input);
  }

  @Access('support')
  @Query(() => AnalyticsSeries, { description: 'Visitors, sessions and page views over time.' })
  analyticsSeries(
    @Arg('input', () => AnalyticsSeriesInput, { description: 'Range and interval of the series.' })
    input: AnalyticsSeriesInput,
  ): Promise<AnalyticsSeries> {
    return analyticsSeries(input);
  }

  @Access('support')
  @Query(() => AnalyticsBreakdown, {
    description:
      'Figures by page, source, campaign or device. Values of fewer than 5 people are not shown individually.',
  })
  analyticsBreakdown(
    @Arg('input', () => AnalyticsBreakdownInput, { description: 'Range and dimension of the breakdown.' })
    input: AnalyticsBreakdownInput,
  ): Promise<AnalyticsBreakdown> {
    return analyticsBreakdown(input);
  }

  @Access('support')
  @Query(() => AnalyticsFunnel, { description: 'Number of people who go through a series of steps in order.' })
  funnel(
    @Arg('input', () => FunnelInput, { description: 'Range and steps of the funnel.' }) input: FunnelInput,
  ): Promise<AnalyticsFunnel> {
    return funnel(input);
  }

  @Access('support')
  @Query(() => AnalyticsRetention, {
    description: 'Number of people who return: accounts, and visitors who consented to be recognized.',
  })
  retention(
    @Arg('input', () => RetentionInput, { description: 'Range and period of the report.' }) input: RetentionInput,
  ): Promise<AnalyticsRetention> {
    return retention(input);
  }
}
