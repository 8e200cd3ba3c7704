import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsText } from '../../../graphql/input.js';
import {
  AppealStatus,
  ModerationActionKind,
  ModerationSort,
  ModerationStatus,
  ModerationTargetKind,
  ReportReason,
} from './moderation.enums.js';

@InputType({ description: 'A report.' })
export class ReportContentInput {
  @Field(() => ModerationTargetKind, { description: 'What kind of thing is reported.' })
  targetKind!: ModerationTargetKind;

  @Field(() => ID, { description: 'Id of what is reported.' })
  targetId!: string;

  @Field(() => ReportReason, { description: 'Why.' })
  reason!: ReportReason;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, {
    nullable: true,
    description: 'What there is to say besides, at most 1,000 characters; needed with OTHER. Moderators read it.',
  })
  text?: string | null;

  @IsText({ max: 200 })
  @Field(() => String, {
    nullable: true,
    description:
      'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.',
  })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What a moderator decides about something that was reported.' })
export class ResolveModerationInput {
  @Field(() => ModerationActionKind, {
    nullable: true,
    description: 'What is done; left out, nothing is, and the reports are IGNORED. RESTORE says that they were wrong.',
  })
  action?: ModerationActionKind | null;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { description: 'Why, at most 1,000 characters. It stands in the public log.' })
  reason!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'When it ends, within a year: needed for MUTE and TEMP_BAN, possible for HIDE and LOCK.',
  })
  expiresAt?: Date | null;

  @Field(() => Int, { description: 'The `version` that was read: what changed since is not decided unseen.' })
  expectedVersion!: number;
}

@InputType({ description: 'What to say against what a moderator did.' })
export class AppealModerationInput {
  @IsText({ min: 10, max: 2_000, multiline: true })
  @Field(() => String, { description: 'Why it was wrong, 10 to 2,000 characters.' })
  text!: string;
}

@InputType({ description: 'A decision about an appeal.' })
export class DecideAppealInput {
  @Field(() => AppealStatus, { description: 'UPHELD: it stands; OVERTURNED: it is taken back.' })
  status!: AppealStatus;

  @IsText({ max: 1_000, multiline: true })
  @Field(() => String, { description: 'Why, at most 1,000 characters: whoever appealed reads it.' })
  reason!: string;
}

@InputType({ description: 'Which items of the queue to list.' })
export class ModerationQueueFilter {
  @Field(() => ModerationStatus, { nullable: true, description: 'What became of them; PENDING where it is left out.' })
  status?: ModerationStatus | null;

  @Field(() => ModerationTargetKind, { nullable: true, description: 'Only things of this kind.' })
  targetKind?: ModerationTargetKind | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'Only things in this group.' })
  groupId?: string | null;
}

@ArgsType()
export class ModerationQueueArgs extends PageArgs {
  @ValidateNested()
  @Field(() => ModerationQueueFilter, { nullable: true, description: 'Which; all that wait where it is left out.' })
  filter?: ModerationQueueFilter | null;

  @Field(() => ModerationSort, { description: 'The order.', defaultValue: ModerationSort.SCORE })
  sort!: ModerationSort;
}

@InputType({ description: 'Which entries of the log to list.' })
export class ModerationLogFilter {
  @Field(() => ModerationActionKind, { nullable: true, description: 'Only this kind of action.' })
  action?: ModerationActionKind | null;

  @Field(() => ModerationTargetKind, { nullable: true, description: 'Only about things of this kind.' })
  targetKind?: ModerationTargetKind | null;

  @IsIdOf('grp')
  @Field(() => ID, { nullable: true, description: 'Only about things in this group.' })
  groupId?: string | null;
}

@ArgsType()
export class ModerationLogArgs extends PageArgs {
  @ValidateNested()
  @Field(() => ModerationLogFilter, { nullable: true, description: 'Which; all where it is left out.' })
  filter?: ModerationLogFilter | null;
}

@InputType({ description: 'Which appeals to list.' })
export class AppealsFilter {
  @Field(() => AppealStatus, { nullable: true, description: 'What became of them; OPEN where it is left out.' })
  status?: AppealStatus | null;
}

@ArgsType()
export class AppealsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => AppealsFilter, { nullable: true, description: 'Which; all that wait where it is left out.' })
  filter?: AppealsFilter | null;
}
