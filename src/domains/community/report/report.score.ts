/** Total weight of reports that hides an item until a moderator decides. */
export const HIDE_AT = 3;

const MIN = 0.2;
const MAX = 2;
/** A first-time reporter counts as two justified and two unjustified reports. */
const PRIOR = 2;

/** Weight of a report, 0.2 to 2, by the reporter's justified and unjustified reports: 1 for a first-time reporter. */
export function reportWeight(agreed: number, disagreed: number): number {
  const share = (agreed + PRIOR) / (agreed + disagreed + 2 * PRIOR);
  const weight = Math.round(share * MAX * 100) / 100;
  return Math.min(MAX, Math.max(MIN, weight));
}
