import { registerEnumType } from 'type-graphql';

export enum UsageUnit {
  TOKENS = 'tokens',
  CHARACTERS = 'characters',
  MILLISECONDS = 'milliseconds',
  SECONDS = 'seconds',
  VIDEO_SECONDS = 'video_seconds',
  REQUESTS = 'requests',
  IMAGES = 'images',
}

registerEnumType(UsageUnit, {
  name: 'UsageUnit',
  description: 'Unit of usage.',
  valuesConfig: {
    TOKENS: { description: 'Input and output tokens of a language model.' },
    CHARACTERS: { description: 'Characters of spoken or translated text.' },
    MILLISECONDS: { description: 'Milliseconds of compute time.' },
    SECONDS: { description: 'Seconds of audio.' },
    VIDEO_SECONDS: { description: 'Seconds of video.' },
    REQUESTS: { description: 'Requests.' },
    IMAGES: { description: 'Images.' },
  },
});

export enum UsagePeriod {
  DAY = 'day',
  WEEK = 'week',
  MONTH = 'month',
}

registerEnumType(UsagePeriod, {
  name: 'UsagePeriod',
  description: 'Length of the periods in a usage summary.',
  valuesConfig: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week starting on Monday.' },
    MONTH: { description: 'A calendar month.' },
  },
});

export enum UsageSource {
  LAB = 'lab',
  TOOL = 'tool',
  API = 'api',
  CHAT = 'chat',
}

registerEnumType(UsageSource, {
  name: 'UsageSource',
  description: 'Source of usage.',
  valuesConfig: {
    LAB: { description: 'Experiments in the AI lab.' },
    TOOL: { description: 'Tools.' },
    API: { description: 'API calls with an API key.' },
    CHAT: { description: 'Conversations with agents.' },
  },
});

export enum ToolUsageStatus {
  SUCCEEDED = 'succeeded',
  FAILED = 'failed',
  CANCELLED = 'cancelled',
}

registerEnumType(ToolUsageStatus, {
  name: 'ToolUsageStatus',
  description: 'Status of a tool use.',
  valuesConfig: {
    SUCCEEDED: { description: 'The tool succeeded.' },
    FAILED: { description: 'The tool failed with an error.' },
    CANCELLED: { description: 'The use was cancelled.' },
  },
});

export enum ApiMethod {
  GET = 'get',
  POST = 'post',
  PUT = 'put',
  PATCH = 'patch',
  DELETE = 'delete',
}

registerEnumType(ApiMethod, {
  name: 'ApiMethod',
  description: 'HTTP method of an API call.',
  valuesConfig: {
    GET: { description: 'Reads a resource.' },
    POST: { description: 'Creates a resource or runs an operation.' },
    PUT: { description: 'Replaces a resource.' },
    PATCH: { description: 'Changes a resource.' },
    DELETE: { description: 'Deletes a resource.' },
  },
});

export enum ChatRole {
  USER = 'user',
  ASSISTANT = 'assistant',
  SYSTEM = 'system',
  TOOL = 'tool',
}

registerEnumType(ChatRole, {
  name: 'ChatRole',
  description: 'Role of a speaker in a conversation.',
  valuesConfig: {
    USER: { description: 'The user.' },
    ASSISTANT: { description: 'The agent.' },
    SYSTEM: { description: 'The instructions of the agent.' },
    TOOL: { description: 'A tool that the agent called.' },
  },
});

export enum ChatFeedback {
  UP = 'up',
  DOWN = 'down',
}

registerEnumType(ChatFeedback, {
  name: 'ChatFeedback',
  description: 'Feedback of the user on an answer.',
  valuesConfig: {
    UP: { description: 'The answer was helpful.' },
    DOWN: { description: 'The answer was not helpful.' },
  },
});

export enum TrackingOutcome {
  ACCEPTED = 'accepted',
  DUPLICATE = 'duplicate',
}

registerEnumType(TrackingOutcome, {
  name: 'TrackingOutcome',
  description: 'Outcome of recording a usage event.',
  valuesConfig: {
    ACCEPTED: { description: 'The event was stored and counted.' },
    DUPLICATE: {
      description: 'The event was already recorded with the same `clientEventId` and was not counted again.',
    },
  },
});
