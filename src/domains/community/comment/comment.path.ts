/** Maximum depth of replies: a comment on the post has depth 0. */
export const MAX_DEPTH = 7;

const SEPARATOR = '/';

/**
 * The path from the post to a comment: the IDs of its ancestors, then its own. IDs sort by time and have one length, and the
 * separator sorts before all their characters, so sorted paths are in reading order: each comment, then its replies.
 */
export function pathOf(id: string, parent?: { path: string } | null): string {
  return parent ? `${parent.path}${SEPARATOR}${id}` : id;
}
