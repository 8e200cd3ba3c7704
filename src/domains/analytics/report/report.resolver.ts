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
    description: 'Visitors, visits and page views of a range, and of the one before it.',
  })
  analyticsOverview(
    @Arg('input', () => AnalyticsOverviewInput, { description: 'The range.' }) input: AnalyticsOverviewInput,
  ): Promise<AnalyticsOverview> {
    return analyticsOverview(input);
  }

  @Access('support')
  @Query(() => AnalyticsSeries, { description: 'Visitors, visits and page views over time.' })
  analyticsSeries(
    @Arg('input', () => AnalyticsSeriesInput, { description: 'The range and the steps.' }) input: AnalyticsSeriesInput,
  ): Promise<AnalyticsSeries> {
    return analyticsSeries(input);
  }

  @Access('support')
  @Query(() => AnalyticsBreakdown, {
    description: 'Figures by page, source, campaign or device. What fewer than 5 people share is not named.',
  })
  analyticsBreakdown(
    @Arg('input', () => AnalyticsBreakdownInput, { description: 'The range and the dimension.' })
    input: AnalyticsBreakdownInput,
  ): Promise<AnalyticsBreakdown> {
    return analyticsBreakdown(input);
  }

  @Access('support')
  @Query(() => AnalyticsFunnel, { description: 'How many visitors go through steps, one after the other.' })
  funnel(
    @Arg('input', () => FunnelInput, { description: 'The range and the steps.' }) input: FunnelInput,
  ): Promise<AnalyticsFunnel> {
    return funnel(input);
  }

  @Access('support')
  @Query(() => AnalyticsRetention, {
    description: 'How many people come again: accounts, and visitors who agreed to be known again.',
  })
  retention(
    @Arg('input', () => RetentionInput, { description: 'The range and the period.' }) input: RetentionInput,
  ): Promise<AnalyticsRetention> {
    return retention(input);
  }
}
