/** Reports that weigh so much together hide what they are about until a moderator has decided. */
export const HIDE_AT = 3;

const MIN = 0.2;
const MAX = 2;
/** Whoever never reported counts as one who was right twice and wrong twice. */
const PRIOR = 2;

/** How much the report of somebody weighs who was right and wrong so often: 1 for whoever never reported, 0.2 to 2. */
export function reportWeight(agreed: number, disagreed: number): number {
  const share = (agreed + PRIOR) / (agreed + disagreed + 2 * PRIOR);
  const weight = Math.round(share * MAX * 100) / 100;
  return Math.min(MAX, Math.max(MIN, weight));
}
