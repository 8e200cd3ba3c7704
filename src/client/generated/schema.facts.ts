/* eslint-disable */
/** The types behind each interface and union. */
export const POSSIBLE_TYPES = {
  "FavoriteItem": [
    "CommunityPost",
    "CommunitySuggestion",
    "FavoriteSnapshot",
    "LabExperiment"
  ],
  "LabRequest": [
    "CodeAssistantRequest",
    "DataAnalystRequest",
    "DocumentQaRequest",
    "ImageEditorRequest",
    "MusicGeneratorRequest",
    "NeuralArtRequest",
    "SpeechToTextRequest",
    "StoryWriterRequest",
    "TextToSpeechRequest",
    "TranslatorRequest",
    "VideoGeneratorRequest",
    "VoiceCloningRequest"
  ],
  "LabResult": [
    "CodeAssistantResult",
    "DataAnalystResult",
    "DocumentQaResult",
    "ImageEditorResult",
    "MusicGeneratorResult",
    "NeuralArtResult",
    "SpeechToTextResult",
    "StoryWriterResult",
    "TextToSpeechResult",
    "TranslatorResult",
    "VideoGeneratorResult",
    "VoiceCloningResult"
  ],
  "Node": [
    "AgentPersonalization",
    "AgentSubscription",
    "ApiUsage",
    "AuditEntry",
    "ChatInteraction",
    "CommunityBlock",
    "CommunityComment",
    "CommunityContent",
    "CommunityEvent",
    "CommunityGroup",
    "CommunityMembership",
    "CommunityMetric",
    "CommunityModeration",
    "CommunityModerationAction",
    "CommunityPost",
    "CommunityReport",
    "CommunityRsvp",
    "CommunitySuggestion",
    "Consultation",
    "FavoriteFolder",
    "JobApplication",
    "JobPosting",
    "LabExperiment",
    "Pageview",
    "Session",
    "SupportTicket",
    "ToolUsage",
    "Transaction",
    "User",
    "UserEvent",
    "UserFavorite",
    "UserSession",
    "Visitor",
    "VoiceConsent",
    "WebhookEvent",
    "Webinar",
    "WebinarRegistration"
  ]
} as const;

/** Fields that return a connection, with the arguments that make it a separate list. */
export const CONNECTIONS = {
  "CommunityComment": {
    "replies": []
  },
  "CommunityPost": {
    "comments": []
  },
  "CommunitySuggestion": {
    "comments": []
  },
  "Query": {
    "appeals": [
      "filter"
    ],
    "applications": [
      "filter",
      "sort"
    ],
    "applicationsByEmail": [
      "email"
    ],
    "applicationsOfUser": [
      "filter",
      "userId"
    ],
    "assignees": [
      "role"
    ],
    "auditLog": [
      "filter"
    ],
    "commentThread": [
      "postId"
    ],
    "communityMetrics": [
      "filter"
    ],
    "consultations": [
      "filter",
      "sort"
    ],
    "consultationsByEmail": [
      "filter"
    ],
    "consultationsOfUser": [
      "filter",
      "userId"
    ],
    "contents": [
      "filter",
      "sort"
    ],
    "eventAttendees": [
      "eventId",
      "filter"
    ],
    "events": [
      "filter",
      "sort"
    ],
    "favoritesByFolder": [],
    "feed": [
      "filter",
      "sort"
    ],
    "groupMembers": [
      "filter",
      "groupId"
    ],
    "groups": [
      "filter",
      "sort"
    ],
    "jobPostings": [
      "filter",
      "sort"
    ],
    "moderationLog": [
      "filter"
    ],
    "moderationQueue": [
      "filter",
      "sort"
    ],
    "myAgentSubscriptions": [
      "filter"
    ],
    "myApplications": [
      "filter"
    ],
    "myBlocks": [],
    "myConsultations": [
      "filter"
    ],
    "myContents": [
      "filter"
    ],
    "myFavorites": [
      "filter",
      "sort"
    ],
    "myLabExperiments": [
      "filter"
    ],
    "myLikes": [],
    "myMemberships": [
      "filter"
    ],
    "myModerationActions": [],
    "myPersonalizations": [],
    "myPosts": [
      "filter"
    ],
    "myRegistrations": [
      "filter"
    ],
    "myReports": [],
    "myRsvps": [
      "filter"
    ],
    "mySessions": [],
    "mySuggestions": [
      "status"
    ],
    "myTickets": [
      "filter"
    ],
    "myTransactions": [
      "filter"
    ],
    "myVoiceConsents": [],
    "pageviews": [
      "filter"
    ],
    "pendingPosts": [
      "filter"
    ],
    "registrations": [
      "filter",
      "webinarId"
    ],
    "registrationsByEmail": [
      "email",
      "filter"
    ],
    "registrationsOfUser": [
      "filter",
      "userId"
    ],
    "sessions": [
      "filter"
    ],
    "suggestions": [
      "filter",
      "sort"
    ],
    "suggestionsOfUser": [
      "status",
      "userId"
    ],
    "tickets": [
      "filter",
      "sort"
    ],
    "ticketsOfUser": [
      "filter",
      "userId"
    ],
    "transactions": [
      "filter",
      "sort"
    ],
    "transactionsOfUser": [
      "filter",
      "userId"
    ],
    "users": [
      "filter"
    ],
    "visitors": [
      "filter"
    ],
    "webhookEvents": [
      "filter"
    ],
    "webinars": [
      "filter",
      "sort"
    ]
  },
  "SupportTicket": {
    "messages": []
  },
  "User": {
    "suggestions": [],
    "tickets": []
  }
} as const;

/** Query fields that find a record by its ID alone. */
export const LOOKUPS = {
  "application": "JobApplication",
  "consultation": "Consultation",
  "content": "CommunityContent",
  "event": "CommunityEvent",
  "group": "CommunityGroup",
  "jobPosting": "JobPosting",
  "labExperiment": "LabExperiment",
  "moderationItem": "CommunityModeration",
  "post": "CommunityPost",
  "registration": "WebinarRegistration",
  "suggestion": "CommunitySuggestion",
  "ticket": "SupportTicket",
  "transaction": "Transaction",
  "user": "User",
  "webhookEvent": "WebhookEvent",
  "webinar": "Webinar"
} as const;
