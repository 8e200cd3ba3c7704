import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../graphql/connection.js';
import { Payload } from '../../../graphql/payload.js';
import { AgentPersonalization } from './personalization.model.js';
import { SavedPrompt } from '../saved-prompt/saved-prompt.model.js';

export const AgentPersonalizationConnection = connectionOf(AgentPersonalization);

@ObjectType({ description: 'Result of changing the settings for an agent.' })
export class PersonalizationPayload extends Payload {
  @Field(() => AgentPersonalization, { nullable: true, description: 'The updated settings.' })
  personalization?: AgentPersonalization;
}

@ObjectType({ description: 'Result of changing a saved prompt.' })
export class SavedPromptPayload extends Payload {
  @Field(() => SavedPrompt, { nullable: true, description: 'The updated prompt.' })
  prompt?: SavedPrompt;

  @Field(() => AgentPersonalization, { nullable: true, description: 'The settings it belongs to.' })
  personalization?: AgentPersonalization;
}

@ObjectType({ description: 'Result of deleting a saved prompt.' })
export class DeletePromptPayload extends Payload {
  @Field(() => AgentPersonalization, { nullable: true, description: 'The settings it belonged to.' })
  personalization?: AgentPersonalization;
}
