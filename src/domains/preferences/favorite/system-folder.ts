import { registerEnumType } from 'type-graphql';
import { isId } from '../../../shared/ids.js';

/** System folders are not records: their IDs are these keys. */
export enum SystemFolder {
  ALL = 'ALL',
  UNSORTED = 'UNSORTED',
  TRASH = 'TRASH',
}

registerEnumType(SystemFolder, {
  name: 'SystemFolder',
  description: 'A system folder; it cannot be renamed, moved, or deleted.',
  valuesConfig: {
    ALL: { description: 'All favorites except those in the trash.' },
    UNSORTED: { description: 'Favorites without a folder.' },
    TRASH: { description: 'Favorites removed in the last 30 days.' },
  },
});

const KEYS: ReadonlySet<string> = new Set(Object.values(SystemFolder));

export function isSystemFolder(folder: string): boolean {
  return KEYS.has(folder);
}

export function isTrash(folder: string): boolean {
  const key: string = SystemFolder.TRASH;
  return folder === key;
}

export function isUnsorted(folder: string): boolean {
  const key: string = SystemFolder.UNSORTED;
  return folder === key;
}

/** The key of a system folder, or a value that looks like a folder ID. */
export function namesFolder(folder: unknown): boolean {
  return typeof folder === 'string' && (isSystemFolder(folder) || isId('fld', folder));
}
