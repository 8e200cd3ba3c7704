import { registerEnumType } from 'type-graphql';

/** The values are the slugs that front ends know. */
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
  description: 'What an experiment of the AI lab makes. Each type has its own request and result.',
  valuesConfig: {
    NEURAL_ART: { description: 'Pictures from a description.' },
    MUSIC_GENERATOR: { description: 'Music from a description.' },
    VOICE_CLONING: { description: 'A text in the voice of somebody who consented.' },
    IMAGE_EDITOR: { description: 'A picture, changed as it is told.' },
    VIDEO_GENERATOR: { description: 'A video from a description.' },
    TEXT_TO_SPEECH: { description: 'A text in a voice of the platform.' },
    SPEECH_TO_TEXT: { description: 'The words of a recording.' },
    STORY_WRITER: { description: 'A story from an idea.' },
    CODE_ASSISTANT: { description: 'Code from an instruction.' },
    TRANSLATOR: { description: 'A text in another language.' },
    DOCUMENT_QA: { description: 'The answer to a question about a document.' },
    DATA_ANALYST: { description: 'The answer to a question about a data set.' },
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
  description: 'Where an experiment stands.',
  valuesConfig: {
    QUEUED: { description: 'It waits for a worker; it expires after a day.' },
    PROCESSING: { description: 'A worker, or the caller, works on it.' },
    COMPLETED: { description: 'It has its result.' },
    FAILED: { description: 'It ended with an error; it can be tried again.' },
    CANCELLED: { description: 'Its owner stopped it. A result that still comes is discarded, and its cost counts.' },
    TIMED_OUT: { description: 'No result came in time; it can be tried again.' },
    EXPIRED: { description: 'No worker took it within a day.' },
  },
});

export enum LabExecutor {
  PLATFORM = 'platform',
  CLIENT = 'client',
}

registerEnumType(LabExecutor, {
  name: 'LabExecutor',
  description: 'Who works on an experiment.',
  valuesConfig: {
    PLATFORM: { description: 'A worker of the platform: it waits in the queue, and only a service key tells its end.' },
    CLIENT: { description: 'Whoever started it: it runs at once, and its owner tells its end.' },
  },
});

export enum LabReservationStatus {
  HELD = 'held',
  SETTLED = 'settled',
  RELEASED = 'released',
}

registerEnumType(LabReservationStatus, {
  name: 'LabReservationStatus',
  description: 'What became of the money that was reserved for a run.',
  valuesConfig: {
    HELD: { description: 'It is put aside until the run is over.' },
    SETTLED: { description: 'What the run cost was taken from it; the rest is free again.' },
    RELEASED: { description: 'All of it is free again.' },
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
    PERSONAL: { description: 'For oneself, not to be published.' },
    COMMERCIAL: { description: 'In products and advertising.' },
    BROADCAST: { description: 'In radio, television, films and podcasts.' },
  },
});

export enum VoiceConsentStatus {
  ACTIVE = 'active',
  EXPIRED = 'expired',
  REVOKED = 'revoked',
}

registerEnumType(VoiceConsentStatus, {
  name: 'VoiceConsentStatus',
  description: 'Whether a consent still stands.',
  valuesConfig: {
    ACTIVE: { description: 'Runs may use it.' },
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'It was taken back; what was made by it is deleted.' },
  },
});
