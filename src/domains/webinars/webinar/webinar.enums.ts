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
  description: 'What became of a webinar.',
  valuesConfig: {
    DRAFT: { description: 'Being prepared; only event managers see it.' },
    SCHEDULED: { description: 'Announced; people may register until it starts.' },
    LIVE: { description: 'Running now.' },
    ENDED: { description: 'Over; who attended may rate it, and a recording may be there.' },
    ARCHIVED: { description: 'Over and no longer listed.' },
    CANCELLED: { description: 'It will not take place.' },
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
  description: 'How a webinar is held.',
  valuesConfig: {
    LIVE: { description: 'At one time, online.' },
    ON_DEMAND: { description: 'A recording that is opened at a time, with the hosts at hand.' },
    HYBRID: { description: 'At one time, online and in a room.' },
    SERIES: { description: 'One of several that belong together.' },
  },
});

export enum WebinarApproval {
  AUTOMATIC = 'automatic',
  MANUAL = 'manual',
}

registerEnumType(WebinarApproval, {
  name: 'WebinarApproval',
  description: 'Who decides about registrations.',
  valuesConfig: {
    AUTOMATIC: { description: 'Whoever registers has a seat while there are seats.' },
    MANUAL: { description: 'An event manager approves or rejects each registration.' },
  },
});

export enum WebinarSort {
  SOONEST = 'soonest',
  LATEST = 'latest',
}

registerEnumType(WebinarSort, {
  name: 'WebinarSort',
  description: 'The order of a list of webinars.',
  valuesConfig: {
    SOONEST: { description: 'By start, the earliest first.' },
    LATEST: { description: 'By start, the latest first.' },
  },
});
