import { prop } from '@typegoose/typegoose';
import { Field, Int, ObjectType } from 'type-graphql';
import { entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ToolUsageStatus } from './usage.enums.js';
import { UsageRecord } from './usage.record.js';

@ObjectType({ implements: Node, description: 'One use of a tool.' })
@indexed({ origin: 1, clientEventId: 1 }, 'An event that is told again counts once.', { unique: true })
@indexed({ userId: 1, day: 1 }, 'The usage summary of an account; its export and erasure.')
@indexed({ day: 1 }, 'The usage summary of everybody.')
export class ToolUsage extends UsageRecord {
  @Field(() => String, { description: 'The tool, such as web-search.' })
  @prop({ type: () => String, required: true })
  toolId!: string;

  @Field(() => String, { nullable: true, description: 'What it was asked, in a line.' })
  @prop({ type: () => String })
  inputSummary?: string;

  @Field(() => ToolUsageStatus, { description: 'How it ended.' })
  @prop({ type: () => String, enum: ToolUsageStatus, required: true })
  status!: ToolUsageStatus;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  @prop({ type: () => Number, required: true })
  durationMs!: number;
}

export const ToolUsageModel = entityModel(ToolUsage, { collection: 'toolusages', prefix: 'tus' });
