import { prop } from '@typegoose/typegoose';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ModerationTargetKind, ReportOutcome, ReportReason } from '../moderation/moderation.enums.js';

@ObjectType({ implements: Node, description: 'A report of a post, comment or content item by a user.' })
@indexed({ targetId: 1, reporterId: 1 }, 'One report per user and item.', { unique: true })
@indexed({ moderationId: 1, _id: -1 }, 'Reports of each queue item, newest first.')
@indexed({ moderationId: 1, outcome: 1 }, 'Reports that a decision applies to.')
@indexed({ reporterId: 1, outcome: 1 }, 'How many reports by a user were justified; export and erasure.')
@indexed({ reporterId: 1, _id: -1 }, 'Reports by a user, newest first.')
@indexed({ subjectId: 1 }, 'Stored text by a user, for erasure.')
export class CommunityReport extends Entity {
  @prop({ type: () => String, required: true })
  moderationId!: string;

  @Field(() => ModerationTargetKind, { description: 'Kind of the reported item.' })
  @prop({ type: () => String, enum: ModerationTargetKind, required: true })
  targetKind!: ModerationTargetKind;

  @Field(() => ID, { description: 'ID of the reported item.' })
  @prop({ type: () => String, required: true })
  targetId!: string;

  @prop({ type: () => String, required: true })
  reporterId!: string;

  /** Author of the reported item; missing once the account is erased. */
  @prop({ type: () => String })
  subjectId?: string;

  @Field(() => ReportReason, { description: 'Reason for the report.' })
  @prop({ type: () => String, enum: ReportReason, required: true })
  reason!: ReportReason;

  @Field(() => String, { nullable: true, description: 'Details from the reporter.' })
  @prop({ type: () => String })
  text?: string;

  /** Text at the time of the report, regardless of later edits. */
  @prop({ type: () => String, default: '' })
  snapshot!: string;

  @prop({ type: () => Number, required: true })
  weight!: number;

  @Field(() => ReportOutcome, { description: 'Outcome of the report.' })
  @prop({ type: () => String, enum: ReportOutcome, required: true })
  outcome!: ReportOutcome;
}

export const CommunityReportModel = entityModel(CommunityReport, { collection: 'communityreports', prefix: 'rpt' });
