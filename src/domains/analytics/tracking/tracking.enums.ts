import { registerEnumType } from 'type-graphql';

export enum PageviewKind {
  PAGE = 'page',
  ASSET = 'asset',
  FEED = 'feed',
  OTHER = 'other',
}

registerEnumType(PageviewKind, {
  name: 'PageviewKind',
  description: 'What was asked for. Only pages count as page views; the others come from access logs.',
  valuesConfig: {
    PAGE: { description: 'A page that was shown to somebody.' },
    ASSET: { description: 'A picture, a script, a download: part of a page, or none.' },
    FEED: { description: 'A feed, which programs fetch again and again.' },
    OTHER: { description: 'An error, a redirect, a broken request, or one that reads nothing.' },
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
  description: 'What kind of thing happened.',
  valuesConfig: {
    CUSTOM: { description: 'Something that the product names itself, such as a click.' },
    IDENTIFY: { description: 'A visitor turned out to be an account.' },
    PERFORMANCE: { description: 'A measure of speed, such as LCP, INP or CLS; `value` holds it.' },
    REVENUE: { description: 'Money was made; `revenue` holds it.' },
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
  description: 'What can be sent in a batch.',
  valuesConfig: {
    PAGEVIEW: { description: 'A page was shown; needs `url`.' },
    CUSTOM: { description: 'Something that the product names itself; needs `name`.' },
    PERFORMANCE: { description: 'A measure of speed; needs `name` and `value`.' },
    REVENUE: { description: 'Money was made; needs `name`, `amountMinor` and `currency`.' },
  },
});

export enum TrackedEventOutcome {
  ACCEPTED = 'accepted',
  DUPLICATE = 'duplicate',
  REJECTED = 'rejected',
}

registerEnumType(TrackedEventOutcome, {
  name: 'TrackedEventOutcome',
  description: 'What became of something that was sent.',
  valuesConfig: {
    ACCEPTED: { description: 'It is stored.' },
    DUPLICATE: { description: 'It was stored before under the same `clientEventId`; nothing was stored again.' },
    REJECTED: { description: 'It was not stored; the message says why.' },
  },
});

export enum BotReason {
  USER_AGENT = 'user_agent',
  NO_USER_AGENT = 'no_user_agent',
}

registerEnumType(BotReason, {
  name: 'BotReason',
  description: 'Why a visitor is taken for a program.',
  valuesConfig: {
    USER_AGENT: { description: 'It names itself as one, or is known as one.' },
    NO_USER_AGENT: { description: 'It does not say what it is; every browser does.' },
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
  description: 'The kind of device, by what the browser says of itself.',
  valuesConfig: {
    DESKTOP: { description: 'A computer.' },
    MOBILE: { description: 'A telephone.' },
    TABLET: { description: 'A tablet.' },
    OTHER: { description: 'Anything else, or unknown.' },
  },
});

export enum VisitorConsent {
  UNKNOWN = 'unknown',
  GRANTED = 'granted',
  DENIED = 'denied',
}

registerEnumType(VisitorConsent, {
  name: 'VisitorConsent',
  description: 'Whether a visitor agreed to be known again.',
  valuesConfig: {
    UNKNOWN: { description: 'Not asked: counted for a day, then forgotten.' },
    GRANTED: { description: 'Agreed: known again by a key that the browser keeps.' },
    DENIED: { description: 'Refused: only counted, never joined to an account.' },
  },
});

export enum SessionStatus {
  ACTIVE = 'active',
  ENDED = 'ended',
}

registerEnumType(SessionStatus, {
  name: 'SessionStatus',
  description: 'Whether a visit goes on.',
  valuesConfig: {
    ACTIVE: { description: 'It goes on.' },
    ENDED: { description: 'It ended, and never begins again: what follows is another one.' },
  },
});

export enum SessionEndReason {
  IDLE = 'idle',
  EXPLICIT = 'explicit',
}

registerEnumType(SessionEndReason, {
  name: 'SessionEndReason',
  description: 'Why a visit ended.',
  valuesConfig: {
    IDLE: { description: 'Nothing came for 30 minutes.' },
    EXPLICIT: { description: 'The visitor said so.' },
  },
});
