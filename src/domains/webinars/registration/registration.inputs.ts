import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IsBetween, IsIdOf, IsMailAddress, IsText } from '../../../graphql/input.js';
import { IsPersonName } from '../../../graphql/person-name.js';
import { EngagementKind, RegistrationStatus } from './registration.enums.js';

const KEY =
  'Makes it safe to send again: the same key with the same input answers the first result. At most 200 characters.';
const REASON = { max: 1_000, multiline: true };
const CONNECTION = 'Tells devices apart: any text of at most 100 characters.';

@InputType({ description: 'A registration for a webinar.' })
export class RegisterForWebinarInput {
  @IsIdOf('web')
  @Field(() => ID, { description: 'Id of the webinar.' })
  webinarId!: string;

  @IsMailAddress()
  @Field(() => String, {
    nullable: true,
    description: 'The address of a guest. Who is signed in registers with the address of the account.',
  })
  email?: string | null;

  @IsText({ max: 100 })
  @IsPersonName()
  @Field(() => String, {
    nullable: true,
    description:
      'The name, without web addresses and markup, at most 100 characters. Guests need it; for others it is the name of the account.',
  })
  name?: string | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'Why a registration is taken back.' })
export class CancelRegistrationInput {
  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'The reason, at most 1,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Why a registration is rejected.' })
export class RejectRegistrationInput {
  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'The reason, which they read; at most 1,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'From where somebody joins.' })
export class JoinWebinarInput {
  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: `${CONNECTION} Left out, all are taken for one device.` })
  connectionId?: string | null;
}

@InputType({ description: 'From where somebody leaves.' })
export class LeaveWebinarInput {
  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: `${CONNECTION} Left out, all devices leave.` })
  connectionId?: string | null;
}

@InputType({ description: 'Something that somebody did during a webinar.' })
export class RecordEngagementInput {
  @Field(() => EngagementKind, { description: 'What they did.' })
  kind!: EngagementKind;

  @IsBetween(1, 100)
  @Field(() => Int, { nullable: true, description: 'How often, 1 to 100; once if left out.' })
  count?: number | null;

  @IsText({ max: 200 })
  @Field(() => String, { nullable: true, description: KEY })
  idempotencyKey?: string | null;
}

@InputType({ description: 'What somebody who attended thinks of a webinar.' })
export class SubmitWebinarFeedbackInput {
  @IsBetween(1, 5)
  @Field(() => Int, { description: 'From 1 (bad) to 5 (excellent).' })
  score!: number;

  @IsBetween(0, 10)
  @Field(() => Int, { nullable: true, description: 'How likely they would recommend it, from 0 to 10.' })
  recommendation?: number | null;

  @IsText({ max: 4_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'In their words, at most 4,000 characters.' })
  comment?: string | null;
}

@InputType({ description: 'A time in which somebody was there.' })
export class RecordWebinarAttendanceInput {
  @Field(() => GraphQLDateTimeISO, { description: 'When they came.' })
  joinedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When they left.' })
  leftAt!: Date;
}

@InputType({ description: 'Which registrations to list.' })
export class RegistrationFilter {
  @Field(() => RegistrationStatus, { nullable: true, description: 'In this status.' })
  status?: RegistrationStatus | null;
}

@ArgsType()
export class MyRegistrationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => RegistrationFilter, { nullable: true, description: 'Which to list.' })
  filter?: RegistrationFilter | null;
}

@ArgsType()
export class RegistrationsOfUserArgs extends MyRegistrationsArgs {
  @Field(() => ID, { description: 'Id of the account.' })
  userId!: string;
}

@ArgsType()
export class RegistrationsByEmailArgs extends MyRegistrationsArgs {
  @IsMailAddress()
  @Field(() => String, {
    nullable: true,
    description: 'The address. With an e-mail capability it may be left out: there is but one.',
  })
  email?: string | null;
}

@ArgsType()
export class RegistrationsArgs extends MyRegistrationsArgs {
  @IsIdOf('web')
  @Field(() => ID, { description: 'Id of the webinar.' })
  webinarId!: string;
}
