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

/** Operations on credentials must be alone in their document: one request is one attempt. */
const Alone = (): MethodDecorator => Extensions({ alone: true });

@Resolver()
export class SessionResolver {
  @Access('public')
  @Alone()
  @RateLimit(10, 3600)
  @Mutation(() => AcceptedPayload, {
    description: 'Signs up. The response is the same for every address; an email contains the next step.',
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
    description: 'Verifies an email address with the emailed link, sets the password of the new account, and signs in.',
  })
  verifyEmail(
    @Ctx() context: Context,
    @Arg('input', () => VerifyEmailInput, { description: 'The token from the link, and a password.' })
    input: VerifyEmailInput,
  ): Promise<SessionPayload> {
    return verifyEmail(context, input);
  }

  @Access('public')
  @Alone()
  @Mutation(() => SessionPayload, {
    description: 'Signs in. At most 5 failed attempts in 15 minutes per account and network.',
  })
  signIn(
    @Ctx() context: Context,
    @Arg('input', () => SignInInput, { description: 'Email address and password.' }) input: SignInInput,
  ): Promise<SessionPayload> {
    return signIn(context, input);
  }

  @Access('public')
  @Alone()
  @Mutation(() => SessionPayload, {
    description:
      'Exchanges a refresh token for new tokens. Resending it within 30 seconds returns the same refresh token; later it ends the session.',
  })
  refreshSession(
    @Ctx() context: Context,
    @Arg('input', () => RefreshSessionInput, { description: 'The refresh token.' }) input: RefreshSessionInput,
  ): Promise<SessionPayload> {
    return refreshSession(context, input.refreshToken);
  }

  @Access('user')
  @Mutation(() => Payload, { description: 'Ends this session; its tokens stop working at once.' })
  async signOut(@Ctx() context: Context): Promise<Payload> {
    await signOut(context);
    return {};
  }

  @Access('user')
  @Mutation(() => UserSessionPayload, { description: 'Ends one of your sessions.' })
  async revokeSession(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'ID of the session.' }) id: string,
  ): Promise<UserSessionPayload> {
    return { session: await revokeSession(context, id) };
  }

  @Access('user')
  @Mutation(() => EndedSessionsPayload, {
    description: 'Ends all your other sessions; their tokens stop working at once.',
  })
  async revokeOtherSessions(@Ctx() context: Context): Promise<EndedSessionsPayload> {
    return { count: await revokeOtherSessions(context) };
  }

  @Access('user')
  @Query(() => UserSessionConnection, { description: 'Your active sessions, newest first.' })
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
    description: 'Emails a link to set a new password. The response is the same for every address.',
  })
  async requestPasswordReset(
    @Ctx() context: Context,
    @Arg('input', () => RequestPasswordResetInput, { description: 'The email address.' })
    input: RequestPasswordResetInput,
  ): Promise<AcceptedPayload> {
    await requestPasswordReset(context, input);
    return { accepted: true };
  }

  @Access('public')
  @Alone()
  @RateLimit(10, 3600)
  @Mutation(() => AcceptedPayload, {
    description: 'Sets a new password with the emailed link and ends all sessions of the account.',
  })
  async resetPassword(
    @Ctx() context: Context,
    @Arg('input', () => ResetPasswordInput, { description: 'The token from the link, and a new password.' })
    input: ResetPasswordInput,
  ): Promise<AcceptedPayload> {
    await resetPassword(context, input);
    return { accepted: true };
  }

  @Access('public')
  @Alone()
  @RateLimit(10, 3600)
  @Mutation(() => AcceptedPayload, {
    description:
      'Emails a link that opens records submitted with an email address without an account. The response is the same for every address.',
  })
  async requestEmailAccess(
    @Ctx() context: Context,
    @Arg('input', () => RequestEmailAccessInput, { description: 'Email address and kind of records.' })
    input: RequestEmailAccessInput,
  ): Promise<AcceptedPayload> {
    await requestEmailAccess(context, input);
    return { accepted: true };
  }

  @Access('public')
  @Alone()
  @Mutation(() => EmailAccessPayload, {
    description: 'Exchanges the token of an emailed link, once, for a capability valid for 30 minutes.',
  })
  redeemEmailAccess(
    @Ctx() context: Context,
    @Arg('input', () => TokenInput, { description: 'The token from the link.' }) input: TokenInput,
  ): Promise<EmailAccessPayload> {
    return redeemEmailAccess(context, input.token);
  }
}
