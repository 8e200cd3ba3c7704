import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLHexColorCode, GraphQLLocale } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import {
  AgentResponseLength,
  AgentTone,
  PersonalizationDensity,
  PersonalizationTheme,
} from './personalization.enums.js';
import { SavedPrompt } from '../saved-prompt/saved-prompt.model.js';

const PART = { schemaOptions: { _id: false } };

@ObjectType({ description: 'Appearance of conversations with an agent.' })
@modelOptions(PART)
export class PersonalizationDisplay {
  @Field(() => PersonalizationTheme, { description: 'Color theme.' })
  @prop({ type: () => String, enum: PersonalizationTheme, default: PersonalizationTheme.SYSTEM })
  theme!: PersonalizationTheme;

  @Field(() => PersonalizationDensity, { description: 'Spacing of the interface.' })
  @prop({ type: () => String, enum: PersonalizationDensity, default: PersonalizationDensity.COMFORTABLE })
  density!: PersonalizationDensity;

  @Field(() => Int, { description: 'Text size in percent, 50 to 300.' })
  @prop({ type: () => Number, default: 100 })
  fontScale!: number;

  @Field(() => GraphQLHexColorCode, { nullable: true, description: 'Accent color, or null for that of the agent.' })
  @prop({ type: () => String, default: null })
  accentColor!: string | null;

  @Field(() => String, { nullable: true, description: 'Custom name for the agent, or null for its default name.' })
  @prop({ type: () => String, default: null })
  agentName!: string | null;

  @Field(() => Boolean, { description: 'Whether messages show timestamps.' })
  @prop({ type: () => Boolean, default: false })
  showTimestamps!: boolean;

  @Field(() => Boolean, { description: 'Whether Markdown is rendered rather than shown as typed.' })
  @prop({ type: () => Boolean, default: true })
  renderMarkdown!: boolean;
}

@ObjectType({ description: 'Behavior of an agent toward its user.' })
@modelOptions(PART)
export class PersonalizationBehavior {
  @Field(() => AgentTone, { description: 'Tone of the responses.' })
  @prop({ type: () => String, enum: AgentTone, default: AgentTone.NEUTRAL })
  tone!: AgentTone;

  @Field(() => AgentResponseLength, { description: 'Length of the responses.' })
  @prop({ type: () => String, enum: AgentResponseLength, default: AgentResponseLength.BALANCED })
  responseLength!: AgentResponseLength;

  @Field(() => Int, { description: 'Creativity of the responses, from 0 (factual) to 100.' })
  @prop({ type: () => Number, default: 50 })
  creativity!: number;

  @Field(() => GraphQLLocale, {
    nullable: true,
    description: 'Language of the responses, for example de-AT, or null for that of the question.',
  })
  @prop({ type: () => String, default: null })
  language!: string | null;

  @Field(() => Boolean, { description: 'Whether it cites its sources.' })
  @prop({ type: () => Boolean, default: true })
  citeSources!: boolean;

  @Field(() => Boolean, { description: 'Whether it asks follow-up questions before making assumptions.' })
  @prop({ type: () => Boolean, default: true })
  askFollowUps!: boolean;

  @Field(() => Boolean, { description: 'Whether it can use earlier conversations.' })
  @prop({ type: () => Boolean, default: false })
  useMemory!: boolean;
}

@ObjectType({
  implements: Node,
  description: "A user's settings and saved prompts for one agent. Only the user can see them.",
})
@modelOptions({ schemaOptions: { minimize: false } })
@indexed({ userId: 1, agentId: 1 }, 'One personalization per account and agent.', { unique: true })
@indexed({ userId: 1, _id: -1 }, 'Personalizations of an account, newest first.')
@indexed({ userId: 1, 'savedPrompts._id': 1 }, 'A saved prompt by its ID.')
export class AgentPersonalization extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'Key of the agent, for example neural-chat.' })
  @prop({ type: () => String, required: true })
  agentId!: string;

  @Field(() => Int, {
    description:
      'How often the settings have been saved or reset; pass it as `expectedVersion` to change them. Prompts have their own versions.',
  })
  @prop({ type: () => Number, default: 0 })
  version!: number;

  @Field(() => PersonalizationDisplay, { description: 'Appearance of conversations.' })
  @prop({ type: () => PersonalizationDisplay, default: () => ({}) })
  display!: PersonalizationDisplay;

  @Field(() => PersonalizationBehavior, { description: 'Behavior of the agent.' })
  @prop({ type: () => PersonalizationBehavior, default: () => ({}) })
  behavior!: PersonalizationBehavior;

  @Field(() => String, {
    description: 'Instructions for the agent before each conversation, at most 8,000 characters.',
  })
  @prop({ type: () => String, default: '' })
  customInstructions!: string;

  /** Read only if selected. */
  @prop({ type: () => [SavedPrompt], default: [] })
  savedPrompts?: SavedPrompt[];

  @Field(() => Int, { description: 'Number of saved prompts.' })
  @prop({ type: () => Number, default: 0 })
  promptCount!: number;

  /** Bytes of all versions of all prompts together. */
  @prop({ type: () => Number, default: 0 })
  promptBytes!: number;

  /** Increases with every change of a prompt, so that conflicting writes are detected. */
  @prop({ type: () => Number, default: 0 })
  promptRevision!: number;
}

export const PersonalizationModel = entityModel(AgentPersonalization, {
  collection: 'agentpersonalizations',
  prefix: 'prs',
});
