import { prop } from '@typegoose/typegoose';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { ModerationTargetKind, ReportOutcome, ReportReason } from '../moderation/moderation.enums.js';

@ObjectType({ implements: Node, description: 'That somebody reported something, once.' })
@indexed({ targetId: 1, reporterId: 1 }, 'One report for each person and thing.', { unique: true })
@indexed({ moderationId: 1, _id: -1 }, 'Reports of each item of the queue, newest first.')
@indexed({ moderationId: 1, outcome: 1 }, 'Reports that a decision is about.')
@indexed({ reporterId: 1, outcome: 1 }, 'How often a person was right; export and erasure.')
@indexed({ reporterId: 1, _id: -1 }, 'The reports of a person, newest first.')
@indexed({ subjectId: 1 }, 'What was kept of what a person wrote, for erasure.')
export class CommunityReport extends Entity {
  @prop({ type: () => String, required: true })
  moderationId!: string;

  @Field(() => ModerationTargetKind, { description: 'What kind of thing was reported.' })
  @prop({ type: () => String, enum: ModerationTargetKind, required: true })
  targetKind!: ModerationTargetKind;

  @Field(() => ID, { description: 'Id of what was reported.' })
  @prop({ type: () => String, required: true })
  targetId!: string;

  @prop({ type: () => String, required: true })
  reporterId!: string;

  /** Who wrote what was reported; missing after the erasure of the account. */
  @prop({ type: () => String })
  subjectId?: string;

  @Field(() => ReportReason, { description: 'Why.' })
  @prop({ type: () => String, enum: ReportReason, required: true })
  reason!: ReportReason;

  @Field(() => String, { nullable: true, description: 'What the reporter said besides.' })
  @prop({ type: () => String })
  text?: string;

  /** How it read at that moment, whatever was edited since. */
  @prop({ type: () => String, default: '' })
  snapshot!: string;

  @prop({ type: () => Number, required: true })
  weight!: number;

  @Field(() => ReportOutcome, { description: 'Whether it turned out to be right.' })
  @prop({ type: () => String, enum: ReportOutcome, required: true })
  outcome!: ReportOutcome;
}

export const CommunityReportModel = entityModel(CommunityReport, { collection: 'communityreports', prefix: 'rpt' });
