import type { Context } from '../../../graphql/context.js';
import type { MaybePromise } from '../../../shared/maybe-promise.js';
import { userLoader, type User } from '../../identity/index.js';

export const ERASED_NAME = 'Erased account';

interface Authored {
  authorId?: string;
  authorName?: string;
}

export function authorOf(context: Context, { authorId }: Authored): MaybePromise<User | null> {
  return authorId ? userLoader(context).load(authorId) : null;
}

/** The author's name, or a placeholder if the account no longer exists. */
export function authorNameOf(context: Context, { authorId, authorName }: Authored): MaybePromise<string> {
  if (!authorId) return authorName ?? ERASED_NAME;
  const user = userLoader(context).load(authorId);
  return user instanceof Promise ? user.then(nameOf) : nameOf(user);
}

function nameOf(user: User | null): string {
  return user?.name ?? ERASED_NAME;
}
