import { ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../graphql/connection.js';
import { IdempotencyKey } from '../../../graphql/idempotency-key.js';
import { IsBetween, IsIdOf, IsMailAddress, IsText } from '../../../graphql/input.js';
import { IsPersonName } from '../../../graphql/person-name.js';
import { EngagementKind, RegistrationStatus } from './registration.enums.js';

const REASON = { max: 1_000, multiline: true };
const CONNECTION = 'Identifies the device, at most 100 characters.';

@InputType({ description: 'Fields for a registration.' })
export class RegisterForWebinarInput {
  @IsIdOf('web')
  @Field(() => ID, { description: 'ID of the webinar.' })
  webinarId!: string;

  @IsMailAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Email address of a guest. Signed-in users register with the address of their account.',
  })
  email?: string | null;

  @IsText({ max: 100 })
  @IsPersonName()
  @Field(() => String, {
    nullable: true,
    description:
      'Name, without web addresses and markup, at most 100 characters. Required for guests; otherwise the name of the account is used.',
  })
  name?: string | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: 'Why a registration is canceled.' })
export class CancelRegistrationInput {
  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Reason, at most 1,000 characters.' })
  reason?: string | null;
}

@InputType({ description: 'Why a registration is rejected.' })
export class RejectRegistrationInput {
  @IsText(REASON)
  @Field(() => String, { nullable: true, description: 'Reason, at most 1,000 characters; the registrant can read it.' })
  reason?: string | null;
}

@InputType({ description: 'The device that joins.' })
export class JoinWebinarInput {
  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: `${CONNECTION} If omitted, all devices count as one.` })
  connectionId?: string | null;
}

@InputType({ description: 'The device that leaves.' })
export class LeaveWebinarInput {
  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: `${CONNECTION} If omitted, all devices leave.` })
  connectionId?: string | null;
}

@InputType({ description: 'An interaction during a webinar.' })
export class RecordEngagementInput {
  @Field(() => EngagementKind, { description: 'The kind of interaction.' })
  kind!: EngagementKind;

  @IsBetween(1, 100)
  @Field(() => Int, { nullable: true, description: 'How often, 1 to 100; defaults to 1.' })
  count?: number | null;

  @IdempotencyKey()
  idempotencyKey?: string | null;
}

@InputType({ description: "An attendee's rating of a webinar." })
export class SubmitWebinarFeedbackInput {
  @IsBetween(1, 5)
  @Field(() => Int, { description: 'Score, from 1 (poor) to 5 (excellent).' })
  score!: number;

  @IsBetween(0, 10)
  @Field(() => Int, { nullable: true, description: 'Likelihood to recommend the webinar, from 0 to 10.' })
  recommendation?: number | null;

  @IsText({ max: 4_000, multiline: true })
  @Field(() => String, { nullable: true, description: 'Comment, at most 4,000 characters.' })
  comment?: string | null;
}

@InputType({ description: 'A period of attendance.' })
export class RecordWebinarAttendanceInput {
  @Field(() => GraphQLDateTimeISO, { description: 'When they joined.' })
  joinedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { description: 'When they left.' })
  leftAt!: Date;
}

@InputType({ description: 'Filter for registrations.' })
export class RegistrationFilter {
  @Field(() => RegistrationStatus, { nullable: true, description: 'Only registrations with this status.' })
  status?: RegistrationStatus | null;
}

@ArgsType()
export class MyRegistrationsArgs extends PageArgs {
  @ValidateNested()
  @Field(() => RegistrationFilter, { nullable: true, description: 'Which registrations to list.' })
  filter?: RegistrationFilter | null;
}

@ArgsType()
export class RegistrationsOfUserArgs extends MyRegistrationsArgs {
  @Field(() => ID, { description: 'ID of the account.' })
  userId!: string;
}

@ArgsType()
export class RegistrationsByEmailArgs extends MyRegistrationsArgs {
  @IsMailAddress()
  @Field(() => String, {
    nullable: true,
    description: 'Email address. Optional with an email capability, which covers only one.',
  })
  email?: string | null;
}

@ArgsType()
export class RegistrationsArgs extends MyRegistrationsArgs {
  @IsIdOf('web')
  @Field(() => ID, { description: 'ID of the webinar.' })
  webinarId!: string;
}
