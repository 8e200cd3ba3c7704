const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const TIME_DIGITS = 9;

/**
 * The rank of a new favorite: above all older ones. Built from the inverted time and the end of its ID, so nothing has
 * to be read. A rank never ends with 0: nothing would fit between `a` and `a0`.
 */
export function initialRank(at: Date, id: string): string {
  const left = (36 ** TIME_DIGITS - 1 - at.getTime()).toString(36).padStart(TIME_DIGITS, '0');
  return `${left}${id.slice(-6)}h`;
}

/**
 * A rank between two others, or after all without `high`. It ends with the end of the favorite's ID, so two that move
 * to the same place at once get different ranks.
 */
export function rankBetween(low: string, high: string | undefined, id: string): string {
  if (high !== undefined && low >= high) throw new Error(`No rank fits between ${low} and ${high}.`);
  return `${middle(low, high)}${id.slice(-4)}h`;
}

/** Read as base-36 fractions. The result is below `high` in its last digit or earlier: a suffix changes nothing. */
function middle(low: string, high: string | undefined): string {
  if (high !== undefined) {
    const same = samePrefix(low, high);
    if (same > 0) return high.slice(0, same) + middle(low.slice(same), high.slice(same));
  }
  const from = low === '' ? 0 : DIGITS.indexOf(low.charAt(0));
  const to = high === undefined ? DIGITS.length : DIGITS.indexOf(high.charAt(0));
  if (to - from > 1) return DIGITS.charAt(Math.floor((from + to) / 2));
  return DIGITS.charAt(from) + middle(low.slice(1), undefined);
}

/** Number of equal leading digits; a missing digit of the lower rank counts as 0. */
function samePrefix(low: string, high: string): number {
  let length = 0;
  while (length < high.length && (low.charAt(length) || '0') === high.charAt(length)) length += 1;
  return length;
}
