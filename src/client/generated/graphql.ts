/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An item that shall be a favorite. */
export type AddFavoriteInput = {
  /** Id of a folder to put it in; otherwise UNSORTED. */
  readonly folder?: string | null | undefined;
  /** In place of `folder`: the name of a folder, 1 to 80 characters, whatever its case; made at the top where there is none. */
  readonly folderName?: string | null | undefined;
  /** Its key, 1 to 200 characters. */
  readonly itemId: string;
  /** Web address of its picture now. */
  readonly itemImageUrl?: string | null | undefined;
  /** Its title now, 1 to 200 characters; shown when the item is gone. Otherwise its key. */
  readonly itemTitle?: string | null | undefined;
  /** Web address where it is found now. */
  readonly itemUrl?: string | null | undefined;
  /** Whatever the front end wants to keep with it: at most 16 kB, 5 levels deep, no names with $ at the start or a dot. */
  readonly metadata?: Record<string, unknown> | null | undefined;
  /** A note, at most 2,000 characters. */
  readonly note?: string | null | undefined;
  /** Whether it is pinned; not, if left out. */
  readonly pinned?: boolean | null | undefined;
  /** Tags: at most 20, each 1 to 40 characters. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
  /** What kind of thing it is. */
  readonly type: FavoriteType;
};

/** A message to a ticket. */
export type AddTicketMessageInput = {
  /** The text, 1 to 10,000 characters. Numbers of payment cards in it are removed. */
  readonly body: string;
  /** Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day. */
  readonly idempotencyKey?: string | null | undefined;
};

/** What somebody subscribes to; `agentPlans` gives the terms for an agent. */
export type AgentPlan =
  /** For occasional use, paid each month. */
  | 'BASIC'
  /** Costs nothing and has no end. */
  | 'FREE'
  /** For daily use, paid each month. */
  | 'PRO'
  /** Everything for 14 days, once for each agent. */
  | 'TRIAL';

/** Where a subscription to an agent stands. */
export type AgentSubscriptionStatus =
  /** In use, and paid where it costs anything. */
  | 'ACTIVE'
  /** It has ended. Subscribing again makes another one. */
  | 'CANCELLED'
  /** The first payment is awaited, for 23 hours. */
  | 'INCOMPLETE'
  /** The first payment never came. It is over. */
  | 'INCOMPLETE_EXPIRED'
  /** A payment is overdue; the agent can be used until the grace ends. */
  | 'PAST_DUE'
  /** The trial has ended without a means of payment. */
  | 'PAUSED'
  /** On trial. */
  | 'TRIALING'
  /** The grace has ended without a payment. */
  | 'UNPAID';

/** What to sum up. */
export type BillingSummaryFilter = {
  /** Payments of this day and later, such as 2026-11-01. */
  readonly from?: string | null | undefined;
  /** IANA zone in which days begin; that of the caller's profile when left out, otherwise UTC. */
  readonly timeZone?: string | null | undefined;
  /** Payments up to this day, which still counts. */
  readonly to?: string | null | undefined;
  /** The account; your own when left out. Others only for billing agents. */
  readonly userId?: string | null | undefined;
};

/** How a subscription shall end. */
export type CancelAgentSubscriptionInput = {
  /** False ends it at once; otherwise it goes on until the present period ends. */
  readonly atPeriodEnd?: boolean | null | undefined;
  /** Why, at most 500 characters. */
  readonly reason?: string | null | undefined;
};

/** Why a consultation is called off. */
export type CancelConsultationInput = {
  /** The reason, which the other side reads; at most 500 characters. Needed from support agents. */
  readonly reason?: string | null | undefined;
};

/** Asks for code. */
export type CodeAssistantRequestInput = {
  /** Code to go from, at most 20,000 characters. */
  readonly code?: string | null | undefined;
  /** What it shall do, 1 to 4,000 characters. */
  readonly instruction: string;
  /** The programming language; at most 60 characters. */
  readonly programmingLanguage: string;
};

/** The code. */
export type CodeAssistantResultInput = {
  /** The code, 1 to 50,000 characters. */
  readonly code: string;
  /** What it does, at most 20,000 characters. */
  readonly explanation?: string | null | undefined;
};

/** The company that a consultation is for. */
export type ConsultationCompanyInput = {
  /** How many people work there, at least 1. */
  readonly employees?: number | null | undefined;
  /** What it does, at most 100 characters. */
  readonly industry?: string | null | undefined;
  /** Its name, 1 to 200 characters. */
  readonly name: string;
  /** Web address of its site. */
  readonly website?: string | null | undefined;
};

/** Whom to reach about a consultation. */
export type ConsultationContactInput = {
  /** Address; mails about it go there. Who is signed in gives the address of the account. */
  readonly email: string;
  /** Name of the person, 1 to 100 characters, without links or addresses. */
  readonly name: string;
  /** Telephone number, at most 40 characters. */
  readonly phone?: string | null | undefined;
};

/** What a consultation is wanted for. */
export type ConsultationProjectInput = {
  /** What it may cost, at most 200 characters. */
  readonly budget?: string | null | undefined;
  /** What it is about, 1 to 4,000 characters. */
  readonly description: string;
  /** When it shall be done, at most 200 characters. */
  readonly timeline?: string | null | undefined;
};

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

/** A new folder. */
export type CreateFavoriteFolderInput = {
  /** Its name, 1 to 80 characters; each name once within a folder. */
  readonly name: string;
  /** Id of the folder that it shall lie in; otherwise at the top. Folders nest 5 levels deep. */
  readonly parent?: string | null | undefined;
};

/** Credit to be bought. */
export type CreatePaymentInput = {
  /** How much, in minor units of the currency. */
  readonly amountMinor: number;
  /** The ISO 4217 code of the currency, such as USD. */
  readonly currency: string;
  /** Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A new ticket. */
export type CreateTicketInput = {
  /** The first message, 1 to 10,000 characters. Numbers of payment cards in it are removed. */
  readonly body: string;
  /** What it is about. */
  readonly category: TicketCategory;
  /** Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day. */
  readonly idempotencyKey?: string | null | undefined;
  /** How soon an answer is needed; NORMAL when left out. The staff may change it. */
  readonly priority?: TicketPriority | null | undefined;
  /** How it comes in; WEB when left out. */
  readonly source?: TicketSource | null | undefined;
  /** What it is about, in one line of 1 to 200 characters. */
  readonly subject: string;
  /** At most 10 tags of 1 to 30 characters. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
};

/** Asks a question about a data set. */
export type DataAnalystRequestInput = {
  /** The data set: CSV, JSON or office format. */
  readonly dataset: LabAssetInput;
  /** The question, 1 to 4,000 characters. */
  readonly question: string;
};

/** The answer to a question about a data set. */
export type DataAnalystResultInput = {
  /** The answer, 1 to 20,000 characters. */
  readonly answer: string;
  /** Charts, at most 10. */
  readonly charts?: ReadonlyArray<LabAssetInput> | null | undefined;
};

/** Asks a question about a document. */
export type DocumentQaRequestInput = {
  /** The document: PDF, text or office format. */
  readonly document: LabAssetInput;
  /** The question, 1 to 4,000 characters. */
  readonly question: string;
};

/** The answer to a question about a document. */
export type DocumentQaResultInput = {
  /** The answer, 1 to 20,000 characters. */
  readonly answer: string;
  /** The places that it rests on, at most 20. */
  readonly citations?: ReadonlyArray<LabCitationInput> | null | undefined;
};

/** Which favorites to list. */
export type FavoriteFilter = {
  /** Only those put aside, or only the others. Left out: the others, and in the trash all. */
  readonly archived?: boolean | null | undefined;
  /** Only this folder, not those inside it: ALL (if left out), UNSORTED, TRASH or an id. */
  readonly folder?: string | null | undefined;
  /** Only pinned ones, or only those that are not. */
  readonly pinned?: boolean | null | undefined;
  /** Whole words of title, tags and note, at most 100 characters. Only the first 100 distinct words are searched, or the first 100 pairs of characters where a script has no spaces. */
  readonly search?: string | null | undefined;
  /** Only with this tag, whatever its case. */
  readonly tag?: string | null | undefined;
  /** Only this kind of thing. */
  readonly type?: FavoriteType | null | undefined;
};

/** An item that may be a favorite. */
export type FavoriteItemInput = {
  /** Its key, 1 to 200 characters. */
  readonly itemId: string;
  /** What kind of thing it is. */
  readonly type: FavoriteType;
};

/** The order of favorites. */
export type FavoriteSort =
  /** Used often and lately first: a use counts half after two weeks. */
  | 'FRECENCY'
  /** As the owner put them by `moveFavorite`; new ones stand first. */
  | 'MANUAL'
  /** Used most first. */
  | 'MOST_USED'
  /** Added last first. */
  | 'NEW'
  /** By title, whatever the case and accents. */
  | 'TITLE';

/** What kind of thing is a favorite. */
export type FavoriteType =
  /** An AI agent. */
  | 'AGENT'
  /** Something of the community, such as a suggestion. */
  | 'COMMUNITY_POST'
  /** A conversation with an agent. */
  | 'CONVERSATION'
  /** A document. */
  | 'DOCUMENT'
  /** An experiment of the AI lab. */
  | 'LAB_EXPERIMENT'
  /** A saved prompt. */
  | 'PROMPT'
  /** A tool. */
  | 'TOOL';

/** Which visitor turned out to be the caller. */
export type IdentifyVisitorInput = {
  /** The key that `trackVisitor` gave after consent. Without it the visitor is known for one day only, by no cookie. */
  readonly visitorKey?: string | null | undefined;
};

/** Asks for a picture to be changed. */
export type ImageEditorRequestInput = {
  /** The picture. */
  readonly image: LabAssetInput;
  /** What to change, 1 to 4,000 characters. */
  readonly instruction: string;
  /** Where to change it: white in this picture. */
  readonly mask?: LabAssetInput | null | undefined;
};

/** The changed picture. */
export type ImageEditorResultInput = {
  /** The picture. */
  readonly image: LabAssetInput;
};

/** A file by its address and hash; its bytes are never sent here. */
export type LabAssetInput = {
  /** Its size in bytes, at most 10 GB. */
  readonly bytes?: number | null | undefined;
  /** Its media type, such as image/png. */
  readonly mediaType: string;
  /** The SHA-256 hash of its bytes, 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** Where it lies: a web address with https or http, at most 2,000 characters. */
  readonly url: string;
};

/** A place that an answer rests on. */
export type LabCitationInput = {
  /** The page. */
  readonly page?: number | null | undefined;
  /** The words there, 1 to 1,000 characters. */
  readonly quote: string;
};

/** Why a run failed. */
export type LabErrorInput = {
  /** A short code, such as CONTENT_REFUSED; at most 60 characters. */
  readonly code: string;
  /** What went wrong, in words; at most 1,000 characters. */
  readonly message?: string | null | undefined;
};

/** What to make: exactly one of these fields, which is the type of the experiment. */
export type LabRequestInput = {
  /** Code: CODE_ASSISTANT. */
  readonly codeAssistant?: CodeAssistantRequestInput | null | undefined;
  /** A question about data: DATA_ANALYST. */
  readonly dataAnalyst?: DataAnalystRequestInput | null | undefined;
  /** A question about a document: DOCUMENT_QA. */
  readonly documentQa?: DocumentQaRequestInput | null | undefined;
  /** A changed picture: IMAGE_EDITOR. */
  readonly imageEditor?: ImageEditorRequestInput | null | undefined;
  /** Music: MUSIC_GENERATOR. */
  readonly musicGenerator?: MusicGeneratorRequestInput | null | undefined;
  /** Pictures: NEURAL_ART. */
  readonly neuralArt?: NeuralArtRequestInput | null | undefined;
  /** The words of a recording: SPEECH_TO_TEXT. */
  readonly speechToText?: SpeechToTextRequestInput | null | undefined;
  /** A story: STORY_WRITER. */
  readonly storyWriter?: StoryWriterRequestInput | null | undefined;
  /** A spoken text: TEXT_TO_SPEECH. */
  readonly textToSpeech?: TextToSpeechRequestInput | null | undefined;
  /** A translation: TRANSLATOR. */
  readonly translator?: TranslatorRequestInput | null | undefined;
  /** A video: VIDEO_GENERATOR. */
  readonly videoGenerator?: VideoGeneratorRequestInput | null | undefined;
  /** A cloned voice: VOICE_CLONING. */
  readonly voiceCloning?: VoiceCloningRequestInput | null | undefined;
};

/** What was made: exactly one of these fields, that of the type of the experiment. */
export type LabResultInput = {
  /** Of CODE_ASSISTANT. */
  readonly codeAssistant?: CodeAssistantResultInput | null | undefined;
  /** Of DATA_ANALYST. */
  readonly dataAnalyst?: DataAnalystResultInput | null | undefined;
  /** Of DOCUMENT_QA. */
  readonly documentQa?: DocumentQaResultInput | null | undefined;
  /** Of IMAGE_EDITOR. */
  readonly imageEditor?: ImageEditorResultInput | null | undefined;
  /** Of MUSIC_GENERATOR. */
  readonly musicGenerator?: MusicGeneratorResultInput | null | undefined;
  /** Of NEURAL_ART. */
  readonly neuralArt?: NeuralArtResultInput | null | undefined;
  /** Of SPEECH_TO_TEXT. */
  readonly speechToText?: SpeechToTextResultInput | null | undefined;
  /** Of STORY_WRITER. */
  readonly storyWriter?: StoryWriterResultInput | null | undefined;
  /** Of TEXT_TO_SPEECH. */
  readonly textToSpeech?: TextToSpeechResultInput | null | undefined;
  /** Of TRANSLATOR. */
  readonly translator?: TranslatorResultInput | null | undefined;
  /** Of VIDEO_GENERATOR. */
  readonly videoGenerator?: VideoGeneratorResultInput | null | undefined;
  /** Of VOICE_CLONING. */
  readonly voiceCloning?: VoiceCloningResultInput | null | undefined;
};

/** Who wrote a message of a ticket. */
export type MessageAuthorKind =
  /** Somebody of the staff. */
  | 'AGENT'
  /** The person who asked for help. */
  | 'REQUESTER'
  /** The service itself. */
  | 'SYSTEM';

/** Where in the manual order a favorite shall stand. Give one of the two, or both. */
export type MoveFavoriteInput = {
  /** Right behind this favorite. */
  readonly after?: string | null | undefined;
  /** Before this favorite: right before it, unless `after` is given as well. */
  readonly before?: string | null | undefined;
};

/** Favorites that shall lie in another folder. */
export type MoveFavoritesInput = {
  /** Id of the folder, UNSORTED for none, or TRASH to remove them. */
  readonly folder: string;
  /** Their ids, 1 to 200. */
  readonly ids: ReadonlyArray<string>;
};

/** Asks for music. */
export type MusicGeneratorRequestInput = {
  /** How long it is, 1 to 600 seconds. */
  readonly durationSeconds: number;
  /** The genre; at most 60 characters. */
  readonly genre?: string | null | undefined;
  /** Whether nobody sings. */
  readonly instrumental?: boolean | null | undefined;
  /** What it sounds like, 1 to 4,000 characters. */
  readonly prompt: string;
  /** The same seed with the same model gives the same result; 0 to 2,147,483,647. */
  readonly seed?: number | null | undefined;
};

/** The music that was made. */
export type MusicGeneratorResultInput = {
  /** The recording. */
  readonly audio: LabAssetInput;
  /** How long it is, in seconds. */
  readonly durationSeconds: number;
  /** Its title, at most 200 characters. */
  readonly title?: string | null | undefined;
};

/** Which of the own subscriptions to list. */
export type MyAgentSubscriptionsFilter = {
  /** To this agent. */
  readonly agentId?: string | null | undefined;
  /** In this status. */
  readonly status?: AgentSubscriptionStatus | null | undefined;
};

/** Which of the own consultations to list. */
export type MyConsultationsFilter = {
  /** In this status; in any if left out. */
  readonly status?: ConsultationStatus | null | undefined;
};

/** Which of the own tickets to list. */
export type MyTicketFilter = {
  /** Words of the subject and the messages, all of which must occur, or a ticket number; at most 100 characters. Only the first 400 distinct words are searched, or the first 400 pairs of characters where a script has no spaces. */
  readonly search?: string | null | undefined;
  /** Tickets of this status; ON_HOLD and SPAM find nothing, for you see them as OPEN. */
  readonly status?: TicketStatus | null | undefined;
};

/** Which of the own transactions to list. */
export type MyTransactionsFilter = {
  /** In this status. */
  readonly status?: TransactionStatus | null | undefined;
  /** Of this type. */
  readonly type?: TransactionType | null | undefined;
};

/** Asks for pictures. */
export type NeuralArtRequestInput = {
  /** How many, 1 to 8. */
  readonly count?: number | null | undefined;
  /** Height in pixels, 64 to 2,048. */
  readonly height?: number | null | undefined;
  /** What they shall not show, at most 4,000 characters. */
  readonly negativePrompt?: string | null | undefined;
  /** What they show, 1 to 4,000 characters. */
  readonly prompt: string;
  /** The same seed with the same model gives the same result; 0 to 2,147,483,647. */
  readonly seed?: number | null | undefined;
  /** The style, such as watercolor; at most 60 characters. */
  readonly style?: string | null | undefined;
  /** Width in pixels, 64 to 2,048. */
  readonly width?: number | null | undefined;
};

/** The pictures that were made. */
export type NeuralArtResultInput = {
  /** The pictures, 1 to 8. */
  readonly images: ReadonlyArray<LabAssetInput>;
  /** The seed that they were made with. */
  readonly seed?: number | null | undefined;
};

/** A rating of how a ticket was handled; given again, it takes the place of the other as a whole. */
export type RateTicketInput = {
  /** In own words, at most 2,000 characters. */
  readonly comment?: string | null | undefined;
  /** What the score rests on. */
  readonly reasonCode?: TicketRatingReason | null | undefined;
  /** 1 (bad) to 5 (good). */
  readonly score: number;
};

/** A payment, or a refund of one, that a back end of the platform records. */
export type RecordTransactionInput = {
  /** How much, in minor units of the currency: 1234 is 12.34 USD, 1234 JPY. */
  readonly amountMinor: number;
  /** The ISO 4217 code of the currency, such as USD. */
  readonly currency: string;
  /** What it is for, in a line of at most 200 characters. */
  readonly description?: string | null | undefined;
  /** Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day. */
  readonly idempotencyKey?: string | null | undefined;
  /** What is paid for, at most 50 positions. Their prices must add up to the amount. */
  readonly items?: ReadonlyArray<TransactionItemInput> | null | undefined;
  /** The payment that is refunded; for a REFUND alone. */
  readonly parentTransactionId?: string | null | undefined;
  /** Why the money goes back; for a REFUND alone. */
  readonly refundReason?: RefundReason | null | undefined;
  /** Where it stands now; PENDING when left out. Nothing that follows from refunds or disputes. */
  readonly status?: TransactionStatus | null | undefined;
  /** Stripe's id of the customer: events about others are refused. */
  readonly stripeCustomerId?: string | null | undefined;
  /** Stripe's id of the payment intent; each is recorded once. */
  readonly stripePaymentIntentId?: string | null | undefined;
  /** The subscription that is paid, of the same account. */
  readonly subscriptionId?: string | null | undefined;
  /** What it is for. REFUND needs `parentTransactionId`. */
  readonly type: TransactionType;
  /** Id of the account that pays, or gets money back. */
  readonly userId: string;
};

/** Why money goes back. */
export type RefundReason =
  /** It was paid twice. */
  | 'DUPLICATE'
  /** What was authorized was not captured in time. */
  | 'EXPIRED_UNCAPTURED_CHARGE'
  /** Somebody paid with what was not theirs. */
  | 'FRAUDULENT'
  /** The customer asked for it. */
  | 'REQUESTED_BY_CUSTOMER';

/** Which favorite to remove: by its id, or by type and itemId. */
export type RemoveFavoriteInput = {
  /** Id of the favorite; then nothing else. */
  readonly id?: string | null | undefined;
  /** The key of the item; with type, in place of the id. */
  readonly itemId?: string | null | undefined;
  /** What kind of thing it is; with itemId, in place of the id. */
  readonly type?: FavoriteType | null | undefined;
};

/** Another name of a folder. */
export type RenameFavoriteFolderInput = {
  /** The name, 1 to 80 characters; each name once within a folder. */
  readonly name: string;
};

/** Why a ticket is opened again. */
export type ReopenTicketInput = {
  /** The reason, at most 500 characters. */
  readonly reason?: string | null | undefined;
};

/** A new consultation. */
export type RequestConsultationInput = {
  /** The company that it is for. */
  readonly company?: ConsultationCompanyInput | null | undefined;
  /** What it is about. */
  readonly consultationType: ConsultationType;
  /** Whom to reach. Needed without an account; otherwise name and address of the account count. */
  readonly contact?: ConsultationContactInput | null | undefined;
  /** Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day. */
  readonly idempotencyKey?: string | null | undefined;
  /** When it shall begin, on the clocks of timeZone and without an offset, such as 2026-12-01T09:30. Times that do not exist there or happen twice are refused. Give this or scheduledAt. */
  readonly localTime?: string | null | undefined;
  /** What it is wanted for. */
  readonly project?: ConsultationProjectInput | null | undefined;
  /** When it shall begin: `startsAt` of one of `consultationSlots`. Give this or localTime. */
  readonly scheduledAt?: string | null | undefined;
  /** IANA zone of the guest, such as Europe/Berlin; when left out, that of the account, else UTC. */
  readonly timeZone?: string | null | undefined;
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

/** What an account may do beyond its own records. */
export type Role =
  /** May do everything that any role may. */
  | 'ADMIN'
  /** Reads transactions and refunds them. */
  | 'BILLING_AGENT'
  /** Runs webinars. */
  | 'EVENT_MANAGER'
  /** Works suggestions and community reports. */
  | 'MODERATOR'
  /** Works job applications. */
  | 'RECRUITER'
  /** Works the ticket and consultation queues. */
  | 'SUPPORT_AGENT';

/** Address and password of an account. */
export type SignInInput = {
  /** The address of the account. */
  readonly email: string;
  /** The password of the account. */
  readonly password: string;
};

/** A new account. */
export type SignUpInput = {
  /** The address; a link that confirms it is mailed there. */
  readonly email: string;
  /** The name that others see, 1 to 100 characters. */
  readonly name: string;
  /** Not used any more: the password is chosen with `verifyEmail`, by whoever proves the address. */
  readonly password?: string | null | undefined;
};

/** Asks for the words of a recording. */
export type SpeechToTextRequestInput = {
  /** How long it is, 1 to 14,400 seconds. */
  readonly durationSeconds: number;
  /** The language, such as en or pt-BR; at most 60 characters; found out when left out. */
  readonly language?: string | null | undefined;
  /** The recording. */
  readonly recording: LabAssetInput;
};

/** The words of a recording. */
export type SpeechToTextResultInput = {
  /** The language that was heard. */
  readonly language?: string | null | undefined;
  /** The words, 1 to 50,000 characters. */
  readonly text: string;
};

/** Asks for a story. */
export type StoryWriterRequestInput = {
  /** The genre; at most 60 characters. */
  readonly genre?: string | null | undefined;
  /** The idea, 1 to 4,000 characters. */
  readonly prompt: string;
  /** About how many words, 50 to 5,000. */
  readonly words?: number | null | undefined;
};

/** The story. */
export type StoryWriterResultInput = {
  /** The story, 1 to 50,000 characters. */
  readonly text: string;
  /** Its title, at most 200 characters. */
  readonly title?: string | null | undefined;
};

/** What the guest thought of a consultation. */
export type SubmitConsultationFeedbackInput = {
  /** In own words, at most 2,000 characters. */
  readonly comment?: string | null | undefined;
  /** 1 (bad) to 5 (good). */
  readonly rating: number;
};

/** What to subscribe to. */
export type SubscribeToAgentInput = {
  /** The agent, by its slug: 1 to 64 of a to z, 0 to 9 and hyphens, such as code-assistant. */
  readonly agentId: string;
  /** Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day. */
  readonly idempotencyKey?: string | null | undefined;
  /** The plan; `agentPlans` lists what the agent offers. */
  readonly plan: AgentPlan;
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

/** A folder that everybody has; it cannot be renamed, moved or deleted. */
export type SystemFolder =
  /** Everything but the trash. */
  | 'ALL'
  /** What was removed in the last 30 days. */
  | 'TRASH'
  /** What lies in no folder. */
  | 'UNSORTED';

/** Asks for a text to be spoken. */
export type TextToSpeechRequestInput = {
  /** The language, such as en or pt-BR; at most 60 characters. */
  readonly language?: string | null | undefined;
  /** How fast, 0.5 to 2. */
  readonly speed?: number | null | undefined;
  /** What is said, 1 to 20,000 characters. */
  readonly text: string;
  /** The voice of the platform, such as nova; at most 60 characters. */
  readonly voice: string;
};

/** The spoken text. */
export type TextToSpeechResultInput = {
  /** The recording. */
  readonly audio: LabAssetInput;
  /** How long it is, in seconds. */
  readonly durationSeconds: number;
};

/** What a ticket is about. */
export type TicketCategory =
  /** Signing in, passwords, lost access. */
  | 'ACCOUNT_ACCESS'
  /** What an AI agent said or did. */
  | 'AGENT_BEHAVIOR'
  /** Using the API or webhooks. */
  | 'API_INTEGRATION'
  /** Payments, invoices, refunds, plans. */
  | 'BILLING'
  /** Something does not work as it should. */
  | 'BUG_REPORT'
  /** Something that is missing. */
  | 'FEATURE_REQUEST'
  /** Anything else. */
  | 'GENERAL'
  /** Personal data, or a weakness. */
  | 'PRIVACY_SECURITY'
  /** Something technical that is not clearly a bug. */
  | 'TECHNICAL';

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

/** What a rating of a ticket rests on. */
export type TicketRatingReason =
  /** The answer came quickly. */
  | 'FAST'
  /** The tone was good. */
  | 'FRIENDLY'
  /** The answer helped. */
  | 'HELPFUL'
  /** The problem is still there. */
  | 'NOT_SOLVED'
  /** Something else. */
  | 'OTHER'
  /** It took too long. */
  | 'SLOW'
  /** The answer was hard to follow. */
  | 'UNCLEAR';

/** How a ticket came in. */
export type TicketSource =
  /** A program. */
  | 'API'
  /** A chat. */
  | 'CHAT'
  /** A mail. */
  | 'EMAIL'
  /** A form on the web. */
  | 'WEB';

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

/** Several events of one visitor. */
export type TrackEventsInput = {
  /** The events, 1 to 50, in any order. */
  readonly events: ReadonlyArray<TrackedEventInput>;
  /** The language of the browser, such as de-CH; its country is kept. */
  readonly language?: string | null | undefined;
  /** The key that `trackVisitor` gave after consent. Without it the visitor is known for one day only, by no cookie. */
  readonly visitorKey?: string | null | undefined;
};

/** A run that is over, told in one call. */
export type TrackLabExperimentInput = {
  /** When it ended: in the last 7 days; now when left out. */
  readonly at?: string | null | undefined;
  /** An id of your own for this run, 1 to 100 characters: told again under it, it counts once, for good. */
  readonly clientEventId: string;
  /** Why it failed: instead of `result`. */
  readonly error?: LabErrorInput | null | undefined;
  /** The model that made it; at most 100 characters. */
  readonly modelName?: string | null | undefined;
  /** How long it took, in milliseconds; at most a day. */
  readonly processingTime?: number | null | undefined;
  /** What it was asked: exactly one field. */
  readonly request: LabRequestInput;
  /** What it gave: the field of the same type. Left out for a run that failed. */
  readonly result?: LabResultInput | null | undefined;
  /** What it used, one row a unit. */
  readonly usage?: ReadonlyArray<UsageQuantityInput> | null | undefined;
  /** Whose it is. A service key must give it; everybody else may leave it out, and it must be their own. */
  readonly userId?: string | null | undefined;
};

/** A page that was shown. */
export type TrackPageviewInput = {
  /** When it happened, at most 72 hours ago and 5 minutes ahead; now if left out. */
  readonly at?: string | null | undefined;
  /** An id of your own, 16 to 64 letters, digits, - and _, such as a UUID: sent again under it, the event is stored once. */
  readonly clientEventId?: string | null | undefined;
  /** Seconds that it was open, up to a day, where known. */
  readonly duration?: number | null | undefined;
  /** The language of the browser, such as de-CH; its country is kept. */
  readonly language?: string | null | undefined;
  /** Where the visitor came from, as the browser says. */
  readonly referrer?: string | null | undefined;
  /** Its title, at most 300 characters. */
  readonly title?: string | null | undefined;
  /** Its web address. Of the query only utm and a few harmless parameters are kept. */
  readonly url: string;
  /** The key that `trackVisitor` gave after consent. Without it the visitor is known for one day only, by no cookie. */
  readonly visitorKey?: string | null | undefined;
};

/** Somebody who comes to the site. */
export type TrackVisitorInput = {
  /** What the visitor said when asked whether it may be known again. GRANTED answers a `visitorKey` to keep. */
  readonly consent?: VisitorConsent | null | undefined;
  /** With GRANTED: 16 to 64 letters, digits, - and _, such as a UUID. A request that is sent again with it gets the same `visitorKey`, so it must be hard to guess. */
  readonly idempotencyKey?: string | null | undefined;
  /** The language of the browser, such as de-CH; its country is kept. */
  readonly language?: string | null | undefined;
  /** The key that `trackVisitor` gave after consent. Without it the visitor is known for one day only, by no cookie. */
  readonly visitorKey?: string | null | undefined;
};

/** One event of a batch. */
export type TrackedEventInput = {
  /** With REVENUE: what was earned, in minor units. */
  readonly amountMinor?: number | null | undefined;
  /** When it happened, at most 72 hours ago and 5 minutes ahead; now if left out. */
  readonly at?: string | null | undefined;
  /** An id of your own, 16 to 64 letters, digits, - and _, such as a UUID: sent again under it, the event is stored once. */
  readonly clientEventId: string;
  /** With REVENUE: the ISO 4217 code of its currency. */
  readonly currency?: string | null | undefined;
  /** What kind of thing happened. */
  readonly kind: TrackedEventKind;
  /** What happened, at most 50 characters; not for a page view. */
  readonly name?: string | null | undefined;
  /** At most 20 properties: names of up to 50 characters, and texts of up to 500, numbers or booleans. E-mail addresses and tokens are blanked out. */
  readonly properties?: Record<string, unknown> | null | undefined;
  /** With PAGEVIEW: where the visitor came from. */
  readonly referrer?: string | null | undefined;
  /** With PAGEVIEW: the title of the page. */
  readonly title?: string | null | undefined;
  /** Web address of the page where it happened. */
  readonly url?: string | null | undefined;
  /** What was measured. */
  readonly value?: number | null | undefined;
};

/** What can be sent in a batch. */
export type TrackedEventKind =
  /** Something that the product names itself; needs `name`. */
  | 'CUSTOM'
  /** A page was shown; needs `url`. */
  | 'PAGEVIEW'
  /** A measure of speed; needs `name` and `value`. */
  | 'PERFORMANCE'
  /** Money was made; needs `name`, `amountMinor` and `currency`. */
  | 'REVENUE';

/** One position of what is paid for. */
export type TransactionItemInput = {
  /** What it is, 1 to 200 characters. */
  readonly description: string;
  /** How many, 1 to 1,000,000. */
  readonly quantity?: number;
  /** The price of one in minor units; below zero for a discount. */
  readonly unitAmountMinor: number;
};

/** Where a payment or a refund stands. */
export type TransactionStatus =
  /** The money is reserved, not captured. */
  | 'AUTHORIZED'
  /** Given up for good before money moved. */
  | 'CANCELLED'
  /** A dispute was lost: the money is gone for good. */
  | 'CHARGED_BACK'
  /** The customer disputes it at the bank, which holds the money. Refunds wait. */
  | 'DISPUTED'
  /** It did not work; a payment may be tried again. */
  | 'FAILED'
  /** A part went back. Follows from the refunds. */
  | 'PARTIALLY_REFUNDED'
  /** Nothing was paid yet. */
  | 'PENDING'
  /** The payment is on its way. */
  | 'PROCESSING'
  /** All of it went back. Follows from the refunds. */
  | 'REFUNDED'
  /** The customer has to do something, such as confirm at the bank. */
  | 'REQUIRES_ACTION'
  /** The money moved. */
  | 'SUCCEEDED';

/** What a transaction is for. */
export type TransactionType =
  /** An additional charge that corrects an earlier one. */
  | 'ADJUSTMENT'
  /** Credit was bought, to be used up later. */
  | 'CREDIT_TOPUP'
  /** Something was bought once. */
  | 'PURCHASE'
  /** Money of another transaction, its parent, goes back. */
  | 'REFUND'
  /** A period of a subscription was paid. */
  | 'SUBSCRIPTION';

/** Asks for a text in another language. */
export type TranslatorRequestInput = {
  /** The language that it is in, such as en or pt-BR; at most 60 characters. */
  readonly sourceLanguage?: string | null | undefined;
  /** The language to translate into, such as en or pt-BR; at most 60 characters. */
  readonly targetLanguage: string;
  /** The text, 1 to 20,000 characters. */
  readonly text: string;
};

/** The text in the other language. */
export type TranslatorResultInput = {
  /** The language that it was in. */
  readonly language?: string | null | undefined;
  /** The text, 1 to 50,000 characters. */
  readonly text: string;
};

/** Changes to a favorite; what is left out stays. */
export type UpdateFavoriteInput = {
  /** Whether it is put aside. */
  readonly archived?: boolean | null | undefined;
  /** Id of a folder to put it in; UNSORTED or null for none. */
  readonly folder?: string | null | undefined;
  /** In place of `folder`: the name of a folder, 1 to 80 characters, whatever its case; made at the top where there is none. */
  readonly folderName?: string | null | undefined;
  /** The title, 1 to 200 characters. */
  readonly itemTitle?: string | null | undefined;
  /** In place of what was kept with it, within the same limits; null for nothing. */
  readonly metadata?: Record<string, unknown> | null | undefined;
  /** The note, at most 2,000 characters; null for none. */
  readonly note?: string | null | undefined;
  /** Whether it is pinned. */
  readonly pinned?: boolean | null | undefined;
  /** All its tags: at most 20, each 1 to 40 characters; null for none. */
  readonly tags?: ReadonlyArray<string> | null | undefined;
};

/** The status that a transaction shall have. */
export type UpdateTransactionStatusInput = {
  /** Why, at most 500 characters; the customer can read it. */
  readonly reason?: string | null | undefined;
  /** The new status. What follows from refunds and disputes cannot be set by hand. */
  readonly status: TransactionStatus;
};

/** How much of something was used. */
export type UsageQuantityInput = {
  /** How much, 0 to 1,000,000,000. */
  readonly quantity: number;
  /** What it is measured in. */
  readonly unit: UsageUnit;
};

/** What a use is measured in. */
export type UsageUnit =
  /** Characters of text that was spoken or translated. */
  | 'CHARACTERS'
  /** Pictures. */
  | 'IMAGES'
  /** Milliseconds of computing. */
  | 'MILLISECONDS'
  /** Calls. */
  | 'REQUESTS'
  /** Seconds of audio. */
  | 'SECONDS'
  /** Tokens of a language model, both ways. */
  | 'TOKENS'
  /** Seconds of video. */
  | 'VIDEO_SECONDS';

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

/** The proof of an address, and the password of its new account. */
export type VerifyEmailInput = {
  /** The password of the new account: 15 to 128 characters; any characters, spaces too. */
  readonly password: string;
  /** What stands behind `#token=` in the link. */
  readonly token: string;
};

/** Asks for a video. */
export type VideoGeneratorRequestInput = {
  /** How long it is, 1 to 60 seconds. */
  readonly durationSeconds: number;
  /** The picture that it begins with. */
  readonly firstFrame?: LabAssetInput | null | undefined;
  /** What it shows, 1 to 4,000 characters. */
  readonly prompt: string;
  /** The same seed with the same model gives the same result; 0 to 2,147,483,647. */
  readonly seed?: number | null | undefined;
};

/** The video that was made. */
export type VideoGeneratorResultInput = {
  /** How long it is, in seconds. */
  readonly durationSeconds: number;
  /** The video. */
  readonly video: LabAssetInput;
};

/** Whether a visitor agreed to be known again. */
export type VisitorConsent =
  /** Refused: only counted, never joined to an account. */
  | 'DENIED'
  /** Agreed: known again by a key that the browser keeps. */
  | 'GRANTED'
  /** Not asked: counted for a day, then forgotten. */
  | 'UNKNOWN';

/** Asks for a text in the voice of somebody who consented. */
export type VoiceCloningRequestInput = {
  /** The consent of the speaker: `recordVoiceConsent`. It must stand. */
  readonly consentId: string;
  /** The language, such as en or pt-BR; at most 60 characters. */
  readonly language?: string | null | undefined;
  /** What it is for; the consent must cover it. */
  readonly purpose: VoiceConsentScope;
  /** A recording of the voice. */
  readonly sample: LabAssetInput;
  /** What the voice says, 1 to 20,000 characters. */
  readonly text: string;
};

/** What the cloned voice said. */
export type VoiceCloningResultInput = {
  /** The recording. */
  readonly audio: LabAssetInput;
  /** How long it is, in seconds. */
  readonly durationSeconds: number;
};

/** What a cloned voice may be used for. */
export type VoiceConsentScope =
  /** In radio, television, films and podcasts. */
  | 'BROADCAST'
  /** In products and advertising. */
  | 'COMMERCIAL'
  /** For oneself, not to be published. */
  | 'PERSONAL';

/** A vote of one person. */
export type VoteChoice =
  /** Against it. */
  | 'DOWN'
  /** No vote, or the vote taken back. */
  | 'NONE'
  /** For it. */
  | 'UP';

/** A vote. */
export type VoteOnSuggestionInput = {
  /** The vote that shall stand; NONE takes it back. */
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