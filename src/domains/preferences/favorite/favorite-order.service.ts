import { trusted } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { asClass } from '../../../database/entity.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { assertFolder, holdFolder } from '../favorite-folder/favorite-folder.service.js';
import { rankBetween } from './favorite-rank.js';
import type { MoveFavoriteInput, MoveFavoritesInput } from './favorite.inputs.js';
import { FavoriteState, UserFavorite, UserFavoriteModel } from './favorite.model.js';
import type { MoveFavoriteResult } from './favorite.payloads.js';
import { intoTrash, ownFavorite, turnOf } from './favorite.service.js';
import { isTrash, isUnsorted } from './system-folder.js';

/** Moves a favorite in the manual order. Nothing else is written: ranks leave room between any two. */
export async function moveFavorite(context: Context, id: string, input: MoveFavoriteInput): Promise<UserFavorite> {
  const { userId } = requireUser(context.viewer);
  if (!input.after && !input.before)
    throw inputError('REQUIRED', 'input', 'Pass after or before: the favorite to place it next to.');
  if (input.after === id || input.before === id)
    throw inputError('INVALID', 'input', 'A favorite cannot be placed next to itself.');
  const rank = await rankFor(userId, id, input);
  const moved = await UserFavoriteModel.findOneAndUpdate(
    { _id: id, userId },
    { $set: { rank } },
    { returnDocument: 'after' },
  ).lean<UserFavorite>();
  if (!moved) throw notFound('favorite');
  return asClass(UserFavorite, moved);
}

async function rankFor(userId: string, id: string, { after, before }: MoveFavoriteInput): Promise<string> {
  const [low, high] = await Promise.all([
    after ? ownFavorite(userId, after, 'input.after') : undefined,
    before ? ownFavorite(userId, before, 'input.before') : undefined,
  ]);
  if (low && high && low.rank >= high.rank) {
    throw inputError('INVALID', 'input.before', 'before must follow after in the manual order.');
  }
  if (low) return rankBetween(low.rank, await neighbor(userId, id, low.rank, 1), id);
  return rankBetween((await neighbor(userId, id, high?.rank ?? '', -1)) ?? '', high?.rank, id);
}

/** The next rank in one direction, skipping the favorite that moves. */
async function neighbor(userId: string, id: string, rank: string, direction: 1 | -1): Promise<string | undefined> {
  const found = await UserFavoriteModel.find(
    { userId, rank: trusted(direction === 1 ? { $gt: rank } : { $lt: rank }) },
    { rank: 1 },
  )
    .sort({ rank: direction })
    .limit(2)
    .lean<Pick<UserFavorite, '_id' | 'rank'>[]>();
  return found.find((other) => other._id !== id)?.rank;
}

/** Moves many favorites to a folder or the trash, each on its own: one failure does not stop the others. */
export async function moveFavorites(
  context: Context,
  { ids, folder }: MoveFavoritesInput,
): Promise<MoveFavoriteResult[]> {
  const { userId } = requireUser(context.viewer);
  const toTrash = isTrash(folder);
  assertFolder(folder);
  const folderId = toTrash || isUnsorted(folder) ? null : folder;
  const owned = { _id: trusted({ $in: [...new Set(ids)] }), userId };
  await inTurn(turnOf(userId), async (session) => {
    if (folderId !== null) await holdFolder(userId, folderId, session);
    const change = toTrash ? intoTrash() : { $set: { folderId } };
    await updateEach(UserFavoriteModel, { ...owned, state: FavoriteState.ACTIVE }, change, { session });
  });
  const found = await UserFavoriteModel.find(owned).lean<UserFavorite[]>();
  const byId = new Map(found.map((favorite) => [favorite._id, asClass(UserFavorite, favorite)]));
  return ids.map((id) => resultOf(id, byId.get(id), toTrash));
}

function resultOf(id: string, favorite: UserFavorite | undefined, toTrash: boolean): MoveFavoriteResult {
  if (!favorite) return { id, favorite: null, code: 'NOT_FOUND', message: 'Favorite not found.' };
  if (toTrash || favorite.state === FavoriteState.ACTIVE) return { id, favorite, code: null, message: null };
  return { id, favorite, code: 'INVALID_STATE', message: 'The favorite is in the trash. Restore it first.' };
}
