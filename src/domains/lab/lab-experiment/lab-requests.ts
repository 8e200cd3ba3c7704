import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IsBetween, IsIdOf, IsText } from '../../../graphql/input.js';
import { IsAsset, LabAsset } from './lab-asset.js';
import { VoiceConsentScope } from './lab.enums.js';

/** The request of each type of experiment. Each class is both the input type and the object type. */
const PROMPT = { max: 4_000, multiline: true };
const TEXT = { max: 20_000, multiline: true };
const NAME = { max: 60 };
const DOCUMENTS = ['application/pdf', 'text/', 'application/vnd.', 'application/msword'] as const;
const TABLES = ['text/csv', 'application/json', 'application/vnd.', 'text/tab-separated-values'] as const;
const LANGUAGE = 'for example en or pt-BR; at most 60 characters';
const SEED = 'Seed for reproducible results with the same model, 0 to 2,147,483,647.';

@InputType('NeuralArtRequestInput', { description: 'A request for images.' })
@ObjectType('NeuralArtRequest', { description: 'A request for images.' })
export class NeuralArtRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'What the images should show, 1 to 4,000 characters.' })
  prompt!: string;

  @IsText(PROMPT)
  @Field(() => String, { nullable: true, description: 'What the images should not show, at most 4,000 characters.' })
  negativePrompt?: string | null;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'Style, for example watercolor; at most 60 characters.' })
  style?: string | null;

  @IsBetween(64, 2_048)
  @Field(() => Int, { nullable: true, description: 'Width in pixels, 64 to 2,048.', defaultValue: 1_024 })
  width?: number | null;

  @IsBetween(64, 2_048)
  @Field(() => Int, { nullable: true, description: 'Height in pixels, 64 to 2,048.', defaultValue: 1_024 })
  height?: number | null;

  @IsBetween(1, 8)
  @Field(() => Int, { nullable: true, description: 'Number of images, 1 to 8.', defaultValue: 1 })
  count?: number | null;

  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: SEED })
  seed?: number | null;
}

@InputType('MusicGeneratorRequestInput', { description: 'A request for music.' })
@ObjectType('MusicGeneratorRequest', { description: 'A request for music.' })
export class MusicGeneratorRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'What the music should sound like, 1 to 4,000 characters.' })
  prompt!: string;

  @IsBetween(1, 600)
  @Field(() => Int, { description: 'Duration, 1 to 600 seconds.' })
  durationSeconds!: number;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'Genre, at most 60 characters.' })
  genre?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the music has no vocals.', defaultValue: false })
  instrumental?: boolean | null;

  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: SEED })
  seed?: number | null;
}

@InputType('VoiceCloningRequestInput', { description: 'A request for speech in the voice of a speaker who consented.' })
@ObjectType('VoiceCloningRequest', { description: 'A request for speech in the voice of a speaker who consented.' })
export class VoiceCloningRequest {
  @IsIdOf('vcs')
  @Field(() => ID, { description: "ID of the speaker's consent from `recordVoiceConsent`. It must be ACTIVE." })
  consentId!: string;

  @Field(() => VoiceConsentScope, { description: 'Purpose of the recording; the consent must cover it.' })
  purpose!: VoiceConsentScope;

  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'Recording of the voice.' })
  sample!: LabAsset;

  @IsText(TEXT)
  @Field(() => String, { description: 'Text to speak, 1 to 20,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: `Language of the text, ${LANGUAGE}.` })
  language?: string | null;
}

@InputType('ImageEditorRequestInput', { description: 'A request to edit an image.' })
@ObjectType('ImageEditorRequest', { description: 'A request to edit an image.' })
export class ImageEditorRequest {
  @IsAsset('image/')
  @Field(() => LabAsset, { description: 'Image to edit.' })
  image!: LabAsset;

  @IsText(PROMPT)
  @Field(() => String, { description: 'Changes to make, 1 to 4,000 characters.' })
  instruction!: string;

  @IsAsset('image/')
  @Field(() => LabAsset, { nullable: true, description: 'Mask of the area to edit, in white.' })
  mask?: LabAsset | null;
}

@InputType('VideoGeneratorRequestInput', { description: 'A request for a video.' })
@ObjectType('VideoGeneratorRequest', { description: 'A request for a video.' })
export class VideoGeneratorRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'What the video should show, 1 to 4,000 characters.' })
  prompt!: string;

  @IsBetween(1, 60)
  @Field(() => Int, { description: 'Duration, 1 to 60 seconds.' })
  durationSeconds!: number;

  @IsAsset('image/')
  @Field(() => LabAsset, { nullable: true, description: 'First frame of the video.' })
  firstFrame?: LabAsset | null;

  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: SEED })
  seed?: number | null;
}

@InputType('TextToSpeechRequestInput', { description: 'A request to speak a text.' })
@ObjectType('TextToSpeechRequest', { description: 'A request to speak a text.' })
export class TextToSpeechRequest {
  @IsText(TEXT)
  @Field(() => String, { description: 'Text to speak, 1 to 20,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { description: 'Name of a platform voice, for example nova; at most 60 characters.' })
  voice!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: `Language of the text, ${LANGUAGE}.` })
  language?: string | null;

  @IsBetween(0.5, 2)
  @Field(() => Float, { nullable: true, description: 'Speed, 0.5 to 2.', defaultValue: 1 })
  speed?: number | null;
}

@InputType('SpeechToTextRequestInput', { description: 'A request to transcribe a recording.' })
@ObjectType('SpeechToTextRequest', { description: 'A request to transcribe a recording.' })
export class SpeechToTextRequest {
  @IsAsset('audio/', 'video/')
  @Field(() => LabAsset, { description: 'Recording to transcribe.' })
  recording!: LabAsset;

  @IsBetween(1, 14_400)
  @Field(() => Int, { description: 'Duration of the recording, 1 to 14,400 seconds.' })
  durationSeconds!: number;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: `Language of the recording, ${LANGUAGE}. Detected if omitted.` })
  language?: string | null;
}

@InputType('StoryWriterRequestInput', { description: 'A request for a story.' })
@ObjectType('StoryWriterRequest', { description: 'A request for a story.' })
export class StoryWriterRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'Idea for the story, 1 to 4,000 characters.' })
  prompt!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'Genre, at most 60 characters.' })
  genre?: string | null;

  @IsBetween(50, 5_000)
  @Field(() => Int, { nullable: true, description: 'Approximate number of words, 50 to 5,000.', defaultValue: 800 })
  words?: number | null;
}

@InputType('CodeAssistantRequestInput', { description: 'A request for code.' })
@ObjectType('CodeAssistantRequest', { description: 'A request for code.' })
export class CodeAssistantRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'What the code should do, 1 to 4,000 characters.' })
  instruction!: string;

  @IsText(NAME)
  @Field(() => String, { description: 'Programming language, at most 60 characters.' })
  programmingLanguage!: string;

  @IsText(TEXT)
  @Field(() => String, { nullable: true, description: 'Existing code to start from, at most 20,000 characters.' })
  code?: string | null;
}

@InputType('TranslatorRequestInput', { description: 'A request to translate a text.' })
@ObjectType('TranslatorRequest', { description: 'A request to translate a text.' })
export class TranslatorRequest {
  @IsText(TEXT)
  @Field(() => String, { description: 'Text to translate, 1 to 20,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { description: `Language to translate into, ${LANGUAGE}.` })
  targetLanguage!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: `Language of the text, ${LANGUAGE}.` })
  sourceLanguage?: string | null;
}

@InputType('DocumentQaRequestInput', { description: 'A question about a document.' })
@ObjectType('DocumentQaRequest', { description: 'A question about a document.' })
export class DocumentQaRequest {
  @IsAsset(...DOCUMENTS)
  @Field(() => LabAsset, { description: 'Document in a PDF, text or office format.' })
  document!: LabAsset;

  @IsText(PROMPT)
  @Field(() => String, { description: 'Question, 1 to 4,000 characters.' })
  question!: string;
}

@InputType('DataAnalystRequestInput', { description: 'A question about a dataset.' })
@ObjectType('DataAnalystRequest', { description: 'A question about a dataset.' })
export class DataAnalystRequest {
  @IsAsset(...TABLES)
  @Field(() => LabAsset, { description: 'Dataset in CSV, TSV, JSON or an office format.' })
  dataset!: LabAsset;

  @IsText(PROMPT)
  @Field(() => String, { description: 'Question, 1 to 4,000 characters.' })
  question!: string;
}
