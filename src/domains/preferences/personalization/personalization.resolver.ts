import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import { IsText } from '../../../graphql/input.js';
import { ResetPersonalizationInput, SavePersonalizationInput } from './personalization.inputs.js';
import { AgentPersonalization } from './personalization.model.js';
import { AgentPersonalizationConnection, PersonalizationPayload } from './personalization.payloads.js';
import {
  myPersonalizations,
  personalization,
  promptsLoader,
  resetPersonalization,
  savePersonalization,
} from './personalization.service.js';
import { SavedPrompt } from '../saved-prompt/saved-prompt.model.js';

@ArgsType()
export class AgentArgs {
  @IsText({ max: 100 })
  @Field(() => String, { description: 'Key of the agent, for example neural-chat; at most 100 characters.' })
  agentId!: string;
}

@Resolver(() => AgentPersonalization)
export class PersonalizationResolver {
  @Access('user')
  @Query(() => AgentPersonalization, {
    nullable: true,
    description: 'Your settings for an agent, or null if nothing was saved and defaults apply.',
  })
  personalization(
    @Ctx() context: Context,
    @Args(() => AgentArgs) { agentId }: AgentArgs,
  ): Promise<AgentPersonalization | null> {
    return personalization(context, agentId);
  }

  @Access('user')
  @Query(() => AgentPersonalizationConnection, { description: 'Your settings for all agents, newest first.' })
  async myPersonalizations(
    @Ctx() context: Context,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Promise<InstanceType<typeof AgentPersonalizationConnection>> {
    return new AgentPersonalizationConnection(await myPersonalizations(context, { first, after }));
  }

  @Access('user')
  @RateLimit(600, 3_600)
  @Mutation(() => PersonalizationPayload, {
    description: 'Saves your settings for an agent. The first save creates the record.',
  })
  async savePersonalization(
    @Ctx() context: Context,
    @Args(() => AgentArgs) { agentId }: AgentArgs,
    @Arg('input', () => SavePersonalizationInput, { description: 'The settings.' }) input: SavePersonalizationInput,
  ): Promise<PersonalizationPayload> {
    return { personalization: await savePersonalization(context, agentId, input) };
  }

  @Access('user')
  @Mutation(() => PersonalizationPayload, {
    description: 'Resets your settings for an agent to the defaults. Saved prompts stay.',
  })
  async resetPersonalization(
    @Ctx() context: Context,
    @Args(() => AgentArgs) { agentId }: AgentArgs,
    @Arg('input', () => ResetPersonalizationInput, { nullable: true, description: 'The expected version.' })
    input?: ResetPersonalizationInput | null,
  ): Promise<PersonalizationPayload> {
    return { personalization: await resetPersonalization(context, agentId, input?.expectedVersion) };
  }

  @FieldResolver(() => [SavedPrompt], {
    description: 'Prompts saved for the agent, oldest first, at most 100.',
  })
  savedPrompts(@Root() { _id }: AgentPersonalization, @Ctx() context: Context): SavedPrompt[] | Promise<SavedPrompt[]> {
    return promptsLoader(context).load(_id);
  }
}
