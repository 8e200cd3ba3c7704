import { registerEnumType } from 'type-graphql';

export enum WebinarStatus {
  DRAFT = 'draft',
  SCHEDULED = 'scheduled',
  LIVE = 'live',
  ENDED = 'ended',
  ARCHIVED = 'archived',
  CANCELLED = 'cancelled',
}

registerEnumType(WebinarStatus, {
  name: 'WebinarStatus',
  description: 'The status of a webinar.',
  valuesConfig: {
    DRAFT: { description: 'In preparation; visible only to event managers.' },
    SCHEDULED: { description: 'Announced; registration is open until it starts.' },
    LIVE: { description: 'In progress.' },
    ENDED: { description: 'Ended; attendees can rate it, and a recording may be available.' },
    ARCHIVED: { description: 'Ended and no longer listed.' },
    CANCELLED: { description: 'Canceled.' },
  },
});

export enum WebinarFormat {
  LIVE = 'live',
  ON_DEMAND = 'on_demand',
  HYBRID = 'hybrid',
  SERIES = 'series',
}

registerEnumType(WebinarFormat, {
  name: 'WebinarFormat',
  description: 'The format of a webinar.',
  valuesConfig: {
    LIVE: { description: 'Live and online.' },
    ON_DEMAND: { description: 'A recording shown at a set time, with the hosts present.' },
    HYBRID: { description: 'Live, online and on site.' },
    SERIES: { description: 'Part of a series.' },
  },
});

export enum WebinarApproval {
  AUTOMATIC = 'automatic',
  MANUAL = 'manual',
}

registerEnumType(WebinarApproval, {
  name: 'WebinarApproval',
  description: 'How registrations are approved.',
  valuesConfig: {
    AUTOMATIC: { description: 'Registrants get a seat as long as seats are available.' },
    MANUAL: { description: 'An event manager approves or rejects each registration.' },
  },
});

export enum WebinarSort {
  SOONEST = 'soonest',
  LATEST = 'latest',
}

registerEnumType(WebinarSort, {
  name: 'WebinarSort',
  description: 'Sort order of webinars.',
  valuesConfig: {
    SOONEST: { description: 'Earliest start first.' },
    LATEST: { description: 'Latest start first.' },
  },
});
