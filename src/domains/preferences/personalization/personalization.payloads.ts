import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { AgentPersonalization } from './personalization.model.js';
import { SavedPrompt } from '../saved-prompt/saved-prompt.model.js';

export const AgentPersonalizationConnection = connectionOf(AgentPersonalization);

@ObjectType({ description: 'The outcome of a change to settings for an agent.' })
export class PersonalizationPayload extends Payload {
  @Field(() => AgentPersonalization, { nullable: true, description: 'The settings as they are now.' })
  personalization?: AgentPersonalization;
}

@ObjectType({ description: 'The outcome of a change to a saved prompt.' })
export class SavedPromptPayload extends Payload {
  @Field(() => SavedPrompt, { nullable: true, description: 'The prompt as it is now.' })
  prompt?: SavedPrompt;

  @Field(() => AgentPersonalization, { nullable: true, description: 'The settings that it belongs to.' })
  personalization?: AgentPersonalization;
}

@ObjectType({ description: 'The outcome of deleting a saved prompt.' })
export class DeletePromptPayload extends Payload {
  @Field(() => AgentPersonalization, { nullable: true, description: 'The settings that it belonged to.' })
  personalization?: AgentPersonalization;
}
