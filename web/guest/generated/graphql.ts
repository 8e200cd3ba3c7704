/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Why a consultation is called off. */
export type CancelConsultationInput = {
  /** The reason, which the other side reads; at most 500 characters. Needed from support agents. */
  readonly reason?: string | null | undefined;
};

/** A side of a consultation. */
export type ConsultationParty =
  /** Who asked for it. */
  | 'GUEST'
  /** Our side. */
  | 'HOST';

/** Where a consultation stands. */
export type ConsultationStatus =
  /** Called off by one side; `cancellation` says which. */
  | 'CANCELLED'
  /** It took place. */
  | 'COMPLETED'
  /** It will take place. */
  | 'CONFIRMED'
  /** The host said no, with a reason. */
  | 'DECLINED'
  /** Nobody answered before it would have begun. */
  | 'EXPIRED'
  /** It is taking place. */
  | 'IN_PROGRESS'
  /** One side did not come; `noShow` says which. */
  | 'NO_SHOW'
  /** Asked for; the time is held until the host answers. */
  | 'REQUESTED'
  /** Moved to another time: `next` is what it became. */
  | 'RESCHEDULED';

/** What a consultation is about; it decides how long it takes. */
export type ConsultationType =
  /** An agent made to measure, 60 minutes. */
  | 'CUSTOM_AGENT_DEVELOPMENT'
  /** Plans and prices for an enterprise, 45 minutes. */
  | 'ENTERPRISE_SALES'
  /** How to connect own systems, 60 minutes. */
  | 'INTEGRATION_PLANNING'
  /** A training for a new team, 90 minutes. */
  | 'ONBOARDING_TRAINING'
  /** A tour of the product, 30 minutes. */
  | 'PRODUCT_DEMO'
  /** Security, privacy and certificates, 60 minutes. */
  | 'SECURITY_COMPLIANCE_REVIEW'
  /** Advice on a technical question, 60 minutes. */
  | 'TECHNICAL_CONSULTATION';

/** What an e-mail capability opens. */
export type EmailScope =
  /** Job applications sent in with this address. */
  | 'APPLICATIONS'
  /** Consultations asked for with this address. */
  | 'CONSULTATIONS'
  /** Webinar registrations made with this address. */
  | 'REGISTRATIONS';

/** How an interview is held. */
export type InterviewKind =
  /** At our place. */
  | 'ON_SITE'
  /** By phone. */
  | 'PHONE'
  /** A talk about a task that the applicant did. */
  | 'TASK_REVIEW'
  /** By video call. */
  | 'VIDEO';

/** How an interview stands. It follows from its time and its scorecards. */
export type InterviewStatus =
  /** It is over, or a scorecard is in, and not all scorecards are in. */
  | 'AWAITING_FEEDBACK'
  /** It does not take place. */
  | 'CANCELLED'
  /** It is over; all scorecards are in. To the applicant it is this as soon as it is over. */
  | 'COMPLETE'
  /** It lies ahead. */
  | 'SCHEDULED';

/** The stage of an application. Applicants see SHORTLISTED as UNDER_REVIEW, and everything from PHONE_SCREEN to REFERENCE_CHECK as INTERVIEW. */
export type JobApplicationStatus =
  /** A task or test. The applicant sees INTERVIEW. */
  | 'ASSESSMENT'
  /** The last round. The applicant sees INTERVIEW. */
  | 'FINAL_INTERVIEW'
  /** The applicant was hired. */
  | 'HIRED'
  /** Interviews. */
  | 'INTERVIEW'
  /** The applicant accepted the offer. */
  | 'OFFER_ACCEPTED'
  /** An offer was made and waits for an answer. */
  | 'OFFER_EXTENDED'
  /** A first talk. The applicant sees INTERVIEW. */
  | 'PHONE_SCREEN'
  /** Referees are asked. The applicant sees INTERVIEW. */
  | 'REFERENCE_CHECK'
  /** We said no. It can be opened again. */
  | 'REJECTED'
  /** It is among those to go on with. The applicant sees UNDER_REVIEW. */
  | 'SHORTLISTED'
  /** It came in; nobody has looked at it. */
  | 'SUBMITTED'
  /** It is being read. */
  | 'UNDER_REVIEW'
  /** The applicant said no. They may apply again. */
  | 'WITHDRAWN';

/** What became of a version of an offer. */
export type JobOfferStatus =
  /** The applicant accepted it. */
  | 'ACCEPTED'
  /** The applicant declined it, or withdrew the application. */
  | 'DECLINED'
  /** Nobody answered in time. */
  | 'EXPIRED'
  /** It waits for an answer until it expires. */
  | 'EXTENDED'
  /** We took it back. */
  | 'RESCINDED'
  /** A later version stands in its place. */
  | 'SUPERSEDED';

/** An answer to an offer. */
export type OfferResponse =
  /** Yes: the application becomes OFFER_ACCEPTED. */
  | 'ACCEPT'
  /** No: the application becomes WITHDRAWN. */
  | 'DECLINE';

/** An address whose records are to be opened without an account. */
export type RequestEmailAccessInput = {
  /** The address that was given when applying or registering. */
  readonly email: string;
  /** Which records. */
  readonly scope: EmailScope;
};

/** Another time for a consultation. */
export type RescheduleConsultationInput = {
  /** Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day. */
  readonly idempotencyKey?: string | null | undefined;
  /** When it shall begin, on the clocks of timeZone and without an offset, such as 2026-12-01T09:30. Times that do not exist there or happen twice are refused. Give this or scheduledAt. */
  readonly localTime?: string | null | undefined;
  /** Why, at most 500 characters. Needed from support agents. */
  readonly reason?: string | null | undefined;
  /** When it shall begin: `startsAt` of one of `consultationSlots`. Give this or localTime. */
  readonly scheduledAt?: string | null | undefined;
  /** IANA zone of the guest; it stays as it was when left out. */
  readonly timeZone?: string | null | undefined;
};

/** An answer to an offer. */
export type RespondToOfferInput = {
  /** Why, at most 1,000 characters. */
  readonly reason?: string | null | undefined;
  /** Yes or no. */
  readonly response: OfferResponse;
  /** The version that was read: another one is not answered by it. */
  readonly version: number;
};

/** What the guest thought of a consultation. */
export type SubmitConsultationFeedbackInput = {
  /** In own words, at most 2,000 characters. */
  readonly comment?: string | null | undefined;
  /** 1 (bad) to 5 (good). */
  readonly rating: number;
};

/** What somebody who attended thinks of a webinar. */
export type SubmitWebinarFeedbackInput = {
  /** In their words, at most 4,000 characters. */
  readonly comment?: string | null | undefined;
  /** How likely they would recommend it, from 0 to 10. */
  readonly recommendation?: number | null | undefined;
  /** From 1 (bad) to 5 (excellent). */
  readonly score: number;
};

/** What is wrong with what a person sent. Treat a value that you do not know as INVALID. */
export type UserErrorCode =
  /** This was done before and can be done only once. */
  | 'ALREADY_DONE'
  /** Somebody else changed the record at the same time, and nothing was written; read it again. */
  | 'CONFLICT'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A value has the wrong form; the message says which form is right. */
  | 'INVALID'
  /** The record is in a state that forbids this; `allowed` lists what is possible now. */
  | 'INVALID_STATE'
  /** The token is not valid: wrong, used, replaced or too old. */
  | 'INVALID_TOKEN'
  /** A fixed upper limit is reached; the message gives it. */
  | 'LIMIT_REACHED'
  /** A rule forbids this for this caller or this record. */
  | 'NOT_ALLOWED'
  /** There is no such record, or it is not for this caller. */
  | 'NOT_FOUND'
  /** A number or a time lies outside what is allowed. */
  | 'OUT_OF_RANGE'
  /** This server has no payment provider; an operator has to configure its keys first. */
  | 'PAYMENTS_NOT_CONFIGURED'
  /** A value is missing or blank. */
  | 'REQUIRED'
  /** Somebody else already uses this value. */
  | 'TAKEN'
  /** A text or list is longer than allowed. */
  | 'TOO_LONG'
  /** A text or list is shorter than allowed. */
  | 'TOO_SHORT'
  /** E-mail and password do not fit together. */
  | 'WRONG_CREDENTIALS';

/** Where a registration stands. */
export type WebinarRegistrationStatus =
  /** Was there. */
  | 'ATTENDED'
  /** Taken back, or the webinar was cancelled. */
  | 'CANCELLED'
  /** An event manager rejected it. */
  | 'DENIED'
  /** Had a seat and did not come. */
  | 'NO_SHOW'
  /** A seat is held until `offerExpiresAt`: confirm it with `confirmWaitlistOffer`. */
  | 'OFFERED'
  /** The offered seat was not confirmed in time and went to the next in line. */
  | 'OFFER_EXPIRED'
  /** An event manager has to decide. */
  | 'PENDING_APPROVAL'
  /** Has a seat. */
  | 'REGISTERED'
  /** A guest registered and has still to open the mailed link; it holds no seat and no place in line. */
  | 'UNCONFIRMED'
  /** Waits for a seat, first come, first served. */
  | 'WAITLISTED'
  /** Did not come and opened the recording afterwards. */
  | 'WATCHED_RECORDING';

/** What became of a webinar. */
export type WebinarStatus =
  /** Over and no longer listed. */
  | 'ARCHIVED'
  /** It will not take place. */
  | 'CANCELLED'
  /** Being prepared; only event managers see it. */
  | 'DRAFT'
  /** Over; who attended may rate it, and a recording may be there. */
  | 'ENDED'
  /** Running now. */
  | 'LIVE'
  /** Announced; people may register until it starts. */
  | 'SCHEDULED';

/** Why an application is withdrawn. */
export type WithdrawApplicationInput = {
  /** The reason, at most 1,000 characters. */
  readonly reason?: string | null | undefined;
};

export type GuestApplicationFragment = { readonly id: string, readonly position: string, readonly status: JobApplicationStatus, readonly stageLabel: string, readonly nextStep: string | null, readonly createdAt: string, readonly availableTransitions: ReadonlyArray<JobApplicationStatus>, readonly interviews: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly status: InterviewStatus, readonly startsAt: string, readonly location: string | null }>, readonly offer: { readonly version: number, readonly status: JobOfferStatus, readonly startsAt: string | null, readonly expiresAt: string, readonly terms: string | null, readonly salary: { readonly amountMinor: number, readonly currency: string } } | null };

export type GuestApplicationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type GuestApplicationsQuery = { readonly applicationsByEmail: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: string, readonly status: JobApplicationStatus, readonly stageLabel: string, readonly nextStep: string | null, readonly createdAt: string, readonly availableTransitions: ReadonlyArray<JobApplicationStatus>, readonly interviews: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly status: InterviewStatus, readonly startsAt: string, readonly location: string | null }>, readonly offer: { readonly version: number, readonly status: JobOfferStatus, readonly startsAt: string | null, readonly expiresAt: string, readonly terms: string | null, readonly salary: { readonly amountMinor: number, readonly currency: string } } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GuestWithdrawApplicationMutationVariables = Exact<{
  id: string;
  input?: WithdrawApplicationInput | null | undefined;
}>;


export type GuestWithdrawApplicationMutation = { readonly withdrawApplication: { readonly application: { readonly id: string, readonly position: string, readonly status: JobApplicationStatus, readonly stageLabel: string, readonly nextStep: string | null, readonly createdAt: string, readonly availableTransitions: ReadonlyArray<JobApplicationStatus>, readonly interviews: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly status: InterviewStatus, readonly startsAt: string, readonly location: string | null }>, readonly offer: { readonly version: number, readonly status: JobOfferStatus, readonly startsAt: string | null, readonly expiresAt: string, readonly terms: string | null, readonly salary: { readonly amountMinor: number, readonly currency: string } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestRespondToOfferMutationVariables = Exact<{
  id: string;
  input: RespondToOfferInput;
}>;


export type GuestRespondToOfferMutation = { readonly respondToOffer: { readonly application: { readonly id: string, readonly position: string, readonly status: JobApplicationStatus, readonly stageLabel: string, readonly nextStep: string | null, readonly createdAt: string, readonly availableTransitions: ReadonlyArray<JobApplicationStatus>, readonly interviews: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly status: InterviewStatus, readonly startsAt: string, readonly location: string | null }>, readonly offer: { readonly version: number, readonly status: JobOfferStatus, readonly startsAt: string | null, readonly expiresAt: string, readonly terms: string | null, readonly salary: { readonly amountMinor: number, readonly currency: string } } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestConsultationFragment = { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly meeting: { readonly durationMinutes: number, readonly url: string | null, readonly details: string | null }, readonly host: { readonly id: string, readonly name: string } | null, readonly cancellation: { readonly party: ConsultationParty, readonly reason: string | null } | null, readonly feedback: { readonly rating: number, readonly comment: string | null } | null, readonly next: { readonly id: string, readonly scheduledAt: string } | null };

export type GuestConsultationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type GuestConsultationsQuery = { readonly consultationsByEmail: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly meeting: { readonly durationMinutes: number, readonly url: string | null, readonly details: string | null }, readonly host: { readonly id: string, readonly name: string } | null, readonly cancellation: { readonly party: ConsultationParty, readonly reason: string | null } | null, readonly feedback: { readonly rating: number, readonly comment: string | null } | null, readonly next: { readonly id: string, readonly scheduledAt: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GuestCancelConsultationMutationVariables = Exact<{
  id: string;
  input?: CancelConsultationInput | null | undefined;
}>;


export type GuestCancelConsultationMutation = { readonly cancelConsultation: { readonly consultation: { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly meeting: { readonly durationMinutes: number, readonly url: string | null, readonly details: string | null }, readonly host: { readonly id: string, readonly name: string } | null, readonly cancellation: { readonly party: ConsultationParty, readonly reason: string | null } | null, readonly feedback: { readonly rating: number, readonly comment: string | null } | null, readonly next: { readonly id: string, readonly scheduledAt: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestMoveConsultationMutationVariables = Exact<{
  id: string;
  input: RescheduleConsultationInput;
}>;


export type GuestMoveConsultationMutation = { readonly rescheduleConsultation: { readonly consultation: { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly meeting: { readonly durationMinutes: number, readonly url: string | null, readonly details: string | null }, readonly host: { readonly id: string, readonly name: string } | null, readonly cancellation: { readonly party: ConsultationParty, readonly reason: string | null } | null, readonly feedback: { readonly rating: number, readonly comment: string | null } | null, readonly next: { readonly id: string, readonly scheduledAt: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestConsultationFeedbackMutationVariables = Exact<{
  id: string;
  input: SubmitConsultationFeedbackInput;
}>;


export type GuestConsultationFeedbackMutation = { readonly submitConsultationFeedback: { readonly consultation: { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly meeting: { readonly durationMinutes: number, readonly url: string | null, readonly details: string | null }, readonly host: { readonly id: string, readonly name: string } | null, readonly cancellation: { readonly party: ConsultationParty, readonly reason: string | null } | null, readonly feedback: { readonly rating: number, readonly comment: string | null } | null, readonly next: { readonly id: string, readonly scheduledAt: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestRegistrationFragment = { readonly id: string, readonly status: WebinarRegistrationStatus, readonly offerExpiresAt: string | null, readonly waitlistPosition: number | null, readonly attendance: { readonly isPresent: boolean, readonly percent: number }, readonly feedback: { readonly score: number, readonly comment: string | null } | null, readonly webinar: { readonly id: string, readonly title: string, readonly status: WebinarStatus, readonly startsAt: string, readonly endsAt: string, readonly durationMinutes: number, readonly hasRecording: boolean, readonly calendarFile: string } | null };

export type GuestRegistrationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type GuestRegistrationsQuery = { readonly registrationsByEmail: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: WebinarRegistrationStatus, readonly offerExpiresAt: string | null, readonly waitlistPosition: number | null, readonly attendance: { readonly isPresent: boolean, readonly percent: number }, readonly feedback: { readonly score: number, readonly comment: string | null } | null, readonly webinar: { readonly id: string, readonly title: string, readonly status: WebinarStatus, readonly startsAt: string, readonly endsAt: string, readonly durationMinutes: number, readonly hasRecording: boolean, readonly calendarFile: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GuestCancelRegistrationMutationVariables = Exact<{
  id: string;
}>;


export type GuestCancelRegistrationMutation = { readonly cancelRegistration: { readonly registration: { readonly id: string, readonly status: WebinarRegistrationStatus, readonly offerExpiresAt: string | null, readonly waitlistPosition: number | null, readonly attendance: { readonly isPresent: boolean, readonly percent: number }, readonly feedback: { readonly score: number, readonly comment: string | null } | null, readonly webinar: { readonly id: string, readonly title: string, readonly status: WebinarStatus, readonly startsAt: string, readonly endsAt: string, readonly durationMinutes: number, readonly hasRecording: boolean, readonly calendarFile: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestConfirmOfferMutationVariables = Exact<{
  id: string;
}>;


export type GuestConfirmOfferMutation = { readonly confirmWaitlistOffer: { readonly registration: { readonly id: string, readonly status: WebinarRegistrationStatus, readonly offerExpiresAt: string | null, readonly waitlistPosition: number | null, readonly attendance: { readonly isPresent: boolean, readonly percent: number }, readonly feedback: { readonly score: number, readonly comment: string | null } | null, readonly webinar: { readonly id: string, readonly title: string, readonly status: WebinarStatus, readonly startsAt: string, readonly endsAt: string, readonly durationMinutes: number, readonly hasRecording: boolean, readonly calendarFile: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestJoinWebinarMutationVariables = Exact<{
  id: string;
}>;


export type GuestJoinWebinarMutation = { readonly joinWebinar: { readonly joinUrl: string | null, readonly registration: { readonly id: string, readonly status: WebinarRegistrationStatus, readonly offerExpiresAt: string | null, readonly waitlistPosition: number | null, readonly attendance: { readonly isPresent: boolean, readonly percent: number }, readonly feedback: { readonly score: number, readonly comment: string | null } | null, readonly webinar: { readonly id: string, readonly title: string, readonly status: WebinarStatus, readonly startsAt: string, readonly endsAt: string, readonly durationMinutes: number, readonly hasRecording: boolean, readonly calendarFile: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestLeaveWebinarMutationVariables = Exact<{
  id: string;
}>;


export type GuestLeaveWebinarMutation = { readonly leaveWebinar: { readonly registration: { readonly id: string, readonly status: WebinarRegistrationStatus, readonly offerExpiresAt: string | null, readonly waitlistPosition: number | null, readonly attendance: { readonly isPresent: boolean, readonly percent: number }, readonly feedback: { readonly score: number, readonly comment: string | null } | null, readonly webinar: { readonly id: string, readonly title: string, readonly status: WebinarStatus, readonly startsAt: string, readonly endsAt: string, readonly durationMinutes: number, readonly hasRecording: boolean, readonly calendarFile: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestOpenRecordingMutationVariables = Exact<{
  id: string;
}>;


export type GuestOpenRecordingMutation = { readonly openWebinarRecording: { readonly recordingUrl: string | null, readonly registration: { readonly id: string, readonly status: WebinarRegistrationStatus, readonly offerExpiresAt: string | null, readonly waitlistPosition: number | null, readonly attendance: { readonly isPresent: boolean, readonly percent: number }, readonly feedback: { readonly score: number, readonly comment: string | null } | null, readonly webinar: { readonly id: string, readonly title: string, readonly status: WebinarStatus, readonly startsAt: string, readonly endsAt: string, readonly durationMinutes: number, readonly hasRecording: boolean, readonly calendarFile: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type GuestWebinarFeedbackMutationVariables = Exact<{
  id: string;
  input: SubmitWebinarFeedbackInput;
}>;


export type GuestWebinarFeedbackMutation = { readonly submitWebinarFeedback: { readonly registration: { readonly id: string, readonly status: WebinarRegistrationStatus, readonly offerExpiresAt: string | null, readonly waitlistPosition: number | null, readonly attendance: { readonly isPresent: boolean, readonly percent: number }, readonly feedback: { readonly score: number, readonly comment: string | null } | null, readonly webinar: { readonly id: string, readonly title: string, readonly status: WebinarStatus, readonly startsAt: string, readonly endsAt: string, readonly durationMinutes: number, readonly hasRecording: boolean, readonly calendarFile: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type RequestEmailAccessMutationVariables = Exact<{
  input: RequestEmailAccessInput;
}>;


export type RequestEmailAccessMutation = { readonly requestEmailAccess: { readonly accepted: boolean | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type RedeemEmailAccessMutationVariables = Exact<{
  token: string;
}>;


export type RedeemEmailAccessMutation = { readonly redeemEmailAccess: { readonly capability: string | null, readonly expiresIn: number | null, readonly scope: EmailScope | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export const GuestApplicationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestApplication"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stageLabel"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"interviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"salary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}}]}}]}}]} as unknown as DocumentNode<GuestApplicationFragment, unknown>;
export const GuestConsultationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestConsultation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}}]}}]}}]} as unknown as DocumentNode<GuestConsultationFragment, unknown>;
export const GuestRegistrationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestRegistration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebinarRegistration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offerExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"hasRecording"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<GuestRegistrationFragment, unknown>;
export const GuestApplicationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GuestApplications"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applicationsByEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestApplication"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestApplication"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stageLabel"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"interviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"salary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}}]}}]}}]} as unknown as DocumentNode<GuestApplicationsQuery, GuestApplicationsQueryVariables>;
export const GuestWithdrawApplicationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestWithdrawApplication"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawApplicationInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawApplication"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestApplication"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestApplication"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stageLabel"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"interviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"salary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}}]}}]}}]} as unknown as DocumentNode<GuestWithdrawApplicationMutation, GuestWithdrawApplicationMutationVariables>;
export const GuestRespondToOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestRespondToOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RespondToOfferInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"respondToOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"application"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestApplication"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestApplication"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"JobApplication"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"stageLabel"}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"interviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"location"}}]}},{"kind":"Field","name":{"kind":"Name","value":"offer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"salary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"terms"}}]}}]}}]} as unknown as DocumentNode<GuestRespondToOfferMutation, GuestRespondToOfferMutationVariables>;
export const GuestConsultationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GuestConsultations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultationsByEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestConsultation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestConsultation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}}]}}]}}]} as unknown as DocumentNode<GuestConsultationsQuery, GuestConsultationsQueryVariables>;
export const GuestCancelConsultationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestCancelConsultation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelConsultationInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelConsultation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestConsultation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestConsultation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}}]}}]}}]} as unknown as DocumentNode<GuestCancelConsultationMutation, GuestCancelConsultationMutationVariables>;
export const GuestMoveConsultationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestMoveConsultation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleConsultationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rescheduleConsultation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestConsultation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestConsultation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}}]}}]}}]} as unknown as DocumentNode<GuestMoveConsultationMutation, GuestMoveConsultationMutationVariables>;
export const GuestConsultationFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestConsultationFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitConsultationFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitConsultationFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestConsultation"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestConsultation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"details"}}]}},{"kind":"Field","name":{"kind":"Name","value":"host"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancellation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}}]}}]}}]} as unknown as DocumentNode<GuestConsultationFeedbackMutation, GuestConsultationFeedbackMutationVariables>;
export const GuestRegistrationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GuestRegistrations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registrationsByEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestRegistration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestRegistration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebinarRegistration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offerExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"hasRecording"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<GuestRegistrationsQuery, GuestRegistrationsQueryVariables>;
export const GuestCancelRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestCancelRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestRegistration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestRegistration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebinarRegistration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offerExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"hasRecording"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<GuestCancelRegistrationMutation, GuestCancelRegistrationMutationVariables>;
export const GuestConfirmOfferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestConfirmOffer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmWaitlistOffer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestRegistration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestRegistration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebinarRegistration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offerExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"hasRecording"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<GuestConfirmOfferMutation, GuestConfirmOfferMutationVariables>;
export const GuestJoinWebinarDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestJoinWebinar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"joinWebinar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"joinUrl"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestRegistration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestRegistration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebinarRegistration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offerExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"hasRecording"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<GuestJoinWebinarMutation, GuestJoinWebinarMutationVariables>;
export const GuestLeaveWebinarDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestLeaveWebinar"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaveWebinar"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestRegistration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestRegistration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebinarRegistration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offerExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"hasRecording"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<GuestLeaveWebinarMutation, GuestLeaveWebinarMutationVariables>;
export const GuestOpenRecordingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestOpenRecording"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"openWebinarRecording"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordingUrl"}},{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestRegistration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestRegistration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebinarRegistration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offerExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"hasRecording"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<GuestOpenRecordingMutation, GuestOpenRecordingMutationVariables>;
export const GuestWebinarFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"GuestWebinarFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitWebinarFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitWebinarFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registration"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"GuestRegistration"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"GuestRegistration"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WebinarRegistration"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"offerExpiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"waitlistPosition"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isPresent"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"hasRecording"}},{"kind":"Field","name":{"kind":"Name","value":"calendarFile"}}]}}]}}]} as unknown as DocumentNode<GuestWebinarFeedbackMutation, GuestWebinarFeedbackMutationVariables>;
export const RequestEmailAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestEmailAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestEmailAccessInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestEmailAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RequestEmailAccessMutation, RequestEmailAccessMutationVariables>;
export const RedeemEmailAccessDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RedeemEmailAccess"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"token"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"redeemEmailAccess"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"token"},"value":{"kind":"Variable","name":{"kind":"Name","value":"token"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capability"}},{"kind":"Field","name":{"kind":"Name","value":"expiresIn"}},{"kind":"Field","name":{"kind":"Name","value":"scope"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RedeemEmailAccessMutation, RedeemEmailAccessMutationVariables>;