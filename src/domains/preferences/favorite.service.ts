import { trusted } from 'mongoose';
import { requireUser } from '../../auth/viewer.js';
import { isDuplicateKey } from '../../database/connection.js';
import { asClass } from '../../database/entity.js';
import type { Context } from '../../graphql/context.js';
import { conflict, inputError, notFound } from '../../shared/errors.js';
import { newId } from '../../shared/ids.js';
import { invalidState } from '../../shared/states.js';
import { folderFor, settleFolder } from './favorite-folder.service.js';
import { frecencyOf, frecencyWith } from './favorite-frecency.js';
import { initialRank } from './favorite-rank.js';
import type { AddFavoriteInput, RemoveFavoriteInput, UpdateFavoriteInput } from './favorite.inputs.js';
import { FavoriteState, UserFavorite, UserFavoriteModel } from './favorite.model.js';
import { FAVORITE_STATES } from './favorite.states.js';
import { derivedFields, givenFields, type FavoriteFields } from './favorite-texts.js';

const MAX_FAVORITES = 5_000;
/** From this far below the limit on, what was added at the same moment is counted as well. */
const LIMIT_MARGIN = 200;
const TRASH_DAYS = 30;
const MAX_TRIES = 5;

type ItemKey = Pick<UserFavorite, 'type' | 'itemId'>;

/** Makes an item a favorite. Once it is one, asking again changes nothing; out of the trash it comes back as it was. */
export async function addFavorite(
  context: Context,
  input: AddFavoriteInput,
): Promise<{ favorite: UserFavorite; created: boolean }> {
  const { userId } = requireUser(context.viewer);
  const folderId = input.folder === undefined ? undefined : await folderFor(context, input.folder, 'input.folder');
  const key = { userId, type: input.type, itemId: input.itemId };
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const known = await UserFavoriteModel.findOne(key).lean<UserFavorite>();
    if (known?.state === FavoriteState.ACTIVE) return { favorite: asClass(UserFavorite, known), created: false };
    const favorite = known
      ? await bringBack(known, { ...givenFields(input), ...withFolder(folderId) })
      : await insert(key, input, folderId);
    if (!favorite) continue;
    const settled = folderId ? await settleFolder(context, favorite) : favorite;
    return { favorite: settled, created: true };
  }
  throw tooManyRivals();
}

/** Changes what is given; null empties what may be empty. */
export async function updateFavorite(context: Context, id: string, input: UpdateFavoriteInput): Promise<UserFavorite> {
  const { userId } = requireUser(context.viewer);
  assertNotNull(input, ['itemTitle', 'pinned', 'archived']);
  const folderId = input.folder === undefined ? undefined : await folderFor(context, input.folder, 'input.folder');
  const set = { ...givenFields(input), ...withFolder(folderId) };
  for (let attempt = 1; attempt <= MAX_TRIES; attempt += 1) {
    const before = await ownFavorite(userId, id);
    if (before.state !== FavoriteState.ACTIVE) throw inTheTrash(before.state);
    const changed = await writeTexts(before, set);
    if (changed) return folderId ? settleFolder(context, changed) : changed;
  }
  throw tooManyRivals();
}

/** Puts a favorite in the trash. What lies there already stays as it is. */
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

/** Takes a favorite out of the trash, to where it was. */
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

/** Deletes what lies in the trash for good. */
export async function emptyTrash(context: Context): Promise<number> {
  const { userId } = requireUser(context.viewer);
  const { deletedCount } = await UserFavoriteModel.deleteMany({ userId, state: FavoriteState.TRASHED });
  return deletedCount;
}

/** Counts a use, in one atomic write. */
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

/** Favorites through `node`: only one's own. */
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

/** The row of a new favorite; undefined where somebody else made it at the same moment. */
async function insert(
  key: ItemKey & { userId: string },
  input: AddFavoriteInput,
  folderId?: string | null,
): Promise<UserFavorite | undefined> {
  const held = await assertRoom(key.userId);
  const now = new Date();
  const _id = newId('fav');
  const fields = { itemTitle: key.itemId, note: '', tags: [], ...givenFields(input) };
  try {
    const made = await UserFavoriteModel.create({
      ...key,
      ...fields,
      ...derivedFields(fields),
      _id,
      state: FavoriteState.ACTIVE,
      folderId: folderId ?? null,
      frecency: frecencyOf(now),
      rank: initialRank(now, _id),
    });
    if (held > MAX_FAVORITES - LIMIT_MARGIN) await takeBackBeyondLimit(key.userId, _id);
    return asClass(UserFavorite, made.toObject());
  } catch (error) {
    if (isDuplicateKey(error)) return undefined;
    throw error;
  }
}

/** Takes one out of the trash with what was given anew; undefined where somebody else was quicker. */
async function bringBack(known: UserFavorite, set: Partial<FavoriteFields>): Promise<UserFavorite | undefined> {
  return write(
    known,
    { state: FavoriteState.TRASHED },
    { $set: { ...set, ...derivedFields(known, set), ...OUT_OF_TRASH.$set }, $unset: OUT_OF_TRASH.$unset },
  );
}

function writeTexts(before: UserFavorite, set: Partial<FavoriteFields>): Promise<UserFavorite | undefined> {
  return write(before, { state: FavoriteState.ACTIVE }, { $set: { ...set, ...derivedFields(before, set) } });
}

/** Writes where the texts are still those that were read, so that what is derived from them fits. */
async function write(
  before: UserFavorite,
  state: { state: FavoriteState },
  update: object,
): Promise<UserFavorite | undefined> {
  const written = await UserFavoriteModel.findOneAndUpdate(
    { _id: before._id, userId: before.userId, revision: before.revision, ...state },
    { ...update, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<UserFavorite>();
  return written ? asClass(UserFavorite, written) : undefined;
}

function withFolder(folderId: string | null | undefined): { folderId?: string | null } {
  return folderId === undefined ? {} : { folderId };
}

function removedKey({ id, type, itemId }: RemoveFavoriteInput): { _id: string } | ItemKey {
  if (id && !type && !itemId) return { _id: id };
  if (!id && type && itemId) return { type, itemId };
  throw inputError('INVALID', 'input', 'Give the id alone, or type and itemId.');
}

function assertNotNull(input: object, fields: readonly string[]): void {
  const empty = fields.find((field) => (input as Record<string, unknown>)[field] === null);
  if (empty) throw inputError('REQUIRED', `input.${empty}`, `${empty} must not be null: leave it out to keep it.`);
}

/** How many favorites the person has, trash included; refuses when there is no room for another one. */
async function assertRoom(userId: string): Promise<number> {
  const held = await UserFavoriteModel.countDocuments({ userId }, { limit: MAX_FAVORITES });
  if (held >= MAX_FAVORITES) throw limitReached();
  return held;
}

async function takeBackBeyondLimit(userId: string, id: string): Promise<void> {
  const held = await UserFavoriteModel.countDocuments({ userId });
  if (held <= MAX_FAVORITES) return;
  await UserFavoriteModel.deleteOne({ _id: id, userId });
  throw limitReached();
}

function limitReached(): Error {
  return inputError(
    'LIMIT_REACHED',
    'input',
    `You have ${String(MAX_FAVORITES)} favorites, those in the trash included; more are not possible. Remove some and empty the trash.`,
  );
}

function inTheTrash(state: FavoriteState): Error {
  const allowed = FAVORITE_STATES[state].map((next) => next.toUpperCase());
  return inputError('INVALID_STATE', 'id', 'The favorite is in the trash: restore it first.', allowed);
}

function tooManyRivals(): Error {
  return conflict('favorite');
}
