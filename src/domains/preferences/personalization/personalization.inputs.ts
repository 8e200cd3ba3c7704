import { ValidateNested } from 'class-validator';
import { GraphQLHexColorCode, GraphQLLocale } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import { IsBetween, IsText, NotNull, NullClears } from '../../../graphql/input.js';
import {
  AgentResponseLength,
  AgentTone,
  PersonalizationDensity,
  PersonalizationTheme,
} from './personalization.enums.js';

const EXPECTED =
  'The `version` that you changed: CONFLICT where another stands by now; 0 where there was none. Left out, nothing is compared.';

@InputType({ description: 'How conversations look. What is left out stays; null is the default.' })
export class PersonalizationDisplayInput {
  @NullClears()
  @Field(() => PersonalizationTheme, { nullable: true, description: 'The colours.' })
  theme?: PersonalizationTheme | null;

  @NullClears()
  @Field(() => PersonalizationDensity, { nullable: true, description: 'How close things stand.' })
  density?: PersonalizationDensity | null;

  @NullClears()
  @IsBetween(50, 300)
  @Field(() => Int, { nullable: true, description: 'The size of the text in percent, 50 to 300.' })
  fontScale?: number | null;

  @NullClears()
  @Field(() => GraphQLHexColorCode, { nullable: true, description: 'The accent colour, such as #3366ff.' })
  accentColor?: string | null;

  @NullClears()
  @IsText({ max: 60 })
  @Field(() => String, { nullable: true, description: 'What to call the agent, at most 60 characters.' })
  agentName?: string | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether messages show their times.' })
  showTimestamps?: boolean | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether formatting is shown.' })
  renderMarkdown?: boolean | null;
}

@InputType({ description: 'How an agent behaves. What is left out stays; null is the default.' })
export class PersonalizationBehaviorInput {
  @NullClears()
  @Field(() => AgentTone, { nullable: true, description: 'How it speaks.' })
  tone?: AgentTone | null;

  @NullClears()
  @Field(() => AgentResponseLength, { nullable: true, description: 'How much it says.' })
  responseLength?: AgentResponseLength | null;

  @NullClears()
  @IsBetween(0, 100)
  @Field(() => Int, { nullable: true, description: 'How freely it invents, 0 (sober) to 100.' })
  creativity?: number | null;

  @NullClears()
  @Field(() => GraphQLLocale, { nullable: true, description: 'The language it answers in, such as de-AT.' })
  language?: string | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether it names its sources.' })
  citeSources?: boolean | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether it asks back before it assumes something.' })
  askFollowUps?: boolean | null;

  @NullClears()
  @Field(() => Boolean, { nullable: true, description: 'Whether it may use earlier conversations.' })
  useMemory?: boolean | null;
}

@InputType({ description: 'Settings for one agent. What is left out stays.' })
export class SavePersonalizationInput {
  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: EXPECTED })
  expectedVersion?: number | null;

  @NullClears()
  @ValidateNested()
  @Field(() => PersonalizationDisplayInput, { nullable: true, description: 'How conversations look.' })
  display?: PersonalizationDisplayInput | null;

  @NullClears()
  @ValidateNested()
  @Field(() => PersonalizationBehaviorInput, { nullable: true, description: 'How the agent behaves.' })
  behavior?: PersonalizationBehaviorInput | null;

  @NullClears()
  @IsText({ min: 0, max: 8_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description:
      'What the agent is told before each conversation, at most 8,000 characters; empty or null for nothing.',
  })
  customInstructions?: string | null;
}

@InputType({ description: 'Which settings to reset.' })
export class ResetPersonalizationInput {
  @IsBetween(0, 2_147_483_647)
  @Field(() => Int, { nullable: true, description: EXPECTED })
  expectedVersion?: number | null;
}

const TITLE = { max: 120 };
const TEXT = { max: 8_000, multiline: true };
const NOTE = { max: 300 };

@InputType({ description: 'A prompt to use again.' })
export class SavePromptInput {
  @IsText(TITLE)
  @Field(() => String, { description: 'The title, at most 120 characters.' })
  title!: string;

  @IsText(TEXT)
  @Field(() => String, { description: 'The text, at most 8,000 characters.' })
  text!: string;

  @IsText(NOTE)
  @Field(() => String, {
    nullable: true,
    description: 'What it is for, at most 300 characters; kept with the version.',
  })
  note?: string | null;

  @IsText({ max: 200 })
  @Field(() => String, {
    nullable: true,
    description:
      'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.',
  })
  idempotencyKey?: string | null;
}

@InputType({
  description: 'A new version of a prompt: other words, or those of an old version. What is left out stays.',
})
export class UpdatePromptInput {
  @IsBetween(1, 2_147_483_647)
  @Field(() => Int, { description: 'The `version` that you changed: CONFLICT where another stands by now.' })
  expectedVersion!: number;

  @NotNull()
  @IsText(TITLE)
  @Field(() => String, { nullable: true, description: 'The title, at most 120 characters.' })
  title?: string | null;

  @NotNull()
  @IsText(TEXT)
  @Field(() => String, { nullable: true, description: 'The text, at most 8,000 characters.' })
  text?: string | null;

  @NotNull()
  @IsBetween(1, 2_147_483_647)
  @Field(() => Int, {
    nullable: true,
    description: 'The number of an old version whose title and text come back. It stands alone.',
  })
  restoreVersion?: number | null;

  @NullClears()
  @IsText(NOTE)
  @Field(() => String, { nullable: true, description: 'What was changed, at most 300 characters.' })
  note?: string | null;
}
