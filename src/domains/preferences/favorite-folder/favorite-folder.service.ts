import { trusted, type ClientSession } from 'mongoose';
import { requireUser } from '../../../auth/viewer.js';
import { updateEach } from '../../../database/bulk.js';
import { asClass } from '../../../database/entity.js';
import { defineLoader } from '../../../database/loaders.js';
import { lockKey } from '../../../database/lock.js';
import { inTurn } from '../../../database/turns.js';
import type { Context } from '../../../graphql/context.js';
import { inputError, notFound } from '../../../shared/errors.js';
import { newId } from '../../../shared/ids.js';
import { fold } from '../../../shared/text.js';
import { FavoriteFolder, FavoriteFolderModel } from './favorite-folder.model.js';
import { depthOf, foldersBelow, freeName, heightOf, MAX_DEPTH } from './favorite-folder.tree.js';
import { UserFavoriteModel } from '../favorite/favorite.model.js';
import { isSystemFolder, isTrash, isUnsorted } from '../favorite/system-folder.js';

const MAX_FOLDERS = 200;

/** All folders of an account: at most 200, so one command loads them all. */
export const foldersOfUser = defineLoader<string, FavoriteFolder[]>(async (userIds) => {
  const found = await FavoriteFolderModel.find({ userId: trusted({ $in: [...userIds] }) }).lean<FavoriteFolder[]>();
  const byUser = new Map<string, FavoriteFolder[]>();
  for (const plain of found)
    byUser.set(plain.userId, [...(byUser.get(plain.userId) ?? []), asClass(FavoriteFolder, plain)]);
  return byUser;
}, []);

/** Folders for `node`: only your own. */
export async function foldersByIds(context: Context, ids: readonly string[]): Promise<(FavoriteFolder | null)[]> {
  if (context.viewer.kind !== 'user') return ids.map(() => null);
  const folders = await foldersOfUser(context).load(context.viewer.userId);
  return ids.map((id) => folders.find((folder) => folder._id === id) ?? null);
}

/** One of an account's folders. */
export function folderOf(
  context: Context,
  userId: string,
  id: string | null,
): FavoriteFolder | null | Promise<FavoriteFolder | null> {
  if (id === null) return null;
  const find = (folders: readonly FavoriteFolder[]): FavoriteFolder | null =>
    folders.find((folder) => folder._id === id) ?? null;
  const folders = foldersOfUser(context).load(userId);
  return folders instanceof Promise ? folders.then(find) : find(folders);
}

export function createFavoriteFolder(
  context: Context,
  input: { name: string; parent?: string | null },
): Promise<FavoriteFolder> {
  const parentId = input.parent ?? null;
  assertOwn(parentId, 'input.parent');
  return changeTree(context, (tree) => {
    const ancestorIds = placeIn(tree.folders, parentId, 1);
    assertFree(tree.folders, { name: input.name, parentId });
    return insert(tree, input.name, parentId, ancestorIds);
  });
}

/** Writes one record, whatever the folder contains: favorites refer to it by ID. */
export function renameFavoriteFolder(context: Context, id: string, name: string): Promise<FavoriteFolder> {
  assertOwn(id, 'id');
  return changeTree(context, async ({ folders, session }) => {
    const folder = folderIn(folders, id);
    assertFree(folders, { name, parentId: folder.parentId }, id);
    return relocate(folders, folder, { name }, session);
  });
}

/** Moves a folder, with everything in it, into another one. */
export function moveFavoriteFolder(context: Context, id: string, parentId: string | null): Promise<FavoriteFolder> {
  assertOwn(id, 'id');
  assertOwn(parentId, 'input.parent');
  return changeTree(context, async ({ folders, session }) => {
    const folder = folderIn(folders, id);
    if (parentId === id || foldersBelow(folders, id).some((below) => below._id === parentId)) {
      throw inputError('NOT_ALLOWED', 'input.parent', 'A folder cannot be moved into itself.');
    }
    const ancestorIds = placeIn(folders, parentId, heightOf(folders, folder));
    assertFree(folders, { name: folder.name, parentId }, id);
    return relocate(folders, folder, { parentId, ancestorIds }, session);
  });
}

/** Deletes a folder; its favorites and subfolders move to its parent. All or nothing. */
export function deleteFavoriteFolder(
  context: Context,
  id: string,
): Promise<{ movedFavoriteCount: number; movedFolderCount: number }> {
  assertOwn(id, 'id');
  return changeTree(context, async ({ userId, folders: all, session }) => {
    const { parentId, ancestorIds } = folderIn(all, id);
    await FavoriteFolderModel.deleteOne({ _id: id, userId }, { session });
    const folders = all.filter((folder) => folder._id !== id);
    const taken = new Set(folders.filter((folder) => folder.parentId === parentId).map((folder) => folder.foldedName));
    const children = folders.filter((folder) => folder.parentId === id);
    for (const child of children) {
      const name = freeName(child.name, taken, fold);
      taken.add(fold(name));
      await relocate(folders, child, { parentId, ancestorIds, name }, session);
    }
    const moved = { $set: { folderId: parentId } };
    const movedFavoriteCount = await updateEach(UserFavoriteModel, { userId, folderId: id }, moved, { session });
    return { movedFavoriteCount, movedFolderCount: children.length };
  });
}

/** The folder of a favorite: the ID of a folder, UNSORTED or null for none, or the name of a folder. */
export interface FolderChoice {
  folder?: string | null | undefined;
  folderName?: string | null | undefined;
}

/** Rejects invalid choices before anything is read. */
export function assertPlace({ folder, folderName }: FolderChoice): void {
  if (folder && folderName) {
    throw inputError('INVALID', 'input.folderName', 'Pass the ID of a folder or its name, not both.');
  }
  if (folder && isSystemFolder(folder) && !isUnsorted(folder)) throw notForThings(folder, 'input.folder');
}

/**
 * The stored form of that choice: one of the viewer's folders, null for none, or undefined if nothing was passed. A
 * named folder is created at the top level if it does not exist.
 */
export async function placeFor(
  userId: string,
  { folder, folderName }: FolderChoice,
  session: ClientSession,
): Promise<string | null | undefined> {
  if (folderName) return folderNamed(userId, folderName, session);
  if (folder === undefined) return undefined;
  if (folder === null || isUnsorted(folder)) return null;
  await holdFolder(userId, folder, session);
  return folder;
}

/** A write, so that the folder still exists when the transaction commits: a concurrent delete conflicts. */
export async function holdFolder(userId: string, id: string, session: ClientSession): Promise<void> {
  const { matchedCount } = await FavoriteFolderModel.updateOne(
    { _id: id, userId },
    { $inc: { holds: 1 } },
    { session, timestamps: false },
  );
  if (matchedCount === 0) throw notFound('folder', 'input.folder');
}

async function folderNamed(userId: string, name: string, session: ClientSession): Promise<string> {
  await lockKey(session, turnOf(userId));
  const folders = await FavoriteFolderModel.find({ userId }, null, { session }).lean<FavoriteFolder[]>();
  const alike = folders.filter(({ foldedName }) => foldedName === fold(name));
  const known = alike.find(({ parentId }) => parentId === null) ?? alike[0];
  if (known) return known._id;
  return (await insert({ userId, folders, session }, name, null, []))._id;
}

/** Checks the folder for many favorites at once. */
export function assertFolder(folder: string): void {
  if (isSystemFolder(folder) && !isUnsorted(folder) && !isTrash(folder)) throw notForThings(folder, 'input.folder');
}

function notForThings(folder: string, field: string): Error {
  return inputError('NOT_ALLOWED', field, `${folder} cannot be used here. Pass the ID of a folder, or UNSORTED.`);
}

interface Tree {
  userId: string;
  folders: readonly FavoriteFolder[];
  session: ClientSession;
}

const turnOf = (userId: string): string => `folders/${userId}`;

/**
 * Runs a change of the viewer's folders exclusively: no other change to the tree happens between its reads and its
 * commit. That keeps names unique, the tree free of cycles, and its size exact.
 */
async function changeTree<T>(context: Context, change: (tree: Tree) => Promise<T>): Promise<T> {
  const { userId } = requireUser(context.viewer);
  const result = await inTurn(turnOf(userId), async (session) => {
    await lockKey(session, turnOf(userId));
    const folders = await FavoriteFolderModel.find({ userId }, null, { session }).lean<FavoriteFolder[]>();
    return change({ userId, folders, session });
  });
  foldersOfUser(context).clear(userId);
  return result;
}

async function insert(
  { userId, folders, session }: Tree,
  name: string,
  parentId: string | null,
  ancestorIds: string[],
): Promise<FavoriteFolder> {
  if (folders.length >= MAX_FOLDERS) throw limitReached();
  const fields = { userId, name, foldedName: fold(name), parentId, ancestorIds };
  const [made] = await FavoriteFolderModel.create([{ _id: newId('fld'), ...fields }], { session });
  return asClass(FavoriteFolder, made?.toObject());
}

function folderIn(folders: readonly FavoriteFolder[], id: string): FavoriteFolder {
  const folder = folders.find((one) => one._id === id);
  if (!folder) throw notFound('folder');
  return folder;
}

/** The ancestors of an item in a folder; rejects nesting that is too deep. */
function placeIn(folders: readonly FavoriteFolder[], parentId: string | null, height: number): string[] {
  const parent = folders.find((folder) => folder._id === parentId);
  if (parentId !== null && !parent) throw notFound('folder', 'input.parent');
  if ((parent ? depthOf(parent) : 0) + height > MAX_DEPTH) {
    throw inputError(
      'LIMIT_REACHED',
      'input.parent',
      `Folders can be nested at most ${String(MAX_DEPTH)} levels deep.`,
    );
  }
  return parent ? [...parent.ancestorIds, parent._id] : [];
}

function assertFree(
  folders: readonly FavoriteFolder[],
  { name, parentId }: Pick<FavoriteFolder, 'name' | 'parentId'>,
  except?: string,
): void {
  const beside = folders.filter((folder) => folder.parentId === parentId && folder._id !== except);
  if (!beside.some((folder) => folder.foldedName === fold(name))) return;
  throw inputError('TAKEN', 'input.name', 'A folder with this name already exists here.');
}

/** Renames or moves a folder and updates the ancestors of everything below it. */
async function relocate(
  folders: readonly FavoriteFolder[],
  folder: FavoriteFolder,
  change: Partial<Pick<FavoriteFolder, 'parentId' | 'ancestorIds' | 'name'>>,
  session: ClientSession,
): Promise<FavoriteFolder> {
  const { _id, userId } = folder;
  const set = { ...change, ...(change.name === undefined ? {} : { foldedName: fold(change.name) }) };
  const options = { session, returnDocument: 'after' } as const;
  const changed = await FavoriteFolderModel.findOneAndUpdate(
    { _id, userId },
    { $set: set },
    options,
  ).lean<FavoriteFolder>();
  if (!changed) throw notFound('folder');
  for (const below of change.ancestorIds ? foldersBelow(folders, _id) : []) {
    const ancestorIds = [...changed.ancestorIds, ...below.ancestorIds.slice(below.ancestorIds.indexOf(_id))];
    await FavoriteFolderModel.updateOne({ _id: below._id, userId }, { $set: { ancestorIds } }, { session });
  }
  return asClass(FavoriteFolder, changed);
}

function assertOwn(id: string | null, field: string): void {
  if (id === null || !isSystemFolder(id)) return;
  throw inputError(
    'NOT_ALLOWED',
    field,
    `${id} is a system folder. It cannot be renamed, moved, or deleted, and cannot contain folders.`,
  );
}

function limitReached(): Error {
  return inputError('LIMIT_REACHED', 'input', `You can have at most ${String(MAX_FOLDERS)} folders. Delete one first.`);
}
