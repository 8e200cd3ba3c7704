import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsBetween, IsIdOf, IsList, IsRangeEnd, IsText } from '../../../graphql/input.js';
import { UsageQuantityInput } from '../../analytics/index.js';
import { LabExecutor, LabExperimentStatus, LabExperimentType } from './lab.enums.js';
import * as requests from './lab-requests.js';
import * as results from './lab-results.js';
import { MAX_ATTEMPTS } from './lab-experiment.states.js';

const KEY =
  'Any text of at most 200 characters: a request that is sent again with the same key and input is done once. Kept for a day.';
const DAY_IN_MS = 86_400_000;
const MAX_UNITS = 7;
export const MAX_COMPARED = 10;

@InputType({ description: 'What to make: exactly one of these fields, which is the type of the experiment.' })
export class LabRequestInput {
  @ValidateNested()
  @Field(() => requests.NeuralArtRequest, { nullable: true, description: 'Pictures: NEURAL_ART.' })
  neuralArt?: requests.NeuralArtRequest | null;

  @ValidateNested()
  @Field(() => requests.MusicGeneratorRequest, { nullable: true, description: 'Music: MUSIC_GENERATOR.' })
  musicGenerator?: requests.MusicGeneratorRequest | null;

  @ValidateNested()
  @Field(() => requests.VoiceCloningRequest, { nullable: true, description: 'A cloned voice: VOICE_CLONING.' })
  voiceCloning?: requests.VoiceCloningRequest | null;

  @ValidateNested()
  @Field(() => requests.ImageEditorRequest, { nullable: true, description: 'A changed picture: IMAGE_EDITOR.' })
  imageEditor?: requests.ImageEditorRequest | null;

  @ValidateNested()
  @Field(() => requests.VideoGeneratorRequest, { nullable: true, description: 'A video: VIDEO_GENERATOR.' })
  videoGenerator?: requests.VideoGeneratorRequest | null;

  @ValidateNested()
  @Field(() => requests.TextToSpeechRequest, { nullable: true, description: 'A spoken text: TEXT_TO_SPEECH.' })
  textToSpeech?: requests.TextToSpeechRequest | null;

  @ValidateNested()
  @Field(() => requests.SpeechToTextRequest, {
    nullable: true,
    description: 'The words of a recording: SPEECH_TO_TEXT.',
  })
  speechToText?: requests.SpeechToTextRequest | null;

  @ValidateNested()
  @Field(() => requests.StoryWriterRequest, { nullable: true, description: 'A story: STORY_WRITER.' })
  storyWriter?: requests.StoryWriterRequest | null;

  @ValidateNested()
  @Field(() => requests.CodeAssistantRequest, { nullable: true, description: 'Code: CODE_ASSISTANT.' })
  codeAssistant?: requests.CodeAssistantRequest | null;

  @ValidateNested()
  @Field(() => requests.TranslatorRequest, { nullable: true, description: 'A translation: TRANSLATOR.' })
  translator?: requests.TranslatorRequest | null;

  @ValidateNested()
  @Field(() => requests.DocumentQaRequest, { nullable: true, description: 'A question about a document: DOCUMENT_QA.' })
  documentQa?: requests.DocumentQaRequest | null;

  @ValidateNested()
  @Field(() => requests.DataAnalystRequest, { nullable: true, description: 'A question about data: DATA_ANALYST.' })
  dataAnalyst?: requests.DataAnalystRequest | null;
}

@InputType({ description: 'What was made: exactly one of these fields, that of the type of the experiment.' })
export class LabResultInput {
  @ValidateNested()
  @Field(() => results.NeuralArtResult, { nullable: true, description: 'Of NEURAL_ART.' })
  neuralArt?: results.NeuralArtResult | null;

  @ValidateNested()
  @Field(() => results.MusicGeneratorResult, { nullable: true, description: 'Of MUSIC_GENERATOR.' })
  musicGenerator?: results.MusicGeneratorResult | null;

  @ValidateNested()
  @Field(() => results.VoiceCloningResult, { nullable: true, description: 'Of VOICE_CLONING.' })
  voiceCloning?: results.VoiceCloningResult | null;

  @ValidateNested()
  @Field(() => results.ImageEditorResult, { nullable: true, description: 'Of IMAGE_EDITOR.' })
  imageEditor?: results.ImageEditorResult | null;

  @ValidateNested()
  @Field(() => results.VideoGeneratorResult, { nullable: true, description: 'Of VIDEO_GENERATOR.' })
  videoGenerator?: results.VideoGeneratorResult | null;

  @ValidateNested()
  @Field(() => results.TextToSpeechResult, { nullable: true, description: 'Of TEXT_TO_SPEECH.' })
  textToSpeech?: results.TextToSpeechResult | null;

  @ValidateNested()
  @Field(() => results.SpeechToTextResult, { nullable: true, description: 'Of SPEECH_TO_TEXT.' })
  speechToText?: results.SpeechToTextResult | null;

  @ValidateNested()
  @Field(() => results.StoryWriterResult, { nullable: true, description: 'Of STORY_WRITER.' })
  storyWriter?: results.StoryWriterResult | null;

  @ValidateNested()
  @Field(() => results.CodeAssistantResult, { nullable: true, description: 'Of CODE_ASSISTANT.' })
  codeAssistant?: results.CodeAssistantResult | null;

  @ValidateNested()
  @Field(() => results.TranslatorResult, { nullable: true, description: 'Of TRANSLATOR.' })
  translator?: results.TranslatorResult | null;

  @ValidateNested()
  @Field(() => results.DocumentQaResult, { nullable: true, description: 'Of DOCUMENT_QA.' })
  documentQa?: results.DocumentQaResult | null;

  @ValidateNested()
  @Field(() => results.DataAnalystResult, { nullable: true, description: 'Of DATA_ANALYST.' })
  dataAnalyst?: results.DataAnalystResult | null;
}

@InputType({ description: 'An experiment to run.' })
export class StartLabExperimentInput {
  @ValidateNested()
  @Field(() => LabRequestInput, { description: 'What to make: exactly one field.' })
  request!: LabRequestInput;

  @Field(() => LabExecutor, { nullable: true, description: 'Who works on it.', defaultValue: LabExecutor.PLATFORM })
  executor?: LabExecutor | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

/** What whoever worked on a run tells of its use. */
@InputType()
abstract class LabReportInput {
  @IsBetween(1, MAX_ATTEMPTS)
  @Field(() => Int, {
    nullable: true,
    description: 'The attempt that was worked on; the present one when left out. Workers should give it.',
  })
  attempt?: number | null;

  @IsList(MAX_UNITS)
  @ValidateNested({ each: true })
  @Field(() => [UsageQuantityInput], {
    nullable: true,
    description: 'What was used, one row a unit. It is priced now, and costs at most what was reserved.',
  })
  usage?: UsageQuantityInput[] | null;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, {
    nullable: true,
    description: 'How long it took, in milliseconds, at most a day; since it was begun when left out.',
  })
  processingTime?: number | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'The model that made it; at most 100 characters.' })
  modelName?: string | null;
}

@InputType({ description: 'The result of a run.' })
export class CompleteLabExperimentInput extends LabReportInput {
  @ValidateNested()
  @Field(() => LabResultInput, { description: 'What was made: exactly the field of the type of the experiment.' })
  result!: LabResultInput;
}

@InputType({ description: 'Why a run failed.' })
export class LabErrorInput {
  @IsText({ max: 60 })
  @Field(() => String, { description: 'A short code, such as CONTENT_REFUSED; at most 60 characters.' })
  code!: string;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'What went wrong, in words; at most 1,000 characters.' })
  message?: string | null;
}

@InputType({ description: 'The failure of a run.' })
export class FailLabExperimentInput extends LabReportInput {
  @ValidateNested()
  @Field(() => LabErrorInput, { description: 'Why.' })
  error!: LabErrorInput;
}

@InputType({ description: 'Which run to take: one of both.' })
export class ClaimLabExperimentInput {
  @Field(() => LabExperimentType, { nullable: true, description: 'The one of this type that waits longest.' })
  experimentType?: LabExperimentType | null;

  @IsIdOf('exp')
  @Field(() => ID, { nullable: true, description: 'This one.' })
  id?: string | null;
}

@InputType({ description: 'Why a run is stopped.' })
export class CancelLabExperimentInput {
  @IsText({ max: 500 })
  @Field(() => String, { nullable: true, description: 'Why, in a line of at most 500 characters.' })
  reason?: string | null;
}

@InputType({ description: 'A run that is over, told in one call.' })
export class TrackLabExperimentInput {
  @IsText({ max: 100 })
  @Field(() => String, {
    description: 'An id of your own for this run, 1 to 100 characters: told again under it, it counts once, for good.',
  })
  clientEventId!: string;

  @IsIdOf('usr')
  @Field(() => ID, {
    nullable: true,
    description: 'Whose it is. A service key must give it; everybody else may leave it out, and it must be their own.',
  })
  userId?: string | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it ended: in the last 7 days; now when left out.',
  })
  at?: Date | null;

  @ValidateNested()
  @Field(() => LabRequestInput, { description: 'What it was asked: exactly one field.' })
  request!: LabRequestInput;

  @ValidateNested()
  @Field(() => LabResultInput, {
    nullable: true,
    description: 'What it gave: the field of the same type. Left out for a run that failed.',
  })
  result?: LabResultInput | null;

  @ValidateNested()
  @Field(() => LabErrorInput, { nullable: true, description: 'Why it failed: instead of `result`.' })
  error?: LabErrorInput | null;

  @IsList(MAX_UNITS)
  @ValidateNested({ each: true })
  @Field(() => [UsageQuantityInput], { nullable: true, description: 'What it used, one row a unit.' })
  usage?: UsageQuantityInput[] | null;

  @IsBetween(0, DAY_IN_MS)
  @Field(() => Int, { nullable: true, description: 'How long it took, in milliseconds; at most a day.' })
  processingTime?: number | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'The model that made it; at most 100 characters.' })
  modelName?: string | null;
}

@InputType({ description: 'What you think of a result.' })
export class RateLabExperimentInput {
  @IsBetween(1, 5)
  @Field(() => Int, { description: 'The score, 1 to 5.' })
  score!: number;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'In words; at most 1,000 characters.' })
  comment?: string | null;
}

@InputType({ description: 'Which runs to list.' })
export class LabExperimentFilter {
  @Field(() => LabExperimentType, { nullable: true, description: 'Of this type.' })
  experimentType?: LabExperimentType | null;

  @Field(() => LabExperimentStatus, { nullable: true, description: 'In this status.' })
  status?: LabExperimentStatus | null;
}

@ArgsType()
export class MyLabExperimentsArgs extends PageArgs {
  @Field(() => LabExperimentFilter, { nullable: true, description: 'Which to list.' })
  filter?: LabExperimentFilter | null;
}

@InputType({ description: 'Which runs to count.' })
export class LabExperimentStatsFilter {
  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Started from the day of this time on (UTC); 30 days before `to` when left out.',
  })
  from?: Date | null;

  @IsRangeEnd()
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Up to the day of this time, that day included; today when left out. At most 92 days in all.',
  })
  to?: Date | null;

  @Field(() => LabExperimentType, { nullable: true, description: 'Of this type.' })
  experimentType?: LabExperimentType | null;
}

@ArgsType()
export class LabExperimentStatsArgs {
  @ValidateNested()
  @Field(() => LabExperimentStatsFilter, { nullable: true, description: 'Which runs to count.' })
  filter?: LabExperimentStatsFilter | null;
}

@InputType({ description: 'An experiment whose cost is asked for.' })
export class EstimateLabExperimentInput {
  @ValidateNested()
  @Field(() => LabRequestInput, { description: 'What to make: exactly one field.' })
  request!: LabRequestInput;
}
