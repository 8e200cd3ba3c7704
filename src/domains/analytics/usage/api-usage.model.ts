import { prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ApiMethod } from './usage.enums.js';
import { UsageRecord } from './usage.record.js';

@ObjectType({ implements: Node, description: 'One or more calls of the API by a key.' })
@indexed({ origin: 1, clientEventId: 1 }, 'An event that is told again counts once.', { unique: true })
@indexed({ userId: 1, day: 1 }, 'The usage summary of an account; its export and erasure.')
@indexed({ day: 1 }, 'The usage summary of everybody.')
export class ApiUsage extends UsageRecord {
  @Field(() => String, { description: 'The name or id of the key, never the key itself.' })
  @prop({ type: () => String, required: true })
  apiKeyId!: string;

  @Field(() => String, { description: 'What was called, such as /v1/agents/:id/runs.' })
  @prop({ type: () => String, required: true })
  endpoint!: string;

  @Field(() => ApiMethod, { description: 'The HTTP method.' })
  @prop({ type: () => String, enum: ApiMethod, required: true })
  method!: ApiMethod;

  @Field(() => Int, { description: 'The HTTP status of the answer.' })
  @prop({ type: () => Number, required: true })
  status!: number;

  @Field(() => Int, { description: 'How long the answer took, in milliseconds.' })
  @prop({ type: () => Number, required: true })
  latencyMs!: number;

  @Field(() => Int, { description: 'For how many calls it counts.' })
  @prop({ type: () => Number, required: true })
  units!: number;
}

export const ApiUsageModel = entityModel(ApiUsage, { collection: 'apiusages', prefix: 'aus' });
