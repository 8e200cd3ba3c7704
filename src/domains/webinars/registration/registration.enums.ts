import { registerEnumType } from 'type-graphql';

export enum RegistrationStatus {
  UNCONFIRMED = 'unconfirmed',
  PENDING_APPROVAL = 'pending_approval',
  REGISTERED = 'registered',
  DENIED = 'denied',
  WAITLISTED = 'waitlisted',
  OFFERED = 'offered',
  OFFER_EXPIRED = 'offer_expired',
  CANCELLED = 'cancelled',
  ATTENDED = 'attended',
  NO_SHOW = 'no_show',
  WATCHED_RECORDING = 'watched_recording',
}

registerEnumType(RegistrationStatus, {
  name: 'WebinarRegistrationStatus',
  description: 'The status of a registration.',
  valuesConfig: {
    UNCONFIRMED: {
      description:
        'A guest registered but has not opened the emailed link; it has no seat and no place on the waitlist.',
    },
    PENDING_APPROVAL: { description: 'Waiting for approval by an event manager.' },
    REGISTERED: { description: 'Has a seat.' },
    DENIED: { description: 'Rejected by an event manager.' },
    WAITLISTED: { description: 'On the waitlist, first come, first served.' },
    OFFERED: { description: 'A seat is held until `offerExpiresAt`; confirm it with `confirmWaitlistOffer`.' },
    OFFER_EXPIRED: {
      description: 'The offered seat was not confirmed in time and went to the next person on the waitlist.',
    },
    CANCELLED: { description: 'Canceled, or the webinar was canceled.' },
    ATTENDED: { description: 'Attended.' },
    NO_SHOW: { description: 'Had a seat and did not attend.' },
    WATCHED_RECORDING: { description: 'Did not attend and opened the recording afterwards.' },
  },
});

export enum RegistrationMessageKind {
  CONFIRM_ADDRESS = 'confirm_address',
  CONFIRMATION = 'confirmation',
  PENDING_APPROVAL = 'pending_approval',
  DENIED = 'denied',
  WAITLISTED = 'waitlisted',
  OFFER = 'offer',
  OFFER_EXPIRED = 'offer_expired',
  REMINDER_24H = 'reminder_24h',
  REMINDER_1H = 'reminder_1h',
  RESCHEDULED = 'rescheduled',
  CANCELLED = 'cancelled',
  RECORDING_READY = 'recording_ready',
}

registerEnumType(RegistrationMessageKind, {
  name: 'WebinarMessageKind',
  description: 'The topic of an email to a registrant.',
  valuesConfig: {
    CONFIRM_ADDRESS: { description: 'The registrant must open a link to confirm the registration.' },
    CONFIRMATION: { description: 'The registrant has a seat.' },
    PENDING_APPROVAL: { description: 'The registration was received and is pending approval.' },
    DENIED: { description: 'The registration was rejected.' },
    WAITLISTED: { description: 'The registrant is on the waitlist.' },
    OFFER: { description: 'A seat is held for the registrant for a limited time.' },
    OFFER_EXPIRED: { description: 'The registrant did not confirm the seat in time.' },
    REMINDER_24H: { description: 'The webinar starts within a day.' },
    REMINDER_1H: { description: 'The webinar starts within an hour.' },
    RESCHEDULED: { description: 'The webinar was moved to another time.' },
    CANCELLED: { description: 'The registration or the webinar was canceled.' },
    RECORDING_READY: { description: 'The recording is available.' },
  },
});

export enum EngagementKind {
  QUESTION = 'question',
  POLL_ANSWER = 'poll_answer',
  CHAT_MESSAGE = 'chat_message',
  REACTION = 'reaction',
  HAND_RAISE = 'hand_raise',
  DOWNLOAD = 'download',
}

registerEnumType(EngagementKind, {
  name: 'WebinarEngagementKind',
  description: 'A kind of interaction during a webinar.',
  valuesConfig: {
    QUESTION: { description: 'Asked a question.' },
    POLL_ANSWER: { description: 'Answered a poll.' },
    CHAT_MESSAGE: { description: 'Sent a chat message.' },
    REACTION: { description: 'Sent a reaction, for example applause.' },
    HAND_RAISE: { description: 'Raised a hand.' },
    DOWNLOAD: { description: 'Downloaded a file.' },
  },
});
