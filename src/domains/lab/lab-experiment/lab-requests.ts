import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { IsBetween, IsIdOf, IsText } from '../../../graphql/input.js';
import { IsAsset, LabAsset } from './lab-asset.js';
import { VoiceConsentScope } from './lab.enums.js';

/**
 * What each type of experiment is asked. One class is both: the input that a caller gives, and the object that is read back.
 */
const PROMPT = { max: 4_000, multiline: true };
const TEXT = { max: 20_000, multiline: true };
const NAME = { max: 60 };
const DOCUMENTS = ['application/pdf', 'text/', 'application/vnd.', 'application/msword'] as const;
const TABLES = ['text/csv', 'application/json', 'application/vnd.', 'text/tab-separated-values'] as const;
const LANGUAGE = 'such as en or pt-BR; at most 60 characters';
const SEED = 'The same seed with the same model gives the same result; 0 to 2,147,483,647.';

@InputType('NeuralArtRequestInput', { description: 'Asks for pictures.' })
@ObjectType('NeuralArtRequest', { description: 'What pictures were asked for.' })
export class NeuralArtRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'What they show, 1 to 4,000 characters.' })
  prompt!: string;

  @IsText(PROMPT)
  @Field(() => String, { nullable: true, description: 'What they shall not show, at most 4,000 characters.' })
  negativePrompt?: string | null;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'The style, such as watercolor; at most 60 characters.' })
  style?: string | null;

  @IsBetween(64, 2_048)
  @Field(() => Int, { nullable: true, description: 'Width in pixels, 64 to 2,048.', defaultValue: 1_024 })
  width?: number | null;

  @IsBetween(64, 2_048)
  @Field(() => Int, { nullable: true, description: 'Height in pixels, 64 to 2,048.', defaultValue: 1_024 })
  height?: number | null;

  @IsBetween(1, 8)
  @Field(() => Int, { nullable: true, description: 'How many, 1 to 8.', defaultValue: 1 })
  count?: number | null;

  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: SEED })
  seed?: number | null;
}

@InputType('MusicGeneratorRequestInput', { description: 'Asks for music.' })
@ObjectType('MusicGeneratorRequest', { description: 'What music was asked for.' })
export class MusicGeneratorRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'What it sounds like, 1 to 4,000 characters.' })
  prompt!: string;

  @IsBetween(1, 600)
  @Field(() => Int, { description: 'How long it is, 1 to 600 seconds.' })
  durationSeconds!: number;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'The genre; at most 60 characters.' })
  genre?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether nobody sings.', defaultValue: false })
  instrumental?: boolean | null;

  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: SEED })
  seed?: number | null;
}

@InputType('VoiceCloningRequestInput', { description: 'Asks for a text in the voice of somebody who consented.' })
@ObjectType('VoiceCloningRequest', { description: 'Which text was asked for, in whose voice.' })
export class VoiceCloningRequest {
  @IsIdOf('vcs')
  @Field(() => ID, { description: 'The consent of the speaker: `recordVoiceConsent`. It must stand.' })
  consentId!: string;

  @Field(() => VoiceConsentScope, { description: 'What it is for; the consent must cover it.' })
  purpose!: VoiceConsentScope;

  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'A recording of the voice.' })
  sample!: LabAsset;

  @IsText(TEXT)
  @Field(() => String, { description: 'What the voice says, 1 to 20,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: `The language, ${LANGUAGE}.` })
  language?: string | null;
}

@InputType('ImageEditorRequestInput', { description: 'Asks for a picture to be changed.' })
@ObjectType('ImageEditorRequest', { description: 'How a picture was to be changed.' })
export class ImageEditorRequest {
  @IsAsset('image/')
  @Field(() => LabAsset, { description: 'The picture.' })
  image!: LabAsset;

  @IsText(PROMPT)
  @Field(() => String, { description: 'What to change, 1 to 4,000 characters.' })
  instruction!: string;

  @IsAsset('image/')
  @Field(() => LabAsset, { nullable: true, description: 'Where to change it: white in this picture.' })
  mask?: LabAsset | null;
}

@InputType('VideoGeneratorRequestInput', { description: 'Asks for a video.' })
@ObjectType('VideoGeneratorRequest', { description: 'What video was asked for.' })
export class VideoGeneratorRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'What it shows, 1 to 4,000 characters.' })
  prompt!: string;

  @IsBetween(1, 60)
  @Field(() => Int, { description: 'How long it is, 1 to 60 seconds.' })
  durationSeconds!: number;

  @IsAsset('image/')
  @Field(() => LabAsset, { nullable: true, description: 'The picture that it begins with.' })
  firstFrame?: LabAsset | null;

  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: SEED })
  seed?: number | null;
}

@InputType('TextToSpeechRequestInput', { description: 'Asks for a text to be spoken.' })
@ObjectType('TextToSpeechRequest', { description: 'Which text was to be spoken.' })
export class TextToSpeechRequest {
  @IsText(TEXT)
  @Field(() => String, { description: 'What is said, 1 to 20,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { description: 'The voice of the platform, such as nova; at most 60 characters.' })
  voice!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: `The language, ${LANGUAGE}.` })
  language?: string | null;

  @IsBetween(0.5, 2)
  @Field(() => Float, { nullable: true, description: 'How fast, 0.5 to 2.', defaultValue: 1 })
  speed?: number | null;
}

@InputType('SpeechToTextRequestInput', { description: 'Asks for the words of a recording.' })
@ObjectType('SpeechToTextRequest', { description: 'The words of which recording were asked for.' })
export class SpeechToTextRequest {
  @IsAsset('audio/', 'video/')
  @Field(() => LabAsset, { description: 'The recording.' })
  recording!: LabAsset;

  @IsBetween(1, 14_400)
  @Field(() => Int, { description: 'How long it is, 1 to 14,400 seconds.' })
  durationSeconds!: number;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: `The language, ${LANGUAGE}; found out when left out.` })
  language?: string | null;
}

@InputType('StoryWriterRequestInput', { description: 'Asks for a story.' })
@ObjectType('StoryWriterRequest', { description: 'What story was asked for.' })
export class StoryWriterRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'The idea, 1 to 4,000 characters.' })
  prompt!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'The genre; at most 60 characters.' })
  genre?: string | null;

  @IsBetween(50, 5_000)
  @Field(() => Int, { nullable: true, description: 'About how many words, 50 to 5,000.', defaultValue: 800 })
  words?: number | null;
}

@InputType('CodeAssistantRequestInput', { description: 'Asks for code.' })
@ObjectType('CodeAssistantRequest', { description: 'What code was asked for.' })
export class CodeAssistantRequest {
  @IsText(PROMPT)
  @Field(() => String, { description: 'What it shall do, 1 to 4,000 characters.' })
  instruction!: string;

  @IsText(NAME)
  @Field(() => String, { description: 'The programming language; at most 60 characters.' })
  programmingLanguage!: string;

  @IsText(TEXT)
  @Field(() => String, { nullable: true, description: 'Code to go from, at most 20,000 characters.' })
  code?: string | null;
}

@InputType('TranslatorRequestInput', { description: 'Asks for a text in another language.' })
@ObjectType('TranslatorRequest', { description: 'Which text was to be translated.' })
export class TranslatorRequest {
  @IsText(TEXT)
  @Field(() => String, { description: 'The text, 1 to 20,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { description: `The language to translate into, ${LANGUAGE}.` })
  targetLanguage!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: `The language that it is in, ${LANGUAGE}.` })
  sourceLanguage?: string | null;
}

@InputType('DocumentQaRequestInput', { description: 'Asks a question about a document.' })
@ObjectType('DocumentQaRequest', { description: 'What was asked about which document.' })
export class DocumentQaRequest {
  @IsAsset(...DOCUMENTS)
  @Field(() => LabAsset, { description: 'The document: PDF, text or office format.' })
  document!: LabAsset;

  @IsText(PROMPT)
  @Field(() => String, { description: 'The question, 1 to 4,000 characters.' })
  question!: string;
}

@InputType('DataAnalystRequestInput', { description: 'Asks a question about a data set.' })
@ObjectType('DataAnalystRequest', { description: 'What was asked about which data set.' })
export class DataAnalystRequest {
  @IsAsset(...TABLES)
  @Field(() => LabAsset, { description: 'The data set: CSV, JSON or office format.' })
  dataset!: LabAsset;

  @IsText(PROMPT)
  @Field(() => String, { description: 'The question, 1 to 4,000 characters.' })
  question!: string;
}
