/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The status of a consultation. */
export type ConsultationStatus =
  /** Canceled by one side; see `cancellation`. */
  | 'CANCELLED'
  /** Completed. */
  | 'COMPLETED'
  /** Confirmed by a host. */
  | 'CONFIRMED'
  /** Declined by a host, with a reason. */
  | 'DECLINED'
  /** Not answered before its start time. */
  | 'EXPIRED'
  /** In progress. */
  | 'IN_PROGRESS'
  /** One side did not attend; see `noShow`. */
  | 'NO_SHOW'
  /** Requested; the time is held until a host responds. */
  | 'REQUESTED'
  /** Rescheduled; `next` is the new consultation. */
  | 'RESCHEDULED';

/** The topic of a consultation, which determines its duration. */
export type ConsultationType =
  /** Development of a custom agent, 60 minutes. */
  | 'CUSTOM_AGENT_DEVELOPMENT'
  /** Enterprise plans and pricing, 45 minutes. */
  | 'ENTERPRISE_SALES'
  /** How to integrate your systems, 60 minutes. */
  | 'INTEGRATION_PLANNING'
  /** Training for a new team, 90 minutes. */
  | 'ONBOARDING_TRAINING'
  /** A product tour, 30 minutes. */
  | 'PRODUCT_DEMO'
  /** Security, privacy, and compliance, 60 minutes. */
  | 'SECURITY_COMPLIANCE_REVIEW'
  /** Technical advice, 60 minutes. */
  | 'TECHNICAL_CONSULTATION';

/** Status of an experiment. */
export type LabExperimentStatus =
  /** Cancelled by its owner. A late result is discarded, but its cost counts. */
  | 'CANCELLED'
  /** Ended with a result. */
  | 'COMPLETED'
  /** No worker claimed it within 24 hours. */
  | 'EXPIRED'
  /** Ended with an error. Can be retried. */
  | 'FAILED'
  /** Running on a worker or on the client. */
  | 'PROCESSING'
  /** Waiting for a worker. Expires after 24 hours. */
  | 'QUEUED'
  /** No result arrived before the deadline. Can be retried. */
  | 'TIMED_OUT';

/** Type of an experiment in the AI lab. Each type has its own request and result. */
export type LabExperimentType =
  /** Code from an instruction. */
  | 'CODE_ASSISTANT'
  /** The answer to a question about a dataset. */
  | 'DATA_ANALYST'
  /** The answer to a question about a document. */
  | 'DOCUMENT_QA'
  /** An image, edited by an instruction. */
  | 'IMAGE_EDITOR'
  /** Music from a description. */
  | 'MUSIC_GENERATOR'
  /** Images from a description. */
  | 'NEURAL_ART'
  /** The transcript of a recording. */
  | 'SPEECH_TO_TEXT'
  /** A story from an idea. */
  | 'STORY_WRITER'
  /** Speech in a voice of the platform. */
  | 'TEXT_TO_SPEECH'
  /** A translation of a text. */
  | 'TRANSLATOR'
  /** A video from a description. */
  | 'VIDEO_GENERATOR'
  /** Speech in the voice of a speaker who consented. */
  | 'VOICE_CLONING';

/** The account to reset the password of. */
export type RequestPasswordResetInput = {
  /** Email address of the account. */
  readonly email: string;
};

/** A new password, with the token of an emailed link. */
export type ResetPasswordInput = {
  /** New password: 15 to 128 characters of any kind, including spaces. */
  readonly newPassword: string;
  /** The part of the link after `#token=`. */
  readonly token: string;
};

/** Status of a suggestion. */
export type SuggestionStatus =
  /** Available; see `implementation`. */
  | 'COMPLETED'
  /** Will not be built; see `response` for the reason. */
  | 'DECLINED'
  /** Merged into the suggestion in `mergedInto`. */
  | 'DUPLICATE'
  /** In development. */
  | 'IN_PROGRESS'
  /** Public, and open for votes. */
  | 'OPEN'
  /** Waiting for review; visible only to its author and moderators. */
  | 'PENDING_REVIEW'
  /** Planned. */
  | 'PLANNED'
  /** Rejected in review; visible only to its author and moderators. */
  | 'REJECTED'
  /** The team is looking into it. */
  | 'UNDER_REVIEW';

/** How soon a ticket must be answered and resolved, around the clock. */
export type TicketPriority =
  /** First reply within 4 hours, next replies within 8 hours, resolution within 24 hours. */
  | 'HIGH'
  /** First reply within 24 hours, next replies within 48 hours, resolution within 120 hours. */
  | 'LOW'
  /** First reply within 8 hours, next replies within 24 hours, resolution within 72 hours. */
  | 'NORMAL'
  /** First reply within 1 hour, next replies within 2 hours, resolution within 8 hours. */
  | 'URGENT';

/** The status of a ticket. Requesters always see ON_HOLD and SPAM as OPEN. */
export type TicketStatus =
  /** Closed for good; a reply creates a follow-up ticket. */
  | 'CLOSED'
  /** Merged into another ticket; see `mergedInto`. */
  | 'MERGED'
  /** Not handled by staff yet. */
  | 'NEW'
  /** Waiting for a third party. The requester sees OPEN. */
  | 'ON_HOLD'
  /** Staff are working on it. */
  | 'OPEN'
  /** Waiting for the requester; a reply reopens it. */
  | 'PENDING'
  /** Resolved; it closes after 7 days unless it is reopened. */
  | 'RESOLVED'
  /** Not a genuine request; it has no SLA and is excluded from statistics. The requester sees OPEN. */
  | 'SPAM';

/** Codes of validation errors. Treat unknown values as INVALID. */
export type UserErrorCode =
  /** This can be done only once and has already been done. */
  | 'ALREADY_DONE'
  /** The record was changed concurrently, and nothing was saved. Read it again and retry. */
  | 'CONFLICT'
  /** The idempotency key was already used with different input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** A value has the wrong format; the message says which format is expected. */
  | 'INVALID'
  /** The record's state does not allow this; `allowed` lists what is possible now. */
  | 'INVALID_STATE'
  /** The token is invalid, expired, or already used or replaced. */
  | 'INVALID_TOKEN'
  /** A limit is reached; the message states it. */
  | 'LIMIT_REACHED'
  /** A rule does not allow this for you or for this record. */
  | 'NOT_ALLOWED'
  /** The record does not exist, or you cannot see it. */
  | 'NOT_FOUND'
  /** A number or a time is outside the allowed range. */
  | 'OUT_OF_RANGE'
  /** Payments are not available: the server has no payment provider configured. */
  | 'PAYMENTS_NOT_CONFIGURED'
  /** A required value is missing or blank. */
  | 'REQUIRED'
  /** The value is already in use. */
  | 'TAKEN'
  /** A text or list is longer than allowed. */
  | 'TOO_LONG'
  /** A text or list is shorter than allowed. */
  | 'TOO_SHORT'
  /** Invalid email or password. */
  | 'WRONG_CREDENTIALS';

/** The status of a registration. */
export type WebinarRegistrationStatus =
  /** Attended. */
  | 'ATTENDED'
  /** Canceled, or the webinar was canceled. */
  | 'CANCELLED'
  /** Rejected by an event manager. */
  | 'DENIED'
  /** Had a seat and did not attend. */
  | 'NO_SHOW'
  /** A seat is held until `offerExpiresAt`; confirm it with `confirmWaitlistOffer`. */
  | 'OFFERED'
  /** The offered seat was not confirmed in time and went to the next person on the waitlist. */
  | 'OFFER_EXPIRED'
  /** Waiting for approval by an event manager. */
  | 'PENDING_APPROVAL'
  /** Has a seat. */
  | 'REGISTERED'
  /** A guest registered but has not opened the emailed link; it has no seat and no place on the waitlist. */
  | 'UNCONFIRMED'
  /** On the waitlist, first come, first served. */
  | 'WAITLISTED'
  /** Did not attend and opened the recording afterwards. */
  | 'WATCHED_RECORDING';

export type HomeQueryVariables = Exact<{
  isSupport: boolean;
  isModerator: boolean;
}>;


export type HomeQuery = { readonly me: { readonly id: string, readonly name: string } | null, readonly myTickets: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly updatedAt: string }> }, readonly myConsultations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly consultationType: ConsultationType, readonly scheduledAt: string, readonly status: ConsultationStatus, readonly updatedAt: string }> }, readonly myRegistrations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly scheduledDate: string, readonly status: WebinarRegistrationStatus, readonly updatedAt: string, readonly webinar: { readonly id: string, readonly title: string } | null }> }, readonly mySuggestions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly status: SuggestionStatus, readonly updatedAt: string }> }, readonly myLabExperiments: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly experimentType: LabExperimentType, readonly status: LabExperimentStatus, readonly updatedAt: string }> }, readonly feed: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly excerpt: string | null, readonly authorName: string, readonly createdAt: string }> }, readonly mySpending: { readonly spentMicros: number, readonly limitMicros: number, readonly currency: string }, readonly tickets?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly priority: TicketPriority, readonly createdAt: string }> }, readonly moderationQueue?: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly snapshot: string, readonly reportCount: number, readonly lastReportedAt: string }> } };

export type ShellViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellViewerQuery = { readonly me: { readonly id: string, readonly name: string, readonly email: string | null } | null };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset: { readonly accepted: boolean | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly resetPassword: { readonly accepted: boolean | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string> }> } };


export const HomeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Home"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isSupport"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"isModerator"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"myTickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"myConsultations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"myRegistrations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"6"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledDate"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"webinar"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mySuggestions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"myLabExperiments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"experimentType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"feed"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"EnumValue","value":"NEW"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"excerpt"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"mySpending"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"spentMicros"}},{"kind":"Field","name":{"kind":"Name","value":"limitMicros"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"unattended"},"value":{"kind":"BooleanValue","value":true}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isSupport"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"moderationQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"status"},"value":{"kind":"EnumValue","value":"PENDING"}}]}}],"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"isModerator"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"snapshot"}},{"kind":"Field","name":{"kind":"Name","value":"reportCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastReportedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;
export const ShellViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ShellViewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}}]}}]}}]} as unknown as DocumentNode<ShellViewerQuery, ShellViewerQueryVariables>;
export const RequestPasswordResetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestPasswordReset"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestPasswordResetInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestPasswordReset"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<RequestPasswordResetMutation, RequestPasswordResetMutationVariables>;
export const ResetPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetPasswordInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}}]}}]}}]}}]} as unknown as DocumentNode<ResetPasswordMutation, ResetPasswordMutationVariables>;