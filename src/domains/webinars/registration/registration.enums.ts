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
  description: 'Where a registration stands.',
  valuesConfig: {
    UNCONFIRMED: {
      description: 'A guest registered and has still to open the mailed link; it holds no seat and no place in line.',
    },
    PENDING_APPROVAL: { description: 'An event manager has to decide.' },
    REGISTERED: { description: 'Has a seat.' },
    DENIED: { description: 'An event manager rejected it.' },
    WAITLISTED: { description: 'Waits for a seat, first come, first served.' },
    OFFERED: { description: 'A seat is held until `offerExpiresAt`: confirm it with `confirmWaitlistOffer`.' },
    OFFER_EXPIRED: { description: 'The offered seat was not confirmed in time and went to the next in line.' },
    CANCELLED: { description: 'Taken back, or the webinar was cancelled.' },
    ATTENDED: { description: 'Was there.' },
    NO_SHOW: { description: 'Had a seat and did not come.' },
    WATCHED_RECORDING: { description: 'Did not come and opened the recording afterwards.' },
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
  description: 'What a mail to a registrant is about.',
  valuesConfig: {
    CONFIRM_ADDRESS: { description: 'They have to open a link, so that the registration counts.' },
    CONFIRMATION: { description: 'The seat is theirs.' },
    PENDING_APPROVAL: { description: 'The registration came in and waits for a decision.' },
    DENIED: { description: 'The registration was rejected.' },
    WAITLISTED: { description: 'They are on the waitlist.' },
    OFFER: { description: 'A seat is free for them, for a limited time.' },
    OFFER_EXPIRED: { description: 'They did not confirm the seat in time.' },
    REMINDER_24H: { description: 'It starts within a day.' },
    REMINDER_1H: { description: 'It starts within an hour.' },
    RESCHEDULED: { description: 'It takes place at another time.' },
    CANCELLED: { description: 'The registration or the webinar was cancelled.' },
    RECORDING_READY: { description: 'The recording can be watched.' },
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
  description: 'Something that somebody did during a webinar.',
  valuesConfig: {
    QUESTION: { description: 'Asked a question.' },
    POLL_ANSWER: { description: 'Answered a poll.' },
    CHAT_MESSAGE: { description: 'Wrote in the chat.' },
    REACTION: { description: 'Reacted, for instance with applause.' },
    HAND_RAISE: { description: 'Raised a hand.' },
    DOWNLOAD: { description: 'Downloaded material.' },
  },
});
