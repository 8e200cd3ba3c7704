/** The fields that define the shape of the folder tree. */
export interface TreeFolder {
  _id: string;
  foldedName: string;
  parentId: string | null;
  ancestorIds: string[];
}

export const MAX_DEPTH = 5;

/** 1 for a folder at the top level. */
export function depthOf(folder: Pick<TreeFolder, 'ancestorIds'>): number {
  return folder.ancestorIds.length + 1;
}

/** All folders below a folder, in any order. */
export function foldersBelow<T extends TreeFolder>(folders: readonly T[], id: string): T[] {
  return folders.filter((folder) => folder.ancestorIds.includes(id));
}

/** How many levels a folder and everything below it span. */
export function heightOf(folders: readonly TreeFolder[], folder: TreeFolder): number {
  const depths = foldersBelow(folders, folder._id).map(depthOf);
  return Math.max(depthOf(folder), ...depths) - folder.ancestorIds.length;
}

/** Each folder, followed by its subfolders; siblings sorted by name. */
export function inTreeOrder<T extends TreeFolder>(folders: readonly T[]): T[] {
  const inside = new Map<string | null, T[]>();
  for (const folder of folders) inside.set(folder.parentId, [...(inside.get(folder.parentId) ?? []), folder]);
  const from = (parentId: string | null): T[] =>
    (inside.get(parentId) ?? []).sort(byName).flatMap((folder) => [folder, ...from(folder._id)]);
  return from(null);
}

/** A name that is still free: `Ideas`, then `Ideas (2)`. `taken` holds folded names. */
export function freeName(name: string, taken: ReadonlySet<string>, foldName: (name: string) => string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${String(number)})`;
    if (!taken.has(foldName(candidate))) return candidate;
  }
}

function byName(one: TreeFolder, other: TreeFolder): number {
  if (one.foldedName === other.foldedName) return one._id < other._id ? -1 : 1;
  return one.foldedName < other.foldedName ? -1 : 1;
}
