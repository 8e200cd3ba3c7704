/** Half a day, and a tenfold of likes and comments, are worth the same. */
const TENFOLD = 12.5 * 3_600_000;
/** Who comments cares more than who likes. */
const COMMENT_WEIGHT = 2;

export interface Counted {
  likeCount: number;
  commentCount: number;
  publishedAt?: Date | null | undefined;
}

/**
 * The rank of the HOT feed. It needs no clock: all posts age alike, so their order changes only when somebody likes or
 * comments, and nothing has to be written again because time went by. 0 for what never came out.
 */
export function hotRank({ likeCount, commentCount, publishedAt }: Counted): number {
  if (!publishedAt) return 0;
  return Math.log10(Math.max(1, likeCount + COMMENT_WEIGHT * commentCount)) + publishedAt.getTime() / TENFOLD;
}
