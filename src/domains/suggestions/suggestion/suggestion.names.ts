import type { Context } from '../../../graphql/context.js';
import { userLoader, type User } from '../../identity/index.js';

export const ERASED_NAME = 'Erased account';
/** Text of a comment whose author was erased. */
export const ERASED_WORDS = 'Erased together with the account.';

/** Authors of imported records have a key at the source, and no account here. */
export function importedName(key: string): string {
  return `Imported author ${key}`;
}

interface Authored {
  authorId?: string;
  authorName?: string;
  imported?: { author: string };
}

export function authorOf(context: Context, { authorId }: Authored): User | null | Promise<User | null> {
  return authorId ? userLoader(context).load(authorId) : null;
}

/** The name of the account or the imported author, or a placeholder if the account no longer exists. */
export function authorNameOf(context: Context, { authorId, authorName, imported }: Authored): string | Promise<string> {
  if (!authorId) return authorName ?? (imported ? importedName(imported.author) : ERASED_NAME);
  const user = userLoader(context).load(authorId);
  return user instanceof Promise ? user.then(nameOf) : nameOf(user);
}

function nameOf(user: User | null): string {
  return user?.name ?? ERASED_NAME;
}
