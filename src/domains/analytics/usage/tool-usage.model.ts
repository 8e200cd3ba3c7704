import { prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ToolUsageStatus } from './usage.enums.js';
import { UsageRecord } from './usage.record.js';

@ObjectType({ implements: Node, description: 'A use of a tool.' })
@indexed({ origin: 1, clientEventId: 1 }, 'Deduplication of repeated events.', { unique: true })
@indexed({ userId: 1, day: 1 }, 'Usage summary, export and erasure of an account.')
@indexed({ day: 1 }, 'Usage summary of all accounts.')
export class ToolUsage extends UsageRecord {
  @Field(() => String, { description: 'ID of the tool, for example web-search.' })
  @prop({ type: () => String, required: true })
  toolId!: string;

  @Field(() => String, { nullable: true, description: 'One-line summary of the input.' })
  @prop({ type: () => String })
  inputSummary?: string;

  @Field(() => ToolUsageStatus, { description: 'How the use ended.' })
  @prop({ type: () => String, enum: ToolUsageStatus, required: true })
  status!: ToolUsageStatus;

  @Field(() => Int, { description: 'Duration in milliseconds.' })
  @prop({ type: () => Number, required: true })
  durationMs!: number;
}

export const ToolUsageModel = entityModel(ToolUsage, { collection: 'toolusages', prefix: 'tus' });
