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
  @Query(() => User, { nullable: true, description: 'Your account, or null if you are not signed in.' })
  me(@Ctx() context: Context): Promise<User | null> {
    return me(context);
  }

  @Access('admin')
  @Query(() => User, { nullable: true, description: 'An account by its ID, or null if it does not exist.' })
  user(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the account.' }) id: string,
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
      'Active accounts with a role, by name, that can be assigned work. Consultations can be assigned to a SUPPORT_AGENT, tickets also to an ADMIN, interviews to a RECRUITER or an ADMIN.',
  })
  async assignees(
    @Args(() => AssigneesArgs) { role, ...page }: AssigneesArgs,
  ): Promise<InstanceType<typeof AssigneeConnection>> {
    return new AssigneeConnection(await assignees(role, page));
  }

  @Access('user')
  @Mutation(() => UserPayload, { description: 'Updates your profile.' })
  async updateProfile(
    @Ctx() context: Context,
    @Arg('input', () => UpdateProfileInput, { description: 'The changes.' }) input: UpdateProfileInput,
  ): Promise<UserPayload> {
    return { user: await updateProfile(context, input) };
  }

  @Access('user')
  @Mutation(() => UserPayload, { description: 'Changes your password and ends all your other sessions.' })
  async changePassword(
    @Ctx() context: Context,
    @Arg('input', () => ChangePasswordInput, { description: 'The current and the new password.' })
    input: ChangePasswordInput,
  ): Promise<UserPayload> {
    return { user: await changePassword(context, input) };
  }

  @Access('admin')
  @Mutation(() => UserPayload, { description: 'Sets exactly these roles on an account, which must sign in again.' })
  async setUserRoles(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the account.' }) id: string,
    @Arg('input', () => SetUserRolesInput, { description: 'The roles.' }) input: SetUserRolesInput,
  ): Promise<UserPayload> {
    return { user: await setUserRoles(context, id, input.roles) };
  }

  @Access('admin')
  @Mutation(() => UserPayload, { description: 'Suspends an account and ends its sessions.' })
  async suspendUser(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the account.' }) id: string,
    @Arg('input', () => SuspendUserInput, { description: 'The reason.' }) input: SuspendUserInput,
  ): Promise<UserPayload> {
    return { user: await suspendUser(context, id, input.reason) };
  }

  @Access('admin')
  @Mutation(() => UserPayload, { description: 'Reinstates a suspended account.' })
  async reinstateUser(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the account.' }) id: string,
  ): Promise<UserPayload> {
    return { user: await reinstateUser(context, id) };
  }

  @Access('user')
  @RateLimit(10, 3_600)
  @Mutation(() => ExportPayload, { description: 'Returns all data stored about your account.' })
  async exportMyData(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmInput, { description: 'Your password, to confirm.' }) input: ConfirmInput,
  ): Promise<ExportPayload> {
    return { data: await exportMyData(context, input.password) };
  }

  @Access('user')
  @Mutation(() => ErasurePayload, {
    description:
      'Erases your account and its personal data, and reports what was done in each collection. This cannot be undone.',
  })
  async eraseMyAccount(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmInput, { description: 'Your password, to confirm.' }) input: ConfirmInput,
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
