/** A use loses half its weight after two weeks. */
const HALF_LIFE = 14 * 24 * 3_600_000;
const SCALE = HALF_LIFE / Math.LN2;

/**
 * The weight of one use at a time, as a logarithm. Uses add up by `ln(e^a + e^b)` and all decay alike, so the order of
 * two favorites never changes by time alone, and no job has to age them.
 */
export function frecencyOf(at: Date): number {
  return at.getTime() / SCALE;
}

/** The sum of the stored uses and one more, for a pipeline update: `high + ln(1 + e^(low - high))`. */
export function frecencyWith(at: Date): object {
  const use = frecencyOf(at);
  const low = { $min: ['$frecency', use] };
  const high = { $max: ['$frecency', use] };
  return { $add: [high, { $ln: { $add: [1, { $exp: { $subtract: [low, high] } }] } }] };
}
