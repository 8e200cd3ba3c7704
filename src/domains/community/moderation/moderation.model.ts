import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { ModerationStatus, ModerationTargetKind } from './moderation.enums.js';

@ObjectType({ description: 'A change of what became of reports.' })
export class ModerationStatusChange extends StatusChange {
  @Field(() => ModerationStatus, { nullable: true, description: 'How it was before; null at the beginning.' })
  @prop({ type: () => String, enum: ModerationStatus, default: null })
  from!: ModerationStatus | null;

  @Field(() => ModerationStatus, { description: 'How it was afterwards.' })
  @prop({ type: () => String, enum: ModerationStatus, required: true })
  to!: ModerationStatus;
}

@ObjectType({ description: 'That a moderator wants to ban somebody for good. A second one has to say so as well.' })
@modelOptions({ schemaOptions: { _id: false } })
export class BanProposal {
  /** Missing after the erasure of the account. */
  @prop({ type: () => String })
  byId?: string;

  @Field(() => String, { description: 'Why.' })
  @prop({ type: () => String, required: true })
  reason!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'When.' })
  @prop({ type: () => Date, required: true })
  at!: Date;
}

@ObjectType({
  implements: Node,
  description: 'Something that was reported, with what became of it. There is one for each.',
})
@indexed({ targetId: 1 }, 'One item for each thing that is reported.', { unique: true })
@indexed({ status: 1, score: -1, _id: -1, targetKind: 1, groupId: 1 }, 'The queue by weight.')
@indexed({ status: 1, _id: -1, targetKind: 1, groupId: 1 }, 'The queue, newest first.')
@indexed({ subjectId: 1 }, 'Items about what a person wrote, for export and erasure.')
@indexed({ 'history.actorId': 1 }, 'What a person decided, for erasure.')
@indexed({ 'banProposal.byId': 1 }, 'Bans that a person proposed, for erasure.')
export class CommunityModeration extends Entity {
  @Field(() => ModerationTargetKind, { description: 'What kind of thing was reported.' })
  @prop({ type: () => String, enum: ModerationTargetKind, required: true })
  targetKind!: ModerationTargetKind;

  @Field(() => ID, { description: 'Id of what was reported.' })
  @prop({ type: () => String, required: true })
  targetId!: string;

  @prop({ type: () => String })
  groupId?: string;

  /** Who wrote it; missing after the erasure of the account. */
  @prop({ type: () => String })
  subjectId?: string;

  @Field(() => ModerationStatus, { description: 'What became of the reports.' })
  @prop({ type: () => String, enum: ModerationStatus, required: true })
  status!: ModerationStatus;

  @Field(() => Float, {
    description: 'How much the open reports weigh: each 0.2 to 2, by how many reports of the same person were right.',
  })
  @prop({ type: () => Number, required: true })
  score!: number;

  @Field(() => Int, { description: 'How many reports there were in all.' })
  @prop({ type: () => Number, required: true })
  reportCount!: number;

  @Field(() => String, { description: 'How it read when it was last reported; empty after the erasure of its author.' })
  @prop({ type: () => String, default: '' })
  snapshot!: string;

  @Field(() => Boolean, { description: 'Whether it is hidden because the reports weigh so much.' })
  @prop({ type: () => Boolean, default: false })
  isAutoHidden!: boolean;

  @Field(() => Int, { description: 'Rises with each report and decision: give it as `expectedVersion`.' })
  @prop({ type: () => Number, required: true })
  version!: number;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was last reported.' })
  @prop({ type: () => Date, required: true })
  lastReportedAt!: Date;

  @Field(() => BanProposal, { nullable: true, description: 'A ban that a second moderator has to agree to.' })
  @prop({ type: () => BanProposal })
  banProposal?: BanProposal;

  @Field(() => [ModerationStatusChange], { description: 'What happened, oldest first.' })
  @prop({ type: () => [ModerationStatusChange], default: [] })
  history!: ModerationStatusChange[];
}

export const CommunityModerationModel = entityModel(CommunityModeration, {
  collection: 'communitymoderations',
  prefix: 'mod',
});
