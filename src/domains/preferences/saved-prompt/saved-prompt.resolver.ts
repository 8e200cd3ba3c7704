import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Context } from '../../../graphql/context.js';
import { SavePromptInput, UpdatePromptInput } from '../personalization/personalization.inputs.js';
import { DeletePromptPayload, SavedPromptPayload } from '../personalization/personalization.payloads.js';
import { AgentArgs } from '../personalization/personalization.resolver.js';
import { SavedPrompt, SavedPromptVersion } from './saved-prompt.model.js';
import { deletePrompt, savePrompt, updatePrompt, usePrompt } from './saved-prompt.service.js';

const PROMPT = { description: 'ID of the prompt.' };

@Resolver(() => SavedPrompt)
export class SavedPromptResolver {
  @Access('user')
  @RateLimit(600, 3_600)
  @Mutation(() => SavedPromptPayload, { description: 'Saves a prompt for an agent.' })
  savePrompt(
    @Ctx() context: Context,
    @Args(() => AgentArgs) { agentId }: AgentArgs,
    @Arg('input', () => SavePromptInput, { description: 'The prompt.' }) input: SavePromptInput,
  ): Promise<SavedPromptPayload> {
    return savePrompt(context, agentId, input);
  }

  @Access('user')
  @RateLimit(600, 3_600)
  @Mutation(() => SavedPromptPayload, {
    description:
      'Saves a new version of a prompt, with new text or that of an earlier version. The last 50 versions are stored.',
  })
  updatePrompt(
    @Ctx() context: Context,
    @Arg('id', () => ID, PROMPT) id: string,
    @Arg('input', () => UpdatePromptInput, { description: 'The new version.' }) input: UpdatePromptInput,
  ): Promise<SavedPromptPayload> {
    return updatePrompt(context, id, input);
  }

  @Access('user')
  @Mutation(() => DeletePromptPayload, { description: 'Deletes a prompt and all its versions.' })
  async deletePrompt(@Ctx() context: Context, @Arg('id', () => ID, PROMPT) id: string): Promise<DeletePromptPayload> {
    return { personalization: await deletePrompt(context, id) };
  }

  @Access('user')
  @Mutation(() => SavedPromptPayload, { description: 'Records a use of a prompt and returns it.' })
  usePrompt(@Ctx() context: Context, @Arg('id', () => ID, PROMPT) id: string): Promise<SavedPromptPayload> {
    return usePrompt(context, id);
  }

  @FieldResolver(() => [SavedPromptVersion], { description: 'The last 50 versions, newest first.' })
  versions(@Root() { versions }: SavedPrompt): SavedPromptVersion[] {
    return [...versions].reverse();
  }
}
