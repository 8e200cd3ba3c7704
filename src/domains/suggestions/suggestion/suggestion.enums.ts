import { registerEnumType } from 'type-graphql';

export enum SuggestionCategory {
  NEW_AGENT = 'new_agent',
  AGENT_IMPROVEMENT = 'agent_improvement',
  NEW_FEATURE = 'new_feature',
  LAB_EXPERIMENT = 'lab_experiment',
  UI_UX = 'ui_ux',
  PERFORMANCE = 'performance',
  INTEGRATION_API = 'integration_api',
  BILLING_PRICING = 'billing_pricing',
  COMMUNITY_CONTENT = 'community_content',
  OTHER = 'other',
}

registerEnumType(SuggestionCategory, {
  name: 'SuggestionCategory',
  description: 'Category of a suggestion. Report bugs in a support ticket instead.',
  valuesConfig: {
    NEW_AGENT: { description: 'A new agent.' },
    AGENT_IMPROVEMENT: { description: 'An improvement to an existing agent.' },
    NEW_FEATURE: { description: 'A new platform feature.' },
    LAB_EXPERIMENT: { description: 'An experiment in the AI lab.' },
    UI_UX: { description: 'Design or usability.' },
    PERFORMANCE: { description: 'Performance.' },
    INTEGRATION_API: { description: 'The API, or an integration with another product.' },
    BILLING_PRICING: { description: 'Plans, pricing and payments.' },
    COMMUNITY_CONTENT: { description: 'Community articles, groups and events.' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum SuggestionStatus {
  PENDING_REVIEW = 'pending_review',
  OPEN = 'open',
  UNDER_REVIEW = 'under_review',
  PLANNED = 'planned',
  IN_PROGRESS = 'in_progress',
  COMPLETED = 'completed',
  DECLINED = 'declined',
  DUPLICATE = 'duplicate',
  REJECTED = 'rejected',
}

registerEnumType(SuggestionStatus, {
  name: 'SuggestionStatus',
  description: 'Status of a suggestion.',
  valuesConfig: {
    PENDING_REVIEW: { description: 'Waiting for review; visible only to its author and moderators.' },
    OPEN: { description: 'Public, and open for votes.' },
    UNDER_REVIEW: { description: 'The team is looking into it.' },
    PLANNED: { description: 'Planned.' },
    IN_PROGRESS: { description: 'In development.' },
    COMPLETED: { description: 'Available; see `implementation`.' },
    DECLINED: { description: 'Will not be built; see `response` for the reason.' },
    DUPLICATE: { description: 'Merged into the suggestion in `mergedInto`.' },
    REJECTED: { description: 'Rejected in review; visible only to its author and moderators.' },
  },
});

export enum SuggestionReasonCode {
  OUT_OF_SCOPE = 'out_of_scope',
  ALREADY_POSSIBLE = 'already_possible',
  LOW_DEMAND = 'low_demand',
  TOO_COSTLY = 'too_costly',
  AGAINST_POLICY = 'against_policy',
  SPAM = 'spam',
  OTHER = 'other',
}

registerEnumType(SuggestionReasonCode, {
  name: 'SuggestionReasonCode',
  description: 'Reason for a decision about a suggestion.',
  valuesConfig: {
    OUT_OF_SCOPE: { description: 'Outside the scope of the platform.' },
    ALREADY_POSSIBLE: { description: 'Already possible on the platform.' },
    LOW_DEMAND: { description: 'Not enough demand.' },
    TOO_COSTLY: { description: 'The cost outweighs the benefit.' },
    AGAINST_POLICY: { description: 'Prohibited by law or by platform policy.' },
    SPAM: { description: 'Not a genuine suggestion.' },
    OTHER: { description: 'Another reason, explained in the response.' },
  },
});

/** A user's vote on a suggestion. NONE is never stored: no row means no vote. */
export enum VoteChoice {
  UP = 'up',
  DOWN = 'down',
  NONE = 'none',
}

registerEnumType(VoteChoice, {
  name: 'VoteChoice',
  description: 'A vote by a user.',
  valuesConfig: {
    UP: { description: 'In favor.' },
    DOWN: { description: 'Against.' },
    NONE: { description: 'No vote. As input, withdraws the vote.' },
  },
});

export enum SuggestionSort {
  TOP = 'top',
  NEW = 'new',
  TRENDING = 'trending',
  MOST_DISCUSSED = 'most_discussed',
  CONTROVERSIAL = 'controversial',
}

registerEnumType(SuggestionSort, {
  name: 'SuggestionSort',
  description: 'Sort order of suggestions.',
  valuesConfig: {
    TOP: { description: 'Highest score first. Works with a search.' },
    NEW: { description: 'Newest first. Works with a search.' },
    TRENDING: { description: 'Score weighed against age: ten times the score offsets a week.' },
    MOST_DISCUSSED: { description: 'Most comments first.' },
    CONTROVERSIAL: { description: 'Most controversial first: many votes, evenly split.' },
  },
});

export enum SuggestionLeaderboardKind {
  MOST_VOTED = 'most_voted',
  MOST_DISCUSSED = 'most_discussed',
  FASTEST_GROWING = 'fastest_growing',
  TOP_CONTRIBUTORS = 'top_contributors',
}

registerEnumType(SuggestionLeaderboardKind, {
  name: 'SuggestionLeaderboardKind',
  description: 'What a leaderboard ranks.',
  valuesConfig: {
    MOST_VOTED: { description: 'Suggestions submitted in the period, by upvotes minus downvotes.' },
    MOST_DISCUSSED: { description: 'Suggestions submitted in the period, by number of comments.' },
    FASTEST_GROWING: { description: 'Suggestions of any age, by upvotes cast in the period.' },
    TOP_CONTRIBUTORS: {
      description: 'Users, by suggestions submitted in the period that are planned, in progress or completed.',
    },
  },
});

export enum SuggestionLeaderboardPeriod {
  WEEK = 'week',
  MONTH = 'month',
  QUARTER = 'quarter',
  YEAR = 'year',
  ALL = 'all',
}

registerEnumType(SuggestionLeaderboardPeriod, {
  name: 'SuggestionLeaderboardPeriod',
  description: 'Period of a leaderboard, up to now.',
  valuesConfig: {
    WEEK: { description: 'The last 7 days.' },
    MONTH: { description: 'The last 30 days.' },
    QUARTER: { description: 'The last 91 days.' },
    YEAR: { description: 'The last 365 days.' },
    ALL: { description: 'All time.' },
  },
});
