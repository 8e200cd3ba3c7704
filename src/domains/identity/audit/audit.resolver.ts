import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../auth/access.js';
import { AuditEntry } from '../../../auth/audit-entry.model.js';
import { connectionOf } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import { AuditLogArgs } from './audit.inputs.js';
import { auditLog } from './audit.service.js';
import { User } from '../user/user.model.js';
import { userLoader } from '../user/user.service.js';

const AuditEntryConnection = connectionOf(AuditEntry);

/** Actions of staff. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  @Access('admin')
  @Query(() => AuditEntryConnection, {
    description:
      "Staff changes and reads of other people's data, newest first, kept for 400 days. Reads appear within ten seconds.",
  })
  async auditLog(
    @Args(() => AuditLogArgs) { filter, ...page }: AuditLogArgs,
  ): Promise<InstanceType<typeof AuditEntryConnection>> {
    return new AuditEntryConnection(await auditLog(filter ?? {}, page));
  }

  @FieldResolver(() => User, { nullable: true, description: 'The account that acted, or null if it no longer exists.' })
  actor(@Root() { actorId }: AuditEntry, @Ctx() context: Context): User | null | Promise<User | null> {
    return userLoader(context).load(actorId);
  }
}
