import { ValidateNested } from 'class-validator';
import { GraphQLHexColorCode, GraphQLLocale } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import {
  AgentResponseLength,
  AgentTone,
  PersonalizationDensity,
  PersonalizationTheme,
} from './personalization.enums.js';

const EXPECTED =
  'The `version` you changed: CONFLICT if there is a newer one. Pass 0 if none existed; if omitted, versions are not compared.';

@InputType({ description: 'Appearance of conversations. Omitted fields stay unchanged; null restores the default.' })
export class PersonalizationDisplayInput {
  @NullClears()
  @Field(() => PersonalizationTheme, { nullable: true, description: 'Color theme.' })
  theme?: PersonalizationTheme | null;

  @NullClears()
  @Field(() => PersonalizationDensity, { nullable: true, description: 'Spacing of the interface.' })
  density?: PersonalizationDensity | null;

  @NullClears()
  @IsBetween(50, 300)
  @Field(() => Int, { nullable: true, description: 'Text size in percent, 50 to 300.' })
  fontScale?: number | null;

  @NullClears()
  @Field(() => GraphQLHexColorCode, { nullable: true, description: 'Accent color, for example #3366ff.' })
  accentColor?: string | null;

  @NullClears()
  @IsText({ max: 60 })
  @Field(() => String, { nullable: true, description: 'Custom name for the agent, at most 60 characters.' })
  agentName?: string | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether messages show timestamps.' })
  showTimestamps?: boolean | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether Markdown is rendered.' })
  renderMarkdown?: boolean | null;
}

@InputType({ description: 'Behavior of an agent. Omitted fields stay unchanged; null restores the default.' })
export class PersonalizationBehaviorInput {
  @NullClears()
  @Field(() => AgentTone, { nullable: true, description: 'Tone of the responses.' })
  tone?: AgentTone | null;

  @NullClears()
  @Field(() => AgentResponseLength, { nullable: true, description: 'Length of the responses.' })
  responseLength?: AgentResponseLength | null;

  @NullClears()
  @IsBetween(0, 100)
  @Field(() => Int, { nullable: true, description: 'Creativity of the responses, from 0 (factual) to 100.' })
  creativity?: number | null;

  @NullClears()
  @Field(() => GraphQLLocale, { nullable: true, description: 'Language of the responses, for example de-AT.' })
  language?: string | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether it cites its sources.' })
  citeSources?: boolean | null;

  @NullClears()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it asks follow-up questions before making assumptions.',
  })
  askFollowUps?: boolean | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether it can use earlier conversations.' })
  useMemory?: boolean | null;
}

@InputType({ description: 'Settings for one agent. Omitted fields stay unchanged.' })
export class SavePersonalizationInput {
  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: EXPECTED })
  expectedVersion?: number | null;

  @NullClears()
  @ValidateNested()
  @Field(() => PersonalizationDisplayInput, { nullable: true, description: 'Appearance of conversations.' })
  display?: PersonalizationDisplayInput | null;

  @NullClears()
  @ValidateNested()
  @Field(() => PersonalizationBehaviorInput, { nullable: true, description: 'Behavior of the agent.' })
  behavior?: PersonalizationBehaviorInput | null;

  @NullClears()
  @IsText({ min: 0, max: 8_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Instructions for the agent before each conversation, at most 8,000 characters; empty or null for none.',
  })
  customInstructions?: string | null;
}

@InputType({ description: 'The settings to reset.' })
export class ResetPersonalizationInput {
  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: EXPECTED })
  expectedVersion?: number | null;
}

const TITLE = { max: 120 };
const TEXT = { max: 8_000, multiline: true };
const NOTE = { max: 300 };

@InputType({ description: 'Fields for a saved prompt.' })
export class SavePromptInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'Title, at most 120 characters.' })
  title!: string;

  @IsText(TEXT)
  @Field(() => String, { description: 'Text, at most 8,000 characters.' })
  text!: string;

  @IsText(NOTE)
  @Field(() => String, {
    nullable: true,
    description: 'Note on the prompt, at most 300 characters, stored with the version.',
  })
  note?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({
  description: 'A new version of a prompt: new text, or that of an earlier version. Omitted fields stay unchanged.',
})
export class UpdatePromptInput {
  @IsBetween(1, 2_147_483_647)
  @Field(() => Int, { description: 'The `version` you changed: CONFLICT if there is a newer one.' })
  expectedVersion!: number;

  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'Title, at most 120 characters.' })
  title?: string | null;

  @NotNull()
  @IsText(TEXT)
  @Field(() => String, { nullable: true, description: 'Text, at most 8,000 characters.' })
  text?: string | null;

  @NotNull()
  @IsBetween(1, 2_147_483_647)
  @Field(() => Int, {
    nullable: true,
    description: 'Number of an earlier version to restore; cannot be combined with title or text.',
  })
  restoreVersion?: number | null;

  @NullClears()
  @IsText(NOTE)
  @Field(() => String, { nullable: true, description: 'Note on the change, at most 300 characters.' })
  note?: string | null;
}
