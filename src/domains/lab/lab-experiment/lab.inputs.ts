import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsList, IsRangeEnd, IsText } from '../../../graphql/input.js';
import { UsageQuantityInput } from '../../analytics/index.js';
import { LabExecutor, LabExperimentStatus, LabExperimentType } from './lab.enums.js';
import * as requests from './lab-requests.js';
import * as results from './lab-results.js';
import { MAX_ATTEMPTS } from './lab-experiment.states.js';

const DAY_IN_MS = 86_400_000;
const MAX_UNITS = 7;
export const MAX_COMPARED = 10;

@InputType({
  description: 'The request of an experiment. Specify exactly one field, which determines the experiment type.',
})
export class LabRequestInput {
  @ValidateNested()
  @Field(() => requests.NeuralArtRequest, { nullable: true, description: 'Request for a NEURAL_ART experiment.' })
  neuralArt?: requests.NeuralArtRequest | null;

  @ValidateNested()
  @Field(() => requests.MusicGeneratorRequest, {
    nullable: true,
    description: 'Request for a MUSIC_GENERATOR experiment.',
  })
  musicGenerator?: requests.MusicGeneratorRequest | null;

  @ValidateNested()
  @Field(() => requests.VoiceCloningRequest, { nullable: true, description: 'Request for a VOICE_CLONING experiment.' })
  voiceCloning?: requests.VoiceCloningRequest | null;

  @ValidateNested()
  @Field(() => requests.ImageEditorRequest, { nullable: true, description: 'Request for an IMAGE_EDITOR experiment.' })
  imageEditor?: requests.ImageEditorRequest | null;

  @ValidateNested()
  @Field(() => requests.VideoGeneratorRequest, {
    nullable: true,
    description: 'Request for a VIDEO_GENERATOR experiment.',
  })
  videoGenerator?: requests.VideoGeneratorRequest | null;

  @ValidateNested()
  @Field(() => requests.TextToSpeechRequest, {
    nullable: true,
    description: 'Request for a TEXT_TO_SPEECH experiment.',
  })
  textToSpeech?: requests.TextToSpeechRequest | null;

  @ValidateNested()
  @Field(() => requests.SpeechToTextRequest, {
    nullable: true,
    description: 'Request for a SPEECH_TO_TEXT experiment.',
  })
  speechToText?: requests.SpeechToTextRequest | null;

  @ValidateNested()
  @Field(() => requests.StoryWriterRequest, { nullable: true, description: 'Request for a STORY_WRITER experiment.' })
  storyWriter?: requests.StoryWriterRequest | null;

  @ValidateNested()
  @Field(() => requests.CodeAssistantRequest, {
    nullable: true,
    description: 'Request for a CODE_ASSISTANT experiment.',
  })
  codeAssistant?: requests.CodeAssistantRequest | null;

  @ValidateNested()
  @Field(() => requests.TranslatorRequest, { nullable: true, description: 'Request for a TRANSLATOR experiment.' })
  translator?: requests.TranslatorRequest | null;

  @ValidateNested()
  @Field(() => requests.DocumentQaRequest, { nullable: true, description: 'Request for a DOCUMENT_QA experiment.' })
  documentQa?: requests.DocumentQaRequest | null;

  @ValidateNested()
  @Field(() => requests.DataAnalystRequest, { nullable: true, description: 'Request for a DATA_ANALYST experiment.' })
  dataAnalyst?: requests.DataAnalystRequest | null;
}

@InputType({ description: 'The result of an experiment. Specify exactly the field that matches the experiment type.' })
export class LabResultInput {
  @ValidateNested()
  @Field(() => results.NeuralArtResult, { nullable: true, description: 'Result of a NEURAL_ART experiment.' })
  neuralArt?: results.NeuralArtResult | null;

  @ValidateNested()
  @Field(() => results.MusicGeneratorResult, { nullable: true, description: 'Result of a MUSIC_GENERATOR experiment.' })
  musicGenerator?: results.MusicGeneratorResult | null;

  @ValidateNested()
  @Field(() => results.VoiceCloningResult, { nullable: true, description: 'Result of a VOICE_CLONING experiment.' })
  voiceCloning?: results.VoiceCloningResult | null;

  @ValidateNested()
  @Field(() => results.ImageEditorResult, { nullable: true, description: 'Result of an IMAGE_EDITOR experiment.' })
  imageEditor?: results.ImageEditorResult | null;

  @ValidateNested()
  @Field(() => results.VideoGeneratorResult, { nullable: true, description: 'Result of a VIDEO_GENERATOR experiment.' })
  videoGenerator?: results.VideoGeneratorResult | null;

  @ValidateNested()
  @Field(() => results.TextToSpeechResult, { nullable: true, description: 'Result of a TEXT_TO_SPEECH experiment.' })
  textToSpeech?: results.TextToSpeechResult | null;

  @ValidateNested()
  @Field(() => results.SpeechToTextResult, { nullable: true, description: 'Result of a SPEECH_TO_TEXT experiment.' })
  speechToText?: results.SpeechToTextResult | null;

  @ValidateNested()
  @Field(() => results.StoryWriterResult, { nullable: true, description: 'Result of a STORY_WRITER experiment.' })
  storyWriter?: results.StoryWriterResult | null;

  @ValidateNested()
  @Field(() => results.CodeAssistantResult, { nullable: true, description: 'Result of a CODE_ASSISTANT experiment.' })
  codeAssistant?: results.CodeAssistantResult | null;

  @ValidateNested()
  @Field(() => results.TranslatorResult, { nullable: true, description: 'Result of a TRANSLATOR experiment.' })
  translator?: results.TranslatorResult | null;

  @ValidateNested()
  @Field(() => results.DocumentQaResult, { nullable: true, description: 'Result of a DOCUMENT_QA experiment.' })
  documentQa?: results.DocumentQaResult | null;

  @ValidateNested()
  @Field(() => results.DataAnalystResult, { nullable: true, description: 'Result of a DATA_ANALYST experiment.' })
  dataAnalyst?: results.DataAnalystResult | null;
}

@InputType({ description: 'Fields for a new experiment.' })
export class StartLabExperimentInput {
  @ValidateNested()
  @Field(() => LabRequestInput, { description: 'Request of the experiment. Specify exactly one field.' })
  request!: LabRequestInput;

  @Field(() => LabExecutor, {
    nullable: true,
    description: 'Where the experiment runs.',
    defaultValue: LabExecutor.PLATFORM,
  })
  executor?: LabExecutor | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

/** Usage that the executor of a run reports. */
@InputType()
abstract class LabReportInput {
  @IsBetween(1, MAX_ATTEMPTS)
  @Field(() => Int, {
    nullable: true,
    description: 'Number of the attempt; defaults to the current one. Workers should always specify it.',
  })
  attempt?: number | null;

  @IsList(MAX_UNITS)
  @ValidateNested({ each: true })
  @Field(() => [UsageQuantityInput], {
    nullable: true,
    description: 'Usage, one item per unit. Priced at current prices, up to the reserved amount.',
  })
  usage?: UsageQuantityInput[] | null;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, {
    nullable: true,
    description: 'Duration in milliseconds, at most a day; defaults to the time since the attempt started.',
  })
  processingTime?: number | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Name of the model, at most 100 characters.' })
  modelName?: string | null;
}

@InputType({ description: 'The result of an experiment.' })
export class CompleteLabExperimentInput extends LabReportInput {
  @ValidateNested()
  @Field(() => LabResultInput, {
    description: 'Result of the experiment. Specify exactly the field that matches the experiment type.',
  })
  result!: LabResultInput;
}

@InputType({ description: 'The error that an experiment failed with.' })
export class LabErrorInput {
  @IsText({ max: 60 })
  @Field(() => String, { description: 'Short error code, for example CONTENT_REFUSED; at most 60 characters.' })
  code!: string;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'Error message, at most 1,000 characters.' })
  message?: string | null;
}

@InputType({ description: 'The failure of an experiment.' })
export class FailLabExperimentInput extends LabReportInput {
  @ValidateNested()
  @Field(() => LabErrorInput, { description: 'Error that the experiment failed with.' })
  error!: LabErrorInput;
}

@InputType({ description: 'The experiment to claim. Specify exactly one field.' })
export class ClaimLabExperimentInput {
  @Field(() => LabExperimentType, {
    nullable: true,
    description: 'Claims the longest-waiting experiment of this type.',
  })
  experimentType?: LabExperimentType | null;

  @IsIdOf('exp')
  @Field(() => ID, { nullable: true, description: 'ID of the experiment to claim.' })
  id?: string | null;
}

@InputType({ description: 'The reason for cancelling an experiment.' })
export class CancelLabExperimentInput {
  @IsText({ max: 500 })
  @Field(() => String, { nullable: true, description: 'Reason, a single line of at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'An experiment that has already ended.' })
export class TrackLabExperimentInput {
  @IsText({ max: 100 })
  @Field(() => String, {
    description: 'Your ID for the experiment, 1 to 100 characters. Repeated reports with the same ID count once.',
  })
  clientEventId!: string;

  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'ID of the owner. Required for service keys; users can omit it or specify their own ID.',
  })
  userId?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the experiment ended, within the last 7 days; defaults to now.',
  })
  at?: Date | null;

  @ValidateNested()
  @Field(() => LabRequestInput, { description: 'Request of the experiment. Specify exactly one field.' })
  request!: LabRequestInput;

  @ValidateNested()
  @Field(() => LabResultInput, {
    nullable: true,
    description: 'Result of the experiment, in the field of the same type. Omit it if the experiment failed.',
  })
  result?: LabResultInput | null;

  @ValidateNested()
  @Field(() => LabErrorInput, {
    nullable: true,
    description: 'Error that the experiment failed with, instead of `result`.',
  })
  error?: LabErrorInput | null;

  @IsList(MAX_UNITS)
  @ValidateNested({ each: true })
  @Field(() => [UsageQuantityInput], { nullable: true, description: 'Usage, one item per unit.' })
  usage?: UsageQuantityInput[] | null;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, { nullable: true, description: 'Duration in milliseconds, at most a day.' })
  processingTime?: number | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Name of the model, at most 100 characters.' })
  modelName?: string | null;
}

@InputType({ description: 'Your rating of a result.' })
export class RateLabExperimentInput {
  @IsBetween(1, 5)
  @Field(() => Int, { description: 'Score, 1 to 5.' })
  score!: number;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'Comment, at most 1,000 characters.' })
  comment?: string | null;
}

@InputType({ description: 'Filter for experiments.' })
export class LabExperimentFilter {
  @Field(() => LabExperimentType, { nullable: true, description: 'Only experiments of this type.' })
  experimentType?: LabExperimentType | null;

  @Field(() => LabExperimentStatus, { nullable: true, description: 'Only experiments with this status.' })
  status?: LabExperimentStatus | null;
}

@ArgsType()
export class MyLabExperimentsArgs extends PageArgs {
  @Field(() => LabExperimentFilter, { nullable: true, description: 'Filter for the list.' })
  filter?: LabExperimentFilter | null;
}

@InputType({ description: 'Filter for experiment statistics.' })
export class LabExperimentStatsFilter {
  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'First UTC day, given by any time on it; by default the range is the 30 days that end with `to`.',
  })
  from?: Date | null;

  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'Last UTC day, inclusive, given by any time on it; defaults to today. The range can span at most 92 days.',
  })
  to?: Date | null;

  @Field(() => LabExperimentType, { nullable: true, description: 'Only experiments of this type.' })
  experimentType?: LabExperimentType | null;
}

@ArgsType()
export class LabExperimentStatsArgs {
  @ValidateNested()
  @Field(() => LabExperimentStatsFilter, { nullable: true, description: 'Filter for the statistics.' })
  filter?: LabExperimentStatsFilter | null;
}

@InputType({ description: 'An experiment to estimate.' })
export class EstimateLabExperimentInput {
  @ValidateNested()
  @Field(() => LabRequestInput, { description: 'Request of the experiment. Specify exactly one field.' })
  request!: LabRequestInput;
}
