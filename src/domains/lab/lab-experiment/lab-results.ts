import { ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { IsBetween, IsList, IsText } from '../../../graphql/input.js';
import { IsAsset, LabAsset } from './lab-asset.js';

/** What each type of experiment gives. One class is both: what a worker tells, and the object that is read back. */
const LONG = { max: 50_000, multiline: true };
const TEXT = { max: 20_000, multiline: true };
const NAME = { max: 60 };
const TITLE = { max: 200 };

@InputType('NeuralArtResultInput', { description: 'The pictures that were made.' })
@ObjectType('NeuralArtResult', { description: 'The pictures that were made.' })
export class NeuralArtResult {
  @IsList(8, 1)
  @IsAsset('image/')
  @Field(() => [LabAsset], { description: 'The pictures, 1 to 8.' })
  images!: LabAsset[];

  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: 'The seed that they were made with.' })
  seed?: number | null;
}

@InputType('MusicGeneratorResultInput', { description: 'The music that was made.' })
@ObjectType('MusicGeneratorResult', { description: 'The music that was made.' })
export class MusicGeneratorResult {
  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'The recording.' })
  audio!: LabAsset;

  @IsBetween(0, 3_600)
  @Field(() => Int, { description: 'How long it is, in seconds.' })
  durationSeconds!: number;

  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Its title, at most 200 characters.' })
  title?: string | null;
}

@InputType('VoiceCloningResultInput', { description: 'What the cloned voice said.' })
@ObjectType('VoiceCloningResult', { description: 'What the cloned voice said.' })
export class VoiceCloningResult {
  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'The recording.' })
  audio!: LabAsset;

  @IsBetween(0, 14_400)
  @Field(() => Int, { description: 'How long it is, in seconds.' })
  durationSeconds!: number;
}

@InputType('ImageEditorResultInput', { description: 'The changed picture.' })
@ObjectType('ImageEditorResult', { description: 'The changed picture.' })
export class ImageEditorResult {
  @IsAsset('image/')
  @Field(() => LabAsset, { description: 'The picture.' })
  image!: LabAsset;
}

@InputType('VideoGeneratorResultInput', { description: 'The video that was made.' })
@ObjectType('VideoGeneratorResult', { description: 'The video that was made.' })
export class VideoGeneratorResult {
  @IsAsset('video/')
  @Field(() => LabAsset, { description: 'The video.' })
  video!: LabAsset;

  @IsBetween(0, 3_600)
  @Field(() => Int, { description: 'How long it is, in seconds.' })
  durationSeconds!: number;
}

@InputType('TextToSpeechResultInput', { description: 'The spoken text.' })
@ObjectType('TextToSpeechResult', { description: 'The spoken text.' })
export class TextToSpeechResult {
  @IsAsset('audio/')
  @Field(() => LabAsset, { description: 'The recording.' })
  audio!: LabAsset;

  @IsBetween(0, 14_400)
  @Field(() => Int, { description: 'How long it is, in seconds.' })
  durationSeconds!: number;
}

@InputType('SpeechToTextResultInput', { description: 'The words of a recording.' })
@ObjectType('SpeechToTextResult', { description: 'The words of a recording.' })
export class SpeechToTextResult {
  @IsText(LONG)
  @Field(() => String, { description: 'The words, 1 to 50,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'The language that was heard.' })
  language?: string | null;
}

@InputType('StoryWriterResultInput', { description: 'The story.' })
@ObjectType('StoryWriterResult', { description: 'The story.' })
export class StoryWriterResult {
  @IsText(LONG)
  @Field(() => String, { description: 'The story, 1 to 50,000 characters.' })
  text!: string;

  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Its title, at most 200 characters.' })
  title?: string | null;
}

@InputType('CodeAssistantResultInput', { description: 'The code.' })
@ObjectType('CodeAssistantResult', { description: 'The code.' })
export class CodeAssistantResult {
  @IsText(LONG)
  @Field(() => String, { description: 'The code, 1 to 50,000 characters.' })
  code!: string;

  @IsText(TEXT)
  @Field(() => String, { nullable: true, description: 'What it does, at most 20,000 characters.' })
  explanation?: string | null;
}

@InputType('TranslatorResultInput', { description: 'The text in the other language.' })
@ObjectType('TranslatorResult', { description: 'The text in the other language.' })
export class TranslatorResult {
  @IsText(LONG)
  @Field(() => String, { description: 'The text, 1 to 50,000 characters.' })
  text!: string;

  @IsText(NAME)
  @Field(() => String, { nullable: true, description: 'The language that it was in.' })
  language?: string | null;
}

@InputType('LabCitationInput', { description: 'A place that an answer rests on.' })
@ObjectType('LabCitation', { description: 'A place that an answer rests on.' })
export class LabCitation {
  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { description: 'The words there, 1 to 1,000 characters.' })
  quote!: string;

  @IsBetween(1, 100_000)
  @Field(() => Int, { nullable: true, description: 'The page.' })
  page?: number | null;
}

@InputType('DocumentQaResultInput', { description: 'The answer to a question about a document.' })
@ObjectType('DocumentQaResult', { description: 'The answer to a question about a document.' })
export class DocumentQaResult {
  @IsText(TEXT)
  @Field(() => String, { description: 'The answer, 1 to 20,000 characters.' })
  answer!: string;

  @IsList(20)
  @ValidateNested({ each: true })
  @Field(() => [LabCitation], { nullable: true, description: 'The places that it rests on, at most 20.' })
  citations?: LabCitation[] | null;
}

@InputType('DataAnalystResultInput', { description: 'The answer to a question about a data set.' })
@ObjectType('DataAnalystResult', { description: 'The answer to a question about a data set.' })
export class DataAnalystResult {
  @IsText(TEXT)
  @Field(() => String, { description: 'The answer, 1 to 20,000 characters.' })
  answer!: string;

  @IsList(10)
  @IsAsset('image/')
  @Field(() => [LabAsset], { nullable: true, description: 'Charts, at most 10.' })
  charts?: LabAsset[] | null;
}
