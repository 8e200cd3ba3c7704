import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { ModerationStatus, ModerationTargetKind } from './moderation.enums.js';

@ObjectType({ description: 'A status change of a moderation queue item.' })
export class ModerationStatusChange extends StatusChange {
  @Field(() => ModerationStatus, { nullable: true, description: 'Previous status, or null for the first entry.' })
  @prop({ type: () => String, enum: ModerationStatus, default: null })
  from!: ModerationStatus | null;

  @Field(() => ModerationStatus, { description: 'New status.' })
  @prop({ type: () => String, enum: ModerationStatus, required: true })
  to!: ModerationStatus;
}

@ObjectType({ description: 'A proposed permanent ban, which a second moderator must confirm.' })
@modelOptions({ schemaOptions: { _id: false } })
export class BanProposal {
  /** Missing once the account is erased. */
  @prop({ type: () => String })
  byId?: string;

  @Field(() => String, { description: 'Reason for the ban.' })
  @prop({ type: () => String, required: true })
  reason!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When the ban was proposed.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({
  implements: Node,
  description: 'A reported item in the moderation queue. There is one per reported post, comment or content item.',
})
@indexed({ targetId: 1 }, 'One queue item per reported item.', { unique: true })
@indexed({ status: 1, score: -1, _id: -1, targetKind: 1, groupId: 1 }, 'The queue by score.')
@indexed({ status: 1, _id: -1, targetKind: 1, groupId: 1 }, 'The queue, newest first.')
@indexed({ subjectId: 1 }, 'Items about what a user wrote, for export and erasure.')
@indexed({ 'history.actorId': 1 }, 'Decisions by a user, for erasure.')
@indexed({ 'banProposal.byId': 1 }, 'Bans that a user proposed, for erasure.')
export class CommunityModeration extends Entity {
  @Field(() => ModerationTargetKind, { description: 'Kind of the reported item.' })
  @prop({ type: () => String, enum: ModerationTargetKind, required: true })
  targetKind!: ModerationTargetKind;

  @Field(() => ID, { description: 'ID of the reported item.' })
  @prop({ type: () => String, required: true })
  targetId!: string;

  @prop({ type: () => String })
  groupId?: string;

  /** The author; missing once the account is erased. */
  @prop({ type: () => String })
  subjectId?: string;

  @Field(() => ModerationStatus, { description: 'Status of the item.' })
  @prop({ type: () => String, enum: ModerationStatus, required: true })
  status!: ModerationStatus;

  @Field(() => Float, {
    description:
      'Total weight of the open reports. Each counts 0.2 to 2, depending on how many reports by the same user were justified.',
  })
  @prop({ type: () => Number, required: true })
  score!: number;

  @Field(() => Int, { description: 'Total number of reports.' })
  @prop({ type: () => Number, required: true })
  reportCount!: number;

  @Field(() => String, { description: 'Text at the time of the last report. Empty once the author is erased.' })
  @prop({ type: () => String, default: '' })
  snapshot!: string;

  @Field(() => Boolean, { description: 'Whether the item was hidden automatically because of its reports.' })
  @prop({ type: () => Boolean, default: false })
  isAutoHidden!: boolean;

  @Field(() => Int, { description: 'Increments with each report and decision. Pass as `expectedVersion`.' })
  @prop({ type: () => Number, required: true })
  version!: number;

  @Field(() => GraphQLDateTimeISO, { description: 'When the item was last reported.' })
  @prop({ type: () => Date, required: true })
  lastReportedAt!: Date;

  @Field(() => BanProposal, {
    nullable: true,
    description: 'A permanent ban waiting for confirmation by a second moderator, or null.',
  })
  @prop({ type: () => BanProposal })
  banProposal?: BanProposal;

  @Field(() => [ModerationStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [ModerationStatusChange], default: [] })
  history!: ModerationStatusChange[];
}

export const CommunityModerationModel = entityModel(CommunityModeration, {
  collection: 'communitymoderations',
  prefix: 'mod',
});
