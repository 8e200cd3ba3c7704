import { registerEnumType } from 'type-graphql';

export enum EventStatus {
  SCHEDULED = 'scheduled',
  CANCELLED = 'cancelled',
  ENDED = 'ended',
}

registerEnumType(EventStatus, {
  name: 'CommunityEventStatus',
  description: 'Where an event stands.',
  valuesConfig: {
    SCHEDULED: { description: 'Takes place, or is taking place right now.' },
    CANCELLED: { description: 'Does not take place.' },
    ENDED: { description: 'Is over.' },
  },
});

export enum EventSort {
  SOONEST = 'soonest',
  LATEST = 'latest',
}

registerEnumType(EventSort, {
  name: 'CommunityEventSort',
  description: 'In which order events are listed.',
  valuesConfig: {
    SOONEST: { description: 'What begins first, first.' },
    LATEST: { description: 'What begins last, first.' },
  },
});

export enum RsvpResponse {
  GOING = 'going',
  INTERESTED = 'interested',
  NOT_GOING = 'not_going',
}

registerEnumType(RsvpResponse, {
  name: 'RsvpResponse',
  description: 'What somebody answers to an event.',
  valuesConfig: {
    GOING: { description: 'Comes, or waits for a seat where there is none.' },
    INTERESTED: { description: 'May come; takes no seat.' },
    NOT_GOING: { description: 'Does not come. A seat goes to who waits longest.' },
  },
});

export enum RsvpStatus {
  GOING = 'going',
  WAITLISTED = 'waitlisted',
  INTERESTED = 'interested',
  NOT_GOING = 'not_going',
}

registerEnumType(RsvpStatus, {
  name: 'RsvpStatus',
  description: 'What came of an answer to an event.',
  valuesConfig: {
    GOING: { description: 'Has a seat.' },
    WAITLISTED: { description: 'Wants a seat and gets the next one that is free, in order of asking.' },
    INTERESTED: { description: 'May come.' },
    NOT_GOING: { description: 'Does not come.' },
  },
});
