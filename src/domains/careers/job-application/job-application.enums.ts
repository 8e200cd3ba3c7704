import { registerEnumType } from 'type-graphql';

/** The 13 stages, in order. */
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
    SUBMITTED: { description: 'Submitted and not reviewed yet.' },
    UNDER_REVIEW: { description: 'Under review.' },
    SHORTLISTED: { description: 'Shortlisted for the next stages. The applicant sees UNDER_REVIEW.' },
    PHONE_SCREEN: { description: 'Phone screening. The applicant sees INTERVIEW.' },
    ASSESSMENT: { description: 'Task or test. The applicant sees INTERVIEW.' },
    INTERVIEW: { description: 'Interviews.' },
    FINAL_INTERVIEW: { description: 'Final interviews. The applicant sees INTERVIEW.' },
    REFERENCE_CHECK: { description: 'References are being checked. The applicant sees INTERVIEW.' },
    OFFER_EXTENDED: { description: 'An offer was extended and awaits a response.' },
    OFFER_ACCEPTED: { description: 'The applicant accepted the offer.' },
    HIRED: { description: 'The applicant was hired.' },
    REJECTED: { description: 'The application was rejected. It can be reopened.' },
    WITHDRAWN: { description: 'The applicant withdrew or declined the offer. They can apply again.' },
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
  description: 'Reason for a rejection, used for statistics. Never visible to applicants.',
  valuesConfig: {
    QUALIFICATIONS: { description: 'Required qualifications are missing.' },
    EXPERIENCE: { description: 'Other applicants had more relevant experience.' },
    ASSESSMENT_RESULT: { description: 'Insufficient assessment result.' },
    INTERVIEW_RESULT: { description: 'Insufficient interview result.' },
    REFERENCES: { description: 'Insufficient references.' },
    COMPENSATION: { description: 'No agreement on compensation.' },
    LOCATION_OR_PERMIT: { description: 'Location or work permit does not meet the requirements.' },
    POSITION_FILLED: { description: 'The position was filled by another applicant.' },
    POSITION_CANCELLED: { description: 'The position was canceled.' },
    UNRESPONSIVE: { description: 'The applicant did not respond or did not attend.' },
    DUPLICATE: { description: 'Duplicate application of the same person.' },
    SPAM: { description: 'Spam.' },
    OTHER: { description: 'Another reason, given in the note.' },
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
  description: 'How an applicant found the position.',
  valuesConfig: {
    CAREERS_PAGE: { description: 'The careers page.' },
    REFERRAL: { description: 'A referral by an employee.' },
    JOB_BOARD: { description: 'A job board.' },
    SOCIAL_MEDIA: { description: 'A social network.' },
    EVENT: { description: 'An event.' },
    OTHER: { description: 'Another source.' },
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
    PHONE: { description: 'Phone call.' },
    VIDEO: { description: 'Video call.' },
    ON_SITE: { description: 'On site.' },
    TASK_REVIEW: { description: 'Review of a task completed by the applicant.' },
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
  description: 'Status of an interview, derived from its time and scorecards.',
  valuesConfig: {
    SCHEDULED: { description: 'Upcoming.' },
    AWAITING_FEEDBACK: { description: 'Over, or with a first scorecard, while other scorecards are still missing.' },
    COMPLETE: {
      description: 'All scorecards are submitted. Applicants see this status as soon as the interview is over.',
    },
    CANCELLED: { description: 'The interview was canceled.' },
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
  description: 'Hiring recommendation of an interviewer.',
  valuesConfig: {
    DEFINITELY_NOT: { description: 'Strong no.' },
    NO: { description: 'No.' },
    NO_DECISION: { description: 'Undecided.' },
    YES: { description: 'Yes.' },
    STRONG_YES: { description: 'Strong yes.' },
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
  description: 'Status of an offer version.',
  valuesConfig: {
    EXTENDED: { description: 'Awaiting a response until it expires.' },
    ACCEPTED: { description: 'Accepted by the applicant.' },
    DECLINED: { description: 'Declined by the applicant, or the application was withdrawn.' },
    EXPIRED: { description: 'Not answered in time.' },
    RESCINDED: { description: 'Rescinded by a recruiter.' },
    SUPERSEDED: { description: 'Replaced by a later version.' },
  },
});

export enum OfferResponse {
  ACCEPT = 'accept',
  DECLINE = 'decline',
}

registerEnumType(OfferResponse, {
  name: 'OfferResponse',
  description: 'Response to an offer.',
  valuesConfig: {
    ACCEPT: { description: 'Accepts the offer; the application becomes OFFER_ACCEPTED.' },
    DECLINE: { description: 'Declines the offer; the application becomes WITHDRAWN.' },
  },
});

export enum JobApplicationSort {
  NEWEST = 'newest',
  LONGEST_IN_STAGE = 'longest_in_stage',
}

registerEnumType(JobApplicationSort, {
  name: 'JobApplicationSort',
  description: 'Sort order of applications.',
  valuesConfig: {
    NEWEST: { description: 'Newest first.' },
    LONGEST_IN_STAGE: { description: 'Longest in the current stage first.' },
  },
});
