import { registerEnumType } from 'type-graphql';

export enum EventStatus {
  SCHEDULED = 'scheduled',
  CANCELLED = 'cancelled',
  ENDED = 'ended',
}

registerEnumType(EventStatus, {
  name: 'CommunityEventStatus',
  description: 'Status of an event.',
  valuesConfig: {
    SCHEDULED: { description: 'Upcoming or in progress.' },
    CANCELLED: { description: 'Canceled.' },
    ENDED: { description: 'Over.' },
  },
});

export enum EventSort {
  SOONEST = 'soonest',
  LATEST = 'latest',
}

registerEnumType(EventSort, {
  name: 'CommunityEventSort',
  description: 'Sort order of events.',
  valuesConfig: {
    SOONEST: { description: 'Earliest start first.' },
    LATEST: { description: 'Latest start first.' },
  },
});

export enum RsvpResponse {
  GOING = 'going',
  INTERESTED = 'interested',
  NOT_GOING = 'not_going',
}

registerEnumType(RsvpResponse, {
  name: 'RsvpResponse',
  description: 'A response to an event invitation.',
  valuesConfig: {
    GOING: { description: 'Will attend; joins the waitlist if no seat is free.' },
    INTERESTED: { description: 'Might attend; takes no seat.' },
    NOT_GOING: { description: 'Will not attend. A freed seat goes to the first user on the waitlist.' },
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
  description: 'Status of an RSVP.',
  valuesConfig: {
    GOING: { description: 'Has a seat.' },
    WAITLISTED: { description: 'On the waitlist; seats are assigned in order of response.' },
    INTERESTED: { description: 'Might attend.' },
    NOT_GOING: { description: 'Will not attend.' },
  },
});
