import { registerEnumType } from 'type-graphql';
import { isId } from '../../../shared/ids.js';

/** Folders that everybody has. They are no records: their ids are these keys. */
export enum SystemFolder {
  ALL = 'ALL',
  UNSORTED = 'UNSORTED',
  TRASH = 'TRASH',
}

registerEnumType(SystemFolder, {
  name: 'SystemFolder',
  description: 'A folder that everybody has; it cannot be renamed, moved or deleted.',
  valuesConfig: {
    ALL: { description: 'Everything but the trash.' },
    UNSORTED: { description: 'What lies in no folder.' },
    TRASH: { description: 'What was removed in the last 30 days.' },
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

/** The key of a system folder, or what looks like the id of a folder. */
export function namesFolder(folder: unknown): boolean {
  return typeof folder === 'string' && (isSystemFolder(folder) || isId('fld', folder));
}
