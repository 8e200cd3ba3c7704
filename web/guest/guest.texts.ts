import type {
  ConsultationStatus,
  ConsultationType,
  EmailScope,
  JobOfferStatus,
  WebinarRegistrationStatus,
} from './generated/graphql.js';

const consultationStatuses: Record<ConsultationStatus, string> = {
  REQUESTED: 'Requested',
  CONFIRMED: 'Confirmed',
  IN_PROGRESS: 'In progress',
  COMPLETED: 'Completed',
  CANCELLED: 'Canceled',
  DECLINED: 'Declined',
  EXPIRED: 'Expired',
  NO_SHOW: 'No-show',
  RESCHEDULED: 'Rescheduled',
};

const consultationTypes: Record<ConsultationType, string> = {
  PRODUCT_DEMO: 'Product demo',
  ENTERPRISE_SALES: 'Enterprise sales',
  TECHNICAL_CONSULTATION: 'Technical consultation',
  CUSTOM_AGENT_DEVELOPMENT: 'Custom agent development',
  INTEGRATION_PLANNING: 'Integration planning',
  SECURITY_COMPLIANCE_REVIEW: 'Security and compliance review',
  ONBOARDING_TRAINING: 'Onboarding training',
};

const registrationStatuses: Record<WebinarRegistrationStatus, string> = {
  UNCONFIRMED: 'Unconfirmed: open the link in our email',
  PENDING_APPROVAL: 'Pending approval',
  REGISTERED: 'Registered',
  WAITLISTED: 'Waitlisted',
  OFFERED: 'Seat offered',
  OFFER_EXPIRED: 'Offer expired',
  CANCELLED: 'Canceled',
  DENIED: 'Denied',
  ATTENDED: 'Attended',
  NO_SHOW: 'No-show',
  WATCHED_RECORDING: 'Watched recording',
};

const offerStatuses: Record<JobOfferStatus, string> = {
  EXTENDED: 'Awaiting decision',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  EXPIRED: 'Expired',
  RESCINDED: 'Rescinded',
  SUPERSEDED: 'Replaced',
};

/** The kinds of records that a link can open. */
const scopes: Record<EmailScope, string> = {
  CONSULTATIONS: 'My consultations',
  APPLICATIONS: 'My job applications',
  REGISTRATIONS: 'My webinar registrations',
};

/** Headings of the opened records. */
const titles: Record<EmailScope, string> = {
  CONSULTATIONS: 'Your consultations',
  APPLICATIONS: 'Your job applications',
  REGISTRATIONS: 'Your webinar registrations',
};

const reasonLabel = 'Reason (optional)';

export const guestTexts = {
  toSignIn: 'Sign in',
  ask: {
    title: 'View your records',
    text: 'You do not need an account. We email you a link that works once, within 15 minutes.',
    emailHint: 'The email address you used.',
    scope: 'What do you want to view?',
    scopes,
    submit: 'Email me a link',
    sent: (email: string) =>
      `We sent a link to ${email}. If it does not arrive within a few minutes, check the spelling of the address. We send at most three links per hour to an address.`,
    again: 'Request another link',
    over: 'Your access has expired',
    overText: 'Access lasts 30 minutes to keep your data safe. Request a new link to continue.',
    closed: 'Access closed',
    closedText: 'No data is stored in this browser.',
  },
  open: {
    title: 'View your records',
    text: 'Your link works once. It opens the records for your email address, for 30 minutes and in this tab only.',
    submit: 'Open records',
    dead: 'This link no longer works',
    deadText: 'It was already used, is older than 15 minutes, or is incomplete. Request a new one.',
    askAgain: 'Request a new link',
  },
  records: {
    titles,
    until: (time: string) => `Open until ${time}, in this tab only. Reloading the page closes it.`,
    close: 'Close',
  },
  consultations: {
    empty: 'No consultations',
    emptyHint: 'There are no consultations for this email address.',
    statuses: consultationStatuses,
    types: consultationTypes,
    minutes: (count: number) => `${String(count)} minutes`,
    with: (name: string) => `with ${name}`,
    join: 'Join the meeting',
    meetingLater: 'The host adds the meeting link when they confirm.',
    movedTo: (time: string) => `Rescheduled to ${time}.`,
    cancelledBy: { GUEST: 'You canceled it.', HOST: 'We canceled it.' },
    cancel: 'Cancel consultation',
    cancelQuestion: 'Cancel this consultation?',
    cancelConsequence: 'The time becomes available to others. This cannot be undone, but you can request another time.',
    cancelled: 'Consultation canceled',
    keep: 'Keep consultation',
    reasonLabel,
  },
  feedback: {
    open: 'Leave feedback',
    given: 'Your feedback',
    stars: 'How was it?',
    starsOf: (count: number) => `${String(count)} of 5`,
    choose: 'Choose 1 to 5 stars.',
    comment: 'Comment (optional)',
    send: 'Send feedback',
    close: 'Not now',
    thanks: 'Thanks for your feedback.',
  },
  applications: {
    empty: 'No applications',
    emptyHint: 'There are no applications for this email address, or they have been anonymized.',
    sent: 'Applied',
    interview: 'Interview',
    interviewKinds: {
      VIDEO: 'Video',
      PHONE: 'Phone',
      ON_SITE: 'On site',
      TASK_REVIEW: 'Task review',
    },
    withdraw: 'Withdraw',
    withdrawQuestion: 'Withdraw this application?',
    withdrawConsequence: 'It ends immediately. You can apply again.',
    withdrawYes: 'Withdraw application',
    withdrawn: 'Application withdrawn',
    keep: 'Keep application',
    reasonLabel,
  },
  offer: {
    heading: 'Offer',
    statuses: offerStatuses,
    salary: 'Annual salary, before tax',
    starts: 'Start date',
    expires: 'Respond by',
    terms: 'Terms',
    accept: 'Accept offer',
    acceptQuestion: 'Accept this offer?',
    acceptConsequence: 'We will contact you about the contract.',
    decline: 'Decline',
    declineQuestion: 'Decline this offer?',
    declineConsequence: 'This also ends your application.',
    accepted: 'Offer accepted',
    declined: 'Offer declined',
    back: 'Not now',
    reasonLabel,
  },
  registrations: {
    empty: 'No registrations',
    emptyHint: 'There are no registrations for this email address.',
    statuses: registrationStatuses,
    minutes: (count: number) => `${String(count)} minutes`,
    place: (position: number) =>
      `You are number ${String(position)} on the waitlist. We will email you when a seat is free.`,
    offerUntil: 'Confirm by',
    confirm: 'Confirm seat',
    confirmed: 'You are registered. We sent you a confirmation by email.',
    cancel: 'Cancel registration',
    cancelQuestion: 'Cancel your registration?',
    cancelConsequence: 'Your seat goes to the next person on the waitlist.',
    cancelled: 'Registration canceled',
    keep: 'Keep registration',
    joinOpens: 'The join link opens 15 minutes before the start:',
    join: 'Join now',
    joinReady: 'Your personal link is ready.',
    open: 'Open the room',
    leave: 'Mark as left',
    left: 'Marked as left',
    attended: (percent: number) => `You attended ${String(Math.round(percent))}% of it.`,
    calendar: 'Add to calendar',
    watch: 'Watch recording',
    watchReady: 'The recording is ready.',
    watchOpen: 'Open recording',
  },
} as const;
