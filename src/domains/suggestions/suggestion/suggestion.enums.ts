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
  description: 'What a suggestion is about. Faults belong into support tickets.',
  valuesConfig: {
    NEW_AGENT: { description: 'An agent that is not there yet.' },
    AGENT_IMPROVEMENT: { description: 'An agent that could do better.' },
    NEW_FEATURE: { description: 'Something that the platform cannot do yet.' },
    LAB_EXPERIMENT: { description: 'An experiment of the AI lab.' },
    UI_UX: { description: 'How something looks or is used.' },
    PERFORMANCE: { description: 'Something that should be faster.' },
    INTEGRATION_API: { description: 'The API, or a connection to another product.' },
    BILLING_PRICING: { description: 'Plans, prices and payment.' },
    COMMUNITY_CONTENT: { description: 'Articles, groups and events of the community.' },
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
  description: 'What became of a suggestion.',
  valuesConfig: {
    PENDING_REVIEW: { description: 'Waits for a moderator; only its author and moderators see it.' },
    OPEN: { description: 'Public, and open for votes.' },
    UNDER_REVIEW: { description: 'The team is looking into it.' },
    PLANNED: { description: 'Will be built.' },
    IN_PROGRESS: { description: 'Is being built.' },
    COMPLETED: { description: 'Is there; `implementation` says where.' },
    DECLINED: { description: 'Will not be built; `response` says why.' },
    DUPLICATE: { description: 'Was merged into the suggestion named by `mergedInto`.' },
    REJECTED: { description: 'Was not let onto the board; only its author and moderators see it.' },
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
  description: 'Why a suggestion was decided upon as it was.',
  valuesConfig: {
    OUT_OF_SCOPE: { description: 'It does not fit what the platform is for.' },
    ALREADY_POSSIBLE: { description: 'The platform can do it already.' },
    LOW_DEMAND: { description: 'Too few people need it.' },
    TOO_COSTLY: { description: 'It costs more than it brings.' },
    AGAINST_POLICY: { description: 'Law or the rules of the platform forbid it.' },
    SPAM: { description: 'It is no suggestion.' },
    OTHER: { description: 'Another reason, given in words.' },
  },
});

/** What a person says to a suggestion; NONE is never stored: no row means no vote. */
export enum VoteChoice {
  UP = 'up',
  DOWN = 'down',
  NONE = 'none',
}

registerEnumType(VoteChoice, {
  name: 'VoteChoice',
  description: 'A vote of one person.',
  valuesConfig: {
    UP: { description: 'For it.' },
    DOWN: { description: 'Against it.' },
    NONE: { description: 'No vote, or the vote taken back.' },
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
  description: 'The order of a list of suggestions.',
  valuesConfig: {
    TOP: { description: 'Highest score first. Works with a search.' },
    NEW: { description: 'Newest first. Works with a search.' },
    TRENDING: { description: 'Score weighed against age: ten times the score makes up for a week.' },
    MOST_DISCUSSED: { description: 'Most comments first.' },
    CONTROVERSIAL: { description: 'Many votes, evenly split, first.' },
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
  description: 'What a leaderboard ranks by.',
  valuesConfig: {
    MOST_VOTED: { description: 'Suggestions made in the period, by votes for minus votes against.' },
    MOST_DISCUSSED: { description: 'Suggestions made in the period, by comments.' },
    FASTEST_GROWING: { description: 'Suggestions of any age, by votes for them that were cast in the period.' },
    TOP_CONTRIBUTORS: {
      description: 'People, by suggestions made in the period that are planned, in progress or completed.',
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
  description: 'How far back a leaderboard looks, from now.',
  valuesConfig: {
    WEEK: { description: 'The last 7 days.' },
    MONTH: { description: 'The last 30 days.' },
    QUARTER: { description: 'The last 91 days.' },
    YEAR: { description: 'The last 365 days.' },
    ALL: { description: 'All time.' },
  },
});
