/** Half a day of age outweighs ten times the likes and comments. */
const TENFOLD = 12.5 * 3_600_000;
/** A comment shows more interest than a like. */
const COMMENT_WEIGHT = 2;

export interface Counted {
  likeCount: number;
  commentCount: number;
  publishedAt?: Date | null | undefined;
}

/**
 * The rank of the HOT feed. Independent of the current time: all posts age equally, so the order changes only with likes and
 * comments, and ranks need no periodic rewrite. 0 for posts that were never published.
 */
export function hotRank({ likeCount, commentCount, publishedAt }: Counted): number {
  if (!publishedAt) return 0;
  return Math.log10(Math.max(1, likeCount + COMMENT_WEIGHT * commentCount)) + publishedAt.getTime() / TENFOLD;
}
