import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { AuditKind } from '../../../auth/audit-entry.model.js';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsText } from '../../../graphql/input.js';

@InputType({ description: 'Which entries of the audit log to list.' })
export class AuditFilter {
  @Field(() => AuditKind, { nullable: true, description: 'Changes or reads; CHANGE if left out.' })
  kind?: AuditKind | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'What this account did.' })
  actorId?: string | null;

  @IsText({ max: 100 })
  @Field(() => ID, { nullable: true, description: 'What named this record.' })
  targetId?: string | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Uses of this field, such as `Mutation.assignTicket`.' })
  operation?: string | null;
}

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @ValidateNested()
  @Field(() => AuditFilter, { nullable: true, description: 'Which to list; all changes if left out.' })
  filter?: AuditFilter | null;
}
