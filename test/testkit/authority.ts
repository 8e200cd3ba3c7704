import { hash } from '@node-rs/argon2';
import type { Tokens } from '../../src/auth/tokens.js';
import { Role } from '../../src/auth/viewer.js';
import { inTransaction } from '../../src/database/transaction.js';
import { issueToken } from '../../src/domains/identity/one-time-token/one-time-token.service.js';
import { TokenPurpose } from '../../src/domains/identity/one-time-token/one-time-token.model.js';
import { openSession, tokensOf } from '../../src/domains/identity/session/session.service.js';
import { UserModel, UserStatus, type User } from '../../src/domains/identity/user/user.model.js';
import type { Context } from '../../src/graphql/context.js';
import { newId } from '../../src/shared/ids.js';
import { anonymous } from './callers.js';
import { waitsFor } from './until.js';

export const OLD_PASSWORD = 'the password before the races';
const NEW_PASSWORD = 'the password after the races';
const VIA_LINK = 'the password of the mailed link';

export interface CallAnswer {
  data?: Record<string, unknown> | null;
  errors?: { extensions: { code?: unknown } }[];
}

/** The servers under test; each call goes to the next of them. */
export interface Door {
  call(query: string, variables?: Record<string, unknown>, token?: string): Promise<CallAnswer>;
  /** Whether any of the servers takes the token, and with which roles. */
  rolesOf(token: string): Promise<string[] | undefined>;
}

export interface SessionOf {
  accessToken: string;
  refreshToken: string;
}

/** An admin who is signed in here and, by a thief, elsewhere, and who has asked for a new password. */
export interface Victim {
  userId: string;
  email: string;
  here: SessionOf;
  thief: SessionOf & { id: string };
  link: string;
}

let cheapHash: Promise<string> | undefined;
/** As little work as Argon2 can be: what is tried here is the order of things. A hash says itself what it costs to check. */
const passwordHash = (): Promise<string> =>
  (cheapHash ??= hash(OLD_PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 }));

async function anAccount(): Promise<User> {
  const _id = newId('usr');
  const fields = { _id, email: `${_id}@people.example`, name: 'Somebody', roles: [Role.ADMIN] };
  const state = { status: UserStatus.ACTIVE, emailVerifiedAt: new Date(), passwordHash: await passwordHash() };
  await UserModel.create({ ...fields, ...state, searchWords: [] });
  return { ...fields, ...state, authVersion: 0 } as unknown as User;
}

async function aSession(account: User, tokens: Tokens): Promise<SessionOf & { id: string }> {
  const context = { viewer: anonymous, userAgent: 'vitest', platform: { tokens } } as unknown as Context;
  const opened = await inTransaction((session) => openSession(context, account, session));
  const { accessToken, refreshToken } = await tokensOf(context, opened);
  return { accessToken, refreshToken, id: opened.token.sessionId };
}

export async function aVictim(tokens: Tokens): Promise<Victim> {
  const account = await anAccount();
  const { _id: userId, email } = account;
  const bound = { purpose: TokenPurpose.RESET_PASSWORD, email, userId, authVersion: 0 };
  const link = await inTransaction((session) => issueToken(bound, 30, session));
  return { userId, email, link, here: await aSession(account, tokens), thief: await aSession(account, tokens) };
}

export async function anAdminSession(tokens: Tokens): Promise<SessionOf> {
  return aSession(await anAccount(), tokens);
}

const PAGE_VIEW = 'mutation ($url: String!) { trackPageview(input: { url: $url }) { userErrors { code } } }';

/** How long a sign-in and a page view take now, in milliseconds; they must not fail. */
export async function servedIn(door: Door): Promise<number> {
  const { email } = await anAccount();
  const began = performance.now();
  const signedIn = await signInWith(door, email);
  const { data, errors } = await door.call(PAGE_VIEW, { url: 'https://tally.example/after-the-races' });
  if (!signedIn.opened || !data || errors) throw new Error(`Not served: ${JSON.stringify([signedIn, errors])}`);
  return performance.now() - began;
}

/** What an operation did. */
export interface Outcome {
  /** `done`, or the code of the refusal. */
  code: string;
  /** Tokens that it gave. */
  opened?: SessionOf | undefined;
}

interface Stage {
  door: Door;
  victim: Victim;
  admin: SessionOf;
}

async function outcomeOf(answering: Promise<CallAnswer>): Promise<Outcome> {
  const { data, errors } = await answering;
  const code = errors?.[0]?.extensions.code;
  if (errors) return { code: typeof code === 'string' ? code : 'no code' };
  const payload = Object.values(data ?? {})[0] as Partial<SessionOf> & { userErrors: { code: string }[] };
  const { accessToken, refreshToken, userErrors } = payload;
  if (userErrors[0]) return { code: userErrors[0].code };
  return { code: 'done', ...(accessToken && refreshToken ? { opened: { accessToken, refreshToken } } : {}) };
}

const TOKENS = 'accessToken refreshToken userErrors { code }';

export const signInWith = (door: Door, email: string, password = OLD_PASSWORD): Promise<Outcome> =>
  outcomeOf(
    door.call(
      `mutation ($email: String!, $password: String!) { signIn(input: { email: $email, password: $password }) { ${TOKENS} } }`,
      { email, password },
    ),
  );
export const refreshWith = (door: Door, token: string): Promise<Outcome> =>
  outcomeOf(
    door.call(`mutation ($token: String!) { refreshSession(input: { refreshToken: $token }) { ${TOKENS} } }`, {
      token,
    }),
  );

/** Everything that opens, moves or ends the rights of an account. */
export const OPERATIONS = {
  signIn: ({ door, victim }) => signInWith(door, victim.email),
  refreshSession: ({ door, victim }) => refreshWith(door, victim.thief.refreshToken),
  signOut: ({ door, victim }) =>
    outcomeOf(door.call('mutation { signOut { userErrors { code } } }', {}, victim.thief.accessToken)),
  revokeSession: ({ door, victim }) =>
    outcomeOf(
      door.call(
        'mutation ($id: ID!) { revokeSession(id: $id) { userErrors { code } } }',
        { id: victim.thief.id },
        victim.here.accessToken,
      ),
    ),
  revokeOtherSessions: ({ door, victim }) =>
    outcomeOf(door.call('mutation { revokeOtherSessions { userErrors { code } } }', {}, victim.here.accessToken)),
  changePassword: ({ door, victim }) =>
    outcomeOf(
      door.call(
        'mutation ($old: String!, $new: String!) { changePassword(input: { currentPassword: $old, newPassword: $new }) { userErrors { code } } }',
        { old: OLD_PASSWORD, new: NEW_PASSWORD },
        victim.here.accessToken,
      ),
    ),
  resetPassword: ({ door, victim }) =>
    outcomeOf(
      door.call(
        'mutation ($token: String!, $new: String!) { resetPassword(input: { token: $token, newPassword: $new }) { userErrors { code } } }',
        { token: victim.link, new: VIA_LINK },
      ),
    ),
  suspendUser: ({ door, victim, admin }) =>
    outcomeOf(
      door.call(
        'mutation ($id: ID!) { suspendUser(id: $id, input: { reason: "x" }) { userErrors { code } } }',
        { id: victim.userId },
        admin.accessToken,
      ),
    ),
  setUserRoles: ({ door, victim, admin }) =>
    outcomeOf(
      door.call(
        'mutation ($id: ID!) { setUserRoles(id: $id, input: { roles: [] }) { userErrors { code } } }',
        { id: victim.userId },
        admin.accessToken,
      ),
    ),
  eraseMyAccount: ({ door, victim }) =>
    outcomeOf(
      door.call(
        'mutation ($old: String!) { eraseMyAccount(input: { password: $old }) { userErrors { code } } }',
        { old: OLD_PASSWORD },
        victim.here.accessToken,
      ),
    ),
} satisfies Record<string, (stage: Stage) => Promise<Outcome>>;

export type OperationName = keyof typeof OPERATIONS;
export const NAMES = Object.keys(OPERATIONS) as OperationName[];
/** Each with each, itself too. */
export const PAIRS: readonly (readonly [OperationName, OperationName])[] = NAMES.flatMap((one, index) =>
  NAMES.slice(index).map((other) => [one, other] as const),
);

type Held = 'here' | 'thief' | 'signedIn';
/** Which sessions may not live on once an operation was done. */
const ENDED: Record<OperationName, readonly Held[]> = {
  signIn: [],
  refreshSession: [],
  signOut: ['thief'],
  revokeSession: ['thief'],
  revokeOtherSessions: ['thief'],
  changePassword: ['thief', 'signedIn'],
  resetPassword: ['here', 'thief', 'signedIn'],
  suspendUser: ['here', 'thief', 'signedIn'],
  // A sign-in after it is right, without the roles.
  setUserRoles: ['here', 'thief'],
  eraseMyAccount: ['here', 'thief', 'signedIn'],
};

/** Answers that are never right. CONFLICT may be: it says that nothing was done. */
const BROKEN = new Set(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'TIMEOUT', 'no code', 'hangs']);

const HANGS = 60_000;

/** An operation that does not answer within a minute hangs. */
export async function answeredInTime(work: Promise<Outcome>): Promise<Outcome> {
  return (await waitsFor(work, HANGS)) ? { code: 'hangs' } : work;
}

/** What is wrong after two operations met: authority that survived its end, and answers that should not be. */
export async function faultsOf(
  [one, other]: readonly [OperationName, OperationName],
  outcomes: readonly [Outcome, Outcome],
  {
    door,
    victim,
    settle,
  }: { door: Door; victim: Victim; settle: (isDead: () => Promise<boolean>) => Promise<boolean> },
): Promise<string[]> {
  const names = [one, other] as const;
  const faults = outcomes.flatMap(({ code }, index) =>
    BROKEN.has(code) ? [`${names[index] ?? ''} answers ${code}`] : [],
  );
  const done = names.filter((_name, index) => outcomes[index]?.code === 'done');
  const ended = new Set(done.flatMap((name) => ENDED[name]));
  const opened = (name: OperationName): SessionOf[] =>
    names.flatMap((each, index) => (each === name ? (outcomes[index]?.opened ?? []) : []));
  const held: Record<Held, SessionOf[]> = {
    here: [victim.here],
    thief: [victim.thief, ...opened('refreshSession')],
    signedIn: opened('signIn'),
  };
  for (const [name, sessions] of Object.entries(held) as [Held, SessionOf[]][]) {
    for (const { accessToken, refreshToken } of sessions) {
      const dead = async (): Promise<boolean> => (await door.rolesOf(accessToken)) === undefined;
      if (!ended.has(name)) {
        // A sign-in that came before these ends with them, one that came after does not.
        const mayEnd = name === 'signedIn' && (done.includes('setUserRoles') || done.includes('revokeOtherSessions'));
        if (!mayEnd && (await dead())) faults.push(`the session ${name} ended without a reason`);
        continue;
      }
      if (!(await settle(dead))) faults.push(`the access token of ${name} lives on`);
      if ((await refreshWith(door, refreshToken)).opened) faults.push(`the refresh token of ${name} lives on`);
    }
  }
  if (done.includes('setUserRoles')) {
    const roles = (await Promise.all(held.signedIn.map(({ accessToken }) => door.rolesOf(accessToken)))).flat();
    if (roles.some((role) => role !== undefined)) faults.push('roles live on');
  }
  if (done.includes('suspendUser') || done.includes('eraseMyAccount')) {
    for (const password of [OLD_PASSWORD, NEW_PASSWORD, VIA_LINK])
      if ((await signInWith(door, victim.email, password)).opened) faults.push('it can still be signed in');
  }
  return faults;
}
