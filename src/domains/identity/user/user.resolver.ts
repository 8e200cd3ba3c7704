import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import type { Role } from '../../../auth/viewer.js';
import type { Context } from '../../../graphql/context.js';
import { knownZone } from '../../../shared/time-zones.js';
import { changePassword } from './account.service.js';
import {
  AssigneesArgs,
  ChangePasswordInput,
  ConfirmInput,
  SetUserRolesInput,
  SuspendUserInput,
  UpdateProfileInput,
  UsersArgs,
} from './identity.inputs.js';
import { AssigneeConnection, ErasurePayload, ExportPayload, UserConnection, UserPayload } from './identity.payloads.js';
import { eraseMyAccount, exportMyData } from '../personal-data/personal-data.service.js';
import { User, type UserStatus } from './user.model.js';
import {
  assignees,
  users,
  maySeeAccount,
  me,
  reinstateUser,
  setUserRoles,
  suspendUser,
  updateProfile,
  userLoader,
} from './user.service.js';

@Resolver(() => User)
export class UserResolver {
  @Access('public')
  @Query(() => User, { nullable: true, description: 'The account that is asking; null when nobody is signed in.' })
  me(@Ctx() context: Context): Promise<User | null> {
    return me(context);
  }

  @Access('admin')
  @Query(() => User, { nullable: true, description: 'Any account.' })
  user(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the account.' }) id: string,
  ): User | null | Promise<User | null> {
    return userLoader(context).load(id);
  }

  @Access('admin')
  @Query(() => UserConnection, { description: 'Accounts, newest first.' })
  async users(@Args(() => UsersArgs) { filter, ...page }: UsersArgs): Promise<InstanceType<typeof UserConnection>> {
    return new UserConnection(await users(filter ?? {}, page));
  }

  @Access('support', 'recruiting')
  @Query(() => AssigneeConnection, {
    description:
      'Whom work can be given to: active accounts with a role, by name. Consultations go to a SUPPORT_AGENT, tickets to an ADMIN as well; interviews to a RECRUITER or an ADMIN.',
  })
  async assignees(
    @Args(() => AssigneesArgs) { role, ...page }: AssigneesArgs,
  ): Promise<InstanceType<typeof AssigneeConnection>> {
    return new AssigneeConnection(await assignees(role, page));
  }

  @Access('user')
  @Mutation(() => UserPayload, { description: 'Changes the own profile.' })
  async updateProfile(
    @Ctx() context: Context,
    @Arg('input', () => UpdateProfileInput, { description: 'What to change.' }) input: UpdateProfileInput,
  ): Promise<UserPayload> {
    return { user: await updateProfile(context, input) };
  }

  @Access('user')
  @Mutation(() => UserPayload, { description: 'Changes the own password and ends every other session.' })
  async changePassword(
    @Ctx() context: Context,
    @Arg('input', () => ChangePasswordInput, { description: 'The current and the new password.' })
    input: ChangePasswordInput,
  ): Promise<UserPayload> {
    return { user: await changePassword(context, input) };
  }

  @Access('admin')
  @Mutation(() => UserPayload, { description: 'Gives an account exactly these roles; it has to sign in again.' })
  async setUserRoles(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the account.' }) id: string,
    @Arg('input', () => SetUserRolesInput, { description: 'Its roles.' }) input: SetUserRolesInput,
  ): Promise<UserPayload> {
    return { user: await setUserRoles(context, id, input.roles) };
  }

  @Access('admin')
  @Mutation(() => UserPayload, { description: 'Closes an account for the time being and ends its sessions.' })
  async suspendUser(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the account.' }) id: string,
    @Arg('input', () => SuspendUserInput, { description: 'The reason.' }) input: SuspendUserInput,
  ): Promise<UserPayload> {
    return { user: await suspendUser(context, id, input.reason) };
  }

  @Access('admin')
  @Mutation(() => UserPayload, { description: 'Opens a suspended account again.' })
  async reinstateUser(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the account.' }) id: string,
  ): Promise<UserPayload> {
    return { user: await reinstateUser(context, id) };
  }

  @Access('user')
  @RateLimit(10, 3_600)
  @Mutation(() => ExportPayload, { description: 'Everything that is held about the own account.' })
  async exportMyData(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmInput, { description: 'The password once more.' }) input: ConfirmInput,
  ): Promise<ExportPayload> {
    return { data: await exportMyData(context, input.password) };
  }

  @Access('user')
  @Mutation(() => ErasurePayload, {
    description:
      'Erases the own account and what is personal in it, and says what was done where. It cannot be undone.',
  })
  async eraseMyAccount(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmInput, { description: 'The password once more.' }) input: ConfirmInput,
  ): Promise<ErasurePayload> {
    return { receipt: await eraseMyAccount(context, input.password) };
  }

  @FieldResolver()
  email(@Root() user: User, @Ctx() { viewer }: Context): string | null {
    return maySeeAccount(viewer, user) ? user.email : null;
  }

  @FieldResolver()
  roles(@Root() user: User, @Ctx() { viewer }: Context): Role[] | null {
    return maySeeAccount(viewer, user) ? user.roles : null;
  }

  @FieldResolver()
  status(@Root() user: User, @Ctx() { viewer }: Context): UserStatus | null {
    return maySeeAccount(viewer, user) ? user.status : null;
  }

  @FieldResolver()
  emailVerifiedAt(@Root() user: User, @Ctx() { viewer }: Context): Date | null {
    return maySeeAccount(viewer, user) ? (user.emailVerifiedAt ?? null) : null;
  }

  @FieldResolver()
  locale(@Root() user: User, @Ctx() { viewer }: Context): string | null {
    return maySeeAccount(viewer, user) ? (user.locale ?? null) : null;
  }

  @FieldResolver()
  timeZone(@Root() user: User, @Ctx() { viewer }: Context): string | null {
    return maySeeAccount(viewer, user) ? (knownZone(user.timeZone) ?? null) : null;
  }
}
