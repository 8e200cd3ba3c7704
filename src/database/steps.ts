/**
 * An expression for the index, from 0, of the step that contains the time in a field. `starts` are the sorted start
 * times of the steps; no time is before the first. It uses binary search, and needs no time zone support in the
 * database.
 */
export function stepOf(starts: readonly Date[], field: string): object {
  return halved(starts, field, 0, starts.length);
}

function halved(starts: readonly Date[], field: string, first: number, end: number): object {
  if (end - first <= 1) return { $literal: first };
  const middle = (first + end) >> 1;
  return {
    $cond: [{ $lt: [field, starts[middle]] }, halved(starts, field, first, middle), halved(starts, field, middle, end)],
  };
}
