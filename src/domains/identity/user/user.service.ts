import type { GraphQLResolveInfo } from 'graphql';
import type { EndedSession } from '../../../auth/revocations.js';
import { isStaff, requireUser, Role, type Viewer } from '../../../auth/viewer.js';
import { asClass, copyOf } from '../../../database/entity.js';
import { loaderById, readerById } from '../../../database/loaders.js';
import { findPage, type Page } from '../../../database/page.js';
import { changeRecord } from '../../../database/record.js';
import type { Context } from '../../../graphql/context.js';
import { selectedOn } from '../../../graphql/lookahead.js';
import { inputError, notFound } from '../../../shared/errors.js';
import type { KeyedRead } from '../../../shared/joined-reads.js';
import { titleWords, wantedWords } from '../../../shared/text.js';
import { inAdminTurn, keepAnAdmin, tellRolesLost } from './authority.service.js';
import { actingAccount, endSessions } from '../session/session-ending.service.js';
import { isSignedInNow } from '../session/session.service.js';
import type { UserFilter } from './identity.inputs.js';
import { Assignee } from './identity.payloads.js';
import { User, UserModel, UserStatus } from './user.model.js';

/** Accounts by ID, for every reference to a person. */
export const userLoader = loaderById(UserModel, User);

/** Public fields of an account, which need no access check. */
const OPEN_FIELDS: ReadonlySet<string> = new Set(['name', 'avatarUrl', 'createdAt', 'updatedAt']);

/** Keyed by the fields they read: operations that select the same fields share their reads. */
const openReaders = new Map<string, KeyedRead<User>>();

/** Loads the accounts of a page at once, with only the selected fields if those are public. */
export async function preloadUsers(context: Context, ids: Iterable<string>, info: GraphQLResolveInfo): Promise<void> {
  await userLoader(context).preload(ids, openReader(selectedOn(info, User.name)));
}

/** Undefined if restricted fields are selected: those need the whole account. */
function openReader(asked: ReadonlySet<string>): KeyedRead<User> | undefined {
  // Other types have name fields too (`authorName`) that do not read the account.
  const fields = [...new Set([...asked, 'name'])].filter((name) => name !== 'id' && !name.startsWith('__')).sort();
  if (!fields.every((name) => OPEN_FIELDS.has(name))) return undefined;
  const key = fields.join(' ');
  const known = openReaders.get(key);
  if (known) return known;
  const made = readerById(UserModel, User, Object.fromEntries([...fields, '_id'].map((name) => [name, 1])));
  openReaders.set(key, made);
  return made;
}

/** Accounts for `node`: visibility is decided field by field. */
export async function usersByIds(context: Context, ids: readonly string[]): Promise<(User | null)[]> {
  if (context.viewer.kind !== 'user') return ids.map(() => null);
  const users = await userLoader(context).loadMany(ids);
  return users.map((user) => (user && user.status !== UserStatus.UNVERIFIED ? user : null));
}

/** Whether the viewer is the account itself or staff, who see more than its public fields. */
export function maySeeAccount(viewer: Viewer, user: User): boolean {
  return isStaff(viewer) || (viewer.kind === 'user' && viewer.userId === user._id) || isSignedInNow(user);
}

export async function me(context: Context): Promise<User | null> {
  return context.viewer.kind === 'user' ? userLoader(context).load(context.viewer.userId) : null;
}

/** Accounts for admins, newest first. */
export function users(filter: UserFilter, page: { first: number; after?: string }): Promise<Page<User>> {
  const words = filter.search ? wantedWords(filter.search) : [];
  return findPage(UserModel, User, {
    filter: {
      status: filter.status ?? UserStatus.ACTIVE,
      ...(filter.role ? { roles: filter.role } : {}),
      ...(words.length > 0 ? { searchWords: { $all: words } } : {}),
    },
    sort: { field: '_id', direction: -1 },
    ...page,
  });
}

/** Active accounts with a role, by name: only the needed fields are read. */
export async function assignees(role: Role, page: { first: number; after?: string }): Promise<Page<Assignee>> {
  const { nodes, cursorOf, ...rest } = await findPage(UserModel, User, {
    filter: { roles: role, status: UserStatus.ACTIVE },
    sort: { field: 'name', direction: 1 },
    projection: { name: 1 },
    ...page,
  });
  return {
    ...rest,
    nodes: nodes.map((user) => asClass(Assignee, user)),
    cursorOf: (assignee) => cursorOf(assignee as User),
  };
}

export interface ProfileChanges {
  name?: string | undefined;
  avatarUrl?: string | null | undefined;
  locale?: string | null | undefined;
  timeZone?: string | null | undefined;
}

/** Applies the given changes; null clears optional fields. */
export async function updateProfile(context: Context, changes: ProfileChanges): Promise<User> {
  const { userId } = requireUser(context.viewer);
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const set = Object.fromEntries(given.filter(([, value]) => value !== null));
  const unset = Object.fromEntries(given.filter(([, value]) => value === null).map(([field]) => [field, 1]));
  if ('name' in unset) throw inputError('REQUIRED', 'input.name', 'name must not be blank.');
  const before = await UserModel.findOne({ _id: userId }).lean<User>();
  if (!before) throw notFound('account', '');
  // Only a new name changes the words: a concurrent change still has the old one.
  const words = changes.name ? { searchWords: titleWords(`${changes.name} ${before.email}`) } : {};
  const user = await UserModel.findOneAndUpdate(
    { _id: userId },
    { $set: { ...set, ...words }, $unset: unset },
    { returnDocument: 'after' },
  ).lean<User>();
  if (!user) throw notFound('account', '');
  userLoader(context).clear(userId);
  return asClass(User, user);
}

/** Sets exactly these roles. Sessions of the account end, because they carry the old ones. */
export function setUserRoles(context: Context, id: string, roles: readonly Role[]): Promise<User> {
  const { userId } = requireUser(context.viewer);
  if (id === userId && !roles.includes(Role.ADMIN)) {
    throw inputError('NOT_ALLOWED', 'input.roles', 'You cannot remove your own admin role. Ask another admin.');
  }
  if (context.platform.config.issuer?.rolesClaim)
    throw inputError(
      'NOT_ALLOWED',
      'input.roles',
      'Roles are managed by the issuer that accounts sign in at. Change them there.',
    );
  return changeAuthority(context, id, UserStatus.ACTIVE, 'input.roles', { roles: [...new Set(roles)] });
}

/** Suspends an account and ends its sessions. */
export function suspendUser(context: Context, id: string, reason: string): Promise<User> {
  if (id === requireUser(context.viewer).userId) throw inputError('NOT_ALLOWED', 'id', 'You cannot suspend yourself.');
  return changeAuthority(context, id, UserStatus.ACTIVE, 'id', {
    status: UserStatus.SUSPENDED,
    suspensionReason: reason,
  });
}

export function reinstateUser(context: Context, id: string): Promise<User> {
  return changeAuthority(context, id, UserStatus.SUSPENDED, 'id', { status: UserStatus.ACTIVE });
}

/**
 * One transaction: the actor is still an admin, the last admin stays, the sessions end, and domains take back work that
 * needs lost roles.
 */
async function changeAuthority(
  context: Context,
  id: string,
  from: UserStatus,
  field: string,
  change: Partial<User>,
): Promise<User> {
  let ended: EndedSession[] = [];
  const isOpened = change.status === UserStatus.ACTIVE;
  const { after } = await inAdminTurn(() =>
    changeRecord(UserModel, { filter: { _id: id }, what: 'account' }, async (account, session) => {
      const actor = await actingAccount(context, session, Role.ADMIN);
      assertStatus(account, from);
      const loss = { account, changed: copyOf(User, account, change), byId: actor._id };
      await keepAnAdmin(loss, field, session);
      await tellRolesLost(context.platform.domains, loss, session);
      ended = await endSessions(id, session);
      return {
        update: { $set: change, $inc: { authVersion: 1 }, ...(isOpened ? { $unset: { suspensionReason: 1 } } : {}) },
      };
    }),
  );
  context.platform.revocations.revoke(ended);
  userLoader(context).clear(id);
  return asClass(User, after);
}

function assertStatus({ status }: User, needed: UserStatus): void {
  if (status === needed) return;
  throw inputError(
    'INVALID_STATE',
    'id',
    `The account must be ${needed.toUpperCase()}; it is ${status.toUpperCase()}.`,
    [needed.toUpperCase()],
  );
}
