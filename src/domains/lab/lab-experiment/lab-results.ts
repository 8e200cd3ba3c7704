import { ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { IsBetween, IsList, IsText } from '../../../graphql/input.js';
import { IsAsset, LabAsset } from './lab-asset.js';

/** The result of each type of experiment. Each class is both the input type and the object type. */
const LONG = { max: 50_000, multiline: true };
const TEXT = { max: 20_000, multiline: true };
const NAME = { max: 60 };
const TITLE = { max: 200 };

@InputType('NeuralArtResultInput', { description: 'The generated images.' })
@ObjectType('NeuralArtResult', { description: 'The generated images.' })
export class NeuralArtResult {
  @IsList(8, 1)
  @IsAsset('image/')
  @Field(() => [LabAsset], { description: 'Generated images, 1 to 8.' })
  images!: LabAsset[];

  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: 'Seed used for the images.' })
  seed?: number | null;
}

@InputType('MusicGeneratorResultInput', { description: 'The generated music.' })
@ObjectType('MusicGeneratorResult', { description: 'The generated music.' })
export class MusicGeneratorResult {
  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'Audio file.' })
  audio!: LabAsset;

  @IsBetween(0, 3_600)
  @Field(() => Int, { description: 'Duration in seconds.' })
  durationSeconds!: number;

  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Title, at most 200 characters.' })
  title?: string | null;
}

@InputType('VoiceCloningResultInput', { description: 'The recording of the cloned voice.' })
@ObjectType('VoiceCloningResult', { description: 'The recording of the cloned voice.' })
export class VoiceCloningResult {
  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'Audio file.' })
  audio!: LabAsset;

  @IsBetween(0, 14_400)
  @Field(() => Int, { description: 'Duration in seconds.' })
  durationSeconds!: number;
}

@InputType('ImageEditorResultInput', { description: 'The edited image.' })
@ObjectType('ImageEditorResult', { description: 'The edited image.' })
export class ImageEditorResult {
  @IsAsset('image/')
  @Field(() => LabAsset, { description: 'Image file.' })
  image!: LabAsset;
}

@InputType('VideoGeneratorResultInput', { description: 'The generated video.' })
@ObjectType('VideoGeneratorResult', { description: 'The generated video.' })
export class VideoGeneratorResult {
  @IsAsset('video/')
  @Field(() => LabAsset, { description: 'Video file.' })
  video!: LabAsset;

  @IsBetween(0, 3_600)
  @Field(() => Int, { description: 'Duration in seconds.' })
  durationSeconds!: number;
}

@InputType('TextToSpeechResultInput', { description: 'The spoken text.' })
@ObjectType('TextToSpeechResult', { description: 'The spoken text.' })
export class TextToSpeechResult {
  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'Audio file.' })
  audio!: LabAsset;

  @IsBetween(0, 14_400)
  @Field(() => Int, { description: 'Duration in seconds.' })
  durationSeconds!: number;
}

@InputType('SpeechToTextResultInput', { description: 'The transcript of a recording.' })
@ObjectType('SpeechToTextResult', { description: 'The transcript of a recording.' })
export class SpeechToTextResult {
  @IsText(LONG)
  @Field(() => String, { description: 'Transcript, 1 to 50,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'Detected language.' })
  language?: string | null;
}

@InputType('StoryWriterResultInput', { description: 'The generated story.' })
@ObjectType('StoryWriterResult', { description: 'The generated story.' })
export class StoryWriterResult {
  @IsText(LONG)
  @Field(() => String, { description: 'Story, 1 to 50,000 characters.' })
  text!: string;

  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Title, at most 200 characters.' })
  title?: string | null;
}

@InputType('CodeAssistantResultInput', { description: 'The generated code.' })
@ObjectType('CodeAssistantResult', { description: 'The generated code.' })
export class CodeAssistantResult {
  @IsText(LONG)
  @Field(() => String, { description: 'Code, 1 to 50,000 characters.' })
  code!: string;

  @IsText(TEXT)
  @Field(() => String, { nullable: true, description: 'Explanation of the code, at most 20,000 characters.' })
  explanation?: string | null;
}

@InputType('TranslatorResultInput', { description: 'The translated text.' })
@ObjectType('TranslatorResult', { description: 'The translated text.' })
export class TranslatorResult {
  @IsText(LONG)
  @Field(() => String, { description: 'Translation, 1 to 50,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'Language of the source text.' })
  language?: string | null;
}

@InputType('LabCitationInput', { description: 'A passage that supports an answer.' })
@ObjectType('LabCitation', { description: 'A passage that supports an answer.' })
export class LabCitation {
  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { description: 'Quoted passage, 1 to 1,000 characters.' })
  quote!: string;

  @IsBetween(1, 100_000)
  @Field(() => Int, { nullable: true, description: 'Page number.' })
  page?: number | null;
}

@InputType('DocumentQaResultInput', { description: 'The answer to a question about a document.' })
@ObjectType('DocumentQaResult', { description: 'The answer to a question about a document.' })
export class DocumentQaResult {
  @IsText(TEXT)
  @Field(() => String, { description: 'Answer, 1 to 20,000 characters.' })
  answer!: string;

  @IsList(20)
  @ValidateNested({ each: true })
  @Field(() => [LabCitation], { nullable: true, description: 'Passages that support the answer, at most 20.' })
  citations?: LabCitation[] | null;
}

@InputType('DataAnalystResultInput', { description: 'The answer to a question about a dataset.' })
@ObjectType('DataAnalystResult', { description: 'The answer to a question about a dataset.' })
export class DataAnalystResult {
  @IsText(TEXT)
  @Field(() => String, { description: 'Answer, 1 to 20,000 characters.' })
  answer!: string;

  @IsList(10)
  @IsAsset('image/')
  @Field(() => [LabAsset], { nullable: true, description: 'Charts, at most 10.' })
  charts?: LabAsset[] | null;
}
