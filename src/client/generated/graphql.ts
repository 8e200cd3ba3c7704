/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An item to add to your favorites. */
export type AddFavoriteInput = {
  /** ID of the folder; defaults to UNSORTED. */
  readonly folder?: string | null | undefined;
  /** Alternative to `folder`: the name of a folder, 1 to 80 characters, ignoring case. Created at the top level if it does not exist. */
  readonly folderName?: string | null | undefined;
  /** Key of the item, 1 to 200 characters. */
  readonly itemId: string;
  /** URL of its current image. */
  readonly itemImageUrl?: string | null | undefined;
  /** Current title, 1 to 200 characters, shown if the item no longer exists. Defaults to its key. */
  readonly itemTitle?: string | null | undefined;
  /** Current URL of the item. */
  readonly itemUrl?: string | null | undefined;
  /** Custom data of the client: at most 16 kB, 5 levels deep, no names that begin with $ or contain a dot. */
  readonly metadata?: Record<string, unknown> | null | undefined;
  /** Note, at most 2,000 characters. */
  readonly note?: string | null | undefined;
  /** Whether it is pinned; defaults to false. */
  readonly pinned?: boolean | null | undefined;
  /** At most 20 tags of 1 to 40 characters. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** Type of the item. */
  readonly type: FavoriteType;
};

/** A message to a ticket. */
export type AddTicketMessageInput = {
  /** Text, 1 to 10,000 characters. Payment card numbers in it are masked. */
  readonly body: string;
  /** Makes the request safe to retry: the same key with the same input returns the first result, for a day. At most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A subscription plan; `agentPlans` returns the terms for an agent. */
export type AgentPlan =
  /** For occasional use, billed monthly. */
  | 'BASIC'
  /** Free of charge, without an end date. */
  | 'FREE'
  /** For daily use, billed monthly. */
  | 'PRO'
  /** Full access for 14 days, once per agent. */
  | 'TRIAL';

/** Status of a subscription to an agent. */
export type AgentSubscriptionStatus =
  /** Active, and paid unless the plan is free. */
  | 'ACTIVE'
  /** Ended. Subscribing again creates a new subscription. */
  | 'CANCELLED'
  /** Awaiting the first payment, for up to 23 hours. */
  | 'INCOMPLETE'
  /** Ended because the first payment was not made in time. */
  | 'INCOMPLETE_EXPIRED'
  /** A payment is overdue; the agent can be used until the grace period ends. */
  | 'PAST_DUE'
  /** The trial ended without a payment method. */
  | 'PAUSED'
  /** In a trial. */
  | 'TRIALING'
  /** The grace period ended without a payment. */
  | 'UNPAID';

/** Filters for a billing summary. */
export type BillingSummaryFilter = {
  /** First day of the payments, such as 2026-11-01. */
  readonly from?: string | null | undefined;
  /** IANA time zone of the days; defaults to the time zone of your profile, otherwise UTC. */
  readonly timeZone?: string | null | undefined;
  /** Last day of the payments, inclusive. */
  readonly to?: string | null | undefined;
  /** ID of the account; defaults to yours. Other accounts are available to billing agents only. */
  readonly userId?: string | null | undefined;
};

/** Options for canceling a subscription. */
export type CancelAgentSubscriptionInput = {
  /** False to cancel immediately; otherwise the subscription ends with the current period. */
  readonly atPeriodEnd?: boolean | null | undefined;
  /** Reason for the cancellation, at most 500 characters. */
  readonly reason?: string | null | undefined;
};

/** Why a consultation is canceled. */
export type CancelConsultationInput = {
  /** Reason, at most 500 characters; the other side can read it. Required for support agents. */
  readonly reason?: string | null | undefined;
};

/** A request for code. */
export type CodeAssistantRequestInput = {
  /** Existing code to start from, at most 20,000 characters. */
  readonly code?: string | null | undefined;
  /** What the code should do, 1 to 4,000 characters. */
  readonly instruction: string;
  /** Programming language, at most 60 characters. */
  readonly programmingLanguage: string;
};

/** The generated code. */
export type CodeAssistantResultInput = {
  /** Code, 1 to 50,000 characters. */
  readonly code: string;
  /** Explanation of the code, at most 20,000 characters. */
  readonly explanation?: string | null | undefined;
};

/** The company that requests a consultation. */
export type ConsultationCompanyInput = {
  /** Number of employees, at least 1. */
  readonly employees?: number | null | undefined;
  /** Industry of the company, at most 100 characters. */
  readonly industry?: string | null | undefined;
  /** Name of the company, 1 to 200 characters. */
  readonly name: string;
  /** Website of the company. */
  readonly website?: string | null | undefined;
};

/** Contact details for a consultation. */
export type ConsultationContactInput = {
  /** Email address that receives messages about the consultation. If you are signed in, it must be the address of your account. */
  readonly email: string;
  /** Name of the contact, 1 to 100 characters, without links or addresses. */
  readonly name: string;
  /** Phone number, at most 40 characters. */
  readonly phone?: string | null | undefined;
};

/** The project that a consultation is about. */
export type ConsultationProjectInput = {
  /** Budget of the project, at most 200 characters. */
  readonly budget?: string | null | undefined;
  /** Description of the project, 1 to 4,000 characters. */
  readonly description: string;
  /** Timeline of the project, at most 200 characters. */
  readonly timeline?: string | null | undefined;
};

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

/** Fields for a new folder. */
export type CreateFavoriteFolderInput = {
  /** Name, 1 to 80 characters, unique within its parent. */
  readonly name: string;
  /** ID of the parent folder; defaults to the top level. Folders can be nested 5 levels deep. */
  readonly parent?: string | null | undefined;
};

/** Fields for a new credit payment. */
export type CreatePaymentInput = {
  /** Amount in minor units of the currency. */
  readonly amountMinor: number;
  /** ISO 4217 currency code, such as USD. */
  readonly currency: string;
  /** Makes the request safe to retry: the same key with the same input returns the first result, for a day. At most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
};

/** Fields for a new ticket. */
export type CreateTicketInput = {
  /** First message, 1 to 10,000 characters. Payment card numbers in it are masked. */
  readonly body: string;
  /** Topic of the ticket. */
  readonly category: TicketCategory;
  /** Makes the request safe to retry: the same key with the same input returns the first result, for a day. At most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** How soon you need a reply; defaults to NORMAL. Staff can change it. */
  readonly priority?: TicketPriority | null | undefined;
  /** The channel it comes through; defaults to WEB. */
  readonly source?: TicketSource | null | undefined;
  /** Subject, one line of 1 to 200 characters. */
  readonly subject: string;
  /** At most 10 tags of 1 to 30 characters. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
};

/** A question about a dataset. */
export type DataAnalystRequestInput = {
  /** Dataset in CSV, TSV, JSON or an office format. */
  readonly dataset: LabAssetInput;
  /** Question, 1 to 4,000 characters. */
  readonly question: string;
};

/** The answer to a question about a dataset. */
export type DataAnalystResultInput = {
  /** Answer, 1 to 20,000 characters. */
  readonly answer: string;
  /** Charts, at most 10. */
  readonly charts?: ReadonlyArray<LabAssetInput> | null | undefined;
};

/** A question about a document. */
export type DocumentQaRequestInput = {
  /** Document in a PDF, text or office format. */
  readonly document: LabAssetInput;
  /** Question, 1 to 4,000 characters. */
  readonly question: string;
};

/** The answer to a question about a document. */
export type DocumentQaResultInput = {
  /** Answer, 1 to 20,000 characters. */
  readonly answer: string;
  /** Passages that support the answer, at most 20. */
  readonly citations?: ReadonlyArray<LabCitationInput> | null | undefined;
};

/** Filter for favorites. */
export type FavoriteFilter = {
  /** Only archived favorites, or only others. If omitted: the others, and all in the trash. */
  readonly archived?: boolean | null | undefined;
  /** Only this folder, without its subfolders: ALL (default), UNSORTED, TRASH, or an ID. */
  readonly folder?: string | null | undefined;
  /** Only pinned favorites, or only unpinned ones. */
  readonly pinned?: boolean | null | undefined;
  /** Whole words in title, tags, and note; at most 100 characters. Only the first 100 distinct words are searched, or the first 100 pairs of characters in scripts without spaces. */
  readonly search?: string | null | undefined;
  /** Only favorites with this tag, ignoring case. */
  readonly tag?: string | null | undefined;
  /** Only items of this type. */
  readonly type?: FavoriteType | null | undefined;
};

/** An item to check. */
export type FavoriteItemInput = {
  /** Key of the item, 1 to 200 characters. */
  readonly itemId: string;
  /** Type of the item. */
  readonly type: FavoriteType;
};

/** Sort order of favorites. */
export type FavoriteSort =
  /** Frequently and recently used first: a use loses half its weight after two weeks. */
  | 'FRECENCY'
  /** Manual order, set with `moveFavorite`; new favorites come first. */
  | 'MANUAL'
  /** Most used first. */
  | 'MOST_USED'
  /** Most recently added first. */
  | 'NEW'
  /** By title, ignoring case and accents. */
  | 'TITLE';

/** The type of item that can be a favorite. */
export type FavoriteType =
  /** An AI agent. */
  | 'AGENT'
  /** A community item, for example a suggestion. */
  | 'COMMUNITY_POST'
  /** A conversation with an agent. */
  | 'CONVERSATION'
  /** A document. */
  | 'DOCUMENT'
  /** An AI lab experiment. */
  | 'LAB_EXPERIMENT'
  /** A saved prompt. */
  | 'PROMPT'
  /** A tool. */
  | 'TOOL';

/** The visitor to link to your account. */
export type IdentifyVisitorInput = {
  /** Key that `trackVisitor` returned after consent. Without it the visitor is recognized for one day only. */
  readonly visitorKey?: string | null | undefined;
};

/** A request to edit an image. */
export type ImageEditorRequestInput = {
  /** Image to edit. */
  readonly image: LabAssetInput;
  /** Changes to make, 1 to 4,000 characters. */
  readonly instruction: string;
  /** Mask of the area to edit, in white. */
  readonly mask?: LabAssetInput | null | undefined;
};

/** The edited image. */
export type ImageEditorResultInput = {
  /** Image file. */
  readonly image: LabAssetInput;
};

/** A file, given by its URL and hash; the file itself is not uploaded. */
export type LabAssetInput = {
  /** Size in bytes, at most 10 GB. */
  readonly bytes?: number | null | undefined;
  /** Media type, for example image/png. */
  readonly mediaType: string;
  /** SHA-256 hash of the file, 64 lowercase hexadecimal digits. */
  readonly sha256: string;
  /** URL of the file, https or http, at most 2,000 characters. */
  readonly url: string;
};

/** A passage that supports an answer. */
export type LabCitationInput = {
  /** Page number. */
  readonly page?: number | null | undefined;
  /** Quoted passage, 1 to 1,000 characters. */
  readonly quote: string;
};

/** The error that an experiment failed with. */
export type LabErrorInput = {
  /** Short error code, for example CONTENT_REFUSED; at most 60 characters. */
  readonly code: string;
  /** Error message, at most 1,000 characters. */
  readonly message?: string | null | undefined;
};

/** The request of an experiment. Specify exactly one field, which determines the experiment type. */
export type LabRequestInput = {
  /** Request for a CODE_ASSISTANT experiment. */
  readonly codeAssistant?: CodeAssistantRequestInput | null | undefined;
  /** Request for a DATA_ANALYST experiment. */
  readonly dataAnalyst?: DataAnalystRequestInput | null | undefined;
  /** Request for a DOCUMENT_QA experiment. */
  readonly documentQa?: DocumentQaRequestInput | null | undefined;
  /** Request for an IMAGE_EDITOR experiment. */
  readonly imageEditor?: ImageEditorRequestInput | null | undefined;
  /** Request for a MUSIC_GENERATOR experiment. */
  readonly musicGenerator?: MusicGeneratorRequestInput | null | undefined;
  /** Request for a NEURAL_ART experiment. */
  readonly neuralArt?: NeuralArtRequestInput | null | undefined;
  /** Request for a SPEECH_TO_TEXT experiment. */
  readonly speechToText?: SpeechToTextRequestInput | null | undefined;
  /** Request for a STORY_WRITER experiment. */
  readonly storyWriter?: StoryWriterRequestInput | null | undefined;
  /** Request for a TEXT_TO_SPEECH experiment. */
  readonly textToSpeech?: TextToSpeechRequestInput | null | undefined;
  /** Request for a TRANSLATOR experiment. */
  readonly translator?: TranslatorRequestInput | null | undefined;
  /** Request for a VIDEO_GENERATOR experiment. */
  readonly videoGenerator?: VideoGeneratorRequestInput | null | undefined;
  /** Request for a VOICE_CLONING experiment. */
  readonly voiceCloning?: VoiceCloningRequestInput | null | undefined;
};

/** The result of an experiment. Specify exactly the field that matches the experiment type. */
export type LabResultInput = {
  /** Result of a CODE_ASSISTANT experiment. */
  readonly codeAssistant?: CodeAssistantResultInput | null | undefined;
  /** Result of a DATA_ANALYST experiment. */
  readonly dataAnalyst?: DataAnalystResultInput | null | undefined;
  /** Result of a DOCUMENT_QA experiment. */
  readonly documentQa?: DocumentQaResultInput | null | undefined;
  /** Result of an IMAGE_EDITOR experiment. */
  readonly imageEditor?: ImageEditorResultInput | null | undefined;
  /** Result of a MUSIC_GENERATOR experiment. */
  readonly musicGenerator?: MusicGeneratorResultInput | null | undefined;
  /** Result of a NEURAL_ART experiment. */
  readonly neuralArt?: NeuralArtResultInput | null | undefined;
  /** Result of a SPEECH_TO_TEXT experiment. */
  readonly speechToText?: SpeechToTextResultInput | null | undefined;
  /** Result of a STORY_WRITER experiment. */
  readonly storyWriter?: StoryWriterResultInput | null | undefined;
  /** Result of a TEXT_TO_SPEECH experiment. */
  readonly textToSpeech?: TextToSpeechResultInput | null | undefined;
  /** Result of a TRANSLATOR experiment. */
  readonly translator?: TranslatorResultInput | null | undefined;
  /** Result of a VIDEO_GENERATOR experiment. */
  readonly videoGenerator?: VideoGeneratorResultInput | null | undefined;
  /** Result of a VOICE_CLONING experiment. */
  readonly voiceCloning?: VoiceCloningResultInput | null | undefined;
};

/** The kind of author of a ticket message. */
export type MessageAuthorKind =
  /** A staff member. */
  | 'AGENT'
  /** The requester. */
  | 'REQUESTER'
  /** The system. */
  | 'SYSTEM';

/** Position of a favorite in the manual order. Pass one of the two fields or both. */
export type MoveFavoriteInput = {
  /** ID of the favorite to place it right after. */
  readonly after?: string | null | undefined;
  /** ID of the favorite to place it before: right before it, unless `after` is passed too. */
  readonly before?: string | null | undefined;
};

/** Favorites to move to another folder. */
export type MoveFavoritesInput = {
  /** ID of the folder, UNSORTED for none, or TRASH to remove them. */
  readonly folder: string;
  /** IDs of the favorites, 1 to 200. */
  readonly ids: ReadonlyArray<string>;
};

/** A request for music. */
export type MusicGeneratorRequestInput = {
  /** Duration, 1 to 600 seconds. */
  readonly durationSeconds: number;
  /** Genre, at most 60 characters. */
  readonly genre?: string | null | undefined;
  /** Whether the music has no vocals. */
  readonly instrumental?: boolean | null | undefined;
  /** What the music should sound like, 1 to 4,000 characters. */
  readonly prompt: string;
  /** Seed for reproducible results with the same model, 0 to 2,147,483,647. */
  readonly seed?: number | null | undefined;
};

/** The generated music. */
export type MusicGeneratorResultInput = {
  /** Audio file. */
  readonly audio: LabAssetInput;
  /** Duration in seconds. */
  readonly durationSeconds: number;
  /** Title, at most 200 characters. */
  readonly title?: string | null | undefined;
};

/** Filters for your subscriptions. */
export type MyAgentSubscriptionsFilter = {
  /** Subscriptions to this agent. */
  readonly agentId?: string | null | undefined;
  /** Subscriptions in this status. */
  readonly status?: AgentSubscriptionStatus | null | undefined;
};

/** Filter for your consultations. */
export type MyConsultationsFilter = {
  /** Only consultations with this status; any status if omitted. */
  readonly status?: ConsultationStatus | null | undefined;
};

/** Filter for your tickets. */
export type MyTicketFilter = {
  /** Words in the subject and messages, all of which must match, or a ticket number; at most 100 characters. Only the first 400 distinct words are searched, or the first 400 pairs of characters in scripts without spaces. */
  readonly search?: string | null | undefined;
  /** Only tickets with this status. ON_HOLD and SPAM match nothing, because you see those tickets as OPEN. */
  readonly status?: TicketStatus | null | undefined;
};

/** Filters for the transactions of an account. */
export type MyTransactionsFilter = {
  /** Transactions in this status. */
  readonly status?: TransactionStatus | null | undefined;
  /** Transactions of this type. */
  readonly type?: TransactionType | null | undefined;
};

/** A request for images. */
export type NeuralArtRequestInput = {
  /** Number of images, 1 to 8. */
  readonly count?: number | null | undefined;
  /** Height in pixels, 64 to 2,048. */
  readonly height?: number | null | undefined;
  /** What the images should not show, at most 4,000 characters. */
  readonly negativePrompt?: string | null | undefined;
  /** What the images should show, 1 to 4,000 characters. */
  readonly prompt: string;
  /** Seed for reproducible results with the same model, 0 to 2,147,483,647. */
  readonly seed?: number | null | undefined;
  /** Style, for example watercolor; at most 60 characters. */
  readonly style?: string | null | undefined;
  /** Width in pixels, 64 to 2,048. */
  readonly width?: number | null | undefined;
};

/** The generated images. */
export type NeuralArtResultInput = {
  /** Generated images, 1 to 8. */
  readonly images: ReadonlyArray<LabAssetInput>;
  /** Seed used for the images. */
  readonly seed?: number | null | undefined;
};

/** A rating of how a ticket was handled. Rating again replaces the previous rating. */
export type RateTicketInput = {
  /** Comment, at most 2,000 characters. */
  readonly comment?: string | null | undefined;
  /** The main reason for the score. */
  readonly reasonCode?: TicketRatingReason | null | undefined;
  /** Rating, from 1 (poor) to 5 (excellent). */
  readonly score: number;
};

/** Fields for a payment or a refund recorded by a back end of the platform. */
export type RecordTransactionInput = {
  /** Amount in minor units of the currency: 1234 is 12.34 USD or 1234 JPY. */
  readonly amountMinor: number;
  /** ISO 4217 currency code, such as USD. */
  readonly currency: string;
  /** Short description, at most 200 characters. */
  readonly description?: string | null | undefined;
  /** Makes the request safe to retry: the same key with the same input returns the first result, for a day. At most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Line items, at most 50. Their prices must add up to the amount. */
  readonly items?: ReadonlyArray<TransactionItemInput> | null | undefined;
  /** ID of the refunded payment; only for a REFUND. */
  readonly parentTransactionId?: string | null | undefined;
  /** Reason for the refund; only for a REFUND. */
  readonly refundReason?: RefundReason | null | undefined;
  /** Current status; defaults to PENDING. Statuses derived from refunds or disputes are not allowed. */
  readonly status?: TransactionStatus | null | undefined;
  /** Stripe customer ID; events about other customers are refused. */
  readonly stripeCustomerId?: string | null | undefined;
  /** Stripe payment intent ID; each is recorded once. */
  readonly stripePaymentIntentId?: string | null | undefined;
  /** Stripe's ID of the refund, for a REFUND of a payment at Stripe; each is recorded once. Without it, the first event for a refund of the same payment and amount is linked. */
  readonly stripeRefundId?: string | null | undefined;
  /** ID of the subscription that is paid; it must belong to the same account. */
  readonly subscriptionId?: string | null | undefined;
  /** What the transaction is for. REFUND requires `parentTransactionId`. */
  readonly type: TransactionType;
  /** ID of the account that pays or is refunded. */
  readonly userId: string;
};

/** Reason for a refund. */
export type RefundReason =
  /** Duplicate payment. */
  | 'DUPLICATE'
  /** The authorization expired before it was captured. */
  | 'EXPIRED_UNCAPTURED_CHARGE'
  /** Fraudulent payment. */
  | 'FRAUDULENT'
  /** The customer requested the refund. */
  | 'REQUESTED_BY_CUSTOMER';

/** The favorite to remove: by its ID, or by type and itemId. */
export type RemoveFavoriteInput = {
  /** ID of the favorite; cannot be combined with the other fields. */
  readonly id?: string | null | undefined;
  /** Key of the item; with type, instead of the ID. */
  readonly itemId?: string | null | undefined;
  /** Type of the item; with itemId, instead of the ID. */
  readonly type?: FavoriteType | null | undefined;
};

/** A new name for a folder. */
export type RenameFavoriteFolderInput = {
  /** New name, 1 to 80 characters, unique within its parent. */
  readonly name: string;
};

/** Why a ticket is reopened. */
export type ReopenTicketInput = {
  /** Reason, at most 500 characters. */
  readonly reason?: string | null | undefined;
};

/** Fields for a new consultation. */
export type RequestConsultationInput = {
  /** The company that requests it. */
  readonly company?: ConsultationCompanyInput | null | undefined;
  /** Topic of the consultation. */
  readonly consultationType: ConsultationType;
  /** Contact details. Required without an account; otherwise the name and address of the account are used. */
  readonly contact?: ConsultationContactInput | null | undefined;
  /** Makes the request safe to retry: the same key with the same input returns the first result, for a day. At most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Requested start in timeZone, without an offset, for example 2026-12-01T09:30. Times that do not exist there or occur twice are rejected. Pass this or scheduledAt. */
  readonly localTime?: string | null | undefined;
  /** The project it is about. */
  readonly project?: ConsultationProjectInput | null | undefined;
  /** Requested start: `startsAt` of a slot from `consultationSlots`. Pass this or localTime. */
  readonly scheduledAt?: string | null | undefined;
  /** IANA time zone of the guest, for example Europe/Berlin. Defaults to that of the account, then UTC. */
  readonly timeZone?: string | null | undefined;
};

/** A new time for a consultation. */
export type RescheduleConsultationInput = {
  /** Makes the request safe to retry: the same key with the same input returns the first result, for a day. At most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Requested start in timeZone, without an offset, for example 2026-12-01T09:30. Times that do not exist there or occur twice are rejected. Pass this or scheduledAt. */
  readonly localTime?: string | null | undefined;
  /** Reason, at most 500 characters. Required for support agents. */
  readonly reason?: string | null | undefined;
  /** Requested start: `startsAt` of a slot from `consultationSlots`. Pass this or localTime. */
  readonly scheduledAt?: string | null | undefined;
  /** IANA time zone of the guest. Defaults to the current one. */
  readonly timeZone?: string | null | undefined;
};

/** A role, which grants access beyond the account's own records. */
export type Role =
  /** Has the permissions of all roles. */
  | 'ADMIN'
  /** Views and refunds transactions. */
  | 'BILLING_AGENT'
  /** Manages webinars. */
  | 'EVENT_MANAGER'
  /** Works on suggestions and community reports. */
  | 'MODERATOR'
  /** Works on job applications. */
  | 'RECRUITER'
  /** Works on the ticket and consultation queues. */
  | 'SUPPORT_AGENT';

/** Email address and password of an account. */
export type SignInInput = {
  /** Email address of the account. */
  readonly email: string;
  /** Password of the account. */
  readonly password: string;
};

/** Fields for a new account. */
export type SignUpInput = {
  /** Email address; a link to confirm it is sent there. */
  readonly email: string;
  /** Public name, 1 to 100 characters. */
  readonly name: string;
  /** No longer used: the password is set with `verifyEmail`, after the address is proven. */
  readonly password?: string | null | undefined;
};

/** A request to transcribe a recording. */
export type SpeechToTextRequestInput = {
  /** Duration of the recording, 1 to 14,400 seconds. */
  readonly durationSeconds: number;
  /** Language of the recording, for example en or pt-BR; at most 60 characters. Detected if omitted. */
  readonly language?: string | null | undefined;
  /** Recording to transcribe. */
  readonly recording: LabAssetInput;
};

/** The transcript of a recording. */
export type SpeechToTextResultInput = {
  /** Detected language. */
  readonly language?: string | null | undefined;
  /** Transcript, 1 to 50,000 characters. */
  readonly text: string;
};

/** A request for a story. */
export type StoryWriterRequestInput = {
  /** Genre, at most 60 characters. */
  readonly genre?: string | null | undefined;
  /** Idea for the story, 1 to 4,000 characters. */
  readonly prompt: string;
  /** Approximate number of words, 50 to 5,000. */
  readonly words?: number | null | undefined;
};

/** The generated story. */
export type StoryWriterResultInput = {
  /** Story, 1 to 50,000 characters. */
  readonly text: string;
  /** Title, at most 200 characters. */
  readonly title?: string | null | undefined;
};

/** Your feedback on a consultation. */
export type SubmitConsultationFeedbackInput = {
  /** Comment, at most 2,000 characters. */
  readonly comment?: string | null | undefined;
  /** Rating, from 1 (poor) to 5 (excellent). */
  readonly rating: number;
};

/** Fields for a new subscription. */
export type SubscribeToAgentInput = {
  /** Slug of the agent, such as code-assistant: 1 to 64 lowercase letters, digits and hyphens. */
  readonly agentId: string;
  /** Makes the request safe to retry: the same key with the same input returns the first result, for a day. At most 200 characters. */
  readonly idempotencyKey?: string | null | undefined;
  /** Plan to subscribe to; `agentPlans` lists the plans of the agent. */
  readonly plan: AgentPlan;
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

/** A system folder; it cannot be renamed, moved, or deleted. */
export type SystemFolder =
  /** All favorites except those in the trash. */
  | 'ALL'
  /** Favorites removed in the last 30 days. */
  | 'TRASH'
  /** Favorites without a folder. */
  | 'UNSORTED';

/** A request to speak a text. */
export type TextToSpeechRequestInput = {
  /** Language of the text, for example en or pt-BR; at most 60 characters. */
  readonly language?: string | null | undefined;
  /** Speed, 0.5 to 2. */
  readonly speed?: number | null | undefined;
  /** Text to speak, 1 to 20,000 characters. */
  readonly text: string;
  /** Name of a platform voice, for example nova; at most 60 characters. */
  readonly voice: string;
};

/** The spoken text. */
export type TextToSpeechResultInput = {
  /** Audio file. */
  readonly audio: LabAssetInput;
  /** Duration in seconds. */
  readonly durationSeconds: number;
};

/** The topic of a ticket. */
export type TicketCategory =
  /** Sign-in, passwords, and lost access. */
  | 'ACCOUNT_ACCESS'
  /** The behavior of an AI agent. */
  | 'AGENT_BEHAVIOR'
  /** Using the API or webhooks. */
  | 'API_INTEGRATION'
  /** Payments, invoices, refunds, and plans. */
  | 'BILLING'
  /** Something that does not work as it should. */
  | 'BUG_REPORT'
  /** A missing feature. */
  | 'FEATURE_REQUEST'
  /** Anything else. */
  | 'GENERAL'
  /** Personal data or a vulnerability. */
  | 'PRIVACY_SECURITY'
  /** A technical problem that is not clearly a bug. */
  | 'TECHNICAL';

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

/** The main reason for a ticket rating. */
export type TicketRatingReason =
  /** The reply came quickly. */
  | 'FAST'
  /** The tone was friendly. */
  | 'FRIENDLY'
  /** The reply helped. */
  | 'HELPFUL'
  /** The problem is not solved. */
  | 'NOT_SOLVED'
  /** Something else. */
  | 'OTHER'
  /** It took too long. */
  | 'SLOW'
  /** The reply was hard to understand. */
  | 'UNCLEAR';

/** The channel a ticket came through. */
export type TicketSource =
  /** API client. */
  | 'API'
  /** Chat. */
  | 'CHAT'
  /** Email. */
  | 'EMAIL'
  /** Web form. */
  | 'WEB';

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

/** A batch of events of a visitor. */
export type TrackEventsInput = {
  /** Events, 1 to 50, in any order. */
  readonly events: ReadonlyArray<TrackedEventInput>;
  /** Language of the browser, for example de-CH; only its country is stored. */
  readonly language?: string | null | undefined;
  /** Key that `trackVisitor` returned after consent. Without it the visitor is recognized for one day only. */
  readonly visitorKey?: string | null | undefined;
};

/** An experiment that has already ended. */
export type TrackLabExperimentInput = {
  /** When the experiment ended, within the last 7 days; defaults to now. */
  readonly at?: string | null | undefined;
  /** Your ID for the experiment, 1 to 100 characters. Repeated reports with the same ID count once. */
  readonly clientEventId: string;
  /** Error that the experiment failed with, instead of `result`. */
  readonly error?: LabErrorInput | null | undefined;
  /** Name of the model, at most 100 characters. */
  readonly modelName?: string | null | undefined;
  /** Duration in milliseconds, at most a day. */
  readonly processingTime?: number | null | undefined;
  /** Request of the experiment. Specify exactly one field. */
  readonly request: LabRequestInput;
  /** Result of the experiment, in the field of the same type. Omit it if the experiment failed. */
  readonly result?: LabResultInput | null | undefined;
  /** Usage, one item per unit. */
  readonly usage?: ReadonlyArray<UsageQuantityInput> | null | undefined;
  /** ID of the owner. Required for service keys; users can omit it or specify their own ID. */
  readonly userId?: string | null | undefined;
};

/** A page view to record. */
export type TrackPageviewInput = {
  /** When the event occurred, at most 72 hours ago and 5 minutes ahead; defaults to now. */
  readonly at?: string | null | undefined;
  /** Your ID for the event, 16 to 64 letters, digits, - or _, for example a UUID. Repeated events with the same ID are stored once. */
  readonly clientEventId?: string | null | undefined;
  /** How long the page was open, in seconds, at most a day. */
  readonly duration?: number | null | undefined;
  /** Language of the browser, for example de-CH; only its country is stored. */
  readonly language?: string | null | undefined;
  /** URL of the referring page, as reported by the browser. */
  readonly referrer?: string | null | undefined;
  /** Title of the page, at most 300 characters. */
  readonly title?: string | null | undefined;
  /** URL of the page. Of the query, only UTM and a few harmless parameters are stored. */
  readonly url: string;
  /** Key that `trackVisitor` returned after consent. Without it the visitor is recognized for one day only. */
  readonly visitorKey?: string | null | undefined;
};

/** A visitor of the site. */
export type TrackVisitorInput = {
  /** Consent of the visitor to be recognized across days. GRANTED returns a `visitorKey` to store. */
  readonly consent?: VisitorConsent | null | undefined;
  /** With GRANTED: 16 to 64 letters, digits, - or _, for example a UUID. A repeated request with the same key returns the same `visitorKey`, so the key must be hard to guess. */
  readonly idempotencyKey?: string | null | undefined;
  /** Language of the browser, for example de-CH; only its country is stored. */
  readonly language?: string | null | undefined;
  /** Key that `trackVisitor` returned after consent. Without it the visitor is recognized for one day only. */
  readonly visitorKey?: string | null | undefined;
};

/** An event of a batch. */
export type TrackedEventInput = {
  /** With REVENUE: amount in minor units. */
  readonly amountMinor?: number | null | undefined;
  /** When the event occurred, at most 72 hours ago and 5 minutes ahead; defaults to now. */
  readonly at?: string | null | undefined;
  /** Your ID for the event, 16 to 64 letters, digits, - or _, for example a UUID. Repeated events with the same ID are stored once. */
  readonly clientEventId: string;
  /** With REVENUE: ISO 4217 currency code. */
  readonly currency?: string | null | undefined;
  /** Kind of event. */
  readonly kind: TrackedEventKind;
  /** Name of the event, at most 50 characters; not for page views. */
  readonly name?: string | null | undefined;
  /** At most 20 properties, with names of up to 50 characters and values that are strings of up to 500 characters, numbers or booleans. Email addresses and tokens are redacted. */
  readonly properties?: Record<string, unknown> | null | undefined;
  /** With PAGEVIEW: URL of the referring page. */
  readonly referrer?: string | null | undefined;
  /** With PAGEVIEW: title of the page. */
  readonly title?: string | null | undefined;
  /** URL of the page where the event occurred. */
  readonly url?: string | null | undefined;
  /** Measured value. */
  readonly value?: number | null | undefined;
};

/** Kind of event in a batch. */
export type TrackedEventKind =
  /** A custom event. Requires `name`. */
  | 'CUSTOM'
  /** A page view. Requires `url`. */
  | 'PAGEVIEW'
  /** A performance metric. Requires `name` and `value`. */
  | 'PERFORMANCE'
  /** Revenue. Requires `name`, `amountMinor` and `currency`. */
  | 'REVENUE';

/** A line item of a payment. */
export type TransactionItemInput = {
  /** Description of the item, 1 to 200 characters. */
  readonly description: string;
  /** Quantity, 1 to 1,000,000. */
  readonly quantity?: number;
  /** Unit price in minor units; negative for a discount. */
  readonly unitAmountMinor: number;
};

/** Status of a payment or a refund. */
export type TransactionStatus =
  /** The money is reserved but not captured. */
  | 'AUTHORIZED'
  /** Canceled before any money was transferred. */
  | 'CANCELLED'
  /** A dispute was lost and the money was returned to the customer. */
  | 'CHARGED_BACK'
  /** The customer disputed the payment and the bank withholds the money. Refunds are not possible. */
  | 'DISPUTED'
  /** The attempt failed; a payment can be retried. */
  | 'FAILED'
  /** Part of the payment was refunded. Derived from the refunds. */
  | 'PARTIALLY_REFUNDED'
  /** Not paid yet. */
  | 'PENDING'
  /** The payment is being processed. */
  | 'PROCESSING'
  /** The whole payment was refunded. Derived from the refunds. */
  | 'REFUNDED'
  /** The customer must take action, such as confirming with the bank. */
  | 'REQUIRES_ACTION'
  /** The money was transferred. */
  | 'SUCCEEDED';

/** What a transaction is for. */
export type TransactionType =
  /** An additional charge that corrects an earlier one. */
  | 'ADJUSTMENT'
  /** A purchase of credit for later use. */
  | 'CREDIT_TOPUP'
  /** A one-time purchase. */
  | 'PURCHASE'
  /** A refund of the parent transaction. */
  | 'REFUND'
  /** A payment for a subscription period. */
  | 'SUBSCRIPTION';

/** A request to translate a text. */
export type TranslatorRequestInput = {
  /** Language of the text, for example en or pt-BR; at most 60 characters. */
  readonly sourceLanguage?: string | null | undefined;
  /** Language to translate into, for example en or pt-BR; at most 60 characters. */
  readonly targetLanguage: string;
  /** Text to translate, 1 to 20,000 characters. */
  readonly text: string;
};

/** The translated text. */
export type TranslatorResultInput = {
  /** Language of the source text. */
  readonly language?: string | null | undefined;
  /** Translation, 1 to 50,000 characters. */
  readonly text: string;
};

/** Changes to a favorite; omitted fields stay unchanged. */
export type UpdateFavoriteInput = {
  /** Whether it is archived. */
  readonly archived?: boolean | null | undefined;
  /** ID of the folder; UNSORTED or null for none. */
  readonly folder?: string | null | undefined;
  /** Alternative to `folder`: the name of a folder, 1 to 80 characters, ignoring case. Created at the top level if it does not exist. */
  readonly folderName?: string | null | undefined;
  /** Title, 1 to 200 characters. */
  readonly itemTitle?: string | null | undefined;
  /** Replaces the custom data, within the same limits; null removes it. */
  readonly metadata?: Record<string, unknown> | null | undefined;
  /** Note, at most 2,000 characters; null removes it. */
  readonly note?: string | null | undefined;
  /** Whether it is pinned. */
  readonly pinned?: boolean | null | undefined;
  /** All tags: at most 20 of 1 to 40 characters; null removes them. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
};

/** Fields for updating the status of a transaction. */
export type UpdateTransactionStatusInput = {
  /** Reason for the change, at most 500 characters; visible to the customer. */
  readonly reason?: string | null | undefined;
  /** The new status. Statuses derived from refunds and disputes cannot be set. */
  readonly status: TransactionStatus;
};

/** An amount of usage. */
export type UsageQuantityInput = {
  /** Quantity used, 0 to 1,000,000,000. */
  readonly quantity: number;
  /** Unit of measure. */
  readonly unit: UsageUnit;
};

/** Unit of usage. */
export type UsageUnit =
  /** Characters of spoken or translated text. */
  | 'CHARACTERS'
  /** Images. */
  | 'IMAGES'
  /** Milliseconds of compute time. */
  | 'MILLISECONDS'
  /** Requests. */
  | 'REQUESTS'
  /** Seconds of audio. */
  | 'SECONDS'
  /** Input and output tokens of a language model. */
  | 'TOKENS'
  /** Seconds of video. */
  | 'VIDEO_SECONDS';

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

/** Proof of an email address, and the password of its new account. */
export type VerifyEmailInput = {
  /** Password of the new account: 15 to 128 characters of any kind, including spaces. */
  readonly password: string;
  /** The part of the link after `#token=`. */
  readonly token: string;
};

/** A request for a video. */
export type VideoGeneratorRequestInput = {
  /** Duration, 1 to 60 seconds. */
  readonly durationSeconds: number;
  /** First frame of the video. */
  readonly firstFrame?: LabAssetInput | null | undefined;
  /** What the video should show, 1 to 4,000 characters. */
  readonly prompt: string;
  /** Seed for reproducible results with the same model, 0 to 2,147,483,647. */
  readonly seed?: number | null | undefined;
};

/** The generated video. */
export type VideoGeneratorResultInput = {
  /** Duration in seconds. */
  readonly durationSeconds: number;
  /** Video file. */
  readonly video: LabAssetInput;
};

/** Consent of a visitor to be recognized across days. */
export type VisitorConsent =
  /** Denied. Only counted, never linked to an account. */
  | 'DENIED'
  /** Granted. Recognized by a key that the browser stores. */
  | 'GRANTED'
  /** Not asked yet. Recognized for one day only. */
  | 'UNKNOWN';

/** A request for speech in the voice of a speaker who consented. */
export type VoiceCloningRequestInput = {
  /** ID of the speaker's consent from `recordVoiceConsent`. It must be ACTIVE. */
  readonly consentId: string;
  /** Language of the text, for example en or pt-BR; at most 60 characters. */
  readonly language?: string | null | undefined;
  /** Purpose of the recording; the consent must cover it. */
  readonly purpose: VoiceConsentScope;
  /** Recording of the voice. */
  readonly sample: LabAssetInput;
  /** Text to speak, 1 to 20,000 characters. */
  readonly text: string;
};

/** The recording of the cloned voice. */
export type VoiceCloningResultInput = {
  /** Audio file. */
  readonly audio: LabAssetInput;
  /** Duration in seconds. */
  readonly durationSeconds: number;
};

/** What a cloned voice may be used for. */
export type VoiceConsentScope =
  /** Radio, television, films and podcasts. */
  | 'BROADCAST'
  /** Products and advertising. */
  | 'COMMERCIAL'
  /** Personal use, not for publication. */
  | 'PERSONAL';

/** A vote by a user. */
export type VoteChoice =
  /** Against. */
  | 'DOWN'
  /** No vote. As input, withdraws the vote. */
  | 'NONE'
  /** In favor. */
  | 'UP';

/** A vote on a suggestion. */
export type VoteOnSuggestionInput = {
  /** Your vote, replacing any earlier one. NONE withdraws it. */
  readonly vote: VoteChoice;
};

export type TrackVisitorMutationVariables = Exact<{
  input: TrackVisitorInput;
}>;


export type TrackVisitorMutation = { readonly trackVisitor: { readonly visitorKey: string | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type IdentifyVisitorMutationVariables = Exact<{
  input: IdentifyVisitorInput;
}>;


export type IdentifyVisitorMutation = { readonly identifyVisitor: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type TrackPageviewMutationVariables = Exact<{
  input: TrackPageviewInput;
}>;


export type TrackPageviewMutation = { readonly trackPageview: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type TrackEventsMutationVariables = Exact<{
  input: TrackEventsInput;
}>;


export type TrackEventsMutation = { readonly trackEvents: { readonly accepted: number | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type TrackLabExperimentMutationVariables = Exact<{
  input: TrackLabExperimentInput;
}>;


export type TrackLabExperimentMutation = { readonly trackLabExperiment: { readonly duplicate: boolean | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type RecordTransactionMutationVariables = Exact<{
  input: RecordTransactionInput;
}>;


export type RecordTransactionMutation = { readonly recordTransaction: { readonly transaction: { readonly id: string, readonly type: TransactionType, readonly status: TransactionStatus, readonly description: string | null, readonly createdAt: string, readonly updatedAt: string, readonly amount: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly refunded: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type UpdateTransactionStatusMutationVariables = Exact<{
  id: string;
  input: UpdateTransactionStatusInput;
}>;


export type UpdateTransactionStatusMutation = { readonly updateTransactionStatus: { readonly transaction: { readonly id: string, readonly type: TransactionType, readonly status: TransactionStatus, readonly description: string | null, readonly createdAt: string, readonly updatedAt: string, readonly amount: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly refunded: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type MoneyPartsFragment = { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string };

export type TransactionPartsFragment = { readonly id: string, readonly type: TransactionType, readonly status: TransactionStatus, readonly description: string | null, readonly createdAt: string, readonly updatedAt: string, readonly amount: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly refunded: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } };

export type AgentSubscriptionPartsFragment = { readonly id: string, readonly agentId: string, readonly plan: AgentPlan, readonly status: AgentSubscriptionStatus, readonly hasAccess: boolean, readonly cancelAtPeriodEnd: boolean, readonly currentPeriodEnd: string | null, readonly price: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } | null };

export type MyTransactionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MyTransactionsFilter | null | undefined;
}>;


export type MyTransactionsQuery = { readonly myTransactions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: TransactionType, readonly status: TransactionStatus, readonly description: string | null, readonly createdAt: string, readonly updatedAt: string, readonly amount: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly refunded: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TransactionQueryVariables = Exact<{
  id: string;
}>;


export type TransactionQuery = { readonly transaction: { readonly id: string, readonly type: TransactionType, readonly status: TransactionStatus, readonly description: string | null, readonly createdAt: string, readonly updatedAt: string, readonly refundable: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly items: ReadonlyArray<{ readonly description: string, readonly quantity: number, readonly amount: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } }>, readonly history: ReadonlyArray<{ readonly from: TransactionStatus, readonly to: TransactionStatus, readonly reason: string | null, readonly at: string }>, readonly amount: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly refunded: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } } | null };

export type BillingSummaryQueryVariables = Exact<{
  filter?: BillingSummaryFilter | null | undefined;
}>;


export type BillingSummaryQuery = { readonly billingSummary: { readonly from: string | null, readonly to: string | null, readonly timeZone: string, readonly byCurrency: ReadonlyArray<{ readonly currency: string, readonly count: number, readonly gross: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly refunded: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly net: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } }> } };

export type AgentPlansQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentPlansQuery = { readonly agentPlans: ReadonlyArray<{ readonly plan: AgentPlan, readonly trialDays: number | null, readonly price: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } | null }> };

export type MyAgentSubscriptionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MyAgentSubscriptionsFilter | null | undefined;
}>;


export type MyAgentSubscriptionsQuery = { readonly myAgentSubscriptions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly agentId: string, readonly plan: AgentPlan, readonly status: AgentSubscriptionStatus, readonly hasAccess: boolean, readonly cancelAtPeriodEnd: boolean, readonly currentPeriodEnd: string | null, readonly price: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreatePaymentMutationVariables = Exact<{
  input: CreatePaymentInput;
}>;


export type CreatePaymentMutation = { readonly createPayment: { readonly clientSecret: string | null, readonly transaction: { readonly id: string, readonly type: TransactionType, readonly status: TransactionStatus, readonly description: string | null, readonly createdAt: string, readonly updatedAt: string, readonly amount: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly refunded: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type SubscribeToAgentMutationVariables = Exact<{
  input: SubscribeToAgentInput;
}>;


export type SubscribeToAgentMutation = { readonly subscribeToAgent: { readonly clientSecret: string | null, readonly subscription: { readonly id: string, readonly agentId: string, readonly plan: AgentPlan, readonly status: AgentSubscriptionStatus, readonly hasAccess: boolean, readonly cancelAtPeriodEnd: boolean, readonly currentPeriodEnd: string | null, readonly price: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type CancelAgentPlanMutationVariables = Exact<{
  id: string;
  input?: CancelAgentSubscriptionInput | null | undefined;
}>;


export type CancelAgentPlanMutation = { readonly cancelAgentSubscription: { readonly subscription: { readonly id: string, readonly agentId: string, readonly plan: AgentPlan, readonly status: AgentSubscriptionStatus, readonly hasAccess: boolean, readonly cancelAtPeriodEnd: boolean, readonly currentPeriodEnd: string | null, readonly price: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type ResumeAgentPlanMutationVariables = Exact<{
  id: string;
}>;


export type ResumeAgentPlanMutation = { readonly resumeAgentSubscription: { readonly subscription: { readonly id: string, readonly agentId: string, readonly plan: AgentPlan, readonly status: AgentSubscriptionStatus, readonly hasAccess: boolean, readonly cancelAtPeriodEnd: boolean, readonly currentPeriodEnd: string | null, readonly price: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type TransactionUpdatedSubscriptionVariables = Exact<{
  id?: string | null | undefined;
}>;


export type TransactionUpdatedSubscription = { readonly transactionUpdated: { readonly id: string, readonly type: TransactionType, readonly status: TransactionStatus, readonly description: string | null, readonly createdAt: string, readonly updatedAt: string, readonly amount: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string }, readonly refunded: { readonly amountMinor: number, readonly currency: string, readonly exponent: number, readonly formatted: string } } };

export type ConsultationPartsFragment = { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly timeZone: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly createdAt: string, readonly updatedAt: string, readonly meeting: { readonly endsAt: string, readonly durationMinutes: number, readonly url: string | null }, readonly feedback: { readonly rating: number, readonly comment: string | null } | null };

export type ConsultationSlotsQueryVariables = Exact<{
  type: ConsultationType;
  from: string;
  to: string;
  timeZone: string;
}>;


export type ConsultationSlotsQuery = { readonly consultationSlots: ReadonlyArray<{ readonly startsAt: string, readonly endsAt: string, readonly localTime: string }> };

export type MyConsultationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MyConsultationsFilter | null | undefined;
}>;


export type MyConsultationsQuery = { readonly myConsultations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly timeZone: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly createdAt: string, readonly updatedAt: string, readonly meeting: { readonly endsAt: string, readonly durationMinutes: number, readonly url: string | null }, readonly feedback: { readonly rating: number, readonly comment: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type RequestConsultationMutationVariables = Exact<{
  input: RequestConsultationInput;
}>;


export type RequestConsultationMutation = { readonly requestConsultation: { readonly consultation: { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly timeZone: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly createdAt: string, readonly updatedAt: string, readonly meeting: { readonly endsAt: string, readonly durationMinutes: number, readonly url: string | null }, readonly feedback: { readonly rating: number, readonly comment: string | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type RescheduleConsultationMutationVariables = Exact<{
  id: string;
  input: RescheduleConsultationInput;
}>;


export type RescheduleConsultationMutation = { readonly rescheduleConsultation: { readonly consultation: { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly timeZone: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly createdAt: string, readonly updatedAt: string, readonly meeting: { readonly endsAt: string, readonly durationMinutes: number, readonly url: string | null }, readonly feedback: { readonly rating: number, readonly comment: string | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type CancelConsultationMutationVariables = Exact<{
  id: string;
  input?: CancelConsultationInput | null | undefined;
}>;


export type CancelConsultationMutation = { readonly cancelConsultation: { readonly consultation: { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly timeZone: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly createdAt: string, readonly updatedAt: string, readonly meeting: { readonly endsAt: string, readonly durationMinutes: number, readonly url: string | null }, readonly feedback: { readonly rating: number, readonly comment: string | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type SubmitConsultationFeedbackMutationVariables = Exact<{
  id: string;
  input: SubmitConsultationFeedbackInput;
}>;


export type SubmitConsultationFeedbackMutation = { readonly submitConsultationFeedback: { readonly consultation: { readonly id: string, readonly consultationType: ConsultationType, readonly status: ConsultationStatus, readonly scheduledAt: string, readonly timeZone: string, readonly availableTransitions: ReadonlyArray<ConsultationStatus>, readonly createdAt: string, readonly updatedAt: string, readonly meeting: { readonly endsAt: string, readonly durationMinutes: number, readonly url: string | null }, readonly feedback: { readonly rating: number, readonly comment: string | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type FavoritePartsFragment = { readonly id: string, readonly type: FavoriteType, readonly itemId: string, readonly itemTitle: string, readonly itemUrl: string | null, readonly itemImageUrl: string | null, readonly note: string, readonly tags: ReadonlyArray<string>, readonly pinned: boolean, readonly usageCount: number, readonly lastUsedAt: string | null, readonly createdAt: string, readonly folder: { readonly id: string, readonly name: string } | null };

export type FavoriteFolderPartsFragment = { readonly id: string, readonly name: string, readonly depth: number, readonly parent: { readonly id: string } | null };

export type MyFavoritesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: FavoriteFilter | null | undefined;
  sort?: FavoriteSort | null | undefined;
}>;


export type MyFavoritesQuery = { readonly myFavorites: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly type: FavoriteType, readonly itemId: string, readonly itemTitle: string, readonly itemUrl: string | null, readonly itemImageUrl: string | null, readonly note: string, readonly tags: ReadonlyArray<string>, readonly pinned: boolean, readonly usageCount: number, readonly lastUsedAt: string | null, readonly createdAt: string, readonly folder: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type FavoriteFoldersQueryVariables = Exact<{ [key: string]: never; }>;


export type FavoriteFoldersQuery = { readonly favoriteFolders: ReadonlyArray<{ readonly id: string, readonly name: string, readonly system: SystemFolder | null, readonly favoriteCount: number, readonly folder: { readonly id: string, readonly name: string, readonly depth: number, readonly parent: { readonly id: string } | null } | null }> };

export type IsFavoritedQueryVariables = Exact<{
  type: FavoriteType;
  itemId: string;
}>;


export type IsFavoritedQuery = { readonly isFavorited: boolean };

export type FavoriteStatusesQueryVariables = Exact<{
  items: ReadonlyArray<FavoriteItemInput> | FavoriteItemInput;
}>;


export type FavoriteStatusesQuery = { readonly favoriteStatuses: ReadonlyArray<{ readonly type: FavoriteType, readonly itemId: string, readonly favorited: boolean }> };

export type AddFavoriteMutationVariables = Exact<{
  input: AddFavoriteInput;
}>;


export type AddFavoriteMutation = { readonly addFavorite: { readonly created: boolean | null, readonly favorite: { readonly id: string, readonly type: FavoriteType, readonly itemId: string, readonly itemTitle: string, readonly itemUrl: string | null, readonly itemImageUrl: string | null, readonly note: string, readonly tags: ReadonlyArray<string>, readonly pinned: boolean, readonly usageCount: number, readonly lastUsedAt: string | null, readonly createdAt: string, readonly folder: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type UpdateFavoriteMutationVariables = Exact<{
  id: string;
  input: UpdateFavoriteInput;
}>;


export type UpdateFavoriteMutation = { readonly updateFavorite: { readonly favorite: { readonly id: string, readonly type: FavoriteType, readonly itemId: string, readonly itemTitle: string, readonly itemUrl: string | null, readonly itemImageUrl: string | null, readonly note: string, readonly tags: ReadonlyArray<string>, readonly pinned: boolean, readonly usageCount: number, readonly lastUsedAt: string | null, readonly createdAt: string, readonly folder: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type RemoveFavoriteMutationVariables = Exact<{
  input: RemoveFavoriteInput;
}>;


export type RemoveFavoriteMutation = { readonly removeFavorite: { readonly removed: boolean | null, readonly favorite: { readonly id: string, readonly type: FavoriteType, readonly itemId: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type RestoreFavoriteMutationVariables = Exact<{
  id: string;
}>;


export type RestoreFavoriteMutation = { readonly restoreFavorite: { readonly favorite: { readonly id: string, readonly type: FavoriteType, readonly itemId: string, readonly itemTitle: string, readonly itemUrl: string | null, readonly itemImageUrl: string | null, readonly note: string, readonly tags: ReadonlyArray<string>, readonly pinned: boolean, readonly usageCount: number, readonly lastUsedAt: string | null, readonly createdAt: string, readonly folder: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type UseFavoriteMutationVariables = Exact<{
  id: string;
}>;


export type UseFavoriteMutation = { readonly useFavorite: { readonly favorite: { readonly id: string, readonly usageCount: number, readonly lastUsedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type MoveFavoriteMutationVariables = Exact<{
  id: string;
  input: MoveFavoriteInput;
}>;


export type MoveFavoriteMutation = { readonly moveFavorite: { readonly favorite: { readonly id: string, readonly rank: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type MoveFavoritesMutationVariables = Exact<{
  input: MoveFavoritesInput;
}>;


export type MoveFavoritesMutation = { readonly moveFavorites: { readonly results: ReadonlyArray<{ readonly id: string, readonly code: UserErrorCode | null, readonly message: string | null, readonly favorite: { readonly id: string, readonly folder: { readonly id: string, readonly name: string } | null } | null }> | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type CreateFavoriteFolderMutationVariables = Exact<{
  input: CreateFavoriteFolderInput;
}>;


export type CreateFavoriteFolderMutation = { readonly createFavoriteFolder: { readonly folder: { readonly id: string, readonly name: string, readonly depth: number, readonly parent: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type RenameFavoriteFolderMutationVariables = Exact<{
  id: string;
  input: RenameFavoriteFolderInput;
}>;


export type RenameFavoriteFolderMutation = { readonly renameFavoriteFolder: { readonly folder: { readonly id: string, readonly name: string, readonly depth: number, readonly parent: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type DeleteFavoriteFolderMutationVariables = Exact<{
  id: string;
}>;


export type DeleteFavoriteFolderMutation = { readonly deleteFavoriteFolder: { readonly deletedId: string | null, readonly movedFavoriteCount: number | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type AccountPartsFragment = { readonly id: string, readonly name: string, readonly email: string | null, readonly roles: ReadonlyArray<Role> | null, readonly avatarUrl: string | null, readonly locale: string | null, readonly timeZone: string | null };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn: { readonly accessToken: string | null, readonly refreshToken: string | null, readonly user: { readonly id: string, readonly name: string, readonly email: string | null, readonly roles: ReadonlyArray<Role> | null, readonly avatarUrl: string | null, readonly locale: string | null, readonly timeZone: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;


export type SignUpMutation = { readonly signUp: { readonly accepted: boolean | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type VerifyEmailMutationVariables = Exact<{
  input: VerifyEmailInput;
}>;


export type VerifyEmailMutation = { readonly verifyEmail: { readonly accessToken: string | null, readonly refreshToken: string | null, readonly user: { readonly id: string, readonly name: string, readonly email: string | null, readonly roles: ReadonlyArray<Role> | null, readonly avatarUrl: string | null, readonly locale: string | null, readonly timeZone: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut: { readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly id: string, readonly name: string, readonly email: string | null, readonly roles: ReadonlyArray<Role> | null, readonly avatarUrl: string | null, readonly locale: string | null, readonly timeZone: string | null } | null };

export type VotesPartsFragment = { readonly id: string, readonly myVote: VoteChoice, readonly votes: { readonly up: number, readonly down: number, readonly score: number } };

export type VoteOnSuggestionMutationVariables = Exact<{
  id: string;
  input: VoteOnSuggestionInput;
}>;


export type VoteOnSuggestionMutation = { readonly voteOnSuggestion: { readonly suggestion: { readonly id: string, readonly myVote: VoteChoice, readonly votes: { readonly up: number, readonly down: number, readonly score: number } } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type SuggestionUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type SuggestionUpdatedSubscription = { readonly suggestionUpdated: { readonly title: string, readonly status: SuggestionStatus, readonly commentCount: number, readonly id: string, readonly myVote: VoteChoice, readonly votes: { readonly up: number, readonly down: number, readonly score: number } } };

export type TicketPartsFragment = { readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly category: TicketCategory, readonly priority: TicketPriority, readonly messageCount: number, readonly createdAt: string, readonly updatedAt: string };

export type TicketMessagePartsFragment = { readonly id: string, readonly authorName: string, readonly authorKind: MessageAuthorKind, readonly body: string, readonly createdAt: string };

export type MyTicketsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: MyTicketFilter | null | undefined;
}>;


export type MyTicketsQuery = { readonly myTickets: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly category: TicketCategory, readonly priority: TicketPriority, readonly messageCount: number, readonly createdAt: string, readonly updatedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type TicketQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TicketQuery = { readonly ticket: { readonly availableTransitions: ReadonlyArray<TicketStatus>, readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly category: TicketCategory, readonly priority: TicketPriority, readonly messageCount: number, readonly createdAt: string, readonly updatedAt: string, readonly satisfaction: { readonly score: number, readonly comment: string | null, readonly reasonCode: TicketRatingReason | null } | null, readonly messages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly authorName: string, readonly authorKind: MessageAuthorKind, readonly body: string, readonly createdAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type CreateTicketMutationVariables = Exact<{
  input: CreateTicketInput;
}>;


export type CreateTicketMutation = { readonly createTicket: { readonly ticket: { readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly category: TicketCategory, readonly priority: TicketPriority, readonly messageCount: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type AddTicketMessageMutationVariables = Exact<{
  id: string;
  input: AddTicketMessageInput;
}>;


export type AddTicketMessageMutation = { readonly addTicketMessage: { readonly message: { readonly id: string, readonly authorName: string, readonly authorKind: MessageAuthorKind, readonly body: string, readonly createdAt: string } | null, readonly ticket: { readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly category: TicketCategory, readonly priority: TicketPriority, readonly messageCount: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type RateTicketMutationVariables = Exact<{
  id: string;
  input: RateTicketInput;
}>;


export type RateTicketMutation = { readonly rateTicket: { readonly ticket: { readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly category: TicketCategory, readonly priority: TicketPriority, readonly messageCount: number, readonly createdAt: string, readonly updatedAt: string, readonly satisfaction: { readonly score: number, readonly comment: string | null, readonly reasonCode: TicketRatingReason | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type ReopenTicketMutationVariables = Exact<{
  id: string;
  input?: ReopenTicketInput | null | undefined;
}>;


export type ReopenTicketMutation = { readonly reopenTicket: { readonly ticket: { readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly category: TicketCategory, readonly priority: TicketPriority, readonly messageCount: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: UserErrorCode, readonly message: string, readonly field: ReadonlyArray<string>, readonly allowed: ReadonlyArray<string> }> } };

export type TicketUpdatedSubscriptionVariables = Exact<{
  id: string;
}>;


export type TicketUpdatedSubscription = { readonly ticketUpdated: { readonly id: string, readonly ticketNumber: number, readonly subject: string, readonly status: TicketStatus, readonly category: TicketCategory, readonly priority: TicketPriority, readonly messageCount: number, readonly createdAt: string, readonly updatedAt: string, readonly messages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly authorName: string, readonly authorKind: MessageAuthorKind, readonly body: string, readonly createdAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } };

export const MoneyPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]} as unknown as DocumentNode<MoneyPartsFragment, unknown>;
export const TransactionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]} as unknown as DocumentNode<TransactionPartsFragment, unknown>;
export const AgentSubscriptionPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentSubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"hasAccess"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"currentPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]} as unknown as DocumentNode<AgentSubscriptionPartsFragment, unknown>;
export const ConsultationPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ConsultationPartsFragment, unknown>;
export const FavoritePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserFavorite"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"itemUrl"}},{"kind":"Field","name":{"kind":"Name","value":"itemImageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<FavoritePartsFragment, unknown>;
export const FavoriteFolderPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteFolderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FavoriteFolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<FavoriteFolderPartsFragment, unknown>;
export const AccountPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<AccountPartsFragment, unknown>;
export const VotesPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VotesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommunitySuggestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"myVote"}},{"kind":"Field","name":{"kind":"Name","value":"votes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"up"}},{"kind":"Field","name":{"kind":"Name","value":"down"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}}]}}]} as unknown as DocumentNode<VotesPartsFragment, unknown>;
export const TicketPartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportTicket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"messageCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<TicketPartsFragment, unknown>;
export const TicketMessagePartsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketMessageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"authorKind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<TicketMessagePartsFragment, unknown>;
export const TrackVisitorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TrackVisitor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrackVisitorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackVisitor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"visitorKey"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<TrackVisitorMutation, TrackVisitorMutationVariables>;
export const IdentifyVisitorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"IdentifyVisitor"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"IdentifyVisitorInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"identifyVisitor"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<IdentifyVisitorMutation, IdentifyVisitorMutationVariables>;
export const TrackPageviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TrackPageview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrackPageviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackPageview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<TrackPageviewMutation, TrackPageviewMutationVariables>;
export const TrackEventsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TrackEvents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrackEventsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<TrackEventsMutation, TrackEventsMutationVariables>;
export const TrackLabExperimentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TrackLabExperiment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TrackLabExperimentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"trackLabExperiment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"duplicate"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<TrackLabExperimentMutation, TrackLabExperimentMutationVariables>;
export const RecordTransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordTransaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordTransactionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordTransaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransactionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RecordTransactionMutation, RecordTransactionMutationVariables>;
export const UpdateTransactionStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateTransactionStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateTransactionStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateTransactionStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransactionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<UpdateTransactionStatusMutation, UpdateTransactionStatusMutationVariables>;
export const MyTransactionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyTransactions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MyTransactionsFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myTransactions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransactionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<MyTransactionsQuery, MyTransactionsQueryVariables>;
export const TransactionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Transaction"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transaction"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransactionParts"}},{"kind":"Field","name":{"kind":"Name","value":"refundable"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"items"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<TransactionQuery, TransactionQueryVariables>;
export const BillingSummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"BillingSummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"BillingSummaryFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"billingSummary"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"to"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"byCurrency"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"gross"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"net"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]} as unknown as DocumentNode<BillingSummaryQuery, BillingSummaryQueryVariables>;
export const AgentPlansDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentPlans"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentPlans"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"trialDays"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}}]} as unknown as DocumentNode<AgentPlansQuery, AgentPlansQueryVariables>;
export const MyAgentSubscriptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyAgentSubscriptions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MyAgentSubscriptionsFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myAgentSubscriptions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentSubscriptionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentSubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"hasAccess"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"currentPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]} as unknown as DocumentNode<MyAgentSubscriptionsQuery, MyAgentSubscriptionsQueryVariables>;
export const CreatePaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreatePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreatePaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientSecret"}},{"kind":"Field","name":{"kind":"Name","value":"transaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransactionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CreatePaymentMutation, CreatePaymentMutationVariables>;
export const SubscribeToAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubscribeToAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubscribeToAgentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscribeToAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientSecret"}},{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentSubscriptionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentSubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"hasAccess"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"currentPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]} as unknown as DocumentNode<SubscribeToAgentMutation, SubscribeToAgentMutationVariables>;
export const CancelAgentPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelAgentPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAgentSubscriptionInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelAgentSubscription"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentSubscriptionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentSubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"hasAccess"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"currentPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]} as unknown as DocumentNode<CancelAgentPlanMutation, CancelAgentPlanMutationVariables>;
export const ResumeAgentPlanDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResumeAgentPlan"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resumeAgentSubscription"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subscription"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AgentSubscriptionParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AgentSubscriptionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentSubscription"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"plan"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"hasAccess"}},{"kind":"Field","name":{"kind":"Name","value":"cancelAtPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"currentPeriodEnd"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}}]}}]} as unknown as DocumentNode<ResumeAgentPlanMutation, ResumeAgentPlanMutationVariables>;
export const TransactionUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TransactionUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transactionUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TransactionParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MoneyParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amountMinor"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"exponent"}},{"kind":"Field","name":{"kind":"Name","value":"formatted"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TransactionParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Transaction"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunded"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"MoneyParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<TransactionUpdatedSubscription, TransactionUpdatedSubscriptionVariables>;
export const ConsultationSlotsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConsultationSlots"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsultationType"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultationSlots"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"localTime"}}]}}]}}]} as unknown as DocumentNode<ConsultationSlotsQuery, ConsultationSlotsQueryVariables>;
export const MyConsultationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyConsultations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MyConsultationsFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myConsultations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<MyConsultationsQuery, MyConsultationsQueryVariables>;
export const RequestConsultationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestConsultation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestConsultationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestConsultation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RequestConsultationMutation, RequestConsultationMutationVariables>;
export const RescheduleConsultationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RescheduleConsultation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleConsultationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rescheduleConsultation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RescheduleConsultationMutation, RescheduleConsultationMutationVariables>;
export const CancelConsultationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelConsultation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelConsultationInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelConsultation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CancelConsultationMutation, CancelConsultationMutationVariables>;
export const SubmitConsultationFeedbackDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SubmitConsultationFeedback"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SubmitConsultationFeedbackInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"submitConsultationFeedback"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ConsultationParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ConsultationParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Consultation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consultationType"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"meeting"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"url"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"feedback"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<SubmitConsultationFeedbackMutation, SubmitConsultationFeedbackMutationVariables>;
export const MyFavoritesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyFavorites"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FavoriteFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"FavoriteSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myFavorites"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FavoriteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserFavorite"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"itemUrl"}},{"kind":"Field","name":{"kind":"Name","value":"itemImageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<MyFavoritesQuery, MyFavoritesQueryVariables>;
export const FavoriteFoldersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FavoriteFolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"favoriteFolders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"favoriteCount"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FavoriteFolderParts"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteFolderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FavoriteFolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<FavoriteFoldersQuery, FavoriteFoldersQueryVariables>;
export const IsFavoritedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IsFavorited"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"type"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FavoriteType"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"itemId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isFavorited"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"type"},"value":{"kind":"Variable","name":{"kind":"Name","value":"type"}}},{"kind":"Argument","name":{"kind":"Name","value":"itemId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"itemId"}}}]}]}}]} as unknown as DocumentNode<IsFavoritedQuery, IsFavoritedQueryVariables>;
export const FavoriteStatusesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FavoriteStatuses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"items"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"FavoriteItemInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"favoriteStatuses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"items"},"value":{"kind":"Variable","name":{"kind":"Name","value":"items"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"favorited"}}]}}]}}]} as unknown as DocumentNode<FavoriteStatusesQuery, FavoriteStatusesQueryVariables>;
export const AddFavoriteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddFavorite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddFavoriteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addFavorite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"favorite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FavoriteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserFavorite"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"itemUrl"}},{"kind":"Field","name":{"kind":"Name","value":"itemImageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<AddFavoriteMutation, AddFavoriteMutationVariables>;
export const UpdateFavoriteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateFavorite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateFavoriteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateFavorite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"favorite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FavoriteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserFavorite"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"itemUrl"}},{"kind":"Field","name":{"kind":"Name","value":"itemImageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<UpdateFavoriteMutation, UpdateFavoriteMutationVariables>;
export const RemoveFavoriteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveFavorite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveFavoriteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeFavorite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removed"}},{"kind":"Field","name":{"kind":"Name","value":"favorite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<RemoveFavoriteMutation, RemoveFavoriteMutationVariables>;
export const RestoreFavoriteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RestoreFavorite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"restoreFavorite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"favorite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FavoriteParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserFavorite"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"itemId"}},{"kind":"Field","name":{"kind":"Name","value":"itemTitle"}},{"kind":"Field","name":{"kind":"Name","value":"itemUrl"}},{"kind":"Field","name":{"kind":"Name","value":"itemImageUrl"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"tags"}},{"kind":"Field","name":{"kind":"Name","value":"pinned"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<RestoreFavoriteMutation, RestoreFavoriteMutationVariables>;
export const UseFavoriteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UseFavorite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"useFavorite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"favorite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"usageCount"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<UseFavoriteMutation, UseFavoriteMutationVariables>;
export const MoveFavoriteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveFavorite"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveFavoriteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveFavorite"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"favorite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<MoveFavoriteMutation, MoveFavoriteMutationVariables>;
export const MoveFavoritesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveFavorites"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveFavoritesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveFavorites"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"favorite"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<MoveFavoritesMutation, MoveFavoritesMutationVariables>;
export const CreateFavoriteFolderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateFavoriteFolder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateFavoriteFolderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createFavoriteFolder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FavoriteFolderParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteFolderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FavoriteFolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<CreateFavoriteFolderMutation, CreateFavoriteFolderMutationVariables>;
export const RenameFavoriteFolderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenameFavoriteFolder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RenameFavoriteFolderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renameFavoriteFolder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"folder"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"FavoriteFolderParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FavoriteFolderParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"FavoriteFolder"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"depth"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<RenameFavoriteFolderMutation, RenameFavoriteFolderMutationVariables>;
export const DeleteFavoriteFolderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteFavoriteFolder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteFavoriteFolder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deletedId"}},{"kind":"Field","name":{"kind":"Name","value":"movedFavoriteCount"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<DeleteFavoriteFolderMutation, DeleteFavoriteFolderMutationVariables>;
export const SignInDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignIn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signIn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<SignInMutation, SignInMutationVariables>;
export const SignUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignUpInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accepted"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<SignUpMutation, SignUpMutationVariables>;
export const VerifyEmailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VerifyEmail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VerifyEmailInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verifyEmail"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"}},{"kind":"Field","name":{"kind":"Name","value":"refreshToken"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<VerifyEmailMutation, VerifyEmailMutationVariables>;
export const SignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOut"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutMutation, SignOutMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccountParts"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccountParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"avatarUrl"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const VoteOnSuggestionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoteOnSuggestion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VoteOnSuggestionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voteOnSuggestion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestion"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VotesParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VotesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommunitySuggestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"myVote"}},{"kind":"Field","name":{"kind":"Name","value":"votes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"up"}},{"kind":"Field","name":{"kind":"Name","value":"down"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}}]}}]} as unknown as DocumentNode<VoteOnSuggestionMutation, VoteOnSuggestionMutationVariables>;
export const SuggestionUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"SuggestionUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suggestionUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"VotesParts"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"commentCount"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"VotesParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CommunitySuggestion"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"myVote"}},{"kind":"Field","name":{"kind":"Name","value":"votes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"up"}},{"kind":"Field","name":{"kind":"Name","value":"down"}},{"kind":"Field","name":{"kind":"Name","value":"score"}}]}}]}}]} as unknown as DocumentNode<SuggestionUpdatedSubscription, SuggestionUpdatedSubscriptionVariables>;
export const MyTicketsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MyTickets"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"20"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"MyTicketFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"myTickets"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportTicket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"messageCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<MyTicketsQuery, MyTicketsQueryVariables>;
export const TicketDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ticket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}},{"kind":"Field","name":{"kind":"Name","value":"availableTransitions"}},{"kind":"Field","name":{"kind":"Name","value":"satisfaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketMessageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportTicket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"messageCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketMessageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"authorKind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<TicketQuery, TicketQueryVariables>;
export const CreateTicketDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportTicket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"messageCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<CreateTicketMutation, CreateTicketMutationVariables>;
export const AddTicketMessageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddTicketMessage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddTicketMessageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addTicketMessage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketMessageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportTicket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"messageCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketMessageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"authorKind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<AddTicketMessageMutation, AddTicketMessageMutationVariables>;
export const RateTicketDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RateTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RateTicketInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rateTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}},{"kind":"Field","name":{"kind":"Name","value":"satisfaction"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"comment"}},{"kind":"Field","name":{"kind":"Name","value":"reasonCode"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportTicket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"messageCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<RateTicketMutation, RateTicketMutationVariables>;
export const ReopenTicketDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReopenTicket"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ReopenTicketInput"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reopenTicket"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticket"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportTicket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"messageCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}]} as unknown as DocumentNode<ReopenTicketMutation, ReopenTicketMutationVariables>;
export const TicketUpdatedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"TicketUpdated"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ticketUpdated"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketParts"}},{"kind":"Field","name":{"kind":"Name","value":"messages"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TicketMessageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SupportTicket"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ticketNumber"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"messageCount"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TicketMessageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Message"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"authorName"}},{"kind":"Field","name":{"kind":"Name","value":"authorKind"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]} as unknown as DocumentNode<TicketUpdatedSubscription, TicketUpdatedSubscriptionVariables>;