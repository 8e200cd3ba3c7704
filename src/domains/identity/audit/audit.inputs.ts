import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { AuditKind } from '../../../auth/audit-entry.model.js';
import { PageArgs } from '../../../graphql/connection.js';
import { IsIdOf, IsText } from '../../../graphql/input.js';

@InputType({ description: 'Filter for the audit log.' })
export class AuditFilter {
  @Field(() => AuditKind, { nullable: true, description: 'Changes or reads; defaults to CHANGE.' })
  kind?: AuditKind | null;

  @IsIdOf('usr')
  @Field(() => ID, { nullable: true, description: 'Only entries by this account.' })
  actorId?: string | null;

  @IsText({ max: 100 })
  @Field(() => ID, { nullable: true, description: 'Only entries that name this record.' })
  targetId?: string | null;

  @IsText({ max: 100 })
  @Field(() => String, { nullable: true, description: 'Only uses of this field, for example `Mutation.assignTicket`.' })
  operation?: string | null;
}

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @ValidateNested()
  @Field(() => AuditFilter, { nullable: true, description: 'Which entries to list; all changes if omitted.' })
  filter?: AuditFilter | null;
}
