import { registerEnumType } from 'type-graphql';

export enum TicketStatus {
  NEW = 'new',
  OPEN = 'open',
  PENDING = 'pending',
  ON_HOLD = 'on_hold',
  RESOLVED = 'resolved',
  CLOSED = 'closed',
  SPAM = 'spam',
  MERGED = 'merged',
}

registerEnumType(TicketStatus, {
  name: 'TicketStatus',
  description: 'The status of a ticket. Requesters always see ON_HOLD and SPAM as OPEN.',
  valuesConfig: {
    NEW: { description: 'Not handled by staff yet.' },
    OPEN: { description: 'Staff are working on it.' },
    PENDING: { description: 'Waiting for the requester; a reply reopens it.' },
    ON_HOLD: { description: 'Waiting for a third party. The requester sees OPEN.' },
    RESOLVED: { description: 'Resolved; it closes after 7 days unless it is reopened.' },
    CLOSED: { description: 'Closed for good; a reply creates a follow-up ticket.' },
    SPAM: {
      description: 'Not a genuine request; it has no SLA and is excluded from statistics. The requester sees OPEN.',
    },
    MERGED: { description: 'Merged into another ticket; see `mergedInto`.' },
  },
});

export enum TicketCategory {
  TECHNICAL = 'technical',
  BILLING = 'billing',
  ACCOUNT_ACCESS = 'account_access',
  BUG_REPORT = 'bug_report',
  FEATURE_REQUEST = 'feature_request',
  AGENT_BEHAVIOR = 'agent_behavior',
  API_INTEGRATION = 'api_integration',
  PRIVACY_SECURITY = 'privacy_security',
  GENERAL = 'general',
}

registerEnumType(TicketCategory, {
  name: 'TicketCategory',
  description: 'The topic of a ticket.',
  valuesConfig: {
    TECHNICAL: { description: 'A technical problem that is not clearly a bug.' },
    BILLING: { description: 'Payments, invoices, refunds, and plans.' },
    ACCOUNT_ACCESS: { description: 'Sign-in, passwords, and lost access.' },
    BUG_REPORT: { description: 'Something that does not work as it should.' },
    FEATURE_REQUEST: { description: 'A missing feature.' },
    AGENT_BEHAVIOR: { description: 'The behavior of an AI agent.' },
    API_INTEGRATION: { description: 'Using the API or webhooks.' },
    PRIVACY_SECURITY: { description: 'Personal data or a vulnerability.' },
    GENERAL: { description: 'Anything else.' },
  },
});

export enum TicketPriority {
  LOW = 'low',
  NORMAL = 'normal',
  HIGH = 'high',
  URGENT = 'urgent',
}

registerEnumType(TicketPriority, {
  name: 'TicketPriority',
  description: 'How soon a ticket must be answered and resolved, around the clock.',
  valuesConfig: {
    LOW: { description: 'First reply within 24 hours, next replies within 48 hours, resolution within 120 hours.' },
    NORMAL: { description: 'First reply within 8 hours, next replies within 24 hours, resolution within 72 hours.' },
    HIGH: { description: 'First reply within 4 hours, next replies within 8 hours, resolution within 24 hours.' },
    URGENT: { description: 'First reply within 1 hour, next replies within 2 hours, resolution within 8 hours.' },
  },
});

export enum TicketSource {
  WEB = 'web',
  EMAIL = 'email',
  API = 'api',
  CHAT = 'chat',
}

registerEnumType(TicketSource, {
  name: 'TicketSource',
  description: 'The channel a ticket came through.',
  valuesConfig: {
    WEB: { description: 'Web form.' },
    EMAIL: { description: 'Email.' },
    API: { description: 'API client.' },
    CHAT: { description: 'Chat.' },
  },
});

export enum MessageAuthorKind {
  REQUESTER = 'requester',
  AGENT = 'agent',
  SYSTEM = 'system',
}

registerEnumType(MessageAuthorKind, {
  name: 'MessageAuthorKind',
  description: 'The kind of author of a ticket message.',
  valuesConfig: {
    REQUESTER: { description: 'The requester.' },
    AGENT: { description: 'A staff member.' },
    SYSTEM: { description: 'The system.' },
  },
});

export enum SlaState {
  ACTIVE = 'active',
  PAUSED = 'paused',
  MET = 'met',
  BREACHED = 'breached',
}

registerEnumType(SlaState, {
  name: 'SlaState',
  description: 'The state of a ticket against its due times, computed on read.',
  valuesConfig: {
    ACTIVE: { description: 'Nothing is late.' },
    PAUSED: { description: 'The resolution clock is paused: the ticket is PENDING, ON_HOLD, or snoozed.' },
    MET: { description: 'Resolved on time.' },
    BREACHED: { description: 'A reply or the resolution is or was late.' },
  },
});

export enum TicketRatingReason {
  FAST = 'fast',
  HELPFUL = 'helpful',
  FRIENDLY = 'friendly',
  SLOW = 'slow',
  UNCLEAR = 'unclear',
  NOT_SOLVED = 'not_solved',
  OTHER = 'other',
}

registerEnumType(TicketRatingReason, {
  name: 'TicketRatingReason',
  description: 'The main reason for a ticket rating.',
  valuesConfig: {
    FAST: { description: 'The reply came quickly.' },
    HELPFUL: { description: 'The reply helped.' },
    FRIENDLY: { description: 'The tone was friendly.' },
    SLOW: { description: 'It took too long.' },
    UNCLEAR: { description: 'The reply was hard to understand.' },
    NOT_SOLVED: { description: 'The problem is not solved.' },
    OTHER: { description: 'Something else.' },
  },
});

export enum TicketSort {
  CREATED_AT_DESC = 'created_at_desc',
  UPDATED_AT_DESC = 'updated_at_desc',
  WAITING_SINCE_ASC = 'waiting_since_asc',
  PRIORITY_DESC = 'priority_desc',
}

registerEnumType(TicketSort, {
  name: 'TicketSort',
  description: 'Sort order of the ticket queue.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'Newest first.' },
    UPDATED_AT_DESC: { description: 'Most recently changed first, ignoring changes that only staff can see.' },
    WAITING_SINCE_ASC: { description: 'Longest waiting first: only tickets whose requester is waiting for a reply.' },
    PRIORITY_DESC: { description: 'Highest priority first, then newest first.' },
  },
});
