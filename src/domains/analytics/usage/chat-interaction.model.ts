import { prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ChatFeedback, ChatRole } from './usage.enums.js';
import { UsageRecord } from './usage.record.js';

@ObjectType({ implements: Node, description: 'One turn of a conversation with an agent, without its words.' })
@indexed({ origin: 1, clientEventId: 1 }, 'An event that is told again counts once.', { unique: true })
@indexed({ userId: 1, day: 1 }, 'The usage summary of an account; its export and erasure.')
@indexed({ day: 1 }, 'The usage summary of everybody.')
export class ChatInteraction extends UsageRecord {
  @Field(() => String, { description: 'The agent, such as neural-chat.' })
  @prop({ type: () => String, required: true })
  agentId!: string;

  @Field(() => String, { description: 'The conversation that it belongs to.' })
  @prop({ type: () => String, required: true })
  conversationId!: string;

  @Field(() => ChatRole, { description: 'Who spoke.' })
  @prop({ type: () => String, enum: ChatRole, required: true })
  role!: ChatRole;

  @Field(() => Int, { description: 'Tokens of this turn.' })
  @prop({ type: () => Number, required: true })
  tokens!: number;

  @Field(() => Int, { nullable: true, description: 'How long the agent took, in milliseconds.' })
  @prop({ type: () => Number })
  latencyMs?: number;

  @Field(() => ChatFeedback, { nullable: true, description: 'What the person thought of it.' })
  @prop({ type: () => String, enum: ChatFeedback })
  feedback?: ChatFeedback;
}

export const ChatInteractionModel = entityModel(ChatInteraction, { collection: 'chatinteractions', prefix: 'chi' });
