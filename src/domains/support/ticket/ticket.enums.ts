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
  description: 'Where a ticket stands. Its requester sees ON_HOLD and SPAM as OPEN, everywhere.',
  valuesConfig: {
    NEW: { description: 'Nobody of the staff has touched it.' },
    OPEN: { description: 'The staff works on it.' },
    PENDING: { description: 'It waits for the requester; a reply opens it again.' },
    ON_HOLD: { description: 'It waits for somebody else. The requester sees OPEN.' },
    RESOLVED: { description: 'Done; it closes after 7 days unless it is reopened.' },
    CLOSED: { description: 'Done for good; a reply makes a new ticket that follows it up.' },
    SPAM: { description: 'Not a request; it has no SLA and stays out of the statistics. The requester sees OPEN.' },
    MERGED: { description: 'It is part of another ticket now: `mergedInto`.' },
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
  description: 'What a ticket is about.',
  valuesConfig: {
    TECHNICAL: { description: 'Something technical that is not clearly a bug.' },
    BILLING: { description: 'Payments, invoices, refunds, plans.' },
    ACCOUNT_ACCESS: { description: 'Signing in, passwords, lost access.' },
    BUG_REPORT: { description: 'Something does not work as it should.' },
    FEATURE_REQUEST: { description: 'Something that is missing.' },
    AGENT_BEHAVIOR: { description: 'What an AI agent said or did.' },
    API_INTEGRATION: { description: 'Using the API or webhooks.' },
    PRIVACY_SECURITY: { description: 'Personal data, or a weakness.' },
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
  description: 'How soon a ticket is to be answered and resolved; the clock runs day and night.',
  valuesConfig: {
    LOW: { description: 'First reply within 24 hours, next replies 48 hours, resolution 120 hours.' },
    NORMAL: { description: 'First reply within 8 hours, next replies 24 hours, resolution 72 hours.' },
    HIGH: { description: 'First reply within 4 hours, next replies 8 hours, resolution 24 hours.' },
    URGENT: { description: 'First reply within 1 hour, next replies 2 hours, resolution 8 hours.' },
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
  description: 'How a ticket came in.',
  valuesConfig: {
    WEB: { description: 'A form on the web.' },
    EMAIL: { description: 'A mail.' },
    API: { description: 'A program.' },
    CHAT: { description: 'A chat.' },
  },
});

export enum MessageAuthorKind {
  REQUESTER = 'requester',
  AGENT = 'agent',
  SYSTEM = 'system',
}

registerEnumType(MessageAuthorKind, {
  name: 'MessageAuthorKind',
  description: 'Who wrote a message of a ticket.',
  valuesConfig: {
    REQUESTER: { description: 'The person who asked for help.' },
    AGENT: { description: 'Somebody of the staff.' },
    SYSTEM: { description: 'The service itself.' },
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
  description: 'How a ticket stands against its due times, reckoned at the moment of reading.',
  valuesConfig: {
    ACTIVE: { description: 'Nothing is late yet.' },
    PAUSED: { description: 'The resolution clock stands still: the ticket is PENDING, ON_HOLD or snoozed.' },
    MET: { description: 'Resolved with nothing late.' },
    BREACHED: { description: 'A reply or the resolution was or is late.' },
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
  description: 'What a rating of a ticket rests on.',
  valuesConfig: {
    FAST: { description: 'The answer came quickly.' },
    HELPFUL: { description: 'The answer helped.' },
    FRIENDLY: { description: 'The tone was good.' },
    SLOW: { description: 'It took too long.' },
    UNCLEAR: { description: 'The answer was hard to follow.' },
    NOT_SOLVED: { description: 'The problem is still there.' },
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
  description: 'Order of the ticket queue.',
  valuesConfig: {
    CREATED_AT_DESC: { description: 'Newest first.' },
    UPDATED_AT_DESC: { description: 'Changed last first; changes that only the staff sees do not count.' },
    WAITING_SINCE_ASC: { description: 'Longest waiting first: only tickets whose requester waits for an answer.' },
    PRIORITY_DESC: { description: 'Most urgent first, then newest first.' },
  },
});
