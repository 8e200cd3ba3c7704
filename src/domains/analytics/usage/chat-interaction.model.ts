import { prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ChatFeedback, ChatRole } from './usage.enums.js';
import { UsageRecord } from './usage.record.js';

@ObjectType({ implements: Node, description: 'A turn of a conversation with an agent, without its content.' })
@indexed({ origin: 1, clientEventId: 1 }, 'Deduplication of repeated events.', { unique: true })
@indexed({ userId: 1, day: 1 }, 'Usage summary, export and erasure of an account.')
@indexed({ day: 1 }, 'Usage summary of all accounts.')
export class ChatInteraction extends UsageRecord {
  @Field(() => String, { description: 'ID of the agent, for example neural-chat.' })
  @prop({ type: () => String, required: true })
  agentId!: string;

  @Field(() => String, { description: 'ID of the conversation.' })
  @prop({ type: () => String, required: true })
  conversationId!: string;

  @Field(() => ChatRole, { description: 'Role of the speaker.' })
  @prop({ type: () => String, enum: ChatRole, required: true })
  role!: ChatRole;

  @Field(() => Int, { description: 'Tokens of the turn.' })
  @prop({ type: () => Number, required: true })
  tokens!: number;

  @Field(() => Int, { nullable: true, description: 'Response time of the agent, in milliseconds.' })
  @prop({ type: () => Number })
  latencyMs?: number;

  @Field(() => ChatFeedback, { nullable: true, description: 'Feedback of the user.' })
  @prop({ type: () => String, enum: ChatFeedback })
  feedback?: ChatFeedback;
}

export const ChatInteractionModel = entityModel(ChatInteraction, { collection: 'chatinteractions', prefix: 'chi' });
