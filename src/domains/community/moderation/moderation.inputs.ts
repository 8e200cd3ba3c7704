import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsIdOf, IsText } from '../../../graphql/input.js';
import {
  AppealStatus,
  ModerationActionKind,
  ModerationSort,
  ModerationStatus,
  ModerationTargetKind,
  ReportReason,
} from './moderation.enums.js';

@InputType({ description: 'Fields for a new report.' })
export class ReportContentInput {
  @Field(() => ModerationTargetKind, { description: 'Kind of the reported item.' })
  targetKind!: ModerationTargetKind;

  @Field(() => ID, { description: 'ID of the reported item.' })
  targetId!: string;

  @Field(() => ReportReason, { description: 'Reason for the report.' })
  reason!: ReportReason;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'Details for moderators, at most 1,000 characters. Required with OTHER.',
  })
  text?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'A decision about a reported item.' })
export class ResolveModerationInput {
  @Field(() => ModerationActionKind, {
    nullable: true,
    description:
      'Action to take. If omitted, the reports are closed as IGNORED; RESTORE rejects them as not justified.',
  })
  action?: ModerationActionKind | null;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { description: 'Reason, at most 1,000 characters. Shown in the public log.' })
  reason!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      'When the action expires, at most one year ahead. Required for MUTE and TEMP_BAN, optional for HIDE and LOCK.',
  })
  expiresAt?: Date | null;

  @Field(() => Int, { description: 'The `version` of the item you read. Fails with CONFLICT if it has changed since.' })
  expectedVersion!: number;
}

@InputType({ description: 'Fields for an appeal against a moderation action.' })
export class AppealModerationInput {
  @IsText({ min: 10, max: 2_000, multiline: true })
  @Field(() => String, { description: 'Why the action was wrong, 10 to 2,000 characters.' })
  text!: string;
}

@InputType({ description: 'A decision about an appeal.' })
export class DecideAppealInput {
  @Field(() => AppealStatus, { description: 'UPHELD keeps the action in force; OVERTURNED reverts it.' })
  status!: AppealStatus;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { description: 'Reason, at most 1,000 characters. Shown to the user who appealed.' })
  reason!: string;
}

@InputType({ description: 'Filters for the moderation queue.' })
export class ModerationQueueFilter {
  @Field(() => ModerationStatus, { nullable: true, description: 'Only items with this status. Defaults to PENDING.' })
  status?: ModerationStatus | null;

  @Field(() => ModerationTargetKind, { nullable: true, description: 'Only items of this kind.' })
  targetKind?: ModerationTargetKind | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'Only items in this group.' })
  groupId?: string | null;
}

@ArgsType()
export class ModerationQueueArgs extends PageArgs {
  @ValidateNested()
  @Field(() => ModerationQueueFilter, {
    nullable: true,
    description: 'Filters for the list. If omitted, everything waiting for a decision.',
  })
  filter?: ModerationQueueFilter | null;

  @Field(() => ModerationSort, { description: 'Sort order.', defaultValue: ModerationSort.SCORE })
  sort!: ModerationSort;
}

@InputType({ description: 'Filters for the moderation log.' })
export class ModerationLogFilter {
  @Field(() => ModerationActionKind, { nullable: true, description: 'Only actions of this kind.' })
  action?: ModerationActionKind | null;

  @Field(() => ModerationTargetKind, { nullable: true, description: 'Only actions on items of this kind.' })
  targetKind?: ModerationTargetKind | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'Only actions on items in this group.' })
  groupId?: string | null;
}

@ArgsType()
export class ModerationLogArgs extends PageArgs {
  @ValidateNested()
  @Field(() => ModerationLogFilter, { nullable: true, description: 'Filters for the list. If omitted, all actions.' })
  filter?: ModerationLogFilter | null;
}

@InputType({ description: 'Filters for a list of appeals.' })
export class AppealsFilter {
  @Field(() => AppealStatus, { nullable: true, description: 'Only appeals with this status. Defaults to OPEN.' })
  status?: AppealStatus | null;
}

@ArgsType()
export class AppealsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => AppealsFilter, {
    nullable: true,
    description: 'Filters for the list. If omitted, everything waiting for a decision.',
  })
  filter?: AppealsFilter | null;
}
