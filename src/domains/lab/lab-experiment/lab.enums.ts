import { registerEnumType } from 'type-graphql';

/** The values are the slugs that front ends use. */
export enum LabExperimentType {
  NEURAL_ART = 'neural-art',
  MUSIC_GENERATOR = 'music-generator',
  VOICE_CLONING = 'voice-cloning',
  IMAGE_EDITOR = 'image-editor',
  VIDEO_GENERATOR = 'video-generator',
  TEXT_TO_SPEECH = 'text-to-speech',
  SPEECH_TO_TEXT = 'speech-to-text',
  STORY_WRITER = 'story-writer',
  CODE_ASSISTANT = 'code-assistant',
  TRANSLATOR = 'translator',
  DOCUMENT_QA = 'document-qa',
  DATA_ANALYST = 'data-analyst',
}

registerEnumType(LabExperimentType, {
  name: 'LabExperimentType',
  description: 'Type of an experiment in the AI lab. Each type has its own request and result.',
  valuesConfig: {
    NEURAL_ART: { description: 'Images from a description.' },
    MUSIC_GENERATOR: { description: 'Music from a description.' },
    VOICE_CLONING: { description: 'Speech in the voice of a speaker who consented.' },
    IMAGE_EDITOR: { description: 'An image, edited by an instruction.' },
    VIDEO_GENERATOR: { description: 'A video from a description.' },
    TEXT_TO_SPEECH: { description: 'Speech in a voice of the platform.' },
    SPEECH_TO_TEXT: { description: 'The transcript of a recording.' },
    STORY_WRITER: { description: 'A story from an idea.' },
    CODE_ASSISTANT: { description: 'Code from an instruction.' },
    TRANSLATOR: { description: 'A translation of a text.' },
    DOCUMENT_QA: { description: 'The answer to a question about a document.' },
    DATA_ANALYST: { description: 'The answer to a question about a dataset.' },
  },
});

export enum LabExperimentStatus {
  QUEUED = 'queued',
  PROCESSING = 'processing',
  COMPLETED = 'completed',
  FAILED = 'failed',
  CANCELLED = 'cancelled',
  TIMED_OUT = 'timed_out',
  EXPIRED = 'expired',
}

registerEnumType(LabExperimentStatus, {
  name: 'LabExperimentStatus',
  description: 'Status of an experiment.',
  valuesConfig: {
    QUEUED: { description: 'Waiting for a worker. Expires after 24 hours.' },
    PROCESSING: { description: 'Running on a worker or on the client.' },
    COMPLETED: { description: 'Ended with a result.' },
    FAILED: { description: 'Ended with an error. Can be retried.' },
    CANCELLED: { description: 'Cancelled by its owner. A late result is discarded, but its cost counts.' },
    TIMED_OUT: { description: 'No result arrived before the deadline. Can be retried.' },
    EXPIRED: { description: 'No worker claimed it within 24 hours.' },
  },
});

export enum LabExecutor {
  PLATFORM = 'platform',
  CLIENT = 'client',
}

registerEnumType(LabExecutor, {
  name: 'LabExecutor',
  description: 'Where an experiment runs.',
  valuesConfig: {
    PLATFORM: {
      description: 'On a platform worker: it waits in the queue, and only a service key can report its end.',
    },
    CLIENT: { description: 'On the client: it starts immediately, and its owner or a service key reports its end.' },
  },
});

export enum LabReservationStatus {
  HELD = 'held',
  SETTLED = 'settled',
  RELEASED = 'released',
}

registerEnumType(LabReservationStatus, {
  name: 'LabReservationStatus',
  description: 'Status of the amount reserved for an experiment.',
  valuesConfig: {
    HELD: { description: 'Reserved until the experiment ends.' },
    SETTLED: { description: 'The cost of the experiment was charged, and the rest was released.' },
    RELEASED: { description: 'The full amount was released.' },
  },
});

export enum VoiceConsentScope {
  PERSONAL = 'personal',
  COMMERCIAL = 'commercial',
  BROADCAST = 'broadcast',
}

registerEnumType(VoiceConsentScope, {
  name: 'VoiceConsentScope',
  description: 'What a cloned voice may be used for.',
  valuesConfig: {
    PERSONAL: { description: 'Personal use, not for publication.' },
    COMMERCIAL: { description: 'Products and advertising.' },
    BROADCAST: { description: 'Radio, television, films and podcasts.' },
  },
});

export enum VoiceConsentStatus {
  ACTIVE = 'active',
  EXPIRED = 'expired',
  REVOKED = 'revoked',
}

registerEnumType(VoiceConsentStatus, {
  name: 'VoiceConsentStatus',
  description: 'Status of a voice consent.',
  valuesConfig: {
    ACTIVE: { description: 'Experiments can use it.' },
    EXPIRED: { description: 'Past its expiration date.' },
    REVOKED: { description: 'Revoked; the results created with it are deleted.' },
  },
});
