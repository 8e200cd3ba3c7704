import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { AppealStatus, ModerationActionKind, ModerationActionState, ModerationTargetKind } from './moderation.enums.js';

@ObjectType({ description: 'A status change of an appeal.' })
export class AppealStatusChange extends StatusChange {
  @Field(() => AppealStatus, { nullable: true, description: 'Previous status, or null for the first entry.' })
  @prop({ type: () => String, enum: AppealStatus, default: null })
  from!: AppealStatus | null;

  @Field(() => AppealStatus, { description: 'New status.' })
  @prop({ type: () => String, enum: AppealStatus, required: true })
  to!: AppealStatus;
}

@ObjectType({ description: 'An appeal against a moderation action.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ModerationAppeal {
  @Field(() => String, { description: 'Text of the appeal.' })
  @prop({ type: () => String, required: true })
  text!: string;

  @Field(() => AppealStatus, { description: 'Status of the appeal.' })
  @prop({ type: () => String, enum: AppealStatus, required: true })
  status!: AppealStatus;

  @Field(() => GraphQLDateTimeISO, { description: 'When the appeal was made.' })
  @prop({ type: () => Date, required: true })
  appealedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Reason for the decision, or null while the appeal is open.' })
  @prop({ type: () => String })
  decision?: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the appeal was decided, or null while it is open.',
  })
  @prop({ type: () => Date })
  decidedAt?: Date;

  @Field(() => [AppealStatusChange], { description: 'Status changes, oldest first.' })
  @prop({ type: () => [AppealStatusChange], default: [] })
  history!: AppealStatusChange[];
}

@ObjectType({ implements: Node, description: 'A moderation action, as listed in the public log.' })
@indexed({ isLogged: 1, _id: -1, action: 1, groupId: 1, targetKind: 1 }, 'Public log, newest first.')
@indexed({ groupId: 1 }, 'Updates the log when the visibility of a group changes.')
@indexed({ moderationId: 1, _id: -1 }, 'Actions on each queue item, newest first.')
@indexed({ subjectId: 1, _id: -1, state: 1 }, 'Actions against a user, newest first; export and erasure.')
@indexed({ subjectId: 1, restricts: 1 }, 'Whether a user is currently restricted.')
@indexed({ state: 1, expiresAt: 1 }, 'Expired actions, for the job.')
@indexed({ 'appeal.status': 1, _id: 1 }, 'Open appeals, oldest first.')
@indexed({ moderatorIds: 1 }, 'Actions by a moderator, for erasure.')
@indexed({ 'appeal.history.actorId': 1 }, 'Appeals that a user made or decided, for erasure.')
export class CommunityModerationAction extends Entity {
  @prop({ type: () => String, required: true })
  moderationId!: string;

  @Field(() => ModerationActionKind, { description: 'Kind of action.' })
  @prop({ type: () => String, enum: ModerationActionKind, required: true })
  action!: ModerationActionKind;

  @Field(() => ModerationActionState, { description: 'Whether the action is still in force.' })
  @prop({ type: () => String, enum: ModerationActionState, required: true })
  state!: ModerationActionState;

  @Field(() => String, { description: 'Reason for the action.' })
  @prop({ type: () => String, required: true })
  reason!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When the action expires, or null if it does not expire.',
  })
  @prop({ type: () => Date })
  expiresAt?: Date;

  @Field(() => ModerationTargetKind, { description: 'Kind of the reported item.' })
  @prop({ type: () => String, enum: ModerationTargetKind, required: true })
  targetKind!: ModerationTargetKind;

  @Field(() => ID, { description: 'ID of the reported item.' })
  @prop({ type: () => String, required: true })
  targetId!: string;

  @prop({ type: () => String })
  groupId?: string;

  /** The affected user; missing once the account is erased. */
  @prop({ type: () => String })
  subjectId?: string;

  /** The moderators who took the action; two for a permanent ban. */
  @prop({ type: () => [String], default: [] })
  moderatorIds!: string[];

  /** True while a mute or ban is in force as stored; check `expiresAt` as well. */
  @prop({ type: () => Boolean, default: false })
  restricts!: boolean;

  /** False for actions in private groups. */
  @prop({ type: () => Boolean, required: true })
  isLogged!: boolean;

  /** The action that this one reverted. */
  @prop({ type: () => String })
  revertsId?: string;

  @Field(() => Boolean, { description: 'Whether this action reverts an earlier one.' })
  get isRevert(): boolean {
    return this.revertsId !== undefined;
  }

  @prop({ type: () => ModerationAppeal })
  appeal?: ModerationAppeal;
}

export const CommunityModerationActionModel = entityModel(CommunityModerationAction, {
  collection: 'communitymoderationactions',
  prefix: 'mac',
});
