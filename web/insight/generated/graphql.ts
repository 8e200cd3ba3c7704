/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What to break down. */
export type AnalyticsBreakdownInput = {
  /** By what. */
  readonly dimension: AnalyticsDimension;
  /** How many rows, 1 to 100; 20 if left out. */
  readonly first?: number | null | undefined;
  /** The beginning of the range. */
  readonly from: string;
  /** The end of the range, which is not in it. At most 366 days later. */
  readonly to: string;
};

/** What to break figures down by. */
export type AnalyticsDimension =
  /** The browser. */
  | 'BROWSER'
  /** The country that the language of the browser names. */
  | 'COUNTRY'
  /** The kind of device. */
  | 'DEVICE'
  /** The first page of a visit. */
  | 'ENTRY_PATH'
  /** The last page of a visit. */
  | 'EXIT_PATH'
  /** The operating system. */
  | 'OS'
  /** The page. Its visits are those in which it was shown. */
  | 'PATH'
  /** The host that a visit came from. */
  | 'REFERRER'
  /** utm_campaign of the first address. */
  | 'UTM_CAMPAIGN'
  /** utm_medium of the first address. */
  | 'UTM_MEDIUM'
  /** utm_source of the first address. */
  | 'UTM_SOURCE';

/** How long each step of a series is. */
export type AnalyticsInterval =
  /** A day of the time zone; for at most 366 days. */
  | 'DAY'
  /** An hour; for at most 31 days. */
  | 'HOUR'
  /** A minute; for at most 24 hours. */
  | 'MINUTE'
  /** A month; for at most 366 days. */
  | 'MONTH'
  /** A week from Monday on; for at most 366 days. */
  | 'WEEK';

/** What to sum up. */
export type AnalyticsOverviewInput = {
  /** The beginning of the range. */
  readonly from: string;
  /** The end of the range, which is not in it. At most 366 days later. */
  readonly to: string;
};

/** What to show over time. */
export type AnalyticsSeriesInput = {
  /** The beginning of the range. */
  readonly from: string;
  /** How long each step is. */
  readonly interval: AnalyticsInterval;
  /** IANA time zone in which days, weeks and months begin, such as Europe/Berlin; UTC if left out. */
  readonly timeZone?: string | null | undefined;
  /** The end of the range, which is not in it. At most 366 days later. */
  readonly to: string;
};

/** How the applicant came to us. */
export type ApplicationSource =
  /** By our own careers page. */
  | 'CAREERS_PAGE'
  /** At an event. */
  | 'EVENT'
  /** By a job board. */
  | 'JOB_BOARD'
  /** Otherwise. */
  | 'OTHER'
  /** Somebody who works here said so. */
  | 'REFERRAL'
  /** By a social network. */
  | 'SOCIAL_MEDIA';

/** Steps that are taken one after the other. */
export type FunnelInput = {
  /** The beginning of the range. */
  readonly from: string;
  /** The steps, 2 to 10, each with either a path or an event. The range: at most 92 days. */
  readonly steps: ReadonlyArray<FunnelStepInput>;
  /** The end of the range, which is not in it. At most 366 days later. */
  readonly to: string;
};

/** A step of a funnel: a page or an event. */
export type FunnelStepInput = {
  /** Name of the event, such as sign_up. */
  readonly event?: string | null | undefined;
  /** Path of the page, such as /pricing. */
  readonly path?: string | null | undefined;
};

/** The stage of an application. Applicants see SHORTLISTED as UNDER_REVIEW, and everything from PHONE_SCREEN to REFERENCE_CHECK as INTERVIEW. */
export type JobApplicationStatus =
  /** A task or test. The applicant sees INTERVIEW. */
  | 'ASSESSMENT'
  /** The last round. The applicant sees INTERVIEW. */
  | 'FINAL_INTERVIEW'
  /** The applicant was hired. */
  | 'HIRED'
  /** Interviews. */
  | 'INTERVIEW'
  /** The applicant accepted the offer. */
  | 'OFFER_ACCEPTED'
  /** An offer was made and waits for an answer. */
  | 'OFFER_EXTENDED'
  /** A first talk. The applicant sees INTERVIEW. */
  | 'PHONE_SCREEN'
  /** Referees are asked. The applicant sees INTERVIEW. */
  | 'REFERENCE_CHECK'
  /** We said no. It can be opened again. */
  | 'REJECTED'
  /** It is among those to go on with. The applicant sees UNDER_REVIEW. */
  | 'SHORTLISTED'
  /** It came in; nobody has looked at it. */
  | 'SUBMITTED'
  /** It is being read. */
  | 'UNDER_REVIEW'
  /** The applicant said no. They may apply again. */
  | 'WITHDRAWN';

/** Which runs to count. */
export type LabExperimentStatsFilter = {
  /** Of this type. */
  readonly experimentType?: LabExperimentType | null | undefined;
  /** Started from the day of this time on (UTC); 30 days before `to` when left out. */
  readonly from?: string | null | undefined;
  /** Up to the day of this time, that day included; today when left out. At most 92 days in all. */
  readonly to?: string | null | undefined;
};

/** Where an experiment stands. */
export type LabExperimentStatus =
  /** Its owner stopped it. A result that still comes is discarded, and its cost counts. */
  | 'CANCELLED'
  /** It has its result. */
  | 'COMPLETED'
  /** No worker took it within a day. */
  | 'EXPIRED'
  /** It ended with an error; it can be tried again. */
  | 'FAILED'
  /** A worker, or the caller, works on it. */
  | 'PROCESSING'
  /** It waits for a worker; it expires after a day. */
  | 'QUEUED'
  /** No result came in time; it can be tried again. */
  | 'TIMED_OUT';

/** What an experiment of the AI lab makes. Each type has its own request and result. */
export type LabExperimentType =
  /** Code from an instruction. */
  | 'CODE_ASSISTANT'
  /** The answer to a question about a data set. */
  | 'DATA_ANALYST'
  /** The answer to a question about a document. */
  | 'DOCUMENT_QA'
  /** A picture, changed as it is told. */
  | 'IMAGE_EDITOR'
  /** Music from a description. */
  | 'MUSIC_GENERATOR'
  /** Pictures from a description. */
  | 'NEURAL_ART'
  /** The words of a recording. */
  | 'SPEECH_TO_TEXT'
  /** A story from an idea. */
  | 'STORY_WRITER'
  /** A text in a voice of the platform. */
  | 'TEXT_TO_SPEECH'
  /** A text in another language. */
  | 'TRANSLATOR'
  /** A video from a description. */
  | 'VIDEO_GENERATOR'
  /** A text in the voice of somebody who consented. */
  | 'VOICE_CLONING';

/** Why we said no: for the statistics. Applicants never see it. */
export type RejectionReason =
  /** The assessment did not go well. */
  | 'ASSESSMENT_RESULT'
  /** We could not agree on the pay. */
  | 'COMPENSATION'
  /** It is a second application of the same person. */
  | 'DUPLICATE'
  /** Others had more of the experience it needs. */
  | 'EXPERIENCE'
  /** The interviews did not go well. */
  | 'INTERVIEW_RESULT'
  /** Place or work permit do not fit. */
  | 'LOCATION_OR_PERMIT'
  /** Something else; the note says what. */
  | 'OTHER'
  /** Nobody is being hired after all. */
  | 'POSITION_CANCELLED'
  /** Somebody else was hired. */
  | 'POSITION_FILLED'
  /** Qualifications that the position needs are missing. */
  | 'QUALIFICATIONS'
  /** The referees did not speak for it. */
  | 'REFERENCES'
  /** It is no application. */
  | 'SPAM'
  /** The applicant did not answer or come. */
  | 'UNRESPONSIVE';

/** Whose return to look at. */
export type RetentionInput = {
  /** The beginning of the range. */
  readonly from: string;
  /** How long the steps are; at most 31 of them fit into the range. */
  readonly period: RetentionPeriod;
  /** IANA time zone in which days, weeks and months begin, such as Europe/Berlin; UTC if left out. */
  readonly timeZone?: string | null | undefined;
  /** The end of the range, which is not in it. At most 366 days later. */
  readonly to: string;
};

/** How long the steps of retention are. */
export type RetentionPeriod =
  /** Days of the time zone. */
  | 'DAY'
  /** Months. */
  | 'MONTH'
  /** Weeks from Monday on. */
  | 'WEEK';

/** What to sum up. */
export type RevenueFilter = {
  /** Payments of this day and later; a year before `to` when left out. */
  readonly from?: string | null | undefined;
  /** IANA zone in which days begin; that of the caller's profile when left out, otherwise UTC. */
  readonly timeZone?: string | null | undefined;
  /** Payments up to this day, which still counts; today when left out. */
  readonly to?: string | null | undefined;
};

/** How long a period of a summary is. */
export type RevenuePeriod =
  /** A day. */
  | 'DAY'
  /** A month of the calendar. */
  | 'MONTH'
  /** A week that begins on Monday. */
  | 'WEEK';

/** What a ticket is about. */
export type TicketCategory =
  /** Signing in, passwords, lost access. */
  | 'ACCOUNT_ACCESS'
  /** What an AI agent said or did. */
  | 'AGENT_BEHAVIOR'
  /** Using the API or webhooks. */
  | 'API_INTEGRATION'
  /** Payments, invoices, refunds, plans. */
  | 'BILLING'
  /** Something does not work as it should. */
  | 'BUG_REPORT'
  /** Something that is missing. */
  | 'FEATURE_REQUEST'
  /** Anything else. */
  | 'GENERAL'
  /** Personal data, or a weakness. */
  | 'PRIVACY_SECURITY'
  /** Something technical that is not clearly a bug. */
  | 'TECHNICAL';

/** How soon a ticket is to be answered and resolved; the clock runs day and night. */
export type TicketPriority =
  /** First reply within 4 hours, next replies 8 hours, resolution 24 hours. */
  | 'HIGH'
  /** First reply within 24 hours, next replies 48 hours, resolution 120 hours. */
  | 'LOW'
  /** First reply within 8 hours, next replies 24 hours, resolution 72 hours. */
  | 'NORMAL'
  /** First reply within 1 hour, next replies 2 hours, resolution 8 hours. */
  | 'URGENT';

/** Where a ticket stands. Its requester sees ON_HOLD and SPAM as OPEN, everywhere. */
export type TicketStatus =
  /** Done for good; a reply makes a new ticket that follows it up. */
  | 'CLOSED'
  /** It is part of another ticket now: `mergedInto`. */
  | 'MERGED'
  /** Nobody of the staff has touched it. */
  | 'NEW'
  /** It waits for somebody else. The requester sees OPEN. */
  | 'ON_HOLD'
  /** The staff works on it. */
  | 'OPEN'
  /** It waits for the requester; a reply opens it again. */
  | 'PENDING'
  /** Done; it closes after 7 days unless it is reopened. */
  | 'RESOLVED'
  /** Not a request; it has no SLA and stays out of the statistics. The requester sees OPEN. */
  | 'SPAM';

/** Where a payment or a refund stands. */
export type TransactionStatus =
  /** The money is reserved, not captured. */
  | 'AUTHORIZED'
  /** Given up for good before money moved. */
  | 'CANCELLED'
  /** A dispute was lost: the money is gone for good. */
  | 'CHARGED_BACK'
  /** The customer disputes it at the bank, which holds the money. Refunds wait. */
  | 'DISPUTED'
  /** It did not work; a payment may be tried again. */
  | 'FAILED'
  /** A part went back. Follows from the refunds. */
  | 'PARTIALLY_REFUNDED'
  /** Nothing was paid yet. */
  | 'PENDING'
  /** The payment is on its way. */
  | 'PROCESSING'
  /** All of it went back. Follows from the refunds. */
  | 'REFUNDED'
  /** The customer has to do something, such as confirm at the bank. */
  | 'REQUIRES_ACTION'
  /** The money moved. */
  | 'SUCCEEDED';

/** What a transaction is for. */
export type TransactionType =
  /** An additional charge that corrects an earlier one. */
  | 'ADJUSTMENT'
  /** Credit was bought, to be used up later. */
  | 'CREDIT_TOPUP'
  /** Something was bought once. */
  | 'PURCHASE'
  /** Money of another transaction, its parent, goes back. */
  | 'REFUND'
  /** A period of a subscription was paid. */
  | 'SUBSCRIPTION';

/** How long a period of a usage summary is. */
export type UsagePeriod =
  /** A day. */
  | 'DAY'
  /** A month of the calendar. */
  | 'MONTH'
  /** A week that begins on Monday. */
  | 'WEEK';

/** What was used. */
export type UsageSource =
  /** The API, by a key. */
  | 'API'
  /** Conversations with agents. */
  | 'CHAT'
  /** Experiments of the AI lab. */
  | 'LAB'
  /** Tools. */
  | 'TOOL';

/** Which usage to add up. */
export type UsageSummaryFilter = {
  /** Of all accounts together; for admins. */
  readonly everybody?: boolean | null | undefined;
  /** From the day of this time on; 30 days before `to` when left out. */
  readonly from?: string | null | undefined;
  /** By periods of this length; by days if left out. */
  readonly period?: UsagePeriod | null | undefined;
  /** Of this alone. */
  readonly source?: UsageSource | null | undefined;
  /** IANA time zone in which days, weeks and months begin, such as Europe/Berlin; UTC if left out. */
  readonly timeZone?: string | null | undefined;
  /** Up to the day of this time, that day included; today when left out. At most 92 days in all. */
  readonly to?: string | null | undefined;
  /** Measured in this alone. */
  readonly unit?: UsageUnit | null | undefined;
  /** Of this account; for admins. Your own when left out. */
  readonly userId?: string | null | undefined;
};

/** What a use is measured in. */
export type UsageUnit =
  /** Characters of text that was spoken or translated. */
  | 'CHARACTERS'
  /** Pictures. */
  | 'IMAGES'
  /** Milliseconds of computing. */
  | 'MILLISECONDS'
  /** Calls. */
  | 'REQUESTS'
  /** Seconds of audio. */
  | 'SECONDS'
  /** Tokens of a language model, both ways. */
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