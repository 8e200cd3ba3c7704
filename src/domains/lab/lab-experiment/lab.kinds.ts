import type { AnyParamConstructor } from '@typegoose/typegoose/lib/types.js';
import { createUnionType } from 'type-graphql';
import { asClass } from '../../../database/entity.js';
import { UsageUnit, type UsageAmount } from '../../analytics/index.js';
import { LabExperimentType } from './lab.enums.js';
import * as requests from './lab-requests.js';
import * as results from './lab-results.js';

type Plain = Record<string, unknown>;

/** A type of experiment, with everything that differs between types. */
interface LabKind<Request extends object = object, Result extends object = object> {
  /** The field in `LabRequestInput` and `LabResultInput`. */
  field: string;
  request: AnyParamConstructor<Request>;
  result: AnyParamConstructor<Result>;
  /** The time limit of a run. */
  deadlineSeconds: number;
  /** The maximum usage of a run, which is reserved for it. */
  ceiling: (request: Request) => UsageAmount[];
}

function kind<Request extends object, Result extends object>(made: LabKind<Request, Result>): LabKind {
  return made as unknown as LabKind;
}

const upTo = (unit: UsageUnit, quantity: number): UsageAmount[] => [{ unit, quantity }];

const TEXT_SECONDS = 300;
const MEDIA_SECONDS = 1_800;

export const LAB_KINDS: Readonly<Record<LabExperimentType, LabKind>> = {
  [LabExperimentType.NEURAL_ART]: kind({
    field: 'neuralArt',
    request: requests.NeuralArtRequest,
    result: results.NeuralArtResult,
    deadlineSeconds: MEDIA_SECONDS,
    ceiling: ({ count }) => upTo(UsageUnit.IMAGES, count ?? 1),
  }),
  [LabExperimentType.MUSIC_GENERATOR]: kind({
    field: 'musicGenerator',
    request: requests.MusicGeneratorRequest,
    result: results.MusicGeneratorResult,
    deadlineSeconds: MEDIA_SECONDS,
    ceiling: ({ durationSeconds }) => upTo(UsageUnit.SECONDS, durationSeconds),
  }),
  [LabExperimentType.VOICE_CLONING]: kind({
    field: 'voiceCloning',
    request: requests.VoiceCloningRequest,
    result: results.VoiceCloningResult,
    deadlineSeconds: MEDIA_SECONDS,
    ceiling: ({ text }) => upTo(UsageUnit.CHARACTERS, text.length),
  }),
  [LabExperimentType.IMAGE_EDITOR]: kind({
    field: 'imageEditor',
    request: requests.ImageEditorRequest,
    result: results.ImageEditorResult,
    deadlineSeconds: MEDIA_SECONDS,
    ceiling: () => upTo(UsageUnit.IMAGES, 1),
  }),
  [LabExperimentType.VIDEO_GENERATOR]: kind({
    field: 'videoGenerator',
    request: requests.VideoGeneratorRequest,
    result: results.VideoGeneratorResult,
    deadlineSeconds: MEDIA_SECONDS,
    ceiling: ({ durationSeconds }) => upTo(UsageUnit.VIDEO_SECONDS, durationSeconds),
  }),
  [LabExperimentType.TEXT_TO_SPEECH]: kind({
    field: 'textToSpeech',
    request: requests.TextToSpeechRequest,
    result: results.TextToSpeechResult,
    deadlineSeconds: MEDIA_SECONDS,
    ceiling: ({ text }) => upTo(UsageUnit.CHARACTERS, text.length),
  }),
  [LabExperimentType.SPEECH_TO_TEXT]: kind({
    field: 'speechToText',
    request: requests.SpeechToTextRequest,
    result: results.SpeechToTextResult,
    deadlineSeconds: MEDIA_SECONDS,
    ceiling: ({ durationSeconds }) => upTo(UsageUnit.SECONDS, durationSeconds),
  }),
  [LabExperimentType.STORY_WRITER]: kind({
    field: 'storyWriter',
    request: requests.StoryWriterRequest,
    result: results.StoryWriterResult,
    deadlineSeconds: TEXT_SECONDS,
    // A word has about one and a half tokens; a story may be twice as long as requested.
    ceiling: ({ prompt, words }) => upTo(UsageUnit.TOKENS, prompt.length + 3 * (words ?? 800)),
  }),
  [LabExperimentType.CODE_ASSISTANT]: kind({
    field: 'codeAssistant',
    request: requests.CodeAssistantRequest,
    result: results.CodeAssistantResult,
    deadlineSeconds: TEXT_SECONDS,
    ceiling: ({ instruction, code }) => upTo(UsageUnit.TOKENS, instruction.length + (code?.length ?? 0) + 16_000),
  }),
  [LabExperimentType.TRANSLATOR]: kind({
    field: 'translator',
    request: requests.TranslatorRequest,
    result: results.TranslatorResult,
    deadlineSeconds: TEXT_SECONDS,
    ceiling: ({ text }) => upTo(UsageUnit.CHARACTERS, text.length),
  }),
  [LabExperimentType.DOCUMENT_QA]: kind({
    field: 'documentQa',
    request: requests.DocumentQaRequest,
    result: results.DocumentQaResult,
    deadlineSeconds: TEXT_SECONDS,
    ceiling: () => upTo(UsageUnit.TOKENS, 100_000),
  }),
  [LabExperimentType.DATA_ANALYST]: kind({
    field: 'dataAnalyst',
    request: requests.DataAnalystRequest,
    result: results.DataAnalystResult,
    deadlineSeconds: TEXT_SECONDS,
    ceiling: () => upTo(UsageUnit.TOKENS, 150_000),
  }),
};

export const LAB_TYPES = Object.values(LabExperimentType);
const KINDS = Object.values(LAB_KINDS);

/** The class of a value, for unions; values were created by `asClass`. */
function classOf(
  value: unknown,
  classes: readonly AnyParamConstructor<object>[],
): AnyParamConstructor<object> | undefined {
  return classes.find((candidate) => value instanceof candidate);
}

export const LabRequest = createUnionType({
  name: 'LabRequest',
  description: 'The request of an experiment, by experiment type.',
  types: () => KINDS.map(({ request }) => request) as [AnyParamConstructor<object>],
  resolveType: (value) =>
    classOf(
      value,
      KINDS.map(({ request }) => request),
    ),
});

export const LabResult = createUnionType({
  name: 'LabResult',
  description: 'The result of an experiment, by experiment type.',
  types: () => KINDS.map(({ result }) => result) as [AnyParamConstructor<object>],
  resolveType: (value) =>
    classOf(
      value,
      KINDS.map(({ result }) => result),
    ),
});

/** A stored request as an instance of its class, so that the union can resolve it. */
export function asRequest(type: LabExperimentType, plain: Plain): object {
  return asClass(LAB_KINDS[type].request, { ...plain });
}

export function asResult(type: LabExperimentType, plain: Plain): object {
  return asClass(LAB_KINDS[type].result, { ...plain });
}
