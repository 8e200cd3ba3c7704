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
  description: 'What a use is measured in.',
  valuesConfig: {
    TOKENS: { description: 'Tokens of a language model, both ways.' },
    CHARACTERS: { description: 'Characters of text that was spoken or translated.' },
    MILLISECONDS: { description: 'Milliseconds of computing.' },
    SECONDS: { description: 'Seconds of audio.' },
    VIDEO_SECONDS: { description: 'Seconds of video.' },
    REQUESTS: { description: 'Calls.' },
    IMAGES: { description: 'Pictures.' },
  },
});

export enum UsagePeriod {
  DAY = 'day',
  WEEK = 'week',
  MONTH = 'month',
}

registerEnumType(UsagePeriod, {
  name: 'UsagePeriod',
  description: 'How long a period of a usage summary is.',
  valuesConfig: {
    DAY: { description: 'A day.' },
    WEEK: { description: 'A week that begins on Monday.' },
    MONTH: { description: 'A month of the calendar.' },
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
  description: 'What was used.',
  valuesConfig: {
    LAB: { description: 'Experiments of the AI lab.' },
    TOOL: { description: 'Tools.' },
    API: { description: 'The API, by a key.' },
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
  description: 'How the use of a tool ended.',
  valuesConfig: {
    SUCCEEDED: { description: 'It did what it should.' },
    FAILED: { description: 'It ended with an error.' },
    CANCELLED: { description: 'Somebody stopped it.' },
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
  description: 'The HTTP method of a call.',
  valuesConfig: {
    GET: { description: 'Reads.' },
    POST: { description: 'Makes, or runs an operation.' },
    PUT: { description: 'Replaces.' },
    PATCH: { description: 'Changes.' },
    DELETE: { description: 'Removes.' },
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
  description: 'Who spoke in a conversation.',
  valuesConfig: {
    USER: { description: 'The person.' },
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
  description: 'What the person thought of an answer.',
  valuesConfig: { UP: { description: 'It helped.' }, DOWN: { description: 'It did not help.' } },
});

export enum TrackingOutcome {
  ACCEPTED = 'accepted',
  DUPLICATE = 'duplicate',
}

registerEnumType(TrackingOutcome, {
  name: 'TrackingOutcome',
  description: 'What became of an event that was told.',
  valuesConfig: {
    ACCEPTED: { description: 'It is stored and counted.' },
    DUPLICATE: { description: 'It was told before under the same `clientEventId`; it counts once.' },
  },
});
