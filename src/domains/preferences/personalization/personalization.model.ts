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

@ObjectType({ description: 'How conversations with an agent look.' })
@modelOptions(PART)
export class PersonalizationDisplay {
  @Field(() => PersonalizationTheme, { description: 'The colours.' })
  @prop({ type: () => String, enum: PersonalizationTheme, default: PersonalizationTheme.SYSTEM })
  theme!: PersonalizationTheme;

  @Field(() => PersonalizationDensity, { description: 'How close things stand.' })
  @prop({ type: () => String, enum: PersonalizationDensity, default: PersonalizationDensity.COMFORTABLE })
  density!: PersonalizationDensity;

  @Field(() => Int, { description: 'The size of the text in percent, 50 to 300.' })
  @prop({ type: () => Number, default: 100 })
  fontScale!: number;

  @Field(() => GraphQLHexColorCode, { nullable: true, description: 'The accent colour; null for that of the agent.' })
  @prop({ type: () => String, default: null })
  accentColor!: string | null;

  @Field(() => String, { nullable: true, description: 'What the owner calls the agent; null for its own name.' })
  @prop({ type: () => String, default: null })
  agentName!: string | null;

  @Field(() => Boolean, { description: 'Whether messages show their times.' })
  @prop({ type: () => Boolean, default: false })
  showTimestamps!: boolean;

  @Field(() => Boolean, { description: 'Whether formatting is shown, rather than as it is typed.' })
  @prop({ type: () => Boolean, default: true })
  renderMarkdown!: boolean;
}

@ObjectType({ description: 'How an agent behaves towards its user.' })
@modelOptions(PART)
export class PersonalizationBehavior {
  @Field(() => AgentTone, { description: 'How it speaks.' })
  @prop({ type: () => String, enum: AgentTone, default: AgentTone.NEUTRAL })
  tone!: AgentTone;

  @Field(() => AgentResponseLength, { description: 'How much it says.' })
  @prop({ type: () => String, enum: AgentResponseLength, default: AgentResponseLength.BALANCED })
  responseLength!: AgentResponseLength;

  @Field(() => Int, { description: 'How freely it invents, 0 (sober) to 100.' })
  @prop({ type: () => Number, default: 50 })
  creativity!: number;

  @Field(() => GraphQLLocale, {
    nullable: true,
    description: 'The language it answers in, such as de-AT; null for that of the question.',
  })
  @prop({ type: () => String, default: null })
  language!: string | null;

  @Field(() => Boolean, { description: 'Whether it names its sources.' })
  @prop({ type: () => Boolean, default: true })
  citeSources!: boolean;

  @Field(() => Boolean, { description: 'Whether it asks back before it assumes something.' })
  @prop({ type: () => Boolean, default: true })
  askFollowUps!: boolean;

  @Field(() => Boolean, { description: 'Whether it may use what was said in earlier conversations.' })
  @prop({ type: () => Boolean, default: false })
  useMemory!: boolean;
}

@ObjectType({
  implements: Node,
  description:
    'How somebody wants one agent to look and behave, and the prompts they use with it. Only they can read it.',
})
@modelOptions({ schemaOptions: { minimize: false } })
@indexed({ userId: 1, agentId: 1 }, 'One personalization per account and agent.', { unique: true })
@indexed({ userId: 1, _id: -1 }, 'Personalizations of an account, newest first.')
@indexed({ userId: 1, 'savedPrompts._id': 1 }, 'A saved prompt by its id.')
export class AgentPersonalization extends Entity {
  @prop({ type: () => String, required: true })
  userId!: string;

  @Field(() => String, { description: 'The key of the agent, such as neural-chat.' })
  @prop({ type: () => String, required: true })
  agentId!: string;

  @Field(() => Int, {
    description:
      'How often the settings were saved or reset; give it as `expectedVersion` to change them. Prompts have their own.',
  })
  @prop({ type: () => Number, default: 0 })
  version!: number;

  @Field(() => PersonalizationDisplay, { description: 'How conversations look.' })
  @prop({ type: () => PersonalizationDisplay, default: () => ({}) })
  display!: PersonalizationDisplay;

  @Field(() => PersonalizationBehavior, { description: 'How the agent behaves.' })
  @prop({ type: () => PersonalizationBehavior, default: () => ({}) })
  behavior!: PersonalizationBehavior;

  @Field(() => String, { description: 'What the agent is told before each conversation; at most 8,000 characters.' })
  @prop({ type: () => String, default: '' })
  customInstructions!: string;

  /** Read only where it is asked for. */
  @prop({ type: () => [SavedPrompt], default: [] })
  savedPrompts?: SavedPrompt[];

  @Field(() => Int, { description: 'How many prompts are saved.' })
  @prop({ type: () => Number, default: 0 })
  promptCount!: number;

  /** Of all versions of all prompts together. */
  @prop({ type: () => Number, default: 0 })
  promptBytes!: number;

  /** Raised by every change of a prompt, under which the next is written. */
  @prop({ type: () => Number, default: 0 })
  promptRevision!: number;
}

export const PersonalizationModel = entityModel(AgentPersonalization, {
  collection: 'agentpersonalizations',
  prefix: 'prs',
});
