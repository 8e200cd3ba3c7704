import { registerEnumType } from 'type-graphql';

/** The 13 stages, in their order. */
export enum JobApplicationStatus {
  SUBMITTED = 'submitted',
  UNDER_REVIEW = 'under_review',
  SHORTLISTED = 'shortlisted',
  PHONE_SCREEN = 'phone_screen',
  ASSESSMENT = 'assessment',
  INTERVIEW = 'interview',
  FINAL_INTERVIEW = 'final_interview',
  REFERENCE_CHECK = 'reference_check',
  OFFER_EXTENDED = 'offer_extended',
  OFFER_ACCEPTED = 'offer_accepted',
  HIRED = 'hired',
  REJECTED = 'rejected',
  WITHDRAWN = 'withdrawn',
}

registerEnumType(JobApplicationStatus, {
  name: 'JobApplicationStatus',
  description:
    'The stage of an application. Applicants see SHORTLISTED as UNDER_REVIEW, and everything from PHONE_SCREEN to REFERENCE_CHECK as INTERVIEW.',
  valuesConfig: {
    SUBMITTED: { description: 'It came in; nobody has looked at it.' },
    UNDER_REVIEW: { description: 'It is being read.' },
    SHORTLISTED: { description: 'It is among those to go on with. The applicant sees UNDER_REVIEW.' },
    PHONE_SCREEN: { description: 'A first talk. The applicant sees INTERVIEW.' },
    ASSESSMENT: { description: 'A task or test. The applicant sees INTERVIEW.' },
    INTERVIEW: { description: 'Interviews.' },
    FINAL_INTERVIEW: { description: 'The last round. The applicant sees INTERVIEW.' },
    REFERENCE_CHECK: { description: 'Referees are asked. The applicant sees INTERVIEW.' },
    OFFER_EXTENDED: { description: 'An offer was made and waits for an answer.' },
    OFFER_ACCEPTED: { description: 'The applicant accepted the offer.' },
    HIRED: { description: 'The applicant was hired.' },
    REJECTED: { description: 'We said no. It can be opened again.' },
    WITHDRAWN: { description: 'The applicant said no. They may apply again.' },
  },
});

export enum RejectionReason {
  QUALIFICATIONS = 'qualifications',
  EXPERIENCE = 'experience',
  ASSESSMENT_RESULT = 'assessment_result',
  INTERVIEW_RESULT = 'interview_result',
  REFERENCES = 'references',
  COMPENSATION = 'compensation',
  LOCATION_OR_PERMIT = 'location_or_permit',
  POSITION_FILLED = 'position_filled',
  POSITION_CANCELLED = 'position_cancelled',
  UNRESPONSIVE = 'unresponsive',
  DUPLICATE = 'duplicate',
  SPAM = 'spam',
  OTHER = 'other',
}

registerEnumType(RejectionReason, {
  name: 'RejectionReason',
  description: 'Why we said no: for the statistics. Applicants never see it.',
  valuesConfig: {
    QUALIFICATIONS: { description: 'Qualifications that the position needs are missing.' },
    EXPERIENCE: { description: 'Others had more of the experience it needs.' },
    ASSESSMENT_RESULT: { description: 'The assessment did not go well.' },
    INTERVIEW_RESULT: { description: 'The interviews did not go well.' },
    REFERENCES: { description: 'The referees did not speak for it.' },
    COMPENSATION: { description: 'We could not agree on the pay.' },
    LOCATION_OR_PERMIT: { description: 'Place or work permit do not fit.' },
    POSITION_FILLED: { description: 'Somebody else was hired.' },
    POSITION_CANCELLED: { description: 'Nobody is being hired after all.' },
    UNRESPONSIVE: { description: 'The applicant did not answer or come.' },
    DUPLICATE: { description: 'It is a second application of the same person.' },
    SPAM: { description: 'It is no application.' },
    OTHER: { description: 'Something else; the note says what.' },
  },
});

export enum ApplicationSource {
  CAREERS_PAGE = 'careers_page',
  REFERRAL = 'referral',
  JOB_BOARD = 'job_board',
  SOCIAL_MEDIA = 'social_media',
  EVENT = 'event',
  OTHER = 'other',
}

registerEnumType(ApplicationSource, {
  name: 'ApplicationSource',
  description: 'How the applicant came to us.',
  valuesConfig: {
    CAREERS_PAGE: { description: 'By our own careers page.' },
    REFERRAL: { description: 'Somebody who works here said so.' },
    JOB_BOARD: { description: 'By a job board.' },
    SOCIAL_MEDIA: { description: 'By a social network.' },
    EVENT: { description: 'At an event.' },
    OTHER: { description: 'Otherwise.' },
  },
});

export enum InterviewKind {
  PHONE = 'phone',
  VIDEO = 'video',
  ON_SITE = 'on_site',
  TASK_REVIEW = 'task_review',
}

registerEnumType(InterviewKind, {
  name: 'InterviewKind',
  description: 'How an interview is held.',
  valuesConfig: {
    PHONE: { description: 'By phone.' },
    VIDEO: { description: 'By video call.' },
    ON_SITE: { description: 'At our place.' },
    TASK_REVIEW: { description: 'A talk about a task that the applicant did.' },
  },
});

export enum InterviewStatus {
  SCHEDULED = 'scheduled',
  AWAITING_FEEDBACK = 'awaiting_feedback',
  COMPLETE = 'complete',
  CANCELLED = 'cancelled',
}

registerEnumType(InterviewStatus, {
  name: 'InterviewStatus',
  description: 'How an interview stands. It follows from its time and its scorecards.',
  valuesConfig: {
    SCHEDULED: { description: 'It lies ahead.' },
    AWAITING_FEEDBACK: { description: 'It is over, or a scorecard is in, and not all scorecards are in.' },
    COMPLETE: { description: 'It is over; all scorecards are in. To the applicant it is this as soon as it is over.' },
    CANCELLED: { description: 'It does not take place.' },
  },
});

export enum ScorecardRating {
  DEFINITELY_NOT = 'definitely_not',
  NO = 'no',
  NO_DECISION = 'no_decision',
  YES = 'yes',
  STRONG_YES = 'strong_yes',
}

registerEnumType(ScorecardRating, {
  name: 'ScorecardRating',
  description: 'Whether an interviewer would hire the applicant.',
  valuesConfig: {
    DEFINITELY_NOT: { description: 'By no means.' },
    NO: { description: 'No.' },
    NO_DECISION: { description: 'Cannot say.' },
    YES: { description: 'Yes.' },
    STRONG_YES: { description: 'By all means.' },
  },
});

export enum JobOfferStatus {
  EXTENDED = 'extended',
  ACCEPTED = 'accepted',
  DECLINED = 'declined',
  EXPIRED = 'expired',
  RESCINDED = 'rescinded',
  SUPERSEDED = 'superseded',
}

registerEnumType(JobOfferStatus, {
  name: 'JobOfferStatus',
  description: 'What became of a version of an offer.',
  valuesConfig: {
    EXTENDED: { description: 'It waits for an answer until it expires.' },
    ACCEPTED: { description: 'The applicant accepted it.' },
    DECLINED: { description: 'The applicant declined it, or withdrew the application.' },
    EXPIRED: { description: 'Nobody answered in time.' },
    RESCINDED: { description: 'We took it back.' },
    SUPERSEDED: { description: 'A later version stands in its place.' },
  },
});

export enum OfferResponse {
  ACCEPT = 'accept',
  DECLINE = 'decline',
}

registerEnumType(OfferResponse, {
  name: 'OfferResponse',
  description: 'An answer to an offer.',
  valuesConfig: {
    ACCEPT: { description: 'Yes: the application becomes OFFER_ACCEPTED.' },
    DECLINE: { description: 'No: the application becomes WITHDRAWN.' },
  },
});

export enum JobApplicationSort {
  NEWEST = 'newest',
  LONGEST_IN_STAGE = 'longest_in_stage',
}

registerEnumType(JobApplicationSort, {
  name: 'JobApplicationSort',
  description: 'The order of applications.',
  valuesConfig: {
    NEWEST: { description: 'Those that came in last first.' },
    LONGEST_IN_STAGE: { description: 'Those that stand still the longest first.' },
  },
});
