import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { deleteEach } from '../../../database/bulk.js';
import { asClass } from '../../../database/entity.js';
import { lockKey } from '../../../database/lock.js';
import { changeRecord } from '../../../database/record.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { invalidState } from '../../../shared/states.js';
import { assertPlace, foldersOfUser, placeFor } from '../favorite-folder/favorite-folder.service.js';
import { frecencyOf, frecencyWith } from './favorite-frecency.js';
import { initialRank } from './favorite-rank.js';
import type { AddFavoriteInput, RemoveFavoriteInput, UpdateFavoriteInput } from './favorite.inputs.js';
import { FavoriteState, UserFavorite, UserFavoriteModel } from './favorite.model.js';
import { FAVORITE_STATES } from './favorite.states.js';
import { derivedFields, storedFields, type FavoriteFields } from './favorite-texts.js';

const MAX_FAVORITES = 5_000;
const TRASH_DAYS = 30;

type ItemKey = Pick<UserFavorite, 'type' | 'itemId'>;

/**
 * Adds a favorite. Repeating it changes nothing; a favorite in the trash or archive returns as it was, to where lists
 * show it.
 */
export async function addFavorite(
  context: Context,
  input: AddFavoriteInput,
): Promise<{ favorite: UserFavorite; created: boolean }> {
  const { userId } = requireUser(context.viewer);
  assertPlace(input);
  const key = { userId, type: input.type, itemId: input.itemId };
  const added = await inTurn(turnOf(userId), async (session) => {
    const known = await UserFavoriteModel.findOne(key, null, { session }).lean<UserFavorite>();
    if (known?.state === FavoriteState.ACTIVE && !known.archived) return { favorite: known, created: false };
    const folderId = await placeFor(userId, input, session);
    const favorite = known
      ? await reactivate(known, { ...storedFields(input), ...withFolder(folderId) }, session)
      : await insert(key, input, folderId, session);
    return { favorite, created: true };
  });
  foldersOfUser(context).clear(userId);
  return { ...added, favorite: asClass(UserFavorite, added.favorite) };
}

/** Applies the given changes; null clears optional fields. */
export async function updateFavorite(context: Context, id: string, input: UpdateFavoriteInput): Promise<UserFavorite> {
  const { userId } = requireUser(context.viewer);
  assertPlace(input);
  const target = { filter: { _id: id, userId }, what: 'favorite' };
  const { after } = await changeRecord(UserFavoriteModel, target, async (before, session) => {
    if (before.state !== FavoriteState.ACTIVE) throw inTheTrash(before.state);
    const set = { ...storedFields(input), ...withFolder(await placeFor(userId, input, session)) };
    return { update: { $set: { ...set, ...derivedFields(before, set) } } };
  });
  foldersOfUser(context).clear(userId);
  return asClass(UserFavorite, after);
}

/** Moves a favorite to the trash. A favorite already there stays unchanged. */
export async function removeFavorite(
  context: Context,
  input: RemoveFavoriteInput,
): Promise<{ favorite: UserFavorite; removed: boolean }> {
  const { userId } = requireUser(context.viewer);
  const key = { userId, ...removedKey(input) };
  const favorite = await UserFavoriteModel.findOneAndUpdate({ ...key, state: FavoriteState.ACTIVE }, intoTrash(), {
    returnDocument: 'after',
  }).lean<UserFavorite>();
  if (favorite) return { favorite: asClass(UserFavorite, favorite), removed: true };
  const known = await UserFavoriteModel.findOne(key).lean<UserFavorite>();
  if (!known) throw notFound('favorite', input.id ? 'input.id' : 'input.itemId');
  return { favorite: asClass(UserFavorite, known), removed: false };
}

/** Restores a favorite from the trash to its folder. */
export async function restoreFavorite(context: Context, id: string): Promise<UserFavorite> {
  const { userId } = requireUser(context.viewer);
  const restored = await UserFavoriteModel.findOneAndUpdate(
    { _id: id, userId, state: FavoriteState.TRASHED },
    OUT_OF_TRASH,
    {
      returnDocument: 'after',
    },
  ).lean<UserFavorite>();
  if (restored) return asClass(UserFavorite, restored);
  const { state } = await ownFavorite(userId, id);
  throw invalidState(state, FavoriteState.ACTIVE, FAVORITE_STATES[state], 'id');
}

/** Key that serializes writes to the favorites of an account. */
export function turnOf(userId: string): string {
  return `favorites/${userId}`;
}

/** Permanently deletes everything in the trash. */
export function emptyFavoriteTrash(context: Context): Promise<number> {
  const { userId } = requireUser(context.viewer);
  return deleteEach(UserFavoriteModel, { userId, state: FavoriteState.TRASHED });
}

/** Records a use in one atomic write. */
export async function useFavorite(context: Context, id: string): Promise<UserFavorite> {
  const { userId } = requireUser(context.viewer);
  const now = new Date();
  const used = await UserFavoriteModel.findOneAndUpdate(
    { _id: id, userId, state: FavoriteState.ACTIVE },
    [
      {
        $set: {
          usageCount: { $add: ['$usageCount', 1] },
          lastUsedAt: { $max: ['$lastUsedAt', now] },
          frecency: frecencyWith(now),
        },
      },
    ],
    { returnDocument: 'after', updatePipeline: true },
  ).lean<UserFavorite>();
  if (used) return asClass(UserFavorite, used);
  throw inTheTrash((await ownFavorite(userId, id)).state);
}

/** Favorites for `node`: only your own. */
export async function favoritesByIds(context: Context, ids: readonly string[]): Promise<(UserFavorite | null)[]> {
  if (context.viewer.kind !== 'user') return ids.map(() => null);
  const found = await UserFavoriteModel.find({ _id: trusted({ $in: [...ids] }), userId: context.viewer.userId }).lean<
    UserFavorite[]
  >();
  const byId = new Map(found.map((favorite) => [favorite._id, asClass(UserFavorite, favorite)]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function ownFavorite(userId: string, id: string, field = 'id'): Promise<UserFavorite> {
  const favorite = await UserFavoriteModel.findOne({ _id: id, userId }).lean<UserFavorite>();
  if (!favorite) throw notFound('favorite', field);
  return asClass(UserFavorite, favorite);
}

export function intoTrash(): object {
  const now = new Date();
  return {
    $set: { state: FavoriteState.TRASHED, trashedAt: now, purgeAt: new Date(now.getTime() + TRASH_DAYS * 86_400_000) },
  };
}

const OUT_OF_TRASH = { $set: { state: FavoriteState.ACTIVE }, $unset: { trashedAt: 1, purgeAt: 1 } };

async function insert(
  key: ItemKey & { userId: string },
  input: AddFavoriteInput,
  folderId: string | null | undefined,
  session: ClientSession,
): Promise<UserFavorite> {
  await assertRoom(key.userId, session);
  const now = new Date();
  const _id = newId('fav');
  const fields = { itemTitle: key.itemId, note: '', tags: [], ...storedFields(input) };
  const row = {
    ...key,
    ...fields,
    ...derivedFields(fields),
    _id,
    state: FavoriteState.ACTIVE,
    folderId: folderId ?? null,
    frecency: frecencyOf(now),
    rank: initialRank(now, _id),
  };
  const [made] = await UserFavoriteModel.create([row], { session });
  if (!made) throw new Error('The favorite was not stored.');
  return made.toObject();
}

/** Restores a favorite from the trash or archive, with the newly passed fields. */
async function reactivate(
  { _id, ...known }: UserFavorite,
  set: Partial<FavoriteFields>,
  session: ClientSession,
): Promise<UserFavorite> {
  const back = await UserFavoriteModel.findOneAndUpdate(
    { _id },
    {
      $set: { ...set, ...derivedFields(known, set), ...OUT_OF_TRASH.$set, archived: false },
      $unset: OUT_OF_TRASH.$unset,
    },
    { session, returnDocument: 'after' },
  ).lean<UserFavorite>();
  if (!back) throw notFound('favorite', 'input.itemId');
  return back;
}

function withFolder(folderId: string | null | undefined): { folderId?: string | null } {
  return folderId === undefined ? {} : { folderId };
}

function removedKey({ id, type, itemId }: RemoveFavoriteInput): { _id: string } | ItemKey {
  if (id && !type && !itemId) return { _id: id };
  if (!id && type && itemId) return { type, itemId };
  throw inputError('INVALID', 'input', 'Pass either id, or type and itemId.');
}

/** Fails if there is no room for another favorite, trash included. */
async function assertRoom(userId: string, session: ClientSession): Promise<void> {
  await lockKey(session, turnOf(userId));
  const held = await UserFavoriteModel.countDocuments({ userId }, { limit: MAX_FAVORITES, session });
  if (held >= MAX_FAVORITES) throw limitReached();
}

function limitReached(): Error {
  return inputError(
    'LIMIT_REACHED',
    'input',
    `You can have at most ${String(MAX_FAVORITES)} favorites, including those in the trash. Remove some and empty the trash.`,
  );
}

function inTheTrash(state: FavoriteState): Error {
  const allowed = FAVORITE_STATES[state].map((next) => next.toUpperCase());
  return inputError('INVALID_STATE', 'id', 'The favorite is in the trash. Restore it first.', allowed);
}
