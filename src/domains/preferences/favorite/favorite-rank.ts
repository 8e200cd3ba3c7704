const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const TIME_DIGITS = 9;

/**
 * The place of a new favorite: above all older ones. Made of the time, counted backwards, and the end of its id, so nothing
 * has to be read. A rank never ends with 0: between `a` and `a0` nothing would fit.
 */
export function initialRank(at: Date, id: string): string {
  const left = (36 ** TIME_DIGITS - 1 - at.getTime()).toString(36).padStart(TIME_DIGITS, '0');
  return `${left}${id.slice(-6)}h`;
}

/**
 * A rank between two others; without `high`, behind all. It ends with the end of the favorite's id, so two that go to the
 * same place at once do not get the same rank.
 */
export function rankBetween(low: string, high: string | undefined, id: string): string {
  if (high !== undefined && low >= high) throw new Error(`No rank fits between ${low} and ${high}.`);
  return `${middle(low, high)}${id.slice(-4)}h`;
}

/** Read as fractions in base 36. The answer is below `high` in its last digit or before: what is put behind it changes nothing. */
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

/** How many digits are the same; a missing digit of the lower one counts as 0. */
function samePrefix(low: string, high: string): number {
  let length = 0;
  while (length < high.length && (low.charAt(length) || '0') === high.charAt(length)) length += 1;
  return length;
}
