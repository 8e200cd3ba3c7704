/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The range and dimension of a breakdown. */
export type AnalyticsBreakdownInput = {
  /** Dimension to break figures down by. */
  readonly dimension: AnalyticsDimension;
  /** Number of rows, 1 to 100; defaults to 20. */
  readonly first?: number | null | undefined;
  /** Start of the range, inclusive. */
  readonly from: string;
  /** End of the range, exclusive, at most 366 days after `from`. */
  readonly to: string;
};

/** Dimension of a breakdown. */
export type AnalyticsDimension =
  /** Browser. */
  | 'BROWSER'
  /** Country in the language setting of the browser. */
  | 'COUNTRY'
  /** Type of device. */
  | 'DEVICE'
  /** Path of the first page of a session. */
  | 'ENTRY_PATH'
  /** Path of the last page of a session. */
  | 'EXIT_PATH'
  /** Operating system. */
  | 'OS'
  /** Path of the page. Counts every session that viewed it. */
  | 'PATH'
  /** Host of the page that referred a session. */
  | 'REFERRER'
  /** `utm_campaign` of the first URL of a session. */
  | 'UTM_CAMPAIGN'
  /** `utm_medium` of the first URL of a session. */
  | 'UTM_MEDIUM'
  /** `utm_source` of the first URL of a session. */
  | 'UTM_SOURCE';

/** Interval of a time series. */
export type AnalyticsInterval =
  /** A day in the time zone, for ranges of at most 366 days. */
  | 'DAY'
  /** An hour, for ranges of at most 31 days. */
  | 'HOUR'
  /** A minute, for ranges of at most 24 hours. */
  | 'MINUTE'
  /** A month, for ranges of at most 366 days. */
  | 'MONTH'
  /** A week starting on Monday, for ranges of at most 366 days. */
  | 'WEEK';

/** The time range of an overview. */
export type AnalyticsOverviewInput = {
  /** Start of the range, inclusive. */
  readonly from: string;
  /** End of the range, exclusive, at most 366 days after `from`. */
  readonly to: string;
};

/** The range and interval of a time series. */
export type AnalyticsSeriesInput = {
  /** Start of the range, inclusive. */
  readonly from: string;
  /** Length of each interval. */
  readonly interval: AnalyticsInterval;
  /** IANA time zone for days, weeks and months, for example Europe/Berlin; defaults to UTC. */
  readonly timeZone?: string | null | undefined;
  /** End of the range, exclusive, at most 366 days after `from`. */
  readonly to: string;
};

/** How an applicant found the position. */
export type ApplicationSource =
  /** The careers page. */
  | 'CAREERS_PAGE'
  /** An event. */
  | 'EVENT'
  /** A job board. */
  | 'JOB_BOARD'
  /** Another source. */
  | 'OTHER'
  /** A referral by an employee. */
  | 'REFERRAL'
  /** A social network. */
  | 'SOCIAL_MEDIA';

/** The range and steps of a funnel. The range can span at most 92 days. */
export type FunnelInput = {
  /** Start of the range, inclusive. */
  readonly from: string;
  /** Steps of the funnel in order, 2 to 10, each with either a path or an event. */
  readonly steps: ReadonlyArray<FunnelStepInput>;
  /** End of the range, exclusive, at most 366 days after `from`. */
  readonly to: string;
};

/** A step of a funnel. Specify either a path or an event. */
export type FunnelStepInput = {
  /** Name of the event, for example sign_up. */
  readonly event?: string | null | undefined;
  /** Path of the page, for example /pricing. */
  readonly path?: string | null | undefined;
};

/** The stage of an application. Applicants see SHORTLISTED as UNDER_REVIEW, and everything from PHONE_SCREEN to REFERENCE_CHECK as INTERVIEW. */
export type JobApplicationStatus =
  /** Task or test. The applicant sees INTERVIEW. */
  | 'ASSESSMENT'
  /** Final interviews. The applicant sees INTERVIEW. */
  | 'FINAL_INTERVIEW'
  /** The applicant was hired. */
  | 'HIRED'
  /** Interviews. */
  | 'INTERVIEW'
  /** The applicant accepted the offer. */
  | 'OFFER_ACCEPTED'
  /** An offer was extended and awaits a response. */
  | 'OFFER_EXTENDED'
  /** Phone screening. The applicant sees INTERVIEW. */
  | 'PHONE_SCREEN'
  /** References are being checked. The applicant sees INTERVIEW. */
  | 'REFERENCE_CHECK'
  /** The application was rejected. It can be reopened. */
  | 'REJECTED'
  /** Shortlisted for the next stages. The applicant sees UNDER_REVIEW. */
  | 'SHORTLISTED'
  /** Submitted and not reviewed yet. */
  | 'SUBMITTED'
  /** Under review. */
  | 'UNDER_REVIEW'
  /** The applicant withdrew or declined the offer. They can apply again. */
  | 'WITHDRAWN';

/** Filter for experiment statistics. */
export type LabExperimentStatsFilter = {
  /** Only experiments of this type. */
  readonly experimentType?: LabExperimentType | null | undefined;
  /** First UTC day, given by any time on it; by default the range is the 30 days that end with `to`. */
  readonly from?: string | null | undefined;
  /** Last UTC day, inclusive, given by any time on it; defaults to today. The range can span at most 92 days. */
  readonly to?: string | null | undefined;
};

/** Status of an experiment. */
export type LabExperimentStatus =
  /** Cancelled by its owner. A late result is discarded, but its cost counts. */
  | 'CANCELLED'
  /** Ended with a result. */
  | 'COMPLETED'
  /** No worker claimed it within 24 hours. */
  | 'EXPIRED'
  /** Ended with an error. Can be retried. */
  | 'FAILED'
  /** Running on a worker or on the client. */
  | 'PROCESSING'
  /** Waiting for a worker. Expires after 24 hours. */
  | 'QUEUED'
  /** No result arrived before the deadline. Can be retried. */
  | 'TIMED_OUT';

/** Type of an experiment in the AI lab. Each type has its own request and result. */
export type LabExperimentType =
  /** Code from an instruction. */
  | 'CODE_ASSISTANT'
  /** The answer to a question about a dataset. */
  | 'DATA_ANALYST'
  /** The answer to a question about a document. */
  | 'DOCUMENT_QA'
  /** An image, edited by an instruction. */
  | 'IMAGE_EDITOR'
  /** Music from a description. */
  | 'MUSIC_GENERATOR'
  /** Images from a description. */
  | 'NEURAL_ART'
  /** The transcript of a recording. */
  | 'SPEECH_TO_TEXT'
  /** A story from an idea. */
  | 'STORY_WRITER'
  /** Speech in a voice of the platform. */
  | 'TEXT_TO_SPEECH'
  /** A translation of a text. */
  | 'TRANSLATOR'
  /** A video from a description. */
  | 'VIDEO_GENERATOR'
  /** Speech in the voice of a speaker who consented. */
  | 'VOICE_CLONING';

/** Reason for a rejection, used for statistics. Never visible to applicants. */
export type RejectionReason =
  /** Insufficient assessment result. */
  | 'ASSESSMENT_RESULT'
  /** No agreement on compensation. */
  | 'COMPENSATION'
  /** Duplicate application of the same person. */
  | 'DUPLICATE'
  /** Other applicants had more relevant experience. */
  | 'EXPERIENCE'
  /** Insufficient interview result. */
  | 'INTERVIEW_RESULT'
  /** Location or work permit does not meet the requirements. */
  | 'LOCATION_OR_PERMIT'
  /** Another reason, given in the note. */
  | 'OTHER'
  /** The position was canceled. */
  | 'POSITION_CANCELLED'
  /** The position was filled by another applicant. */
  | 'POSITION_FILLED'
  /** Required qualifications are missing. */
  | 'QUALIFICATIONS'
  /** Insufficient references. */
  | 'REFERENCES'
  /** Spam. */
  | 'SPAM'
  /** The applicant did not respond or did not attend. */
  | 'UNRESPONSIVE';

/** The range and period of a retention report. */
export type RetentionInput = {
  /** Start of the range, inclusive. */
  readonly from: string;
  /** Length of each period. The range can span at most 31 periods. */
  readonly period: RetentionPeriod;
  /** IANA time zone for days, weeks and months, for example Europe/Berlin; defaults to UTC. */
  readonly timeZone?: string | null | undefined;
  /** End of the range, exclusive, at most 366 days after `from`. */
  readonly to: string;
};

/** Period of a retention report. */
export type RetentionPeriod =
  /** A day in the time zone. */
  | 'DAY'
  /** A month. */
  | 'MONTH'
  /** A week starting on Monday. */
  | 'WEEK';

/** Filters for a revenue summary. */
export type RevenueFilter = {
  /** First day of the payments; defaults to a year before `to`. */
  readonly from?: string | null | undefined;
  /** IANA time zone of the days; defaults to the time zone of your profile, otherwise UTC. */
  readonly timeZone?: string | null | undefined;
  /** Last day of the payments, inclusive; defaults to today. */
  readonly to?: string | null | undefined;
};

/** Length of a period in a summary. */
export type RevenuePeriod =
  /** One day. */
  | 'DAY'
  /** One calendar month. */
  | 'MONTH'
  /** One week, starting on Monday. */
  | 'WEEK';

/** The topic of a ticket. */
export type TicketCategory =
  /** Sign-in, passwords, and lost access. */
  | 'ACCOUNT_ACCESS'
  /** The behavior of an AI agent. */
  | 'AGENT_BEHAVIOR'
  /** Using the API or webhooks. */
  | 'API_INTEGRATION'
  /** Payments, invoices, refunds, and plans. */
  | 'BILLING'
  /** Something that does not work as it should. */
  | 'BUG_REPORT'
  /** A missing feature. */
  | 'FEATURE_REQUEST'
  /** Anything else. */
  | 'GENERAL'
  /** Personal data or a vulnerability. */
  | 'PRIVACY_SECURITY'
  /** A technical problem that is not clearly a bug. */
  | 'TECHNICAL';

/** How soon a ticket must be answered and resolved, around the clock. */
export type TicketPriority =
  /** First reply within 4 hours, next replies within 8 hours, resolution within 24 hours. */
  | 'HIGH'
  /** First reply within 24 hours, next replies within 48 hours, resolution within 120 hours. */
  | 'LOW'
  /** First reply within 8 hours, next replies within 24 hours, resolution within 72 hours. */
  | 'NORMAL'
  /** First reply within 1 hour, next replies within 2 hours, resolution within 8 hours. */
  | 'URGENT';

/** The status of a ticket. Requesters always see ON_HOLD and SPAM as OPEN. */
export type TicketStatus =
  /** Closed for good; a reply creates a follow-up ticket. */
  | 'CLOSED'
  /** Merged into another ticket; see `mergedInto`. */
  | 'MERGED'
  /** Not handled by staff yet. */
  | 'NEW'
  /** Waiting for a third party. The requester sees OPEN. */
  | 'ON_HOLD'
  /** Staff are working on it. */
  | 'OPEN'
  /** Waiting for the requester; a reply reopens it. */
  | 'PENDING'
  /** Resolved; it closes after 7 days unless it is reopened. */
  | 'RESOLVED'
  /** Not a genuine request; it has no SLA and is excluded from statistics. The requester sees OPEN. */
  | 'SPAM';

/** Status of a payment or a refund. */
export type TransactionStatus =
  /** The money is reserved but not captured. */
  | 'AUTHORIZED'
  /** Canceled before any money was transferred. */
  | 'CANCELLED'
  /** A dispute was lost and the money was returned to the customer. */
  | 'CHARGED_BACK'
  /** The customer disputed the payment and the bank withholds the money. Refunds are not possible. */
  | 'DISPUTED'
  /** The attempt failed; a payment can be retried. */
  | 'FAILED'
  /** Part of the payment was refunded. Derived from the refunds. */
  | 'PARTIALLY_REFUNDED'
  /** Not paid yet. */
  | 'PENDING'
  /** The payment is being processed. */
  | 'PROCESSING'
  /** The whole payment was refunded. Derived from the refunds. */
  | 'REFUNDED'
  /** The customer must take action, such as confirming with the bank. */
  | 'REQUIRES_ACTION'
  /** The money was transferred. */
  | 'SUCCEEDED';

/** What a transaction is for. */
export type TransactionType =
  /** An additional charge that corrects an earlier one. */
  | 'ADJUSTMENT'
  /** A purchase of credit for later use. */
  | 'CREDIT_TOPUP'
  /** A one-time purchase. */
  | 'PURCHASE'
  /** A refund of the parent transaction. */
  | 'REFUND'
  /** A payment for a subscription period. */
  | 'SUBSCRIPTION';

/** Length of the periods in a usage summary. */
export type UsagePeriod =
  /** A day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** A week starting on Monday. */
  | 'WEEK';

/** Source of usage. */
export type UsageSource =
  /** API calls with an API key. */
  | 'API'
  /** Conversations with agents. */
  | 'CHAT'
  /** Experiments in the AI lab. */
  | 'LAB'
  /** Tools. */
  | 'TOOL';

/** Filter for a usage summary. */
export type UsageSummaryFilter = {
  /** Whether to sum the usage of all accounts. Admins only. */
  readonly everybody?: boolean | null | undefined;
  /** First day, given by any time on it; by default the range is the 30 days that end with `to`. */
  readonly from?: string | null | undefined;
  /** Length of the periods; defaults to DAY. */
  readonly period?: UsagePeriod | null | undefined;
  /** Only usage of this source. */
  readonly source?: UsageSource | null | undefined;
  /** IANA time zone for days, weeks and months, for example Europe/Berlin; defaults to UTC. */
  readonly timeZone?: string | null | undefined;
  /** Last day, inclusive, given by any time on it; defaults to today. The range can span at most 92 days. */
  readonly to?: string | null | undefined;
  /** Only usage in this unit. */
  readonly unit?: UsageUnit | null | undefined;
  /** ID of the account; defaults to your own. Only admins can specify another account. */
  readonly userId?: string | null | undefined;
};

/** Unit of usage. */
export type UsageUnit =
  /** Characters of spoken or translated text. */
  | 'CHARACTERS'
  /** Images. */
  | 'IMAGES'
  /** Milliseconds of compute time. */
  | 'MILLISECONDS'
  /** Requests. */
  | 'REQUESTS'
  /** Seconds of audio. */
  | 'SECONDS'
  /** Input and output tokens of a language model. */
  | 'TOKENS'
  /** Seconds of video. */
  | 'VIDEO_SECONDS';

export type InsightFunnelQueryVariables = Exact<{
  funnel: FunnelInput;
  previous: FunnelInput;
  paths: AnalyticsBreakdownInput;
  isCompared: boolean;
}>;


export type InsightFunnelQuery = { readonly funnel: { readonly steps: ReadonlyArray<{ readonly step: string, readonly people: number | null, readonly share: number | null }>, readonly quality: { readonly approximate: boolean, readonly botShare: number | null, readonly sampled: boolean } }, readonly previousFunnel?: { readonly steps: ReadonlyArray<{ readonly step: string, readonly people: number | null, readonly share: number | null }> }, readonly analyticsBreakdown: { readonly rows: ReadonlyArray<{ readonly value: string | null }> } };

export type FunnelStepFragment = { readonly step: string, readonly people: number | null, readonly share: number | null };

export type InsightHiringQueryVariables = Exact<{
  from: string;
  to: string;
  previousFrom: string;
  isCompared: boolean;
}>;


export type InsightHiringQuery = { readonly hiringFunnel: { readonly total: number, readonly stages: ReadonlyArray<{ readonly stage: JobApplicationStatus, readonly current: number, readonly entered: number, readonly reached: number | null, readonly reachedShare: number | null, readonly left: number, readonly averageSeconds: number | null, readonly medianSeconds: number | null, readonly p90Seconds: number | null }>, readonly sources: ReadonlyArray<{ readonly source: ApplicationSource, readonly count: number, readonly hired: number }>, readonly rejectionReasons: ReadonlyArray<{ readonly reasonCode: RejectionReason, readonly count: number }> }, readonly previousHiring?: { readonly total: number, readonly stages: ReadonlyArray<{ readonly stage: JobApplicationStatus, readonly current: number, readonly entered: number, readonly reached: number | null, readonly reachedShare: number | null, readonly left: number, readonly averageSeconds: number | null, readonly medianSeconds: number | null, readonly p90Seconds: number | null }>, readonly sources: ReadonlyArray<{ readonly source: ApplicationSource, readonly count: number, readonly hired: number }>, readonly rejectionReasons: ReadonlyArray<{ readonly reasonCode: RejectionReason, readonly count: number }> } };

export type HiringFiguresFragment = { readonly total: number, readonly stages: ReadonlyArray<{ readonly stage: JobApplicationStatus, readonly current: number, readonly entered: number, readonly reached: number | null, readonly reachedShare: number | null, readonly left: number, readonly averageSeconds: number | null, readonly medianSeconds: number | null, readonly p90Seconds: number | null }>, readonly sources: ReadonlyArray<{ readonly source: ApplicationSource, readonly count: number, readonly hired: number }>, readonly rejectionReasons: ReadonlyArray<{ readonly reasonCode: RejectionReason, readonly count: number }> };

export type InsightLabCostQueryVariables = Exact<{
  filter: LabExperimentStatsFilter;
  previous: LabExperimentStatsFilter;
  usage: UsageSummaryFilter;
  isCompared: boolean;
  seesUsage: boolean;
}>;


export type InsightLabCostQuery = { readonly labExperimentStats: { readonly total: number, readonly costMicros: number, readonly byStatus: ReadonlyArray<{ readonly status: LabExperimentStatus, readonly count: number }>, readonly byType: ReadonlyArray<{ readonly experimentType: LabExperimentType, readonly runs: number, readonly completed: number, readonly failed: number, readonly tokensUsed: number, readonly costMicros: number, readonly averageScore: number | null, readonly processingTimeMedian: number | null, readonly processingTimeP90: number | null }> }, readonly previousStats?: { readonly total: number, readonly costMicros: number, readonly byStatus: ReadonlyArray<{ readonly status: LabExperimentStatus, readonly count: number }>, readonly byType: ReadonlyArray<{ readonly experimentType: LabExperimentType, readonly runs: number, readonly completed: number, readonly failed: number, readonly tokensUsed: number, readonly costMicros: number, readonly averageScore: number | null, readonly processingTimeMedian: number | null, readonly processingTimeP90: number | null }> }, readonly usageSummary?: { readonly costMicros: number, readonly currency: string, readonly days: ReadonlyArray<{ readonly day: string, readonly source: UsageSource, readonly unit: UsageUnit, readonly quantity: number, readonly costMicros: number, readonly records: number }> } };

export type LabFiguresFragment = { readonly total: number, readonly costMicros: number, readonly byStatus: ReadonlyArray<{ readonly status: LabExperimentStatus, readonly count: number }>, readonly byType: ReadonlyArray<{ readonly experimentType: LabExperimentType, readonly runs: number, readonly completed: number, readonly failed: number, readonly tokensUsed: number, readonly costMicros: number, readonly averageScore: number | null, readonly processingTimeMedian: number | null, readonly processingTimeP90: number | null }> };

export type InsightRetentionQueryVariables = Exact<{
  retention: RetentionInput;
  previous: RetentionInput;
  isCompared: boolean;
}>;


export type InsightRetentionQuery = { readonly retention: { readonly cohorts: ReadonlyArray<{ readonly startsAt: string | null, readonly size: number, readonly retained: ReadonlyArray<number | null> }>, readonly quality: { readonly approximate: boolean, readonly botShare: number | null, readonly sampled: boolean } }, readonly previousRetention?: { readonly cohorts: ReadonlyArray<{ readonly startsAt: string | null, readonly size: number, readonly retained: ReadonlyArray<number | null> }> } };

export type RetentionCohortRowFragment = { readonly startsAt: string | null, readonly size: number, readonly retained: ReadonlyArray<number | null> };

export type InsightRevenueQueryVariables = Exact<{
  filter: RevenueFilter;
  previous: RevenueFilter;
  period: RevenuePeriod;
  isCompared: boolean;
}>;


export type InsightRevenueQuery = { readonly revenueSummary: { readonly points: ReadonlyArray<{ readonly periodStart: string, readonly totals: { readonly currency: string, readonly count: number, readonly gross: { readonly amountMinor: number }, readonly refunded: { readonly amountMinor: number }, readonly disputed: { readonly amountMinor: number }, readonly net: { readonly amountMinor: number } } }> }, readonly previousRevenue?: { readonly points: ReadonlyArray<{ readonly periodStart: string, readonly totals: { readonly currency: string, readonly count: number, readonly gross: { readonly amountMinor: number }, readonly refunded: { readonly amountMinor: number }, readonly disputed: { readonly amountMinor: number }, readonly net: { readonly amountMinor: number } } }> } };

export type InsightTransactionUpdatedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InsightTransactionUpdatedSubscription = { readonly transactionUpdated: { readonly id: string, readonly status: TransactionStatus, readonly type: TransactionType } };

export type RevenuePointRowFragment = { readonly periodStart: string, readonly totals: { readonly currency: string, readonly count: number, readonly gross: { readonly amountMinor: number }, readonly refunded: { readonly amountMinor: number }, readonly disputed: { readonly amountMinor: number }, readonly net: { readonly amountMinor: number } } };

export type InsightSupportLoadQueryVariables = Exact<{
  from: string;
  to: string;
  previousFrom: string;
  isCompared: boolean;
}>;


export type InsightSupportLoadQuery = { readonly ticketStats: { readonly total: number, readonly breachShare: number | null, readonly firstReplySecondsMedian: number | null, readonly firstReplySecondsP90: number | null, readonly resolutionSecondsMedian: number | null, readonly satisfactionAverage: number | null, readonly ratings: number, readonly byStatus: ReadonlyArray<{ readonly status: TicketStatus, readonly count: number }>, readonly byPriority: ReadonlyArray<{ readonly priority: TicketPriority, readonly count: number }>, readonly byCategory: ReadonlyArray<{ readonly category: TicketCategory, readonly count: number }> }, readonly previousStats?: { readonly total: number, readonly breachShare: number | null, readonly firstReplySecondsMedian: number | null, readonly firstReplySecondsP90: number | null, readonly resolutionSecondsMedian: number | null, readonly satisfactionAverage: number | null, readonly ratings: number, readonly byStatus: ReadonlyArray<{ readonly status: TicketStatus, readonly count: number }>, readonly byPriority: ReadonlyArray<{ readonly priority: TicketPriority, readonly count: number }>, readonly byCategory: ReadonlyArray<{ readonly category: TicketCategory, readonly count: number }> }, readonly newTickets: { readonly totalCount: number }, readonly openTickets: { readonly totalCount: number }, readonly pendingTickets: { readonly totalCount: number }, readonly unattendedTickets: { readonly totalCount: number } };

export type InsightQueueChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InsightQueueChangedSubscription = { readonly ticketQueueChanged: { readonly id: string, readonly status: TicketStatus } };

export type SupportFiguresFragment = { readonly total: number, readonly breachShare: number | null, readonly firstReplySecondsMedian: number | null, readonly firstReplySecondsP90: number | null, readonly resolutionSecondsMedian: number | null, readonly satisfactionAverage: number | null, readonly ratings: number, readonly byStatus: ReadonlyArray<{ readonly status: TicketStatus, readonly count: number }>, readonly byPriority: ReadonlyArray<{ readonly priority: TicketPriority, readonly count: number }>, readonly byCategory: ReadonlyArray<{ readonly category: TicketCategory, readonly count: number }> };

export type InsightTrafficQueryVariables = Exact<{
  overview: AnalyticsOverviewInput;
  series: AnalyticsSeriesInput;
  previous: AnalyticsSeriesInput;
  breakdown: AnalyticsBreakdownInput;
  isCompared: boolean;
}>;


export type InsightTrafficQuery = { readonly analyticsOverview: { readonly current: { readonly visitors: number, readonly visits: number, readonly pageviews: number, readonly bounceRate: number | null, readonly averageVisitSeconds: number | null }, readonly previous: { readonly visitors: number, readonly visits: number, readonly pageviews: number, readonly bounceRate: number | null, readonly averageVisitSeconds: number | null }, readonly quality: { readonly approximate: boolean, readonly botShare: number | null, readonly sampled: boolean } }, readonly analyticsSeries: { readonly points: ReadonlyArray<{ readonly at: string, readonly figures: { readonly visitors: number, readonly visits: number, readonly pageviews: number, readonly bounceRate: number | null, readonly averageVisitSeconds: number | null } }>, readonly quality: { readonly approximate: boolean, readonly botShare: number | null, readonly sampled: boolean } }, readonly previousSeries?: { readonly points: ReadonlyArray<{ readonly at: string, readonly figures: { readonly visitors: number, readonly visits: number, readonly pageviews: number, readonly bounceRate: number | null, readonly averageVisitSeconds: number | null } }> }, readonly analyticsBreakdown: { readonly values: number, readonly rows: ReadonlyArray<{ readonly value: string | null, readonly visitors: number, readonly visits: number, readonly pageviews: number, readonly bounceRate: number | null }>, readonly other: { readonly value: string | null, readonly visitors: number, readonly visits: number, readonly pageviews: number, readonly bounceRate: number | null } | null, readonly quality: { readonly approximate: boolean, readonly botShare: number | null, readonly sampled: boolean } } };

export type TrafficFiguresFragment = { readonly visitors: number, readonly visits: number, readonly pageviews: number, readonly bounceRate: number | null, readonly averageVisitSeconds: number | null };

export type TrafficQualityFragment = { readonly approximate: boolean, readonly botShare: number | null, readonly sampled: boolean };

export type TrafficBreakdownRowFragment = { readonly value: string | null, readonly visitors: number, readonly visits: number, readonly pageviews: number, readonly bounceRate: number | null };

export const FunnelStepFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FunnelStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsFunnelStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]} as unknown as DocumentNode<FunnelStepFragment, unknown>;
export const HiringFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HiringFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HiringFunnelStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"reached"}},{"kind":"Field","name":{"kind":"Name","value":"reachedShare"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"averageSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"medianSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"p90Seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"hired"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<HiringFiguresFragment, unknown>;
export const LabFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabExperimentStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"costMicros"}},{"kind":"Field","name":{"kind":"Name","value":"byStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentType"}},{"kind":"Field","name":{"kind":"Name","value":"runs"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"tokensUsed"}},{"kind":"Field","name":{"kind":"Name","value":"costMicros"}},{"kind":"Field","name":{"kind":"Name","value":"averageScore"}},{"kind":"Field","name":{"kind":"Name","value":"processingTimeMedian"}},{"kind":"Field","name":{"kind":"Name","value":"processingTimeP90"}}]}}]}}]} as unknown as DocumentNode<LabFiguresFragment, unknown>;
export const RetentionCohortRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RetentionCohortRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionCohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"retained"}}]}}]} as unknown as DocumentNode<RetentionCohortRowFragment, unknown>;
export const RevenuePointRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevenuePointRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevenuePoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"gross"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"net"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}}]}}]} as unknown as DocumentNode<RevenuePointRowFragment, unknown>;
export const SupportFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TicketStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"breachShare"}},{"kind":"Field","name":{"kind":"Name","value":"firstReplySecondsMedian"}},{"kind":"Field","name":{"kind":"Name","value":"firstReplySecondsP90"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionSecondsMedian"}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionAverage"}},{"kind":"Field","name":{"kind":"Name","value":"ratings"}},{"kind":"Field","name":{"kind":"Name","value":"byStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byPriority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byCategory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<SupportFiguresFragment, unknown>;
export const TrafficFiguresFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrafficFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visitors"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"pageviews"}},{"kind":"Field","name":{"kind":"Name","value":"bounceRate"}},{"kind":"Field","name":{"kind":"Name","value":"averageVisitSeconds"}}]}}]} as unknown as DocumentNode<TrafficFiguresFragment, unknown>;
export const TrafficQualityFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrafficQuality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsQuality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approximate"}},{"kind":"Field","name":{"kind":"Name","value":"botShare"}},{"kind":"Field","name":{"kind":"Name","value":"sampled"}}]}}]} as unknown as DocumentNode<TrafficQualityFragment, unknown>;
export const TrafficBreakdownRowFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrafficBreakdownRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsBreakdownRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"visitors"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"pageviews"}},{"kind":"Field","name":{"kind":"Name","value":"bounceRate"}}]}}]} as unknown as DocumentNode<TrafficBreakdownRowFragment, unknown>;
export const InsightFunnelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsightFunnel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"funnel"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"previous"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FunnelInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"paths"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsBreakdownInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"funnel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"funnel"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FunnelStep"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approximate"}},{"kind":"Field","name":{"kind":"Name","value":"botShare"}},{"kind":"Field","name":{"kind":"Name","value":"sampled"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"previousFunnel"},"name":{"kind":"Name","value":"funnel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"previous"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FunnelStep"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"analyticsBreakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"paths"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FunnelStep"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsFunnelStep"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"people"}},{"kind":"Field","name":{"kind":"Name","value":"share"}}]}}]} as unknown as DocumentNode<InsightFunnelQuery, InsightFunnelQueryVariables>;
export const InsightHiringDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsightHiring"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeISO"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeISO"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"previousFrom"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeISO"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hiringFunnel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HiringFigures"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"previousHiring"},"name":{"kind":"Name","value":"hiringFunnel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"previousFrom"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HiringFigures"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HiringFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HiringFunnelStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"stages"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stage"}},{"kind":"Field","name":{"kind":"Name","value":"current"}},{"kind":"Field","name":{"kind":"Name","value":"entered"}},{"kind":"Field","name":{"kind":"Name","value":"reached"}},{"kind":"Field","name":{"kind":"Name","value":"reachedShare"}},{"kind":"Field","name":{"kind":"Name","value":"left"}},{"kind":"Field","name":{"kind":"Name","value":"averageSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"medianSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"p90Seconds"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"hired"}}]}},{"kind":"Field","name":{"kind":"Name","value":"rejectionReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<InsightHiringQuery, InsightHiringQueryVariables>;
export const InsightLabCostDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsightLabCost"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabExperimentStatsFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"previous"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"LabExperimentStatsFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"usage"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UsageSummaryFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seesUsage"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"labExperimentStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabFigures"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"previousStats"},"name":{"kind":"Name","value":"labExperimentStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"previous"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LabFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"usageSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"usage"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seesUsage"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"costMicros"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"days"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"costMicros"}},{"kind":"Field","name":{"kind":"Name","value":"records"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"LabFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LabExperimentStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"costMicros"}},{"kind":"Field","name":{"kind":"Name","value":"byStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byType"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"experimentType"}},{"kind":"Field","name":{"kind":"Name","value":"runs"}},{"kind":"Field","name":{"kind":"Name","value":"completed"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"tokensUsed"}},{"kind":"Field","name":{"kind":"Name","value":"costMicros"}},{"kind":"Field","name":{"kind":"Name","value":"averageScore"}},{"kind":"Field","name":{"kind":"Name","value":"processingTimeMedian"}},{"kind":"Field","name":{"kind":"Name","value":"processingTimeP90"}}]}}]}}]} as unknown as DocumentNode<InsightLabCostQuery, InsightLabCostQueryVariables>;
export const InsightRetentionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsightRetention"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"retention"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"previous"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"retention"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cohorts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RetentionCohortRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approximate"}},{"kind":"Field","name":{"kind":"Name","value":"botShare"}},{"kind":"Field","name":{"kind":"Name","value":"sampled"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"previousRetention"},"name":{"kind":"Name","value":"retention"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"previous"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cohorts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RetentionCohortRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RetentionCohortRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetentionCohort"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"retained"}}]}}]} as unknown as DocumentNode<InsightRetentionQuery, InsightRetentionQueryVariables>;
export const InsightRevenueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsightRevenue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevenueFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"previous"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevenueFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"period"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevenuePeriod"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revenueSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RevenuePointRow"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"previousRevenue"},"name":{"kind":"Name","value":"revenueSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"previous"}}},{"kind":"Argument","name":{"kind":"Name","value":"period"},"value":{"kind":"Variable","name":{"kind":"Name","value":"period"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RevenuePointRow"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"RevenuePointRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevenuePoint"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"periodStart"}},{"kind":"Field","name":{"kind":"Name","value":"totals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"gross"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"disputed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"net"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}}]}}]}}]}}]} as unknown as DocumentNode<InsightRevenueQuery, InsightRevenueQueryVariables>;
export const InsightTransactionUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InsightTransactionUpdated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactionUpdated"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}}]} as unknown as DocumentNode<InsightTransactionUpdatedSubscription, InsightTransactionUpdatedSubscriptionVariables>;
export const InsightSupportLoadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsightSupportLoad"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeISO"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeISO"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"previousFrom"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTimeISO"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticketStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportFigures"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"previousStats"},"name":{"kind":"Name","value":"ticketStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"previousFrom"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SupportFigures"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"newTickets"},"name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"NEW"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"openTickets"},"name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"OPEN"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"pendingTickets"},"name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"PENDING"}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"unattendedTickets"},"name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"unattended"},"value":{"kind":"BooleanValue","value":true}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SupportFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TicketStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"breachShare"}},{"kind":"Field","name":{"kind":"Name","value":"firstReplySecondsMedian"}},{"kind":"Field","name":{"kind":"Name","value":"firstReplySecondsP90"}},{"kind":"Field","name":{"kind":"Name","value":"resolutionSecondsMedian"}},{"kind":"Field","name":{"kind":"Name","value":"satisfactionAverage"}},{"kind":"Field","name":{"kind":"Name","value":"ratings"}},{"kind":"Field","name":{"kind":"Name","value":"byStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byPriority"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byCategory"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]} as unknown as DocumentNode<InsightSupportLoadQuery, InsightSupportLoadQueryVariables>;
export const InsightQueueChangedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"InsightQueueChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticketQueueChanged"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]} as unknown as DocumentNode<InsightQueueChangedSubscription, InsightQueueChangedSubscriptionVariables>;
export const InsightTrafficDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InsightTraffic"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"overview"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsOverviewInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"series"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsSeriesInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"previous"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsSeriesInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"breakdown"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsBreakdownInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"analyticsOverview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"overview"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"current"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"previous"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficFigures"}}]}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficQuality"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"analyticsSeries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"series"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficFigures"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficQuality"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"previousSeries"},"name":{"kind":"Name","value":"analyticsSeries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"previous"}}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isCompared"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"points"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficFigures"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"analyticsBreakdown"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"breakdown"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rows"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficBreakdownRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"other"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficBreakdownRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"quality"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TrafficQuality"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrafficFigures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsFigures"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visitors"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"pageviews"}},{"kind":"Field","name":{"kind":"Name","value":"bounceRate"}},{"kind":"Field","name":{"kind":"Name","value":"averageVisitSeconds"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrafficQuality"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsQuality"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"approximate"}},{"kind":"Field","name":{"kind":"Name","value":"botShare"}},{"kind":"Field","name":{"kind":"Name","value":"sampled"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TrafficBreakdownRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsBreakdownRow"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"visitors"}},{"kind":"Field","name":{"kind":"Name","value":"visits"}},{"kind":"Field","name":{"kind":"Name","value":"pageviews"}},{"kind":"Field","name":{"kind":"Name","value":"bounceRate"}}]}}]} as unknown as DocumentNode<InsightTrafficQuery, InsightTrafficQueryVariables>;