/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Where an experiment stands. */
export type LabExperimentStatus =
  /** Its owner stopped it. A result that still comes is discarded, and its cost counts. */
  | 'CANCELLED'
  /** It has its result. */
  | 'COMPLETED'
  /** No worker took it within a day. */
  | 'EXPIRED'
  /** It ended with an error; it can be tried again. */
  | 'FAILED'
  /** A worker, or the caller, works on it. */
  | 'PROCESSING'
  /** It waits for a worker; it expires after a day. */
  | 'QUEUED'
  /** No result came in time; it can be tried again. */
  | 'TIMED_OUT';

/** What an experiment of the AI lab makes. Each type has its own request and result. */
export type LabExperimentType =
  /** Code from an instruction. */
  | 'CODE_ASSISTANT'
  /** The answer to a question about a data set. */
  | 'DATA_ANALYST'
  /** The answer to a question about a document. */
  | 'DOCUMENT_QA'
  /** A picture, changed as it is told. */
  | 'IMAGE_EDITOR'
  /** Music from a description. */
  | 'MUSIC_GENERATOR'
  /** Pictures from a description. */
  | 'NEURAL_ART'
  /** The words of a recording. */
  | 'SPEECH_TO_TEXT'
  /** A story from an idea. */
  | 'STORY_WRITER'
  /** A text in a voice of the platform. */
  | 'TEXT_TO_SPEECH'
  /** A text in another language. */
  | 'TRANSLATOR'
  /** A video from a description. */
  | 'VIDEO_GENERATOR'
  /** A text in the voice of somebody who consented. */
  | 'VOICE_CLONING';

/** An address of an account whose password is forgotten. */
export type RequestPasswordResetInput = {
  /** The address of the account. */
  readonly email: string;
};

/** A new password by a mailed link. */
export type ResetPasswordInput = {
  /** The new password: 15 to 128 characters; any characters, spaces too. */
  readonly newPassword: string;
  /** What stands behind `#token=` in the link. */
  readonly token: string;
};

/** What became of a suggestion. */
export type SuggestionStatus =
  /** Is there; `implementation` says where. */
  | 'COMPLETED'
  /** Will not be built; `response` says why. */
  | 'DECLINED'
  /** Was merged into the suggestion named by `mergedInto`. */
  | 'DUPLICATE'
  /** Is being built. */
  | 'IN_PROGRESS'
  /** Public, and open for votes. */
  | 'OPEN'
  /** Waits for a moderator; only its author and moderators see it. */
  | 'PENDING_REVIEW'
  /** Will be built. */
  | 'PLANNED'
  /** Was not let onto the board; only its author and moderators see it. */
  | 'REJECTED'
  /** The team is looking into it. */
  | 'UNDER_REVIEW';

/** How soon a ticket is to be answered and resolved; the clock runs day and night. */
export type TicketPriority =
  /** First reply within 4 hours, next replies 8 hours, resolution 24 hours. */
  | 'HIGH'
  /** First reply within 24 hours, next replies 48 hours, resolution 120 hours. */
  | 'LOW'
  /** First reply within 8 hours, next replies 24 hours, resolution 72 hours. */
  | 'NORMAL'
  /** First reply within 1 hour, next replies 2 hours, resolution 8 hours. */
  | 'URGENT';

/** Where a ticket stands. Its requester sees ON_HOLD and SPAM as OPEN, everywhere. */
export type TicketStatus =
  /** Done for good; a reply makes a new ticket that follows it up. */
  | 'CLOSED'
  /** It is part of another ticket now: `mergedInto`. */
  | 'MERGED'
  /** Nobody of the staff has touched it. */
  | 'NEW'
  /** It waits for somebody else. The requester sees OPEN. */
  | 'ON_HOLD'
  /** The staff works on it. */
  | 'OPEN'
  /** It waits for the requester; a reply opens it again. */
  | 'PENDING'
  /** Done; it closes after 7 days unless it is reopened. */
  | 'RESOLVED'
  /** Not a request; it has no SLA and stays out of the statistics. The requester sees OPEN. */
  | 'SPAM';

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