import type { TallyClient } from '../client.js';
import { toTallyError } from '../errors.js';
import {
  MeDocument,
  SignInDocument,
  SignOutDocument,
  SignUpDocument,
  VerifyEmailDocument,
  type AccountPartsFragment,
  type SignInInput,
  type SignUpInput,
  type VerifyEmailInput,
} from '../generated/graphql.js';
import { given, mutate, query } from '../operations.js';

export type Account = AccountPartsFragment;

/** Signs in; all following requests are made as this account. */
export async function signIn(client: TallyClient, input: SignInInput): Promise<Account> {
  const { signIn: payload } = await mutate(client, SignInDocument, { input });
  return begin(client, payload);
}

/** Requests an account; a link in an email confirms it. */
export async function signUp(client: TallyClient, input: SignUpInput): Promise<void> {
  await mutate(client, SignUpDocument, { input });
}

/** Redeems the link of that email with a password for the new account, and signs in. */
export async function verifyEmail(client: TallyClient, input: VerifyEmailInput): Promise<Account> {
  const { verifyEmail: payload } = await mutate(client, VerifyEmailDocument, { input });
  return begin(client, payload);
}

/** Ends the session, here immediately, and on the server if it is reachable. */
export async function signOut(client: TallyClient): Promise<void> {
  try {
    await mutate(client, SignOutDocument, {});
  } catch (error) {
    // Without a network, the session stays open on the server until its token expires.
    const { code } = toTallyError(error);
    if (code !== 'NETWORK_ERROR' && code !== 'UNAUTHENTICATED' && code !== 'SERVICE_UNAVAILABLE') throw error;
  } finally {
    client.session.end('signed-out');
  }
}

/** The signed-in account, or null if there is none. */
export async function me(client: TallyClient): Promise<Account | null> {
  return (await query(client, MeDocument, {})).me ?? null;
}

interface Begun {
  readonly user?: Account | null;
  readonly accessToken?: string | null;
  readonly refreshToken?: string | null;
}

function begin({ session }: TallyClient, { user, accessToken, refreshToken }: Begun): Account {
  session.begin({ accessToken: given(accessToken), refreshToken: given(refreshToken) });
  return given(user);
}
