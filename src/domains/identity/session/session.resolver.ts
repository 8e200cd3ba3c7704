import { Arg, Args, Ctx, Extensions, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RateLimit } from '../../../auth/access.js';
import { PageArgs } from '../../../graphql/connection.js';
import type { Context } from '../../../graphql/context.js';
import { Payload } from '../../../graphql/payload.js';
import { requestPasswordReset, resetPassword, signUp, verifyEmail } from '../user/account.service.js';
import { redeemEmailAccess, requestEmailAccess } from '../email-access/email-access.service.js';
import {
  RefreshSessionInput,
  RequestEmailAccessInput,
  RequestPasswordResetInput,
  ResetPasswordInput,
  SignInInput,
  SignUpInput,
  TokenInput,
  VerifyEmailInput,
} from '../user/identity.inputs.js';
import {
  AcceptedPayload,
  EmailAccessPayload,
  EndedSessionsPayload,
  SessionPayload,
  UserSessionConnection,
  UserSessionPayload,
} from '../user/identity.payloads.js';
import { mySessions, refreshSession, revokeOtherSessions, revokeSession, signIn, signOut } from './session.service.js';

/** Operations on credentials stand alone in their document: one request is one try. */
const Alone = (): MethodDecorator => Extensions({ alone: true });

@Resolver()
export class SessionResolver {
  @Access('public')
  @Alone()
  @RateLimit(10, 3600)
  @Mutation(() => AcceptedPayload, {
    description: 'Signs up. The same answer for every address; a mail says how to go on.',
  })
  async signUp(
    @Ctx() context: Context,
    @Arg('input', () => SignUpInput, { description: 'The new account.' }) input: SignUpInput,
  ): Promise<AcceptedPayload> {
    await signUp(context, input);
    return { accepted: true };
  }

  @Access('public')
  @Alone()
  @Mutation(() => SessionPayload, {
    description: 'Confirms an address by the mailed link, sets the password of the new account and signs in.',
  })
  verifyEmail(
    @Ctx() context: Context,
    @Arg('input', () => VerifyEmailInput, { description: 'The token of the link, and a password.' })
    input: VerifyEmailInput,
  ): Promise<SessionPayload> {
    return verifyEmail(context, input);
  }

  @Access('public')
  @Alone()
  @Mutation(() => SessionPayload, {
    description: 'Signs in. At most 5 failures in 15 minutes for an account from one place.',
  })
  signIn(
    @Ctx() context: Context,
    @Arg('input', () => SignInInput, { description: 'Address and password.' }) input: SignInInput,
  ): Promise<SessionPayload> {
    return signIn(context, input);
  }

  @Access('public')
  @Alone()
  @Mutation(() => SessionPayload, {
    description:
      'Exchanges a refresh token for new tokens. The same token sent again within 30 seconds gets the same refresh token; later it ends the session.',
  })
  refreshSession(
    @Ctx() context: Context,
    @Arg('input', () => RefreshSessionInput, { description: 'The refresh token.' }) input: RefreshSessionInput,
  ): Promise<SessionPayload> {
    return refreshSession(context, input.refreshToken);
  }

  @Access('user')
  @Mutation(() => Payload, { description: 'Ends this session: its tokens stop working at once.' })
  async signOut(@Ctx() context: Context): Promise<Payload> {
    await signOut(context);
    return {};
  }

  @Access('user')
  @Mutation(() => UserSessionPayload, { description: 'Ends one of the own sessions.' })
  async revokeSession(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Id of the session.' }) id: string,
  ): Promise<UserSessionPayload> {
    return { session: await revokeSession(context, id) };
  }

  @Access('user')
  @Mutation(() => EndedSessionsPayload, {
    description: 'Ends every session of the own account but this one; their tokens stop working at once.',
  })
  async revokeOtherSessions(@Ctx() context: Context): Promise<EndedSessionsPayload> {
    return { count: await revokeOtherSessions(context) };
  }

  @Access('user')
  @Query(() => UserSessionConnection, { description: 'Where the account is signed in, newest first.' })
  async mySessions(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<InstanceType<typeof UserSessionConnection>> {
    return new UserSessionConnection(await mySessions(context, page));
  }

  @Access('public')
  @Alone()
  @RateLimit(10, 3600)
  @Mutation(() => AcceptedPayload, {
    description: 'Mails a link to choose a new password. The same answer for every address.',
  })
  async requestPasswordReset(
    @Ctx() context: Context,
    @Arg('input', () => RequestPasswordResetInput, { description: 'The address.' }) input: RequestPasswordResetInput,
  ): Promise<AcceptedPayload> {
    await requestPasswordReset(context, input);
    return { accepted: true };
  }

  @Access('public')
  @Alone()
  @RateLimit(10, 3600)
  @Mutation(() => AcceptedPayload, {
    description: 'Sets a new password by the mailed link and ends every session of the account.',
  })
  async resetPassword(
    @Ctx() context: Context,
    @Arg('input', () => ResetPasswordInput, { description: 'Token and new password.' }) input: ResetPasswordInput,
  ): Promise<AcceptedPayload> {
    await resetPassword(context, input);
    return { accepted: true };
  }

  @Access('public')
  @Alone()
  @RateLimit(10, 3600)
  @Mutation(() => AcceptedPayload, {
    description:
      'Mails a link that opens the records of an address without an account. The same answer for every address.',
  })
  async requestEmailAccess(
    @Ctx() context: Context,
    @Arg('input', () => RequestEmailAccessInput, { description: 'Address and kind of records.' })
    input: RequestEmailAccessInput,
  ): Promise<AcceptedPayload> {
    await requestEmailAccess(context, input);
    return { accepted: true };
  }

  @Access('public')
  @Alone()
  @Mutation(() => EmailAccessPayload, {
    description: 'Exchanges the token of a mailed link, once, for a capability of 30 minutes.',
  })
  redeemEmailAccess(
    @Ctx() context: Context,
    @Arg('input', () => TokenInput, { description: 'The token of the link.' }) input: TokenInput,
  ): Promise<EmailAccessPayload> {
    return redeemEmailAccess(context, input.token);
  }
}
