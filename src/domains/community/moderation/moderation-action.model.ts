import { modelOptions, prop } from '@typegoose/typegoose';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { Entity, entityModel, Node } from '../../../database/entity.js';
import { indexed } from '../../../database/indexes.js';
import { StatusChange } from '../../../graphql/status-change.js';
import { AppealStatus, ModerationActionKind, ModerationActionState, ModerationTargetKind } from './moderation.enums.js';

@ObjectType({ description: 'A change of an appeal.' })
export class AppealStatusChange extends StatusChange {
  @Field(() => AppealStatus, { nullable: true, description: 'How it was before; null at the beginning.' })
  @prop({ type: () => String, enum: AppealStatus, default: null })
  from!: AppealStatus | null;

  @Field(() => AppealStatus, { description: 'How it was afterwards.' })
  @prop({ type: () => String, enum: AppealStatus, required: true })
  to!: AppealStatus;
}

@ObjectType({ description: 'What somebody says against what a moderator did about them.' })
@modelOptions({ schemaOptions: { _id: false } })
export class ModerationAppeal {
  @Field(() => String, { description: 'What they say.' })
  @prop({ type: () => String, required: true })
  text!: string;

  @Field(() => AppealStatus, { description: 'What became of it.' })
  @prop({ type: () => String, enum: AppealStatus, required: true })
  status!: AppealStatus;

  @Field(() => GraphQLDateTimeISO, { description: 'When it was made.' })
  @prop({ type: () => Date, required: true })
  appealedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  @prop({ type: () => String })
  decision?: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it was decided.' })
  @prop({ type: () => Date })
  decidedAt?: Date;

  @Field(() => [AppealStatusChange], { description: 'What happened to it, oldest first.' })
  @prop({ type: () => [AppealStatusChange], default: [] })
  history!: AppealStatusChange[];
}

@ObjectType({ implements: Node, description: 'Something that a moderator did: an entry of the public log.' })
@indexed({ isLogged: 1, _id: -1, action: 1, groupId: 1, targetKind: 1 }, 'The public log, newest first.')
@indexed({ groupId: 1 }, 'Keeps the log in step with the visibility of groups.')
@indexed({ moderationId: 1, _id: -1 }, 'What was done about each item of the queue, newest first.')
@indexed({ subjectId: 1, _id: -1, state: 1 }, 'What was done about a person, newest first; export and erasure.')
@indexed({ subjectId: 1, restricts: 1 }, 'Whether somebody may take part right now.')
@indexed({ state: 1, expiresAt: 1 }, 'What is over, for the job.')
@indexed({ 'appeal.status': 1, _id: 1 }, 'Appeals that wait, oldest first.')
@indexed({ moderatorIds: 1 }, 'What a moderator did, for erasure.')
@indexed({ 'appeal.history.actorId': 1 }, 'Appeals that a person made or decided, for erasure.')
export class CommunityModerationAction extends Entity {
  @prop({ type: () => String, required: true })
  moderationId!: string;

  @Field(() => ModerationActionKind, { description: 'What was done.' })
  @prop({ type: () => String, enum: ModerationActionKind, required: true })
  action!: ModerationActionKind;

  @Field(() => ModerationActionState, { description: 'Whether it still holds.' })
  @prop({ type: () => String, enum: ModerationActionState, required: true })
  state!: ModerationActionState;

  @Field(() => String, { description: 'Why.' })
  @prop({ type: () => String, required: true })
  reason!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it ends by itself; null where it does not.' })
  @prop({ type: () => Date })
  expiresAt?: Date;

  @Field(() => ModerationTargetKind, { description: 'What kind of thing was reported.' })
  @prop({ type: () => String, enum: ModerationTargetKind, required: true })
  targetKind!: ModerationTargetKind;

  @Field(() => ID, { description: 'Id of what was reported.' })
  @prop({ type: () => String, required: true })
  targetId!: string;

  @prop({ type: () => String })
  groupId?: string;

  /** Whom it hit; missing after the erasure of the account. */
  @prop({ type: () => String })
  subjectId?: string;

  /** Who did it; two for a permanent ban. */
  @prop({ type: () => [String], default: [] })
  moderatorIds!: string[];

  /** True while a mute or ban holds, as far as is stored; `expiresAt` counts besides. */
  @prop({ type: () => Boolean, default: false })
  restricts!: boolean;

  /** False for what happened in private groups. */
  @prop({ type: () => Boolean, required: true })
  isLogged!: boolean;

  /** The action that this one took back. */
  @prop({ type: () => String })
  revertsId?: string;

  @Field(() => Boolean, { description: 'Whether it takes back what was done before.' })
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
