/** How deep answers go: a comment on the post has depth 0. */
export const MAX_DEPTH = 7;

const SEPARATOR = '/';

/**
 * The way from the post to a comment: the ids of those it answers, then its own. Ids sort by time and have one length, and
 * the separator sorts before everything in them, so paths in order read like the thread: each comment, then its answers.
 */
export function pathOf(id: string, parent?: { path: string } | null): string {
  return parent ? `${parent.path}${SEPARATOR}${id}` : id;
}
