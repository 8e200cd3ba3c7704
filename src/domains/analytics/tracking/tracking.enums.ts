import { registerEnumType } from 'type-graphql';

export enum PageviewKind {
  PAGE = 'page',
  ASSET = 'asset',
  FEED = 'feed',
  OTHER = 'other',
}

registerEnumType(PageviewKind, {
  name: 'PageviewKind',
  description: 'Kind of a request. Only PAGE counts as a page view; the others come from access logs.',
  valuesConfig: {
    PAGE: { description: 'A page.' },
    ASSET: { description: 'An image, a script, a download or another file.' },
    FEED: { description: 'A feed.' },
    OTHER: { description: 'An error, a redirect, a malformed request, or a request that is not a read.' },
  },
});

export enum UserEventKind {
  CUSTOM = 'custom',
  IDENTIFY = 'identify',
  PERFORMANCE = 'performance',
  REVENUE = 'revenue',
}

registerEnumType(UserEventKind, {
  name: 'UserEventKind',
  description: 'Kind of event.',
  valuesConfig: {
    CUSTOM: { description: 'A custom event, for example a click.' },
    IDENTIFY: { description: 'A visitor was linked to an account.' },
    PERFORMANCE: { description: 'A performance metric, for example LCP, INP or CLS, in `value`.' },
    REVENUE: { description: 'Revenue, in `revenue`.' },
  },
});

export enum TrackedEventKind {
  PAGEVIEW = 'pageview',
  CUSTOM = 'custom',
  PERFORMANCE = 'performance',
  REVENUE = 'revenue',
}

registerEnumType(TrackedEventKind, {
  name: 'TrackedEventKind',
  description: 'Kind of event in a batch.',
  valuesConfig: {
    PAGEVIEW: { description: 'A page view. Requires `url`.' },
    CUSTOM: { description: 'A custom event. Requires `name`.' },
    PERFORMANCE: { description: 'A performance metric. Requires `name` and `value`.' },
    REVENUE: { description: 'Revenue. Requires `name`, `amountMinor` and `currency`.' },
  },
});

export enum TrackedEventOutcome {
  ACCEPTED = 'accepted',
  DUPLICATE = 'duplicate',
  REJECTED = 'rejected',
}

registerEnumType(TrackedEventOutcome, {
  name: 'TrackedEventOutcome',
  description: 'Outcome of recording an event.',
  valuesConfig: {
    ACCEPTED: { description: 'The event was stored.' },
    DUPLICATE: { description: 'The event was already stored with the same `clientEventId` and was not stored again.' },
    REJECTED: { description: 'The event was not stored; the message says why.' },
  },
});

export enum BotReason {
  USER_AGENT = 'user_agent',
  NO_USER_AGENT = 'no_user_agent',
}

registerEnumType(BotReason, {
  name: 'BotReason',
  description: 'Reason for classifying a visitor as a bot.',
  valuesConfig: {
    USER_AGENT: { description: 'The user agent is that of a bot.' },
    NO_USER_AGENT: { description: 'The request had no user agent.' },
  },
});

export enum VisitorDevice {
  DESKTOP = 'desktop',
  MOBILE = 'mobile',
  TABLET = 'tablet',
  OTHER = 'other',
}

registerEnumType(VisitorDevice, {
  name: 'VisitorDevice',
  description: 'Type of device, derived from the user agent.',
  valuesConfig: {
    DESKTOP: { description: 'A computer.' },
    MOBILE: { description: 'A phone.' },
    TABLET: { description: 'A tablet.' },
    OTHER: { description: 'Another type, or unknown.' },
  },
});

export enum VisitorConsent {
  UNKNOWN = 'unknown',
  GRANTED = 'granted',
  DENIED = 'denied',
}

registerEnumType(VisitorConsent, {
  name: 'VisitorConsent',
  description: 'Consent of a visitor to be recognized across days.',
  valuesConfig: {
    UNKNOWN: { description: 'Not asked yet. Recognized for one day only.' },
    GRANTED: { description: 'Granted. Recognized by a key that the browser stores.' },
    DENIED: { description: 'Denied. Only counted, never linked to an account.' },
  },
});

export enum SessionStatus {
  ACTIVE = 'active',
  ENDED = 'ended',
}

registerEnumType(SessionStatus, {
  name: 'SessionStatus',
  description: 'Status of a session.',
  valuesConfig: {
    ACTIVE: { description: 'In progress.' },
    ENDED: { description: 'Ended. Later activity starts a new session.' },
  },
});

export enum SessionEndReason {
  IDLE = 'idle',
  EXPLICIT = 'explicit',
}

registerEnumType(SessionEndReason, {
  name: 'SessionEndReason',
  description: 'Reason for the end of a session.',
  valuesConfig: {
    IDLE: { description: 'No activity for 30 minutes.' },
    EXPLICIT: { description: 'Ended by the client.' },
  },
});
