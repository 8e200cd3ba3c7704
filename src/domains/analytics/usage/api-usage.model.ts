import { prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ApiMethod } from './usage.enums.js';
import { UsageRecord } from './usage.record.js';

@ObjectType({ implements: Node, description: 'One or more API calls with an API key.' })
@indexed({ origin: 1, clientEventId: 1 }, 'Deduplication of repeated events.', { unique: true })
@indexed({ userId: 1, day: 1 }, 'Usage summary, export and erasure of an account.')
@indexed({ day: 1 }, 'Usage summary of all accounts.')
export class ApiUsage extends UsageRecord {
  @Field(() => String, { description: 'Name or ID of the API key, never the key itself.' })
  @prop({ type: () => String, required: true })
  apiKeyId!: string;

  @Field(() => String, { description: 'Called endpoint, for example /v1/agents/:id/runs.' })
  @prop({ type: () => String, required: true })
  endpoint!: string;

  @Field(() => ApiMethod, { description: 'HTTP method.' })
  @prop({ type: () => String, enum: ApiMethod, required: true })
  method!: ApiMethod;

  @Field(() => Int, { description: 'HTTP status of the response.' })
  @prop({ type: () => Number, required: true })
  status!: number;

  @Field(() => Int, { description: 'Response time in milliseconds.' })
  @prop({ type: () => Number, required: true })
  latencyMs!: number;

  @Field(() => Int, { description: 'Number of calls that this record counts for.' })
  @prop({ type: () => Number, required: true })
  units!: number;
}

export const ApiUsageModel = entityModel(ApiUsage, { collection: 'apiusages', prefix: 'aus' });
