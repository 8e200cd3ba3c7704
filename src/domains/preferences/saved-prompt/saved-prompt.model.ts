import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const PART = { schemaOptions: { _id: false } };

@ObjectType({ description: 'How a saved prompt read once.' })
@modelOptions(PART)
export class SavedPromptVersion {
  @Field(() => Int, { description: 'Its number, from 1.' })
  @prop({ type: () => Number, required: true })
  number!: number;

  @Field(() => String, { description: 'The title it had.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'The text it had.' })
  @prop({ type: () => String, required: true })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What was changed, in the words of its owner.' })
  @prop({ type: () => String, default: null })
  note!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that it brought back.' })
  @prop({ type: () => Number, default: null })
  restoredFrom!: number | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was saved.' })
  @prop({ type: () => Date, required: true })
  savedAt!: Date;
}

@ObjectType({ description: 'A prompt that its owner uses again, with the versions it had.' })
@modelOptions(PART)
export class SavedPrompt {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'The id of the prompt.' })
  get id(): string {
    return this._id;
  }

  @Field(() => String, { description: 'The title.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'The text.' })
  @prop({ type: () => String, required: true })
  text!: string;

  @Field(() => Int, {
    description: 'The number of the version that stands; give it as `expectedVersion` to change it.',
  })
  @prop({ type: () => Number, required: true })
  version!: number;

  @prop({ type: () => [SavedPromptVersion], default: [] })
  versions!: SavedPromptVersion[];

  @Field(() => Int, { description: 'How often it was used.' })
  @prop({ type: () => Number, default: 0 })
  usageCount!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was last used.' })
  @prop({ type: () => Date })
  lastUsedAt?: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was made.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When its latest version was saved.' })
  @prop({ type: () => Date, required: true })
  updatedAt!: Date;
}
