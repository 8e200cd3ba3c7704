import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const PART = { schemaOptions: { _id: false } };

@ObjectType({ description: 'A version of a saved prompt.' })
@modelOptions(PART)
export class SavedPromptVersion {
  @Field(() => Int, { description: 'Version number, from 1.' })
  @prop({ type: () => Number, required: true })
  number!: number;

  @Field(() => String, { description: 'Title of this version.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'Text of this version.' })
  @prop({ type: () => String, required: true })
  text!: string;

  @Field(() => String, { nullable: true, description: 'Note by the owner on the change.' })
  @prop({ type: () => String, default: null })
  note!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version it restored, or null if it restored none.' })
  @prop({ type: () => Number, default: null })
  restoredFrom!: number | null;

  @Field(() => GraphQLDateTimeISO, { description: 'When this version was saved.' })
  @prop({ type: () => Date, required: true })
  savedAt!: Date;
}

@ObjectType({ description: 'A saved prompt with its versions.' })
@modelOptions(PART)
export class SavedPrompt {
  @prop({ type: () => String, required: true })
  _id!: string;

  @Field(() => ID, { description: 'ID of the prompt.' })
  get id(): string {
    return this._id;
  }

  @Field(() => String, { description: 'Title of the prompt.' })
  @prop({ type: () => String, required: true })
  title!: string;

  @Field(() => String, { description: 'Text of the prompt.' })
  @prop({ type: () => String, required: true })
  text!: string;

  @Field(() => Int, {
    description: 'Number of the current version; pass it as `expectedVersion` to change the prompt.',
  })
  @prop({ type: () => Number, required: true })
  version!: number;

  @prop({ type: () => [SavedPromptVersion], default: [] })
  versions!: SavedPromptVersion[];

  @Field(() => Int, { description: 'How often it has been used.' })
  @prop({ type: () => Number, default: 0 })
  usageCount!: number;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was last used.' })
  @prop({ type: () => Date })
  lastUsedAt?: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was created.' })
  @prop({ type: () => Date, required: true })
  createdAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When the latest version was saved.' })
  @prop({ type: () => Date, required: true })
  updatedAt!: Date;
}
